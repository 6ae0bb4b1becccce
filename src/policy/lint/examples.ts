import type { AssessedTool, Category } from "../../model/classification.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { LintExample } from "./lint.ts";

/** A policy that has these rules and denies the rest; `more` are further keys of the document. */
export function ruled(tools: JsonObject, more: JsonObject = {}): LintExample {
  return { policy: { version: "1", default: "deny", ...more, tools } };
}

/** A policy with one rule for `t`. */
export function ruleOfT(rule: JsonObject): LintExample {
  return ruled({ t: rule });
}

/** A policy with one rule for `t`, a tool that takes `properties`. */
export function ruleOfTaking(rule: JsonObject, properties: JsonObject, more: JsonObject = {}): LintExample {
  return { ...ruleOfT(rule), tools: [offered("t", "read", { type: "object", properties, ...more })] };
}

/** A rule that denies calls of which all this holds. */
export function denying(...conditions: readonly JsonObject[]): JsonObject {
  return { deny_if: [{ conditions }] };
}

/** A rule that requires all this. */
export function requiring(...conditions: readonly JsonObject[]): JsonObject {
  return { require: [{ conditions }] };
}

/** A claim about `args.a`, or about the argument at `path`. */
export function claim(op: string, value: Json, path = "args.a"): JsonObject {
  return { path, op, value };
}

/** At most `max` calls in each `window`. */
export function atMost(max: number, window: Json = "minute", more: JsonObject = {}): JsonObject {
  return { counter: "n", window, max, ...more };
}

/** A tool of this category, at the risk that goes with it. */
export function offered(name: string, category: Category, inputSchema: JsonObject = {}): AssessedTool {
  const risk = category === "read" ? "low" : category === "write" ? "medium" : "critical";
  return {
    name,
    definition: { name, inputSchema },
    classification: {
      category,
      risk,
      confidence: "high",
      signals: [],
      reasons: [],
      summary: "",
    },
  };
}
