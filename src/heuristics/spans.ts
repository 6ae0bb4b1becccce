import type { Folded } from "./fold.ts";
import { isLetter } from "./tokens.ts";

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
  for (let back = 1; back <= 5; back++) if (!isLetter(text.charCodeAt(stop - back))) return back > 1;
  return false;
}

/** A line break ends a statement unless the next line simply goes on in small letters. */
function startsAnew(text: string, source: string, here: number): boolean {
  let next = here + 1;
  while (isSpace(text.charCodeAt(next))) next++;
  const code = source.length === text.length ? source.charCodeAt(next) : text.charCodeAt(next);
  return !(code >= 97 && code <= 122);
}
