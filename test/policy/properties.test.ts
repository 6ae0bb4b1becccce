import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Call, Decision } from "../../src/model/decision.ts";
import { isObject, own, type Json, type JsonObject } from "../../src/model/json.ts";
import { isPrototypeName } from "../../src/model/files/policy-file.ts";
import type { Policy } from "../../src/model/policy.ts";
import { countersOf, entriesOf, noCounters, pruned, type Counters } from "../../src/policy/counters.ts";
import { decide, settle } from "../../src/policy/decide.ts";
import { loosened } from "../../src/policy/loosen.ts";
import { isBlocked, standingOf } from "../../src/policy/standing.ts";
import { formatPolicy } from "../../src/policy/starter.ts";
import { anyCall, anyPolicy, anyPredicates, anyTool } from "./any-policy.ts";
import { policyOf } from "./support.ts";

const calls = fc.array(anyCall, { minLength: 1, maxLength: 12 });

function replay(
  policy: Policy | undefined,
  calls: readonly Call[],
  from: Counters = noCounters,
): readonly Decision[] {
  let counters = from;
  return calls.map((call) => {
    const decided = decide(policy, call, counters);
    counters = decided.counters;
    return decided.decision;
  });
}

function goesThrough({ kind }: Decision): boolean {
  return kind === "allow" || kind === "ask";
}

/** The same document with every object's keys the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, turned(held)]),
  );
}

test("every decision names a rule that is there, and nothing throws", () => {
  fc.assert(
    fc.property(anyPolicy, calls, (document, calls) => {
      for (const { rule, message } of replay(policyOf(document), calls)) {
        expect(message).not.toBe("");
        if (!rule.startsWith("(")) expect(pointsSomewhere(document, rule)).toBe(true);
      }
    }),
  );
});

function pointsSomewhere(document: JsonObject, rule: string): boolean {
  let here: Json | undefined = document;
  for (const step of rule
    .split("/")
    .slice(1)
    .map((raw) => raw.replaceAll("~1", "/").replaceAll("~0", "~"))) {
    here = Array.isArray(here)
      ? (here[Number(step)] as Json | undefined)
      : isObject(here)
        ? own(here, step)
        : undefined;
  }
  return here !== undefined;
}

test("the order of keys and spelling the document out change no decision", () => {
  fc.assert(
    fc.property(anyPolicy, calls, (document, calls) => {
      const decisions = replay(policyOf(document), calls);
      expect(replay(policyOf(turned(document)), calls)).toEqual(decisions);
      expect(replay(policyOf(JSON.parse(formatPolicy(document)) as Json), calls)).toEqual(decisions);
    }),
  );
});

test("a refusal uses nothing up", () => {
  fc.assert(
    fc.property(anyPolicy, calls, (document, calls) => {
      const policy = policyOf(document);
      let counters = noCounters;
      for (const call of calls) {
        const decided = decide(policy, call, counters);
        if (!goesThrough(decided.decision)) {
          expect(decided.counters).toBe(counters);
          expect(decided.reservations).toEqual([]);
        }
        counters = decided.counters;
      }
    }),
  );
});

test("what every call reserved can be given back, and then nothing is used", () => {
  fc.assert(
    fc.property(anyPolicy, calls, (document, calls) => {
      const policy = policyOf(document);
      let counters = noCounters;
      const taken = calls.map((call) => {
        const decided = decide(policy, call, counters);
        counters = decided.counters;
        return decided.reservations;
      });
      for (const reservations of taken) counters = settle(counters, reservations, "error");
      for (const { used } of entriesOf(counters)) expect(used).toBeCloseTo(0);
    }),
  );
});

const tightenings = ["hide", "deny", "limit", "default", "require", "deny_if"] as const;

test("hiding a tool, denying it, or adding a limit, a requirement or a denial lets no further call through", () => {
  fc.assert(
    fc.property(
      anyPolicy,
      anyCall,
      anyTool,
      fc.constantFrom(...tightenings),
      anyPredicates,
      (document, call, tool, how, predicates) => {
        const before = decide(policyOf(document), call, noCounters).decision;
        const after = decide(policyOf(tightened(document, tool, how, predicates)), call, noCounters).decision;
        expect(goesThrough(after) && !goesThrough(before)).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});

function tightened(
  document: JsonObject,
  tool: string,
  how: (typeof tightenings)[number],
  predicates: readonly JsonObject[],
): JsonObject {
  if (how === "default") return { ...document, default: "deny" };
  if (tool === "") return document;
  if (how === "hide" || isPrototypeName(tool))
    return { ...document, hide: [...(document["hide"] as string[]), tool] };
  const tools = document["tools"] as JsonObject;
  const rule = (own(tools, tool) ?? {}) as JsonObject;
  const more = {
    deny: [],
    limit: [{ counter: "extra", window: "minute", max: 1 }],
    require: predicates,
    deny_if: predicates,
  }[how];
  const key = how === "limit" ? "limits" : how;
  const changed: JsonObject =
    how === "deny"
      ? { ...rule, action: "deny" }
      : { ...rule, [key]: [...((rule[key] ?? []) as Json[]), ...more] };
  const isListed = own(tools, tool) !== undefined || document["default"] === "allow";
  return isListed ? { ...document, tools: { ...tools, ...Object.fromEntries([[tool, changed]]) } } : document;
}

test("a smaller max lets no further call of a run through", () => {
  fc.assert(
    fc.property(calls, fc.nat(4), fc.nat(4), (calls, max, less) => {
      const limited = (max: number) =>
        policyOf({
          version: "1",
          default: "allow",
          all_tools: { limits: [{ counter: "n", window: "minute", max }] },
        });
      const through = (max: number) => replay(limited(max), calls).filter(goesThrough).length;
      expect(through(Math.max(0, max - less))).toBeLessThanOrEqual(through(max));
    }),
  );
});

test("giving back, in any order and however often, never leaves a window below nothing used", () => {
  fc.assert(
    fc.property(anyPolicy, calls, fc.array(fc.nat(11), { maxLength: 30 }), (document, calls, endings) => {
      const policy = policyOf(document);
      let counters = noCounters;
      const taken = calls.map((call) => {
        const decided = decide(policy, call, counters);
        counters = decided.counters;
        return decided.reservations;
      });
      for (const index of endings) {
        counters = settle(counters, taken[index] ?? [], "error");
        for (const { used } of entriesOf(counters)) expect(used).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("what the standing calls blocked is never let through", () => {
  fc.assert(
    fc.property(anyPolicy, calls, (document, calls) => {
      const policy = policyOf(document);
      for (const call of calls) {
        const { decision } = decide(policy, call, noCounters);
        if (isBlocked(standingOf(policy, call.tool))) expect(goesThrough(decision)).toBe(false);
        if (standingOf(policy, call.tool) === "allowed") expect(decision.kind).toBe("allow");
      }
    }),
  );
});

test("a call that only the later of two policies lets through is always told as a loosening", () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, anyCall, (base, head, call) => {
      const [before, after] = [policyOf(base), policyOf(head)];
      const opened =
        goesThrough(decide(after, call, noCounters).decision) &&
        !goesThrough(decide(before, call, noCounters).decision);
      if (opened) expect(loosened(before, after, [call.tool])).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a run of calls of which more get through is always told as a loosening", () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, calls, (base, head, calls) => {
      const [before, after] = [policyOf(base), policyOf(head)];
      // In order of time, and settled at once: then no later call pays for an earlier one that only `after` let through.
      const [first, ...rest] = calls;
      if (first === undefined) return;
      const same = [first, ...rest.map(() => first)];
      const through = (policy: Policy) => replay(policy, same).filter(goesThrough).length;
      if (through(after) > through(before)) expect(loosened(before, after, [first.tool])).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a small change that lets a run of calls further is always told as a loosening", () => {
  fc.assert(
    fc.property(anyPolicy, fc.nat(), fc.constantFrom(-1, 1), anyCall, (document, place, step, call) => {
      const [before, after] = [policyOf(document), policyOf(nudged(document, place, step))];
      const through = (policy: Policy) => replay(policy, [call, call, call]).filter(goesThrough).length;
      if (through(after) > through(before)) expect(loosened(before, after, [call.tool])).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** The document with one of its numbers moved by `step`, or one item taken out of one of its lists. */
