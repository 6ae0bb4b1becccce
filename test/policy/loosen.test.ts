import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { loosened } from "../../src/policy/loosen.ts";
import { policyOf } from "./support.ts";

const listing = (tools: JsonObject, more: JsonObject = {}): Json => ({
  version: "1",
  default: "deny",
  ...more,
  tools,
});
const limit = (fields: JsonObject = {}): JsonObject => ({
  counter: "n",
  window: "minute",
  max: 30,
  ...fields,
});
const limits = (...all: JsonObject[]): JsonObject => ({ limits: all });
const when = (...conditions: [path: string, op: string, value: Json][]): JsonObject => ({
  conditions: conditions.map(([path, op, value]) => ({ path: `args.${path}`, op, value })),
});
const requires = (...predicates: JsonObject[]): JsonObject => ({ require: predicates });
const denies = (...predicates: JsonObject[]): JsonObject => ({ deny_if: predicates });

function told(base: Json, head: Json): readonly string[] {
  return loosened(policyOf(base), policyOf(head), ["t"]).map(({ tool = "*", from, to, says, isCertain }) => {
    const words = says.map((part) => (typeof part === "string" ? part : `\`${part.quoted}\``)).join("");
    return `${tool}: ${from} → ${to}: ${words}${isCertain ? "" : " (?)"}`;
  });
}

