import type { ServerAssessment } from "../assess/assessment.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { toolFacets } from "../model/lock.ts";
import { surfaceOf } from "./entry.ts";
import { newest } from "./merge.ts";
import { sourceKey } from "./slug.ts";

/** Something about an entry that a person should see to; `says` is a sentence without its full stop. */
export interface Remark {
  readonly slug: string;
  readonly says: string;
}

/** Entries that are about one server, each but the first by slug. */
export function duplicates(entries: readonly CatalogEntry[]): readonly Remark[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry) => {
    const key = sourceKey(entry);
    const other = first.get(key);
    if (other === undefined) first.set(key, entry.slug);
    return other === undefined ? [] : [{ slug: entry.slug, says: `is about ${key}, as ${other} is` }];
  });
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whether an entry was last tried longer ago than `maxAge` days before `now` (milliseconds since 1970). */
export function staleness(entry: CatalogEntry, maxAge: number, now: number): readonly Remark[] {
  const tried = newest(entry);
  const days = Math.floor((now - Date.parse(tried)) / dayMs);
  if (days <= maxAge) return [];
  return [{ slug: entry.slug, says: `was last captured ${days} days ago, on ${tried.slice(0, 10)}` }];
}

/** Whether an entry still says of its capture what the capture says: nobody has changed it by hand. */
export function strayDigests(entry: CatalogEntry, captured: ServerAssessment): readonly Remark[] {
  const { surface } = entry;
  if (surface === undefined) return [];
  const fresh = surfaceOf(captured, { at: surface.capturedAt, toolwarden: surface.toolwarden });
  const digests = new Map(fresh.tools.map((tool) => [tool.name, tool.digests]));
  const stray = surface.tools.filter(({ name, digests: recorded }) => {
    const found = digests.get(name);
    return found === undefined || toolFacets.some((facet) => found[facet] !== recorded[facet]);
  });
  const missing = fresh.tools.filter(({ name }) => surface.tools.every((tool) => tool.name !== name));
  const names = [...stray, ...missing].map(({ name }) => JSON.stringify(name));
  if (names.length === 0) return [];
  return [{ slug: entry.slug, says: `does not agree with its capture in ${names.slice(0, 3).join(", ")}` }];
}
