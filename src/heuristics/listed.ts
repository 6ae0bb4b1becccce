import type { Act } from "./act.ts";
import type { Folded } from "./fold.ts";
import { actAt } from "./act-at.ts";
import type { Sentence } from "./sentence.ts";
import { sentenceWords, type Word } from "./tokens.ts";
import type { Span } from "./spans.ts";

const most = 24;
const headings = new Set(
  "action actions operation operations mode modes command commands subcommand subcommands method methods supported available supports option options".split(
    " ",
  ),
);

/**
 * Acts that a list spells out after "Manages ...": "Actions: list, create, delete", "- delete: one entry",
 * "Mode 2 - Remove Entry".
 */
export function listedActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  const start = words.findIndex((word) => !isHeading(word));
  const acts: Act[] = [];
  for (let index = Math.max(start, 0); index < words.length; index++) {
    const { before, known } = words[index] as Word;
    // What is said of each item follows a dash or a colon; the next item follows a comma.
    if (index > start && before !== "list") continue;
    const { found } = known;
    if (found?.form !== "base" || found.verb.mostlyNoun || found.verb.weight === 1) continue;
    acts.push(actAt(sentence, index, found, "description"));
  }
  return acts;
}

const isHeading = ({ text }: Word) => headings.has(text) || /^[0-9]/.test(text);

/** The words of a list's item or of a sentence that begins with a heading; none of any other. */
export function listedWords(folded: Folded, { start, end }: Span): readonly Word[] {
  const [opening] = sentenceWords(folded, start, end, 1);
  if (!opening) return [];
  const isItem = /[-*\u2022\u2013\u2014]/.test(folded.text.slice(start, opening.start));
  return isItem || headings.has(opening.text) ? sentenceWords(folded, start, end, isItem ? 1 : most) : [];
}