describe("looser", () => {
  test.each<[about: string, base: Json, head: Json, ...told: string[]]>([
    [
      "a hidden tool is allowed",
      listing({}, { hide: ["t"] }),
      listing({ t: {} }),
      "t: hidden → allowed: could not be called, now may be",
    ],
    [
      "a denied tool is asked about",
      listing({ t: { action: "deny" } }),
      listing({ t: { action: "ask" } }),
      "t: denied → ask: could not be called, now may be",
    ],
    [
      "a tool that was not listed is limited",
      listing({}),
      listing({ t: limits(limit()) }),
      "t: denied-by-default → limited: could not be called, now may be",
    ],
    [
      "nobody is asked any more",
      listing({ t: { action: "ask" } }),
      listing({ t: {} }),
      "t: ask → allowed: a person no longer approves its calls",
    ],
    [
      "a limit is gone",
      listing({ t: limits(limit()) }),
      listing({ t: {} }),
      "t: limited → allowed: the limit of `30 calls a minute` is gone",
    ],
    [
      "a larger max",
      listing({ t: limits(limit()) }),
      listing({ t: limits(limit({ max: 31 })) }),
      "t: limited → limited: the limit was `30 calls a minute`, now it is `31 calls a minute`",
    ],
    [
      "a shorter window of the same max",
      listing({ t: limits(limit({ window: "hour" })) }),
      listing({ t: limits(limit()) }),
      "t: limited → limited: the limit was `30 calls an hour`, now it is `30 calls a minute`",
    ],
    [
      "a count for each session instead of each grant",
      listing({ t: limits(limit()) }),
      listing({ t: limits(limit({ scope: "session" })) }),
      "t: limited → limited: the limit was `30 calls a minute`, now it is `30 calls a minute, for each session`",
    ],
    [
      "a window that does not fit",
      listing({ t: limits(limit({ window: 60 })) }),
      listing({ t: limits(limit({ window: 90, max: 10 })) }),
      "t: limited → limited: the limit was `30 calls in 60 seconds`, and whether `10 calls in 90 seconds` is stricter cannot be told (?)",
    ],
    [
      "a counter no longer shared",
      listing({ t: limits(limit()), u: limits(limit()) }),
      listing({ t: limits(limit({ counter: "m" })), u: limits(limit()) }),
      "t: limited → limited: the limit of `30 calls a minute` no longer counts calls of `u` as it did",
      "u: limited → limited: the limit of `30 calls a minute` no longer counts calls of `t` as it did",
    ],
    [
      "what a call costs is no longer counted",
      listing({ t: limits(limit({ cost: "args.amount", max: 500 })) }),
      listing({ t: limits(limit()) }),
      "t: limited → limited: the limit of `500 of args.amount a minute` is gone, so `args.amount` may be anything",
    ],
    [
      "what raised the cost of a call counts on another counter",
      listing({ t: limits(limit({ cost: "args.amount", max: 500 }), limit()) }),
      listing({ t: limits(limit({ cost: "args.amount", max: 500, counter: "m" }), limit()) }),
      "t: limited → limited: the limit of `500 of args.amount a minute` no longer counts calls of `t` as it did",
      "t: limited → limited: the limit was `30 calls a minute`, and whether `30 calls a minute` is stricter cannot be told (?)",
    ],
    [
      "what raised the cost of a call is looked at later",
      listing({ t: limits(limit({ cost: "args.amount", max: 500 }), limit()) }),
      listing({ t: limits(limit(), limit({ cost: "args.amount", max: 500 })) }),
      "t: limited → limited: the limit was `30 calls a minute`, and whether `30 calls a minute` is stricter cannot be told (?)",
    ],
    [
      "a tool counts on the same name for each session, or over another span, beside the old limit",
      listing({ t: limits(limit()), u: limits(limit()) }),
      listing({ t: limits(limit()), u: limits(limit({ scope: "session" }), limit({ window: "hour" })) }),
      "t: limited → limited: the limit of `30 calls a minute` no longer counts calls of `u` as it did",
      "u: limited → limited: the limit of `30 calls a minute` no longer counts calls of `t` as it did",
    ],
    [
      "a tool no longer counts on the counter of all",
      { version: "1", default: "allow", all_tools: limits(limit()), tools: { t: {} } },
      { version: "1", default: "allow", tools: { t: limits(limit()) } },
      "*: allowed-by-default → allowed-by-default: the limit of `30 calls a minute` no longer counts calls of tools that no rule names as it did",
    ],
    [
      "the count of all tools is one for each of them",
      listing({ t: {}, u: {} }, { all_tools: limits(limit()) }),
      listing({ t: limits(limit({ counter: "a" })), u: limits(limit({ counter: "b" })) }),
      "*: denied-by-default → denied-by-default: the limit of `30 calls a minute` no longer counts calls of `u` as it did",
    ],
    [
      "a pattern is no longer required, which has words for whom it refuses",
      listing({ t: requires({ ...when(["x", "regex", "^a"]), on_deny: "Say a first." }) }),
      listing({ t: {} }),
      "t: conditional → allowed: it no longer requires a pattern in `args.x`: `Say a first.`",
    ],
    [
      "a pattern is no longer denied, which has words for whom it refuses",
      listing({ t: denies({ ...when(["x", "regex", "^a"], ["y", "eq", 1]), on_deny: "No a first." }) }),
      listing({ t: {} }),
      "t: conditional → allowed: it no longer denies a pattern in `args.x`: `No a first.`",
    ],
    [
      "a pattern without words is gone, and a condition with some",
      listing({
        t: requires(when(["x", "regex", "^a"]), { ...when(["y", "lte", 9]), on_deny: "At most 9." }),
      }),
      listing({ t: {} }),
      't: conditional → allowed: it no longer requires `args.x regex "^a"`',
      "t: conditional → allowed: it no longer requires `args.y lte 9`",
    ],
    [
      "a requirement is gone",
      listing({ t: requires(when(["x", "eq", 1]), when(["y", "exists", true])) }),
      listing({ t: requires(when(["y", "exists", true])) }),
      "t: conditional → conditional: it no longer requires `args.x eq 1`",
    ],
    [
      "a bound moves out",
      listing({ t: requires(when(["x", "lte", 100])) }),
      listing({ t: requires(when(["x", "lte", 200])) }),
      "t: conditional → conditional: it no longer requires `args.x lte 100`",
    ],
    [
      "a pattern reads otherwise",
      listing({ t: requires(when(["x", "regex", "^a"])) }),
      listing({ t: requires(when(["x", "regex", "^ab"])) }),
      "t: conditional → conditional: its rule on `args.x` reads otherwise, and whether that is stricter cannot be told (?)",
    ],
    [
      "the values that were wanted are those left out",
      listing({ t: requires(when(["x", "in", ["a"]])) }),
      listing({ t: requires(when(["x", "not_in", ["a", "b"]])) }),
      "t: conditional → conditional: its rule on `args.x` reads otherwise, and whether that is stricter cannot be told (?)",
    ],
    [
      "a denial needs more to hold",
      listing({ t: denies(when(["force", "eq", true])) }),
      listing({ t: denies(when(["force", "eq", true], ["branch", "eq", "main"])) }),
      "t: conditional → conditional: its rule on `args.force` reads otherwise, and whether that is stricter cannot be told (?)",
    ],
    [
      "a denial begins later",
      listing({ t: denies(when(["x", "gt", 100])) }),
      listing({ t: denies(when(["x", "gt", 200])) }),
      "t: conditional → conditional: it no longer denies `args.x gt 100`",
    ],
    [
      "a bound moves out beside another condition",
      listing({ t: requires(when(["x", "lte", 100])) }),
      listing({ t: requires(when(["x", "lte", 200], ["y", "eq", 1])) }),
      "t: conditional → conditional: it no longer requires `args.x lte 100`",
    ],
    [
      "a pattern stands for a bound, and the bound is on something else",
      listing({ t: requires(when(["x", "lte", 100])) }),
      listing({ t: requires(when(["x", "regex", "^1"], ["y", "lte", 100])) }),
      "t: conditional → conditional: its rule on `args.x` reads otherwise, and whether that is stricter cannot be told (?)",
    ],
    [
      "a larger max beside a limit on another counter",
      listing({ t: limits(limit()) }),
      listing({ t: limits(limit({ counter: "m", max: 50 }), limit({ max: 31 })) }),
      "t: limited → limited: the limit was `30 calls a minute`, now it is `31 calls a minute`",
    ],
    [
      "a larger sum beside a limit of calls on the same counter",
      listing({ t: limits(limit({ cost: "args.amount", max: 500 })) }),
      listing({ t: limits(limit({ max: 20 }), limit({ cost: "args.amount", max: 600 })) }),
      "t: limited → limited: the limit was `500 of args.amount a minute`, now it is `600 of args.amount a minute`",
    ],
    [
      "a larger sum on another counter",
      listing({ t: limits(limit({ cost: "args.amount", max: 500 })) }),
      listing({ t: limits(limit({ counter: "m", cost: "args.amount", max: 600 })) }),
      "t: limited → limited: the limit was `500 of args.amount a minute`, now it is `600 of args.amount a minute`",
    ],
    [
      "a sum where calls were counted",
      listing({ t: limits(limit()) }),
      listing({ t: limits(limit({ cost: "args.amount", max: 5000 })) }),
      "t: limited → limited: the limit was `30 calls a minute`, and whether `5000 of args.amount a minute` is stricter cannot be told (?)",
    ],
    [
      "a larger max in a window twice as long",
      listing({ t: limits(limit({ window: 60 })) }),
      listing({ t: limits(limit({ window: 120, max: 100 })) }),
      "t: limited → limited: the limit was `30 calls in 60 seconds`, now it is `100 calls in 120 seconds`",
    ],
    [
      "a shorter window that does not fit into the longer",
      listing({ t: limits(limit({ window: 90 })) }),
      listing({ t: limits(limit({ window: 60, max: 10 })) }),
      "t: limited → limited: the limit was `30 calls in 90 seconds`, and whether `10 calls in 60 seconds` is stricter cannot be told (?)",
    ],
    [
      "hidden tools, by name",
      listing({}, { hide: ["z", "a"] }),
      listing({ z: {}, a: {} }),
      "a: hidden → allowed: could not be called, now may be",
      "z: hidden → allowed: could not be called, now may be",
    ],
    [
      "all that was hidden is allowed",
      { version: "1", default: "allow", hide: ["*"] },
      { version: "1", default: "allow" },
      "*: hidden → allowed-by-default: every tool that the policy does not list may now be called",
      "t: hidden → allowed-by-default: could not be called, now may be",
    ],
    [
      "the limit of all tools grows",
      listing({ t: {} }, { all_tools: limits(limit()) }),
      listing({ t: {} }, { all_tools: limits(limit({ max: 60 })) }),
      "*: denied-by-default → denied-by-default: the limit was `30 calls a minute`, now it is `60 calls a minute`",
    ],
    [
      "default deny becomes allow",
      { version: "1", default: "deny" },
      { version: "1", default: "allow" },
      "*: denied-by-default → allowed-by-default: every tool that the policy does not list may now be called",
      "t: denied-by-default → allowed-by-default: could not be called, now may be",
    ],
  ])("%s", (_about, base, head, ...expected) => {
    expect(told(base, head)).toEqual(expected);
  });

  test("a tool of the name * like any other, though in hide it stands for all", () => {
    expect(told(listing({ "*": { action: "ask" } }), listing({ "*": {} }))).toEqual([
      "*: ask → allowed: a person no longer approves its calls",
    ]);
  });

  test("a policy that is taken away opens everything it held", () => {
    const policy = policyOf(listing({ t: { action: "ask" }, u: {} }));
    expect(loosened(policy, undefined, ["new"])).toEqual([
      {
        from: "denied-by-default",
        to: "no-policy",
        says: ["every tool that the policy does not list may now be called"],
        isCertain: true,
      },
      {
        tool: "new",
        from: "denied-by-default",
        to: "no-policy",
        says: ["could not be called, now may be"],
        isCertain: true,
      },
      ...["ask", "allowed"].map((from, index) => ({
        tool: ["t", "u"][index],
        from,
        to: "no-policy",
        says: ["the policy is gone, and its rule with it"],
        isCertain: true,
      })),
    ]);
  });
});

