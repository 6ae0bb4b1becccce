import { categories, signals, type Category, type Signal } from "../model/classification.ts";
import type { Json } from "../model/json.ts";
import { factsOf } from "./facts.ts";
import type { Heuristic, Match, Weight } from "./heuristic.ts";

/** What a heuristic does, as its own examples show it: what its page says is what the code does. */
export interface Portrait {
  /** In the order of output, as `raises` and `votes`. */
  readonly speaksFor: readonly Category[];
  readonly raises: readonly Signal[];
  /** The heaviest first within a category. */
  readonly votes: readonly { readonly category: Category; readonly weight: Weight }[];
  readonly flags: readonly Example[];
  readonly ignores: readonly Example[];
}

/** A definition, and what the heuristic sees in it. */
export interface Example {
  readonly definition: Json;
  readonly seen: readonly Match[];
}

/** What a vote of each weight amounts to. */
export const force: Readonly<Record<Weight, string>> = {
  2: "it decides",
  1: "it decides where nothing plainer speaks",
  0: "it decides where nothing else speaks at all",
};

const weights: readonly Weight[] = [2, 1, 0];

/** How much a match counts. */
export function weightOf({ weight }: Match): Weight {
  return weight ?? 2;
}

export function portraitOf({ examples, detect }: Heuristic): Portrait {
  const shown = (definition: Json): Example => ({ definition, seen: detect(factsOf(definition)) });
  const flags = examples.flags.map(shown);
  const matches = flags.flatMap(({ seen }) => seen);
  const speaksFor = categories.filter((category) => matches.some((match) => match.category === category));
  const votes = speaksFor.flatMap((category) => {
    const own = new Set(matches.filter((match) => match.category === category).map(weightOf));
    return weights.filter((weight) => own.has(weight)).map((weight) => ({ category, weight }));
  });
  return {
    speaksFor,
    raises: signals.filter((signal) => matches.some((match) => match.signal === signal)),
    votes,
    flags,
    ignores: examples.ignores.map(shown),
  };
}
