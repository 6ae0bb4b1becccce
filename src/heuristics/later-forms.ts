import type { Act } from "./act.ts";
import { actAt } from "./act-at.ts";
import { joinedActs } from "./joined.ts";
import { isAdverb, type Sentence } from "./sentence.ts";
import { verbAt } from "./verb-at.ts";
import type { Word } from "./tokens.ts";
import { wordBefore, type Inflected } from "./words.ts";

/** "The device will reboot", "System restarts": what a change does to the machine that it is made on. */
export function restartActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  const subject = words[0]?.text === "the" ? 1 : 0;
  if (!machines.has(words[subject]?.text ?? "")) return [];
  let index = subject + 1;
  while (words[index]?.text === "will" || isAdverb(words[index]?.text ?? "")) index++;
  const found = words[index]?.known.found;
  if (!found || !restarting.has(found.verb.word)) return [];
  return found.form === "past" || found.form === "gerund" ? [] : [actAt(sentence, index, found, "later")];
}

/** What a change is made on. */
export const machines = new Set(
  "system server device machine host instance node service router switch printer nas appliance vm container".split(
    " ",
  ),
);
const restarting = new Set(["reboot", "restart", "powercycle"]);

/** "The result is also posted to a channel." */
export function passiveActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  const at = words.findIndex(({ text }, index) => adding.has(text) && isPassive(words, index - 1));
  const found = at < 0 ? undefined : words[at + 1]?.known.found;
  if (found?.form !== "past" || found.verb.weight === 1 || found.verb.category === "read") return [];
  return [actAt(sentence, at + 1, found, "description")];
}

// "Cannot be automatically invoked" and "must be" tell no act.
const isPassive = (words: readonly Word[], index: number) =>
  being.has(words[index]?.text ?? "") ||
  (words[index]?.text === "be" && wordBefore(words, index)?.text === "will");

const being = new Set("is are gets get".split(" "));

/** "Useful for creating, updating, or deleting rows." */
export function usefulActs(sentence: Sentence): readonly Act[] {
  const found = verbAt(sentence.words, 2);
  if (found?.form !== "gerund") return [];
  return [actAt(sentence, 2, found, "later"), ...joinedActs(sentence, 2, found)].filter(
    ({ verb, category }) => verb.weight === 2 && category !== "read",
  );
}

/** "Returns a count and writes a report", but "takes a minute and launches a browser" tells how. */
const isThird = ({ verb, form, category }: Act) =>
  form === "third" && category !== "read" && category !== "execute" && !judging.has(verb.word);

/** What a sentence whose verb at `index` reads says is done besides. */
export const besidesReading = (sentence: Sentence, index: number, found: Inflected) => [
  ...alsoActs(sentence),
  ...joinedActs(sentence, index, found).filter(isThird),
];

/** "Returns the image; also saves it". */
function alsoActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  const at = words.findIndex(
    ({ text }, index) =>
      text === "also" && index < words.length - 1 && verbAt(words, index + 1)?.form === "third",
  );
  const found = at < 0 ? undefined : verbAt(words, at + 1);
  if (!found || found.verb.weight === 1 || found.verb.category === "read") return [];
  return [actAt(sentence, at + 1, found, "description")];
}

/** "Accepts a URL", "Rejects other languages": what the tool does with its input. */
export const judging = new Set(
  "accept reject allow deny decline refuse cover follow match post exclude ignore throttle finish correct protect mirror".split(
    " ",
  ),
);

/** "Also updates the cache": as much what a call does as the first sentence. */
export const adding = new Set("also then afterwards afterward finally additionally automatically".split(" "));
