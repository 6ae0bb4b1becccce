import type { Evidence } from "../model/classification.ts";
import type { JsonObject } from "../model/json.ts";
import type { Act } from "./act.ts";
import type { Facts } from "./facts.ts";
import type { Match } from "./heuristic.ts";
import type { Parameter } from "./parameters.ts";
import type { Spoken } from "./words.ts";

/** A definition with nothing but a name; for examples. */
export function named(name: string): JsonObject {
  return { name };
}

/** A definition whose name says nothing and whose description is `description`; for examples. */
export function described(description: string): JsonObject {
  return { name: "x", description };
}

/** A definition with these parameters; for examples. */
export function taking(properties: JsonObject, rest: JsonObject = {}): JsonObject {
  return { name: "x", ...rest, inputSchema: { type: "object", properties } };
}

/** A definition with these hints; for examples. */
export function hinted(annotations: JsonObject, name = "x"): JsonObject {
  return { name, annotations };
}

const does: Readonly<Record<Spoken, string>> = {
  read: "returns something and changes nothing",
  write: "creates or changes something",
  execute: "runs or drives something",
  destructive: "removes or ends something",
  financial: "moves money or commits to pay",
};

/** Matches for the acts in a name or title that fall into `category`. */
export function inName(category: Spoken): (facts: Facts) => readonly Match[] {
  const named = `the name says that a call ${does[category]}`;
  const titled = `the title says that a call ${does[category]}`;
  return ({ nameActs, titleActs }) =>
    join(matchesOf(nameActs, category, named), matchesOf(titleActs, category, titled));
}

/** Matches for the acts that a description states of the tool and that fall into `category`. */
export function inDescription(category: Spoken): (facts: Facts) => readonly Match[] {
  const says = `the description says that a call ${does[category]}`;
  const adds = `the description adds that a call ${does[category]}`;
  return ({ description }) =>
    join(matchesOf(description.leading, category, says), matchesOf(description.later, category, adds));
}

/** What most heuristics say of most tools: one array for all of them. */
export const silent: readonly Match[] = [];

/** All of them in one list: usually one of them itself, since most are empty. */
export function join(a: readonly Match[], b: readonly Match[], c = silent): readonly Match[] {
  if (c.length > 0) return [...a, ...b, ...c];
  return a.length === 0 ? b : b.length === 0 ? a : [...a, ...b];
}

// Loops, as few acts and parameters match and this is asked of every tool many times over.
function matchesOf(acts: readonly Act[], category: Spoken, says: string): readonly Match[] {
  let matches: Match[] | undefined;
  for (const act of acts) if (act.category === category) (matches ??= []).push(matchOf(act, says));
  return matches ?? silent;
}

/** Matches for the parameters of which `isMeant` is true, in their order. */
export function matchesFor(
  facts: Facts,
  isMeant: (one: Parameter, facts: Facts) => boolean,
  says: string,
  vote: Vote,
): readonly Match[] {
  let matches: Match[] | undefined;
  for (const one of facts.parameters)
    if (isMeant(one, facts)) (matches ??= []).push(parameterMatch(one, says, vote));
  return matches ?? silent;
}

/** A match for an act, speaking for the act's category. */
export function matchOf(act: Act, says: string): Match {
  return makeMatch(act, says, act);
}

/** A match for a parameter's name. */
export function parameterMatch({ pointer, name, values }: Parameter, says: string, vote: Vote): Match {
  // A parameter named "" shows itself by what it may be.
  const [value] = values;
  return makeMatch(name === "" && value ? value : { pointer, text: name }, says, vote);
}

/** What a match speaks for and raises. */
type Vote = Pick<Match, "category" | "weight" | "signal">;

/** A match; made in one place so that all of them have one shape, which engines read fastest. */
export function makeMatch(
  { pointer, text }: Evidence,
  says: string,
  { category, weight, signal }: Vote,
): Match {
  return { pointer, text, says, category, weight, signal };
}
