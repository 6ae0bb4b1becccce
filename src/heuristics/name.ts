import type { Act, Place } from "./act.ts";
import type { Folded } from "./fold.ts";
import { senseOf } from "./sense.ts";
import { exactly, nameWords, type Word } from "./tokens.ts";
import { kindsOf, verbOf, type Inflected } from "./words.ts";

/** A name taken apart. */
export interface Name {
  readonly folded: Folded;
  /** Without version suffixes and, where the siblings show one, without the namespace. */
  readonly words: readonly Word[];
}

/** Takes a name apart, leaving out the leading words in `namespaces` and `v1`-like suffixes. */
export function readName(name: string, namespaces: ReadonlySet<string>): Name {
  const { folded, words } = nameWords(name);
  const kept = words.filter((word, index) => !isVersion(words, index) && !/^\p{N}/u.test(word.text));
  let first = 0;
  while (first < kept.length - 1 && namespaces.has(kept[first]?.text ?? "")) first++;
  return { folded, words: kept.slice(first) };
}

function isVersion(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return words[index]?.text === "v" && next !== undefined && /^\p{N}/u.test(next.text);
}

/** What a name says a call does: usually one act, several where it joins them (`create_or_update`). */
export function nameActs(name: Name, pointer: string, place: Place, screen: boolean): readonly Act[] {
  const candidates = verbsIn(name.words);
  const lead = leadOf(candidates, name.words);
  if (!lead) return [];
  const joined = candidates.filter((one) => one !== lead && isJoined(name.words, one.index, candidates));
  return [lead, ...joined].map((one) => actOf(one, name, pointer, place, screen));
}

interface Candidate extends Inflected {
  readonly index: number;
}

function verbsIn(words: readonly Word[]): readonly Candidate[] {
  return words.flatMap((word, index) => {
    const found = verbOf(word.text);
    // `deleted_items`, `running_jobs`: a participle tells of the thing, not of the call.
    return found && (found.form === "base" || (found.form === "third" && !found.verb.alsoNoun))
      ? [{ ...found, index }]
      : [];
  });
}

/** The verb that the name is about: first place, then last, then the middle; plain verbs before verb-nouns. */
function leadOf(candidates: readonly Candidate[], words: readonly Word[]): Candidate | undefined {
  const last = words.length - 1;
  const plain = (one: Candidate | undefined) => one !== undefined && !one.verb.alsoNoun;
  const atStart = candidates.find((one) => one.index === 0);
  const atEnd = candidates.find((one) => one.index === last);
  if (plain(atStart)) return atStart;
  if (plain(atEnd)) return atEnd;
  const inside = candidates.find(plain);
  // `run_get_details` is about get, but in `search_and_replace` the first verb leads.
  if (inside && !atStart) return inside;
  if (inside && atStart && !follows(words, inside.index)) return inside.index === 1 ? inside : atStart;
  return atStart ?? atEnd ?? candidates[0];
}

const joints = new Set(["and", "or", "then", "n"]);

const follows = (words: readonly Word[], index: number) => joints.has(words[index - 1]?.text ?? "");

function isJoined(words: readonly Word[], index: number, candidates: readonly Candidate[]): boolean {
  return (
    follows(words, index) ||
    (joints.has(words[index + 1]?.text ?? "") && candidates.some((one) => one.index === index + 2))
  );
}

function actOf(one: Candidate, name: Name, pointer: string, place: Place, screen: boolean): Act {
  const others = name.words.filter((_, index) => index !== one.index);
  const kinds = others.reduce((sum, word) => sum | kindsOf(word.text), 0);
  const from = others.some((word) => word.text === "from");
  const word = name.words[one.index] as Word;
  const sense = senseOf(one.verb, { kinds, from, screen });
  const weight = one.verb.alsoNoun && isDoubtful(one, name.words) ? 1 : sense.weight;
  return { ...one, ...sense, weight, kinds, place, pointer, text: exactly(name.folded, word) };
}

/** A verb-noun that does not stand first, or stands before nothing, may be the thing rather than the act. */
function isDoubtful(one: Candidate, words: readonly Word[]): boolean {
  if (one.verb.category === "read") return false;
  return one.index > 0 || (words.length > 1 && isResult(words[words.length - 1]?.text ?? ""));
}

const results = new Set([
  "status",
  "details",
  "detail",
  "info",
  "list",
  "history",
  "stats",
  "metadata",
  "logs",
]);
const isResult = (word: string) => results.has(word);
