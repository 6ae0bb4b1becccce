import type { Recommendation, Standing } from "../model/policy.ts";

const words: Readonly<Record<Standing, string>> = {
  hidden: "hidden",
  denied: "denied",
  "denied-by-default": "denied by default",
  ask: "a person approves",
  conditional: "allowed on conditions",
  limited: "allowed, limited",
  allowed: "allowed, no limit",
  "allowed-by-default": "allowed by default",
  "no-policy": "no policy",
};

/** What a policy says of a tool, in the words of a table cell. */
export function standingWords(standing: Standing): string {
  return words[standing];
}

const suggestions: Readonly<Record<Recommendation["kind"], string>> = {
  allow: "allow",
  limit: "allow, limited",
  hide: "hide",
  ask: "a person approves",
};

/** What we suggest, in the words of a table cell. */
export function suggestionWords(recommendation: Recommendation): string {
  return suggestions[recommendation.kind];
}
