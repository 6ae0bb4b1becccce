// What a proxy adds to a call: the same server with and without it, in one run, 1 and 32 calls in flight, over standard
// streams and over HTTP, beside two proxies from npm that judge nothing. Prints figures and asserts none.
// `npm run bench:proxy -- [CALLS] [--others FOLDER | --alone] [--million]`: 5,000 calls by default; FOLDER has the others
// installed, `--alone` leaves them out; `--million` makes a million calls through `enforce` and prints what it holds.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { install } from "../scripts/install.ts";
import { hasRedis, redisServer, type RedisServer } from "../test/io/proxy/redis-server.ts";
import { overHttp, overPipes, type Connection } from "./proxy-client.ts";
import { rate } from "./rate.ts";

const others = ["mcp-proxy@6.7.19", "supergateway@4.0.0"];
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "toolwarden-bench-"));
const node = process.execPath;
const server = [node, join(root, "test/servers/scripted.mjs")];
const limit = { counter: "echo_rate", window: "minute", max: 1_000_000_000, scope: "grant" };
const condition = { path: "args.path", op: "regex", value: "^/srv/" };
const policy = {
  version: "1",
  default: "deny",
  tools: { echo: { require: [{ conditions: [condition] }], limits: [limit] } },
};
writeFileSync(join(folder, "bench.json"), JSON.stringify(policy));
const enforce = [node, join(root, "dist/cli.js"), "enforce", "--policy", join(folder, "bench.json")];
/** Node that only passes bytes on: what no proxy in Node can be faster than. */
const pipe = `const c = require("child_process").spawn(process.argv[1], process.argv.slice(2), { stdio: ["pipe", "pipe", "ignore"] });
process.stdin.pipe(c.stdin); c.stdout.pipe(process.stdout);`;

