import { readsPlainly, type Act } from "./act.ts";
import { isJoinedTo, isPlain, type Candidate } from "./name-verbs.ts";
import type { Word } from "./tokens.ts";
import { wordBefore, isGrave, isPlural } from "./words.ts";

/** What a name that holds several verbs may be about. */
interface Choice {
  /** The verbs in the order of the name. */
  readonly candidates: readonly Candidate[];
  readonly words: readonly Word[];
  /** The act that the description leads with. */
  readonly told: Act | undefined;
  readonly atStart: Candidate | undefined;
  readonly atEnd: Candidate | undefined;
  /** The first that is nearly always a verb. */
  readonly plain: Candidate | undefined;
}

/** The verb that the name is about. `told` is the act that the description leads with. */
export function leadOf(
  candidates: readonly Candidate[],
  words: readonly Word[],
  told: Act | undefined,
): Candidate | undefined {
  if (candidates.length < 2) return candidates[0];
  const atStart = candidates.find((one) => one.index === 0);
  const atEnd = candidates.find((one) => one.end === words.length - 1);
  const choice = { candidates, words, told, atStart, atEnd, plain: candidates.find(isPlain) };
  for (const rule of rules) {
    const lead = rule(choice);
    if (lead) return lead;
  }
  return undefined;
}

type Rule = (choice: Choice) => Candidate | undefined;

/** `compute_disk_delete`: a thing and what is done to it, though the first word may read; but not `what_to_delete`. */
const doneAtEnd: Rule = ({ words, atStart, atEnd }) =>
  atStart?.verb.category === "read" &&
  atEnd &&
  atEnd.index > 1 &&
  isPlain(atEnd) &&
  isGrave(atEnd.verb) &&
  !linking.has(wordBefore(words, atEnd.index)?.text ?? "")
    ? atEnd
    : undefined;

const linking = new Set(["and", "or", "then", "n", "to", "for", "before"]);

/** `store_search`, described as "Search stores"; `steer_read`, described as "Read the state". */
const toldAtEnd: Rule = ({ words, told, atStart, atEnd }) =>
  atStart &&
  !isGrave(atStart.verb) &&
  told?.verb === atEnd?.verb &&
  (atStart.verb.alsoNoun || (words.length === 2 && isPlain(atEnd)))
    ? atEnd
    : undefined;

/** `review_code_change`, described as "Review changes". */
const toldAtStart: Rule = ({ candidates, told, atStart, atEnd }) =>
  atStart?.verb.category === "read" &&
  atStart.verb === told?.verb &&
  told.category === "read" &&
  atEnd?.verb.alsoNoun === true &&
  candidates.every(({ verb }) => !isGrave(verb))
    ? atStart
    : undefined;

/** `plan_project_update`, described as "Plans an update". */
const planned: Rule = ({ candidates, words, told }) =>
  told?.category === "read"
    ? candidates.find(
        ({ verb, index }) => planning.has(verb.word) && verb === told.verb && index < words.length - 1,
      )
    : undefined;

const planning = new Set(["plan", "preview", "simulate", "estimate"]);

const plainAtStart: Rule = ({ atStart }) => (isPlain(atStart) ? atStart : undefined);

/** `start_print`, described as "Start printing": what is started may be named by a verb. */
const started: Rule = ({ told, atStart, atEnd }) =>
  atStart?.verb.word === "start" && told?.verb === atStart.verb && atEnd?.verb.category === "read"
    ? atStart
    : undefined;

/** `mark_message_read` is about marking. */
const marked: Rule = ({ atStart, atEnd }) =>
  atStart?.verb.word === "mark" && (atEnd?.verb.word === "read" || atEnd?.verb.category !== "read")
    ? atStart
    : undefined;

/** `capture_start`, `recording_stop`: the last word says what is done with the rest. */
const ended: Rule = ({ atEnd }) => (atEnd && ending.has(atEnd.verb.word) ? atEnd : undefined);

const ending = new Set(["begin", "pause", "restart", "resume", "start", "stop"]);

/** `list_react_pages`, described as "Returns pages". */
const readAtStart: Rule = ({ candidates, told, atStart }) =>
  atStart?.verb.category === "read" && readsPlainly(told) && candidates.every(isNoDanger)
    ? atStart
    : undefined;

const isNoDanger = ({ verb }: Candidate) => !isGrave(verb) && verb.category !== "execute";

/** `page_audit_start_scan` starts one. */
const startsLast: Rule = ({ candidates, words, atEnd }) =>
  atEnd?.verb.category === "read"
    ? candidates.find((one) => beginning.has(one.verb.word) && one.end === words.length - 2)
    : undefined;

const beginning = new Set(["start", "launch", "trigger"]);

const plainAtEnd: Rule = ({ atEnd }) => (isPlain(atEnd) ? atEnd : undefined);

/** `log_call`, described as "Log a call". */
const toldBeforeRun: Rule = ({ told, atStart, atEnd }) =>
  told?.verb === atStart?.verb && atEnd?.verb.category === "execute" && atEnd.verb.weight === 1
    ? atStart
    : undefined;

/** `list_send_as`: of two possible acts the one that the description leads with, unless the other is grave. */
const toldBeforePlain: Rule = ({ words, told, atStart, plain }) =>
  plain && told?.verb === atStart?.verb && (!isGrave(plain.verb) || isOfThings(words, plain))
    ? atStart
    : undefined;

/** `list_withdraw_addresses`: before a plural that ends the name, a verb tells what kind of thing. */
const isOfThings = (words: readonly Word[], { index }: Candidate) =>
  (words[0] as Word).known.found?.verb.category === "read" &&
  index === words.length - 2 &&
  isPlural(words.at(-1));

/** `run_get_details` is about get, but in `search_and_replace` the first verb leads. */
const plainInside: Rule = ({ words, atStart, plain }) =>
  plain && !(atStart && isJoinedTo(words, plain.index))
    ? !atStart || plain.index === 1
      ? plain
      : atStart
    : undefined;

/** `run_complete` is about completing a run, `run_build` about running a build. */
const afterThing: Rule = ({ atStart, atEnd }) =>
  atStart?.verb.mostlyNoun && atEnd && !atEnd.verb.mostlyNoun ? atEnd : undefined;

/** `tap_on_screen`, `call_log`: what is mostly a thing gives way. */
const leastThing: Rule = ({ candidates, atStart, atEnd }) =>
  atStart ?? candidates.findLast((one) => !one.verb.mostlyNoun) ?? atEnd ?? candidates[0];

/** First place, then last, then the middle; plain verbs before verb-nouns, and what the description tells before either. */
const rules: readonly Rule[] = [
  doneAtEnd,
  toldAtEnd,
  toldAtStart,
  planned,
  plainAtStart,
  started,
  marked,
  ended,
  readAtStart,
  startsLast,
  plainAtEnd,
  toldBeforeRun,
  toldBeforePlain,
  plainInside,
  afterThing,
  leastThing,
];
