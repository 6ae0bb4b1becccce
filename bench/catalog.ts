import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { assessServer } from "../src/assess/assess.ts";
import { firstEntry } from "../src/catalog/entry.ts";
import { shardsFor } from "../src/catalog/search.ts";
import { formatCatalogEntry } from "../src/model/files/catalog-file.ts";
import type { JsonObject } from "../src/model/json.ts";
import { readCorpus } from "./corpus.ts";

// npm run bench:catalog [-- --servers 42500 --sizes 1,10,100]: the site of a made-up catalogue, built by the built
// `toolwarden catalog build`, at a hundredth of its size, a tenth and the whole.

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    servers: { type: "string", default: "42500" },
    sizes: { type: "string", default: "1,10,100" },
    folder: { type: "string" },
  },
});
const whole = Number(values.servers);
const toolsEach = 12;
const definitions = readCorpus(join(root, "test", "corpus")).map(({ definition }) => definition);
const folder = mkdtempSync(join(values.folder ?? tmpdir(), "bench-catalog-"));
const tellUsage = `data:text/javascript,process.on("exit",()=>process.stderr.write(JSON.stringify(process.resourceUsage())))`;

try {
  let perTool: number | undefined;
  for (const size of values.sizes.split(",").map(Number)) {
    const servers = Math.round((whole * size) / 100);
    const measured = await measure(servers);
    const ratio =
      perTool === undefined ? "" : `, ${(measured / perTool).toFixed(2)} times that of the smallest`;
    console.log(`  time per tool: ${(measured * 1e3).toFixed(2)} ms${ratio}`);
    perTool ??= measured;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Builds a catalogue of that many servers; seconds per tool. */
async function measure(servers: number): Promise<number> {
  const home = join(folder, String(servers));
  const entries = join(home, "catalog", "servers");
  mkdirSync(entries, { recursive: true });
  for (let number = 0; number < servers; number += 1) writeEntry(entries, number, "1.0.0");
  const first = await build(home);
  const tools = servers * toolsEach;
  console.log(`${servers} servers with ${tools} tools`);
  console.log(`  first build: ${told(first)}`);
  const { files, bytes } = weigh(join(home, "site"));
  console.log(`  the site: ${files} files, ${(bytes / 1e6).toFixed(0)} MB`);
  writeEntry(entries, Math.floor(servers / 2), "2.0.0");
  const again = await build(home);
  console.log(`  after one server changed: ${told(again)}`);
  console.log(`  ${pageWeights(join(home, "site"))}`);
  rmSync(home, { recursive: true });
  return first.seconds / tools;
}

/** The same number makes the same server, but for its release. */
function writeEntry(entries: string, number: number, version: string): void {
  const slug = `server-${word(number)}-${number}`;
  const tools = Array.from({ length: toolsEach }, (_, at): JsonObject => {
    const pick = (number * 31 + at * 97) % definitions.length;
    const definition = definitions[pick] ?? {};
    const named = typeof definition["name"] === "string" ? definition["name"] : "";
    // Two in five tools bear a name that others bear too.
    const own = (number + at) % 5 < 2 ? "" : `_${word(number * 7 + at)}`;
    return { ...definition, name: `${named}${own}` };
  });
  const snapshot = {
    server: slug,
    coverage: "complete",
    declared: { kind: "argument" },
    launch: { kind: "stdio", command: "npx", args: [], env: [] },
    unresolved: [],
    protocolVersion: "2025-11-25",
    serverInfo: { name: slug, version },
    capabilities: {},
    tools,
    prompts: [],
    resources: [],
    resourceTemplates: [],
    notes: [],
  } as const;
  const about = {
    slug,
    name: slug,
    source: { kind: "npm", package: { registry: "npm", name: slug, version } },
    start: { args: [], env: {}, sandbox: "bwrap", network: false },
  } as const;
  const attempt = { at: "2026-11-01T00:00:00Z", toolwarden: "0.1.0", version };
  writeFileSync(
    join(entries, `${slug}.json`),
    formatCatalogEntry(firstEntry(about, assessServer(snapshot), attempt)),
  );
}

/** One of some 3,000 made-up words. */
function word(number: number): string {
  const syllables = ["ba", "co", "di", "fu", "ge", "ho", "ki", "lu", "me", "no", "pi", "ra", "so", "tu"];
  return [number, Math.floor(number / 14), Math.floor(number / 196)]
    .map((part) => syllables[part % syllables.length])
    .join("");
}

/** What one build took: seconds on the clock and of the processor, and its largest resident set in MB. */
interface Taken {
  readonly seconds: number;
  readonly processor: number;
  readonly peak: number;
}

function told({ seconds, processor, peak }: Taken): string {
  return `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor), peak ${peak} MB`;
}

async function build(home: string): Promise<Taken> {
  const start = performance.now();
  const args = ["--import", tellUsage, join(root, "dist", "cli.js"), "catalog", "build", "-o", "site"];
  const child = spawn(process.execPath, [...args, "--base-url", "https://catalogue.example"], { cwd: home });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stdout.resume();
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`catalog build ended with ${String(code)}: ${said}`);
  const usage = JSON.parse(said.slice(said.lastIndexOf("{"))) as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - start) / 1000,
    processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peak: Math.round(usage.maxRSS / 1000),
  };
}

function weigh(site: string): { readonly files: number; readonly bytes: number } {
  let files = 0;
  let bytes = 0;
  const folders = [site];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else {
        files += 1;
        bytes += statSync(path).size;
      }
    }
  }
  return { files, bytes };
}

/** What a reader loads: the first page with all that it asks for, and the heaviest of some searches. */
function pageWeights(site: string): string {
  const home = readFileSync(join(site, "index.html"), "utf8");
  const asked = [...home.matchAll(/(?:href|src)="(assets\/[^"]+)"/g)].map(([, path = ""]) =>
    join(site, path),
  );
  const first = [home, ...asked.map((path) => readFileSync(path, "utf8"))];
  const weight = first.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
  const keys = JSON.parse(readFileSync(join(site, "search", "keys.json"), "utf8")) as readonly string[];
  const queries = [
    "create",
    "get list",
    "delete file",
    "search",
    "server baba",
    "send message",
    "a",
    "update record",
  ];
  const loads = queries.map((query) => {
    const shards = shardsFor(query, new Set(keys)).map((key) => join(site, "search", `${key}.json`));
    const files = [join(site, "search", "keys.json"), ...shards].map((path) => readFileSync(path));
    return files.reduce((sum, file) => sum + file.length, 0);
  });
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const heaviest = kb(Math.max(...loads));
  const pages = `first page with what it loads ${kb(weight)} compressed`;
  return `${pages}; heaviest of ${queries.length} searches ${heaviest} (of them the keys ${kb(gzipSync(JSON.stringify(keys)).length)} compressed)`;
}
