import { roleBit } from "./roles.ts";
import { isAdverb, isArticle, plays } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import { isPlural, wordBefore, type Form } from "./words.ts";

// What follows a noun rather than a verb: "post details", "order is".
const afterNoun = new Set(
  "of is are was has have which that details history information status results result operation operations".split(
    " ",
  ),
);

// What follows a plural rather than a verb in the third person: "Replies for a message", "the groups that ...".
const afterPlural = new Set("of are were have that which for since as you we they".split(" "));
const afterPast = new Set(
  "by in on at for from during since with within to between today yesterday recently last this".split(" "),
);

/** "Orders placed by ...", "payments received": behind a plural a participle tells which. */
function isOfPast(words: readonly Word[], index: number): boolean {
  if (words[index + 1]?.known.found?.form !== "past") return false;
  const next = words[index + 2];
  return next === undefined || next.before !== "space" || afterPast.has(next.text);
}

/** Whether the verb-noun at `index` is the noun there, by what stands beside it: "post details", "the replies". */
export function isNounHere(words: readonly Word[], index: number, form: Form): boolean {
  const next = words[index + 1];
  if (form === "third") {
    const isPlural =
      plainArticles.has(wordBefore(words, index)?.text ?? "") ||
      isListedPlural(words, index) ||
      isOfPast(words, index) ||
      isLocated(words, index);
    // "Indexes on a table", but "comments on an issue".
    const isOn = next?.text === "on" && words[index]?.before === "break" && isNoReading(words, index);
    if (isOn && !upon.has(words[index]?.known.found?.verb.word ?? "")) return true;
    return isPlural || (next?.before === "space" && afterPlural.has(next.text) && isNoReading(words, index));
  }
  if (form !== "base") return false;
  if (!next) return index > 0;
  // "Rate and total interest": what is joined to it is no verb.
  const isListed =
    next.text === "and" && isThingAfter(words[index + 2]) && words[index]?.known.found?.verb.mostlyNoun;
  if (isListed) return true;
  // "Setup guide."
  if (next.before === "space" && advising.has(next.text)) return isNoReading(words, index);
  if (next.text === "that" && noting.has(words[index]?.text ?? "")) return false;
  return next.before === "space" && afterNoun.has(next.text) && isNoReading(words, index);
}

const advising = new Set("guide guides instructions playbook tutorial tutorials".split(" "));

const upon = new Set(
  "act build call capture click comment execute follow operate post reply report run tap vote".split(" "),
);

// "Log that a field was sprayed".
const noting = new Set(["log", "record"]);

/** "Requests, bandwidth and hit ratio": what follows a comma is no verb. */
const isListedPlural = (words: readonly Word[], index: number) =>
  words[index]?.known.found?.verb.mostlyNoun === true &&
  words[index + 1]?.before === "list" &&
  isThingAfter(words[index + 1]);

/** "Route between two places", "Labels per project": a thing goes on so; but one switches between them. */
export function isLocated(words: readonly Word[], index: number): boolean {
  const verb = words[index]?.known.found?.verb;
  return verb?.mostlyNoun === true && !moving.has(verb.word) && locating.has(words[index + 1]?.text ?? "");
}

const locating = new Set("near between per within among around during nearby".split(" "));
const moving = new Set(["switch", "swap", "transition", "cycle", "shift"]);

const phrasing = roleBit("particle") | roleBit("stop") | roleBit("preamble");

const isThingAfter = (word: Word | undefined) =>
  word !== undefined &&
  word.known.found === undefined &&
  !isArticle(word) &&
  !isAdverb(word.text) &&
  !plays(word, phrasing);

const plainArticles = new Set("the a an all any each every some no its their your".split(" "));

const isNoReading = (words: readonly Word[], index: number) =>
  words[index]?.known.found?.verb.category !== "read";

const objectStarts = new Set(
  "the a an it them its their your this new all one any each another what which how whether".split(" "),
);

/** Whether an object of its own follows: then a verb-noun is the verb. */
export function takesObject(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && next.before === "space" && objectStarts.has(next.text);
}

/** "Show notes or archive expired ones": behind a base form, a participle and a plural are its object. */
export const takesParticiple = (words: readonly Word[], index: number) =>
  words[index + 1]?.before === "space" &&
  words[index + 1]?.known.found?.form === "past" &&
  isPlural(words[index + 2]);

/** "Inserts rows into it": between a verb in the third person and a plural no article has to stand. */
export function takesPlural(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next?.before === "space" && isPlural(next) && next.known.roles === 0;
}
