import { expect, test } from "vitest";
import { isNone, noKinds, overlap, setsOf, union } from "../../src/heuristics/kind-set.ts";

const names = Array.from({ length: 64 }, (_, index) => `kind ${index}`);
const sets = Object.values(setsOf(names));

test("64 kinds are told apart", () => {
  for (const [at, one] of sets.entries())
    for (const [index, other] of sets.entries()) expect(overlap(one, other)).toBe(at === index);
});

test("more kinds than a set can hold are refused", () => {
  expect(() => setsOf([...names, "one more"])).toThrow("65 kinds, but a set holds 64");
});

test("a union holds what is in either set, and no more", () => {
  for (const step of [1, 31, 32, 33, 63]) {
    const pair = [0, step].map((index) => setsOf(names)[names[index] ?? ""] ?? noKinds);
    const both = pair.reduce(union, noKinds);
    expect(sets.filter((set) => overlap(set, both))).toEqual(pair);
  }
});

test("only the set of no kinds is empty, and it has nothing in common with any", () => {
  expect(isNone(noKinds)).toBe(true);
  expect(sets.some(isNone)).toBe(false);
  expect(sets.some((set) => overlap(set, noKinds))).toBe(false);
});
