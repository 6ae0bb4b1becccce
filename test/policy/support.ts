import type { AssessedTool, Category, Risk } from "../../src/model/classification.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import type { Policy, Recommendation, Standing } from "../../src/model/policy.ts";
import { describeProblem } from "../../src/model/problem.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { recommender } from "../../src/policy/recommend.ts";

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

/** What is recommended for a tool that is alone on its server. */
export function recommendFor(tool: AssessedTool): Recommendation {
  return recommender([tool])(tool);
}

/** What is recommended for a tool of which nothing is known but its category. */
export function recommend(name: string, category: Category): Recommendation {
  return recommendFor(tool(name, category));
}

/** How a tool stands once its recommendation is applied, from what the recommendation says of itself. */
export function recommendedStanding({ kind, rule }: Recommendation): Standing {
  const standings = { allow: "allowed", limit: "limited", hide: "hidden", ask: "ask" } as const;
  const keys = Object.keys(rule ?? {});
  const isConditional = keys.includes("require") || keys.includes("deny_if");
  return isConditional && kind !== "ask" ? "conditional" : standings[kind];
}
