import { isArticle } from "./sentence.ts";
import type { Word } from "./tokens.ts";

const runs = new Set("run execution build pipeline deployment".split(" "));
const afterObject = new Set("for on in of from with to using at by and or that via about as".split(" "));

/** "a new pipeline for a branch": its object is a run, not a pipeline's schedule or template. */
export function isStarted(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at < Math.min(words.length, index + 6); at++) {
    const { text } = words[at] as Word;
    if (at > index + 1 && isArticle(words[at])) return false;
    const next = words[at + 1];
    const ends = next === undefined || next.before !== "space" || afterObject.has(next.text);
    if (ends) return runs.has(text) && words[at - 1]?.text !== "test";
  }
  return false;
}
