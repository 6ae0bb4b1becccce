import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { siteServer, type SiteServer } from "../../catalog/site-index.ts";
import type { CatalogEntry } from "../../model/catalog.ts";
import { sha256 } from "../../model/digest.ts";
import { UsageError } from "../../model/errors.ts";
import { maxEntryBytes } from "../../model/files/catalog-file.ts";
import { byText } from "../../model/json.ts";
import { entryIn, entryPath } from "../catalog/entry-files.ts";

/** The file of an entry, as it was last read. */
export interface EntryFile {
  /** What tells, without reading it, that the file is not the one that was read: size and times of its last change. */
  readonly stamp: string;
  /** Digest of its bytes. */
  readonly digest: string;
  /** Digest of `server`: what other pages say of it is the same while this is. */
  readonly facts: string;
  /** Digest of what a search finds of it. */
  readonly found: string;
  readonly server: SiteServer;
}

/**
 * The slugs of the entries in a folder, sorted. Whatever else lies there, or is no file itself, is an error: an entry that
 * was passed over would be missing from every page without a word.
 * @throws UsageError
 */
export function entrySlugs(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw new UsageError(
      `${folder}: cannot be read as the folder of the catalogue's entries; name one with --entries.`,
      { cause: error },
    );
  }
  const other = names.find((name) => !name.endsWith(".json"));
  if (other !== undefined) {
    throw new UsageError(`${join(folder, other)}: is no entry; a folder of entries holds .json files only.`);
  }
  return names.map((name) => name.slice(0, -".json".length)).sort(byText);
}

/**
 * Reads one entry whole.
 * @throws UsageError that lists what is wrong with it, by line.
 */
export function readEntry(
  folder: string,
  slug: string,
): { readonly entry: CatalogEntry; readonly digest: string } {
  const path = entryPath(folder, slug);
  statusOf(path);
  const bytes = readFileSync(path);
  return { entry: entryIn(path, bytes.toString("utf8")), digest: sha256(bytes) };
}

/**
 * What other pages say of an entry, from `known` if its file, and the local capture where there is one, are those that were
 * read then.
 */
export function entryFile(
  folder: string,
  slug: string,
  capture: string | undefined,
  known: EntryFile | undefined,
): EntryFile {
  const captured = capture === undefined ? undefined : lstatSync(capture, { throwIfNoEntry: false });
  const stamp = [statusOf(entryPath(folder, slug)), captured].map(stampOf).join(" ");
  if (known?.stamp === stamp) return known;
  const { entry, digest } = readEntry(folder, slug);
  const server = siteServer(entry);
  const { name, tools } = server;
  const found = [slug, name, tools.map((tool) => [tool.name, tool.category, tool.risk])];
  return {
    stamp,
    digest,
    facts: sha256(JSON.stringify(server)),
    found: sha256(JSON.stringify(found)),
    server,
  };
}

/** Changes whenever a file is written. */
function stampOf(status: Stats | undefined): string {
  return status === undefined ? "" : `${status.size} ${status.mtimeMs} ${status.ctimeMs}`;
}

function statusOf(path: string): Stats {
  const status = lstatSync(path);
  if (!status.isFile()) throw new UsageError(`${path}: is not a file itself, as an entry has to be.`);
  if (status.size <= maxEntryBytes) return status;
  throw new UsageError(`${path}: ${status.size} bytes is more than the ${maxEntryBytes} that are read.`);
}
