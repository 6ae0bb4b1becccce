import { categories } from "../model/classification.ts";
import type { Word } from "./tokens.ts";
import { spelledVerb } from "./foreign.ts";
import { phrasal } from "./verb-at.ts";
import { wordBefore, isCompound, isCompoundEnd, type Inflected, type Verb } from "./words.ts";

/** A verb in a name that may be what the name is about. */
export interface Candidate extends Inflected {
  readonly index: number;
  /** Index of its last word: one more for `tear_down`. */
  readonly end: number;
}

/** `services-reader`, `task-runner`: named after who does it, unless a verb stands before (`delete_reader`). */
export function agentIn(words: readonly Word[]): Candidate | undefined {
  const index = words.length - 1;
  const verb = words[index]?.known.agent;
  // `file_exists` asks, whatever a file may be.
  if (verb && (words[index] as Word).text === "exists") return { verb, form: "base", index, end: index };
  const nominal = words[index]?.known.nominal;
  // `hybrid_retrieval`
  if (nominal && index > 0 && verbsIn(words).length === 0)
    return { verb: nominal, form: "base", index, end: index };
  if (!verb || verbsIn(words).some((one) => !one.verb.mostlyNoun || isGraver(one, verb))) return undefined;
  return { verb, form: "base", index, end: index };
}

// `run_reader` may run a reader: where a name opens with what may be a graver act, that is heard.
const isGraver = ({ index, verb }: Candidate, agent: Verb) =>
  index === 0 &&
  !(verb.mostlyNoun && verb.category === "write") &&
  categories.indexOf(verb.category) > categories.indexOf(agent.category);

/** The verbs of a name, in its order, without those that are part of a noun. */
export function verbsIn(words: readonly Word[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < words.length; index++) {
    const joined = phrasal(words, index);
    const found = joined ?? (words[index] as Word).known.found;
    // `deleted_items`, `running_jobs`: a participle tells of the thing, not of the call.
    // `order_prints`: behind an act, a plural is its object.
    const isAct =
      found && (found.form === "base" || (found.form === "third" && !found.verb.alsoNoun && !candidates[0]));
    if (!isAct || isCompound(words, index) || isCompoundEnd(words, index)) continue;
    // `notes_by_tag`
    if (found.verb.alsoNoun && wordBefore(words, index)?.text === "by") continue;
    const end = joined ? index + 1 : index;
    candidates.push({ verb: found.verb, form: found.form, index, end });
    index = end;
  }
  return candidates;
}

/** `crear_usuario`: the first verb of another language, for names that hold none of ours. */
export function foreignIn(words: readonly Word[]): Candidate | undefined {
  const index = words.findIndex(({ text }) => spelledVerb(text) !== undefined);
  const verb = spelledVerb(words[index]?.text ?? "");
  return verb && { verb, form: "base", index, end: index };
}

/** Whether it is nearly always a verb. */
export const isPlain = (one: Candidate | undefined) => one !== undefined && !one.verb.alsoNoun;

/** `drag_and_drop` puts something down. */
export const isDropped = (lead: Candidate, one: Candidate) =>
  lead.verb.word === "drag" && one.verb.word === "drop";

const joints = new Set(["and", "or", "then", "n"]);
/** Whether the verb at `index` is joined to the word before it. */
export const isJoinedTo = (words: readonly Word[], index: number) =>
  joints.has(wordBefore(words, index)?.text ?? "");

/** Whether `and`, `or` or `then` joins the verb at `index` to another: `create_or_update`. */
export function isJoined(words: readonly Word[], index: number, candidates: readonly Candidate[]): boolean {
  return (
    isJoinedTo(words, index) ||
    (joints.has(words[index + 1]?.text ?? "") && candidates.some((one) => one.index === index + 2))
  );
}

/** A reading verb-noun in front of a plain verb: either may be the act. */
export function rivalOf(
  lead: Candidate,
  candidates: readonly Candidate[],
  last: number,
): Candidate | undefined {
  const first = candidates.find((one) => one.index === 0);
  const isRival = first && lead.index === last && first.verb.alsoNoun && !first.verb.mostlyNoun;
  return isRival && first.verb.category === "read" && lead.verb.category !== "read" ? first : undefined;
}
