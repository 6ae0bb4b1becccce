import type { Act, Place } from "./act.ts";
import { fold, original, type Folded } from "./fold.ts";
import { isUnspaced, spelledVerb, writtenActs } from "./foreign.ts";
import { senseOf, type Screen, type Surroundings } from "./sense.ts";
import { exactly, sentenceSpans, sentenceWords, type Span, type Word } from "./tokens.ts";
import { kindBit, kindsOf, nominalOf, verbOf, type Form, type Verb } from "./words.ts";

// Bounds: what a reviewer would read. Signals still look at the whole text.
const maxSentences = 120;
const firstSentenceWords = 60;
const laterSentenceWords = 14;

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
}

const nothing: Description = {
  folded: fold(""),
  leading: [],
  later: [],
  first: [],
  readOnly: false,
  result: undefined,
  mentioned: [],
};

/** Reads a description; `pointer` says where it stands. */
export function readDescription(
  text: string | undefined,
  pointer: string,
  screen: Screen,
  own: string,
): Description {
  if (text === undefined || text === "") return nothing;
  const folded = fold(text);
  const spans = sentenceSpans(folded, maxSentences);
  let leading: readonly Act[] = [];
  let first: readonly Word[] = [];
  let result: Word | undefined;
  const later: Act[] = [];
  for (const span of spans) {
    if (leading.length > 0 || result) {
      later.push(...laterActs({ folded, words: laterWords(folded, span), pointer, screen, own }));
      continue;
    }
    const words = sentenceWords(folded, span.start, span.end, firstSentenceWords);
    if (words.length === 0) continue;
    const sentence: Sentence = { folded, words, pointer, screen, own };
    leading = leadingActs(sentence);
    if (leading.length === 0) leading = foreignActs(sentence, span);
    if (first.length === 0) first = words;
    if (leading.length === 0) result = resultIn(words);
  }
  const mentioned =
    leading.length > 0 || result ? [] : mentionedActs({ folded, words: first, pointer, screen, own });
  return { folded, leading, later, first, readOnly: isReadOnly(first), result, mentioned };
}

function mentionedActs(sentence: Sentence): readonly Act[] {
  return sentence.words.flatMap((word, index) => {
    const found = word.isIdentifier ? undefined : (verbAt(sentence.words, index) ?? lastPart(word));
    return found ? [{ ...actAt(sentence, index, found, "mention"), weight: 0 as const }] : [];
  });
}

/** The verb in `problem-solving`. */
function lastPart({ text }: Word): Found | undefined {
  const found = text.includes("-") ? verbOf(text.slice(text.lastIndexOf("-") + 1)) : undefined;
  return found?.form === "gerund" ? found : undefined;
}

interface Sentence {
  readonly folded: Folded;
  readonly words: readonly Word[];
  readonly pointer: string;
  readonly screen: Screen;
  /** The tool's own name, in lower case. */
  readonly own: string;
}

// Words that lead up to the act without being one.
const preamble = new Set(
  (
    "this these that it its the a an tool tools function functions endpoint command method api operation utility helper " +
    "use uses used using to for you your users user we allows allow allowing enables enable enabling lets let helps help can could " +
    "will would should must may might be is are when whenever if need needs want wants wish which please ability able capability way " +
    "designed intended meant useful primarily mainly simply just only also always then first immediately advanced " +
    "mcp agent agents llm model ai client server service by with of on in who asks ask trying tries important note " +
    "bulk batch mass partial partially quick fast full full-text smart if want simple complete manual " +
    "mandatory required critical beta deprecated experimental new preferred recommended step"
  ).split(" "),
);
const articles = new Set(
  "the a an this these that your its their his any each every all some no another".split(" "),
);
const introducers = new Set(
  "to that which can will may also and then for by should must would could".split(" "),
);
const starting = new Set(["start", "begin", "stop", "try"]);
const negations = new Set(
  "not never no cannot without don't doesn't won't can't isn't nor neither rather instead avoid".split(" "),
);

const isAdverb = (text: string) =>
  text.length > 4 && text.endsWith("ly") && text !== "apply" && text !== "reply";

/** The acts of a sentence that says what the tool does: the leading one, then those joined to it. */
function leadingActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    if (refersElsewhere(words, index, sentence.own)) return [];
    const lead = word.isIdentifier ? undefined : verbAt(words, index);
    // "starts waiting": the act is what is started.
    if (lead && starting.has(lead.verb.word) && verbOf(words[index + 1]?.text ?? "")?.form === "gerund")
      continue;
    if (lead) return [actAt(sentence, index, lead, "description"), ...joinedActs(sentence, index, lead.form)];
    if (!isPreamble(word)) return nounLed(sentence, index);
  }
  return [];
}

const referring = new Set("use call see try prefer using run via".split(" "));

/** "Use `other_tool` to remove one" tells of the other tool. */
function refersElsewhere(words: readonly Word[], index: number, own: string): boolean {
  const word = words[index] as Word;
  const previous = words[index - 1];
  return word.isIdentifier && previous !== undefined && referring.has(previous.text) && word.text !== own;
}

