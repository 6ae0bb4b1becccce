import { expect, test } from "vitest";
import { regressions } from "../../bench/accuracy-baseline.ts";
import type { Figures } from "../../bench/accuracy-figures.ts";

const share = (part: number, whole = 100) => ({ part, whole });
const figures = (fields: Partial<Figures>): Figures => ({
  agreement: share(90),
  missedDangers: share(2),
  falseAlarms: share(3),
  graveRecall: share(95),
  unknown: share(1),
  ...fields,
});

test("more missed dangers or more false alarms are worse", () => {
  expect(regressions(figures({}), figures({ missedDangers: share(3) }))).toEqual([
    "missed dangers rose from 2 of 100 to 3 of 100",
  ]);
  expect(regressions(figures({}), figures({ missedDangers: share(1), falseAlarms: share(4) }))).toEqual([
    "false alarms rose from 3 of 100 to 4 of 100",
  ]);
});

test("the same share of a corpus that has grown is no worse", () => {
  expect(regressions(figures({}), figures({ missedDangers: share(4, 200) }))).toEqual([]);
  expect(regressions(figures({}), figures({ missedDangers: share(5, 200) }))).toHaveLength(1);
});

test("what is not guarded may change, and none of nothing is not worse", () => {
  expect(regressions(figures({}), figures({ agreement: share(10), unknown: share(50) }))).toEqual([]);
  expect(regressions(figures({ falseAlarms: share(0, 0) }), figures({ falseAlarms: share(0, 0) }))).toEqual(
    [],
  );
});
