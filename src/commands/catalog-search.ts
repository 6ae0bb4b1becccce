import { resolve } from "node:path";
import { byFit, type FoundTool, isNamed, toolsFor } from "../catalog/find-tools.ts";
import { entrySlugs, readEntry } from "../io/catalog/entry-files.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { UsageError } from "../model/errors.ts";
import { searchJson, searchTable } from "../render/catalog-search.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { ownEntries } from "./records.ts";

const flags: Flags = {
  entries: { value: "DIR", help: "the entries", byDefault: "those that come with Toolwarden" },
  format: {
    value: "FORMAT",
    choices: ["terminal", "json"],
    help: "tables for people, or one JSON document",
    byDefault: "terminal",
  },
};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  const words = args.positionals.flatMap((text) => text.split(/\s+/)).filter((word) => word !== "");
  if (words.length === 0)
    throw new UsageError("catalog search needs words: toolwarden catalog search github delete.");
  const given = args.get("entries");
  const folder = given === undefined ? ownEntries(world) : resolve(world.cwd, given);
  const slugs = entrySlugs(folder);
  if (slugs.length === 0) throw new UsageError(`${folder}: holds no entry; name a folder with --entries.`);
  const servers: CatalogEntry[] = [];
  const tools: FoundTool[] = [];
  for (const slug of slugs) {
    const entry = readEntry(folder, slug);
    if (entry === undefined) continue;
    if (isNamed(entry, words)) servers.push(entry);
    else tools.push(...toolsFor(entry, words));
  }
  const found = { servers, tools: tools.sort(byFit(words)) };
  await world.print(args.get("format") === "json" ? searchJson(found) : searchTable(found));
  return 0;
}

export const catalogSearchCommand: Command = {
  name: "catalog search",
  summary: "Find servers and tools on record.",
  usage: ["catalog search WORDS... [--entries DIR] [--format terminal|json]"],
  flags,
  notes: [
    "A tool is found if every word stands in its name, its server's name or a parameter's name, or is its category, risk or",
    "a signal: `catalog search github destructive`. Nothing is asked of the network.",
  ].join("\n"),
  run,
};
