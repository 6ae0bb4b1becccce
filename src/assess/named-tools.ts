import type { ServerAssessment } from "./assessment.ts";
import { compareRisk, type AssessedTool } from "../model/classification.ts";
import { digestOf, shortDigest } from "../model/digest.ts";
import { byText } from "../model/json.ts";

/** A tool, with whatever else a careless or hostile server offers under the same name. */
export interface NamedTool {
  readonly tool: AssessedTool;
  /** Digests of the other definitions of that name, sorted. */
  readonly others: readonly string[];
}

/**
 * One tool for each name, by name. Of several it is the riskiest, whichever the server lists first: a client may
 * call any of them.
 */
export function namedTools({ tools }: Pick<ServerAssessment, "tools">): readonly NamedTool[] {
  const groups = new Map<string, AssessedTool[]>();
  for (const tool of tools) {
    const group = groups.get(tool.name);
    if (group === undefined) groups.set(tool.name, [tool]);
    else group.push(tool);
  }
  return [...groups.values()].flatMap(namedTool).sort((a, b) => byText(a.tool.name, b.tool.name));
}

function namedTool(group: readonly AssessedTool[]): readonly NamedTool[] {
  const [tool, ...rest] = group.length === 1 ? group : [...group].sort(riskiestFirst);
  if (tool === undefined) return [];
  return [{ tool, others: rest.map(({ definition }) => shortDigest(definition)).sort() }];
}

function riskiestFirst(a: AssessedTool, b: AssessedTool): number {
  return (
    compareRisk(b.classification.risk, a.classification.risk) ||
    byText(digestOf(a.definition), digestOf(b.definition))
  );
}
