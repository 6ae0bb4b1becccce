import { kindSet } from "./kinds.ts";
import { roleBit } from "./roles.ts";
import { isAdverb, isArticle, plays, type Sentence } from "./sentence.ts";
import { exactly, type Word } from "./tokens.ts";
import { isNegated } from "./verb-at.ts";
import { isOfKind, known, type Verb } from "./words.ts";

/** Verbs whose effect is that of the query or statement they run. */
export const running = new Set(["run", "execute", "perform", "exec"]);

/** "a read-only SQL query": the limit stands in the sentence that says what is run. */
export function isReadOnly(words: readonly Word[]): boolean {
  const at = words.findIndex(
    (word, index) =>
      plays(word, limiting) &&
      (word.text === "read" ? isArticle(words[index - 1]) : index > 0 || word.text !== "select"),
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

const limiting = roleBit("limiting");
const limited = new Set(
  "query queries sql statement statements mode access pass check checks scan audit inspection diagnostic diagnostics".split(
    " ",
  ),
);

const preposed = new Set("on of for against across in over to and or".split(" "));
const checking = kindSet("check");

/** "Discovery", "translations": what is run is named by what it reads. */
const isReadNominal = ({ text, known: { nominal } }: Word) =>
  (nominal ?? (text.endsWith("s") ? known(text.slice(0, -1)).nominal : undefined))?.category === "read";

/** "Run a diagnostic on an agent": what is run is a check, whatever it is run on. */
export function isCheckRun(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at < Math.min(words.length - 1, index + 6); at++) {
    const next = words[at + 1] as Word;
    const word = words[at] as Word;
    if (next.before !== "space" || preposed.has(next.text) || isAdverb(next.text))
      return isOfKind(word, checking) || isReadNominal(word);
  }
  return false;
}

/** "Execute a GET for a key": what is run is named by the method of HTTP that only reads. */
export const isGet = ({ folded, words }: Pick<Sentence, "folded" | "words">, index: number) =>
  words.slice(index + 1, index + 4).some((word) => exactly(folded, word) === "GET");

/** "Run one of the following read operations": what is run is named by what it does. */
export function isReadOperation(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at < Math.min(words.length - 1, index + 9); at++) {
    const { text, known, isAside } = words[at] as Word;
    if (isAside || (known.found && known.found.verb.category !== "read" && known.found.form === "base"))
      return false;
    if (text === "read" || text === "read-only") return /^operations?$/.test((words[at + 1] as Word).text);
  }
  return false;
}

/** 'Executes a "create" interaction': HL7 FHIR's word for an act, which the verb before it names. */
export function interactionAt(words: readonly Word[], index: number): Verb | undefined {
  if (!running.has((words[index] as Word).known.found?.verb.word ?? "")) return undefined;
  const at = words.findIndex(({ text }, here) => text === "interaction" && here > index && here < index + 6);
  return words[at - 1]?.known.found?.verb;
}

/**
 * "Runs a delete query", "a select or insert statement", "Performs a POST request": what is run is named by a verb of
 * SQL or a method of HTTP that changes something.
 */
export function isChangingQuery(words: readonly Word[], index: number): boolean {
  const verb = (words[index] as Word).known.found?.verb.word ?? "";
  if (!running.has(verb) && verb !== "make") return false;
  const named = words.slice(index + 1, index + 7).map(({ text }) => text);
  // "Make HTTP requests (GET, POST, DELETE)": the methods may stand behind.
  const behind = words
    .slice(index + 1, index + 14)
    .filter(({ isAside }) => isAside)
    .map(({ text }) => text);
  return (
    isNamedBy(named, queries, statements) ||
    isNamedBy(named, requests, methods) ||
    (named.some((text) => requests.has(text)) && behind.some((text) => methods.has(text)))
  );
}

function isNamedBy(
  words: readonly string[],
  things: ReadonlySet<string>,
  acts: ReadonlySet<string>,
): boolean {
  const thing = words.findIndex((text) => things.has(text));
  return words.slice(0, Math.max(0, thing)).some((text) => acts.has(text));
}

const queries = new Set("query queries statement statements".split(" "));

// ISO/IEC 9075-2, clauses 11 and 14: the statements that change data or schema.
const statements = new Set("insert update delete drop alter truncate merge upsert".split(" "));

const requests = new Set(["request", "requests"]);
// RFC 9110, section 9.3, and RFC 5789: the methods that are not safe.
const methods = new Set(["post", "put", "patch", "delete"]);