const started: ChildProcess[] = [];
process.on("exit", () => {
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  server.close();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

/** Starts a program that listens. */
function start(argv: readonly string[]): ChildProcess {
  const [command = "", ...args] = argv;
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"] });
  started.push(child);
  return child;
}

/** A server over HTTP, and its address. */
async function httpServer(): Promise<string> {
  const child = start([node, "--import", "tsx", join(root, "bench/http-server.ts")]);
  return new Promise((resolve) =>
    child.stdout?.once("data", (data: Buffer) => resolve(data.toString().trim())),
  );
}

/** Connects over HTTP to what is started, once it answers. */
async function listening(argv: (port: number) => readonly string[], path: string): Promise<Connection> {
  const port = await freePort();
  start(argv(port)).stdout?.resume();
  const url = `http://127.0.0.1:${port}${path}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return overHttp(url);
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

interface Way {
  readonly name: string;
  readonly connect: () => Connection | Promise<Connection>;
}

const file = (name: string) => join(folder, name);
/** Programs of other proxies; undefined where they cannot be had. */
async function otherPrograms(): Promise<((name: string) => string) | undefined> {
  if (process.argv.includes("--alone")) return undefined;
  const at = process.argv.indexOf("--others");
  const place = at < 0 ? folder : (process.argv[at + 1] ?? folder);
  try {
    if (at < 0) await install(folder, others);
    return (name) => join(place, "node_modules/.bin", name);
  } catch (error) {
    console.log(`${others.join(" and ")} cannot be had, and are left out: ${String(error)}`);
    return undefined;
  }
}

const redises: RedisServer[] = [];

/** A proxy whose limits are kept in a Redis of its own. */
async function withRedis(): Promise<Connection> {
  const redis = await redisServer();
  redises.push(redis);
  return overPipes([...enforce, "--limits", redis.url, "--", ...server]);
}

/** Ways to the server, the first of each group with nothing between. */
function groups(program: ((name: string) => string) | undefined): ReadonlyMap<string, readonly Way[]> {
  const foreign = (ways: (program: (name: string) => string) => readonly Way[]) =>
    program === undefined ? [] : ways(program);
  return new Map<string, readonly Way[]>([
    [
      "standard streams to standard streams",
      [
        { name: "direct", connect: () => overPipes(server) },
        { name: "Node that only passes bytes on", connect: () => overPipes([node, "-e", pipe, ...server]) },
        { name: "enforce", connect: () => overPipes([...enforce, "--", ...server]) },
        {
          name: "enforce --audit",
          connect: () => overPipes([...enforce, "--audit", file("a1"), "--", ...server]),
        },
        {
          name: "enforce --limits FILE --audit",
          connect: () =>
            overPipes([...enforce, "--limits", file("l"), "--audit", file("a2"), "--", ...server]),
        },
        ...(hasRedis ? [{ name: "enforce --limits REDIS", connect: withRedis }] : []),
      ],
    ],
    [
      "HTTP to standard streams",
      [
        { name: "direct, over HTTP", connect: async () => overHttp(await httpServer()) },
        {
          name: "enforce --listen",
          connect: () =>
            listening((port) => [...enforce, "--listen", `127.0.0.1:${port}`, "--", ...server], "/mcp/bench"),
        },
        ...foreign((program) => [
          {
            name: "mcp-proxy",
            connect: () =>
              listening(
                (port) => [
                  node,
                  program("mcp-proxy"),
                  "--port",
                  `${port}`,
                  "--server",
                  "stream",
                  "--",
                  ...server,
                ],
                "/mcp",
              ),
          },
          {
            name: "supergateway",
            connect: () =>
              listening(
                (port) => [
                  node,
                  program("supergateway"),
                  "--stdio",
                  server.join(" "),
                  "--port",
                  `${port}`,
                  "--outputTransport",
                  "streamableHttp",
                  "--stateful",
                  "--logLevel",
                  "none",
                ],
                "/mcp",
              ),
          },
        ]),
      ],
    ],
    [
      "standard streams to HTTP",
      [
        { name: "direct, over HTTP", connect: async () => overHttp(await httpServer()) },
        {
          name: "enforce --upstream",
          connect: async () => overPipes([...enforce, "--upstream", await httpServer()]),
        },
        ...foreign((program) => [
          {
            name: "supergateway",
            connect: async () =>
              overPipes([
                node,
                program("supergateway"),
                "--streamableHttp",
                await httpServer(),
                "--logLevel",
                "none",
              ]),
          },
        ]),
      ],
    ],
  ]);
}

/** Milliseconds that each call took, and all of them together. */
async function timed({ request }: Connection, calls: number, inFlight: number) {
  const times: number[] = [];
  let left = calls;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await request("tools/call", {
        name: "echo",
        arguments: { path: "/srv/a.txt", text: "x".repeat(200) },
      });
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { times: times.toSorted((a, b) => a - b), total: performance.now() - began };
}

function at(times: readonly number[], part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
}

const params = {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "bench", version: "1" },
};

async function compare(ways: readonly Way[], calls: number): Promise<void> {
  const connections: { readonly name: string; readonly connection: Connection }[] = [];
  for (const { name, connect } of ways) {
    const connection = await connect();
    await connection.request("initialize", params);
    await timed(connection, Math.min(calls, 2_000), 8); // Warm.
    connections.push({ name, connection });
  }
  for (const inFlight of [1, 32]) {
    console.log(`  ${inFlight} in flight`);
    let direct: { p50: number; p99: number } | undefined;
    for (const { name, connection } of connections) {
      const { times, total } = await timed(connection, calls, inFlight);
      const [p50, p99] = [at(times, 0.5), at(times, 0.99)];
      direct ??= { p50, p99 };
      const added = `added ${(p50 - direct.p50).toFixed(3)} / ${(p99 - direct.p99).toFixed(3)}, ${(p50 / direct.p50).toFixed(1)} times`;
      console.log(
        `    ${name}: p50 ${p50.toFixed(3)} / p99 ${p99.toFixed(3)} ms; ${added}; ${rate((calls * 1000) / total)} calls/s`,
      );
    }
  }
  for (const { connection } of connections) connection.end();
}

/** Resident memory of the proxy at each tenth of so many calls. */
async function holding(calls: number): Promise<void> {
  const connection = overPipes([...enforce, "--limits", file("lm"), "--audit", file("am"), "--", ...server]);
  await connection.request("initialize", params);
  for (let step = 1; step <= 10; step += 1) {
    await timed(connection, calls / 10, 32);
    const status = readFileSync(`/proc/${connection.pid}/status`, "utf8");
    const megabytes = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    console.log(`  ${rate((calls / 10) * step)} calls: ${megabytes} MB`);
  }
  connection.end();
}

const isMillion = process.argv.includes("--million");
const calls = Number(
  process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? (isMillion ? 1_000_000 : 5_000),
);
console.log(`${rate(calls)} calls each, Node ${process.version}`);
if (isMillion) await holding(calls);
else {
  for (const [name, ways] of groups(await otherPrograms())) {
    console.log(name);
    await compare(ways, calls);
  }
}
for (const redis of redises) await redis.end();
process.exit();
