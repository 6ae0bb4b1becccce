import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { portabilityOf } from "../../src/policy/lint/lint-policy.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import { anyPolicy } from "./any-policy.ts";

function unportable(text: string, file = "p.json"): readonly string[] {
  const parsed = parsePolicy(file, text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return portabilityOf(parsed.file).map(({ line, pointer, says }) => `${line} ${pointer}: ${says}`);
}
const inJson = (document: Json) => unportable(JSON.stringify(document, undefined, 1));

test("the documented language is portable, all of it", () => {
  expect(
    inJson({
      version: "1",
      default: "deny",
      hide: ["*"],
      all_tools: { limits: [{ counter: "all", window: "hour", max: 5, scope: "grant" }] },
      tools: {
        a: {},
        action: {
          require: [{ conditions: [{ path: "args.x", op: "exists", value: true }], on_deny: "x" }],
          deny_if: [{ conditions: [], on_deny: "no" }],
          limits: [{ counter: "n", window: "minute", max: 1 }],
        },
      },
    }),
  ).toEqual([]);
});

test("each field that only we read is named with its line and what to write instead", () => {
  expect(
    inJson({
      $schema: "policy.schema.json",
      version: "1",
      default: "deny",
      all_tools: { limits: [{ counter: "all", window: 60, max: 5, scope: "session" }] },
      tools: {
        allowed: { action: "allow" },
        denied: { action: "deny", reason: "r" },
        asked: { action: "ask" },
        hourly: { rate_limit: { max: 3, window: 3600 } },
        odd: { rate_limit: { max: 3, window: 7 } },
        "a/b": {
          require: [{ conditions: [{ path: "args.x", op: "exists" }] }],
          deny_if: [
            {
              conditions: [
                { path: "args.x", op: "eq", value: 1 },
                { path: "args.y", op: "exists" },
              ],
            },
          ],
          limits: [{ counter: "n", window: 90, max: 1, scope: "grant", cost: "args.x" }],
        },
      },
    }),
  ).toEqual([
    "2 /$schema: only editors need it; take it out of the copy that you pass on.",
    '9 /all_tools/limits/0/window: windows have names; write "minute", which is as long.',
    '11 /all_tools/limits/0/scope: the only scope is "grant".',
    '17 /tools/allowed/action: there is no "action"; leave it out, since a rule without it allows.',
    '20 /tools/denied/action: there is no "action"; "deny_if": [{ "conditions": [] }] denies every call.',
    '21 /tools/denied/reason: there is no "reason"; "on_deny" of a predicate is what callers are told.',
    "24 /tools/asked/action: no other enforcer asks a person; deny or hide the tool there.",
    '27 /tools/hourly/rate_limit: there is no "rate_limit"; write it in "limits", with the window "hour".',
    '33 /tools/odd/rate_limit: there is no "rate_limit", and windows are only minute, hour and day; choose one in "limits".',
    '42 /tools/a~1b/require/0/conditions/0: "exists" needs a "value" there; write true.',
    '57 /tools/a~1b/deny_if/0/conditions/1: "exists" needs a "value" there; write true.',
    "67 /tools/a~1b/limits/0/window: windows are only minute, hour and day.",
    "70 /tools/a~1b/limits/0/cost: every call counts as one there; cap the argument by a condition instead.",
  ]);
});

test.each([
  ["p.yaml", 'version: "1"\ndefault: deny\n', "1 : this is YAML; the documented form is JSON."],
  ["p.YML", 'version: "1"\ndefault: deny\n', "1 : this is YAML; the documented form is JSON."],
  [
    "p.json",
    '{ "version": "1", "default": "deny", }',
    "1 : comments and trailing commas are not JSON; take them out of the copy that you pass on.",
  ],
])("%s is read here and not elsewhere: %s", (file, text, says) => {
  expect(unportable(text, file)).toEqual([says]);
});

test("a policy without a remark has none of our own fields", () => {
  fc.assert(
    fc.property(anyPolicy, (document) => {
      const text = JSON.stringify(document);
      const has = /"(?:action|reason|rate_limit|cost|scope":"session|window":\d)/.test(text);
      expect(unportable(text).length > 0).toBe(has);
    }),
  );
});
