import { existsSync } from "node:fs";
import { slugOfPackage } from "../../catalog/slug.ts";
import type { CatalogEntry } from "../../model/catalog.ts";
import { UsageError } from "../../model/errors.ts";
import type { Package } from "../../model/lock.ts";
import { entryPath, readEntry } from "./entry-files.ts";

/**
 * The entry of an npm package in a folder of entries, found by its name alone: one file is read. Undefined if there is none,
 * or if the file is about another package. An entry that cannot be read is told to `notice`, and is none.
 */
export function recordOf(
  folder: string,
  { registry, name }: Package,
  notice: (says: string) => void,
): CatalogEntry | undefined {
  const slug = registry === "npm" ? slugOfPackage(name) : undefined;
  if (slug === undefined || !existsSync(entryPath(folder, slug))) return undefined;
  try {
    const entry = readEntry(folder, slug);
    return entry?.source.kind === "npm" && entry.source.package.name === name ? entry : undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    notice(error.message);
    return undefined;
  }
}
