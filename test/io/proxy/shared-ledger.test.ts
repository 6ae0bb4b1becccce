import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { ledgerOf, type Judged, type Ledger, type UntimedCall } from "../../../src/io/proxy/ledger.ts";
import { redisCounters } from "../../../src/io/proxy/redis-counters.ts";
import { sharedLedger } from "../../../src/io/proxy/shared-ledger.ts";
import type { Json } from "../../../src/model/json.ts";
import type { Policy } from "../../../src/model/policy.ts";
import { parsePolicy } from "../../../src/policy/parse.ts";
import { hasRedis, redisServer, type RedisServer } from "./redis-server.ts";

/** From 2001 to 2033: no window ends while the tests run. */
const window = 1_000_000_000;
const counted = (max: number, more: object = {}) => ({ counter: "n", window, max, scope: "grant", ...more });

function policyOf(tools: Json): Policy {
  const parsed = parsePolicy("policy.json", JSON.stringify({ version: "1", default: "deny", tools }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file.policy;
}

const call: UntimedCall = { tool: "pay", args: {}, grant: "anna@example.com", session: "s" };
const judge = (ledger: Ledger, policy: Policy, given: UntimedCall = call): Promise<Judged> =>
  new Promise((resolve) => ledger.decide(policy, given, resolve));

describe.runIf(hasRedis)("limits in a Redis", () => {
  let redis: RedisServer;
  beforeAll(async () => void (redis = await redisServer()));
  afterAll(() => redis.end());
  beforeEach(() => redis.client.flushall());
  const ledgers: Ledger[] = [];
  afterEach(async () => void (await Promise.all(ledgers.splice(0).map((ledger) => ledger.close()))));

  async function open(notices: string[] = [], port = redis.port): Promise<Ledger> {
    const { counters, time } = await redisCounters(place({ port }), "pay");
    const ledger = sharedLedger({
      shared: counters,
      time,
      elapsed: () => performance.now(),
      onStoreError: "deny",
      notice: (line) => notices.push(line),
    });
    ledgers.push(ledger);
    return ledger;
  }

  test("let through exactly what they say, however many proxies ask at once, and count each call once", async () => {
    const policy = policyOf({ pay: { limits: [counted(120)] } });
    const proxies = await Promise.all([open(), open(), open(), open()]);
    const asked = proxies.flatMap((ledger) =>
      Array.from({ length: 50 }, async (_, index) => {
        await new Promise((resolve) => setTimeout(resolve, index % 10));
        return judge(ledger, policy);
      }),
    );
    const said = await Promise.all(asked);
    const left = said.flatMap(({ decision }) =>
      decision.kind === "allow" ? [decision.remaining ?? -1] : [],
    );
    expect(left.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, index) => index));
    expect(said.filter(({ decision }) => decision.kind === "limited")).toHaveLength(80);
  });

  test("get back what calls of any proxy give back, each once", async () => {
    const policy = policyOf({ pay: { limits: [counted(1_000, { cost: "args.cents" })] } });
    const proxies = await Promise.all([open(), open(), open()]);
    await Promise.all(
      proxies.map(async (ledger) => {
        for (let index = 0; index < 40; index += 1) {
          const { decision, reservations } = await judge(ledger, policy, { ...call, args: { cents: 0.1 } });
          expect(decision.kind).toBe("allow");
          ledger.settle(reservations, index % 4 === 0 ? "ok" : "error");
        }
      }),
    );
    await Promise.all(ledgers.splice(0).map((ledger) => ledger.close()));
    expect(await amounts(redis)).toEqual(["3"]);
  });

  test("decide as limits in memory do, whichever proxy asks", async () => {
    const policy = policyOf({
      pay: { limits: [counted(3, { cost: "args.n" }), counted(4, { counter: "all" })] },
      look: { limits: [counted(4, { counter: "all" }), counted(2, { scope: "session" })] },
      other: { deny_if: [{ conditions: [{ path: "args.n", op: "gt", value: 1 }] }], limits: [counted(3)] },
      never: { action: "deny" },
    });
    const asked = fc.record({
      proxy: fc.nat({ max: 1 }),
      tool: fc.constantFrom("pay", "look", "other", "never", "unlisted"),
      n: fc.constantFrom(0.1, 0.2, 1, 2, 4, -1),
      session: fc.constantFrom("a", "b"),
      outcome: fc.constantFrom("ok", "error"),
    });
    const run = async (calls: readonly (typeof asked extends fc.Arbitrary<infer T> ? T : never)[]) => {
      await redis.client.flushall();
      const shared = [await open(), await open()];
      const alone = ledgerOf(Date.now, { onStoreError: "deny", notice: () => undefined });
      for (const { proxy, tool, n, session, outcome } of calls) {
        const given = { tool, args: { n }, grant: "g", session };
        const ledger = shared[proxy] ?? alone;
        const here = await judge(ledger, policy, given);
        const there = await judge(alone, policy, given);
        expect(here.decision).toEqual(there.decision);
        ledger.settle(here.reservations, outcome === "error" ? "error" : "ok");
        alone.settle(there.reservations, outcome === "error" ? "error" : "ok");
        // What another proxy gives back counts once it is written.
        await judge(ledger, policy, { ...given, tool: "pay", args: { n: 100 } });
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(asked, { maxLength: 25 }), run), { numRuns: 15 });
  });

  test("are found again by the next proxy", async () => {
    const policy = policyOf({ pay: { limits: [counted(2)] } });
    const first = await open();
    await judge(first, policy);
    await judge(first, policy);
    expect((await judge(await open(), policy)).decision.kind).toBe("limited");
  });

  test("hold nothing in a name that tells who called with what, and are forgotten after their window", async () => {
    const policy = policyOf({ pay: { limits: [counted(9, { window: "minute", cost: "args.cents" })] } });
    await judge(await open(), policy, { ...call, args: { cents: 7.5, to: "hush" } });
    const keys = await redis.client.keys("*");
    expect(keys.join()).not.toMatch(/hush|7\.5|anna/);
    expect(keys.every((key) => key.startsWith("toolwarden:limits:{pay}:"))).toBe(true);
    const [counter = ""] = await windows(redis);
    expect(await redis.client.get(counter)).toBe("7.5");
    const left = await redis.client.pttl(counter);
    expect(left).toBeGreaterThan(60_000);
    expect(left).toBeLessThanOrEqual(120_000);
  });

  test("are of one server: another of the same counter has its own", async () => {
    const policy = policyOf({ pay: { limits: [counted(1)] } });
    await judge(await open(), policy);
    const { counters, time } = await redisCounters(place(redis), "other");
    const other = sharedLedger({
      shared: counters,
      time,
      elapsed: () => performance.now(),
      onStoreError: "deny",
      notice: () => undefined,
    });
    ledgers.push(other);
    expect((await judge(other, policy)).decision.kind).toBe("allow");
  });

  test("go by the clock of the Redis, and give nothing back when that is set back", async () => {
    const policy = policyOf({ pay: { limits: [counted(1, { window: "day" })] } });
    const tomorrow = Date.now() + 86_400_000;
    const running = await open();
    // What is left of a day that the clock of the Redis was in before.
    await redis.client.set("toolwarden:limits:{pay}:latest", tomorrow);
    const first = await judge(running, policy);
    expect([first.decision.kind, first.at]).toEqual(["allow", tomorrow]);
    const second = await judge(await open(), policy);
    expect([second.decision.kind, second.at]).toEqual(["limited", tomorrow]);
    expect(second.decision.message).toContain(new Date(tomorrow + 86_400_000).toISOString().slice(0, 10));
  });

  test("decide again in the right window where a proxy has lost the time, as after a sleep", async () => {
    const policy = policyOf({ pay: { limits: [counted(1, { window: "day" })] } });
    const { counters, time } = await redisCounters(place(redis), "pay");
    const late = { clock: time.clock - 3 * 86_400_000, latest: 0 };
    const options = { shared: counters, elapsed: () => performance.now(), onStoreError: "deny" as const };
    const ledger = sharedLedger({ ...options, time: late, notice: () => undefined });
    ledgers.push(ledger);
    const { at } = await judge(ledger, policy);
    expect(at).toBeGreaterThanOrEqual(time.clock);
    expect((await judge(await open(), policy)).decision.kind).toBe("limited");
  });

  test("refuse a batch that was given up, should it come late after all", async () => {
    const { counters, time } = await redisCounters(place(redis), "pay");
    const changes = [{ key: "k", began: 0, ends: 1e13, expected: 0, next: 1 }];
    expect((await counters.wasWritten(7)).isWritten).toBe(false);
    await expect(counters.commit({ number: 7, at: time.clock, windows: changes })).rejects.toThrow(
      "given up",
    );
    expect(await amounts(redis)).toEqual([]);
    await counters.commit({ number: 8, at: time.clock, windows: changes });
    expect([(await counters.wasWritten(8)).isWritten, (await counters.wasWritten(8)).isWritten]).toEqual([
      true,
      true,
    ]);
    counters.close();
  });

  test("take no amount that no proxy has written", async () => {
    const wrong = ["5.0", "NaN", "-1", "x", "1e999"];
    const policy = policyOf(
      Object.fromEntries(
        wrong.map((_, index) => [`t${index}`, { limits: [counted(9, { counter: `n${index}` })] }]),
      ),
    );
    const first = await open();
    const notices: string[] = [];
    await Promise.all(wrong.map((_, index) => judge(first, policy, { ...call, tool: `t${index}` })));
    for (const [index, key] of (await windows(redis)).entries())
      await redis.client.set(key, wrong[index] ?? "");
    const decided = wrong.map(async (_, index) =>
      judge(await open(notices), policy, { ...call, tool: `t${index}` }),
    );
    for (const { decision } of await Promise.all(decided)) {
      expect([decision.kind, decision.rule]).toEqual(["deny", "(limits)"]);
    }
    expect(notices).toHaveLength(wrong.length);
    expect(new Set(notices)).toEqual(
      new Set([
        "the limits cannot be kept, so calls with limits are denied until they can: a window holds what no proxy has written.",
      ]),
    );
  });

  describe("when an answer of the Redis is lost", () => {
    const policy = policyOf({ pay: { limits: [counted(2)] } });

    test("count the call once and let it through, if the Redis is there again soon", async () => {
      const between = await relay(redis.port);
      const ledger = await open([], between.port);
      await judge(ledger, policy);
      between.loseAnswers();
      const asked = judge(ledger, policy);
      await expect.poll(() => amounts(redis)).toEqual(["2"]);
      between.cut();
      expect((await asked).decision).toMatchObject({ kind: "allow", remaining: 0 });
      expect(await amounts(redis)).toEqual(["2"]);
    });

    test("take back what they counted of a call that was denied meanwhile", async () => {
      const notices: string[] = [];
      const between = await relay(redis.port);
      const ledger = await open(notices, between.port);
      await judge(ledger, policy);
      between.loseAnswers();
      const started = performance.now();
      expect((await judge(ledger, policy)).decision).toMatchObject({ kind: "deny", rule: "(limits)" });
      // The answer would never come.
      expect(performance.now() - started).toBeLessThan(20_000);
      expect(await amounts(redis)).toEqual(["2"]);
      between.cut();
      await expect.poll(() => amounts(redis)).toEqual(["1"]);
      expect((await judge(ledger, policy)).decision).toMatchObject({ kind: "allow", remaining: 0 });
      expect(notices).toEqual([
        expect.stringContaining("the limits cannot be kept"),
        "the limits are kept again.",
      ]);
    });

    test("wait for a Redis that is only slow", async () => {
      const between = await relay(redis.port, 200);
      const ledger = await open([], between.port);
      const all = await Promise.all([judge(ledger, policy), judge(ledger, policy), judge(ledger, policy)]);
      expect(all.map(({ decision }) => decision.kind)).toEqual(["allow", "allow", "limited"]);
    });
  });
});

function place({ port }: { readonly port: number }) {
  return { host: "127.0.0.1", port, db: 0, isTls: false, username: undefined, password: undefined };
}

/** The names of all windows, sorted. */
async function windows({ client }: RedisServer): Promise<readonly string[]> {
  return (await client.keys("*")).filter((key) => /:\d+:[0-9a-f]{32}$/.test(key)).toSorted();
}

/** What every window holds. */
async function amounts(redis: RedisServer): Promise<readonly (string | null)[]> {
  return Promise.all((await windows(redis)).map((key) => redis.client.get(key)));
}

/** Stands before a Redis, and hands each answer on so much later. */
async function relay(port: number, delayMs = 0) {
  const open = new Set<Socket>();
  let losesAnswers = false;
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const end of [near, far]) open.add(end.on("error", () => undefined));
    near.pipe(far);
    far.on("data", (bytes) => {
      if (!losesAnswers) setTimeout(() => near.write(bytes), delayMs);
    });
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    losesAnswers = false;
    for (const end of open) end.destroy();
  };
  onTestFinished(() => {
    cut();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, loseAnswers: () => void (losesAnswers = true), cut };
}
