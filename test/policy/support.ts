import type { AssessedTool, Category, Risk } from "../../src/model/classification.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import type { Policy } from "../../src/model/policy.ts";
import { describeProblem } from "../../src/model/problem.ts";
import { parsePolicy } from "../../src/policy/parse.ts";

/** The policy a document stands for; the test fails if it is not valid. */
export function policyOf(document: Json): Policy {
  const parsed = parsePolicy("policy.json", JSON.stringify(document));
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join("\n"));
  return parsed.file.policy;
}

/** What is wrong with a policy text, as `pointer: sentence`. */
export function problemsIn(text: string, file = "policy.json"): readonly string[] {
  const parsed = parsePolicy(file, text);
  return parsed.ok ? [] : parsed.problems.map(({ pointer, says }) => `${pointer}: ${says}`);
}

/** A judged tool. The risk is that of its category unless given. */
export function tool(name: string, category: Category, risk?: Risk, definition?: JsonObject): AssessedTool {
  const usual = { read: "low", write: "medium", execute: "high", unknown: "medium" } as const;
  const base = category === "destructive" || category === "financial" ? "critical" : usual[category];
  return {
    name,
    definition: definition ?? { name, description: `Does ${name}.`, inputSchema: { type: "object" } },
    classification: {
      category,
      risk: risk ?? base,
      confidence: "high",
      signals: [],
      reasons: [],
      summary: "",
    },
  };
}
