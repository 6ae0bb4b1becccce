import { actAt } from "./act-at.ts";
import { weighing, type Act } from "./act.ts";
import { joinedActs } from "./joined.ts";
import { isAdvice, nounLed, resulting } from "./noun-led.ts";
import { returned } from "./returned.ts";
import { isPreamble, isStop, type Sentence } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import { isLocated, takesObject } from "./noun-here.ts";
import { manners, verbAt } from "./verb-at.ts";
import { wordBefore, isOfKind, type Verb, type Inflected } from "./words.ts";

// Gerunds that name a thing before what is told of it.
const named = new Set("billing booking hosting meeting parking pricing shipping trading training".split(" "));
const starting = new Set(["start", "begin", "stop", "try", "simulate", "continue", "keep"]);
const figures = new Set("rate rates price prices status history statistics".split(" "));
const machining = new Set(["charging", "printing"]);

/** "Starts waiting": the act is what is started; but what starts charging or printing is a machine. */
const isBeginning = ({ verb }: Inflected, next: Word | undefined) =>
  starting.has(verb.word) && next?.known.found?.form === "gerund" && !machining.has(next.text);

/** The acts of a sentence that says what the tool does: the leading one, then those joined to it. */
export function leadingActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  if (isQuestion(words) || isForbidden(words)) return [];
  for (let index = opening(words); index < words.length; index++) {
    const word = words[index] as Word;
    if (refersElsewhere(words, index, sentence.own)) return [];
    const lead = word.isIdentifier ? undefined : verbAt(words, index);
    // "(Re)build the index".
    if (word.isAside && words[index + 1]?.start === word.end + 1) continue;
    // "Account-wide click summary": behind such a word stands a thing.
    if (lead && isOfAdjective(words, index, lead)) continue;
    // "Hot reload a session."
    if (!lead && manners.has(word.text) && words[index + 1]?.known.found?.form === "base") continue;
    if (lead && isBeginning(lead, words[index + 1])) continue;
    // "Force terminate": with force.
    if (lead?.verb.word === "force" && words[index + 1]?.known.found?.form === "base") continue;
    // "TIP: ...", "Order: ...", "WARNING: ...": a label.
    if (lead && isLabel(lead) && words[index + 1]?.before === "break") continue;
    // "Like code_task, but ...": compared with another.
    if (lead?.verb.word === "like" && words[index + 1]?.isIdentifier === true) return [];
    // "Currently running tests": which tests.
    if (lead?.form === "gerund" && going.has(wordBefore(words, index)?.text ?? "")) return [];
    if (lead && isDirective(words, index, lead)) return [];
    if (lead && (isNounPhrase(words, index, lead) || isAdjective(words, index) || isAdvice(words, index)))
      return [];
    if (lead)
      return returned(
        withJoined(actAt(sentence, index, lead, "description"), joinedActs(sentence, index, lead)),
        words,
      );
    if (!isPreamble(word)) return nounLed(sentence, index);
  }
  return [];
}

/** "Given a task, recommend a model": where the sentence begins behind what it is given; 0 where nothing is. */
function opening(words: readonly Word[]): number {
  if (words[0]?.text !== "given") return 0;
  const index = words.findIndex(({ before }, at) => before === "list" && verbAt(words, at) !== undefined);
  return Math.max(0, index);
}

/** "Do not ask the user to run it": what is not to be done tells no act. */
const isForbidden = (words: readonly Word[]) =>
  words[0]?.text === "don't" || (words[0]?.text === "do" && words[1]?.text === "not");

const going = new Set(["currently", "recently", "actively", "presently"]);

/** "Apply a preview and verify it": what is read besides does not outweigh the act that leads. */
const withJoined = (lead: Act, joined: readonly Act[]) => [
  lead,
  ...(lead.category === "read" || lead.weight === 2
    ? joined
    : joined.map((act) => (assuring.has(act.verb.word) ? weighing(act, 1) : act))),
];
const assuring = new Set("check confirm support validate verify wait".split(" "));

const isOfAdjective = (words: readonly Word[], index: number, { verb, form }: Inflected) =>
  form === "base" &&
  verb.alsoNoun &&
  wordBefore(words, index)?.isHyphened === true &&
  !takesObject(words, index);

