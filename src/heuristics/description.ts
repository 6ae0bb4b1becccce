import { weighing, type Act } from "./act.ts";
import { fold, type Folded } from "./fold.ts";
import { foreignActs } from "./foreign.ts";
import { joinedActs, managing } from "./joined.ts";
import { laterActs, laterWords } from "./later.ts";
import { listedActs, listedWords } from "./listed.ts";
import type { Setting } from "./sense.ts";
import {
  actAt,
  isPreamble,
  isAdverb,
  isReadOnly,
  isStop,
  takesObject,
  verbAt,
  type Found,
  type Sentence,
} from "./sentence.ts";
import { sentenceSpans, sentenceWords, type Span, type Word } from "./tokens.ts";
import { isOfKind, kindBit, verbOf, type Verb } from "./words.ts";

// Bounds: what a reviewer would read. Signals still look at the whole text.
const maxSentences = 400;
const firstSentenceWords = 400;
/** In characters, far beyond what servers send; of what lies further on only openings of sentences are read. */
const longest = 32_768;

/** What a description says a call does. */
export interface Description {
  readonly folded: Folded;
  /** The acts of the first sentence that tells one, the deciding one first. */
  readonly leading: readonly Act[];
  /** Acts that later sentences state of the tool itself. */
  readonly later: readonly Act[];
  /** Words of the first sentence, for signals. */
  readonly first: readonly Word[];
  /** Set when the leading act is bound to a read-only language by its own words ("a read-only SQL query"). */
  readonly readOnly: boolean;
  /** What a noun-led first sentence is about: `details`, `status`. */
  readonly result: Word | undefined;
  /** The verb-noun that is only a thing there ("Index data"). */
  readonly thing: Verb | undefined;
  /** Where no sentence tells an act: verbs that the first sentence mentions anywhere. */
  readonly mentioned: readonly Act[];
  /** How many characters at its end were not read whole, because there is too much. */
  readonly unread: number;
}

const nothing: Description = {
  folded: fold(""),
  leading: [],
  later: [],
  first: [],
  readOnly: false,
  result: undefined,
  thing: undefined,
  mentioned: [],
  unread: 0,
};

/** Reads a description; `pointer` says where it stands, `own` is the tool's name in lower case. */
export function readDescription(folded: Folded, pointer: string, setting: Setting, own: string): Description {
  if (folded.text === "") return nothing;
  const spans = spansOf(folded);
  let leading: readonly Act[] = [];
  let first: readonly Word[] = [];
  let result: Word | undefined;
  let thing: Verb | undefined;
  let readOnly = false;
  const later: Act[] = [];
  for (const span of spans) {
    if (leading.length > 0 || result) {
      later.push(...laterActs({ folded, words: laterWords(folded, span), pointer, setting, own }));
      if (managing.has(leading[0]?.verb.word ?? ""))
        later.push(...listedActs({ folded, words: listedWords(folded, span), pointer, setting, own }));
      continue;
    }
    const words = sentenceWords(folded, afterTag(folded.text, span), span.end, firstSentenceWords);
    if (words.length === 0) continue;
    const sentence: Sentence = { folded, words, pointer, setting, own };
    leading = leadingActs(sentence);
    if (leading.length === 0) leading = foreignActs(sentence, span);
    if (first.length === 0) first = words;
    if (leading.length === 0) {
      result = resultIn(words);
      thing = thingIn(words);
    }
    // Only the sentence that tells the act may bind it: a claim beside it is testimony.
    else readOnly = isReadOnly(words);
  }
  const mentioned =
    leading.length > 0 || result ? [] : mentionedActs({ folded, words: first, pointer, setting, own });
  return {
    folded,
    leading,
    later,
    first,
    readOnly,
    result,
    thing,
    mentioned,
    unread: unreadIn(folded, spans),
  };
}

/** How many characters at the end of a description are not read whole, because there is too much; 0 if none. */
export function unreadOf(description: string): number {
  // A sentence takes at least a character and a stop: nearly all descriptions are too short to hold too many.
  if (description.length < 2 * maxSentences) return 0;
  const folded = fold(description);
  return unreadIn(folded, spansOf(folded));
}

const longestTag = 40;

