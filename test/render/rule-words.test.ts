import { expect, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { Recommendation } from "../../src/model/policy.ts";
import { recommendationWords } from "../../src/render/rule-words.ts";

const limits = (window: Json): Json => [{ counter: "c", window, max: 5 }];

test.each([
  ["hide", undefined, "hide"],
  ["allow", {}, "allow"],
  ["allow", { deny_if: [] }, "allow on conditions"],
  ["limit", { limits: limits("minute") }, "allow, 5 a minute"],
  ["limit", { limits: limits("hour") }, "allow, 5 an hour"],
  ["limit", { limits: limits(90) }, "allow, 5 each 90 s"],
  ["limit", { require: [], limits: limits("day") }, "allow on conditions, 5 a day"],
  ["ask", { action: "ask" }, "a person approves"],
  ["ask", { action: "ask", limits: limits("day") }, "a person approves"],
  ["ask", { action: "ask", require: [] }, "a person approves, on conditions"],
] as const)("%s with the rule %j reads as words", (kind, rule, words) => {
  const recommendation = { tool: "t", kind, policy: {}, effect: "", reasons: [], gaps: [], extensions: [] };
  const whole: Recommendation = rule === undefined ? recommendation : { ...recommendation, rule };
  expect(recommendationWords(whole)).toBe(words);
});

test("a tool that nothing is suggested for stays as it is", () => {
  expect(recommendationWords(undefined)).toBe("as it is");
});
