import type { Call, Decision, Reservation } from "../../model/decision.ts";
import type { Policy } from "../../model/policy.ts";
import { countersOf, entryOf, pruned, type CounterEntry, type Counters } from "../../policy/counters.ts";
import { decide, settle } from "../../policy/decide.ts";
import type { DecidedCall } from "./audit.ts";
import { messageOf } from "../../model/errors.ts";

/** Where counters outlive the process. */
export interface CounterStore {
  readonly entries: readonly CounterEntry[];
  /** Writes what these windows hold now. Throws if it cannot. */
  readonly append: (entries: readonly CounterEntry[]) => void;
  readonly close: () => void;
}

/** A call before its time is known: the ledger's clock says when it is counted. */
export type UntimedCall = Omit<Call, "at">;

/** What is said of a call, before any person is asked. */
export interface Judged extends Pick<DecidedCall, "decision" | "by" | "at"> {
  /** What the call holds until it is settled. */
  readonly reservations: readonly Reservation[];
}

/** The counters of a proxy, and its clock. */
export interface Ledger {
  /** Milliseconds since 1970. Never earlier than before: a clock that is set back gives no window back. */
  readonly now: () => number;
  /**
   * Decides and reserves in one step, and calls `then` once that is written: before this returns where counters are at hand,
   * later where others share them. A call that cannot be counted is denied, unless that was chosen otherwise. Never throws.
   */
  readonly decide: (policy: Policy, call: UntimedCall, then: (judged: Judged) => void) => void;
  /** The end of a call; where it cannot be written, the place is not given back. Never throws. */
  readonly settle: (reservations: readonly Reservation[], outcome: "ok" | "error") => void;
  /** Writes what is still to be written, and lets go. */
  readonly close: () => Promise<void>;
}

/** What becomes of calls that cannot be counted where the limits are kept, and who is told. */
export interface StoreTrouble {
  /** `allow`: they are counted by this proxy alone. */
  readonly onStoreError: "deny" | "allow";
  readonly notice: (line: string) => void;
}

/** Windows that are over are forgotten once in so many decisions. */
const prunedEvery = 10_000;

/** Counters in memory, and in a store if there is one. */
export function ledgerOf(clock: () => number, trouble: StoreTrouble, store?: CounterStore): Ledger {
  const saved = store?.entries ?? [];
  const told = teller(trouble);
  let counters = countersOf(saved);
  let latest = saved.reduce((latest, { began }) => Math.max(latest, began), -Infinity);
  let decisions = 0;
  const now = () => (latest = Math.max(latest, clock()));
  /** False if it could not be written. */
  const keep = (next: Counters, changed: readonly Reservation[]): boolean => {
    const entries = changed.flatMap(({ key, began }) => entryOf(next, key, began) ?? []);
    try {
      if (entries.length > 0) {
        store?.append(entries);
        told.well();
      }
      counters = next;
      return true;
    } catch (error) {
      told.failed(messageOf(error));
      if (trouble.onStoreError === "allow") counters = next;
      return false;
    }
  };
  return {
    now,
    decide(policy, call, then) {
      const at = now();
      decisions += 1;
      if (decisions % prunedEvery === 0) counters = pruned(counters, at);
      const decided = decide(policy, { ...call, at }, counters);
      const { decision, reservations } = decided;
      if (keep(decided.counters, reservations)) then({ decision, by: "policy", at, reservations });
      else if (trouble.onStoreError === "allow") then({ decision, by: "proxy", at, reservations });
      else then(uncounted(at));
    },
    settle(reservations, outcome) {
      if (outcome === "error") keep(settle(counters, reservations, outcome), reservations);
    },
    close: () => Promise.resolve(store?.close()),
  };
}

/** A call that is denied because nobody can count it. */
export function uncounted(at: number): Judged {
  const message = "The limits of this call cannot be counted, so it is denied.";
  const decision: Decision = { kind: "deny", rule: "(limits)", message };
  return { decision, by: "proxy", at, reservations: [] };
}

/** Says once that limits cannot be counted, and once that they can again. */
export function teller({ onStoreError, notice }: StoreTrouble) {
  let isWell = true;
  const meanwhile =
    onStoreError === "deny"
      ? "calls with limits are denied"
      : "calls with limits are counted by this proxy alone";
  return {
    failed(why: string): void {
      if (isWell) notice(`the limits cannot be kept, so ${meanwhile} until they can: ${why}.`);
      isWell = false;
    },
    well(): void {
      if (!isWell) notice("the limits are kept again.");
      isWell = true;
    },
  };
}
