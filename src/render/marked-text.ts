import { terminalText } from "./escape.ts";
import type { Ink } from "./ink.ts";

/** A stretch of a text, in UTF-16 units; `end` is behind it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** How a terminal shows marks: colours, or a second line of `^^^^` where there are none. */
export interface Pen {
  readonly ink: Ink;
  readonly underlines: boolean;
}

/** A line shows at most this many characters of the text; context beside a mark gives way first. */
const lineLength = 70;
/** Of which this many may stand before the first mark of a line. */
const leadLength = 24;
/** A marked stretch longer than this is shown by its beginning. */
const longestMark = 46;
/** Further lines of one text are only counted. */
const mostLines = 5;

const isLetter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * Where the words stand in the text. A word that is given twice is looked for twice; whole words come before parts
 * of words, since a reason tells which word it means and not where.
 */
export function marksIn(text: string, words: readonly string[]): readonly Mark[] {
  const taken = new Map<string, number>();
  const found = words.flatMap((word) => {
    const mark = occurrence(text, word, taken.get(word) ?? 0);
    if (mark) taken.set(word, mark.end);
    return mark ? [mark] : [];
  });
  return apart(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function occurrence(text: string, word: string, from: number): Mark | undefined {
  let part: Mark | undefined;
  for (let start = text.indexOf(word, from); start !== -1; start = text.indexOf(word, start + word.length)) {
    const mark = { start, end: start + word.length };
    if (word === "") return undefined;
    if (!isLetter(text[start - 1]) && !isLetter(text[mark.end])) return mark;
    part ??= mark;
  }
  return part;
}

/** Marks that touch or overlap become one. */
function apart(sorted: readonly Mark[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const mark of sorted) {
    const last = marks.at(-1);
    if (last === undefined || mark.start > last.end) marks.push(mark);
    else marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
  }
  return marks;
}

/**
 * The text around its marks, a line for each stretch; without marks its beginning. Never more than a few short
 * lines, however long the text is.
 */
export function markedLines(text: string, marks: readonly Mark[], pen: Pen): readonly string[] {
  const windows = windowsOf(text, marks);
  const lines = windows.slice(0, mostLines).flatMap((window) => drawn(text, window, pen));
  const left = windows.slice(mostLines).reduce((sum, window) => sum + window.marks.length, 0);
  return left === 0 ? lines : [...lines, pen.ink.faint(`… and ${left} more marked further on`)];
}

interface Window extends Mark {
  readonly marks: readonly Mark[];
}

function windowsOf(text: string, marks: readonly Mark[]): readonly Window[] {
  if (marks.length === 0 || text.length <= lineLength) return [window(text, 0, marks)];
  const windows: Window[] = [];
  let index = 0;
  while (index < marks.length) {
    const first = marks[index] as Mark; // Below the length.
    const start = Math.max(windows.at(-1)?.end ?? 0, first.start - leadLength, 0);
    const inside = marks.slice(index).filter(({ end }) => end <= start + lineLength);
    const shown = inside.length === 0 ? [first] : inside;
    windows.push(window(text, start, shown));
    index += shown.length;
  }
  return windows;
}

function window(text: string, start: number, marks: readonly Mark[]): Window {
  const shortened = marks.map((mark) => ({
    start: mark.start,
    end: whole(text, Math.min(mark.end, mark.start + longestMark)),
  }));
  const end = Math.max(start + lineLength, shortened.at(-1)?.end ?? 0);
  return { start: whole(text, start), end: whole(text, Math.min(text.length, end)), marks: shortened };
}

/** The place itself, or the one behind it where it would cut a surrogate pair. */
function whole(text: string, place: number): number {
  const isInPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(place - 1, place + 1));
  return isInPair ? place + 1 : place;
}

function drawn(text: string, { start, end, marks }: Window, { ink, underlines }: Pen): readonly string[] {
  let line = start > 0 ? "… " : "";
  let under = " ".repeat(line.length);
  let here = start;
  const add = (to: number, isMarked: boolean): void => {
    const shown = to > here ? terminalText(text.slice(here, to)) : "";
    line += isMarked ? ink.mark(shown) : shown;
    under += (isMarked ? "^" : " ").repeat(cells(shown));
    here = Math.max(here, to);
  };
  for (const mark of marks) {
    add(mark.start, false);
    add(mark.end, true);
  }
  add(end, false);
  const full = (end < text.length ? `${line} …` : line).trimEnd();
  return underlines && marks.length > 0 ? [full, under.trimEnd()] : [full];
}

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many cells of a terminal the text takes: marks that combine take none, East Asian letters and emoji two. */
function cells(text: string): number {
  let sum = 0;
  for (const character of text) sum += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return sum;
}
