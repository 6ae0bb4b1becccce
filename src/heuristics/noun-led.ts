import { actAt } from "./act-at.ts";
import type { Act } from "./act.ts";
import { joinedActs } from "./joined.ts";
import { kindSet } from "./kinds.ts";
import { takesObject } from "./noun-here.ts";
import { isAdverb, type Sentence } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import { verbAt } from "./verb-at.ts";
import { wordBefore, isOfKind, type Inflected } from "./words.ts";

const joints = new Set("that which also and then".split(" "));
const modals = new Set("to can will may should must would could".split(" "));
const people = new Set(
  "you admin admins anyone customers human humans members nobody operator owner owners people person somebody".split(
    " ",
  ),
);
const prepositions = new Set(["for", "by"]);

/** Whether the word before makes a verb of it: "to delete", "that deletes", "for deleting"; but "for transfers" names things. */
const introduces = (before: string, { form }: Inflected) =>
  joints.has(before) ||
  (modals.has(before) && form === "base") ||
  (prepositions.has(before) && form === "gerund");

/** A sentence that opens with a noun: "Low-level create or replace of ...", "Server that deletes ...". */
export function nounLed(sentence: Sentence, start: number): readonly Act[] {
  const { words } = sentence;
  const end = Math.min(words.length, start + 10);
  for (let index = start; index < end; index++) {
    const word = words[index] as Word;
    if (word.isIdentifier) continue;
    // "Entries between start and end."
    if (word.text === "between") return [];
    if (clauses.has(word.text) || relatives.has(word.text) || isResultOf(words, index)) break;
    // A deletion is an act, a deletion log is a thing.
    const nominal = word.isAside || isNamedAfter(words[index + 1]) ? undefined : word.known.nominal;
    if (nominal) return [actAt(sentence, index, { verb: nominal, form: "base" }, "description")];
    const previous = wordBefore(words, index)?.text ?? "";
    const change = changeOf(words, index);
    const found = verbAt(words, index) ?? change;
    if (!found || (index === 0 && !change)) continue;
    // "DESTRUCTIVE: Permanently delete ..."
    const isLabelled =
      isBehindLabel(sentence, index) || (isAdverb(previous) && words[index - 1]?.before === "break");
    // "The song that plays now" tells of the song.
    const isOfNoun = found.verb.weight === 1 && (previous === "that" || previous === "which");
    const before = isAdverb(previous) ? (wordBefore(words, index, 2)?.text ?? "") : previous;
    // "Depth, volume and rewards." ends with a plural, "Only a human can reset it" tells of a human.
    const isOther =
      (found.form === "third" &&
        found.verb.category !== "read" &&
        before === "and" &&
        endsAt(words, index)) ||
      (modals.has(before) && people.has(words[index - 2]?.text ?? ""));
    const introduced = (introduces(before, found) && !isOfNoun && !isOther) || isLabelled;
    // "Trade fills." ends with a plural.
    const isThird = !word.isAside && found.form === "third" && !found.verb.alsoNoun && !endsAt(words, index);
    if (introduced || (isThird && !isOfNoun) || namesAct(words, index, found)) {
      return [actAt(sentence, index, found, "description"), ...joinedActs(sentence, index, found)];
    }
  }
  return agentAct(sentence);
}

/** "High-speed port scanner.": named after who does it. */
function agentAct(sentence: Sentence): readonly Act[] {
  const index = sentence.words.length - 1;
  const verb = index < longestName ? sentence.words[index]?.known.agent : undefined;
  return verb ? [actAt(sentence, index, { verb, form: "base" }, "description")] : [];
}

const longestName = 6;

const endsAt = (words: readonly Word[], index: number) =>
  (words[index + 1]?.before ?? "break") === "break" || words[index + 1]?.isAside === true;

/** "Partial update of a profile": the act as the sentence's noun. */
const changeOf = (words: readonly Word[], index: number) =>
  changed.has(words[index]?.text ?? "") && words[index + 1]?.text === "of"
    ? words[index]?.known.found
    : undefined;

const changed = new Set("edit insert replace update upsert".split(" "));

/** "Deletion log", "execution order": a thing named after the act. */
const isNamedAfter = (next: Word | undefined) =>
  next?.before === "space" &&
  !next.isAside &&
  (isOfKind(next, recorded) || next.text === "order" || next.text === "workflow" || next.text === "process");

/** "Notion | Update a page", "Setup: install it"; but "Note: document content is ..." begins with a noun. */
function isBehindLabel({ words, folded }: Sentence, index: number): boolean {
  const { before, start, known } = words[index] as Word;
  if (known.found?.verb.mostlyNoun && !takesObject(words, index)) return false;
  if (before === "break") return true;
  const last = wordBefore(words, index);
  return (
    index < 4 && before === "list" && last !== undefined && folded.text.slice(last.end, start).trim() === "|"
  );
}

/** "Guidance to create a pipeline", "URL for uploading": what is returned, with its purpose. */
function isResultOf(words: readonly Word[], index: number): boolean {
  return isOfKind(words[index], answering) && purposes.has(words[index + 1]?.text ?? "");
}

/** "Steps to install it": what is returned, with its purpose. */
export const isAdvice = (words: readonly Word[], index: number) =>
  isOfKind(words[index], advising) && purposes.has(words[index + 1]?.text ?? "");

/** What a call returns: "result", "list", "URL". */
export const resulting = kindSet("result");

const advising = kindSet("advice");
const answering = kindSet("result", "advice");
const recorded = kindSet("result", "paper", "heading");
const purposes = new Set("to for about on of".split(" "));

/** Words that lead from the act to its occasion. */
export const clauses = new Set("if when because so unless before after".split(" "));

// "A link where customers can pay" tells of others than the tool.
const relatives = new Set("where whose".split(" "));

/** "create or replace of", "delete operation": the bare verb used as the sentence's noun. */
function namesAct(words: readonly Word[], index: number, found: Inflected): boolean {
  const next = words[index + 1]?.text ?? "";
  return (
    found.form === "base" &&
    !found.verb.mostlyNoun &&
    (next === "of" || next === "or" || next === "and" || next === "operation")
  );
}
