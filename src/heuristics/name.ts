import { categories } from "../model/classification.ts";
import { makeAct, weighing, type Act, type Place } from "./act.ts";
import { original, type Folded } from "./fold.ts";
import type { Weight } from "./heuristic.ts";
import { senseOf, type Setting } from "./sense.ts";
import { isStarted, isStored, phrasal, startsWithDigit } from "./sentence.ts";
import { nameWords, type Word } from "./tokens.ts";
import {
  isCompound,
  isCompoundEnd,
  isOfKind,
  kindBit,
  kindsOf,
  verbOf,
  type Inflected,
  type Verb,
} from "./words.ts";

/** A name taken apart. */
export interface Name {
  readonly folded: Folded;
  /** Without version suffixes and, where the siblings show one, without the namespace. */
  readonly words: readonly Word[];
  /** Whether it begins with a program for the command line, so that its command follows. */
  readonly isCommand: boolean;
}

/** Takes a name apart, leaving out the leading words in `namespaces` and `v1`-like suffixes. */
export function readName(name: string, namespaces: ReadonlySet<string>): Name {
  const { folded, words } = undisguised(name);
  const kept = words.filter((word, index) => !isVersion(words, index) && !startsWithDigit(word.text));
  const isCommand = kept.length > 1 && commandLines.has(kept[0]?.text ?? "");
  let first = isCommand ? 1 : 0;
  while (first < kept.length - 1 && namespaces.has(kept[first]?.text ?? "")) first++;
  return { folded, words: withoutKind(kept.slice(first)), isCommand };
}

// `kubectl_scale` is scaling, whatever else its server offers.
const commandLines = new Set(
  "kubectl docker helm terraform systemctl adb ansible npm pnpm yarn cargo".split(" "),
);

const toolKinds = new Set(["tool", "command", "action", "api"]);

/** `ForwardGeocodeTool` is a tool called forward geocode; but `call_tool` and `run_shell_command` act on one. */
function withoutKind(words: readonly Word[]): readonly Word[] {
  const first = words[0]?.known.found;
  const rest = words.slice(0, -1);
  if (!toolKinds.has(words.at(-1)?.text ?? "") || rest.length === 0) return words;
  if (first && (rest.length === 1 || first.verb.weight === 1 || first.verb.category === "execute"))
    return words;
  return rest;
}

