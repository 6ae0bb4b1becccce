import { beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json.ts";
import type { Policy } from "../../../src/model/policy.ts";
import { noCounters } from "../../../src/policy/counters.ts";
import { decide } from "../../../src/policy/decide.ts";
import { policyOf } from "../support.ts";
import { type Call, compileFor, groups } from "./decision-groups.ts";
import { type Answer, askOpa } from "./open-policy-agent.ts";

interface Group {
  readonly about: string;
  readonly policy: Policy;
  readonly calls: readonly Call[];
}

const odd = 'a"b\\c\n\u0001}\ndecision := "x" # \u2028';

const more: readonly Group[] = [
  {
    about: "names and values that end a text or begin a rule stay what they are",
    policy: policyOf({
      version: "1",
      default: "deny",
      tools: {
        [odd]: { require: [{ conditions: [{ path: "args.x", op: "eq", value: odd }], on_deny: odd }] },
      },
    }),
    calls: [
      { tool: odd, args: { x: odd } },
      { tool: odd, args: { x: "a" } },
      { tool: "none", args: { x: odd } },
    ],
  },
  {
    about: "what is hidden is said to be, whatever its name",
    policy: policyOf({ version: "1", default: "allow", hide: ["gone", "allow"] }),
    calls: ["gone", "allow", "new"].map((tool) => ({ tool, args: {} })),
  },
  {
    about: "everything can be hidden",
    policy: policyOf({ version: "1", default: "allow", hide: ["*"], tools: { known: {} } }),
    calls: ["known", "new"].map((tool) => ({ tool, args: {} })),
  },
  {
    about: "a person is asked only where nothing refuses",
    policy: policyOf({
      version: "1",
      default: "deny",
      tools: {
        pay: {
          action: "ask",
          reason: "It costs money.",
          deny_if: [{ conditions: [{ path: "args.to", op: "contains", value: "x" }], on_deny: "Not there." }],
        },
      },
    }),
    calls: [{ to: "y" }, { to: "xy" }, { to: ["x"] }, { to: 5 }, {}].map((args: JsonObject) => ({
      tool: "pay",
      args,
    })),
  },
];

/** Limits aside, which OPA does not count. */
const asked: readonly Group[] = [
  ...groups.filter(
    ({ policy: { allTools, tools } }) =>
      allTools.length === 0 && [...tools.values()].every(({ limits }) => limits.length === 0),
  ),
  ...more,
];

/** What is ours to word: a rule without words of its own. */
const unworded = /^The (policy|call) /;

function worded(kind: string, message: string): string {
  return unworded.test(message) ? kind : `${kind}: ${message}`;
}

let answers: ReadonlyMap<string, readonly Answer[]> = new Map();

beforeAll(async () => {
  const questions = asked.map(({ policy, calls }) => ({
    text: compileFor("opa", policy).text,
    inputs: calls.map(({ tool, args }) => ({ tool, arguments: args })),
  }));
  const found = await askOpa(questions);
  answers = new Map(asked.map(({ about }, index) => [about, found[index] ?? []]));
}, 240_000);

describe("OPA answers as the policy does", () => {
  test.each(asked)("$about", ({ about, policy, calls }) => {
    const wanted = calls.map((call) => {
      const { kind, message } = decide(
        policy,
        { ...call, at: 0, grant: "g", session: "s" },
        noCounters,
      ).decision;
      return { allow: kind === "allow", says: worded(kind, message) };
    });
    const got = (answers.get(about) ?? []).map(({ allow, decision: { kind, message } }) => ({
      allow,
      says: worded(kind, message),
    }));
    expect(got).toEqual(wanted);
  });
});

test("nothing that OPA was asked about is lost on the way to it", () => {
  for (const { policy } of asked) expect(compileFor("opa", policy).losses).toEqual([]);
  expect(asked.length).toBeGreaterThan(50);
});
