import type { AssessedTool } from "../model/classification.ts";
import { finding, type Finding } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import { listed, say } from "../model/phrase.ts";
import { asDrawn } from "./drawn.ts";

/** One finding per name that several tools share: a client calls one of them, and nobody knows which. */
export function duplicateFindings(server: string, tools: readonly AssessedTool[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { name } of tools) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([tool, count]) =>
      finding({
        kind: "duplicate-tool",
        severity: "high",
        server,
        tool,
        says: say`${count} tools are named ${tool}; a client can call only one of them, and which one is not defined`,
      }),
    );
}

/** Names longer than any that the specification allows are compared by their beginning. */
const longest = 128;
/** Names shown of those that look alike. */
const mostNames = 5;

const withoutCase = (name: string) => name.slice(0, longest).normalize("NFKC").toLowerCase();

/**
 * One finding for each group of names that a client or a person may take for one another: a policy names one of them, and
 * the call goes to the other.
 */
export function collisionFindings(server: string, tools: readonly AssessedTool[]): readonly Finding[] {
  const names = [...new Set(tools.map(({ name }) => name))].sort(byText);
  const byCase = groups(names, withoutCase);
  const told = new Set(byCase.map((group) => JSON.stringify(group)));
  const byLook = groups(names, asDrawn).filter((group) => !told.has(JSON.stringify(group)));
  return [
    ...byCase.map((group) =>
      collision(server, group, "differ in case or in how their characters are encoded"),
    ),
    ...byLook.map((group) => collision(server, group, "look alike")),
  ];
}

function groups(names: readonly string[], keyOf: (name: string) => string): readonly (readonly string[])[] {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const key = keyOf(name);
    const group = found.get(key);
    if (group === undefined) found.set(key, [name]);
    else group.push(name);
  }
  return [...found.values()].filter((group) => group.length > 1);
}

function collision(
  server: string,
  group: readonly string[],
  how: "look alike" | "differ in case or in how their characters are encoded",
): Finding {
  const [tool = ""] = group;
  // Letters of another script are there to deceive; `a1` beside `al` may be chance.
  const severity = group.every((name) => /^[\x20-\x7e]*$/.test(name)) ? "medium" : "high";
  const only =
    how === "look alike" ? say`look alike` : say`differ only in case or in how their characters are encoded`;
  const says = say`the names ${listed(group, mostNames)} ${only}; a rule for one is easily taken for a rule for the other`;
  return finding({ kind: "colliding-names", severity, server, tool, says }, JSON.stringify(group));
}
