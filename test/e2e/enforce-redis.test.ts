import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasRedis, redisServer, type RedisServer } from "../io/proxy/redis-server.ts";
import { proxied, said } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const limit = { counter: "n", window: 1_000_000_000, max: 3, scope: "grant" };
const limited = {
  version: "1",
  default: "deny",
  tools: { echo: { limits: [limit] }, length: { action: "allow" } },
};
const uncounted = "The limits of this call cannot be counted, so it is denied.";

describe.runIf(hasRedis)("a proxy with its limits in a Redis", () => {
  let redis: RedisServer;
  beforeAll(async () => void (redis = await redisServer()));
  afterAll(() => redis.end());
  beforeEach(() => redis.client.flushall());
  const start = async (flags: readonly string[] = []) => {
    const proxy = proxied({ policy: limited, flags: ["--limits", redis.url, ...flags] });
    await proxy.start();
    return proxy;
  };

  test("shares them with others, and with those that come after it", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(said(await first.call("echo", { a: 1 }))).toBe('{"a":1}');
    expect(said(await second.call("echo", { a: 2 }))).toBe('{"a":2}');
    first.child.stdin.end();
    expect(await first.exit).toBe(0);
    const third = await start();
    expect(said(await third.call("echo", { a: 3 }))).toBe('{"a":3}');
    expect(said(await third.call("echo"))).toContain("Limit reached: 3 calls");
    expect(said(await second.call("echo"))).toContain("Limit reached: 3 calls");
  });

  test("lets exactly as many calls through as the limit says when several are asked at once", async () => {
    const proxies = await Promise.all([start(), start(), start()]);
    const answers = await Promise.all(
      proxies.flatMap((proxy) => Array.from({ length: 10 }, () => proxy.call("echo"))),
    );
    expect(answers.filter((answer) => said(answer) === "{}")).toHaveLength(3);
  });

  test("gives a place back before it ends", async () => {
    const proxy = await start();
    for (let index = 0; index < 5; index += 1) await proxy.call("echo", {}, { _meta: { outcome: "error" } });
    proxy.child.stdin.end();
    await proxy.exit;
    const next = await start();
    for (let index = 0; index < 3; index += 1) expect(said(await next.call("echo"))).toBe("{}");
  });

  test("denies calls with limits while the Redis is dead, at once after the first, and none besides; then counts on", async () => {
    const proxy = await start();
    expect(said(await proxy.call("echo"))).toBe("{}");
    await redis.kill();
    const started = performance.now();
    expect(said(await proxy.call("echo"))).toBe(uncounted);
    // The Redis is waited for as long as two seconds, and one that hung for ever.
    expect(performance.now() - started).toBeLessThan(20_000);
    const again = performance.now();
    expect(said(await proxy.call("echo"))).toBe(uncounted);
    expect(performance.now() - again).toBeLessThan(1_900);
    expect(said(await proxy.call("length", { text: "abc" }))).toBe("3");
    await redis.start();
    await expect.poll(proxy.stderr).toContain("the limits are kept again.");
    for (let index = 0; index < 2; index += 1) expect(said(await proxy.call("echo"))).toBe("{}");
    expect(said(await proxy.call("echo"))).toContain("Limit reached: 3 calls");
    expect(proxy.stderr().trim().split("\n")).toEqual([
      expect.stringMatching(
        /^toolwarden: the limits cannot be kept, so calls with limits are denied until they can: .*ECONN/,
      ),
      "toolwarden: the limits are kept again.",
    ]);
  });

  test("counts alone while the Redis is dead, where that was chosen", async () => {
    const proxy = await start(["--on-store-error", "allow", "--audit", "audit.jsonl"]);
    expect(said(await proxy.call("echo"))).toBe("{}");
    await redis.kill();
    for (let index = 0; index < 2; index += 1) expect(said(await proxy.call("echo"))).toBe("{}");
    expect(said(await proxy.call("echo"))).toContain("Limit reached: 3 calls");
    await redis.start();
    await expect.poll(proxy.stderr).toContain("the limits are kept again.");
    for (let index = 0; index < 2; index += 1) expect(said(await proxy.call("echo"))).toBe("{}");
    const decided = proxy.records("audit.jsonl").filter(({ event }) => event === "decision");
    expect(decided.map(({ by }) => by)).toEqual(["policy", "proxy", "proxy", "proxy", "policy", "policy"]);
    expect(proxy.stderr()).toContain("are counted by this proxy alone");
  });

  test("waits for a Redis that hangs for a moment, with everything in its order", async () => {
    const proxy = await start();
    redis.signal("SIGSTOP");
    proxy.send({ id: "x", method: "tools/call", params: { name: "echo", arguments: { first: true } } });
    proxy.send({ method: "notifications/progress", params: { progressToken: 1, progress: 1 } });
    proxy.send({ id: "y", method: "tools/call", params: { name: "length", arguments: { text: "ab" } } });
    await sleep(300);
    expect(proxy.seen.map(({ id }) => id)).not.toContain("y");
    redis.signal("SIGCONT");
    await proxy.until(({ id }) => id === "y");
    const order = proxy.seen.slice(-3).map(({ id, method }) => id ?? method);
    expect(order).toEqual(["x", "test/heard", "y"]);
  });

  test("never passes on a call that was cancelled before it was counted, and gives its place back", async () => {
    const proxy = await start();
    redis.signal("SIGSTOP");
    const call = (args: object) => ({
      id: "x",
      method: "tools/call",
      params: { name: "echo", arguments: args },
    });
    proxy.send(call({ first: true }));
    await sleep(100);
    proxy.send({ method: "notifications/cancelled", params: { requestId: "x" } });
    // Its id is free again: the server has never heard of it.
    proxy.send(call({ second: true }));
    redis.signal("SIGCONT");
    await proxy.until(({ id }) => id === "x");
    for (let index = 0; index < 2; index += 1) expect(said(await proxy.call("echo"))).toBe("{}");
    expect(said(await proxy.call("echo"))).toContain("Limit reached: 3 calls");
    expect(proxy.seen.filter(({ id }) => id === "x").map(said)).toEqual(['{"second":true}']);
    expect(proxy.lines.join()).not.toContain("test/heard");
  });

  test("as a gateway lets go of it when it cannot listen", async () => {
    const cwd = folderWith({ "pay.json": JSON.stringify(limited) });
    const listen = ["--listen", `127.0.0.1:${redis.port}`, "--limits", redis.url];
    const args = ["enforce", "--policy", "pay.json", ...listen, "--", "touch", "started"];
    const { code, stderr } = await toolwarden(args, { cwd });
    expect([code, stderr.trim().split("\n")]).toEqual([3, [expect.stringContaining("in use")]]);
  });

  test("tells a client whose call is not counted yet that the server is gone", async () => {
    const proxy = await start();
    void proxy.call("hang").catch(() => undefined);
    redis.signal("SIGSTOP");
    proxy.send({ id: "x", method: "tools/call", params: { name: "echo", arguments: {} } });
    await sleep(100);
    proxy.child.kill("SIGTERM");
    const { error } = await proxy.until(({ id }) => id === "x");
    expect(error?.message).toContain("stopped before the server had answered");
    expect(await proxy.exit).toBe(0);
    redis.signal("SIGCONT");
  });
});

