import { asWrite, readsPlainly, weighing, type Act } from "./act.ts";
import type { Description } from "./description.ts";
import { overlap } from "./kind-set.ts";
import { kindSet } from "./kinds.ts";
import { running } from "./run-query.ts";
import { isArticle } from "./sentence.ts";
import { isGrave, wordBefore } from "./words.ts";

/** Whether the name and the act that the description leads with, if it leads with one, both plainly read. */
export const readsOnly = (named: readonly Act[], { leading }: Description) =>
  named.length > 0 && named.every(readsPlainly) && (leading.length === 0 || readsPlainly(leading[0]));

/** "Trace a net from a pin": beside two plain reads, a milder change that a title speaks of is no act. */
export const asTitle = (isRead: boolean) => (act: Act) =>
  isRead && act.verb.alsoNoun && !isGrave(act.verb) && act.category !== "read" ? weighing(act, 1) : act;

/** "Scans a file and returns fixes" of `fix_file`, "Analyzes a query and suggests indexes" of `tune_query`: only told. */
export function namedBeside(named: readonly Act[], { leading, first }: Description): readonly Act[] {
  const isTold =
    leading.every(readsPlainly) &&
    (leading.some(({ verb }) => advising.has(verb.word)) ||
      first.some(({ text }, index) => text === "fixes" && giving.has(wordBefore(first, index)?.text ?? "")));
  return isTold
    ? named.map((act) => (improving.has(act.verb.word) && act.category === "write" ? weighing(act, 1) : act))
    : named;
}

const advising = new Set(["suggest", "recommend", "advise"]);
const giving = new Set("give gives get gets provide provides return returns suggest suggests".split(" "));
const improving = new Set(
  "balance correct enhance fix improve optimize refactor remediate repair resolve simplify tune".split(" "),
);

const judging = new Set(
  (
    "analyze assess audit calculate check classify compare detect diagnose estimate evaluate forecast inspect investigate " +
    "lint predict review scan summarize validate verify"
  ).split(" "),
);

/** The description beside the name: what they say of the same call. */
export function readBeside(named: readonly Act[], heard: Description): Description {
  if (untying.has(named[0]?.verb.word ?? "")) return { ...heard, leading: heard.leading.map(asUntied) };
  if (named.length === 0 || !named.every(readsPlainly)) return heard;
  if (heard.leading.every(({ category }) => category === "read")) return heard;
  const isJudging = named.every(({ verb }) => judging.has(verb.word));
  const leading = heard.leading
    .map((act) => (isJudging ? asMeans(act) : act))
    .map((act, index) => (index === 0 ? asNoun(act) : act));
  return { ...heard, leading };
}

const untying = new Set(
  "detach disassociate dissociate unapprove unassign unbind unfollow unlabel unlink unmark unpin unstar untag unwatch".split(
    " ",
  ),
);

const content = kindSet("content", "file");

/** "Removes a link from a ticket" of `unlink_ticket`: what is tied anew at once. */
const asUntied = (act: Act) =>
  act.verb.word === "remove" && act.from && !overlap(act.kinds, content) ? asWrite(act) : act;

/** "Home record and away record" of `split_records`: what is mostly a thing, without an object of its own. */
const asNoun = (act: Act) =>
  act.verb.mostlyNoun &&
  !running.has(act.verb.word) &&
  act.form === "base" &&
  !isGrave(act.verb) &&
  act.category !== "read" &&
  !overlap(act.kinds, machine) &&
  !takesObject(act)
    ? weighing(act, 1)
    : act;

const machine = kindSet("service");
const takesObject = ({ near: [next] }: Act) => next === undefined || isArticle(next);

/** "Run a vision model on a picture" of `analyze_picture`: how it judges, unless what is run is a program. */
const asMeans = (act: Act) =>
  running.has(act.verb.word) && act.category === "execute" && !overlap(act.kinds, program)
    ? weighing(act, 1)
    : act;

const program = kindSet("program", "service", "terminal", "store", "physical", "screen");

/**
 * "Scrapes a page. It can unlock any page": beside two plain reads, what a later sentence says it can do tells how, and
 * "Combines what it finds" how the answer is made. What it says that the tool does ("Executes the script.") stays an act.
 */
export const asMention = (act: Act): Act =>
  act.place === "later" &&
  ((act.form !== "third" && (act.category === "execute" || act.category === "write")) ||
    (composing.has(act.verb.word) && act.category === "write"))
    ? weighing(act, 1)
    : act;

const composing = new Set("combine consolidate deduplicate enrich normalize unify".split(" "));
