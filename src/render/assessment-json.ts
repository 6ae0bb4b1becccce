import type { AssessedTools } from "../assess/assessment.ts";
import { riskMetadata } from "../assess/sep-2793.ts";
import type { AssessedTool, Classification } from "../model/classification.ts";
import { isObject, own, type Json } from "../model/json.ts";
import { plainPhrase } from "./escape.ts";

function fields(name: string, classification: Classification): object {
  return {
    name,
    category: classification.category,
    risk: classification.risk,
    confidence: classification.confidence,
    signals: classification.signals,
    reasons: classification.reasons,
    summary: classification.summary,
    sep2793: riskMetadata(classification),
  };
}

/**
 * The only tool of `assessed` as a line of JSON Lines: a tool of `toolwarden.assessment/1` and, where its definition has
 * faults, `findings`. A tool without a name has an empty one, since a line has no place in a list.
 */
export function assessedLine({ tools, findings }: AssessedTools, definition: Json): string {
  const [tool] = tools;
  if (tool === undefined) throw new TypeError("a line is about one tool");
  const name = isObject(definition) ? own(definition, "name") : undefined;
  const judged = fields(typeof name === "string" ? name : "", tool.classification);
  if (findings.length === 0) return JSON.stringify(judged);
  const faults = findings.map(({ kind, severity, says }) => ({ kind, severity, says: plainPhrase(says) }));
  return JSON.stringify({ ...judged, findings: faults });
}

/** One tool of `toolwarden.assessment/1`, as a value. */
export function assessedToolJson({ name, classification }: AssessedTool): object {
  return fields(name, classification);
}

/** The document `toolwarden.assessment/1`: tools in input order, then what is wrong with their definitions. */
export function assessmentJson(assessed: AssessedTools): string {
  const document = {
    schema: "toolwarden.assessment/1",
    tools: assessed.tools.map(assessedToolJson),
    findings: assessed.findings.map(({ kind, severity, tool, says }) => ({
      kind,
      severity,
      ...(tool === undefined ? {} : { tool }),
      says: plainPhrase(says),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
