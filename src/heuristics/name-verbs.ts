import { categories } from "../model/classification.ts";
import { readsPlainly, type Act } from "./act.ts";
import type { Word } from "./tokens.ts";
import { spelledVerb } from "./foreign.ts";
import { phrasal } from "./verb-at.ts";
import {
  wordBefore,
  isCompound,
  isCompoundEnd,
  isGrave,
  isPlural,
  type Inflected,
  type Verb,
} from "./words.ts";

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
  if (verb && words[index]?.text === "exists") return { verb, form: "base", index, end: index };
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
    const found = joined ?? words[index]?.known.found;
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

/** The verb that the name is about: first place, then last, then the middle; plain verbs before verb-nouns. */
export function leadOf(
  candidates: readonly Candidate[],
  words: readonly Word[],
  told: Act | undefined,
): Candidate | undefined {
  const last = words.length - 1;
  const atStart = candidates.find((one) => one.index === 0);
  const atEnd = candidates.find((one) => one.end === last);
  // `compute_disk_delete`: a thing and what is done to it, though the first word may read; but not `what_to_delete`.
  const isDone = atEnd && atEnd.index > 1 && isPlain(atEnd) && isGrave(atEnd.verb);
  if (isDone && atStart?.verb.category === "read" && !linking.has(wordBefore(words, atEnd.index)?.text ?? ""))
    return atEnd;
  // `store_search`, described as "Search stores"; `steer_read`, described as "Read the state".
  const isOfLast = atStart && !isGrave(atStart.verb) && atEnd && told?.verb === atEnd.verb;
  if (isOfLast && (atStart.verb.alsoNoun || (last === 1 && isPlain(atEnd)))) return atEnd;
  // `review_code_change`, described as "Review changes".
  const isTold = atStart?.verb.category === "read" && atStart.verb === told?.verb && told.category === "read";
  if (isTold && atEnd?.verb.alsoNoun && candidates.every(({ verb }) => !isGrave(verb))) return atStart;
  // `plan_project_update`, described as "Plans an update".
  const planned = candidates.find(({ verb }) => planning.has(verb.word) && verb === told?.verb);
  if (planned && planned.index < last && told?.category === "read") return planned;
  if (isPlain(atStart)) return atStart;
  // `start_print`, described as "Start printing": what is started may be named by a verb.
  if (atStart?.verb.word === "start" && told?.verb === atStart.verb && atEnd?.verb.category === "read")
    return atStart;
  // `mark_message_read` is about marking.
  if (atStart?.verb.word === "mark" && (atEnd?.verb.word === "read" || atEnd?.verb.category !== "read"))
    return atStart;
  // `capture_start`, `recording_stop`: the last word says what is done with the rest.
  if (atEnd && ending.has(atEnd.verb.word) && !isPlain(atStart)) return atEnd;
  // `list_react_pages`, described as "Returns pages".
  if (atStart?.verb.category === "read" && readsPlainly(told) && candidates.every(isNoDanger)) return atStart;
  // `page_audit_start_scan` starts one.
  const starter =
    atEnd?.verb.category === "read"
      ? candidates.find((one) => beginning.has(one.verb.word) && one.end === last - 1)
      : undefined;
  if (starter) return starter;
  if (isPlain(atEnd)) return atEnd;
  // `log_call`, described as "Log a call".
  if (atStart && told?.verb === atStart.verb && atEnd?.verb.category === "execute" && atEnd.verb.weight === 1)
    return atStart;
  const inside = candidates.find(isPlain);
  // `list_send_as`: of two possible acts the one that the description leads with, unless the other is grave.
  if (
    atStart &&
    inside &&
    told?.verb === atStart.verb &&
    (!isGrave(inside.verb) || isOfThings(words, inside))
  )
    return atStart;
  // `run_get_details` is about get, but in `search_and_replace` the first verb leads.
  if (inside && !atStart) return inside;
  if (inside && atStart && !follows(words, inside.index)) return inside.index === 1 ? inside : atStart;
  // `run_complete` is about completing a run, `run_build` about running a build.
  if (atStart?.verb.mostlyNoun && atEnd && !atEnd.verb.mostlyNoun) return atEnd;
  // `tap_on_screen`, `call_log`: what is mostly a thing gives way.
  return atStart ?? candidates.findLast((one) => !one.verb.mostlyNoun) ?? atEnd ?? candidates[0];
}

const linking = new Set(["and", "or", "then", "n", "to", "for", "before"]);
const planning = new Set(["plan", "preview", "simulate", "estimate"]);
const ending = new Set(["begin", "pause", "restart", "resume", "start", "stop"]);
const isNoDanger = ({ verb }: Candidate) => !isGrave(verb) && verb.category !== "execute";
const beginning = new Set(["start", "launch", "trigger"]);

/** `list_withdraw_addresses`: before a plural that ends the name, a verb tells what kind of thing. */
const isOfThings = (words: readonly Word[], { index }: Candidate) =>
  words[0]?.known.found?.verb.category === "read" && index === words.length - 2 && isPlural(words.at(-1));

const isPlain = (one: Candidate | undefined) => one !== undefined && !one.verb.alsoNoun;

/** `drag_and_drop` puts something down. */
export const isDropped = (lead: Candidate, one: Candidate) =>
  lead.verb.word === "drag" && one.verb.word === "drop";

const joints = new Set(["and", "or", "then", "n"]);
const follows = (words: readonly Word[], index: number) => joints.has(wordBefore(words, index)?.text ?? "");

/** Whether `and`, `or` or `then` joins the verb at `index` to another: `create_or_update`. */
export function isJoined(words: readonly Word[], index: number, candidates: readonly Candidate[]): boolean {
  return (
    follows(words, index) ||
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
  const isRival =
    first && first !== lead && lead.index === last && first.verb.alsoNoun && !first.verb.mostlyNoun;
  return isRival && first.verb.category === "read" && lead.verb.category !== "read" ? first : undefined;
}