function nudged(document: JsonObject, place: number, step: number): JsonObject {
  const copy = structuredClone(document) as Record<string, unknown>;
  const nudges: (() => void)[] = [];
  const visit = (holder: Record<string, unknown>) => {
    for (const [key, held] of Object.entries(holder)) {
      if (typeof held === "number" && held + step >= (key === "window" ? 1 : 0)) {
        nudges.push(() => (holder[key] = held + step));
      }
      if (Array.isArray(held) && held.length > 0) nudges.push(() => held.splice(place % held.length, 1));
      if (typeof held === "object" && held !== null) visit(held as Record<string, unknown>);
    }
  };
  visit(copy);
  nudges[place % nudges.length]?.();
  return copy as JsonObject;
}

test("no policy is looser than itself, however it is laid out", () => {
  fc.assert(
    fc.property(anyPolicy, (document) => {
      expect(loosened(policyOf(document), policyOf(turned(document)), ["a", "new"])).toEqual([]);
    }),
  );
});

test("counters come back from a store as they went in, and forget windows that are over", () => {
  fc.assert(
    fc.property(anyPolicy, calls, (document, calls) => {
      const policy = policyOf(document);
      let counters = noCounters;
      for (const call of calls) ({ counters } = decide(policy, call, counters));
      const stored = countersOf(
        JSON.parse(JSON.stringify(entriesOf(counters))) as ReturnType<typeof entriesOf>,
      );
      expect(replay(policy, calls, stored)).toEqual(replay(policy, calls, counters));
      expect(entriesOf(pruned(counters, Infinity))).toEqual([]);
      expect(entriesOf(pruned(counters, -Infinity))).toHaveLength(entriesOf(counters).length);
    }),
  );
});
