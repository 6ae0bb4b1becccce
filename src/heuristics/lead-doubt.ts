import { isLocated, takesObject } from "./noun-here.ts";
import { isAdvice, resulting } from "./noun-led.ts";
import { isPreamble, isStop } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import { manners } from "./verb-at.ts";
import { wordBefore, isOfKind, type Verb, type Inflected } from "./words.ts";

/** Whether what stands at `index`, a verb or not, only leads up to the act of its sentence. */
export function leadsUp(words: readonly Word[], index: number, lead: Inflected | undefined): boolean {
  const word = words[index] as Word;
  const next = words[index + 1];
  // "(Re)build the index".
  if (word.isAside && next?.start === word.end + 1) return true;
  // "Hot reload a session", "Force terminate": how it is done.
  const isManner = lead ? lead.verb.word === "force" : manners.has(word.text);
  if (isManner && next?.known.found?.form === "base") return true;
  if (!lead) return false;
  // "TIP: ...", "Order: ...", "WARNING: ...": a label.
  if (isLabel(lead) && next?.before === "break") return true;
  return isOfAdjective(words, index, lead) || isBeginning(lead, next);
}

/** Whether the verb at `index` shows that its sentence tells no act of the tool. */
export function isNoAct(words: readonly Word[], index: number, lead: Inflected): boolean {
  // "Like code_task, but ...": compared with another.
  if (lead.verb.word === "like" && words[index + 1]?.isIdentifier === true) return true;
  // "Accepts a path", but "Accepts an invitation".
  if (lead.form === "third" && lead.verb.word === "accept" && !words.some(({ text }) => accepted.has(text)))
    return true;
  // "Currently running tests": which tests.
  if (lead.form === "gerund" && going.has(wordBefore(words, index)?.text ?? "")) return true;
  return (
    isDirective(words, index, lead) ||
    isNounPhrase(words, index, lead) ||
    isAdjective(words, index) ||
    isAdvice(words, index)
  );
}

const accepted = new Set(
  "answer bid call challenge change changes dispute friend invitation invitations invite invites job offer offers order proposal quote request requests solution suggestion suggestions task terms transfer".split(
    " ",
  ),
);
const going = new Set(["currently", "recently", "actively", "presently"]);

const starting = new Set(["start", "begin", "stop", "try", "simulate", "continue", "keep"]);
const machining = new Set(["charging", "printing"]);

/** "Starts waiting": the act is what is started; but what starts charging or printing is a machine. */
const isBeginning = ({ verb }: Inflected, next: Word | undefined) =>
  starting.has(verb.word) && next?.known.found?.form === "gerund" && !machining.has(next.text);

/** "Account-wide click summary": behind such a word stands a thing. */
const isOfAdjective = (words: readonly Word[], index: number, { verb, form }: Inflected) =>
  form === "base" &&
  verb.alsoNoun &&
  wordBefore(words, index)?.isHyphened === true &&
  !takesObject(words, index);

const isLabel = ({ verb, form }: Inflected) =>
  (verb.mostlyNoun && form === "base") || (verb.word === "warn" && form === "gerund");

// Gerunds that name a thing before what is told of it.
const named = new Set(
  "billing booking cycling driving hosting meeting parking pricing shipping trading training walking".split(
    " ",
  ),
);
const ofWhom = new Set(["by", "of"]);
const measured = new Set("health history progress state statistics stats status".split(" "));
const figures = new Set("rate rates price prices status history statistics".split(" "));

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
  // "Backup health on a node", "Queue time over the last days".
  if (
    form === "base" &&
    measured.has(words[index + 1]?.text ?? "") &&
    words[index + 1]?.isAside === false &&
    words[index + 2]?.before !== "list"
  )
    return true;
  if (isLocated(words, index)) return true;
  // "Mortgage rates today": such a thing is not paid.
  if (verb.category === "financial" && figures.has(words[index + 1]?.text ?? "")) return true;
  // "Spending by category", "Spending of a team".
  if (form === "gerund" && ofWhom.has(words[index + 1]?.text ?? "")) return true;
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

/** "Clear, structured interactions", "Type, size and fields": a comma after such a word, and no other verb behind it. */
function isAdjective(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  const isOne = adjectives.has(words[index]?.text ?? "") || words[index]?.known.found?.verb.mostlyNoun;
  return isOne === true && next?.before === "list" && !next.isAside && next.known.found?.form !== "base";
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
    (verb.word === "trigger" && /^(?:words?|phrases?|keywords?)$/.test(next)) ||
    (verb.word === "call" && next === "it" && occasions.has(words[index + 2]?.text ?? "")) ||
    ((verb.word === "call" || verb.word === "run") && occasions.has(next)) ||
    (next === "this" && /^(?:tool|function|first|when|before|at|once)$/.test(words[index + 2]?.text ?? ""))
  );
}

const directing = new Set(["call", "run", "start", "trigger"]);

/** Whether the sentence begins by telling the model when to call the tool. */
export const isDirected = (words: readonly Word[]) =>
  words
    .slice(0, 4)
    .some(({ known: { found } }, index) => found !== undefined && isDirective(words, index, found));

const occasions = new Set("at when whenever before after if once first without again".split(" "));

/** "Do not ask the user to run it": what is not to be done tells no act. */
export const isForbidden = (words: readonly Word[]) =>
  words[0]?.text === "don't" || (words[0]?.text === "do" && words[1]?.text === "not");

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
