import type { Call, Reservation } from "../../model/decision.ts";
import type { Policy } from "../../model/policy.ts";
import { countersOf, entryOf, pruned, type CounterEntry, type Counters } from "../../policy/counters.ts";
import { decide, settle, type Decided } from "../../policy/decide.ts";

/** Where counters outlive the process. */
export interface CounterStore {
  readonly entries: readonly CounterEntry[];
  /** Writes what these windows hold now. Throws if it cannot. */
  readonly append: (entries: readonly CounterEntry[]) => void;
}

/** The counters of a proxy, and its clock. */
export interface Ledger {
  /** Milliseconds since 1970. Never earlier than before: a clock that is set back gives no window back. */
  readonly now: () => number;
  /** Decides and reserves in one step, written before it is answered. Throws if it cannot be written. */
  readonly decide: (policy: Policy, call: Call) => Decided;
  /** Throws if it cannot be written; the place is then not given back. */
  readonly settle: (reservations: readonly Reservation[], outcome: "ok" | "error") => void;
}

/** Windows that are over are forgotten once in so many decisions. */
const prunedEvery = 10_000;

export function ledgerOf(clock: () => number, store?: CounterStore): Ledger {
  const saved = store?.entries ?? [];
  let counters = countersOf(saved);
  let latest = saved.reduce((latest, { began }) => Math.max(latest, began), -Infinity);
  let decisions = 0;
  const now = () => (latest = Math.max(latest, clock()));
  const keep = (next: Counters, changed: readonly Reservation[]) => {
    const entries = changed.flatMap(({ key, began }) => entryOf(next, key, began) ?? []);
    if (entries.length > 0) store?.append(entries);
    counters = next;
  };
  return {
    now,
    decide(policy, call) {
      decisions += 1;
      if (decisions % prunedEvery === 0) counters = pruned(counters, now());
      const decided = decide(policy, call, counters);
      keep(decided.counters, decided.reservations);
      return decided;
    },
    settle(reservations, outcome) {
      if (outcome === "error") keep(settle(counters, reservations, outcome), reservations);
    },
  };
}