/** Where the sentence begins behind a tag: "[CAUTION] Closes ...". */
function afterTag(text: string, { start, end }: Span): number {
  let here = start;
  while (here < end && /\s/.test(text.charAt(here))) here++;
  if (text.charAt(here) !== "[") return start;
  const close = text.slice(here, Math.min(end, here + longestTag)).indexOf("]");
  return close < 0 ? start : here + close + 1;
}

const spansOf = (folded: Folded) => sentenceSpans(folded, maxSentences);

function unreadIn({ source, text, at }: Folded, spans: readonly Span[]): number {
  const end = Math.min(spans.at(-1)?.end ?? 0, longest);
  return !/[\p{L}\p{N}]/u.test(text.slice(end)) ? 0 : source.length - (at?.[end] ?? end);
}

function mentionedActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  const clause = words.findIndex(({ text }) => clauses.has(text));
  // "Always call when writing code": what follows tells the occasion.
  const said = clause < 0 ? words : words.slice(0, clause);
  return said.flatMap((word, index) => {
    const found = word.isIdentifier ? undefined : (verbAt(words, index) ?? lastPart(word));
    // "Sessions that are running" go on whether the tool is called or not.
    const goesOn =
      found?.form === "gerund" && /^(?:are|is|currently|now)$/.test(words[index - 1]?.text ?? "");
    if (!found || goesOn || isDirective(words, index, found)) return [];
    // "From one place to another": such a word is the act only where an object follows.
    const isThing =
      found.verb.mostlyNoun &&
      (found.verb.weight === 1 ? !takesObject(words, index) : !continues(words[index + 1]));
    return isThing ? [] : [weighing(actAt(sentence, index, found, "mention"), 0)];
  });
}

/** The verb in `problem-solving`. */
function lastPart({ text }: Word): Found | undefined {
  const found = text.includes("-") ? verbOf(text.slice(text.lastIndexOf("-") + 1)) : undefined;
  return found?.form === "gerund" ? found : undefined;
}

const introducers = new Set(
  "to that which can will may also and then for by should must would could".split(" "),
);
const starting = new Set(["start", "begin", "stop", "try", "simulate"]);
/** The acts of a sentence that says what the tool does: the leading one, then those joined to it. */
function leadingActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  if (isQuestion(words)) return [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    if (refersElsewhere(words, index, sentence.own)) return [];
    const lead = word.isIdentifier ? undefined : verbAt(words, index);
    // "starts waiting": the act is what is started.
    if (lead && starting.has(lead.verb.word) && words[index + 1]?.known.found?.form === "gerund") continue;
    // "Force terminate": with force.
    if (lead?.verb.word === "force" && words[index + 1]?.known.found?.form === "base") continue;
    // "TIP: ...", "Order: ...": a label.
    if (lead?.verb.mostlyNoun && lead.form === "base" && words[index + 1]?.before === "break") continue;
    if (lead && isDirective(words, index, lead)) return [];
    if (lead && isNounPhrase(words, index, lead)) return [];
    if (lead) return [actAt(sentence, index, lead, "description"), ...joinedActs(sentence, index, lead)];
    if (!isPreamble(word)) return nounLed(sentence, index);
  }
  return [];
}

function thingIn(words: readonly Word[]): Verb | undefined {
  const found = words.length > 1 ? words[0]?.known.found : undefined;
  return found && isNounPhrase(words, 0, found) ? found.verb : undefined;
}

/** "Order book depth", "Funding rate history", "Exchange/market data": a verb-noun that only tells which answer. */
function isNounPhrase(words: readonly Word[], index: number, { verb, form }: Found): boolean {
  if (words[index]?.before !== "break" || !verb.mostlyNoun || verb.category === "read" || form === "third")
    return false;
  let last = index;
  while (last < index + 4 && continues(words[last + 1])) last++;
  const next = words[last + 1];
  return last > index && isOfKind(words[last], resulting) && (next === undefined || next.before === "break");
}

const continues = (word: Word | undefined) =>
  word !== undefined && word.before !== "break" && !isPreamble(word) && !isStop(word);

