import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { siteServer, type SiteServer } from "../../catalog/site-index.ts";
import { type ShareList, sharedLists } from "../../catalog/share-list.ts";
import type { CatalogEntry } from "../../model/catalog.ts";
import { sha256 } from "../../model/digest.ts";
import { UsageError } from "../../model/errors.ts";
import { entryPath, entrySlugs, readEntry } from "../catalog/entry-files.ts";

/** What a build saw of an entry. */
export interface SeenEntry {
  /**
   * What tells, without reading it, that the file is not the one that was read, nor the local capture: sizes and times of
   * their last changes.
   */
  readonly stamp: string;
  /** Digest of `server`: what other pages say of it is the same while this is. */
  readonly facts: string;
  /** Digest of what a search finds of it. */
  readonly found: string;
  readonly server: SiteServer;
}

/** By slug, in its order. */
export type SeenEntries = ReadonlyMap<string, SeenEntry>;

/** Where the entries lie, and the local captures if there are any. */
export interface EntryFolders {
  readonly entries: string;
  readonly captures: string | undefined;
}

/** Path of the local capture of a server, where there may be one. */
export function capturePath({ captures }: EntryFolders, slug: string): string | undefined {
  return captures === undefined ? undefined : join(captures, `${slug}.json`);
}

/**
 * All entries of a folder; from `known` those whose files are the ones that were read then.
 * @throws UsageError that lists what is wrong with an entry, by line.
 */
export function seeEntries(folders: EntryFolders, known: SeenEntries, share = sharedLists()): SeenEntries {
  const see = (slug: string) => seeEntry(folders, slug, known.get(slug), share);
  return new Map(onlyEntries(folders.entries).map((slug) => [slug, see(slug)]));
}

/**
 * The slugs of the entries in a folder. Whatever else lies there is an error: an entry that was passed over would be missing
 * from every page without a word.
 */
function onlyEntries(folder: string): readonly string[] {
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
  if (other === undefined) return entrySlugs(folder);
  throw new UsageError(`${join(folder, other)}: is no entry; a folder of entries holds .json files only.`);
}

function seeEntry(
  folders: EntryFolders,
  slug: string,
  known: SeenEntry | undefined,
  share: ShareList,
): SeenEntry {
  const stamp = stampOf(folders, slug);
  if (known?.stamp === stamp) return known;
  const server = siteServer(entryOf(folders, slug), share);
  const { name, tools } = server;
  const found = [slug, name, tools.map((tool) => [tool.name, tool.category, tool.risk])];
  return { stamp, facts: noticed(server), found: noticed(found), server };
}

/** 64 bits, as a lock keeps of a facet: enough to notice a change. */
function noticed(value: object): string {
  return sha256(JSON.stringify(value)).slice(0, 16);
}

function stampOf(folders: EntryFolders, slug: string): string {
  const capture = capturePath(folders, slug);
  const captured = capture === undefined ? undefined : lstatSync(capture, { throwIfNoEntry: false });
  return [lstatSync(entryPath(folders.entries, slug), { throwIfNoEntry: false }), captured]
    .map(timesOf)
    .join(" ");
}

/** Changes whenever a file is written. */
function timesOf(status: Stats | undefined): string {
  return status === undefined ? "" : `${status.size} ${status.mtimeMs} ${status.ctimeMs}`;
}

/**
 * One entry whole.
 * @throws UsageError also if it is gone since the folder was listed.
 */
export function entryOf({ entries }: EntryFolders, slug: string): CatalogEntry {
  const entry = readEntry(entries, slug);
  if (entry !== undefined) return entry;
  throw new UsageError(`${entryPath(entries, slug)}: went while the site was built; build it again.`);
}