function isPreamble(word: Word): boolean {
  return (
    word.isIdentifier ||
    preamble.has(word.text) ||
    isAdverb(word.text) ||
    word.text.includes("-") ||
    /^[0-9]/.test(word.text)
  );
}

interface Found {
  readonly verb: Verb;
  readonly form: Form;
}

/** The verb at `index` if it acts there: not a participle, not a noun after its article, not negated. */
function verbAt(words: readonly Word[], index: number, isListed = false): Found | undefined {
  const word = words[index] as Word;
  const found = verbOf(word.text) ?? phrasal(words, index) ?? verbOf(word.text.replace("-", ""));
  if (!found || found.form === "past" || isNegated(words, index)) return undefined;
  if (preamble.has(word.text) && introduces(words, index)) return undefined;
  const previous = words[index - 1];
  if (previous && articles.has(previous.text) && previous.end + 1 >= word.start && found.form !== "third") {
    return undefined;
  }
  const isNoun = found.verb.alsoNoun && found.form === "base" && !isListed && isNounHere(words, index);
  return isNoun ? undefined : found;
}

/** "set up", "tears down", "rolling back": found under the word that the two make. */
function phrasal(words: readonly Word[], index: number): Found | undefined {
  const particle = words[index + 1]?.text ?? "";
  if (!particles.has(particle)) return undefined;
  const text = (words[index] as Word).text;
  const base = text.endsWith("s") ? text.slice(0, -1) : text;
  const verb = verbOf(base + particle)?.verb;
  return verb && { verb, form: base === text ? "base" : "third" };
}

const particles = new Set("up down back out off in on".split(" "));

/** "Enables you to ..." and "use this to ..." lead up to the act; "enables maintenance mode" is one. */
function introduces(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const next = words[index + 1];
  if (!next) return false;
  if (!permitting.has(word.text)) return true;
  return preamble.has(next.text) || verbOf(next.text)?.form === "gerund";
}

const permitting = new Set("enable enables enabling allow allows allowing".split(" "));

function isNegated(words: readonly Word[], index: number): boolean {
  for (let back = index - 1; back >= 0 && back >= index - 3; back--) {
    const word = words[back] as Word;
    if (negations.has(word.text)) return true;
  }
  return false;
}

// What follows a noun rather than a verb: "post details", "order is".
const afterNoun = new Set(
  "of is are was has have which that details history information status results result operation operations".split(
    " ",
  ),
);

function isNounHere(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  if (!next) return index > 0;
  return (
    next.before === "space" &&
    afterNoun.has(next.text) &&
    verbOf((words[index] as Word).text)?.verb.category !== "read"
  );
}

function actAt(sentence: Sentence, index: number, found: Found, place: Place): Act {
  const { words, folded, pointer, screen } = sentence;
  const { kinds, from, into } = surroundings(words, index);
  const { verb, form } = found;
  const text = exactly(folded, words[index] as Word);
  if (running.has(verb.word) && isReadOnly(words)) {
    return {
      verb,
      form,
      category: "read",
      weight: 2,
      readOnly: true,
      kinds,
      from,
      into,
      place,
      pointer,
      text,
    };
  }
  const { category, weight } = senseOf(verb, { kinds, from, into, screen });
  return { verb, form, category, weight, kinds, from, into, place, pointer, text };
}

const running = new Set(["run", "execute", "perform", "exec"]);

/** The kinds of thing named within the next words of the same phrase. */
function surroundings(words: readonly Word[], index: number): Omit<Surroundings, "screen"> {
  let kinds = 0;
  let into = false;
  let from = false;
  const end = Math.min(words.length, index + 9);
  for (let next = index + 1; next < end; next++) {
    const word = words[next] as Word;
    if (word.text === "from" || word.text === "off") from = true;
    if (word.text === "into" || word.text === "onto") into = true;
    if (word.before === "break" || stops.has(word.text)) break;
    kinds |= kindsOf(word.text);
    if (word.text.includes("-")) for (const part of word.text.split("-")) kinds |= kindsOf(part);
  }
  return { kinds, from, into };
}

const stops = new Set(
  "from by via using when if with where so because including such within while which that based".split(" "),
);

/** Acts joined to the leading one: "lists, creates and deletes", "creates a run, then closes it". */
function joinedActs(sentence: Sentence, lead: number, form: Form): readonly Act[] {
  const { words } = sentence;
  const acts: Act[] = [];
  let lastVerb = lead;
  for (let index = lead + 1; index < words.length; index++) {
    const word = words[index] as Word;
    if (!isJoint(words, index) || word.isIdentifier) continue;
    const at = isAdverb(word.text) || word.text === "either" || word.text === "both" ? index + 1 : index;
    const isListed = isAdjacent(words, lastVerb, at);
    const found = at < words.length ? verbAt(words, at, isListed) : undefined;
    if (!found || found.form !== form) continue;
    // Between objects ("branch, commit and tag") a verb-noun is a noun unless it has an object of its own.
    if (found.verb.alsoNoun && !isListed && !takesObject(words, at)) continue;
    acts.push(actAt(sentence, at, found, "description"));
    lastVerb = at;
  }
  return acts;
}

