import { combine, type Voice } from "../../assess/combine.ts";
import type { Facts } from "../../heuristics/facts.ts";
import type { Match } from "../../heuristics/heuristic.ts";
import { heuristics } from "../../heuristics/index.ts";
import { verbOf } from "../../heuristics/words.ts";
import { categories, type Category, type Classification } from "../../model/classification.ts";
import type { Narrowing } from "./narrowing.ts";

/** A narrowing that takes a danger out of a tool, so that the rest of it may be judged anew. */
export interface Opening {
  readonly narrowing: Narrowing;
  /** RFC 6901 pointers into the definition, to the values and options that are refused. */
  readonly refused: readonly string[];
  /** The verbs of what is refused, in their base form: a description that lists them says no more than the values do. */
  readonly verbs: readonly string[];
  /** The mildest that the rest can be. */
  readonly atLeast: Category;
}

/** The categories that no value or option may bring in unasked. */
export const dangerous: ReadonlySet<Category> = new Set<Category>(["destructive", "financial"]);

/** What is left of a tool once these dangers are refused: the same voices, without those that speak of what is refused. */
export function judgedWithout(
  openings: readonly Opening[],
  facts: Facts,
): Pick<Classification, "category" | "confidence"> {
  const refused = new Set(openings.flatMap(({ refused }) => refused));
  const verbs = new Set(openings.flatMap(({ verbs }) => verbs));
  const isAnswered = ({ category, pointer, text }: Match) =>
    category !== undefined &&
    dangerous.has(category) &&
    (refused.has(pointer) || (pointer === "/description" && verbs.has(baseOf(text))));
  const voices = heuristics.flatMap((heuristic): readonly Voice[] =>
    heuristic
      .detect(facts)
      .filter((match) => !isAnswered(match))
      .map((match) => ({ heuristic: heuristic.id, match })),
  );
  const { category, confidence } = combine(voices);
  const all = new Set([category, ...openings.map(({ atLeast }) => atLeast)]);
  return { category: categories.findLast((one) => all.has(one)) ?? category, confidence };
}

const baseOf = (text: string) => verbOf(text.toLowerCase())?.verb.word ?? "";