// Characters that stand in for letters; a one is an l or an i.
const letters: Readonly<Record<string, string>> = {
  I: "l",
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** `deIete_user` and `d3lete_user` read as delete: their words are taken from what they look like. */
function undisguised(name: string): ReturnType<typeof nameWords> {
  const plain = nameWords(name);
  if (!/[a-z][I013457@$][A-Za-z]|[013457@$][a-z]{3}/.test(name)) return plain;
  for (const one of ["l", "i"]) {
    const seen = nameWords(
      name.replace(/[I013457@$]/g, (sign) => (sign === "1" ? one : (letters[sign] ?? sign))),
    );
    const isDisguised = seen.words.some(
      ({ text }) => isGraveWord(text) && !plain.words.some((word) => word.text === text),
    );
    if (isDisguised) return { folded: plain.folded, words: seen.words };
  }
  return plain;
}

const isGrave = ({ category }: Verb) => category === "destructive" || category === "financial";

function isGraveWord(text: string): boolean {
  const found = verbOf(text);
  return found !== undefined && isGrave(found.verb);
}

function isVersion(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return words[index]?.text === "v" && next !== undefined && startsWithDigit(next.text);
}

const weakened = (act: Act): Act => weighing(act, 1);

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
 * `thing` is a verb-noun that the description takes for a thing.
 */
export function nameActs(
  name: Name,
  pointer: string,
  place: Place,
  setting: Setting,
  told?: Act,
  thing?: Verb,
): readonly Act[] {
  const agent = agentIn(name.words);
  const candidates = agent ? [agent] : verbsIn(name.words);
  const lead = leadOf(candidates, name.words, told);
  if (!lead) return [];
  const joined = candidates.filter(
    (one) => one !== lead && !isDropped(lead, one) && isJoined(name.words, one.index, candidates),
  );
  const acts = [lead, ...joined].map((one) => {
    const act = actOf(one, name, pointer, place, setting, told);
    return one.verb === thing ? weighing(act, 0) : act;
  });
  const rival = rivalOf(lead, candidates, name.words.length - 1);
  if (!rival) return acts;
  // `list_send` lists sends, `list_create` creates a list: which, only the description can say.
  return [...acts, actOf(rival, name, pointer, place, setting, told)].map(weakened);
}

interface Candidate extends Inflected {
  readonly index: number;
  /** Index of its last word: one more for `tear_down`. */
  readonly end: number;
}

/** `services-reader`, `task-runner`: named after who does it, unless a verb stands before (`delete_reader`). */
function agentIn(words: readonly Word[]): Candidate | undefined {
  const index = words.length - 1;
  const verb = words[index]?.known.agent;
  if (!verb || verbsIn(words).some((one) => !one.verb.mostlyNoun || isGraver(one, verb))) return undefined;
  return { verb, form: "base", index, end: index };
}

// `run_reader` may run a reader: where a name opens with what may be a graver act, that is heard.
const isGraver = ({ index, verb }: Candidate, agent: Verb) =>
  index === 0 && categories.indexOf(verb.category) > categories.indexOf(agent.category);

function verbsIn(words: readonly Word[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < words.length; index++) {
    const joined = phrasal(words, index);
    const found = joined ?? words[index]?.known.found;
    // `deleted_items`, `running_jobs`: a participle tells of the thing, not of the call.
    const isAct = found && (found.form === "base" || (found.form === "third" && !found.verb.alsoNoun));
    if (!isAct || isCompound(words, index) || isCompoundEnd(words, index)) continue;
    const end = joined ? index + 1 : index;
    candidates.push({ verb: found.verb, form: found.form, index, end });
    index = end;
  }
  return candidates;
}

/** The verb that the name is about: first place, then last, then the middle; plain verbs before verb-nouns. */
function leadOf(
  candidates: readonly Candidate[],
  words: readonly Word[],
  told: Act | undefined,
): Candidate | undefined {
  const last = words.length - 1;
  const atStart = candidates.find((one) => one.index === 0);
  const atEnd = candidates.find((one) => one.end === last);
  if (isPlain(atStart)) return atStart;
  // `start_print`, described as "Start printing": what is started may be named by a verb.
  if (atStart?.verb.word === "start" && told?.verb === atStart.verb && atEnd?.verb.category === "read")
    return atStart;
  if (isPlain(atEnd)) return atEnd;
  const inside = candidates.find(isPlain);
  // `list_send_as`: of two possible acts the one that the description leads with, unless the other is grave.
  if (atStart && inside && told?.verb === atStart.verb && !isGrave(inside.verb)) return atStart;
  // `run_get_details` is about get, but in `search_and_replace` the first verb leads.
  if (inside && !atStart) return inside;
  if (inside && atStart && !follows(words, inside.index)) return inside.index === 1 ? inside : atStart;
  // `run_complete` is about completing a run, `run_build` about running a build.
  if (atStart?.verb.mostlyNoun && atEnd && !atEnd.verb.mostlyNoun) return atEnd;
  // `tap_on_screen`, `call_log`: what is mostly a thing gives way.
  return atStart ?? candidates.findLast((one) => !one.verb.mostlyNoun) ?? atEnd ?? candidates[0];
}

const isPlain = (one: Candidate | undefined) => one !== undefined && !one.verb.alsoNoun;

/** `drag_and_drop` puts something down. */
const isDropped = (lead: Candidate, one: Candidate) => lead.verb.word === "drag" && one.verb.word === "drop";

const joints = new Set(["and", "or", "then", "n"]);

const follows = (words: readonly Word[], index: number) => joints.has(words[index - 1]?.text ?? "");

function isJoined(words: readonly Word[], index: number, candidates: readonly Candidate[]): boolean {
  return (
    follows(words, index) ||
    (joints.has(words[index + 1]?.text ?? "") && candidates.some((one) => one.index === index + 2))
  );
}

function actOf(one: Candidate, name: Name, pointer: string, place: Place, setting: Setting, told?: Act): Act {
  const same = told?.verb.word === one.verb.word ? told : undefined;
  let kinds = same?.kinds ?? 0;
  let topics = 0;
  let from = same?.from ?? false;
  let into = same?.into ?? false;
  const { words, folded } = name;
  const { verb, index, end } = one;
  for (let at = 0; at < words.length; at++) {
    if (at >= index && at <= end) continue;
    const { text, known } = words[at] as Word;
    kinds |= known.kinds;
    topics |= known.topics;
    from ||= text === "from";
    into ||= text === "into";
  }
  const stored = same?.stored === true || isStored(words, index);
  const started = verb.word === "create" && isStarted(words, index);
  const heard = told?.verb.word;
  const around = { kinds, topics, from, into, stored, started, setting, told: heard, near: words, folded };
  const sense = same?.readOnly ? same : senseOf(verb, around);
  const weight = isDoubtful(one, name) ? doubtfulWeight(one, words, told) : adviceWeight(sense, told);
  const text = original(folded, (words[index] as Word).start, (words[end] as Word).end);
  const { category } = sense;
  const isBound = same?.readOnly === true;
  return makeAct(one, { category, weight }, around, place, { pointer, text }, isBound);
}

/** `cli_install`, described as "Provides instructions ...": named after what the advice is about. */
function adviceWeight({ category, weight }: Pick<Act, "category" | "weight">, told?: Act): Weight {
  const isTopic =
    told?.category === "read" &&
    (told.kinds & advice) !== 0 &&
    (category === "write" || category === "execute");
  return isTopic ? 1 : weight;
}

const advice = kindBit("advice");

/** A verb-noun that does not stand first, or stands before a result, may be the thing rather than the act. */
function isDoubtful(one: Candidate, { words, isCommand }: Name): boolean {
  if (one.verb.category === "read" || (isCommand && one.index === 0)) return false;
  if (isQuestion(words)) return true;
  const last = words.length - 1;
  // `migrate_database_guide` tells how to migrate.
  if (one.index < last && isOfKind(words[last], advice)) return true;
  if (!one.verb.alsoNoun) return false;
  if (one.index === 0 && last > 0) {
    // `email_check` checks, or is checked by, an e-mail.
    const isChecked = words[last]?.known.found?.verb.category === "read";
    return one.verb.mostlyNoun && (isAnswer(words[last]) || isChecked);
  }
  // `issue_update` is about updating, `data_record` hardly about recording, and `feedback` alone may be either.
  return one.verb.mostlyNoun || one.index < last;
}

// `deletion_log`, `payment_status`: a thing that is returned, until nothing else says what the tool does.
const doubtfulWeight = ({ verb, index }: Candidate, words: readonly Word[], told?: Act) =>
  isQuestion(words) ||
  // `loan_calculator`, `install_guide`: no description that leads with the verb makes it the act.
  (index === 0 && told === undefined && isNamedForAnswer(verb, words.at(-1))) ||
  ((index > 0 || words.length === 1) && verb.mostlyNoun && told?.verb !== verb) ||
  (index > 0 && (kindsOf(verb.word) & result) !== 0) ||
  answers.has(words.at(-1)?.text ?? "")
    ? 0
    : 1;

/** `who_may_drop`, `is_locked`: asked about, not done. */
const isQuestion = (words: readonly Word[]) => words.length > 1 && asking.has(words[0]?.text ?? "");

const asking = new Set("who which what whether is are has can may should does how why when where".split(" "));

const isNamedForAnswer = (verb: Verb, last: Word | undefined) =>
  isOfKind(last, advice) || (verb.mostlyNoun && verb.category === "financial" && isAnswer(last));

/** Whether a word names what is returned: `rates`, `calculator`. */
const isAnswer = (word: Word | undefined) =>
  word !== undefined && (isOfKind(word, result) || answers.has(word.text));

const answers = new Set(
  "status state info information timeline detail details history stats statistics metadata overview news depth book price prices rate rates".split(
    " ",
  ),
);

const result = kindBit("result");
