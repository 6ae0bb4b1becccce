import { verbOf, type Inflected, type Verb } from "./words.ts";

/** Words of other languages with the verbs of ours that they stand for, from lists of words by verb that we know. */
export function verbsOf(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Verb> {
  return new Map(
    Object.entries(lists).flatMap(([english, words]) => {
      const { verb } = verbOf(english) as Inflected;
      return words.map((word) => [word, verb] as const);
    }),
  );
}
