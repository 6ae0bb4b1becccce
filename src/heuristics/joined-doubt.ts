import { isGlued } from "./joints.ts";
import { takesObject } from "./noun-here.ts";
import type { Sentence } from "./sentence.ts";
import { exactly, type Word } from "./tokens.ts";
import { isGrave, type Verb } from "./words.ts";

/** "Get balance and auto-refill status", "its id, create time, write access": what a reading tool tells of. */
export const isOfAnswer = (words: readonly Word[], at: number, lead: Verb, found: Verb) =>
  lead.category === "read" &&
  !isGrave(found) &&
  (stated.has(words[at + 1]?.text ?? "") ||
    ((found.alsoNoun || (words[at] as Word).isHyphened) && answered.has(words[at + 1]?.text ?? "")));

const stated = new Set(
  "access actions count counts date operations permissions rate rates statistics stats time timestamp".split(
    " ",
  ),
);
const answered = new Set("details history info settings state status".split(" "));

/** "By identifier or Resend address": written large within a sentence, what ends nothing for good is the name of a product. */
export function isProperName({ words, folded }: Sentence, at: number, found: Verb): boolean {
  const text = exactly(folded, words[at] as Word);
  return !isGrave(found) && /^[A-Z][a-z]/.test(text) && !takesObject(words, at);
}

/** "Classify it: buy | sell | cancel": values that are told, where the tool itself only reads. */
export const isValue = ({ words, folded }: Sentence, at: number, lead: Verb) =>
  lead.category === "read" &&
  lead.weight === 2 &&
  folded.text.slice((words[at - 1] as Word).end, (words[at] as Word).start).includes("|");

/**
 * "Check permissions for DROP, DELETE": words of a language, where what leads is written small and reads. "Make requests
 * (GET, DELETE)": methods of HTTP.
 */
export function isKeyword({ words, folded }: Sentence, at: number, lead: number): boolean {
  const text = exactly(folded, words[at] as Word);
  if (text !== text.toUpperCase()) return false;
  if (isMethod.test(text) && words.some((word) => word.text === "requests" || word.text === "request"))
    return true;
  const first = exactly(folded, words[lead] as Word);
  return (words[lead] as Word).known.found?.verb.category === "read" && first !== first.toUpperCase();
}

const isMethod = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;

/** "with include/exclude globs": joined by a slash to a word that is none of the acts. */
export function isHalf(words: readonly Word[], at: number, lastVerb: number): boolean {
  let first = at;
  while (first > lastVerb && isGlued(words, first)) first--;
  return first < at && first !== lastVerb;
}
