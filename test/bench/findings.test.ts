import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { poisonIn, readTwins } from "../../bench/findings-corpus.ts";
import { lapses, type Figures } from "../../bench/findings-figures.ts";

const figures = (poisoned: number, found: number, falselyFound: number): Figures => {
  const all = { poisoned, found, falselyFound };
  return { all, kinds: { "hidden-text": all } };
};

describe("figures of findings", () => {
  test("that are the same, or better in a corpus that grew, are no lapse", () => {
    expect(lapses(figures(10, 9, 1), figures(10, 9, 1))).toEqual([]);
    expect(lapses(figures(10, 9, 1), figures(20, 19, 0))).toEqual([]);
  });

  test.each([
    ["a smaller share is found", figures(20, 17, 1)],
    ["one more honest text is flagged", figures(10, 9, 2)],
  ])("lapse where %s", (_, now) => {
    expect(lapses(figures(10, 9, 1), now)).toHaveLength(2);
  });

  test("lapse where a kind is gone from the corpus", () => {
    expect(lapses(figures(10, 9, 1), { ...figures(10, 9, 1), kinds: {} })).toHaveLength(1);
  });
});

test("every pair of the corpus is read, and escapes in it become the characters they stand for", () => {
  const twins = readTwins(join(import.meta.dirname, "..", "corpus-findings"));
  expect(twins.length).toBeGreaterThanOrEqual(120);
  const smuggled = twins.find(({ attack }) => attack === "tag-block smuggling");
  expect(smuggled && poisonIn(smuggled.poisoned).map(({ kind }) => kind)).toContain("hidden-text");
});
