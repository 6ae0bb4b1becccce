import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "../../src/model/decision.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";
import type { Policy } from "../../src/model/policy.ts";
import { decide } from "../../src/policy/decide.ts";
import { loosened } from "../../src/policy/loosen.ts";
import { noCounters } from "../../src/policy/counters.ts";
import { anyCall, anyPolicy } from "./any-policy.ts";
import { policyOf } from "./support.ts";

/** How strict an answer is; what is limited is refused. */
const strictness = { hidden: 2, deny: 2, limited: 2, ask: 1, allow: 0 } as const;

/** Calls that come one after another, and the answers to them. */
function answers(policy: Policy, calls: readonly Call[]): readonly number[] {
  let counters = noCounters;
  return calls.map((call) => {
    const decided = decide(policy, call, counters);
    counters = decided.counters;
    return strictness[decided.decision.kind];
  });
}

/** The same call, at a time of the first five minutes. */
function inSomeMinutes(call: Call): Call {
  return { ...call, at: Number.isFinite(call.at) ? Math.abs(call.at) % 300_000 : 0 };
}

/** A policy near another: one of its pieces is another's, or gone, or a number moved. */
const nearPolicy = fc
  .tuple(anyPolicy, anyPolicy, fc.nat(), fc.constantFrom("other", "gone", "more", "less"))
  .map(([base, other, place, how]): readonly [JsonObject, JsonObject] => [
    base,
    changed(base, other, place, how),
  ]);

function changed(base: JsonObject, other: JsonObject, place: number, how: string): JsonObject {
  const copy = structuredClone(base) as Record<string, Json>;
  const changes: (() => void)[] = [];
  const visit = (held: unknown, twin: unknown) => {
    if (typeof held !== "object" || held === null) return;
    const holder = held as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      if (key === "version" || key === "path" || key === "op") continue;
      const value = holder[key];
      const counterpart = isObject(twin) && Object.hasOwn(twin, key) ? twin[key] : undefined;
      if (how === "other" && counterpart !== undefined) changes.push(() => (holder[key] = counterpart));
      if (how === "gone" && Array.isArray(held)) changes.push(() => void held.splice(Number(key), 1));
      if (how === "gone" && key !== "default" && typeof value === "object")
        changes.push(() => delete holder[key]);
      if (typeof value === "number") {
        if (how === "more") changes.push(() => (holder[key] = value + 1));
        if (how === "less" && value > 1) changes.push(() => (holder[key] = value - 1));
      }
      visit(value, counterpart);
    }
  };
  visit(copy, other);
  changes[place % Math.max(1, changes.length)]?.();
  return copy;
}

function parsed(document: JsonObject): Policy | undefined {
  try {
    return policyOf(document);
  } catch {
    return undefined;
  }
}

test("whatever calls a policy lets through that the earlier one refused, it is told as looser", () => {
  const calls = fc.array(anyCall, { maxLength: 12 });
  let opened = 0;
  fc.assert(
    fc.property(fc.oneof(nearPolicy, fc.tuple(anyPolicy, anyPolicy)), calls, ([before, after], log) => {
      const [base, head] = [parsed(before), parsed(after)];
      if (base === undefined || head === undefined) return;
      const inTime = log.map(inSomeMinutes).toSorted((a, b) => a.at - b.at);
      // What the later policy refuses takes no room, so only what it lets through is held against the earlier one.
      const now = answers(head, inTime);
      const through = inTime.filter((_, index) => (now[index] ?? 2) < 2);
      const [later, earlier] = [answers(head, through), answers(base, through)];
      if (!later.some((answer, index) => answer < (earlier[index] ?? 2))) return;
      opened += 1;
      expect(loosened(base, head, ["a", "b"])).not.toEqual([]);
    }),
    { numRuns: 2500 },
  );
  expect(opened).toBeGreaterThan(100);
});

test("no policy is looser than itself, in whatever order its tools stand", () => {
  fc.assert(
    fc.property(anyPolicy, (document) => {
      const tools = Object.entries(document["tools"] as JsonObject).toReversed();
      expect(
        loosened(policyOf(document), policyOf({ ...document, tools: Object.fromEntries(tools) }), ["a"]),
      ).toEqual([]);
    }),
  );
});
