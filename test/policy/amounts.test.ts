import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sumOf } from "../../src/policy/amounts.ts";

test.each([
  [0.1, 0.2, 0.3],
  [0.3, -0.1, 0.2],
  [1, -0.9, 0.1],
  [4.35, 0.1, 4.45],
  [2, 3, 5],
  [2 ** 53, -1, 2 ** 53 - 1],
  [123_456_789.01, 0.02, 123_456_789.03],
  [0.01, 123_456_789.02, 123_456_789.03],
  [1e15, 0.4, 1e15],
  [1e22, 0.5, 1e22],
  [1e-20, 2e-20, 3e-20],
  [1.1e-100, 1.1e-100, 2.2e-100],
  [1e308, 1e308, Infinity],
])("%d and %d are %d", (a, b, sum) => {
  expect(sumOf(a, b)).toBe(sum);
});

test("a hundred cents are a whole, and none are left when they are given back", () => {
  const cents = Array.from({ length: 100 }, () => 0.01);
  const whole = cents.reduce(sumOf, 0);
  expect(whole).toBe(1);
  expect(cents.reduce((left, cent) => sumOf(left, -cent), whole)).toBe(0);
});

test("the order of two does not matter, and whole cents add up as cents do", () => {
  const cents = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(sumOf(a / 100, b / 100)).toBe(sumOf(b / 100, a / 100));
      expect(sumOf(a / 100, b / 100)).toBeCloseTo((a + b) / 100, 9);
    }),
  );
});