/** "Always call when writing code", "call this tool first": said to the model about the tool, not of what it does. */
function isDirective(words: readonly Word[], index: number, { verb }: Found): boolean {
  if (verb.word !== "call") return false;
  const next = words[index + 1]?.text ?? "";
  return (
    occasions.has(next) ||
    (next === "this" && /^(?:tool|function|first|when)$/.test(words[index + 2]?.text ?? ""))
  );
}

const occasions = new Set("when whenever before after if once first".split(" "));

const referring = new Set("use call see try prefer using run via".split(" "));

/** "Use `other_tool` to remove one" tells of the other tool. */
function refersElsewhere(words: readonly Word[], index: number, own: string): boolean {
  const word = words[index] as Word;
  const previous = words[index - 1];
  return word.isIdentifier && previous !== undefined && referring.has(previous.text) && word.text !== own;
}

/** "Which roles may delete what", "whether a payment has gone through": the answer is what is returned. */
const isQuestion = (words: readonly Word[]) =>
  words[1]?.before === "space" &&
  (asking.has(words[0]?.text ?? "") || (words[0]?.text === "how" && measures.has(words[1].text)));

const measures = new Set("many much often long old far full".split(" "));

const asking = new Set("which what whether where who whose".split(" "));

/** A sentence that opens with a noun: "Low-level create or replace of ...", "Server that deletes ...". */
function nounLed(sentence: Sentence, start: number): readonly Act[] {
  const { words } = sentence;
  const end = Math.min(words.length, start + 10);
  for (let index = start; index < end; index++) {
    const word = words[index] as Word;
    if (word.isIdentifier) continue;
    if (clauses.has(word.text) || isResultOf(words, index)) break;
    // A deletion is an act, a deletion log is a thing.
    const nominal = isOfKind(words[index + 1], resulting) ? undefined : word.known.nominal;
    if (nominal) return [actAt(sentence, index, { verb: nominal, form: "base" }, "description")];
    const previous = words[index - 1]?.text ?? "";
    const found = verbAt(words, index);
    if (!found || index === 0) continue;
    // "DESTRUCTIVE: Permanently delete ..."
    const isLabelled =
      isBehindLabel(sentence, index) || (isAdverb(previous) && words[index - 1]?.before === "break");
    // "The song that plays now" tells of the song.
    const isOfNoun = found.verb.weight === 1 && (previous === "that" || previous === "which");
    const introduced = (introducers.has(previous) && !isOfNoun) || isLabelled;
    // "Trade fills." ends with a plural.
    const isThird = found.form === "third" && !found.verb.alsoNoun && index < words.length - 1;
    if (introduced || (isThird && !isOfNoun) || namesAct(words, index, found)) {
      return [actAt(sentence, index, found, "description"), ...joinedActs(sentence, index, found)];
    }
  }
  return [];
}

/** "Notion | Update a page", "Setup: install it"; but "Note: document content is ..." begins with a noun. */
function isBehindLabel({ words, folded }: Sentence, index: number): boolean {
  const { before, start, known } = words[index] as Word;
  if (known.found?.verb.mostlyNoun && !takesObject(words, index)) return false;
  if (before === "break") return true;
  const last = words[index - 1];
  return (
    index < 4 && before === "list" && last !== undefined && folded.text.slice(last.end, start).trim() === "|"
  );
}

/** "Guidance to create a pipeline", "URL for uploading": what is returned, with its purpose. */
function isResultOf(words: readonly Word[], index: number): boolean {
  return isOfKind(words[index], resulting | advising) && purposes.has(words[index + 1]?.text ?? "");
}

const resulting = kindBit("result");
const advising = kindBit("advice");
const purposes = new Set("to for about on of".split(" "));

const clauses = new Set("if when because so unless before after".split(" "));

/** "create or replace of", "delete operation": the bare verb used as the sentence's noun. */
function namesAct(words: readonly Word[], index: number, found: Found): boolean {
  const next = words[index + 1]?.text ?? "";
  return (
    found.form === "base" &&
    !found.verb.mostlyNoun &&
    (next === "of" || next === "or" || next === "and" || next === "operation")
  );
}

function resultIn(words: readonly Word[]): Word | undefined {
  if (isQuestion(words)) return words[0];
  return words.slice(0, 12).find((word) => isOfKind(word, resulting));
}
