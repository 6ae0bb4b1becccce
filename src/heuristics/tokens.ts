import { fold, original, type Folded } from "./fold.ts";
import { known, type Known } from "./words.ts";

/** One word of a name or a sentence. */
export interface Word {
  /** Folded to lower case. */
  readonly text: string;
  /** What we know of it. */
  readonly known: Known;
  /** Start and end in the folded text. */
  readonly start: number;
  readonly end: number;
  /** What stood before it: a space, a mark that lists (`,` `/` `;` `&` `+`), a mark that breaks (`:` `(` a dash), or nothing. */
  readonly before: "space" | "list" | "break";
  /** Written as code or with underscores: the name of something, not a word of the sentence. */
  readonly isIdentifier: boolean;
  /** Inside parentheses: an example or an explanation as often as a statement. */
  readonly isAside: boolean;
}

/** The exact characters a word was read from. */
export function exactly(folded: Folded, word: Word): string {
  return original(folded, word.start, word.end);
}

// Bounds. Real names stay under 100 characters.
const maxName = 512;

/** The words of a name: `createPullRequestV2`, `azmcp_storage-blob.delete` and `HTTPGet` all come apart. */
export function nameWords(name: string): { readonly folded: Folded; readonly words: readonly Word[] } {
  const folded = fold(name.length > maxName ? name.slice(0, maxName) : name);
  // Case is what separates camelCase, so it is read from the original wherever folding moved nothing.
  const cased = folded.at ? folded.text : folded.source;
  const words: Word[] = [];
  let start = 0;
  for (let here = 1; here <= cased.length; here++) {
    if (!comesApart(cased, here)) continue;
    const first = cased.charCodeAt(start);
    if (isLetter(first) || isUpper(first)) {
      const text = folded.text.slice(start, here);
      words.push({
        text,
        known: known(text),
        start,
        end: here,
        before: "space",
        isIdentifier: false,
        isAside: false,
      });
    }
    start = here;
  }
  return { folded, words };
}

const isUpper = (code: number) => code >= 65 && code <= 90;
const isDigit = (code: number) => code >= 48 && code <= 57;

/** Whether a new part of the name begins at `here`: between kinds of character, or where camelCase steps up. */
function comesApart(name: string, here: number): boolean {
  const before = name.charCodeAt(here - 1);
  const code = name.charCodeAt(here);
  if (isUpper(code)) {
    // The last capital of a run belongs to the word after it: HTTP|Get.
    const next = name.charCodeAt(here + 1);
    return !isUpper(before) || (isLetter(next) && !isDigit(next) && startsWord(name, here + 1));
  }
  if (isUpper(before) && isLetter(code) && !isDigit(code)) return false;
  return !isLetter(code) || !isLetter(before) || isDigit(code) !== isDigit(before);
}

/** `URLs` and `IDs` are one word: a lone `s` after capitals starts none. */
const startsWord = (name: string, here: number) => name[here] !== "s" || isLetter(name.charCodeAt(here + 1));

// Beyond ASCII everything is a letter except general punctuation, symbols, dingbats, and emoji (surrogates).
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code > 0xbf &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    !(code >= 0xff00 && code <= 0xff20));

/** The words of a stretch of folded text, at most `limit` of them. */
export function sentenceWords(folded: Folded, from: number, to: number, limit: number): readonly Word[] {
  const { text } = folded;
  const words: Word[] = [];
  let before: Word["before"] = "break";
  let inCode = false;
  let depth = 0;
  let here = from;
  while (here < to && words.length < limit) {
    const code = text.charCodeAt(here);
    if (!isLetter(code)) {
      if (code === 96) inCode = !inCode;
      else if (code === 40) depth++;
      else if (code === 41 && depth > 0) depth--;
      before = strongest(before, separator(code));
      here++;
      continue;
    }
    let end = here + 1;
    let isIdentifier = inCode;
    while (end < to) {
      const next = text.charCodeAt(end);
      if (next === 95) isIdentifier = true;
      else if (!isLetter(next) && !(isJoiner(next) && end + 1 < to && isLetter(text.charCodeAt(end + 1))))
        break;
      if (next === 46) isIdentifier = true;
      end++;
    }
    const word = text.slice(here, end);
    words.push({
      text: word,
      known: known(word),
      start: here,
      end,
      before,
      isIdentifier,
      isAside: depth > 0,
    });
    before = "space";
    here = end;
  }
  return words;
}

// Apostrophe, hyphen and dot join when letters stand on both sides: `user's`, `read-only`, `connections.create`.
const isJoiner = (code: number) => code === 39 || code === 45 || code === 46;

function separator(code: number): Word["before"] {
  if (
    code === 44 ||
    code === 0x3001 ||
    code === 47 ||
    code === 59 ||
    code === 38 ||
    code === 43 ||
    code === 124 ||
    code === 40
  ) {
    return "list";
  }
  return code === 58 || code === 45 || code === 61 ? "break" : "space";
}

function strongest(a: Word["before"], b: Word["before"]): Word["before"] {
  if (a === "break" || b === "break") return "break";
  return a === "list" || b === "list" ? "list" : "space";
}

/** A stretch of text that makes one statement. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What may end a sentence: searched for, since that is much faster than a look at every letter. */
const ending = /[\n.!?\u3002]/g;

/** Where statements begin and end: at full stops, blank lines, list items and headings; at most `limit` of them. */
export function sentenceSpans(folded: Folded, limit: number): readonly Span[] {
  const { text, source } = folded;
  const spans: Span[] = [];
  let start = 0;
  ending.lastIndex = 0;
  while (spans.length < limit && ending.test(text)) {
    const here = ending.lastIndex - 1;
    if (!endsSentence(text, source, here)) continue;
    if (here > start) spans.push({ start, end: here });
    start = here + 1;
  }
  if (spans.length < limit && text.length > start) spans.push({ start, end: text.length });
  return spans;
}

function endsSentence(text: string, source: string, here: number): boolean {
  const code = text.charCodeAt(here);
  if (code === 10) return startsAnew(text, source, here);
  if (code === 0x3002) return true;
  const next = text.charCodeAt(here + 1);
  // A full-width mark is folded to a plain one; no space follows it in Chinese and Japanese.
  if (code !== 46 && next >= 0x3000) return true;
  if (next !== 10 && !isSpace(next)) return false;
  // "e.g. foo", "max. 5": a small letter after the stop means that the sentence goes on.
  const after = source.charCodeAt(here + 2);
  return source.length !== text.length || !(after >= 97 && after <= 122) || !isAbbreviation(text, here);
}

const isSpace = (code: number) => code === 32 || code === 9 || code === 13;

/** "e.g." and "max." end in a stop as sentences do, but on a short word. */
function isAbbreviation(text: string, stop: number): boolean {
  if (text.charCodeAt(stop) !== 46) return false;
  for (let back = 1; back <= 5; back++) if (!isLetter(text.charCodeAt(stop - back))) return true;
  return false;
}

/** A line break ends a statement unless the next line simply goes on in small letters. */
function startsAnew(text: string, source: string, here: number): boolean {
  let next = here + 1;
  while (isSpace(text.charCodeAt(next))) next++;
  const code = source.length === text.length ? source.charCodeAt(next) : text.charCodeAt(next);
  return !(code >= 97 && code <= 122);
}
