import { weighing, type Act } from "./act.ts";
import { actAt } from "./act-at.ts";
import type { Folded } from "./fold.ts";
import { joinedActs } from "./joined.ts";
import {
  adding,
  besidesReading,
  judging,
  machines,
  passiveActs,
  restartActs,
  usefulActs,
} from "./later-forms.ts";
import { takesObject, takesPlural } from "./noun-here.ts";
import { roleBit } from "./roles.ts";
import { isAdverb, startsWithDigit, type Sentence } from "./sentence.ts";
import type { Span } from "./spans.ts";
import { sentenceWords, type Word } from "./tokens.ts";
import { permitting, verbAt } from "./verb-at.ts";
import type { Inflected } from "./words.ts";

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
  if (isSaidOfThings(words, index, found)) return [];
  if (found.verb.category === "read") return besidesReading(sentence, index, found);
  if (found.verb.weight === 1 || judging.has(found.verb.word) || isNoneOfTool(sentence, index)) return [];
  const states = found.form === "third" || (asserted && found.form === "base");
  const hasObject = takesObject(words, index) || (found.form === "third" && takesPlural(words, index));
  if (!states || (found.verb.alsoNoun && !hasObject)) return [];
  const act = actAt(sentence, index, found, added ? "description" : "later");
  // "Enqueues a job to process it": how it is done.
  const stated = found.verb.word === "enqueue" ? weighing(act, 1) : act;
  return [stated, ...joinedActs(sentence, index, found)];
}

/** "Scrubs can take hours", "Locks are shared": a plural, of which something is said; "Supports undoing deletes". */
const isSaidOfThings = (words: readonly Word[], index: number, { verb, form }: Inflected) =>
  (form === "third" && predicates.has(words[index + 1]?.text ?? "")) || verb.word === "support";

/** Whether the sentence says something else of the tool than what it does. */
function isNoneOfTool(sentence: Sentence, index: number): boolean {
  const { words } = sentence;
  const isReplacing = (words[index] as Word).known.found?.verb.word === "replace";
  // "Creates variations like ..." gives an example of what is returned.
  const isExample = words[index + 2]?.text === "like";
  return (
    (isReplacing && standsForCalls(words, index + 1)) ||
    isCost(words, index) ||
    isAssigned(sentence, index) ||
    isExample
  );
}

/** "leaves = [...]": a parameter, and what it takes. */
function isAssigned({ words, folded }: Sentence, index: number): boolean {
  const { end } = words[index] as Word;
  return /^\s?=/.test(folded.text.slice(end, end + 2));
}

const predicates = new Set(
  "can could may might must should will would is are was were have has need take".split(" "),
);

/** "Adds 10 extra credits per call", "charges 1 credit": what a call costs its caller's plan, not what it does. */
const isCost = (words: readonly Word[], index: number) =>
  startsWithDigit(words[index + 1]?.text ?? "") &&
  words.slice(index + 2, index + 6).some(({ text }) => costs.has(text));

const costs = new Set("credit credits token tokens seconds ms milliseconds latency overhead".split(" "));

/** "Replaces `old_tool`", "Replaces the manual chain of ...", "Replaces the need for ...": which calls the tool saves, not what it does. */
const standsForCalls = (words: readonly Word[], index: number) =>
  isNameOfTool(words[index]) || words.slice(index, index + 4).some(({ text }) => saved.has(text));

const saved = new Set("chain need call calls tool tools".split(" "));

const isNameOfTool = (word: Word | undefined) =>
  word !== undefined && (word.isIdentifier || word.before === "break" || word.isHyphened);

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

const modals = new Set("will can may permanently irreversibly immediately".split(" "));
const subject = roleBit("laterSubject");
const isLaterPreamble = (word: Word) => (word.known.roles & subject) !== 0 || isAdverb(word.text);
