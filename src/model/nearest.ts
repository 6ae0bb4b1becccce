import { distance } from "fastest-levenshtein";
import { byText } from "./json.ts";

/**
 * The candidate a person most likely meant: the one with the fewest edits, at most a third of the word's length, rounded up
 * (never more than three); undefined if none is that near. Two swapped letters count as two.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.min(3, Math.ceil(word.length / 3));
  return [...candidates]
    .filter((candidate) => Math.abs(candidate.length - word.length) <= allowed)
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits || byText(a.candidate, b.candidate))[0]?.candidate;
}
