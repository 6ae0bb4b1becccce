// What a capture costs beside a bare loop with the SDK's client, over the same five real servers at once. Prints
// figures and asserts none: `npm run bench:capture -- [ROUNDS]`, 7 by default.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { serverFromCommand } from "../src/discover/arguments.ts";
import { captureAll, captureDefaults } from "../src/io/mcp/capture.ts";
import { isSnapshot } from "../src/model/server.ts";
import type { ServerSpec } from "../src/model/server.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "toolwarden-"));
const env = { GITHUB_PERSONAL_ACCESS_TOKEN: "ghp_dummy" };

const specs: readonly ServerSpec[] = [
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

async function capture(concurrency: number): Promise<number> {
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

async function bare(): Promise<number> {
  const counts = await Promise.all(
    specs.map(async (spec) => {
      const { tools, close } = await connectAndList(spec);
      await close();
      return tools;
    }),
  );
  return sum(counts);
}

/** The time until the last tool is listed; the servers are closed after the clock has stopped. */
async function bareUntilListed(): Promise<number> {
  const listed = await Promise.all(specs.map(connectAndList));
  afterwards = async () => void (await Promise.all(listed.map(({ close }) => close())));
  return sum(listed.map(({ tools }) => tools));
}

let afterwards: () => Promise<void> = async () => undefined;

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

const runs = {
  "bare loop with the SDK client, 5 at once": bare,
  "the same, not waiting for the servers to end": bareUntilListed,
  "captureAll, 5 at once": () => capture(5),
  [`captureAll, ${captureDefaults.concurrency} at once (default)`]: () =>
    capture(captureDefaults.concurrency),
};

async function timed(run: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const tools = await run();
  const took = performance.now() - started;
  await afterwards();
  afterwards = async () => undefined;
  if (tools !== 63) throw new Error(`expected 63 tools in all, got ${tools}`);
  return took;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const rounds = Number(process.argv[2] ?? 7);
const names = Object.keys(runs);
const times = new Map<string, number[]>(names.map((name) => [name, []]));
for (const run of Object.values(runs)) await timed(run); // Warms the disk cache.
for (let round = 0; round < rounds; round += 1) {
  // Who goes first changes from round to round: a drift of the machine then meets all alike.
  for (let turn = 0; turn < names.length; turn += 1) {
    const name = names[(round + turn) % names.length] ?? "";
    const run = runs[name];
    if (run !== undefined) times.get(name)?.push(await timed(run));
  }
}
rmSync(folder, { recursive: true });

const [first = ""] = names;
const yardstick = median(times.get(first) ?? []);
console.log(`five servers, 63 tools, ${rounds} rounds, Node ${process.version}`);
for (const [name, values] of times) {
  const middle = median(values);
  const range = `${Math.round(Math.min(...values))}-${Math.round(Math.max(...values))}`;
  console.log(
    `${name}: median ${Math.round(middle)} ms (${range}), ratio ${(middle / yardstick).toFixed(2)}`,
  );
}
