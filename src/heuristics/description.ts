import { weighing, type Act } from "./act.ts";
import { fold, type Folded } from "./fold.ts";
import { foreignActs } from "./foreign.ts";
import { joinedActs } from "./joined.ts";
import { laterActs, laterWords } from "./later.ts";
import type { Setting } from "./sense.ts";
import { actAt, isPreamble, isReadOnly, takesObject, verbAt, type Found, type Sentence } from "./sentence.ts";
import { sentenceSpans, sentenceWords, type Span, type Word } from "./tokens.ts";
import { isOfKind, kindBit, verbOf } from "./words.ts";

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
  let readOnly = false;
  const later: Act[] = [];
  for (const span of spans) {
    if (leading.length > 0 || result) {
      later.push(...laterActs({ folded, words: laterWords(folded, span), pointer, setting, own }));
      continue;
    }
    const words = sentenceWords(folded, span.start, span.end, firstSentenceWords);
    if (words.length === 0) continue;
    const sentence: Sentence = { folded, words, pointer, setting, own };
    leading = leadingActs(sentence);
    if (leading.length === 0) leading = foreignActs(sentence, span);
    if (first.length === 0) first = words;
    if (leading.length === 0) result = resultIn(words);
    // Only the sentence that tells the act may bind it: a claim beside it is testimony.
    else readOnly = isReadOnly(words);
  }
  const mentioned =
    leading.length > 0 || result ? [] : mentionedActs({ folded, words: first, pointer, setting, own });
  return { folded, leading, later, first, readOnly, result, mentioned, unread: unreadIn(folded, spans) };
}

/** How many characters at the end of a description are not read whole, because there is too much; 0 if none. */
export function unreadOf(description: string): number {
  // A sentence takes at least a character and a stop: nearly all descriptions are too short to hold too many.
  if (description.length < 2 * maxSentences) return 0;
  const folded = fold(description);
  return unreadIn(folded, spansOf(folded));
}

const spansOf = (folded: Folded) => sentenceSpans(folded, maxSentences);

function unreadIn({ source, text, at }: Folded, spans: readonly Span[]): number {
  const end = Math.min(spans.at(-1)?.end ?? 0, longest);
  return !/[\p{L}\p{N}]/u.test(text.slice(end)) ? 0 : source.length - (at?.[end] ?? end);
}

function mentionedActs(sentence: Sentence): readonly Act[] {
  return sentence.words.flatMap((word, index) => {
    const found = word.isIdentifier ? undefined : (verbAt(sentence.words, index) ?? lastPart(word));
    // "From one place to another": such a word is the act only where an object follows.
    const isThing = found?.verb.weight === 1 && found.verb.mostlyNoun && !takesObject(sentence.words, index);
    return found && !isThing ? [weighing(actAt(sentence, index, found, "mention"), 0)] : [];
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
const starting = new Set(["start", "begin", "stop", "try"]);
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
    if (lead && isDirective(words, index, lead)) return [];
    if (lead) return [actAt(sentence, index, lead, "description"), ...joinedActs(sentence, index, lead)];
    if (!isPreamble(word)) return nounLed(sentence, index);
  }
  return [];
}

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
    const introduced = introducers.has(previous) || word.before === "break";
    if (introduced || (found.form === "third" && !found.verb.alsoNoun) || namesAct(words, index, found)) {
      return [actAt(sentence, index, found, "description"), ...joinedActs(sentence, index, found)];
    }
  }
  return [];
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
