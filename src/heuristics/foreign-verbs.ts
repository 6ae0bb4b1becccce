import { verbOf, type Verb } from "./words.ts";

/** Words of other languages with the verbs of ours that they stand for, from lists of words by verb. */
export function verbsOf(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Verb> {
  return new Map(
    Object.entries(lists).flatMap(([english, words]) => {
      const verb = verbOf(english)?.verb;
      return verb ? words.map((word) => [word, verb] as const) : [];
    }),
  );
}
