/** What a run of the Action spends its time on: `github` is every question to GitHub, the first ones and the last. */
export type Stage = "start" | "github" | "capture" | "judge";

/** Adds up the time of each stage. */
export interface Stages {
  /** Counts the time since the last call, or since `beganAt`, for this stage. */
  readonly ended: (stage: Stage) => void;
  /** Such as `start 210 ms, github 80 ms`, in the order in which stages first ended. */
  readonly told: () => string;
}

/** @param now Milliseconds by any clock. */
export function countStages(now: () => number, beganAt: number): Stages {
  const spent = new Map<Stage, number>();
  let last = beganAt;
  return {
    ended(stage) {
      const time = now();
      spent.set(stage, (spent.get(stage) ?? 0) + time - last);
      last = time;
    },
    told: () => [...spent].map(([stage, ms]) => `${stage} ${Math.round(ms)} ms`).join(", "),
  };
}
