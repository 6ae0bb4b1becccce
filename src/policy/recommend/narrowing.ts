import type { Facts } from "../../heuristics/facts.ts";
import type { Match } from "../../heuristics/heuristic.ts";
import type { Parameter } from "../../heuristics/parameters.ts";
import type { Category } from "../../model/classification.ts";
import type { JsonObject } from "../../model/json.ts";

/** A tool to be narrowed. `category` is what is left of it once its dangerous actions and options are refused. */
export interface Subject {
  readonly tool: string;
  readonly facts: Facts;
  readonly category: Category;
}

/** One way in which a rule fits its tool. Sentences are our own words only. */
export interface Narrowing {
  /** Predicates and limits in the documented JSON, as they stand in the rule. */
  readonly require?: readonly JsonObject[];
  readonly denyIf?: readonly JsonObject[];
  readonly limits?: readonly JsonObject[];
  /** Why a person is to approve what is left; absent where nobody needs to. */
  readonly ask?: string;
  /** What is refused, to stand after "refuses"; absent where nothing is. */
  readonly refuses?: string;
  /** Why, in one sentence. */
  readonly why: string;
  /** What it cannot stop. */
  readonly gap?: string;
}

/** One kind of narrowing; nothing where it does not fit. */
export type Narrow = (subject: Subject) => readonly Narrowing[];

/** A predicate of one condition, in the documented JSON. */
export function predicate(condition: JsonObject, onDeny: string): JsonObject {
  return { conditions: [condition], on_deny: onDeny };
}

/** The parameters that a heuristic speaks of. */
export function parametersIn(facts: Facts, matches: readonly Match[]): readonly Parameter[] {
  const pointers = new Set(matches.map(({ pointer }) => pointer));
  return facts.parameters.filter(({ pointer }) => pointers.has(pointer));
}
