import { describe, expect, test } from "vitest";
import { factsOf } from "../../src/heuristics/facts.ts";
import { heuristics } from "../../src/heuristics/index.ts";

describe.each(heuristics.map((heuristic) => [heuristic.id, heuristic] as const))("%s", (_, heuristic) => {
  test.each(heuristic.examples.flags.map((example) => [JSON.stringify(example), example] as const))(
    "flags %s",
    (_, example) => {
      const matches = heuristic.detect(factsOf(example));
      expect(matches).not.toHaveLength(0);
      if (heuristic.category) expect(matches.map((match) => match.category)).toContain(heuristic.category);
      if (heuristic.signal) expect(matches.map((match) => match.signal)).toContain(heuristic.signal);
    },
  );

  test.each(heuristic.examples.ignores.map((example) => [JSON.stringify(example), example] as const))(
    "ignores %s",
    (_, example) => {
      const matches = heuristic.detect(factsOf(example));
      const speaks = matches.filter(
        (match) =>
          (heuristic.category === undefined || match.category === heuristic.category) &&
          (heuristic.signal === undefined || match.signal === heuristic.signal),
      );
      expect(speaks).toEqual([]);
    },
  );
});

test("every heuristic has an id of its own in kebab-case", () => {
  const ids = heuristics.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

test("every heuristic says why, on what grounds, and shows at least four examples each way", () => {
  for (const { id, why, sources, examples } of heuristics) {
    expect(why, id).not.toBe("");
    expect(sources.length, id).toBeGreaterThan(0);
    expect(examples.flags.length, id).toBeGreaterThanOrEqual(4);
    expect(examples.ignores.length, id).toBeGreaterThanOrEqual(4);
  }
});
