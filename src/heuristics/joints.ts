import { roleBit } from "./roles.ts";
import { plays } from "./sentence.ts";
import type { Word } from "./tokens.ts";

const joint = roleBit("joint");

/** Whether it is "and", "or" or another word that joins. */
export const joins = (word: Word | undefined) => plays(word, joint);

/** Whether the word at `index` is joined to what stands before it. */
export function isJoint(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  return word.before === "list" || joins(words[index - 1]);
}

/** Whether only joints stand between two verbs, "list, get or set", or only slashes: "list/contents/download". */
export function isAdjacent(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    if (!joins(words[index]) && !(isGlued(words, index) && isGlued(words, to))) return false;
  }
  return true;
}

/** Whether one mark alone joins it to the word before. */
export const isGlued = (words: readonly Word[], index: number) =>
  words[index]?.before === "list" && words[index].start === (words[index - 1]?.end ?? 0) + 1;
