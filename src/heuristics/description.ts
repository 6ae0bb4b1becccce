import type { Act } from "./act.ts";
import { fold, type Folded } from "./fold.ts";
import { foreignActs } from "./foreign.ts";
import { managing } from "./joined.ts";
import { isAdvice } from "./noun-led.ts";
import { isDirected, isQuestion, namedThing, thingIn } from "./lead-doubt.ts";
import { leadingActs } from "./leading.ts";
import { laterActs, laterWords } from "./later.ts";
import { listedActs, listedWords } from "./listed.ts";
import { mentionedActs } from "./mentioned.ts";
import type { Setting } from "./setting.ts";
import { isReadOnly } from "./run-query.ts";
import { returnedText } from "./returned.ts";
import type { Sentence } from "./sentence.ts";
import { sentenceSpans, type Span } from "./spans.ts";
import { sentenceWords, type Word } from "./tokens.ts";
import { kindSet } from "./kinds.ts";
import { isOfKind, type Verb } from "./words.ts";

// Bounds: what a reviewer would read. Signals still look at the whole text.
const maxSentences = 400;
const firstSentenceWords = 400;
/** In characters, far beyond what servers send; of what lies further on only openings of sentences are read. */
const longest = 32_768;

/** What a description says a call does. */
export interface Description {
  readonly folded: Folded;
  /** The acts of the first sentence that tells one, the deciding one first. */
  readonly leading: readonly Act[];
  /** Acts that later sentences state of the tool itself. */
  readonly later: readonly Act[];
  /** Words of the first sentence, for signals. */
  readonly first: readonly Word[];
  /** Set when the leading act is bound to a read-only language by its own words ("a read-only SQL query"). */
  readonly readOnly: boolean;
  /** What a noun-led first sentence is about: `details`, `status`. */
  readonly result: Word | undefined;
  /** The verb-noun that is only a thing there ("Index data"). */
  readonly thing: Verb | undefined;
  /** Where no sentence tells an act: verbs that the first sentence mentions anywhere. */
  readonly mentioned: readonly Act[];
  /** How many characters at its end were not read whole, because there is too much. */
  readonly unread: number;
}

const nothing: Description = {
  folded: fold(""),
  leading: [],
  later: [],
  first: [],
  readOnly: false,
  result: undefined,
  thing: undefined,
  mentioned: [],
  unread: 0,
};

/** Reads a description; `pointer` says where it stands, `own` is the tool's name in lower case. */
export function readDescription(folded: Folded, pointer: string, setting: Setting, own: string): Description {
  if (folded.text === "") return nothing;
  const spans = spansOf(folded);
  let leading: readonly Act[] = [];
  let first: readonly Word[] = [];
  let result: Word | undefined;
  let thing: Verb | undefined;
  let readOnly = false;
  const later: Act[] = [];
  for (const span of spans) {
    if (leading.length > 0 || result) {
      const words = laterWords(folded, span);
      if (words.length > 0) later.push(...laterActs({ folded, words, pointer, setting, own }));
      if (managing.has(leading[0]?.verb.word ?? ""))
        later.push(...listedActs({ folded, words: listedWords(folded, span), pointer, setting, own }));
      continue;
    }
    const words = sentenceWords(folded, afterTag(folded.text, span), span.end, firstSentenceWords);
    if (words.length === 0) continue;
    // "Args: ...": what the call takes, not what it does.
    if (words[1]?.before === "break" && listing.has((words[0] as Word).text)) continue;
    const sentence: Sentence = { folded, words, pointer, setting, own };
    leading = leadingActs(sentence);
    if (leading.length === 0) leading = foreignActs(sentence, span);
    if (first.length === 0) first = words;
    if (leading.length === 0) {
      result = isDirected(words) ? undefined : resultIn(words);
      thing = thingIn(words) ?? (result && namedThing(words));
    }
    // Only the sentence that tells the act may bind it: a claim beside it is testimony.
    else readOnly = isReadOnly(words);
  }
  const mentioned =
    leading.length > 0 || result ? [] : mentionedActs({ folded, words: first, pointer, setting, own });
  return {
    folded,
    leading: returnedText(leading, folded.source, first),
    later,
    first,
    readOnly,
    result,
    thing,
    mentioned,
    unread: unreadIn(folded, spans),
  };
}

/** How many characters at the end of a description are not read whole, because there is too much; 0 if none. */
export function unreadOf(description: string): number {
  // A sentence takes at least a character and a stop: nearly all descriptions are too short to hold too many.
  if (description.length < 2 * maxSentences) return 0;
  const folded = fold(description);
  return unreadIn(folded, spansOf(folded));
}

const listing = new Set("args arguments parameters params request".split(" "));

const longestTag = 40;

/** Where the sentence begins behind a tag: "[CAUTION] Closes ...". */
function afterTag(text: string, { start, end }: Span): number {
  let here = start;
  while (here < end && /\s/.test(text.charAt(here))) here++;
  if (text.charAt(here) !== "[") return start;
  const close = text.slice(here, Math.min(end, here + longestTag)).indexOf("]");
  return close < 0 ? start : here + close + 1;
}

const spansOf = (folded: Folded) => sentenceSpans(folded, maxSentences);

function unreadIn({ source, text, at }: Folded, spans: readonly Span[]): number {
  const end = Math.min(spans.at(-1)?.end ?? 0, longest);
  return !/[\p{L}\p{N}]/u.test(text.slice(end)) ? 0 : source.length - (at?.[end] ?? end);
}

function resultIn(words: readonly Word[]): Word | undefined {
  if (isQuestion(words) || isAdvice(words, 0)) return words[0];
  return words.slice(0, 12).find((word) => isOfKind(word, resulting));
}

const resulting = kindSet("result");
