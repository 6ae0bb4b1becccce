// What the proxy adds to a call over standard streams: the same server with and without it, in one run, 1 and 32 calls in
// flight, counted and written down. Prints figures and asserts none: `npm run bench:proxy -- [CALLS]`, 5,000 by default.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rate } from "./rate.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "toolwarden-bench-"));
const server = [process.execPath, join(root, "test/servers/scripted.mjs")];
const limit = { counter: "echo_rate", window: "minute", max: 1_000_000_000, scope: "grant" };
const condition = { path: "args.path", op: "regex", value: "^/srv/" };
const policy = {
  version: "1",
  default: "deny",
  tools: { echo: { require: [{ conditions: [condition] }], limits: [limit] } },
};
writeFileSync(join(folder, "bench.json"), JSON.stringify(policy));
const proxy = [
  process.execPath,
  join(root, "dist/cli.js"),
  "enforce",
  "--policy",
  join(folder, "bench.json"),
];
const files = ["--limits", join(folder, "limits"), "--audit", join(folder, "audit.jsonl")];

/** A Redis for itself alone, where there is one: `redis-server` on a free port. */
async function startRedis() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  const child = spawn("redis-server", args, { stdio: ["ignore", "pipe", "ignore"] });
  const isReady = new Promise<boolean>((resolve) => {
    child.once("error", () => resolve(false));
    child.stdout.on("data", (text: Buffer) => {
      if (text.includes("Ready to accept connections")) resolve(true);
    });
  });
  return (await isReady) ? { url: `redis://127.0.0.1:${port}/0`, end: () => child.kill() } : undefined;
}

const redis = await startRedis();
if (redis === undefined) console.log("Without a Redis: there is no redis-server.");
const shared = redis === undefined ? [] : [...proxy, "--limits", redis.url, "--", ...server];

/** How to reach the server: with nothing between, in memory, with both files, and with limits that others share. */
const ways: readonly { readonly name: string; readonly argv: readonly string[] }[] = [
  { name: "direct", argv: server },
  { name: "enforce", argv: [...proxy, "--", ...server] },
  { name: "enforce with --limits and --audit", argv: [...proxy, ...files, "--", ...server] },
  ...(redis === undefined ? [] : [{ name: "enforce with --limits in a Redis", argv: shared }]),
];

/** A client that does as little as one can: answers are told apart by their ids and not read any further. */
function connect(argv: readonly string[]) {
  const [command = "", ...args] = argv;
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map<number, () => void>();
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const { id } = JSON.parse(line) as { id?: number };
      if (id === undefined) continue;
      waiting.get(id)?.();
      waiting.delete(id);
    }
  });
  let ids = 0;
  const request = (method: string, params: object) =>
    new Promise<void>((resolve) => {
      const id = (ids += 1);
      waiting.set(id, resolve);
      child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
    });
  return { request, end: () => child.stdin.end() };
}

type Connection = ReturnType<typeof connect>;

/** Milliseconds that each call took, and all of them together. */
async function timed({ request }: Connection, calls: number, inFlight: number) {
  const times: number[] = [];
  let left = calls;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const started = performance.now();
      await request("tools/call", {
        name: "echo",
        arguments: { path: "/srv/a.txt", text: "x".repeat(200) },
      });
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { times: times.toSorted((a, b) => a - b), total: performance.now() - started };
}

function at(times: readonly number[], part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
}

const calls = Number(process.argv[2] ?? 5_000);
const params = {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "bench", version: "1" },
};
const connections = ways.map(({ name, argv }) => ({ name, connection: connect(argv) }));
for (const { connection } of connections) {
  await connection.request("initialize", params);
  await timed(connection, 2_000, 8); // Warm.
}
console.log(`${calls} calls each, Node ${process.version}`);
for (const inFlight of [1, 32]) {
  console.log(`${inFlight} in flight`);
  let direct = { p50: 0, p99: 0 };
  for (const { name, connection } of connections) {
    const { times, total } = await timed(connection, calls, inFlight);
    const p50 = at(times, 0.5);
    const p99 = at(times, 0.99);
    if (name === "direct") direct = { p50, p99 };
    const added = `added p50 ${(p50 - direct.p50).toFixed(3)}, p99 ${(p99 - direct.p99).toFixed(3)}`;
    console.log(
      `  ${name}: p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms; ${added}; ${rate((calls * 1000) / total)} calls/s`,
    );
  }
}
for (const { connection } of connections) connection.end();
redis?.end();
process.on("exit", () => rmSync(folder, { recursive: true }));
