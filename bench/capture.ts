// What a capture costs beside a bare loop with the SDK's client, over the same real servers: five, all at once, and twenty,
// as many at once as a capture starts by default. Prints figures and asserts none: `npm run bench:capture -- [ROUNDS]`, 7
// by default.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { serverFromCommand } from "../src/discover/arguments.ts";
import { captureAll, captureDefaults } from "../src/io/mcp/capture.ts";
import { inParallel } from "../src/io/mcp/parallel.ts";
import { isSnapshot } from "../src/model/server.ts";
import type { ServerSpec } from "../src/model/server.ts";
import { median } from "./median.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "toolwarden-"));
const env = { GITHUB_PERSONAL_ACCESS_TOKEN: "ghp_dummy" };

const five: readonly ServerSpec[] = [
  server("everything"),
  server("filesystem", folder),
  server("memory"),
  server("sequential-thinking"),
  server("github"),
];

function server(name: string, ...args: readonly string[]): ServerSpec {
  const program = join(root, "node_modules/@modelcontextprotocol", `server-${name}`, "dist/index.js");
  const spec = serverFromCommand(name, [process.execPath, program, ...args]);
  return { ...spec, launch: { ...spec.launch, env } as ServerSpec["launch"] };
}

const twenty = [1, 2, 3, 4].flatMap((copy) =>
  five.map((spec) => ({ ...spec, name: `${spec.name}-${copy}` })),
);

async function capture(specs: readonly ServerSpec[], concurrency: number): Promise<number> {
  const { timeoutMs } = captureDefaults;
  const options = { timeoutMs, concurrency, lookup: () => undefined, parentEnv: process.env, root };
  const results = await captureAll(specs, options);
  return sum(results.map((result) => (isSnapshot(result) ? result.tools.length : Number.NaN)));
}

/** The least that a program can do with the SDK: connect and list the tools. `close` waits for the server's end. */
async function connectAndList({
  launch,
}: ServerSpec): Promise<{ tools: number; close: () => Promise<void> }> {
  if (launch.kind !== "stdio") throw new Error("only servers that are started are compared");
  const client = new Client({ name: "bare", version: "1.0.0" });
  const { command, args } = launch;
  await client.connect(
    new StdioClientTransport({ command, args: [...args], env, cwd: root, stderr: "pipe" }),
  );
  const { tools } = await client.listTools();
  return { tools: tools.length, close: () => client.close() };
}

async function bare(specs: readonly ServerSpec[], concurrency: number): Promise<number> {
  const counts = await inParallel(specs, concurrency, async (spec) => {
    const { tools, close } = await connectAndList(spec);
    await close();
    return tools;
  });
  return sum(counts);
}

/** Servers of the run before that have not ended yet. */
let ending: Promise<void>[] = [];

/** The same, but the next server is begun while the last one ends, and none is waited for at the end. */
async function bareUntilListed(specs: readonly ServerSpec[], concurrency: number): Promise<number> {
  const counts = await inParallel(specs, concurrency, async (spec) => {
    const { tools, close } = await connectAndList(spec);
    ending.push(close());
    return tools;
  });
  return sum(counts);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

interface Run {
  readonly name: string;
  readonly run: () => Promise<number>;
  readonly times: number[];
}

const sizes = [
  { specs: five, tools: 63, concurrency: 5 },
  { specs: twenty, tools: 252, concurrency: captureDefaults.concurrency },
] as const;

async function timed(run: () => Promise<number>, expected: number): Promise<number> {
  const started = performance.now();
  const tools = await run();
  const took = performance.now() - started;
  await Promise.all(ending);
  ending = [];
  if (tools !== expected) throw new Error(`expected ${expected} tools in all, got ${tools}`);
  return took;
}

const rounds = Number(process.argv[2] ?? 7);
console.log(`${rounds} rounds, Node ${process.version}`);
for (const { specs, tools, concurrency } of sizes) {
  const yardstick: Run = {
    name: "a bare loop with the SDK's client",
    run: () => bare(specs, concurrency),
    times: [],
  };
  const listed: Run = {
    name: "the same, not waiting for servers to end",
    run: () => bareUntilListed(specs, concurrency),
    times: [],
  };
  const ours: Run = { name: "captureAll", run: () => capture(specs, concurrency), times: [] };
  const runs = [yardstick, listed, ours];
  for (const { run } of runs) await timed(run, tools); // Warms the disk cache.
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes from round to round: a drift of the machine then meets all alike.
    for (const { run, times } of round % 2 === 0 ? runs : runs.toReversed())
      times.push(await timed(run, tools));
  }
  console.log(`${specs.length} servers, ${tools} tools, ${concurrency} at once`);
  for (const { name, times } of runs) {
    const range = `${Math.round(Math.min(...times))}-${Math.round(Math.max(...times))}`;
    const ratio = (of: (times: readonly number[]) => number) => (of(times) / of(yardstick.times)).toFixed(2);
    const ratios = `ratio of medians ${ratio(median)}, of the best ${ratio((all) => Math.min(...all))}`;
    console.log(`  ${name}: median ${Math.round(median(times))} ms (${range}), ${ratios}`);
  }
}
rmSync(folder, { recursive: true });
