import type { CatalogEntry } from "../model/catalog.ts";
import { canonicalJson } from "../model/digest.ts";
import type { Json } from "../model/json.ts";
import { isSameSource } from "./slug.ts";

/** An entry, with where it was read, for messages. */
export interface FoundEntry {
  readonly file: string;
  readonly entry: CatalogEntry;
}

/**
 * Which of two entries under one slug stands: `same` if they are equal, a sentence without its full stop if neither may
 * replace the other.
 */
export function standing(
  kept: FoundEntry,
  came: FoundEntry,
): "kept" | "came" | "same" | { readonly conflict: string } {
  if (isEqual(kept.entry, came.entry)) return "same";
  if (!isSameSource(kept.entry, came.entry)) {
    return { conflict: `${came.file} is about another server than ${kept.file}` };
  }
  const [before, now] = [newest(kept.entry), newest(came.entry)];
  if (before === now) return { conflict: `${came.file} and ${kept.file} say different things of one moment` };
  return before < now ? "came" : "kept";
}

function isEqual(a: CatalogEntry, b: CatalogEntry): boolean {
  // An entry is JSON.
  return canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);
}

/** When an entry was last tried, ISO 8601. */
export function newest({ surface, failure }: Pick<CatalogEntry, "surface" | "failure">): string {
  const [captured, tried] = [surface?.capturedAt ?? "", failure?.triedAt ?? ""];
  return captured > tried ? captured : tried;
}
