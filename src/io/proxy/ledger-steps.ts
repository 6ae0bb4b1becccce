import type { Reservation } from "../../model/decision.ts";
import type { Policy } from "../../model/policy.ts";
import { entryOf, withEntry, type Counters, type Window } from "../../policy/counters.ts";
import { decide, settle, windowsOf } from "../../policy/decide.ts";
import type { Judged, UntimedCall } from "./ledger.ts";
import type { Batch, WindowChange } from "./shared-counters.ts";

/** A call to be decided, and who waits for that. */
export interface DecideStep {
  readonly kind: "decide";
  readonly policy: Policy;
  readonly call: UntimedCall;
  readonly answer: (judged: Judged) => void;
  /** When it came, in milliseconds that only go forward. */
  readonly since: number;
  /** Whether it was answered already, since it had waited too long. */
  isGivenUp: boolean;
}

export type Step = DecideStep | { readonly kind: "giveBack"; readonly reservations: readonly Reservation[] };

/** Steps taken on what we know of the counters, and what has to be true for them to hold. */
export interface Taken extends Batch {
  readonly steps: readonly Step[];
  /** What each `decide` step comes to. */
  readonly judged: ReadonlyMap<Step, Judged>;
  readonly counters: Counters;
}

/** Takes steps one after the other. */
export function takeSteps(steps: readonly Step[], before: Counters, number: number, at: number): Taken {
  const judged = new Map<Step, Judged>();
  const windows = new Map<string, Window>();
  let counters = before;
  for (const step of steps) {
    for (const window of windowsAt(step, at, counters)) windows.set(`${window.began} ${window.key}`, window);
    if (step.kind === "giveBack") counters = settle(counters, step.reservations, "error");
    else {
      const decided = decide(step.policy, { ...step.call, at }, counters);
      const { decision, reservations } = decided;
      judged.set(step, { decision, by: "policy", at, reservations });
      counters = decided.counters;
    }
  }
  const changes = [...windows.values()].map(({ key, began, ends }): WindowChange => {
    const expected = entryOf(before, key, began)?.used ?? 0;
    const next = entryOf(counters, key, began)?.used ?? 0;
    return { key, began, ends, expected, next: next === expected ? undefined : next };
  });
  return { number, at, steps, judged, windows: changes, counters };
}

/** The counters with what these windows really hold. */
export function withUsed(counters: Counters, windows: readonly Window[], used: readonly number[]): Counters {
  return windows.reduce(
    (counters, { key, began, ends }, index) =>
      withEntry(counters, { key, began, ends, used: used[index] ?? 0 }),
    counters,
  );
}

/** A window that we have forgotten is over: nothing is given back to it. */
function windowsAt(step: Step, at: number, counters: Counters): readonly Window[] {
  if (step.kind === "decide") return windowsOf(step.policy, { ...step.call, at });
  return step.reservations.flatMap(({ key, began }) => entryOf(counters, key, began) ?? []);
}
