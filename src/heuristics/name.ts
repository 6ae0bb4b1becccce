import type { Act, Place } from "./act.ts";
import type { Folded } from "./fold.ts";
import { senseOf, type Screen } from "./sense.ts";
import { exactly, nameWords, type Word } from "./tokens.ts";
import { kindBit, kindsOf, verbOf, type Inflected, type Verb } from "./words.ts";

/** A name taken apart. */
export interface Name {
  readonly folded: Folded;
  /** Without version suffixes and, where the siblings show one, without the namespace. */
  readonly words: readonly Word[];
}

/** Takes a name apart, leaving out the leading words in `namespaces` and `v1`-like suffixes. */
export function readName(name: string, namespaces: ReadonlySet<string>): Name {
  const { folded, words } = undisguised(name);
  const kept = words.filter((word, index) => !isVersion(words, index) && !startsWithDigit(word.text));
  let first = 0;
  while (first < kept.length - 1 && namespaces.has(kept[first]?.text ?? "")) first++;
  return { folded, words: kept.slice(first) };
}

const startsWithDigit = (text: string) => text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;

/** `deIete_user` and `de1ete_user` read as delete: their words are taken from what they look like. */
function undisguised(name: string): ReturnType<typeof nameWords> {
  const plain = nameWords(name);
  if (!/[a-z][I10][a-z]|\b[10][a-z]{3}/.test(name)) return plain;
  const seen = nameWords(name.replaceAll("I", "l").replaceAll("1", "l").replaceAll("0", "o"));
  const isDisguised = seen.words.some(
    ({ text }) => isGrave(text) && !plain.words.some((word) => word.text === text),
  );
  return isDisguised ? { folded: plain.folded, words: seen.words } : plain;
}

function isGrave(text: string): boolean {
  const category = verbOf(text)?.verb.category;
  return category === "destructive" || category === "financial";
}

function isVersion(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return words[index]?.text === "v" && next !== undefined && startsWithDigit(next.text);
}

const weakened = (act: Act): Act => Object.assign({}, act, { weight: 1 });

/** A reading verb-noun in front of a plain verb: either may be the act. */
function rivalOf(lead: Candidate, candidates: readonly Candidate[], last: number): Candidate | undefined {
  const first = candidates.find((one) => one.index === 0);
  const isRival =
    first && first !== lead && lead.index === last && first.verb.alsoNoun && !first.verb.mostlyNoun;
  return isRival && first.verb.category === "read" && lead.verb.category !== "read" ? first : undefined;
}

/**
 * What a name says a call does: usually one act, several where it joins them (`create_or_update`). `told` is the act
 * that the description leads with; where it has the same verb, what stands around it there counts for the name too.
 */
export function nameActs(
  name: Name,
  pointer: string,
  place: Place,
  screen: Screen,
  told?: Act,
): readonly Act[] {
  const candidates = verbsIn(name.words);
  const lead = leadOf(candidates, name.words);
  if (!lead) return [];
  const joined = candidates.filter((one) => one !== lead && isJoined(name.words, one.index, candidates));
  const acts = [lead, ...joined].map((one) => actOf(one, name, pointer, place, screen, told));
  const rival = rivalOf(lead, candidates, name.words.length - 1);
  if (!rival) return acts;
  // `list_send` lists sends, `list_create` creates a list: which, only the description can say.
  return [...acts, actOf(rival, name, pointer, place, screen, told)].map(weakened);
}

interface Candidate extends Inflected {
  readonly index: number;
}

function verbsIn(words: readonly Word[]): readonly Candidate[] {
  return words.flatMap((word, index) => {
    const found = verbOf(word.text);
    // `deleted_items`, `running_jobs`: a participle tells of the thing, not of the call.
    const isAct = found && (found.form === "base" || (found.form === "third" && !found.verb.alsoNoun));
    return isAct ? [{ verb: found.verb, form: found.form, index }] : [];
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
  // `run_complete` is about completing a run, `run_build` about running a build.
  if (atStart?.verb.mostlyNoun && atEnd && !atEnd.verb.mostlyNoun) return atEnd;
  return atStart ?? atEnd ?? candidates.find((one) => !one.verb.mostlyNoun) ?? candidates[0];
}

const joints = new Set(["and", "or", "then", "n"]);

const follows = (words: readonly Word[], index: number) => joints.has(words[index - 1]?.text ?? "");

function isJoined(words: readonly Word[], index: number, candidates: readonly Candidate[]): boolean {
  return (
    follows(words, index) ||
    (joints.has(words[index + 1]?.text ?? "") && candidates.some((one) => one.index === index + 2))
  );
}

function actOf(one: Candidate, name: Name, pointer: string, place: Place, screen: Screen, told?: Act): Act {
  const same = told?.verb.word === one.verb.word ? told : undefined;
  let kinds = same?.kinds ?? 0;
  let from = same?.from ?? false;
  let into = same?.into ?? false;
  for (const [index, { text }] of name.words.entries()) {
    if (index === one.index) continue;
    kinds |= kindsOf(text);
    from ||= text === "from";
    into ||= text === "into";
  }
  const { verb, form } = one;
  const sense = same?.readOnly ? same : senseOf(verb, { kinds, from, into, screen });
  const weight = isDoubtful(one, name.words) ? doubtfulWeight(verb, one.index) : sense.weight;
  const text = exactly(name.folded, name.words[one.index] as Word);
  return { verb, form, category: sense.category, weight, kinds, from, into, place, pointer, text };
}

/** A verb-noun that does not stand first, or stands before a result, may be the thing rather than the act. */
function isDoubtful(one: Candidate, words: readonly Word[]): boolean {
  if (one.verb.category === "read") return false;
  const last = words.length - 1;
  // `migrate_database_guide` tells how to migrate.
  if (one.index < last && (kindsOf(words[last]?.text ?? "") & kindBit("advice")) !== 0) return true;
  if (!one.verb.alsoNoun) return false;
  if (one.index === 0) return one.verb.mostlyNoun && last > 0 && isResult(words[last]?.text ?? "");
  // `issue_update` is about updating, `data_record` hardly about recording.
  return one.verb.mostlyNoun || one.index < last;
}

// `deletion_log`: a thing that is returned, until nothing else says what the tool does.
const doubtfulWeight = (verb: Verb, index: number) => (index > 0 && isResult(verb.word) ? 0 : 1);

const isResult = (word: string) => (kindsOf(word) & kindBit("result")) !== 0;
