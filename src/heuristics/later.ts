import { weighing, type Act } from "./act.ts";
import type { Folded } from "./fold.ts";
import { joinedActs } from "./joined.ts";
import { actAt } from "./act-at.ts";
import { isAdverb, startsWithDigit, type Sentence } from "./sentence.ts";
import { permitting, verbAt } from "./verb-at.ts";
import { takesObject, takesPlural } from "./noun-here.ts";
import { sentenceWords, type Word } from "./tokens.ts";
import type { Span } from "./spans.ts";
import { roleBit } from "./roles.ts";
import { wordBefore } from "./words.ts";

const laterSentenceWords = 14;

/** Acts that a later sentence states of the tool itself: "Also deletes ...", "It will overwrite ...". */
export function laterActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  const restarts = restartActs(sentence);
  if (restarts.length > 0) return restarts;
  let index = 0;
  let asserted = false;
  let added = false;
  while (index < words.length && isLaterPreamble(words[index] as Word)) {
    asserted ||= modals.has((words[index] as Word).text);
    added ||= adding.has((words[index] as Word).text);
    index++;
  }
  if (words[0]?.text === "useful" && words[1]?.text === "for" && words.length > 2)
    return usefulActs(sentence);
  const word = words[index];
  if (!word || word.isIdentifier || permitting.has(word.text)) return [];
  const found = verbAt(words, index);
  if (!found) return passiveActs(sentence);
  // "Scrubs can take hours", "Locks are shared": a plural, of which something is said.
  if (found.form === "third" && predicates.has(words[index + 1]?.text ?? "")) return [];
  // "Supports undoing changes, deletes and moves."
  if (found.verb.word === "support") return [];
  if (found.verb.category === "read")
    return [...alsoActs(sentence), ...joinedActs(sentence, index, found).filter(isThird)];
  if (found.verb.weight === 1 || judging.has(found.verb.word)) return [];
  const states = found.form === "third" || (asserted && found.form === "base");
  // "Replaces `old_tool`": said of the tool, not of what it does.
  if (found.verb.word === "replace" && standsForCalls(words, index + 1)) return [];
  // "Creates variations like ..." gives an example of what is returned.
  if (isCost(words, index) || isAssigned(sentence, index) || words[index + 2]?.text === "like") return [];
  const hasObject = takesObject(words, index) || (found.form === "third" && takesPlural(words, index));
  if (!states || (found.verb.alsoNoun && !hasObject)) return [];
  const act = actAt(sentence, index, found, added ? "description" : "later");
  // "Enqueues a job to process it": how it is done.
  const stated = found.verb.word === "enqueue" ? weighing(act, 1) : act;
  return [stated, ...joinedActs(sentence, index, found)];
}

/** "Returns a count and writes a report", but "takes a minute and launches a browser" tells how. */
const isThird = ({ verb, form, category }: Act) =>
  form === "third" && category !== "read" && category !== "execute" && !judging.has(verb.word);

/** "Returns the image; also saves it": what is done besides reading. */
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

/** "leaves = [...]": a parameter, and what it takes. */
const isAssigned = ({ words, folded }: Sentence, index: number) =>
  /^\s?=/.test(folded.text.slice(words[index]?.end, (words[index]?.end ?? 0) + 2));

const predicates = new Set(
  "can could may might must should will would is are was were have has need take".split(" "),
);

/** "The device will reboot", "System restarts": what a change does to the machine that it is made on. */
function restartActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  const subject = words[0]?.text === "the" ? 1 : 0;
  if (!machines.has(words[subject]?.text ?? "")) return [];
  let index = subject + 1;
  while (words[index]?.text === "will" || isAdverb(words[index]?.text ?? "")) index++;
  const found = words[index]?.known.found;
  if (!found || !restarting.has(found.verb.word)) return [];
  return found.form === "past" || found.form === "gerund" ? [] : [actAt(sentence, index, found, "later")];
}

const machines = new Set(
  "system server device machine host instance node service router switch printer nas appliance vm container".split(
    " ",
  ),
);
const restarting = new Set(["reboot", "restart", "powercycle"]);

/** "Adds 10 extra credits per call", "charges 1 credit": what a call costs its caller's plan, not what it does. */
const isCost = (words: readonly Word[], index: number) =>
  startsWithDigit(words[index + 1]?.text ?? "") &&
  words.slice(index + 2, index + 6).some(({ text }) => costs.has(text));

const costs = new Set("credit credits token tokens seconds ms milliseconds latency overhead".split(" "));

/** "Replaces the manual chain of ...", "Replaces the need for ...": which calls the tool saves, not what it does. */
const standsForCalls = (words: readonly Word[], index: number) =>
  isNameOfTool(words[index]) || words.slice(index, index + 4).some(({ text }) => saved.has(text));

const saved = new Set("chain need call calls tool tools".split(" "));

const isNameOfTool = (word: Word | undefined) =>
  word !== undefined && (word.isIdentifier || word.before === "break" || word.isHyphened);

/** "The result is also posted to a channel." */
function passiveActs(sentence: Sentence): readonly Act[] {
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
function usefulActs(sentence: Sentence): readonly Act[] {
  const found = verbAt(sentence.words, 2);
  if (found?.form !== "gerund") return [];
  return [actAt(sentence, 2, found, "later"), ...joinedActs(sentence, 2, found)].filter(
    ({ verb, category }) => verb.weight === 2 && category !== "read",
  );
}

/** The words of a later sentence, or none where its first already shows that it states no act of the tool. */
export function laterWords(folded: Folded, { start, end }: Span): readonly Word[] {
  const opening = sentenceWords(folded, start, end, 1)[0];
  const mayState =
    opening &&
    (opening.text === "useful" ||
      machines.has(opening.text) ||
      isLaterPreamble(opening) ||
      opening.known.found?.form === "third");
  return mayState ? sentenceWords(folded, start, end, laterSentenceWords) : [];
}

// "Accepts a URL", "Rejects other languages": what the tool does with its input.
const judging = new Set(
  "accept reject allow deny decline refuse cover follow match post exclude ignore throttle finish correct protect mirror".split(
    " ",
  ),
);

// "Also updates the cache": as much what a call does as the first sentence.
const adding = new Set("also then afterwards afterward finally additionally automatically".split(" "));
const modals = new Set("will can may permanently irreversibly immediately".split(" "));
const subject = roleBit("laterSubject");
const isLaterPreamble = (word: Word) => (word.known.roles & subject) !== 0 || isAdverb(word.text);
