import type { Match } from "../heuristics/heuristic.ts";
import {
  categories,
  signals,
  type Category,
  type Classification,
  type Reason,
  type Signal,
} from "../model/classification.ts";
import { riskOf } from "./risk.ts";
import { summaryOf } from "./summary.ts";

/** A match with the heuristic that gave it. */
export interface Voice {
  readonly heuristic: string;
  readonly match: Match;
}

/**
 * The one judgement that all voices make together: the strongest category that a plain voice speaks for.
 * `isUnsure` says that part of the definition was not heard: then nothing is sure.
 */
export function combine(voices: readonly Voice[], isUnsure = false): Classification {
  const speaking = voices.filter(({ match }) => match.category !== undefined);
  const category = strongest(speaking);
  const raised = raisedBy(voices);
  const confidence = isUnsure ? "low" : confidenceIn(category, speaking);
  const risk = riskOf(category, raised);
  return {
    category,
    risk,
    confidence,
    signals: raised,
    reasons: reasonsOf(voices, category),
    summary: summaryOf(category, risk, confidence, raised),
  };
}

function raisedBy(voices: readonly Voice[]): readonly Signal[] {
  if (voices.every(({ match }) => match.signal === undefined)) return [];
  return signals.filter((signal) => voices.some(({ match }) => match.signal === signal));
}

const weightOf = ({ match }: Voice) => match.weight ?? 2;

/** Only the heaviest voices vote: a weak one decides where no plain one speaks. Of those, the gravest wins. */
function strongest(speaking: readonly Voice[]): Category {
  let heaviest = -1;
  for (const voice of speaking) heaviest = Math.max(heaviest, weightOf(voice));
  let worst: Category = "unknown";
  for (const voice of speaking) {
    const { category } = voice.match;
    if (category && weightOf(voice) === heaviest && rank(category) > rank(worst)) worst = category;
  }
  return worst;
}

const rank = (category: Category) => ranks[category];
const ranks = Object.fromEntries(categories.map((category, index) => [category, index])) as Readonly<
  Record<Category, number>
>;

/**
 * `high` if two parts of the definition plainly say so; `low` if only weak voices do, if one part says so while
 * another plainly says that a call only reads, or if the server itself denies that it only reads.
 */
function confidenceIn(category: Category, speaking: readonly Voice[]): Classification["confidence"] {
  const plain = speaking.filter((voice) => weightOf(voice) === 2);
  // A server that says its tool changes something knows more than the words that call it reading.
  if (category === "read" && speaking.some(({ match }) => match.pointer.startsWith("/annotations")))
    return "low";
  const agreeing = plain.filter(({ match }) => match.category === category);
  if (agreeing.length === 0) return "low";
  if (agreeing.some(({ match }) => partOf(match.pointer) !== partOf(agreeing[0]?.match.pointer ?? "")))
    return "high";
  const isDenied =
    category !== "read" && plain.some((voice) => voice.match.category === "read" && !isOption(voice));
  return isDenied ? "low" : "medium";
}

const partOf = (pointer: string) => pointer.slice(0, pointer.indexOf("/", 1) + 1 || pointer.length);

/** One of an action parameter's values says nothing against another, wherever they are told. */
const isOption = ({ heuristic, match }: Voice) =>
  heuristic === "action-parameter" || match.pointer.startsWith("/inputSchema");

// A tool with a hundred parameters that take a path needs to say so only once or twice.
const perHeuristic = 3;

/** Deciding reasons first, otherwise in reading order. */
function reasonsOf(voices: readonly Voice[], category: Category): readonly Reason[] {
  const deciding: Reason[] = [];
  const others: Reason[] = [];
  for (let index = 0; index < voices.length; index++) {
    const voice = voices[index] as Voice;
    if (isOnceTooOften(voices, index)) continue;
    (voice.match.category === category ? deciding : others).push(reasonOf(voice));
  }
  return others.length === 0 ? deciding : [...deciding, ...others];
}

/** Whether enough voices of the same heuristic for the same category were heard before: at most so many look far back. */
function isOnceTooOften(voices: readonly Voice[], index: number): boolean {
  const voice = voices[index] as Voice;
  let before = 0;
  for (let back = index - 1; back >= 0 && before < perHeuristic; back--) {
    const { heuristic, match } = voices[back] as Voice;
    if (heuristic === voice.heuristic && match.category === voice.match.category) before++;
  }
  return before === perHeuristic;
}

function reasonOf({ heuristic, match }: Voice): Reason {
  const { pointer, text, says, category, signal } = match;
  if (category && signal) return { heuristic, pointer, text, says, category, signal };
  if (category) return { heuristic, pointer, text, says, category };
  return signal ? { heuristic, pointer, text, says, signal } : { heuristic, pointer, text, says };
}
