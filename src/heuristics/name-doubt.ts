import { readsPlainly, type Act } from "./act.ts";
import type { Weight } from "./heuristic.ts";
import { overlap, type KindSet } from "./kind-set.ts";
import { kindSet } from "./kinds.ts";
import type { Candidate } from "./name-verbs.ts";
import type { Name } from "./name.ts";
import { running } from "./run-query.ts";
import type { Word } from "./tokens.ts";
import { isGrave, isOfKind, kindsOf, type Verb } from "./words.ts";

/** `cli_install`, described as "Provides instructions ...": named after what the advice is about. */
export function adviceWeight(
  { category, weight }: Pick<Act, "category" | "weight">,
  words: readonly Word[],
  told?: Act,
): Weight {
  if (told?.category !== "read" || (category !== "write" && category !== "execute")) return weight;
  // "Discover how to create one."
  if (isLinkTold(told, words) || told.near[0]?.text === "how") return 0;
  return overlap(told.kinds, advice) ? 1 : weight;
}

/** `create_report`, described as "Generates a link to a form": the form behind the link is not filled in. */
const isLinkTold = ({ verb, near }: Act, words: readonly Word[]) =>
  verb.word === "generate" && (near.slice(0, 4).some(isLink) || near.some(isCommand)) && !words.some(isLink);

/** "Generates install commands", "Generate CSS code": neither run nor kept. */
const isCommand = ({ text }: Word) => printed.has(text);

const printed = new Set("code command commands css html markup snippet snippets".split(" "));

const isLink = ({ text }: Word) => text === "link" || text === "url";

/** `run_rca`, described as "Analyses the cause": what is run is no program, and the description says that it reads. */
export const isOfReading = (
  { verb, index }: Candidate,
  { category }: Pick<Act, "category">,
  told: Act | undefined,
  kinds: KindSet,
) =>
  running.has(verb.word) &&
  index === 0 &&
  category === "execute" &&
  readsPlainly(told) &&
  !overlap(kinds, program);

/** `dm_requests`, described as "Lists DM requests": a thing of which the description, which reads, speaks too. */
export const isThingRead = ({ verb, index, end }: Candidate, words: readonly Word[], told: Act | undefined) =>
  told?.category === "read" &&
  told.weight === 2 &&
  told.verb !== verb &&
  index === 0 &&
  !isGrave(verb) &&
  (isToldOf(verb, told, end < words.length - 1) ||
    ((words.at(-1) as Word).text === "status" && !changing.has(verb.word)));

/** "DM requests" of `dm_requests`, "hover information" of `hover`. */
const isToldOf = (verb: Verb, { near }: Act, isOfThing: boolean) =>
  near.some(
    ({ known: { found } }, at) =>
      found?.verb === verb && (isOfKind(near[at + 1], result) || (isOfThing && verb.mostlyNoun)),
  );

// `set_status` may well describe itself as getting one; `sync_status` tells how a sync goes.
const changing = new Set(
  "add change clear create edit mark modify post push reset send set toggle update write".split(" "),
);

/** A verb-noun that does not stand first, or stands before a result, may be the thing rather than the act. */
export function isDoubtful(one: Candidate, { words, isCommand }: Name): boolean {
  if (one.verb.category === "read" || (isCommand && one.index === 0)) return false;
  if (isQuestion(words)) return true;
  const last = words.length - 1;
  // `publish_readiness`: whether it could be published.
  const lastWord = words[last] as Word;
  if (fitness.has(lastWord.text) || fitness.has(words[one.end + 1]?.text ?? "")) return true;
  // `migrate_database_guide` tells how to migrate.
  if (one.index < last && isOfKind(lastWord, advice)) return true;
  // `migrate_status` tells how far it is.
  if (one.index === last - 1 && one.verb.category === "execute" && states.has(lastWord.text)) return true;
  if (!one.verb.alsoNoun) return false;
  if (one.index === 0 && last > 0) {
    // `email_check` checks, or is checked by, an e-mail.
    const { found } = lastWord.known;
    // `purchase_plan` buys it: a word that is hardly a verb checks nothing.
    const isChecked =
      found?.verb.category === "read" &&
      found.form !== "past" &&
      (found.verb.weight === 2 || !isGrave(one.verb));
    // `transfer_status`, `buy_price`: what is nearly always a verb is a thing only before what is told of it.
    if (!one.verb.mostlyNoun) return one.verb.category === "financial" && answers.has(lastWord.text);
    return isAnswer(lastWord) || isFigureOf(one.verb, lastWord) || isChecked;
  }
  // `issue_update` is about updating, `data_record` hardly about recording, and `feedback` alone may be either.
  return one.verb.mostlyNoun || one.index < last;
}

/** The weight of a doubtful act. `deletion_log`, `payment_status`: a thing that is returned, until nothing else says what the tool does. */
export const doubtfulWeight = ({ verb, index, end }: Candidate, words: readonly Word[], told?: Act) =>
  isQuestion(words) ||
  // `loan_calculator`, `install_guide`: no description that leads with the verb makes it the act.
  (index === 0 && told === undefined && isNamedForAnswer(verb, words.at(-1) as Word)) ||
  ((index > 0 || words.length === 1) && verb.mostlyNoun && told?.verb !== verb) ||
  (index > 0 && overlap(kindsOf(verb.word), result)) ||
  (index > 0 && told?.category === "read" && isAnswer(words.at(-1) as Word)) ||
  answers.has((words.at(-1) as Word).text) ||
  fitness.has((words.at(-1) as Word).text) ||
  fitness.has(words[end + 1]?.text ?? "")
    ? 0
    : 1;

/** `who_may_drop`, `is_locked`: asked about, not done. */
const isQuestion = (words: readonly Word[]) => asking.has((words[0] as Word).text);

const asking = new Set("who which what whether is are has can may should does how why when where".split(" "));

const isNamedForAnswer = (verb: Verb, last: Word) =>
  isOfKind(last, advice) ||
  (verb.mostlyNoun && verb.category === "financial" && isAnswer(last)) ||
  isFigureOf(verb, last);

/** `refund_policy`, `deposit_address`: told of the payment, not paid. */
const isFigureOf = (verb: Verb, last: Word) =>
  verb.mostlyNoun && verb.category === "financial" && isOfKind(last, figure);

/** Whether a word names what is returned: `rates`, `calculator`. */
const isAnswer = (word: Word) => isOfKind(word, result) || answers.has(word.text);

const fitness = new Set(["readiness", "eligibility", "feasibility"]);

const states = new Set(["status", "state", "history", "stats"]);

const answers = new Set(
  "status state info information timeline detail details history stats statistics metadata overview news depth book price prices rate rates".split(
    " ",
  ),
);

const program = kindSet("program", "service", "terminal", "store");
const advice = kindSet("advice");
const result = kindSet("result");
const figure = kindSet("figure");
