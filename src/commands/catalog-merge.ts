import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type FoundEntry, standing } from "../catalog/merge.ts";
import { entryFile, entryPath, entrySlugs, readEntry } from "../io/catalog/entry-files.ts";
import { writeTextFiles } from "../io/files/text-files.ts";
import { UsageError } from "../model/errors.ts";
import { byText } from "../model/json.ts";
import { count } from "../render/words.ts";
import { folderFlags, foldersOf } from "./catalog-folders.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";

const { captures: _, ...flags }: Flags = folderFlags;

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  if (args.positionals.length === 0)
    throw new UsageError("catalog merge needs the folders to join: toolwarden catalog merge DIR...");
  const { entries } = foldersOf(args, world);
  const { came, conflicts } = merged(args.positionals, entries, world);
  if (conflicts.length > 0) throw new UsageError(conflicts.join("\n"));
  writeTextFiles(came.map(({ entry }) => entryFile(entries, entry)));
  await world.print(`${count(came.length, "entry", "entries")} new or newer.\n`);
  return 0;
}

/** Of each slug the entry that stands, where that is not the one of the catalogue already. */
function merged(folders: readonly string[], entries: string, world: World) {
  const stands = new Map<string, FoundEntry>();
  const fresh = new Set<string>();
  const conflicts: string[] = [];
  for (const found of folders.flatMap((folder) => foundIn(folder, world))) {
    const { slug } = found.entry;
    const known = stands.get(slug) ?? foundAt(entries, slug);
    const answer = known === undefined ? "came" : standing(known, found);
    if (typeof answer === "object") conflicts.push(`${answer.conflict}; keep one of the two.`);
    else if (answer === "came") fresh.add(slug);
    stands.set(slug, answer === "came" || known === undefined ? found : known);
  }
  const came = [...stands.values()].filter(({ entry }) => fresh.has(entry.slug));
  return { came: came.sort((a, b) => byText(a.entry.slug, b.entry.slug)), conflicts };
}

function foundIn(folder: string, world: World): readonly FoundEntry[] {
  const path = resolve(world.cwd, folder);
  if (!existsSync(path)) throw new UsageError(`${folder}: there is no such folder.`);
  return entrySlugs(path).flatMap((slug) => foundAt(path, slug) ?? []);
}

function foundAt(folder: string, slug: string): FoundEntry | undefined {
  const entry = readEntry(folder, slug);
  return entry === undefined ? undefined : { file: entryPath(folder, slug), entry };
}

export const catalogMergeCommand: Command = {
  name: "catalog merge",
  summary: "Join what the shards of a refresh wrote.",
  usage: ["catalog merge DIR... [--entries DIR]"],
  flags,
  notes: [
    "The newer of two captures of a server stands. Two that say different things of one moment, or are about different",
    "servers under one slug, are conflicts: they are named, and nothing is written.",
  ].join("\n"),
  run,
};
