import type { Limit, Policy } from "../../model/policy.ts";
import { describeLimit, windowMs } from "../limits.ts";
import { isHidden } from "../standing.ts";
import { actingRules } from "./acting.ts";
import { atMost, ruled, ruleOfT } from "./examples.ts";
import type { Lint, Remark } from "./lint.ts";

/** A limit, and whose calls it counts; absent for those of every tool. */
interface Counting {
  readonly tool?: string;
  readonly limit: Limit;
}

/** Everything that counts on each counter, in windows of one length, for the same callers. */
type Counters = ReadonlyMap<string, readonly Counting[]>;

const keyOf = (limit: Limit) => JSON.stringify([limit.counter, windowMs(limit), limit.scope]);

function countersOf(policy: Policy): Counters {
  const counters = new Map<string, Counting[]>();
  const all: readonly Counting[] = [
    ...policy.allTools.map((limit) => ({ limit })),
    ...[...policy.tools]
      .filter(([tool]) => !isHidden(policy, tool))
      .flatMap(([tool, { limits }]) => limits.map((limit) => ({ tool, limit }))),
  ];
  for (const counting of all) {
    const held = counters.get(keyOf(counting.limit));
    if (held === undefined) counters.set(keyOf(counting.limit), [counting]);
    else held.push(counting);
  }
  return counters;
}

/**
 * Whether `limit` can never be the one that refuses a call, since `other`, which the same calls meet, is full by then.
 * Whatever counts on the counter of `limit` must count, at the same cost, on that of `other`; and where windows of `other`
 * are the shorter ones, no other limit may let more onto its counter.
 */
function isIdleBeside(limit: Limit, other: Limit, counters: Counters): boolean {
  if (limit.cost !== other.cost || (other.scope === "session" && limit.scope === "grant")) return false;
  const [length, otherLength] = [windowMs(limit), windowMs(other)];
  const isLonger = otherLength % length === 0;
  if (!isLonger && length % otherLength !== 0) return false;
  if (other.max * (isLonger ? 1 : length / otherLength) > limit.max) return false;
  const others = counters.get(keyOf(other)) ?? [];
  const costing = others.filter(({ limit: { cost } }) => cost === limit.cost);
  const everyones = costing.some(({ tool }) => tool === undefined);
  const tools = new Set(costing.map(({ tool }) => tool));
  return (
    (counters.get(keyOf(limit)) ?? []).every(
      (counting) => counting.limit.cost === limit.cost && (everyones || tools.has(counting.tool)),
    ) &&
    (isLonger || others.every(({ limit: { max } }) => max <= other.max))
  );
}

/** Of two that are equal the later one is the idle one. */
function idleAmong(own: readonly Limit[], all: readonly Limit[], counters: Counters): readonly Remark[] {
  const limits = [...own, ...all];
  return own.flatMap((limit) => {
    const stricter = limits.find(
      (other) =>
        other !== limit &&
        isIdleBeside(limit, other, counters) &&
        (limits.indexOf(other) < limits.indexOf(limit) || !isIdleBeside(other, limit, counters)),
    );
    if (stricter === undefined) return [];
    const says = `this limit (${describeLimit(limit)}) never refuses a call: the one at ${stricter.pointer} (${describeLimit(stricter)}) is full by then.`;
    return [{ pointer: limit.pointer, says }];
  });
}

/** More limits on one tool than anybody writes are not compared pair by pair. */
const mostLimits = 50;

export const idleLimit: Lint = {
  id: "idle-limit",
  title: "A limit never binds",
  why: "A stricter limit on the same calls is always full first; who raises this one will see nothing change.",
  examples: {
    flags: [
      ruled(
        { t: { limits: [atMost(30, "minute")] } },
        { all_tools: { limits: [atMost(20, "hour", { counter: "all" })] } },
      ),
      ruleOfT({ limits: [atMost(10, "minute"), atMost(900, "hour")] }),
      ruleOfT({ limits: [atMost(10), atMost(10, 60, { counter: "m" })] }),
      ruleOfT({ limits: [atMost(10), atMost(10, "minute", { scope: "session" })] }),
      ruled({}, { all_tools: { limits: [atMost(5, "day"), atMost(5, "hour")] } }),
      ruled({
        t: { limits: [atMost(5, "day"), atMost(9, "hour", { counter: "m" })] },
        u: { limits: [atMost(7, "day"), atMost(9, "hour", { counter: "m" })] },
      }),
    ],
    ignores: [
      ruled(
        { t: { limits: [atMost(30, "minute")] } },
        { all_tools: { limits: [atMost(500, "hour", { counter: "all" })] } },
      ),
      ruleOfT({ limits: [atMost(10, "minute"), atMost(100, "hour")] }),
      ruleOfT({ limits: [atMost(10, 60), atMost(15, 90)] }),
      ruleOfT({ limits: [atMost(10), atMost(10, "minute", { counter: "m", cost: "args.a" })] }),
      ruleOfT({ limits: [atMost(5, "minute", { scope: "session" }), atMost(10)] }),
      // `u` counts on `m` too, and not on `n`: it can fill `m` before `t` is at its own end.
      ruled({
        t: { limits: [atMost(5, "day"), atMost(9, "hour", { counter: "m" })] },
        u: { limits: [atMost(20, "hour", { counter: "m" })] },
      }),
      // Here `u` may have filled the minutes before.
      ruled({
        t: { limits: [atMost(1, "minute"), atMost(60, "hour", { counter: "m" })] },
        u: { limits: [atMost(9, "minute"), atMost(90, "hour", { counter: "m" })] },
      }),
    ],
  },
  detect: ({ policy }) => {
    const counters = countersOf(policy);
    const all = policy.allTools.filter(({ max }) => max > 0);
    if (all.length > mostLimits || policy.hide.includes("*")) return [];
    return [
      ...idleAmong(all, [], counters),
      ...actingRules(policy).flatMap(([, { limits }]) => {
        const own = limits.filter(({ max }) => max > 0);
        return own.length > mostLimits ? [] : idleAmong(own, all, counters);
      }),
    ];
  },
};
