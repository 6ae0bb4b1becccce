import type { Figures, Share } from "./accuracy-figures.ts";

/** The figures of one corpus as they were recorded. */
export interface Recorded {
  readonly gold: Figures;
  readonly hints: Figures;
}

/** By corpus, named after its folder and the folder above. */
export type Baseline = Readonly<Record<string, Recorded>>;

/** In what direction an answer may go wrong; neither may get worse against gold labels. Hints are testimony only. */
const guarded = { missedDangers: "missed dangers", falseAlarms: "false alarms" } as const;

/** What is worse now than it was, in a sentence each. */
export function regressions(before: Figures, now: Figures): readonly string[] {
  return Object.entries(guarded).flatMap(([key, words]) => {
    const [old, current] = [before[key as keyof typeof guarded], now[key as keyof typeof guarded]];
    return isMore(current, old)
      ? [`${words} rose from ${old.part} of ${old.whole} to ${current.part} of ${current.whole}`]
      : [];
  });
}

/** Compared crosswise, since a corpus may have grown. */
function isMore(a: Share, b: Share): boolean {
  return a.part * b.whole > b.part * a.whole;
}
