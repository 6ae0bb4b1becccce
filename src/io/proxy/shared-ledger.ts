import { setTimeout as sleep } from "node:timers/promises";
import { noCounters, pruned } from "../../policy/counters.ts";
import { decide, windowsOf } from "../../policy/decide.ts";
import { takeSteps, withUsed, type DecideStep, type Step, type Taken } from "./ledger-steps.ts";
import { teller, uncounted, type Judged, type Ledger, type StoreTrouble } from "./ledger.ts";
import { firstNumber, type SharedCounters, type SharedTime } from "./shared-counters.ts";
import { messageOf } from "../../model/errors.ts";

export interface SharedLedgerOptions extends StoreTrouble {
  readonly shared: SharedCounters;
  /** What time it was there just now. */
  readonly time: SharedTime;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
}

/** A call waits no longer than about this to be counted. */
const patienceMs = 2_000;
/** How often is asked whether the counters answer again, at first and once calls no longer wait for it. */
const soonMs = 50;
const laterMs = 500;
/** When the proxy ends, what is still to be given back has so long. */
const lastMs = 300;
/** As many decisions are written as one. */
const stepsAtMost = 200;
/** Windows that are over are forgotten once in so many batches. */
const prunedEvery = 10_000;

interface Unsure {
  readonly taken: Taken;
  readonly why: string;
}

/**
 * A ledger on counters that other proxies use too. `decide` stays the only one that counts: it decides on the counters as we
 * saw them last, and what comes of it holds if they are still so when it is written; else it decides again on what they are.
 * What comes in while a batch is on its way is decided and written together.
 */
export function sharedLedger(options: SharedLedgerOptions): Ledger {
  const { shared, elapsed, onStoreError } = options;
  const told = teller(options);
  /** As we saw them last. */
  let counters = noCounters;
  const queue: Step[] = [];
  /** A batch of which no answer came. */
  let unsure: Unsure | undefined;
  const state = { isDown: false, isWorking: false, isClosed: false };
  let number = firstNumber;
  let { latest, clock } = options.time;
  let learntAt = elapsed();
  const now = () => (latest = Math.max(latest, Math.floor(clock + elapsed() - learntAt)));
  const learn = (time: SharedTime) => {
    clock = time.clock;
    latest = Math.max(latest, time.latest);
    learntAt = elapsed();
  };

  const isOverdue = (step: Step) =>
    step.kind === "decide" && !step.isGivenUp && elapsed() - step.since >= patienceMs;

  /** Answers a call that cannot be counted in time. */
  function giveUp(step: Step): void {
    if (step.kind !== "decide" || step.isGivenUp) return;
    step.isGivenUp = true;
    step.answer(onStoreError === "allow" ? countAlone(step) : uncounted(now()));
  }

  /** What is counted here alone is not given back: the others never saw it. */
  function countAlone({ policy, call }: DecideStep): Judged {
    const at = now();
    const decided = decide(policy, { ...call, at }, counters);
    counters = decided.counters;
    return { decision: decided.decision, by: "proxy", at, reservations: [] };
  }

  /** A batch is in the counters: its calls are answered. */
  function finish({ steps, judged, counters: after }: Taken): void {
    counters = after;
    for (const step of steps) {
      const said = judged.get(step);
      if (step.kind !== "decide" || said === undefined) continue;
      if (!step.isGivenUp) step.answer(said);
      // It was denied meanwhile. One that was let through keeps its place.
      else if (onStoreError === "deny") queue.push({ kind: "giveBack", reservations: said.reservations });
    }
  }

  /** A batch is not in the counters: its steps are taken again, but for calls that have waited too long. */
  function again(steps: readonly Step[], why: string): void {
    for (const step of steps.filter(isOverdue)) {
      told.failed(why);
      giveUp(step);
    }
    queue.unshift(...steps.filter((step) => step.kind === "giveBack" || !step.isGivenUp));
  }

  async function commit(): Promise<void> {
    const steps = queue.splice(0, stepsAtMost);
    number += 1;
    if (number % prunedEvery === 0) counters = pruned(counters, now());
    const taken = takeSteps(steps, counters, number, now());
    if (taken.windows.length === 0) {
      finish(taken);
      return;
    }
    const said = await shared.commit(taken).catch(messageOf);
    if (typeof said === "string") {
      unsure = { taken, why: said };
      return;
    }
    learn(said);
    if (said.isWritten) {
      told.well();
      finish(taken);
      return;
    }
    counters = withUsed(counters, taken.windows, said.used);
    again(steps, "other proxies change them all the time");
  }

  /** Asks until there is an answer. Calls wait for it for a while, and then no longer. */
  async function recover({ taken, why }: Unsure): Promise<void> {
    const began = elapsed();
    while (!state.isClosed) {
      const said = await shared.wasWritten(taken.number).catch(messageOf);
      if (typeof said !== "string") {
        learn(said);
        unsure = undefined;
        if (state.isDown) told.well();
        state.isDown = false;
        if (said.isWritten) finish(taken);
        else {
          again(taken.steps, why);
          await pause(soonMs);
        }
        return;
      }
      const isTime = elapsed() - began >= patienceMs || [...taken.steps, ...queue].some(isOverdue);
      if (!state.isDown && isTime) goDown(taken, said);
      await pause(state.isDown ? laterMs : soonMs);
    }
  }

  function goDown(taken: Taken, why: string): void {
    state.isDown = true;
    told.failed(why);
    const steps = [...taken.steps, ...queue];
    const left = queue.filter(({ kind }) => kind === "giveBack");
    queue.splice(0, queue.length, ...left);
    for (const step of steps) giveUp(step);
  }

  function work(): void {
    if (state.isWorking) return;
    state.isWorking = true;
    // Whatever else came in with this line goes with it.
    queueMicrotask(() => void untilDone());
  }

  async function untilDone(): Promise<void> {
    while (!state.isClosed && (unsure !== undefined || queue.length > 0)) {
      await (unsure === undefined ? commit() : recover(unsure));
    }
    state.isWorking = false;
  }

  return {
    now,
    decide(policy, call, then) {
      const at = now();
      if (windowsOf(policy, { ...call, at }).length === 0) {
        const { decision } = decide(policy, { ...call, at }, noCounters);
        then({ decision, by: "policy", at, reservations: [] });
        return;
      }
      const step: Step = { kind: "decide", policy, call, answer: then, since: elapsed(), isGivenUp: false };
      if (state.isDown) {
        giveUp(step);
        return;
      }
      queue.push(step);
      work();
    },
    settle(reservations, outcome) {
      if (outcome === "ok" || reservations.length === 0) return;
      queue.push({ kind: "giveBack", reservations });
      work();
    },
    async close() {
      const since = elapsed();
      while (state.isWorking && !state.isDown && elapsed() - since < lastMs) await sleep(5);
      state.isClosed = true;
      shared.close();
    },
  };
}

/** Does not keep a proxy running that has come to its end. */
function pause(ms: number): Promise<void> {
  return sleep(ms, undefined, { ref: false });
}
