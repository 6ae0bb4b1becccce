import * as fc from "fast-check";
import type { Call } from "../../src/model/decision.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { isPrototypeName } from "../../src/model/files/policy-file.ts";
import { operators } from "../../src/model/policy.ts";

/** Few names, and the awkward ones among them, so that rules and calls meet. */
export const anyTool = fc.constantFrom("a", "b", "A", "constructor", "__proto__", "*", "a/b", "");
const hideName = anyTool.filter((name) => name !== "");
const ruleName = hideName.filter((name) => !isPrototypeName(name));

const anyPath = fc.constantFrom("args.x", "args.y", "args.x.y", "args.constructor");
const anyScalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom("", "1", "ab"),
  fc.boolean(),
  fc.constant(null),
);

const anyCondition = fc
  .record({
    path: anyPath,
    op: fc.constantFrom(...operators),
    value: anyScalar,
    list: fc.array(anyScalar, { maxLength: 3 }),
  })
  .map(({ path, op, value, list }): JsonObject => {
    if (op === "in" || op === "not_in") return { path, op, value: list };
    if (op === "exists") return { path, op, value: list.length % 2 === 0 };
    if (op === "regex") return { path, op, value: String(value) };
    if (op === "eq" || op === "neq" || op === "contains") return { path, op, value };
    return { path, op, value: typeof value === "number" ? value : 0 };
  });

export const anyPredicates = fc.array(
  fc.array(anyCondition, { maxLength: 3 }).map((conditions): JsonObject => ({ conditions })),
  { maxLength: 2 },
);

const anyLimit = fc
  .record({
    counter: fc.constantFrom("n", "m"),
    window: fc.constantFrom("minute", "hour", "day", 60, 7),
    max: fc.integer({ min: 0, max: 4 }),
    scope: fc.constantFrom("grant", "session"),
    cost: fc.option(fc.constant("args.x"), { nil: undefined, freq: 4 }),
  })
  .map(({ cost, ...limit }): JsonObject => Object.assign(limit, cost === undefined ? {} : { cost }));
const anyLimits = fc.array(anyLimit, { maxLength: 2 });

export const anyRule = fc
  .record(
    {
      action: fc.constantFrom("allow", "deny", "ask"),
      require: anyPredicates,
      deny_if: anyPredicates,
      limits: anyLimits,
      rate_limit: fc.record({ max: fc.integer({ min: 0, max: 4 }), window: fc.integer({ min: 1, max: 90 }) }),
    },
    { requiredKeys: [] },
  )
  .map((rule) => rule as unknown as JsonObject);

/** A valid policy document, with or without any of its parts. */
export const anyPolicy = fc
  .record({
    default: fc.constantFrom("allow", "deny"),
    hide: fc.array(hideName, { maxLength: 2 }),
    all: anyLimits,
    tools: fc.uniqueArray(fc.tuple(ruleName, anyRule), { maxLength: 4, selector: ([name]) => name }),
  })
  .map(({ default: byDefault, hide, all, tools }): JsonObject => ({
    version: "1",
    default: byDefault,
    hide,
    all_tools: { limits: all },
    tools: Object.fromEntries(tools),
  }));

const anyArgs = fc
  .array(
    fc.tuple(
      fc.constantFrom("x", "y", "constructor", "__proto__"),
      fc.oneof(anyScalar, fc.array(anyScalar, { maxLength: 2 }), fc.constant({ y: 1 }), fc.double()),
    ),
    { maxLength: 3 },
  )
  .map((entries) => Object.fromEntries(entries) as JsonObject);

/** A call, early or late, of anybody. */
export const anyCall: fc.Arbitrary<Call> = fc.record({
  tool: anyTool,
  args: anyArgs,
  at: fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.double()),
  grant: fc.constantFrom("", "g", "h"),
  session: fc.constantFrom("", "s", "t"),
});
