import { expect, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { lintPolicy } from "../../src/policy/lint.ts";
import { parsePolicy } from "../../src/policy/parse.ts";

function linted(document: Json, tools?: readonly string[]): readonly string[] {
  const parsed = parsePolicy("p.json", JSON.stringify(document, undefined, 1));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return lintPolicy(parsed.file, tools).map(({ line, pointer, says }) => `${line} ${pointer}: ${says}`);
}

test("a policy in which everything acts has nothing to say of it", () => {
  expect(
    linted(
      { version: "1", default: "deny", hide: ["x"], tools: { t: {}, u: { action: "deny", reason: "r" } } },
      ["t", "u", "x"],
    ),
  ).toEqual([]);
});

test("what never acts is named, with what to do", () => {
  const limits = [{ counter: "n", window: "day", max: 0 }];
  expect(
    linted({
      version: "1",
      default: "deny",
      hide: ["a", "b", "a"],
      tools: {
        b: {},
        c: { action: "deny", limits: [{ counter: "n", window: "day", max: 1 }] },
        d: { deny_if: [{ conditions: [] }], require: [{ conditions: [] }] },
        e: { limits },
        f: { reason: "none" },
      },
    }),
  ).toEqual([
    '7 /hide: "a" is hidden twice; keep one.',
    '10 /tools/b: "b" is hidden, so its rule never acts; remove one of the two.',
    '11 /tools/c: "c" is denied, so the rest of its rule never acts.',
    '21 /tools/d: "d" is denied without condition, so the rest of its rule never acts.',
    '33 /tools/e: the limit "n" of "e" lets no call through; say "action": "deny" instead.',
    '42 /tools/f: the reason of "f" is never told, since its action is allow.',
  ]);
});

test("a rule for no tool is named, with the tool that was probably meant", () => {
  const document = {
    version: "1",
    default: "deny",
    hide: ["*", "remove_al"],
    tools: { delete_brnch: {}, gone: {}, list: {} },
  };
  expect(
    linted(document, ["delete_branch", "list", "remove_all"]).filter((says) =>
      says.includes("names no tool"),
    ),
  ).toEqual([
    '6 /hide/1: rule "remove_al" names no tool of the server; did you mean "remove_all"?',
    '9 /tools/delete_brnch: rule "delete_brnch" names no tool of the server; did you mean "delete_branch"?',
    '10 /tools/gone: rule "gone" names no tool of the server; remove the rule if the tool is gone.',
  ]);
});
