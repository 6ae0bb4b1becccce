import { distance } from "fastest-levenshtein";
import { byText } from "./json.ts";

/**
 * The candidate a person most likely meant: the one with the fewest edits, at most a third of the word's length
 * (never fewer than one, never more than three); undefined if none is that near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  return [...candidates]
    .filter((candidate) => Math.abs(candidate.length - word.length) <= allowed)
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits || byText(a.candidate, b.candidate))[0]?.candidate;
}
