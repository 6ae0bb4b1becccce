import type { Call, Decision, Reservation } from "../model/decision.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Limit } from "../model/policy.ts";
import { sumOf } from "./amounts.ts";
import { argumentReader } from "./conditions.ts";
import { entryOf, withEntry, type Counters, type Window } from "./counters.ts";

/** A limit made ready: what its counter's keys begin with, and how it reads the cost of a call. */
export interface ReadyLimit {
  readonly limit: Limit;
  readonly lengthMs: number;
  readonly prefix: string;
  readonly cost: ((args: JsonObject) => Json | undefined) | undefined;
}

const namedLengths = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** How long the window of a limit is, in milliseconds. */
export function windowMs({ window }: Limit): number {
  return typeof window === "number" ? window * 1000 : namedLengths[window];
}

export function readyLimit(limit: Limit): ReadyLimit {
  const { counter, scope, cost } = limit;
  const lengthMs = windowMs(limit);
  return {
    limit,
    lengthMs,
    prefix: JSON.stringify([counter, lengthMs, scope]),
    cost: cost === undefined ? undefined : argumentReader(cost),
  };
}

/** Either every limit had room, and what the call took is reserved; or one had not, and nothing is. */
export type Reserved =
  | {
      readonly ok: true;
      readonly counters: Counters;
      readonly reservations: readonly Reservation[];
      readonly remaining?: number;
    }
  | { readonly ok: false; readonly refusal: Decision };

interface Charge extends Reservation {
  readonly ends: number;
  /** Before this call. */
  readonly used: number;
}

/**
 * Checks all limits and reserves in all of them, as one step. Where two limits share a counter, a call counts there
 * once, at the higher of its two costs.
 */
export function reserve(limits: readonly ReadyLimit[], call: Call, counters: Counters): Reserved {
  let remaining = Infinity;
  let charges: readonly Charge[] = [];
  for (const ready of limits) {
    const cost = ready.cost === undefined ? 1 : ready.cost(call.args);
    if (!isCost(cost) || !isTime(call.at)) return { ok: false, refusal: uncountable(ready.limit, call) };
    const charge = chargeOf(ready, call, counters, cost, charges);
    const after = sumOf(charge.used, charge.amount);
    if (after > ready.limit.max) return { ok: false, refusal: full(ready.limit, charge) };
    // Beside what is used already, so little is nothing: it could be taken for ever.
    if (after <= charge.used) return { ok: false, refusal: tooSmall(ready.limit) };
    remaining = Math.min(remaining, sumOf(ready.limit.max, -after));
    charges = [...charges.filter((other) => !isSameWindow(other, charge)), charge];
  }
  if (charges.length === 0) return { ok: true, counters, reservations: [] };
  return { ok: true, counters: charged(counters, charges), reservations: charges, remaining };
}

function chargeOf(
  ready: ReadyLimit,
  call: Call,
  counters: Counters,
  cost: number,
  charges: readonly Charge[],
): Charge {
  const { key, began, ends } = windowOf(ready, call);
  const already = charges.find((other) => other.began === began && other.key === key);
  if (already !== undefined) return { ...already, amount: Math.max(already.amount, cost) };
  return { key, began, ends, used: entryOf(counters, key, began)?.used ?? 0, amount: cost };
}

/** The window in which a limit counts a call. */
export function windowOf(ready: ReadyLimit, call: Call): Window {
  const began = Math.floor(call.at / ready.lengthMs) * ready.lengthMs;
  return { key: keyOf(ready, call), began, ends: began + ready.lengthMs };
}

function isSameWindow(a: Charge, b: Charge): boolean {
  return a.began === b.began && a.key === b.key;
}

function charged(counters: Counters, charges: readonly Charge[]): Counters {
  let next = counters;
  for (const { key, began, ends, used, amount } of charges) {
    next = withEntry(next, { key, began, ends, used: sumOf(used, amount) });
  }
  return next;
}

/** Lengths stand before the names: no name of one grant or session can run over into another's key. */
function keyOf({ prefix, limit }: ReadyLimit, { grant, session }: Call): string {
  const whose = `${prefix}${grant.length}:${grant}`;
  return limit.scope === "grant" ? whose : `${whose}${session.length}:${session}`;
}

/** A cost of zero or less would let a caller buy quota back. */
function isCost(cost: Json | undefined): cost is number {
  return typeof cost === "number" && Number.isFinite(cost) && cost > 0;
}

/** Furthest from 1970 that a time can be, in milliseconds (ECMA-262, Time Values): up to there windows are exact. */
const maxTime = 8.64e15;

function isTime(at: number): boolean {
  return Math.abs(at) <= maxTime;
}

function uncountable({ cost, counter, pointer }: Limit, { at }: Call): Decision {
  const message = isTime(at)
    ? `${cost} must be a number above zero: the limit "${counter}" counts it.`
    : "The call has no time, so no limit can count it.";
  return { kind: "deny", rule: pointer, message };
}

function tooSmall({ cost, counter, pointer }: Limit): Decision {
  const message = `${cost} is too small for the limit "${counter}" to count beside what is used.`;
  return { kind: "deny", rule: pointer, message };
}

function full(limit: Limit, { used, amount, ends }: Charge): Decision {
  const { max, pointer } = limit;
  const next =
    amount > max
      ? `This call alone is ${amount}, so no window lets it through.`
      : `The next window begins ${instant(ends)}.`;
  const message = `Limit reached: ${describeLimit(limit)}. ${next}`;
  return { kind: "limited", rule: pointer, message, remaining: Math.max(0, sumOf(max, -used)) };
}

function instant(ms: number): string {
  const time = new Date(ms);
  return Number.isNaN(time.getTime()) ? "later" : time.toISOString().replace(".000Z", "Z");
}

/** A limit in words: `30 calls a minute`, `500 of args.amount a day`, `10 calls in 60 seconds, for each session`. */
export function describeLimit({ max, window, cost, scope }: Limit): string {
  const what = cost === undefined ? (max === 1 ? "call" : "calls") : `of ${cost}`;
  const span =
    typeof window === "number" ? `in ${window} seconds` : window === "hour" ? "an hour" : `a ${window}`;
  return `${max} ${what} ${span}${scope === "session" ? ", for each session" : ""}`;
}
