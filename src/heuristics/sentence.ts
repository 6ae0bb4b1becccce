import { makeAct, type Act, type Place } from "./act.ts";
import type { Folded } from "./fold.ts";
import { senseOf, type Setting, type Surroundings } from "./sense.ts";
import { exactly, type Word } from "./tokens.ts";
import { isCompound, kindBit, kindsOf, roleBit, verbOf, type Form, type Spoken, type Verb } from "./words.ts";

/** One sentence of a description. */
export interface Sentence {
  readonly folded: Folded;
  readonly words: readonly Word[];
  readonly pointer: string;
  readonly setting: Setting;
  /** The tool's own name, in lower case. */
  readonly own: string;
}

const preamble = roleBit("preamble");
const article = roleBit("article");
const negation = roleBit("negation");
const particle = roleBit("particle");
const stop = roleBit("stop");
const leaving = roleBit("leaving");

const plays = (word: Word | undefined, role: number) => word !== undefined && (word.known.roles & role) !== 0;

/** Whether the word begins an object: "the", "your", "each". */
export const isArticle = (word: Word | undefined) => plays(word, article);

/** Whether the word ends the phrase that a verb's object stands in: "from", "by", "when". */
export const isStop = (word: Word | undefined) => plays(word, stop);

/** "Permanently", "quickly": between the subject and its verb. */
export const isAdverb = (text: string) =>
  text.length > 4 && text.endsWith("ly") && text !== "apply" && text !== "reply";

/** Whether a word may lead up to the act: "This tool allows you to ...". */
export function isPreamble(word: Word): boolean {
  return (
    word.isIdentifier ||
    plays(word, preamble) ||
    isAdverb(word.text) ||
    word.text.includes("-") ||
    startsWithDigit(word.text)
  );
}

/** Whether a word, which begins with a letter or a digit, begins with a digit. */
export const startsWithDigit = (text: string) => text.charCodeAt(0) <= 57;

/** A verb as it stands in a sentence. */
export interface Found {
  readonly verb: Verb;
  readonly form: Form;
}

/** The verb at `index` if it acts there: not a participle, not a noun after its article, not negated. */
export function verbAt(words: readonly Word[], index: number, isListed = false): Found | undefined {
  const word = words[index] as Word;
  const found = phrasal(words, index) ?? word.known.found ?? hyphened(word.text);
  if (!found || found.form === "past" || isCompound(words, index) || isNegated(words, index))
    return undefined;
  if (plays(word, preamble) && introduces(words, index)) return undefined;
  const previous = words[index - 1];
  if (previous && isArticle(previous) && previous.end + 1 >= word.start && found.form !== "third") {
    return undefined;
  }
  const isNoun = found.verb.alsoNoun && !isListed && isNounHere(words, index, found.form);
  return isNoun ? undefined : found;
}

/** "re-run" is found under the word without its hyphen, "soft-delete" under the verb that it ends with. */
function hyphened(text: string): Found | undefined {
  const at = text.indexOf("-");
  if (at < 0) return undefined;
  return (
    verbOf(text.replace("-", "")) ?? (manners.has(text.slice(0, at)) ? verbOf(text.slice(at + 1)) : undefined)
  );
}

const manners = new Set(
  "soft hard force bulk batch mass auto hot cold quick multi double fast safe self cross".split(" "),
);

/** "set up", "tears down", "roll back": found under the word that the two make. */
export function phrasal(words: readonly Word[], index: number): Found | undefined {
  const next = words[index + 1];
  if (next === undefined || !plays(next, particle)) return undefined;
  const text = (words[index] as Word).text;
  const base = text.endsWith("s") ? text.slice(0, -1) : text;
  const verb = verbOf(base + next.text)?.verb;
  return verb && { verb, form: base === text ? "base" : "third" };
}

/** "Enables you to ..." and "use this to ..." lead up to the act; "enables maintenance mode" is one. */
function introduces(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const next = words[index + 1];
  if (!next) return false;
  if (!permitting.has(word.text)) return true;
  return plays(next, preamble) || next.known.found?.form === "gerund";
}

