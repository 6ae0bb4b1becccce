import type { AssessedTools } from "../assess/assessment.ts";
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
    reasons: classification.reasons.map(({ heuristic, pointer, text, says }) => ({
      heuristic,
      pointer,
      text,
      says,
    })),
    summary: classification.summary,
  };
}

/** One tool of `toolwarden.assessment/1`, on one line. A tool without a name has an empty one. */
export function classificationJson(classification: Classification, definition: Json): string {
  const name = isObject(definition) ? own(definition, "name") : undefined;
  return JSON.stringify(fields(typeof name === "string" ? name : "", classification));
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