const joints = new Set(["and", "or", "then", "either"]);

function isJoint(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const previous = words[index - 1];
  return word.before === "list" || (previous !== undefined && joints.has(previous.text));
}

/** Whether only joints stand between two verbs: "list, get or set". */
function isAdjacent(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    if (!joints.has((words[index] as Word).text)) return false;
  }
  return true;
}

const objectStarts = new Set("the a an it them its their your this new all one any each another".split(" "));

function takesObject(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && next.before === "space" && objectStarts.has(next.text);
}

/** The acts of a sentence in another language than English. */
function foreignActs(sentence: Sentence, { start, end }: Span): readonly Act[] {
  const { folded, words, pointer } = sentence;
  if (isUnspaced(folded.text.slice(start, end))) {
    return writtenActs(folded.text, start, Math.min(end, start + 400)).map((one) =>
      foreignAct(one.verb, original(folded, one.start, one.end), pointer),
    );
  }
  const last = words.length - 1;
  // German may keep its infinitive for the end; the others begin with the verb.
  const word = [...words.slice(0, 4), ...words.slice(last)].find((one) => spelledVerb(one.text));
  const verb = word && spelledVerb(word.text);
  return verb ? [foreignAct(verb, exactly(folded, word), pointer)] : [];
}

function foreignAct(verb: Verb, text: string, pointer: string): Act {
  const about = { verb, form: "base", kinds: 0, from: false, into: false } as const;
  return { ...about, category: verb.category, weight: 2, place: "description", pointer, text };
}

/** A sentence that opens with a noun: "Low-level create or replace of ...", "Server that deletes ...". */
function nounLed(sentence: Sentence, start: number): readonly Act[] {
  const { words } = sentence;
  const end = Math.min(words.length, start + 10);
  for (let index = start; index < end; index++) {
    const word = words[index] as Word;
    if (word.isIdentifier) continue;
    if (clauses.has(word.text) || isResultOf(words, index)) break;
    // A deletion is an act, a deletion log is a thing.
    const isThing = (kindsOf(words[index + 1]?.text ?? "") & kindBit("result")) !== 0;
    const nominal = isThing ? undefined : nominalOf(word.text);
    if (nominal) return [actAt(sentence, index, { verb: nominal, form: "base" }, "description")];
    const previous = words[index - 1]?.text ?? "";
    const found = verbAt(words, index);
    if (!found || index === 0) continue;
    const introduced = introducers.has(previous) || word.before === "break";
    if (introduced || (found.form === "third" && !found.verb.alsoNoun) || namesAct(words, index, found)) {
      return [actAt(sentence, index, found, "description"), ...joinedActs(sentence, index, found.form)];
    }
  }
  return [];
}

/** "Guidance to create a pipeline", "URL for uploading": what is returned, with its purpose. */
function isResultOf(words: readonly Word[], index: number): boolean {
  const isResult = (kindsOf((words[index] as Word).text) & kindBit("result")) !== 0;
  return isResult && purposes.has(words[index + 1]?.text ?? "");
}

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

/** Acts that a later sentence states of the tool itself: "Also deletes ...", "It will overwrite ...". */
function laterActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  let index = 0;
  let asserted = false;
  while (index < words.length && isLaterPreamble(words[index] as Word)) {
    asserted ||= modals.has((words[index] as Word).text);
    index++;
  }
  const word = words[index];
  if (!word || word.isIdentifier || permitting.has(word.text)) return [];
  const found = verbAt(words, index);
  if (!found || found.verb.weight === 1 || found.verb.category === "read") return [];
  const states = found.form === "third" || (asserted && found.form === "base");
  if (!states || (found.verb.alsoNoun && !takesObject(words, index))) return [];
  return [actAt(sentence, index, found, "later"), ...joinedActs(sentence, index, found.form)];
}

/** The words of a later sentence, or none where its first already shows that it states no act of the tool. */
function laterWords(folded: Folded, { start, end }: Span): readonly Word[] {
  const [opening] = sentenceWords(folded, start, end, 1);
  const mayState = opening && (isLaterPreamble(opening) || verbOf(opening.text)?.form === "third");
  return mayState ? sentenceWords(folded, start, end, laterSentenceWords) : [];
}

const modals = new Set("will can may permanently irreversibly immediately".split(" "));
const laterSubjects = new Set(
  "this it the tool also then automatically will can may and function command operation action".split(" "),
);
const isLaterPreamble = (word: Word) => laterSubjects.has(word.text) || isAdverb(word.text);

function resultIn(words: readonly Word[]): Word | undefined {
  return words.slice(0, 12).find((word) => (kindsOf(word.text) & kindBit("result")) !== 0);
}

/** "a read-only SQL query": the limit stands in the sentence that says what is run. */
function isReadOnly(words: readonly Word[]): boolean {
  const at = words.findIndex(
    (word) => word.text === "read-only" || word.text === "readonly" || word.text === "select",
  );
  if (at < 0 || isNegated(words, at)) return false;
  return words
    .slice(at, at + 6)
    .some((word) => /^(?:quer(?:y|ies)|sql|statements?|mode|access)$/.test(word.text));
}
