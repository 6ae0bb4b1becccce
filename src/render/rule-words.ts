import { isObject, own, type Json } from "../model/json.ts";
import type { Recommendation } from "../model/policy.ts";

const suggestions: Readonly<Record<Recommendation["kind"], string>> = {
  allow: "allow",
  limit: "allow, limited",
  hide: "hide",
  ask: "a person approves",
};

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

/** What we suggest, in the words of a table cell: `allow, 30 a minute`. */
export function recommendationWords(recommendation: Recommendation | undefined): string {
  if (recommendation === undefined) return "as it is";
  const limit = rate(recommendation.rule);
  return limit === undefined ? suggestions[recommendation.kind] : `allow, ${limit}`;
}