describe.runIf(hasRedis)("a Redis with a password", () => {
  let redis: RedisServer;
  beforeAll(async () => void (redis = await redisServer("--requirepass", "open sesame")));
  afterAll(() => redis.end());

  test("is reached with the one that a variable holds", async () => {
    const flags = ["--limits", redis.url, "--limits-password-env", "REDIS_PASSWORD"];
    const proxy = proxied({ policy: limited, flags, env: { REDIS_PASSWORD: "open sesame" } });
    await proxy.start();
    expect(said(await proxy.call("echo"))).toBe("{}");
  });

  test.each([
    [[], "NOAUTH"],
    [["--limits-password-env", "WRONG"], "WRONGPASS"],
  ])("is not reached otherwise: %j", async (flags, says) => {
    const args = [
      "enforce",
      "--policy",
      "pay.json",
      "--limits",
      redis.url,
      ...flags,
      "--",
      "touch",
      "started",
    ];
    const cwd = folderWith({ "pay.json": JSON.stringify(limited) });
    const { code, stderr } = await toolwarden(args, { cwd, env: { WRONG: "shut sesame" } });
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(says)]);
    expect(stderr).toContain(`${redis.url}: the limits cannot be kept there`);
    expect(stderr).not.toContain("sesame");
    expect([code, existsSync(join(cwd, "started"))]).toEqual([3, false]);
  });
});

test.each([
  [
    ["--limits", "redis://127.0.0.1:1/0"],
    "redis://127.0.0.1:1/0: the limits cannot be kept there: connect ECONNREFUSED",
  ],
  [["--limits", "redis://:hush@127.0.0.1/0"], "--limits holds a password"],
  [["--limits", "redis://127.0.0.1/zero"], "is neither a file nor redis://HOST:PORT/DB"],
  [["--limits", "redis://127.0.0.1/0?x=1"], "is neither a file nor redis://HOST:PORT/DB"],
  [["--limits", "http://127.0.0.1/"], "is neither a file nor redis://HOST:PORT/DB"],
  [["--limits", "redis://127.0.0.1/0", "--limits-password-env", "UNSET"], "the variable UNSET is not set"],
  [["--limits-password-env", "UNSET"], "is for --limits redis://HOST:PORT/DB only"],
])("before anything starts, %j ends with exit code 3 and one sentence", async (flags, says) => {
  const cwd = folderWith({ "pay.json": JSON.stringify(limited) });
  const args = ["enforce", "--policy", "pay.json", ...flags, "--", "touch", "started"];
  const { code, stderr } = await toolwarden(args, { cwd });
  expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(says)]);
  expect(stderr).not.toContain("hush");
  expect([code, existsSync(join(cwd, "started"))]).toEqual([3, false]);
});