/** Verbs that lead up to the act when it follows ("allows you to list"). */
export const permitting = new Set("enable enables enabling allow allows allowing".split(" "));

function isNegated(words: readonly Word[], index: number): boolean {
  if (words[index + 1]?.text === "nothing") return !excepting.has(words[index + 2]?.text ?? "");
  for (let back = 1; back <= 3; back++) if (plays(words[index - back], negation)) return true;
  return false;
}

// "Deletes nothing", but not "deletes nothing less than ...".
const excepting = new Set("but except less fewer short other".split(" "));

// What follows a noun rather than a verb: "post details", "order is".
const afterNoun = new Set(
  "of is are was has have which that details history information status results result operation operations".split(
    " ",
  ),
);

// What follows a plural rather than a verb in the third person: "Replies for a message", "the groups that ...".
const afterPlural = new Set("of are were have that which for since".split(" "));

function isNounHere(words: readonly Word[], index: number, form: Form): boolean {
  const next = words[index + 1];
  if (form === "third") {
    const isPlural = plainArticles.has(words[index - 1]?.text ?? "") || isListedPlural(words, index);
    return isPlural || (next?.before === "space" && afterPlural.has(next.text) && isNoReading(words, index));
  }
  if (form !== "base") return false;
  if (!next) return index > 0;
  // "Rate and total interest": what is joined to it is no verb.
  const isListed =
    next.text === "and" && isThingAfter(words[index + 2]) && words[index]?.known.found?.verb.mostlyNoun;
  if (isListed) return true;
  if (next.text === "that" && noting.has(words[index]?.text ?? "")) return false;
  return next.before === "space" && afterNoun.has(next.text) && isNoReading(words, index);
}

// "Log that a field was sprayed".
const noting = new Set(["log", "record"]);

/** "Requests, bandwidth and hit ratio": what follows a comma is no verb. */
const isListedPlural = (words: readonly Word[], index: number) =>
  words[index]?.known.found?.verb.mostlyNoun === true &&
  words[index + 1]?.before === "list" &&
  isThingAfter(words[index + 1]);

const isThingAfter = (word: Word | undefined) =>
  word !== undefined &&
  word.known.found === undefined &&
  !isArticle(word) &&
  !isAdverb(word.text) &&
  !plays(word, particle | stop | preamble);

const plainArticles = new Set("the a an all any each every some no its their your".split(" "));
const isNoReading = (words: readonly Word[], index: number) =>
  words[index]?.known.found?.verb.category !== "read";

/** The act of the verb at `index`, in the sense that its surroundings give it. */
export function actAt(sentence: Sentence, index: number, found: Found, place: Place): Act {
  const { words, folded, pointer } = sentence;
  const { verb } = found;
  const around = surroundings(sentence, index, verb);
  const text = exactly(folded, words[index] as Word);
  const readOnly = running.has(verb.word) && (isReadOnly(words) || isReadOperation(words, index));
  const meant = readOnly ? onlyReads : senseOf(verb, around);
  const changes = meant.category === "read" && isChangingQuery(words, index);
  const isRun = changes || isLeftToAgent(words, index, meant.category);
  return makeAct(found, isRun ? onlyRuns : meant, around, place, { pointer, text }, readOnly);
}

/** "Autonomously completes a task": an agent decides what is done. */
const isLeftToAgent = (words: readonly Word[], index: number, category: Spoken) =>
  words[index - 1]?.text === "autonomously" && category !== "destructive" && category !== "financial";

const onlyReads = { category: "read", weight: 2 } as const;
const onlyRuns = { category: "execute", weight: 2 } as const;

const running = new Set(["run", "execute", "perform", "exec"]);

