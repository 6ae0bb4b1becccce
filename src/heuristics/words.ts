import type { Category } from "../model/classification.ts";
import { overlap, type KindSet } from "./kind-set.ts";
import { buildLexicon, nothing } from "./lexicon.ts";
import { entryAt, hashOf, wordTableOf, type WordTable } from "./word-table.ts";

/** A category that a word can speak for. */
export type Spoken = Exclude<Category, "unknown">;

/** How a verb stands in a text: `create`, `creates`, `creating`, `created`. */
export type Form = "base" | "third" | "gerund" | "past";

/** One entry of `catalog/words/verbs.json`. */
export interface Verb {
  readonly word: string;
  readonly category: Spoken;
  /** 2 decides, 1 only where nothing plainer speaks. */
  readonly weight: 1 | 2;
  /** Whether the same letters also name a thing, as in `merge_request`. */
  readonly alsoNoun: boolean;
  /** Whether it is the thing more often than the act: `label_values`, `run_complete`. */
  readonly mostlyNoun: boolean;
}

/** A verb as it was found, in one of its forms. */
export interface Inflected {
  readonly verb: Verb;
  readonly form: Form;
}

/** Everything we know of one word (lower case). */
export interface Known {
  /** The word itself; empty for one in no list. */
  readonly word: string;
  readonly found: Inflected | undefined;
  /** Kinds of object it names, singular or plural. */
  readonly kinds: KindSet;
  /** Topics it names. */
  readonly topics: KindSet;
  /** Parts it can play in a sentence, as bits of `roleBit`. */
  readonly roles: number;
  /** The verb that it names as a noun does: `deletion`. */
  readonly nominal: Verb | undefined;
  /** The verb of who does something: `reader`, `updater`. */
  readonly agent: Verb | undefined;
  /** The words with which it makes one noun: `request` for `pull`, as in `pull_request`. */
  readonly compoundWith: readonly string[];
  /** The words after which it ends a noun: `app` for `store`, as in `app_store`. */
  readonly compoundEndAfter: readonly string[];
}

let lexicon: WordTable<Known> | undefined;

/** What we know of `word` (lower case): one look-up for all that is ever asked of it. */
export function known(word: string): Known {
  return knownAt(word, 0, word.length, hashOf(word, 0, word.length));
}

/** What we know of the word that stands in `text` (lower case) from `start` to `end`; `hash` is its hash. */
export function knownAt(text: string, start: number, end: number, hash: number): Known {
  lexicon ??= wordTableOf(buildLexicon());
  return entryAt(lexicon, text, start, end, hash) ?? nothing;
}

/** The verb that `word` (lower case) is a form of, if it is one we know. */
export function verbOf(word: string): Inflected | undefined {
  return known(word).found;
}

/** A word where it stands. */
interface Standing {
  readonly text: string;
  readonly known: Known;
}

/**
 * The word `back` places before the one at `index`, if there is one. What may be the first word asks so, since engines
 * look for an index below 0 as for a property of that name, which takes them as long as dozens of words.
 */
export function wordBefore<Word>(words: readonly Word[], index: number, back = 1): Word | undefined {
  return index < back ? undefined : words[index - back];
}

/** Whether the word at `index` ends a noun, as in `app_store`. */
export const isCompoundEnd = (words: readonly Standing[], index: number) =>
  (words[index] as Standing).known.compoundEndAfter.includes(wordBefore(words, index)?.text ?? "");

/** Whether the word at `index` is the first half of a noun, as in `pull_request`. */
export function isCompound(words: readonly Standing[], index: number): boolean {
  return (words[index] as Standing).known.compoundWith.includes(words[index + 1]?.text ?? "");
}

/** Whether the word, if there is one, names a thing of one of these kinds. */
export function isOfKind(word: Standing | undefined, kinds: KindSet): boolean {
  return word !== undefined && overlap(word.known.kinds, kinds);
}

/** The kinds of thing `word` (lower case, singular or plural) names; none if we know none. */
export function kindsOf(word: string): KindSet {
  return known(word).kinds;
}

/** Whether the word, if there is one, is the plural of a thing and no verb. */
export const isPlural = (word: Standing | undefined) =>
  word !== undefined &&
  word.text.length > 3 &&
  word.text.endsWith("s") &&
  !word.text.endsWith("ss") &&
  word.known.found === undefined;

/** Whether the verb ends something for good or moves money. */
export const isGrave = ({ category }: Verb) => category === "destructive" || category === "financial";
