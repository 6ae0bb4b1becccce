import { resolve } from "node:path";
import { siteIndex } from "../catalog/site-index.ts";
import { type EntryFolders, seeEntries } from "../io/site/read-entries.ts";
import { programDigest, readAssets } from "../io/site/site-assets.ts";
import { siteGroups } from "../io/site/site-groups.ts";
import { readState } from "../io/site/site-state.ts";
import { recoverSite, writeSite } from "../io/site/write-site.ts";
import { digestOf } from "../model/digest.ts";
import { UsageError } from "../model/errors.ts";
import type { PageGroup, Site } from "../render/site/page.ts";
import { count } from "../render/words.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Arguments, type Flags, parseFlags, withLongOutput } from "./flags.ts";
import { noPositionals } from "./positionals.ts";

const flags: Flags = {
  output: { value: "DIR", help: "where to write the site; `-o` for short" },
  entries: { value: "DIR", help: "the entries", byDefault: "catalog/servers" },
  captures: { value: "DIR", help: "local captures, whose descriptions are shown as the servers' own words" },
  "base-url": { value: "URL", help: "where it will be published: feed, sitemap and llms.txt need it" },
  repository: { value: "OWNER/NAME", help: "on GitHub, where a page is disputed" },
};

/** Folders and facts of one build. */
interface Plan {
  readonly site: string;
  readonly folders: EntryFolders;
  readonly about: Omit<Site, "assets">;
}

function planOf(args: Arguments, world: World): Plan {
  const output = args.get("output");
  if (output === undefined) throw new UsageError("catalog build needs a folder to write to: -o site/.");
  const captures = args.get("captures");
  const baseUrl = args.get("base-url")?.replace(/\/+$/, "");
  if (baseUrl !== undefined && (!URL.canParse(baseUrl) || !/^https?:\/\/[^\s?#]+$/.test(baseUrl))) {
    throw new UsageError(`--base-url is an http(s) address without query or fragment, not "${baseUrl}".`);
  }
  const repository = args.get("repository");
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UsageError(`--repository is written owner/name, not "${repository}".`);
  }
  return {
    site: resolve(world.cwd, output),
    folders: {
      entries: resolve(world.cwd, args.get("entries") ?? "catalog/servers"),
      captures: captures === undefined ? undefined : resolve(world.cwd, captures),
    },
    about: {
      ...(baseUrl !== undefined && { baseUrl }),
      ...(repository !== undefined && { repository }),
    },
  };
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(withLongOutput(argv), flags);
  noPositionals(args, "catalog build");
  const plan = planOf(args, world);
  recoverSite(plan.site);
  const last = readState(plan.site);
  const entries = seeEntries(plan.folders, last?.entries ?? new Map());
  const index = siteIndex([...entries.values()].map(({ server }) => server));
  if (plan.about.baseUrl === undefined) {
    world.notice("Without --base-url there is no feed, sitemap or llms.txt: they hold absolute addresses.");
  }
  const { names, files } = readAssets(world.home);
  const site: Site = { ...plan.about, assets: names };
  const program = digestOf([programDigest(world.home), { ...site }]);
  const groups = function* (): Iterable<PageGroup> {
    yield { id: "assets", inputs: program, files: () => files };
    yield* siteGroups({ folders: plan.folders, entries, index, last, site });
  };
  const written = writeSite(groups(), {
    site: plan.site,
    program,
    entries,
    last,
    signal: world.signal,
    onGroup: progressOf(index.servers.length, world),
  });
  const tools = index.servers.reduce((sum, server) => sum + server.tools.length, 0);
  const removed = written.removed === 0 ? "" : `, ${count(written.removed, "file")} removed`;
  await world.print(
    `${count(index.servers.length, "server")} with ${count(tools, "tool")}: ${count(written.files, "file")} written (${Math.round(written.bytes / 1024)} KiB)${removed}, the rest is as it was.\n`,
  );
  return 0;
}

const everyMs = 5_000;

/** A line now and then for a person who waits; a small catalogue is built before the first one. */
function progressOf(servers: number, world: World): () => void {
  let done = 0;
  let told = world.now();
  return () => {
    done += 1;
    if (world.now() - told < everyMs) return;
    told = world.now();
    world.notice(`${Math.min(done, servers)} of ${servers} servers`);
  };
}

export const catalogBuildCommand: Command = {
  name: "catalog build",
  summary: "Write the static site of the catalogue.",
  usage: ["catalog build -o DIR [--entries DIR] [--captures DIR] [--base-url URL] [--repository OWNER/NAME]"],
  flags,
  notes: [
    "Pages of servers that did not change since the last build into the folder are left alone. A build that fails or is",
    "interrupted leaves the old site whole. The site needs no server; `toolwarden catalog serve` shows it.",
  ].join("\n"),
  run,
};
