import { makeAct, type Act, type Place } from "./act.ts";
import { isHeaded } from "./headed.ts";
import { noKinds, union, type KindSet } from "./kind-set.ts";
import { joins } from "./joints.ts";
import { kindSet } from "./kinds.ts";
import { roleBit } from "./roles.ts";
import {
  interactionAt,
  isChangingQuery,
  isCheckRun,
  isGet,
  isReadOnly,
  isReadOperation,
  running,
} from "./run-query.ts";
import { senseOf, type Surroundings } from "./sense.ts";
import { isStop, type Sentence, plays } from "./sentence.ts";
import { isStarted } from "./started.ts";
import { isStored } from "./stored.ts";
import { exactly, type Word } from "./tokens.ts";

import { wordBefore, isOfKind, kindsOf, type Spoken, type Verb, type Inflected } from "./words.ts";

const leaving = roleBit("leaving");

/** The act of the verb at `index`, in the sense that its surroundings give it. */
export function actAt(sentence: Sentence, index: number, found: Inflected, place: Place): Act {
  const { words, folded, pointer } = sentence;
  const { verb } = found;
  const around = surroundings(sentence, index, verb);
  const text = exactly(folded, words[index] as Word);
  const readOnly = running.has(verb.word) && (isReadOnly(words) || isReadOperation(words, index));
  const isCheck =
    (running.has(verb.word) && (isCheckRun(words, index) || isGet(sentence, index))) ||
    isAsking(words, index);
  const meant = readOnly || isCheck ? onlyReads : (interactionAt(words, index) ?? senseOf(verb, around));
  const changes = meant.category === "read" && isChangingQuery(words, index);
  const isRun = changes || isLeftToAgent(words, index, meant.category);
  const sense = isRun ? onlyRuns : isExemplified(words, index) ? { ...meant, weight: 1 as const } : meant;
  return makeAct(found, sense, around, place, { pointer, text }, readOnly || isCheck);
}

/** "Perform actions like list and get": the examples tell what it performs. */
const isExemplified = (words: readonly Word[], index: number) =>
  (words[index] as Word).known.found?.verb.word === "perform" && words[index + 2]?.text === "like";

/** "Autonomously completes a task": an agent decides what is done. */
const isLeftToAgent = (words: readonly Word[], index: number, category: Spoken) =>
  wordBefore(words, index)?.text === "autonomously" && category !== "destructive" && category !== "financial";

/** "Check if a box is checked": asked, whatever it is asked of. */
const isAsking = (words: readonly Word[], index: number) =>
  asking.has((words[index] as Word).known.found?.verb.word ?? "") &&
  wondering.has(words[index + 1]?.text ?? "");

const asking = new Set(["check", "determine", "see", "test", "verify"]);
const wondering = new Set(["if", "whether", "for"]);

const onlyReads = { category: "read", weight: 2 } as const;
const onlyRuns = { category: "execute", weight: 2 } as const;

/** What stands around the verb at `index`: above all the kinds of thing named within the next words of the same phrase. */
function surroundings(
  { words, folded, setting }: Sentence,
  index: number,
  { word }: Verb,
): Surroundings & Pick<Act, "folded"> {
  let kinds = noKinds;
  let topics = noKinds;
  let into = false;
  let from = false;
  // "Capture a pane, or reach into its history": behind a comma it is another act's.
  let isOpen = true;
  let next = index + 1;
  const end = Math.min(words.length, index + 9);
  for (; next < end; next++) {
    const word = words[next] as Word;
    if (plays(word, leaving)) {
      from = true;
      kinds = union(kinds, placesIn(words, next + 1));
    }
    isOpen &&= word.before !== "list";
    if (isOpen && (word.text === "into" || word.text === "onto")) into = true;
    if (word.before === "break" || isStop(word)) {
      into ||= word.text === "from" && goesInto(words, next);
      break;
    }
    if (next > index + 1 && isNextAct(words, next)) break;
    if (isHeaded(words, next) || isInOrder(words, next)) continue;
    kinds = union(kinds, word.known.kinds);
    topics = union(topics, word.known.topics);
    if (word.isHyphened) for (const part of word.text.split("-")) kinds = union(kinds, kindsOf(part));
  }
  const near = words.slice(index + 1, next);
  const stored = isStored(words, index);
  const started = word === "create" && isStarted(words, index);
  return { kinds, topics, from, into, stored, started, setting, near, folded };
}

/** "Run a lab and write reports": behind the joint stands what another act acts on. */
function isNextAct(words: readonly Word[], at: number): boolean {
  const found = joins(words[at]) ? words[at + 1]?.known.found : undefined;
  return (
    found !== undefined && found.form !== "past" && (!found.verb.alsoNoun || found.verb.word === "return")
  );
}

/** "Runs all steps in order": nobody orders anything. */
const isInOrder = (words: readonly Word[], at: number) =>
  (words[at] as Word).text === "order" && (words[at - 1] as Word).text === "in";

/** "from disk into the session": where it goes is told behind where it comes from. */
const goesInto = (words: readonly Word[], from: number) =>
  words.slice(from + 1, from + 5).some(({ text, before }) => text === "into" && before === "space");

/** "from the trash", "from a playlist": a place that things are only put into. */
function placesIn(words: readonly Word[], from: number): KindSet {
  return words.slice(from, from + 4).some((word) => isOfKind(word, bin)) ? bin : noKinds;
}

const bin = kindSet("bin");
