import { join, resolve } from "node:path";
import { assessServer } from "../assess/assess.ts";
import { firstEntry, type Identity } from "../catalog/entry.ts";
import { succeed } from "../catalog/history.ts";
import { isSameSource, sourceKey } from "../catalog/slug.ts";
import { entryFile, readEntry } from "../io/catalog/entry-files.ts";
import { writeTextFiles } from "../io/files/text-files.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { UsageError } from "../model/errors.ts";
import { formatSnapshots } from "../model/files/snapshots-file.ts";
import { isSnapshot, type CaptureResult } from "../model/server.ts";
import { version as toolwarden } from "../model/version.ts";
import { plainText } from "../render/escape.ts";
import { count } from "../render/words.ts";
import type { World } from "./command.ts";
import type { Arguments, Flags } from "./flags.ts";

export const folderFlags: Flags = {
  entries: { value: "DIR", help: "the entries", byDefault: "catalog/servers" },
  captures: {
    value: "DIR",
    help: "where the raw captures are kept, which hold the servers' own words",
    byDefault: ".toolwarden/captures",
  },
};

/** Absolute paths of the folders of a catalogue. */
export interface Folders {
  readonly entries: string;
  readonly captures: string;
  /** Where new entries are written; the same as `entries` unless shards are. */
  readonly output: string;
}

export function foldersOf(args: Arguments, world: World): Folders {
  const at = (flag: string, byDefault: string) => resolve(world.cwd, args.get(flag) ?? byDefault);
  const entries = at("entries", "catalog/servers");
  return { entries, captures: at("captures", ".toolwarden/captures"), output: at("output", entries) };
}

/**
 * The entry that stands under a slug.
 * @throws UsageError if it is about another server than `wanted`.
 */
export function entryBefore({ entries }: Folders, wanted: Identity): CatalogEntry | undefined {
  const before = readEntry(entries, wanted.slug);
  if (before === undefined || isSameSource(before, wanted)) return before;
  throw new UsageError(
    `${wanted.slug} is the slug of ${sourceKey(before)} already, so ${sourceKey(wanted)} cannot be recorded beside it.`,
  );
}

/** What a capture came to, for a line of output. */
export interface Kept {
  readonly entry: CatalogEntry;
  readonly isSeen: boolean;
  readonly says: string;
}

/** A capture of a server, to be written down. */
export interface Capture {
  readonly identity: Identity;
  readonly result: CaptureResult;
  /** The release that was captured, if anything names it. */
  readonly version?: string;
}

/**
 * Judges a capture and writes it down: as its entry with its history, and as itself. `at` is when it was made.
 * @throws UsageError if its slug is another server's, or a file cannot be written.
 */
export function keep(folders: Folders, capture: Capture, at: string): Kept {
  const { outcome, files } = judge(folders, capture, at);
  writeTextFiles(files);
  return outcome;
}

/**
 * The same for several; all of them are written or none.
 * @throws UsageError if a slug is another server's, or a file cannot be written.
 */
export function keepAll(folders: Folders, captures: readonly Capture[], at: string): readonly Kept[] {
  const slugs = captures.map(({ identity }) => identity.slug);
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice !== undefined) throw new UsageError(`${twice} is the slug of two of these servers; rename one.`);
  const judged = captures.map((capture) => judge(folders, capture, at));
  writeTextFiles(judged.flatMap(({ files }) => files));
  return judged.map(({ outcome }) => outcome);
}

function judge(folders: Folders, { identity, result, version }: Capture, at: string) {
  const before = entryBefore(folders, identity);
  const assessed = isSnapshot(result) ? assessServer(result) : result;
  const attempt = { at, toolwarden, ...(version === undefined ? {} : { version }) };
  const entry = succeed(before, firstEntry(identity, assessed, attempt));
  const capture = { path: join(folders.captures, `${entry.slug}.json`), text: formatSnapshots([result]) };
  // The capture of the surface that stays on record stays too.
  const isOlderKept = !isSnapshot(result) && entry.surface !== undefined;
  const outcome: Kept = { entry, isSeen: isSnapshot(result), says: kept(result, entry, before) };
  return { outcome, files: [entryFile(folders.output, entry), ...(isOlderKept ? [] : [capture])] };
}

function kept(result: CaptureResult, entry: CatalogEntry, before: CatalogEntry | undefined): string {
  if (!isSnapshot(result)) {
    const older = entry.surface === undefined ? "" : "; what was seen of it before stays on record";
    return `${entry.slug}: recorded as ${result.failure}: ${plainText(result.says.replace(/\.$/, ""))}${older}.`;
  }
  const changes = entry.history.slice(0, entry.history.length - (before?.history.length ?? 0));
  const moves = changes.reduce((sum, { moves: those }) => sum + those.length, 0);
  const moved = before === undefined ? "" : moves === 0 ? ", nothing moved" : `, ${count(moves, "move")}`;
  const partly = result.coverage === "partial" ? ", listing is partial" : "";
  return `${entry.slug}: ${count(entry.surface?.tools.length ?? 0, "tool")}${partly}${moved}.`;
}

/** Now, as an entry holds it: ISO 8601, UTC, to the second. */
export function momentOf(world: World): string {
  return new Date(world.now()).toISOString().replace(/\.\d+Z$/, "Z");
}