const isLabel = ({ verb, form }: Inflected) =>
  (verb.mostlyNoun && form === "base") || (verb.word === "warn" && form === "gerund");

/** The verb-noun that the sentence opens with, where it is only a thing. */
export function thingIn(words: readonly Word[]): Verb | undefined {
  const found = words.length > 1 ? words[0]?.known.found : undefined;
  return found && isNounPhrase(words, 0, found) ? found.verb : undefined;
}

/** "Fees for transfers": the verb-noun of a sentence that tells no act, only what is returned. */
export function namedThing(words: readonly Word[]): Verb | undefined {
  return words.find(({ known: { found } }) => found?.verb.alsoNoun === true && found.form !== "gerund")?.known
    .found?.verb;
}

/** "Order book depth", "Funding rate history", "Exchange/market data": a verb-noun that only tells which answer. */
function isNounPhrase(words: readonly Word[], index: number, { verb, form }: Inflected): boolean {
  if (words[index]?.before !== "break" || verb.category === "read" || form === "third") return false;
  // "Training totals per week."
  if (form === "gerund" && named.has(words[index]?.text ?? "") && isOfKind(words[index + 1], resulting))
    return true;
  if (!verb.mostlyNoun) return false;
  if (isLocated(words, index)) return true;
  // "Mortgage rates today": such a thing is not paid.
  if (verb.category === "financial" && figures.has(words[index + 1]?.text ?? "")) return true;
  // "Spending by category."
  if (form === "gerund" && words[index + 1]?.text === "by") return true;
  let last = index;
  while (last < index + 4 && continues(words[last + 1]) && words[last + 1]?.isAside === false) last++;
  const next = words[last + 1];
  return (
    last > index &&
    isOfKind(words[last], resulting) &&
    (next === undefined || next.before === "break" || next.isAside)
  );
}

const adjectives = new Set("clear complete clean open close empty secure".split(" "));

/** "Clear, structured interactions": a comma after such a word, and no other verb behind it. */
function isAdjective(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return (
    adjectives.has(words[index]?.text ?? "") && next?.before === "list" && next.known.found?.form !== "base"
  );
}

/** Whether the phrase before goes on with this word. */
export const continues = (word: Word | undefined) =>
  word !== undefined && word.before !== "break" && !isPreamble(word) && !isStop(word);

/** "Always call when writing code", "run this tool first": said to the model about the tool, not of what it does. */
export function isDirective(words: readonly Word[], index: number, { verb }: Inflected): boolean {
  if (!directing.has(verb.word)) return false;
  const next = words[index + 1]?.text ?? "";
  return (
    (verb.word === "start" && next === "here") ||
    ((verb.word === "call" || verb.word === "run") && occasions.has(next)) ||
    (next === "this" && /^(?:tool|function|first|when)$/.test(words[index + 2]?.text ?? ""))
  );
}

const directing = new Set(["call", "run", "start"]);
const occasions = new Set("at when whenever before after if once first without again".split(" "));
const referring = new Set("use call see try prefer using run via".split(" "));

/** "Use `other_tool` to remove one" tells of the other tool. */
function refersElsewhere(words: readonly Word[], index: number, own: string): boolean {
  const word = words[index] as Word;
  const previous = wordBefore(words, index);
  return word.isIdentifier && previous !== undefined && referring.has(previous.text) && word.text !== own;
}

/** "Which roles may delete what", "whether a payment has gone through": the answer is what is returned. */
export const isQuestion = (words: readonly Word[]) =>
  words[1]?.before === "space" &&
  (asking.has(words[0]?.text ?? "") ||
    (words[0]?.text === "how" && measures.has(words[1].text)) ||
    (wondering.has(words[0]?.text ?? "") && subjects.has(words[1].text) && words[2]?.before === "space"));

// "Is it allowed to fly", "Does my key work".
const wondering = new Set("is are was does do did has have".split(" "));
const subjects = new Set("it there this any anyone anybody my your".split(" "));

const measures = new Set("many much often long old far full".split(" "));
const asking = new Set("which what whether where who whose".split(" "));
