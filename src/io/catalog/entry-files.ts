import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CatalogEntry } from "../../model/catalog.ts";
import { UsageError } from "../../model/errors.ts";
import { formatCatalogEntry, maxEntryBytes, parseCatalogEntry } from "../../model/files/catalog-file.ts";
import { byText } from "../../model/json.ts";
import { describeProblem } from "../../model/problem.ts";
import { checkPlainFile, readTextFile, type TextFile } from "../files/text-files.ts";

/** Where an entry lies in a folder of entries. */
export function entryPath(folder: string, slug: string): string {
  return join(folder, `${slug}.json`);
}

/** The slugs of a folder of entries, sorted; none if there is no such folder. What is no JSON file is passed over. */
export function entrySlugs(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort(byText);
}

/**
 * The entry of a slug; undefined if the folder has none.
 * @throws UsageError listing everything wrong with the file.
 */
export function readEntry(folder: string, slug: string): CatalogEntry | undefined {
  const path = entryPath(folder, slug);
  if (!existsSync(path)) return undefined;
  // Those of a shard come from a runner on which foreign programs ran.
  checkPlainFile(path);
  return entryIn(path, readTextFile(path, maxEntryBytes));
}

/**
 * The entry that the text of a file holds.
 * @throws UsageError listing everything wrong with it.
 */
export function entryIn(path: string, text: string): CatalogEntry {
  const parsed = parseCatalogEntry(path, text);
  if (parsed.ok) return parsed.entry;
  throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}

/**
 * The file of an entry, to be written.
 * @throws UsageError if it is longer than what is read again.
 */
export function entryFile(folder: string, entry: CatalogEntry): TextFile {
  const path = entryPath(folder, entry.slug);
  const text = formatCatalogEntry(entry);
  const size = Buffer.byteLength(text);
  if (size <= maxEntryBytes) return { path, text };
  throw new UsageError(`${path}: ${size} bytes is more than the ${maxEntryBytes} that an entry may have.`);
}
