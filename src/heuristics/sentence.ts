import type { Act, Place } from "./act.ts";
import type { Folded } from "./fold.ts";
import { senseOf, type Screen, type Surroundings } from "./sense.ts";
import { exactly, type Word } from "./tokens.ts";
import { isCompound, kindBit, kindsOf, verbOf, type Form, type Verb } from "./words.ts";

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
/** What begins an object: "the", "your", "each". */
export const articles = new Set(
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
  if (!found || found.form === "past" || isCompound(words, index) || isNegated(words, index))
    return undefined;
  if (preamble.has(word.text) && introduces(words, index)) return undefined;
  const previous = words[index - 1];
  if (previous && articles.has(previous.text) && previous.end + 1 >= word.start && found.form !== "third") {
    return undefined;
  }
  const isNoun = found.verb.alsoNoun && !isListed && isNounHere(words, index, found.form);
  return isNoun ? undefined : found;
}

/** "set up", "tears down", "rolling back": found under the word that the two make. */
export function phrasal(words: readonly Word[], index: number): Found | undefined {
  const particle = words[index + 1]?.text ?? "";
  if (!particles.has(particle)) return undefined;
  const text = (words[index] as Word).text;
  const base = text.endsWith("s") ? text.slice(0, -1) : text;
  const verb = verbOf(base + particle)?.verb;
  return verb && { verb, form: base === text ? "base" : "third" };
}

const particles = new Set("up down back out off in on push".split(" "));

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

// What follows a plural rather than a verb in the third person: "Replies for a message", "the groups that ...".
const afterPlural = new Set("of are were have that which for".split(" "));

function isNounHere(words: readonly Word[], index: number, form: Form): boolean {
  const next = words[index + 1];
  if (form === "third") {
    const isPlural = plainArticles.has(words[index - 1]?.text ?? "");
    return isPlural || (next?.before === "space" && afterPlural.has(next.text) && isNoReading(words, index));
  }
  if (form !== "base") return false;
  if (!next) return index > 0;
  return next.before === "space" && afterNoun.has(next.text) && isNoReading(words, index);
}

const plainArticles = new Set("the a an all any each every some no its their your".split(" "));
const isNoReading = (words: readonly Word[], index: number) =>
  verbOf((words[index] as Word).text)?.verb.category !== "read";

/** The act of the verb at `index`, in the sense that its surroundings give it. */
export function actAt(sentence: Sentence, index: number, found: Found, place: Place): Act {
  const { words, folded, pointer, screen } = sentence;
  const around = surroundings(words, index);
  const { kinds, from, into, stored, near } = around;
  const { verb, form } = found;
  const text = exactly(folded, words[index] as Word);
  const readOnly = running.has(verb.word) && isReadOnly(words);
  const { category, weight } = readOnly ? onlyReads : senseOf(verb, { kinds, from, into, stored, screen });
  const act = { verb, form, category, weight, kinds, from, into, stored, near, folded, place, pointer, text };
  return readOnly ? { ...act, readOnly } : act;
}

const onlyReads = { category: "read", weight: 2 } as const;

const running = new Set(["run", "execute", "perform", "exec"]);

/** The kinds of thing named within the next words of the same phrase. */
function surroundings(
  words: readonly Word[],
  index: number,
): Omit<Surroundings, "screen"> & Pick<Act, "near"> {
  let kinds = 0;
  let into = false;
  let from = false;
  let next = index + 1;
  const end = Math.min(words.length, index + 9);
  for (; next < end; next++) {
    const word = words[next] as Word;
    if (leaving.has(word.text)) {
      from = true;
      kinds |= placesIn(words, next + 1);
    }
    if (word.text === "into" || word.text === "onto") into = true;
    if (word.before === "break" || stops.has(word.text)) break;
    kinds |= kindsOf(word.text);
    if (word.text.includes("-")) for (const part of word.text.split("-")) kinds |= kindsOf(part);
  }
  return { kinds, from, into, stored: isStored(words, index), near: words.slice(index + 1, next) };
}

/** "from the trash", "from a playlist": a place that things are only put into. */
function placesIn(words: readonly Word[], from: number): number {
  let kinds = 0;
  for (let at = from; at < Math.min(words.length, from + 4); at++)
    kinds |= kindsOf((words[at] as Word).text) & bin;
  return kinds;
}

const bin = kindBit("bin");
const leaving = new Set(["from", "off", "between"]);
const reachOfStoring = 16;
const file = kindBit("file");

/** "to a given directory", "as a file", "locally", "in place": where the result of the act at `index` goes. */
export function isStored(words: readonly Word[], index: number): boolean {
  const end = Math.min(words.length, index + reachOfStoring);
  for (let next = index + 1; next < end; next++) {
    const { text } = words[next] as Word;
    if (text === "locally" || (text === "place" && words[next - 1]?.text === "in")) return true;
    if (!storing.has(text)) continue;
    for (let at = next + 1; at < Math.min(end, next + 4); at++) {
      const target = (words[at] as Word).text;
      if ((kindsOf(target) & file) !== 0 || target === "location") return true;
    }
  }
  return false;
}

const storing = new Set(["to", "into", "as"]);

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
    ({ text }, index) => limits.has(text) && (index > 0 || text.startsWith("read-")),
  );
  if (at < 0 || isNegated(words, at)) return false;
  for (let next = at + 1; next < Math.min(words.length, at + 6); next++) {
    const { text } = words[next] as Word;
    if (limited.has(text)) return true;
    // "SELECT, INSERT or UPDATE statements" are not limited to the first.
    const category = verbOf(text)?.verb.category;
    if (category !== undefined && category !== "read") return false;
  }
  return false;
}

const limits = new Set(["read-only", "readonly", "read", "select"]);
const limited = new Set("query queries sql statement statements mode access".split(" "));
