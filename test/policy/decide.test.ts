import { describe, expect, test } from "vitest";
import type { Call, Decision, Reservation } from "../../src/model/decision.ts";
import type { Json } from "../../src/model/json.ts";
import { noCounters } from "../../src/policy/counters.ts";
import { decide, settle } from "../../src/policy/decide.ts";
import { groups, type Row } from "./decision-table.ts";
import { policyOf } from "./support.ts";

function callOf({ tool, args, at = "2026-11-22T10:00:00Z", grant = "g", session = "s" }: Row): Call {
  return { tool, args, at: Date.parse(at), grant, session };
}

/** The row with what was answered in place of what should be; the message and what remains only where the row has them. */
function answered(row: Row, { kind, rule, message, remaining }: Decision): object {
  return {
    ...row,
    decision: kind,
    rule,
    ...(row.message === undefined ? {} : { message }),
    ...(row.remaining === undefined ? {} : { remaining }),
  };
}

describe("the table of decisions", () => {
  test.each(groups)("$about", ({ policy: document, calls }) => {
    const policy = document === null ? undefined : policyOf(document);
    let counters = noCounters;
    const held: (readonly Reservation[])[] = [];
    const answers = calls.map((row) => {
      if ("settles" in row) {
        counters = settle(counters, held[row.settles] ?? [], row.outcome);
        held.push([]);
        return row;
      }
      const decided = decide(policy, callOf(row), counters);
      held.push(decided.reservations);
      const { outcome = "ok" } = row;
      counters =
        outcome === "later" ? decided.counters : settle(decided.counters, decided.reservations, outcome);
      return answered(row, decided.decision);
    });
    expect(answers).toEqual(calls);
  });

  test("holds at least 150 decisions", () => {
    expect(groups.flatMap(({ calls }) => calls.filter((row) => "tool" in row)).length).toBeGreaterThanOrEqual(
      150,
    );
  });
});

test("arguments nested without end, and half a surrogate pair, are answered like any other", () => {
  let deep: Json = [];
  for (let level = 0; level < 200_000; level += 1) deep = level % 2 === 0 ? [deep] : { a: deep };
  const conditions = (["eq", "neq", "in", "contains"] as const).map((op) => ({
    conditions: [{ path: "args.x", op, value: op === "in" ? [[{ a: [1] }], "\uD800"] : [{ a: [1] }] }],
  }));
  const policy = policyOf({ version: "1", default: "deny", tools: { t: { deny_if: conditions } } });
  for (const x of [deep, [deep], "\uD800", { "\uD800": "\uDFFF" }]) {
    const call: Call = { tool: "t", args: { x }, at: 0, grant: "g", session: "s" };
    expect(decide(policy, call, noCounters).decision.kind).toBe("deny");
  }
});

describe("counters", () => {
  const policy = policyOf({
    version: "1",
    default: "deny",
    tools: { t: { limits: [{ counter: "n", window: "minute", max: 3 }] } },
  });
  const call: Call = { tool: "t", args: {}, at: 0, grant: "g", session: "s" };

  test("are a value: a decision leaves the ones it was given as they were", () => {
    const first = decide(policy, call, noCounters);
    expect(decide(policy, call, noCounters).decision).toEqual(first.decision);
    expect(decide(policy, call, first.counters).decision.remaining).toBe(1);
  });

  test("give back to the window that a call came from, not to the next one", () => {
    const old = decide(policy, call, noCounters);
    const next = decide(policy, { ...call, at: 60_000 }, old.counters);
    const settled = settle(next.counters, old.reservations, "error");
    expect(decide(policy, { ...call, at: 60_000 }, settled).decision.remaining).toBe(1);
    expect(decide(policy, call, settled).decision.remaining).toBe(2);
  });

  test("never fall below zero, however often a call gives back", () => {
    const once = decide(policy, call, noCounters);
    const settled = [1, 2, 3].reduce(
      (counters) => settle(counters, once.reservations, "error"),
      once.counters,
    );
    expect(decide(policy, call, settled).decision.remaining).toBe(2);
  });

  test("of thousands of sessions stay apart", () => {
    const grants = Array.from({ length: 5000 }, (_, index) => `g${index}`);
    let counters = noCounters;
    for (const grant of grants) ({ counters } = decide(policy, { ...call, grant }, counters));
    const left = new Set(
      grants.map((grant) => decide(policy, { ...call, grant }, counters).decision.remaining),
    );
    expect([...left]).toEqual([1]);
  });

  test("cannot count a call without a time", () => {
    const { decision } = decide(policy, { ...call, at: Number.NaN }, noCounters);
    expect(decision).toMatchObject({ kind: "deny", rule: "/tools/t/limits/0" });
  });
});
