import { expect, test } from "vitest";
import { categories, type Category } from "../../src/model/classification.ts";
import type { Standing } from "../../src/model/policy.ts";
import { defaultFor, expectedStanding } from "../../src/policy/recommend/defaults.ts";

const usual: Readonly<Record<Category, readonly [kind: string, standing: Standing]>> = {
  read: ["allow", "allowed"],
  write: ["limit", "limited"],
  execute: ["limit", "limited"],
  destructive: ["hide", "hidden"],
  financial: ["ask", "ask"],
  unknown: ["ask", "ask"],
};

test.each(categories)(
  "%s has the rule of its category, however sure the reading but for a read",
  (category) => {
    const [kind, standing] = usual[category];
    for (const confidence of ["low", "medium", "high"] as const) {
      const isUnsure = category === "read" && confidence === "low";
      expect(defaultFor("t", { category, confidence }).kind).toBe(isUnsure ? "limit" : kind);
    }
    expect(defaultFor("t", { category }).kind).toBe(kind);
    expect(expectedStanding("t", { category })).toBe(standing);
  },
);

test("a read that weak signs tell of is limited, and that is why", () => {
  expect(defaultFor("t", { category: "read", confidence: "low" }).why).toMatch(/^Only weak signs/);
});

test("a name that hides every tool is not hidden, and one that no rule may bear is", () => {
  expect(defaultFor("*", { category: "destructive" }).kind).toBe("ask");
  expect(defaultFor("*", { category: "write" }).kind).toBe("limit");
  for (const category of categories) {
    expect(defaultFor("constructor", { category })).toEqual({
      kind: "hide",
      effect: defaultFor("t", { category: "destructive" }).effect,
      why: "Every JavaScript object has something of this name, which an enforcer may take for a rule.",
    });
  }
});
