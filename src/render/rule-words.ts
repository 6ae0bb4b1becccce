import { isObject, own, type Json } from "../model/json.ts";
import type { Recommendation } from "../model/policy.ts";

/** `30 a minute` for a rule whose first limit says so; undefined for a rule without limits. */
function rate(rule: Json | undefined): string | undefined {
  const limits = isObject(rule) ? own(rule, "limits") : undefined;
  const first: Json | undefined = Array.isArray(limits) ? (limits[0] as Json) : undefined;
  if (!isObject(first)) return undefined;
  const window = own(first, "window");
  const max = own(first, "max");
  if (typeof max !== "number") return undefined;
  if (typeof window === "number") return `${max} each ${window} s`;
  return typeof window === "string" ? `${max} ${window === "hour" ? "an" : "a"} ${window}` : undefined;
}

/** A recommended rule in the words of a table cell: `allow on conditions, 30 a minute`. Without a rule the tool is hidden. */
export function ruleWords(rule: Json | undefined): string {
  if (rule === undefined) return "hide";
  const isConditional = isObject(rule) && (own(rule, "require") ?? own(rule, "deny_if")) !== undefined;
  const conditions = isConditional ? " on conditions" : "";
  if (isObject(rule) && own(rule, "action") === "ask")
    return `a person approves${isConditional ? ", on conditions" : ""}`;
  const limit = rate(rule);
  return `allow${conditions}${limit === undefined ? "" : `, ${limit}`}`;
}

/** What we suggest for a tool; nothing where its rule is as we would have it. */
export function recommendationWords(recommendation: Recommendation | undefined): string {
  return recommendation === undefined ? "as it is" : ruleWords(recommendation.rule);
}
