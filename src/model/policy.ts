import type { Json } from "./json.ts";

/** The operators a condition may use; a missing argument satisfies none of them but `exists`. */
export const operators = [
  "eq",
  "neq",
  "lt",
  "lte",
  "gt",
  "gte",
  "in",
  "not_in",
  "exists",
  "regex",
  "contains",
] as const;
export type Operator = (typeof operators)[number];

/** A claim about one argument of a call. `path` is `args.` and the argument's name, with further names after dots. */
export interface Condition {
  readonly path: string;
  readonly op: Operator;
  readonly value: Json;
}

/** All conditions must hold; none at all always holds. `onDeny` is what the caller is told. */
export interface Predicate {
  readonly conditions: readonly Condition[];
  readonly onDeny?: string;
  /** Where it stands in the policy: an RFC 6901 pointer. */
  readonly pointer: string;
}

/** At most `max` calls, or `max` of what they cost, in each window. Counters that bear one name are one counter. */
export interface Limit {
  readonly counter: string;
  /** `minute`, `hour` and `day` follow the UTC calendar; a number is a length in seconds, counted from 1970. */
  readonly window: "minute" | "hour" | "day" | number;
  readonly max: number;
  readonly scope: "grant" | "session";
  /** Path of the numeric argument that says what one call costs; absent means 1. */
  readonly cost?: string;
  /** Where it stands in the policy: an RFC 6901 pointer. */
  readonly pointer: string;
}

/** What the policy says of one tool. */
export interface ToolRule {
  readonly action: "allow" | "deny" | "ask";
  /** Why, for the caller; goes with `action`. */
  readonly reason?: string;
  readonly require: readonly Predicate[];
  readonly denyIf: readonly Predicate[];
  readonly limits: readonly Limit[];
}

/** The policy of one server in its one internal form; short forms are already spelt out. */
export interface Policy {
  readonly default: "allow" | "deny";
  /** Names that callers may not even see; `*` hides all. */
  readonly hide: readonly string[];
  readonly allTools: readonly Limit[];
  /** A Map: names come from servers, and one may be called `constructor`. */
  readonly tools: ReadonlyMap<string, ToolRule>;
}

/** A policy with the file it was read from and the line of each rule, for findings that point there. */
export interface PolicyFile {
  readonly file: string;
  /** As it was read, for showing a change of it. */
  readonly text: string;
  readonly policy: Policy;
  /** 1-based line of each name under `tools` and in `hide`. */
  readonly lines: ReadonlyMap<string, number>;
}

/** A rule in the documented JSON, as it would stand under `tools` (or as a name in `hide`). */
export interface Recommendation {
  readonly tool: string;
  readonly kind: "allow" | "limit" | "hide" | "ask";
  /** What stands under the tool's name; absent when it is hidden instead. */
  readonly rule?: Json;
  /** A whole policy that holds this one recommendation, everything else denied. */
  readonly policy: Json;
  /** One sentence: what it stops and what it lets through. */
  readonly effect: string;
  /** Why, a sentence each; our own words only. */
  readonly reasons: readonly string[];
  /** What it cannot stop, though a reader might think so. */
  readonly gaps: readonly string[];
  /** Keys in the rule beyond the documented language, which another enforcer may refuse: `action`, `cost`, `reason`. */
  readonly extensions: readonly string[];
}

/** What a policy says of one tool, from strictest to loosest. */
export const standings = [
  "hidden",
  "denied",
  "denied-by-default",
  "ask",
  "conditional",
  "limited",
  "allowed",
  "allowed-by-default",
  "no-policy",
] as const;
export type Standing = (typeof standings)[number];