/** What stands around the verb at `index`: above all the kinds of thing named within the next words of the same phrase. */
function surroundings(
  { words, folded, setting }: Sentence,
  index: number,
  { word }: Verb,
): Surroundings & Pick<Act, "near" | "folded"> {
  let kinds = 0;
  let topics = 0;
  let into = false;
  let from = false;
  let next = index + 1;
  const end = Math.min(words.length, index + 9);
  for (; next < end; next++) {
    const word = words[next] as Word;
    if (plays(word, leaving)) {
      from = true;
      kinds |= placesIn(words, next + 1);
    }
    if (word.text === "into" || word.text === "onto") into = true;
    if (word.before === "break" || plays(word, stop)) break;
    kinds |= word.known.kinds;
    topics |= word.known.topics;
    if (word.text.includes("-")) for (const part of word.text.split("-")) kinds |= kindsOf(part);
  }
  const near = topics === 0 ? nobody : words.slice(index + 1, next);
  const stored = isStored(words, index);
  const started = word === "create" && isStarted(words, index);
  return { kinds, topics, from, into, stored, started, setting, near, folded };
}

/** "from the trash", "from a playlist": a place that things are only put into. */
function placesIn(words: readonly Word[], from: number): number {
  let kinds = 0;
  for (let at = from; at < Math.min(words.length, from + 4); at++)
    kinds |= (words[at] as Word).known.kinds & bin;
  return kinds;
}

const bin = kindBit("bin");
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
      const target = words[at] as Word;
      if ((target.known.kinds & file) !== 0 || target.text === "location") return true;
    }
  }
  return false;
}

const runs = new Set("run execution build pipeline deployment".split(" "));
const afterObject = new Set("for on in of from with to using at by and or that via about as".split(" "));

/** "a new pipeline for a branch": its object is a run, not a pipeline's schedule or template. */
export function isStarted(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at < Math.min(words.length, index + 6); at++) {
    const { text, before } = words[at] as Word;
    if (at > index + 1 && (before !== "space" || afterObject.has(text) || isArticle(words[at]))) return false;
    const next = words[at + 1];
    const ends = next === undefined || next.before !== "space" || afterObject.has(next.text);
    if (ends) return runs.has(text) && words[at - 1]?.text !== "test";
  }
  return false;
}

/** "Run one of the following read operations": what is run is named by what it does. */
function isReadOperation(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at < Math.min(words.length - 1, index + 9); at++) {
    const { text, known, isAside } = words[at] as Word;
    if (isAside || (known.found && known.found.verb.category !== "read" && known.found.form === "base"))
      return false;
    if (text === "read" || text === "read-only") return /^operations?$/.test(words[at + 1]?.text ?? "");
  }
  return false;
}

/** "Runs a delete query", "a select or insert statement": the query is named by a verb of SQL that changes something. */
function isChangingQuery(words: readonly Word[], index: number): boolean {
  if (!running.has((words[index] as Word).known.found?.verb.word ?? "")) return false;
  const named = words.slice(index + 1, index + 7).map(({ text }) => text);
  const query = named.findIndex((text) => queries.has(text));
  return named.slice(0, Math.max(0, query)).some((text) => changing.has(text));
}

const queries = new Set("query queries statement statements".split(" "));
// ISO/IEC 9075-2, clauses 11 and 14: the statements that change data or schema.
const changing = new Set("insert update delete drop alter truncate merge upsert".split(" "));

const storing = new Set(["to", "into", "as"]);

const nobody: readonly Word[] = [];

const objectStarts = new Set("the a an it them its their your this new all one any each another".split(" "));

/** Whether an object of its own follows: then a verb-noun is the verb. */
export function takesObject(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && next.before === "space" && objectStarts.has(next.text);
}

/** "a read-only SQL query": the limit stands in the sentence that says what is run. */
export function isReadOnly(words: readonly Word[]): boolean {
  const at = words.findIndex(
    ({ text }, index) =>
      limits.has(text) && (text === "read" ? isArticle(words[index - 1]) : index > 0 || text !== "select"),
  );
  if (at < 0 || isNegated(words, at)) return false;
  for (let next = at + 1; next < Math.min(words.length, at + 6); next++) {
    const { text, known } = words[next] as Word;
    if (limited.has(text)) return true;
    // "SELECT, INSERT or UPDATE statements" are not limited to the first.
    const category = known.found?.verb.category;
    if (category !== undefined && category !== "read") return false;
  }
  return false;
}

const limits = new Set(["read-only", "readonly", "read", "select"]);
const limited = new Set("query queries sql statement statements mode access".split(" "));
