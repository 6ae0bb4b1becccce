import { UsageError } from "../../model/errors.ts";
import { isObject, own, type Json, type JsonObject } from "../../model/json.ts";
import { plainName } from "./names.ts";
import { denialWords, type Outline, type Target, type ToolAccess } from "./target.ts";
import { tomlText } from "./toml-text.ts";

const decisions = { allow: "allow", ask: "ask_user", deny: "deny", hide: "deny" } as const;

/**
 * The rules of a person, not of a project; of those that match a call, the one of the highest priority decides. What
 * is denied is hidden too.
 */
export const geminiPolicy: Target = {
  id: "gemini-policy",
  title: "Gemini CLI's policy engine",
  file: "~/.gemini/policies/NAME.toml",
  abilities: { deny: true, hide: true, ask: true, message: "denials", unlisted: "as-policy" },
  nameOf: (tool, server) => {
    if (server.includes("_"))
      throw new UsageError(
        `the server's name ${JSON.stringify(server)} holds an underscore, with which rules of Gemini CLI match nothing; rename it there and give --server.`,
      );
    return plainName(tool);
  },
  write: (outline) => {
    const rules = rulesOf(outline);
    const change = (document: JsonObject, file: string) => changed(document, outline, file);
    return {
      kind: "text",
      language: "toml",
      text: rules.map(ruleText).join("\n"),
      into: { format: "toml", change },
    };
  },
};

/** One rule: its keys in the order they are written in. */
type Rule = Readonly<Record<string, string | number>>;

function rulesOf({ server, tools, unlisted }: Outline): readonly Rule[] {
  const rule = (decision: string, priority: number, tool?: ToolAccess): Rule => ({
    mcpName: server,
    ...(tool === undefined ? {} : { toolName: tool.name }),
    decision,
    priority,
    ...(decision === "deny" ? { denyMessage: denialWords(tool?.rule) } : {}),
  });
  return [rule(unlisted, 1), ...tools.map((tool) => rule(decisions[tool.access], 100, tool))];
}

function ruleText(rule: Rule): string {
  const lines = Object.entries(rule).map(
    ([key, value]) => `${key} = ${typeof value === "string" ? tomlText(value) : value}`,
  );
  return ["[[rule]]", ...lines, ""].join("\n");
}

/** The rules of other servers stay where they are; those of this one come last. */
function changed(document: JsonObject, outline: Outline, file: string): JsonObject {
  const there: Json = own(document, "rule") ?? [];
  if (!Array.isArray(there)) throw new UsageError(`${file}: "rule" is not a list there; merge by hand.`);
  const others = there.filter((rule: Json) => !isObject(rule) || own(rule, "mcpName") !== outline.server);
  return { ...document, rule: [...others, ...rulesOf(outline)] };
}
