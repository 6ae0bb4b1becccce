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
export interface Voice extends Match {
  readonly heuristic: string;
}

/** The one judgement that all voices make together: the strongest category that a plain voice speaks for. */
export function combine(voices: readonly Voice[]): Classification {
  const deciding = plainest(voices.filter((voice) => voice.category !== undefined));
  const category = strongest(deciding);
  const raised = signals.filter((signal) => voices.some((voice) => voice.signal === signal));
  const confidence = confidenceIn(category, voices);
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

/** Only the heaviest voices vote: a weak one decides where no plain one speaks. */
function plainest(voices: readonly Voice[]): readonly Voice[] {
  const heaviest = Math.max(-1, ...voices.map(weightOf));
  return voices.filter((voice) => weightOf(voice) === heaviest);
}

const weightOf = (voice: Voice) => voice.weight ?? 2;

function strongest(voices: readonly Voice[]): Category {
  return voices.reduce<Category>(
    (worst, { category }) => (rank(category) > rank(worst) ? (category ?? worst) : worst),
    "unknown",
  );
}

const rank = (category: Category | undefined) => (category === undefined ? -1 : categories.indexOf(category));

/** High when two parts of the definition say the same and none says worse; low when only weak voices speak. */
function confidenceIn(category: Category, voices: readonly Voice[]): Classification["confidence"] {
  const plain = voices.filter((voice) => voice.category !== undefined && weightOf(voice) === 2);
  const agreeing = plain.filter((voice) => voice.category === category);
  if (agreeing.length === 0) return "low";
  const places = new Set(agreeing.map((voice) => partOf(voice.pointer)));
  if (places.size > 1) return "high";
  const says = plain.filter(
    (voice) => voice.category !== category && !voice.pointer.startsWith("/inputSchema"),
  );
  return says.length > 0 &&
    voices.some((voice) => voice.category === "read" && weightOf(voice) === 2) &&
    category !== "read"
    ? "low"
    : "medium";
}

const partOf = (pointer: string) => pointer.split("/")[1] ?? "";

// A tool with a hundred parameters that take a path needs to say so only once or twice.
const perHeuristic = 3;

function reasonsOf(voices: readonly Voice[], category: Category): readonly Reason[] {
  const counts = new Map<string, number>();
  const kept = voices.filter(({ heuristic, signal, category: spoken }) => {
    const key = `${heuristic} ${spoken ?? ""} ${signal ?? ""}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= perHeuristic;
  });
  const decides = (voice: Voice) => voice.category === category;
  return [...kept.filter(decides), ...kept.filter((voice) => !decides(voice))].map(reasonOf);
}

function reasonOf({ heuristic, pointer, text, says, category, signal }: Voice): Reason {
  return {
    heuristic,
    pointer,
    text,
    says,
    ...(category ? { category } : {}),
    ...(signal ? { signal: signal satisfies Signal } : {}),
  };
}
