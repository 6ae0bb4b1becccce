import { original, type Folded } from "../fold.ts";
import { sentenceSpans } from "../spans.ts";

/** One word of a sentence, in the folded text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a mark stands between it and the word before: `,` `;` `:` `(` or a dash. */
  readonly opensClause: boolean;
  /** Inside quotation marks. */
  readonly isQuoted: boolean;
}

/** One statement of a text, taken apart for the detectors of findings. */
export interface Sentence {
  readonly folded: Folded;
  readonly start: number;
  readonly end: number;
  /** The folded characters. */
  readonly text: string;
  readonly words: readonly Token[];
}

// Real descriptions stay far under these; what stands behind them is a finding of its own (`hidden-text`, unread).
const mostSentences = 2_000;
const mostWords = 400;

/** The statements of a text, in order. */
export function sentencesOf(folded: Folded): readonly Sentence[] {
  return sentenceSpans(folded, mostSentences).map(({ start, end }) => {
    const text = folded.text.slice(start, end);
    return { folded, start, end, text, words: wordsOf(text, start) };
  });
}

const word = /[a-z0-9_]+(?:'[a-z]+)*/g;

function wordsOf(text: string, offset: number): readonly Token[] {
  const words: Token[] = [];
  let last = 0;
  let isQuoted = false;
  word.lastIndex = 0;
  for (let found = word.exec(text); found && words.length < mostWords; found = word.exec(text)) {
    const between = text.slice(last, found.index);
    if ((between.match(/["\u201c\u201d\u00ab\u00bb]/g)?.length ?? 0) % 2 === 1) isQuoted = !isQuoted;
    last = found.index + found[0].length;
    words.push({
      text: found[0],
      start: offset + found.index,
      end: offset + last,
      opensClause: words.length > 0 && /[,;:(\u2014\u2013]| - /.test(between),
      isQuoted,
    });
  }
  return words;
}

/** The exact characters from one word to another, both included. */
export function between({ folded, words }: Sentence, first: number, last: number): string {
  const [from, to] = [words[first], words[last]];
  return from && to ? original(folded, from.start, to.end) : "";
}
