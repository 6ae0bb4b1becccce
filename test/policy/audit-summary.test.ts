import { array, assert, constantFrom, double, property, shuffledSubarray } from "fast-check";
import { expect, test } from "vitest";
import { summing, type AuditRecord } from "../../src/policy/audit-summary.ts";
import { quantiles } from "../../src/policy/quantiles.ts";

test("a quantile is within one in a hundred of the exact one, in whatever order", () => {
  const times = array(double({ min: 0.001, max: 1e8, noNaN: true }), { minLength: 1, maxLength: 300 });
  assert(
    property(times, constantFrom(0, 0.5, 0.95, 1), (values, share) => {
      const sketch = quantiles();
      for (const value of values) sketch.add(value);
      const sorted = values.toSorted((a, b) => a - b);
      const exact = sorted[Math.max(1, Math.ceil(share * values.length)) - 1] ?? 0;
      const found = sketch.at(share) ?? Infinity;
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * 0.01 + 1e-9);
    }),
  );
  expect(quantiles().at(0.5)).toBeUndefined();
});

function records(count: number): readonly AuditRecord[] {
  const common = (index: number) => ({ session: "x", server: "s", request: index });
  return Array.from({ length: count }, (_, index): readonly AuditRecord[] => {
    const isDenied = index % 4 === 0;
    const decided: AuditRecord = {
      event: "decision",
      ...common(index),
      at: new Date(index).toISOString(),
      tool: isDenied ? "drop" : "get",
      decision: isDenied ? "deny" : "allow",
      rule: isDenied ? "(default deny)" : "/tools/get",
      forwarded: !isDenied,
      latencyMs: 0.1,
    };
    const outcome = index % 4 === 1 ? "error" : "ok";
    return isDenied
      ? [decided]
      : [decided, { event: "end", ...common(index), outcome, latencyMs: 20 + index }];
  }).flat();
}

function summaryOf(all: readonly AuditRecord[]) {
  const sum = summing();
  for (const record of all) sum.add(record);
  return sum.summary();
}

test("calls are counted by tool, decision and rule, with how they ended", () => {
  expect(summaryOf(records(8))).toEqual({
    schema: "toolwarden.audit-summary/1",
    decisions: 8,
    from: "1970-01-01T00:00:00.000Z",
    to: "1970-01-01T00:00:00.007Z",
    rows: [
      {
        server: "s",
        tool: "get",
        decision: "allow",
        rule: "/tools/get",
        calls: 6,
        forwarded: 6,
        outcomes: { ok: 4, error: 2, continued: 0, lost: 0 },
        decisionMs: { p50: expect.closeTo(0.1, 2), p95: expect.closeTo(0.1, 2) },
        callMs: { p50: expect.closeTo(23, 0), p95: expect.closeTo(27, 0) },
      },
      {
        server: "s",
        tool: "drop",
        decision: "deny",
        rule: "(default deny)",
        calls: 2,
        forwarded: 0,
        outcomes: { ok: 0, error: 0, continued: 0, lost: 0 },
        decisionMs: { p50: expect.closeTo(0.1, 2), p95: expect.closeTo(0.1, 2) },
      },
    ],
  });
});

test("the order of the lines does not matter", () => {
  const all = records(20);
  assert(
    property(shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
      expect(summaryOf(shuffled)).toEqual(summaryOf(all));
    }),
    { numRuns: 50 },
  );
});

test("tools without number are counted together", () => {
  const many = Array.from({ length: 3000 }, (_, index): AuditRecord => {
    const about = { session: "x", server: "s", request: index, at: "2026-01-01T00:00:00.000Z" };
    const denied = { decision: "deny", rule: "(default deny)", forwarded: false, latencyMs: 0.1 };
    return { event: "decision", ...about, ...denied, tool: `t${index}` };
  });
  const { rows, decisions } = summaryOf(many);
  expect(decisions).toBe(3000);
  expect(rows.length).toBe(1001);
  expect(rows[0]).toMatchObject({ tool: "(others)", calls: 2000 });
});
