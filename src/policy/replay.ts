import type { Call, Decision, Reservation } from "../model/decision.ts";
import type { Policy } from "../model/policy.ts";
import { noCounters, pruned, type Counters } from "./counters.ts";
import { decide, settle } from "./decide.ts";

/** A call of a log with what became of it. */
export interface LoggedCall {
  readonly call: Call;
  /** `error`: it ended in a JSON-RPC error, which gives its place in the limits back. */
  readonly outcome: "ok" | "error";
}

/** How far a log has been replayed. */
export interface Replay {
  readonly counters: Counters;
  /** The latest time of any call, in milliseconds since 1970. */
  readonly newest: number;
  /** A call before this cannot be decided: windows that were over by then are forgotten. */
  readonly forgotten: number;
  /** Calls that took something out of a window since windows were last forgotten. */
  readonly kept: number;
}

/** Nothing replayed yet. */
export const newReplay: Replay = { counters: noCounters, newest: -Infinity, forgotten: -Infinity, kept: 0 };

/** What a call was answered, or why it cannot be said. */
export type Replayed =
  | {
      readonly ok: true;
      readonly decision: Decision;
      readonly replay: Replay;
      /** What the call took, to be given back if the log says later that it failed. */
      readonly reservations: readonly Reservation[];
    }
  | { readonly ok: false; readonly says: string };

/** Logs that several machines write are out of order by seconds; an hour leaves room for slow calls too. */
const latenessMs = 3_600_000;

/**
 * The next call of a log, settled at once. Each call counts in the window of its own time, so a call that stands too
 * late in the log is decided like any other. Once in `keptAtMost` counted calls the windows that ended over an hour
 * before the newest call are forgotten, or a long log would fill the memory; a call from before that has no answer,
 * since one that counts anew from zero would be wrong.
 */
export function replayCall(
  policy: Policy,
  before: Replay,
  { call, outcome }: LoggedCall,
  keptAtMost = 100_000,
): Replayed {
  if (call.at < before.forgotten) return { ok: false, says: tooLate(before.newest) };
  const { decision, counters, reservations } = decide(policy, call, before.counters);
  const replay: Replay = {
    counters: settle(counters, reservations, outcome),
    newest: Math.max(before.newest, call.at),
    forgotten: before.forgotten,
    kept: before.kept + Math.sign(reservations.length),
  };
  return { ok: true, decision, replay: replay.kept < keptAtMost ? replay : forgetful(replay), reservations };
}

/** The replay once it is known that a call has failed that had counted until then. */
export function failedLater(replay: Replay, reservations: readonly Reservation[]): Replay {
  return { ...replay, counters: settle(replay.counters, reservations, "error") };
}

function forgetful({ counters, newest }: Replay): Replay {
  const forgotten = newest - latenessMs;
  return { counters: pruned(counters, forgotten), newest, forgotten, kept: 0 };
}

function tooLate(newest: number): string {
  const time = new Date(newest).toISOString();
  return `this call is over an hour older than one before it (${time}), and its window is no longer counted; sort the calls by time.`;
}
