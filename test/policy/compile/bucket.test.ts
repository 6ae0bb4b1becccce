import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Limit } from "../../../src/model/policy.ts";
import { compilePolicy } from "../../../src/policy/compile/compile.ts";
import { fragmentText } from "../../../src/policy/compile/fragment.ts";
import { targets } from "../../../src/policy/compile/targets.ts";
import { policyOf } from "../support.ts";
import { bucketFor, type Bucket } from "../../../src/policy/compile/bucket.ts";

const limit = (max: number, window: Limit["window"], more: Partial<Limit> = {}): Limit => ({
  counter: "c",
  scope: "grant",
  pointer: "/all_tools/limits/0",
  max,
  window,
  ...more,
});

/** When calls at these times are let through; the bucket fills in steps, the first of them after `phase`. */
function letThrough({ tokens, seconds }: Bucket, phase: number, times: readonly number[]): readonly number[] {
  let left = tokens;
  let filled = phase - seconds;
  return times.filter((time) => {
    if (time >= filled + seconds) {
      left = tokens;
      filled += Math.floor((time - filled) / seconds) * seconds;
    }
    left -= 1;
    return left >= 0;
  });
}

test("never lets more calls through in a window than the limit, whenever it fills and whenever they come", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 0, max: 59 }),
      fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 60 }),
      (max, phase, times) => {
        const bucket = bucketFor(limit(max, 60)) as Bucket;
        const passed = letThrough(
          bucket,
          phase,
          [...times].sort((a, b) => a - b),
        );
        for (let began = 0; began <= 240; began += 1) {
          const inWindow = passed.filter((time) => time >= began && time < began + 60);
          expect(inWindow.length).toBeLessThanOrEqual(max);
        }
      },
    ),
  );
});

test("ToolHive in Kubernetes keeps the first limit of a tool so, and says that of the others", () => {
  const target = targets.find(({ id }) => id === "toolhive-operator");
  if (target === undefined) throw new Error("no target");
  const limits = [
    { counter: "minutes", window: "minute", max: 30 },
    { counter: "days", window: "day", max: 100 },
    { counter: "once", window: "day", max: 1 },
  ];
  const policy = policyOf({ version: "1", default: "deny", tools: { add: { limits } } });
  const { fragment, losses } = compilePolicy(target, policy, { server: "srv", tools: [] });
  expect(parse(fragmentText(fragment))).toMatchObject({
    rateLimiting: { tools: [{ name: "add", perUser: { maxTokens: 15, refillPeriod: "60s" } }] },
  });
  expect(losses.map(({ effect, pointer }) => `${effect} ${pointer}`)).toEqual([
    "narrower /tools/add/limits/0",
    "wider /tools/add/limits/0",
    "wider /tools/add/limits/1",
    "wider /tools/add/limits/2",
  ]);
});

test("there is none for a single call, nor for what is not counted in calls", () => {
  expect(bucketFor(limit(1, "minute"))).toBeUndefined();
  expect(bucketFor(limit(100, "day", { cost: "args.amount" }))).toBeUndefined();
  expect(bucketFor(limit(100, "day"))).toEqual({ tokens: 50, seconds: 86_400 });
});
