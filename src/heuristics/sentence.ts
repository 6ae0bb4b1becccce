import type { Act, Place } from "./act.ts";
import type { Folded } from "./fold.ts";
import { senseOf, type Screen, type Surroundings } from "./sense.ts";
import { exactly, type Word } from "./tokens.ts";
import { kindsOf, verbOf, type Form, type Verb } from "./words.ts";

/** One sentence of a description. */
export interface Sentence {
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
const negations = new Set(
  "not never no cannot without don't doesn't won't can't isn't nor neither rather instead avoid".split(" "),
);

/** "Permanently", "quickly": between the subject and its verb. */
export const isAdverb = (text: string) =>
  text.length > 4 && text.endsWith("ly") && text !== "apply" && text !== "reply";

/** Whether a word may lead up to the act: "This tool allows you to ...". */
export function isPreamble(word: Word): boolean {
  return (
    word.isIdentifier ||
    preamble.has(word.text) ||
    isAdverb(word.text) ||
    word.text.includes("-") ||
    /^[0-9]/.test(word.text)
  );
}

/** A verb as it stands in a sentence. */
export interface Found {
  readonly verb: Verb;
  readonly form: Form;
}

/** The verb at `index` if it acts there: not a participle, not a noun after its article, not negated. */
export function verbAt(words: readonly Word[], index: number, isListed = false): Found | undefined {
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

/** Verbs that lead up to the act when it follows ("allows you to list"). */
export const permitting = new Set("enable enables enabling allow allows allowing".split(" "));

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

/** The act of the verb at `index`, in the sense that its surroundings give it. */
export function actAt(sentence: Sentence, index: number, found: Found, place: Place): Act {
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

const objectStarts = new Set("the a an it them its their your this new all one any each another".split(" "));

/** Whether an object of its own follows: then a verb-noun is the verb. */
export function takesObject(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && next.before === "space" && objectStarts.has(next.text);
}

/** "a read-only SQL query": the limit stands in the sentence that says what is run. */
export function isReadOnly(words: readonly Word[]): boolean {
  const at = words.findIndex(
    ({ text }, index) => text === "read-only" || text === "readonly" || (text === "select" && index > 0),
  );
  if (at < 0 || isNegated(words, at)) return false;
  return words
    .slice(at, at + 6)
    .some((word) => /^(?:quer(?:y|ies)|sql|statements?|mode|access)$/.test(word.text));
}
