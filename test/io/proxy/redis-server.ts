import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";

/** Whether there is a Redis to test with; where not, that is printed once for each file of tests. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis)
  console.log("Left out: tests with a Redis, since there is no redis-server (Debian: redis-server).");

export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** A client of the test's own. */
  readonly client: Redis;
  /** Starts it again after it was killed. */
  readonly start: () => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly kill: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Debian's redis-server on a free port, which writes every change down, as limits need it. */
export async function redisServer(...flags: readonly string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "toolwarden-redis-"));
  const port = await freePort();
  const password = flags[flags.indexOf("--requirepass") + 1];
  const client = new Redis({
    port,
    lazyConnect: true,
    retryStrategy: () => 50,
    ...(flags.includes("--requirepass") && password !== undefined ? { password } : {}),
  });
  client.on("error", () => undefined);
  let child: ChildProcess | undefined;
  const start = async () => {
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", ...flags];
    child = spawn("redis-server", [...args, "--appendonly", "yes", "--appendfsync", "always"], {
      stdio: "ignore",
    });
    while ((await client.ping().catch(() => "")) !== "PONG") await sleep(20);
  };
  const kill = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}/0`,
    client,
    start,
    signal: (signal) => void child?.kill(signal),
    kill,
    async end() {
      client.disconnect();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
