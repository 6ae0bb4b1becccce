import type { Folded } from "./fold.ts";
import { roleBit } from "./roles.ts";
import type { Setting } from "./setting.ts";
import type { Word } from "./tokens.ts";

/** One sentence of a description. */
export interface Sentence {
  readonly folded: Folded;
  readonly words: readonly Word[];
  readonly pointer: string;
  readonly setting: Setting;
  /** The tool's own name, in lower case. */
  readonly own: string;
}

const preamble = roleBit("preamble");
const article = roleBit("article");
const stop = roleBit("stop");
/** Whether the word, if there is one, can play that part, or one of those parts (bits of `roleBit`). */
export const plays = (word: Word | undefined, role: number) =>
  word !== undefined && (word.known.roles & role) !== 0;

/** Whether the word begins an object: "the", "your", "each". */
export const isArticle = (word: Word | undefined) => plays(word, article);

/** Whether the word ends the phrase that a verb's object stands in: "from", "by", "when". */
export const isStop = (word: Word | undefined) => plays(word, stop);

/** "Permanently", "quickly": between the subject and its verb. */
export const isAdverb = (text: string) =>
  text.length > 4 && text.endsWith("ly") && text !== "apply" && text !== "reply";

/** Whether a word may lead up to the act: "This tool allows you to ...". */
export function isPreamble(word: Word): boolean {
  return (
    word.isIdentifier ||
    plays(word, preamble) ||
    isAdverb(word.text) ||
    word.isHyphened ||
    startsWithDigit(word.text)
  );
}

/** Whether a word, which begins with a letter or a digit, begins with a digit. */
export const startsWithDigit = (text: string) => text.charCodeAt(0) <= 57;
