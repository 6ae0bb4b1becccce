import type { AssessedTool, Category } from "../model/classification.ts";
import { finding, type Finding } from "../model/finding.ts";
import { byText, isObject, own } from "../model/json.ts";
import { listed, say, type Phrase } from "../model/phrase.ts";

/** Tools named for each of the lines that they lack. */
const mostNames = 10;

/**
 * One finding for all tools of a server that say by no hint whether they change anything, with the lines that fit what their
 * definitions say: for whoever writes the server. Tools that we are not sure of are left out.
 */
export function missingHints(server: string, tools: readonly AssessedTool[]): readonly Finding[] {
  const byLines = new Map<string, string[]>();
  const lacking = tools.filter(lacksHints);
  for (const { name, classification } of lacking) {
    const lines = fitting(classification.category);
    byLines.set(lines, [...(byLines.get(lines) ?? []), name]);
  }
  if (lacking.length === 0) return [];
  const groups = [...byLines].sort(([a], [b]) => byText(a, b));
  const fits = groups.flatMap(([lines, names], index): Phrase => {
    const fit = say`${[lines]} for ${listed(names, mostNames)}`;
    return index === 0 ? fit : say`; ${fit}`;
  });
  const have = lacking.length === 1 ? "has" : "have";
  const says = say`${lacking.length} of ${tools.length} tools ${[have]} neither readOnlyHint nor destructiveHint; what fits: ${fits}`;
  return [finding({ kind: "missing-hints", severity: "low", server, says }, JSON.stringify(groups))];
}

/** The annotation lines that a server's author would write for a tool of this category. */
export function fitting(category: Category): string {
  if (category === "read") return '"annotations": {"readOnlyHint": true}';
  return `"annotations": {"readOnlyHint": false, "destructiveHint": ${category !== "write"}}`;
}

function lacksHints({ definition, classification: { confidence } }: AssessedTool): boolean {
  // What is unknown is never sure.
  if (confidence === "low") return false;
  const annotations = own(definition, "annotations");
  return (
    !isObject(annotations) ||
    ["readOnlyHint", "destructiveHint"].every((hint) => own(annotations, hint) === undefined)
  );
}
