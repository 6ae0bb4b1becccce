import { UsageError } from "../../model/errors.ts";
import { plainName } from "./names.ts";
import { denialWords, type Target, type ToolAccess } from "./target.ts";
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
  write: ({ server, tools, unlisted }) => {
    const rule = (decision: string, priority: number, tool?: ToolAccess) =>
      [
        "[[rule]]",
        `mcpName = ${tomlText(server)}`,
        ...(tool === undefined ? [] : [`toolName = ${tomlText(tool.name)}`]),
        `decision = "${decision}"`,
        `priority = ${priority}`,
        ...(decision === "deny" ? [`denyMessage = ${tomlText(denialWords(tool?.rule))}`] : []),
        "",
      ].join("\n");
    const named = tools.map((tool) => rule(decisions[tool.access], 100, tool));
    return { kind: "text", language: "toml", text: [rule(unlisted, 1), ...named].join("\n") };
  },
};
