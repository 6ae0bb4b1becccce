import { isNounHere, takesObject } from "./noun-here.ts";
import { roleBit } from "./roles.ts";
import { isArticle, plays } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import { wordBefore, isCompound, verbOf, type Inflected } from "./words.ts";

const negation = roleBit("negation");
const preamble = roleBit("preamble");
const particle = roleBit("particle");

/** The verb at `index` if it acts there: not a participle, not a noun after its article, not negated. */
export function verbAt(words: readonly Word[], index: number, isListed = false): Inflected | undefined {
  const word = words[index] as Word;
  const joined = phrasal(words, index);
  const found = joined ?? word.known.found ?? hyphened(word.text);
  if (!found || found.form === "past" || isCompound(words, index) || isNegated(words, index))
    return undefined;
  if (!joined && plays(word, preamble) && introduces(words, index)) return undefined;
  // "Résumé du morceau", "Type de document": no English.
  if (word.text === "del" || foreign.has(words[index + 1]?.text ?? "")) return undefined;
  const previous = wordBefore(words, index);
  if (previous && isArticle(previous) && previous.end + 1 >= word.start && found.form !== "third") {
    return undefined;
  }
  const isNoun = found.verb.alsoNoun && !isListed && isNounHere(words, index, found.form);
  return isNoun ? undefined : found;
}

const foreign = new Set(
  "du de des der das den dos das del della el los las les le la un une uma una ein eine um".split(" "),
);

/** "re-run" is found under the word without its hyphen, "soft-delete" under the verb that it ends with. */
function hyphened(text: string): Inflected | undefined {
  const at = text.indexOf("-");
  if (at < 0) return undefined;
  return (
    verbOf(text.replace("-", "")) ?? (manners.has(text.slice(0, at)) ? verbOf(text.slice(at + 1)) : undefined)
  );
}

/** How an act is done, before its verb: "soft-delete", "hot reload". */
export const manners = new Set(
  "soft hard force bulk batch mass auto hot cold quick multi single double triple short long left right fast safe self cross".split(
    " ",
  ),
);

/** "set up", "tears down", "rolling back": found under the word that the two make. */
export function phrasal(words: readonly Word[], index: number): Inflected | undefined {
  const next = words[index + 1];
  if (next === undefined || !plays(next, particle)) return undefined;
  const { text, known } = words[index] as Word;
  const isGerund = known.found?.form === "gerund";
  const base = isGerund ? known.found.verb.word : text.endsWith("s") ? text.slice(0, -1) : text;
  const verb = verbOf(base + next.text)?.verb;
  return verb && { verb, form: isGerund ? "gerund" : base === text ? "base" : "third" };
}

/** "Enables you to ..." and "use this to ..." lead up to the act; "enables maintenance mode" is one. */
function introduces(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const next = words[index + 1];
  if (!next) return false;
  // "Complete a workflow", but "complete guide".
  if (word.text === "complete") return !takesObject(words, index);
  if (!permitting.has(word.text)) return true;
  // "Allows Claude to search".
  const isLed = words[index + 2]?.text === "to" && words[index + 3]?.known.found?.form === "base";
  if (word.text.endsWith("s") && isLed && next.known.found === undefined) return true;
  return plays(next, preamble) || next.known.found?.form === "gerund";
}

/** Verbs that lead up to the act when it follows ("allows you to list"). */
export const permitting = new Set("enable enables enabling allow allows allowing".split(" "));

/** Whether it is said that the verb at `index` is not done: "never deletes", "without sending", "changes nothing". */
export function isNegated(words: readonly Word[], index: number): boolean {
  if (words[index + 1]?.text === "nothing") return !excepting.has(words[index + 2]?.text ?? "");
  for (let back = 1; back <= 3; back++) if (plays(wordBefore(words, index, back), negation)) return true;
  return false;
}

// "Deletes nothing", but not "deletes nothing less than ...".
const excepting = new Set("but except less fewer short other".split(" "));
