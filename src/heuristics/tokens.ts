import { fold, original, type Folded } from "./fold.ts";
import { knownAt, type Known } from "./words.ts";
import { hashOf, hashWith, noHash } from "./word-table.ts";

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
  /** Whether it holds a hyphen. */
  readonly isHyphened: boolean;
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
      const known = knownAt(folded.text, start, here, hashOf(folded.text, start, here));
      words.push({
        text: known.word || folded.text.slice(start, here),
        known,
        start,
        end: here,
        before: "space",
        isIdentifier: false,
        isHyphened: false,
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

/**
 * Whether the UTF-16 unit is part of a word: a small letter, a digit, and beyond ASCII everything except general punctuation,
 * symbols, dingbats, and emoji (surrogates).
 */
export const isLetter = (code: number): boolean =>
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
    let isHyphened = false;
    let hash = hashWith(noHash, code);
    while (end < to) {
      const next = text.charCodeAt(end);
      if (next === 95) isIdentifier = true;
      else if (!isLetter(next) && !(isJoiner(next) && end + 1 < to && isLetter(text.charCodeAt(end + 1))))
        break;
      if (next === 46) isIdentifier = true;
      if (next === 45) isHyphened = true;
      hash = hashWith(hash, next);
      end++;
    }
    const known = knownAt(text, here, end, hash);
    words.push({
      text: known.word || text.slice(here, end),
      known,
      start: here,
      end,
      before,
      isIdentifier,
      isHyphened,
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
  return code === 58 || code === 45 || code === 61 || code === 0x2022 || code === 0x2014 || code === 0x2013
    ? "break"
    : "space";
}

function strongest(a: Word["before"], b: Word["before"]): Word["before"] {
  if (a === "break" || b === "break") return "break";
  return a === "list" || b === "list" ? "list" : "space";
}
