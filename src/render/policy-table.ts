import type { ExplainedTool } from "../policy/explain.ts";
import type { StaleName } from "../policy/stale-names.ts";
import { columns } from "./columns.ts";
import {
  joinMarkdown,
  markdown,
  markdownCode,
  markdownPhrase,
  markdownText,
  plainPhrase,
  terminalPhrase,
  terminalText,
} from "./escape.ts";
import { inkOf } from "./ink.ts";
import { count } from "./words.ts";

/** What the policy of one server makes of its tools. */
export interface ExplainedServer {
  readonly server: string;
  /** Path of the policy; absent where there is none. */
  readonly policyFile?: string;
  /** Worst first. */
  readonly tools: readonly ExplainedTool[];
  /** Rules that name no tool. */
  readonly unused: readonly StaleName[];
}

function unusedWords(unused: readonly StaleName[]): string {
  return unused.length === 1 ? "this rule names no tool" : "these rules name no tool";
}

const headings = ["RISK", "TOOL", "CATEGORY", "RULE", "WHAT MAY HAPPEN"];

/** A table a server, for a terminal: risk, tool, category, rule, and what may happen. */
export function terminalPolicy(
  servers: readonly ExplainedServer[],
  { colour }: { readonly colour: boolean },
): string {
  const ink = inkOf(colour);
  const header = headings.map((text) => ({ text, paint: ink.faint }));
  const table = ({ server, policyFile, tools, unused }: ExplainedServer): string => {
    const policy = policyFile === undefined ? "no policy" : terminalText(policyFile);
    const rows = tools.map(({ name, category, risk, rule, says }) => [
      { text: risk, paint: (text: string) => ink.risk(risk, text) },
      { text: terminalText(name, 60), paint: ink.bold },
      { text: category },
      { text: terminalText(rule, 60) },
      { text: terminalPhrase(says) },
    ]);
    const stale = unused.map(({ pointer }) => `  ${terminalText(pointer, 200)}\n`);
    const end = stale.length === 0 ? "" : `${unusedWords(unused)}:\n${stale.join("")}`;
    return `${ink.bold(terminalText(server))}: ${count(tools.length, "tool")}, ${policy}\n${columns([header, ...rows])}${end}`;
  };
  return servers.map(table).join("\n");
}

/** The same in GitHub's Markdown. */
export function markdownPolicy(servers: readonly ExplainedServer[]): string {
  const section = ({ server, policyFile, tools, unused }: ExplainedServer): string => {
    const policy = policyFile === undefined ? markdownText("no policy") : markdownCode(policyFile);
    const rows = tools.map(
      ({ name, category, risk, rule, says }) =>
        markdown`| ${markdownText(risk)} | ${markdownCode(name)} | ${markdownText(category)} | ${markdownCode(rule)} | ${markdownPhrase(says)} |`,
    );
    const names = joinMarkdown(
      unused.map(({ pointer }) => markdownCode(pointer)),
      ", ",
    );
    return [
      markdown`### ${markdownCode(server)}`,
      "",
      markdown`${markdownText(count(tools.length, "tool"))}, ${policy}`,
      "",
      "| risk | tool | category | rule | what may happen |",
      "| :-- | :-- | :-- | :-- | :-- |",
      ...rows,
      ...(unused.length === 0 ? [] : ["", `${unusedWords(unused)}: ${names}`]),
      "",
    ].join("\n");
  };
  return servers.map(section).join("\n");
}

/** The same for programs: `toolwarden.policy-explanation/1`. */
export function policyJson(servers: readonly ExplainedServer[]): string {
  const document = {
    schema: "toolwarden.policy-explanation/1",
    servers: servers.map(({ server, policyFile, tools, unused }) => ({
      server,
      policyFile,
      tools: tools.map(({ name, category, risk, standing, rule, says }) => ({
        name,
        category,
        risk,
        standing,
        rule,
        says: plainPhrase(says),
      })),
      unused,
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
