import { shardOf } from "../catalog/shard.ts";
import { entrySlugs, readEntry } from "../io/catalog/entry-files.ts";
import { inParallel } from "../io/mcp/parallel.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import { count } from "../render/words.ts";
import {
  captureResolved,
  captureUrl,
  packageIdentity,
  resolveRelease,
  startFlags,
  startOptions,
  type StartOptions,
} from "./catalog-capture.ts";
import { type Folders, folderFlags, foldersOf, keep, momentOf } from "./catalog-folders.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Arguments, type Flags, parseFlags, wholeNumber, withLongOutput } from "./flags.ts";

const flags: Flags = {
  shard: { value: "I/N", help: "only this part of the entries, such as 2/8" },
  "changed-only": {
    help: "pass over packages whose newest release is the one that was captured or tried last",
  },
  output: {
    value: "DIR",
    help: "where new entries are written; `-o` for short",
    byDefault: "the folder of entries",
  },
  concurrency: { value: "N", help: "servers at once", byDefault: "2" },
  ...startFlags,
  ...folderFlags,
};

/** What came of one entry; `skipped` and `unresolved` leave it as it is. */
interface Outcome {
  readonly kind: "seen" | "failed" | "skipped" | "unresolved";
  readonly says: string;
}

interface Refresh {
  readonly folders: Folders;
  readonly isChangedOnly: boolean;
  readonly start: StartOptions;
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(withLongOutput(argv), flags);
  const folders = foldersOf(args, world);
  const slugs = wantedSlugs(args, folders);
  const refresh = {
    folders,
    isChangedOnly: args.has("changed-only"),
    start: await startOptions(args, world),
  };
  const outcomes = await inParallel(slugs, wholeNumber(args, "concurrency", 1, 64) ?? 2, async (slug) => {
    const outcome = await refreshed(slug, refresh, world);
    world.notice(outcome.says);
    return outcome;
  });
  const number = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
  await world.print(
    `${count(slugs.length, "entry", "entries")}: ${number("seen")} captured, ${number("failed")} recorded as not seen, ` +
      `${number("skipped")} passed over, ${number("unresolved")} not tried.\n`,
  );
  return number("unresolved") === 0 ? 0 : 2;
}

function wantedSlugs(args: Arguments, { entries }: Folders): readonly string[] {
  const there = entrySlugs(entries);
  if (there.length === 0)
    throw new UsageError(`${entries}: holds no entry; record one with toolwarden catalog add.`);
  for (const slug of args.positionals) {
    if (there.includes(slug)) continue;
    const meant = nearest(slug, there);
    throw new UsageError(
      `no entry is named "${slug}"${meant === undefined ? "" : `; did you mean ${meant}?`}`,
    );
  }
  const named =
    args.positionals.length === 0 ? there : there.filter((slug) => args.positionals.includes(slug));
  const shard = args.get("shard");
  return shard === undefined ? named : shardOf(named, shard);
}

async function refreshed(slug: string, refresh: Refresh, world: World): Promise<Outcome> {
  const entry = readEntry(refresh.folders.entries, slug);
  if (entry === undefined) throw new UsageError(`${slug}: its entry went away meanwhile; run again.`);
  const { source } = entry;
  switch (source.kind) {
    case "npm":
      return refreshedPackage(entry, refresh, world);
    case "url": {
      const result = await captureUrl(slug, source.url, refresh.start.timeoutMs, world);
      return outcomeOf(keep(refresh.folders, { identity: identityOf(entry), result }, momentOf(world)));
    }
    case "snapshots":
      return { kind: "skipped", says: `${slug}: was given as snapshots, so it cannot be captured anew.` };
  }
}

async function refreshedPackage(entry: CatalogEntry, refresh: Refresh, world: World): Promise<Outcome> {
  const { slug, name } = entry;
  const answer = await resolveRelease(name, "", world);
  if (!answer.ok) return { kind: "unresolved", says: `${slug}: cannot be resolved: ${answer.says}.` };
  const { version } = answer.package;
  if (refresh.isChangedOnly && version === (entry.failure ?? entry.surface)?.version) {
    return { kind: "skipped", says: `${slug}: ${version} is still the newest.` };
  }
  const identity = packageIdentity(slug, { name }, entry.start);
  const captured = await captureResolved(identity, answer.package, refresh.start, world);
  if (captured.kind === "unresolved")
    return { kind: "unresolved", says: `${slug}: cannot be installed: ${captured.says}.` };
  return outcomeOf(keep(refresh.folders, captured, momentOf(world)));
}

function identityOf({ slug, name, source, homepage, start }: CatalogEntry) {
  return { slug, name, source, ...(homepage === undefined ? {} : { homepage }), start };
}

function outcomeOf({ isSeen, says }: { readonly isSeen: boolean; readonly says: string }): Outcome {
  return { kind: isSeen ? "seen" : "failed", says };
}

export const catalogRefreshCommand: Command = {
  name: "catalog refresh",
  summary: "Capture the servers of the catalogue again, and record what moved.",
  usage: ["catalog refresh [--shard I/N] [--changed-only] [-o DIR] [SLUG...]"],
  flags,
  notes: [
    "Each package is started in its newest release as its entry says, with a network only if it had one. Where that fails, what was seen before stays on record",
    "beside the failure. Exit code 2 if npm did not answer for a package: its entry is left as it is.",
  ].join("\n"),
  run,
};
