import { existsSync } from "node:fs";
import { join } from "node:path";
import { assessServer } from "../assess/assess.ts";
import { duplicates, type Remark, staleness, strayDigests } from "../catalog/check.ts";
import { entryPath, entrySlugs, readEntry } from "../io/catalog/entry-files.ts";
import { readTextFile } from "../io/files/text-files.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { UsageError } from "../model/errors.ts";
import { parseSnapshots } from "../model/files/snapshots-file.ts";
import { isSnapshot } from "../model/server.ts";
import { terminalText } from "../render/escape.ts";
import { count } from "../render/words.ts";
import { maxSnapshotBytes } from "./collect.ts";
import { type Folders, folderFlags, foldersOf } from "./catalog-folders.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags, wholeNumber } from "./flags.ts";
import { noPositionals } from "./positionals.ts";

const flags: Flags = {
  "max-age": { value: "DAYS", help: "also name entries that were last captured longer ago" },
  ...folderFlags,
};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "catalog check");
  const folders = foldersOf(args, world);
  const slugs = entrySlugs(folders.entries);
  if (slugs.length === 0)
    throw new UsageError(`${folders.entries}: holds no entry; name the folder with --entries.`);
  const { entries, broken } = readAll(slugs, folders);
  const wrong = [...duplicates(entries), ...entries.flatMap((entry) => strayFrom(entry, folders))];
  const faults = [...broken, ...wrong.map((remark) => lineOf(remark, folders))];
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
  const maxAge = wholeNumber(args, "max-age", 0, 100_000);
  const stale = maxAge === undefined ? [] : entries.flatMap((entry) => staleness(entry, maxAge, world.now()));
  const lines = stale.map((remark) => `${terminalText(lineOf(remark, folders))}\n`);
  const unseen = entries.filter(({ surface }) => surface === undefined).length;
  await world.print(
    `${lines.join("")}${count(entries.length, "entry", "entries")}, ${unseen} of them never seen, ${stale.length} stale.\n`,
  );
  return stale.length === 0 ? 0 : 1;
}

function readAll(slugs: readonly string[], { entries: folder }: Folders) {
  const entries: CatalogEntry[] = [];
  const broken: string[] = [];
  for (const slug of slugs) {
    try {
      const entry = readEntry(folder, slug);
      if (entry !== undefined) entries.push(entry);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      broken.push(error.message);
    }
  }
  return { entries, broken };
}

/** What a capture, where there is one here, says against its entry. */
function strayFrom(entry: CatalogEntry, { captures }: Folders): readonly Remark[] {
  const path = join(captures, `${entry.slug}.json`);
  if (!existsSync(path)) return [];
  const snapshot = parseSnapshots(path, readTextFile(path, maxSnapshotBytes)).find(isSnapshot);
  return snapshot === undefined ? [] : strayDigests(entry, assessServer(snapshot));
}

function lineOf({ slug, says }: Remark, { entries }: Folders): string {
  return `${entryPath(entries, slug)}: ${says}.`;
}

export const catalogCheckCommand: Command = {
  name: "catalog check",
  summary: "Say what is wrong with the entries of the catalogue, and which are stale.",
  usage: ["catalog check [--max-age DAYS] [--entries DIR] [--captures DIR]"],
  flags,
  notes: [
    "Every entry is held against its schema, its file name against its slug, and no two may be about one server. Where the",
    "folder of captures holds the capture of an entry, their digests have to agree. Exit codes: 0 nothing to say, 1 stale",
    "entries, 3 something is wrong.",
  ].join("\n"),
  run,
};
