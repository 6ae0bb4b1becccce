import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { siteIndex, type SiteIndex } from "../catalog/site-index.ts";
import { entryFile, entrySlugs, readEntry, type EntryFile } from "../io/site/read-entries.ts";
import { readWords } from "../io/site/read-words.ts";
import { readState, type SiteState } from "../io/site/site-state.ts";
import { recoverSite, writeSite } from "../io/site/write-site.ts";
import { UsageError } from "../model/errors.ts";
import { digestOf, sha256 } from "../model/digest.ts";
import { apiServer } from "../render/site/api.ts";
import { badge } from "../render/site/badge.ts";
import { aroundKey, indexGroups } from "../render/site/groups.ts";
import { type PageGroup, type Site, type SiteFile, siteAssets } from "../render/site/page.ts";
import { serverPages } from "../render/site/pages.ts";
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
  readonly entries: string;
  readonly captures: string | undefined;
  readonly assets: string;
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
    entries: resolve(world.cwd, args.get("entries") ?? "catalog/servers"),
    captures: captures === undefined ? undefined : resolve(world.cwd, captures),
    assets: join(world.home, "site"),
    about: {
      ...(baseUrl !== undefined && { baseUrl }),
      ...(repository !== undefined && { repository }),
    },
  };
}

/** What the pages are made from. */
interface Build {
  readonly entries: Entries;
  readonly known: Entries;
  readonly last: SiteState | undefined;
  readonly plan: Plan;
  readonly site: Site;
}

/** What every page loads, each under a name with a digest of its content in it. */
function readAssets(folder: string): { readonly names: Site["assets"]; readonly files: readonly SiteFile[] } {
  const files: SiteFile[] = [];
  const named = Object.entries(siteAssets).map(([key, file]) => {
    const content = readFileSync(join(folder, file), "utf8");
    const digest = sha256(content).slice(0, 12);
    const name = file.replace(/(\.\w+)$/, `.${digest}$1`);
    files.push({ path: `assets/${name}`, content });
    return [key, name];
  });
  return { names: Object.fromEntries(named) as Site["assets"], files };
}

/** Digest of the program that runs: pages of another one are stale. */
function programDigest(home: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(home, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(?:js|css|svg)$/.test(name)) hash.update(name).update(readFileSync(join(home, name)));
  }
  return hash.digest("hex");
}

function captureFile({ captures }: Plan, slug: string): string | undefined {
  return captures === undefined ? undefined : join(captures, `${slug}.json`);
}

type Entries = ReadonlyMap<string, EntryFile>;

function readEntries(plan: Plan, known: Entries): Entries {
  const read = (slug: string) => entryFile(plan.entries, slug, captureFile(plan, slug), known.get(slug));
  return new Map(entrySlugs(plan.entries).map((slug) => [slug, read(slug)]));
}

/** The tool names of servers that came, went or changed: only servers with one of these see another neighbourhood. */
function touchedNames(entries: Entries, known: Entries): ReadonlySet<string> {
  const names = new Set<string>();
  for (const slug of new Set([...entries.keys(), ...known.keys()])) {
    const [now, then] = [entries.get(slug), known.get(slug)];
    if (now?.facts === then?.facts) continue;
    for (const { name } of [...(now?.server.tools ?? []), ...(then?.server.tools ?? [])]) names.add(name);
  }
  return names;
}

/** The pages of each server. An entry is read again here, so that no more than one is held at a time. */
function* serverGroups(index: SiteIndex, build: Build): Iterable<PageGroup> {
  const { entries, known, last, plan, site } = build;
  const touched = touchedNames(entries, known);
  for (const server of index.servers) {
    const { slug } = server;
    const id = `servers/${slug}`;
    const entry = entries.get(slug);
    const isSame = known.get(slug) === entry && !server.tools.some(({ name }) => touched.has(name));
    const before = isSame ? last?.groups[id]?.inputs : undefined;
    const around = before === undefined ? index.around(slug) : undefined;
    yield {
      id,
      isFolder: true,
      inputs:
        before ??
        digestOf([entry?.digest ?? "", entry?.stamp ?? "", aroundKey(around ?? index.around(slug))]),
      *files() {
        const read = readEntry(plan.entries, slug).entry;
        const words = readWords(captureFile(plan, slug));
        const worded = { entry: read, ...(words !== undefined && { words }) };
        yield* serverPages(worded, around ?? index.around(slug), site);
        yield apiServer(read);
        yield badge(server);
      },
    };
  }
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(withLongOutput(argv), flags);
  noPositionals(args, "catalog build");
  const plan = planOf(args, world);
  recoverSite(plan.site);
  const last = readState(plan.site);
  const known: Entries = new Map(Object.entries(last?.entries ?? {}));
  const entries = readEntries(plan, known);
  const index = siteIndex([...entries.values()].map(({ server }) => server));
  if (plan.about.baseUrl === undefined) {
    world.notice("Without --base-url there is no feed, sitemap or llms.txt: they hold absolute addresses.");
  }
  const { names, files } = readAssets(plan.assets);
  const site: Site = { ...plan.about, assets: names };
  const program = digestOf([programDigest(world.home), { ...site }]);
  const groups = function* (): Iterable<PageGroup> {
    yield { id: "assets", inputs: program, files: () => files };
    yield* serverGroups(index, { entries, known, last, plan, site });
    const digests = (of: "facts" | "found") => digestOf([...entries.values()].map((entry) => entry[of]));
    yield* indexGroups(index, site, { facts: digests("facts"), found: digests("found") });
  };
  const written = writeSite(groups(), {
    site: plan.site,
    program,
    entries: Object.fromEntries(entries),
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
