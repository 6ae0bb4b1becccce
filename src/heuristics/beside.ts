import { readsPlainly, weighing, type Act } from "./act.ts";
import type { Description } from "./description.ts";
import { overlap } from "./kind-set.ts";
import { kindSet } from "./kinds.ts";
import { running } from "./run-query.ts";
import { isArticle } from "./sentence.ts";
import { isGrave } from "./words.ts";

/** Whether the name and the act that the description leads with both plainly read. */
export const readsOnly = (named: readonly Act[], { leading }: Description) =>
  named.length > 0 && named.every(readsPlainly) && readsPlainly(leading[0]);

/** "Trace a net from a pin": beside two plain reads, a milder change that a title speaks of is no act. */
export const asTitle = (isRead: boolean) => (act: Act) =>
  isRead && act.verb.alsoNoun && !isGrave(act.verb) && act.category !== "read" ? weighing(act, 1) : act;

const judging = new Set(
  (
    "analyze assess audit calculate check classify compare detect diagnose estimate evaluate forecast inspect investigate " +
    "lint predict review scan summarize validate verify"
  ).split(" "),
);

/** The description beside a name that plainly reads. */
export function readBeside(named: readonly Act[], heard: Description): Description {
  if (named.length === 0 || !named.every(readsPlainly)) return heard;
  if (heard.leading.every(({ category }) => category === "read")) return heard;
  const isJudging = named.every(({ verb }) => judging.has(verb.word));
  const leading = heard.leading
    .map((act) => (isJudging ? asMeans(act) : act))
    .map((act, index) => (index === 0 ? asNoun(act) : act));
  return { ...heard, leading };
}

/** "Home record and away record" of `split_records`: what is mostly a thing, without an object of its own. */
const asNoun = (act: Act) =>
  act.verb.mostlyNoun &&
  !running.has(act.verb.word) &&
  act.form === "base" &&
  !isGrave(act.verb) &&
  act.category !== "read" &&
  !takesObject(act)
    ? weighing(act, 1)
    : act;

const takesObject = ({ near: [next] }: Act) => next === undefined || isArticle(next);

/** "Run a vision model on a picture" of `analyze_picture`: how it judges, unless what is run is a program. */
const asMeans = (act: Act) =>
  running.has(act.verb.word) && act.category === "execute" && !overlap(act.kinds, program)
    ? weighing(act, 1)
    : act;

const program = kindSet("program", "service", "terminal", "store", "physical", "screen");

/**
 * "Scrapes a page. It can unlock any page": beside two plain reads, what a later sentence says it can do tells how. What
 * it says that the tool does ("Executes the script.") stays an act.
 */
export const asMention = (act: Act): Act =>
  act.place === "later" && act.form !== "third" && (act.category === "execute" || act.category === "write")
    ? weighing(act, 1)
    : act;