describe("no looser", () => {
  test.each<[about: string, base: Json, head: Json]>([
    [
      "a tool hidden that was denied, and the other way",
      listing({ t: { action: "deny" } }),
      listing({}, { hide: ["t"] }),
    ],
    ["a hidden tool denied", listing({}, { hide: ["t"] }), listing({ t: { action: "deny" } })],
    ["a smaller max", listing({ t: limits(limit()) }), listing({ t: limits(limit({ max: 3 })) })],
    [
      "the same max in a longer window",
      listing({ t: limits(limit()) }),
      listing({ t: limits(limit({ window: "day" })) }),
    ],
    [
      "so short a window that the long one keeps its max",
      listing({ t: limits(limit({ window: "hour", max: 600 })) }),
      listing({ t: limits(limit({ max: 10 })) }),
    ],
    [
      "a count for each grant instead of each session",
      listing({ t: limits(limit({ scope: "session" })) }),
      listing({ t: limits(limit()) }),
    ],
    [
      "a smaller max for each session",
      listing({ t: limits(limit({ scope: "session" })) }),
      listing({ t: limits(limit({ scope: "session", max: 3 })) }),
    ],
    [
      "a counter shared from now on",
      listing({ t: limits(limit()) }),
      listing({ t: limits(limit()), u: limits(limit()) }, { hide: ["u"] }),
    ],
    [
      "a limit of all tools in place of the tool's own",
      listing({ t: limits(limit()) }),
      listing({ t: {} }, { all_tools: limits(limit()) }),
    ],
    [
      "what a call costs counted beside the calls",
      listing({ t: limits(limit()) }),
      listing({ t: limits(limit(), limit({ cost: "args.amount" })) }),
    ],
    [
      "a larger limit of all tools where none may be called",
      listing({}, { all_tools: limits(limit()) }),
      listing({}, { all_tools: limits(limit({ max: 60 })) }),
    ],
    [
      "a limit of all tools where no other may be called",
      listing({ t: {}, u: {} }, { all_tools: limits(limit()) }),
      listing({ t: limits(limit()) }, { hide: ["u"] }),
    ],
    [
      "another order",
      listing({ t: requires(when(["x", "eq", 1]), when(["y", "eq", 2])) }),
      listing({ t: requires(when(["y", "eq", 2], ["x", "eq", 1])) }),
    ],
    ["a further requirement", listing({ t: {} }), listing({ t: requires(when(["x", "eq", 1])) })],
    [
      "a tighter bound",
      listing({ t: requires(when(["x", "lte", 100])) }),
      listing({ t: requires(when(["x", "lt", 100])) }),
    ],
    [
      "fewer values",
      listing({ t: requires(when(["x", "in", ["a", "b"]])) }),
      listing({ t: requires(when(["x", "eq", "a"])) }),
    ],
    [
      "more values left out",
      listing({ t: requires(when(["x", "not_in", ["a"]])) }),
      listing({ t: requires(when(["x", "not_in", ["b", "a"]])) }),
    ],
    [
      "a value where presence was enough",
      listing({ t: requires(when(["x", "exists", true])) }),
      listing({ t: requires(when(["x", "neq", "a"])) }),
    ],
    [
      "a denial that needs less",
      listing({ t: denies(when(["x", "eq", 1], ["y", "eq", 2])) }),
      listing({ t: denies(when(["y", "eq", 2])) }),
    ],
    [
      "a denial that begins earlier",
      listing({ t: denies(when(["x", "gt", 100])) }),
      listing({ t: denies(when(["x", "gte", 50])) }),
    ],
    [
      "other words for the caller",
      listing({ t: { action: "deny", reason: "a" } }),
      listing({ t: { action: "deny", reason: "b" } }),
    ],
    [
      "short form and long",
      listing({ t: { rate_limit: { max: 5, window: 60 } } }),
      listing({ t: limits(limit({ max: 5 })) }),
    ],
  ])("%s", (_about, base, head) => {
    expect(told(base, head)).toEqual([]);
  });

  test("a first policy, whatever it says", () => {
    expect(loosened(undefined, policyOf({ version: "1", default: "allow" }), ["t"])).toEqual([]);
  });
});
