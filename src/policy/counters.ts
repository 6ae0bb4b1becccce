import type { Reservation } from "../model/decision.ts";
import { sumOf } from "./amounts.ts";

/** One window of one counter. */
export interface Window {
  /** Names counter, length of window and whose it is. */
  readonly key: string;
  /** When the window began, in milliseconds since 1970. */
  readonly began: number;
  /** When the window ends, in milliseconds since 1970: from then on nothing asks for it. */
  readonly ends: number;
}

/** How much of one window of one counter is used. */
export interface CounterEntry extends Window {
  readonly used: number;
}

type Bucket = readonly CounterEntry[];
interface Branch {
  readonly slots: readonly (Branch | Bucket | undefined)[];
}

/**
 * Every counter of one policy, as a value: an update gives new counters and leaves the old ones as they were.
 * Copying a Map on each call would cost more the more sessions there are; in this tree, three levels of 32
 * branches, an update copies three short arrays.
 */
export interface Counters {
  readonly root: Branch;
}

const levels = 3;
const emptyBranch: Branch = { slots: Array.from({ length: 32 }, () => undefined) };

/** Nothing used yet. */
export const noCounters: Counters = { root: emptyBranch };

/** The entry of a window; undefined if nothing was used in it. */
export function entryOf(counters: Counters, key: string, began: number): CounterEntry | undefined {
  const hash = hashOf(key, began);
  let here: Branch | Bucket | undefined = counters.root;
  for (let level = 0; level < levels; level += 1) {
    if (here === undefined || isBucket(here)) return undefined;
    here = here.slots[(hash >>> (level * 5)) & 31];
  }
  return here === undefined || !isBucket(here)
    ? undefined
    : here.find((entry) => entry.began === began && entry.key === key);
}

/** The counters with this entry in place of the one of the same window. */
export function withEntry(counters: Counters, entry: CounterEntry): Counters {
  return { root: put(counters.root, entry, hashOf(entry.key, entry.began), 0) };
}

/**
 * Gives back what a call had reserved, to the very window it came from; a window can not fall below nothing used.
 * For a call that ended in a JSON-RPC error, or that a person did not approve.
 */
export function giveBack(counters: Counters, reservations: readonly Reservation[]): Counters {
  return reservations.reduce((counters, { key, began, amount }) => {
    const entry = entryOf(counters, key, began);
    if (entry === undefined) return counters;
    return withEntry(counters, { ...entry, used: Math.max(0, sumOf(entry.used, -amount)) });
  }, counters);
}

/** The counters without the windows that are over; a store calls this now and then so that it does not grow. */
export function pruned(counters: Counters, at: number): Counters {
  return countersOf(entriesOf(counters).filter(({ ends }) => ends > at));
}

/** Every entry, in no order that means anything: what a store saves. */
export function entriesOf(counters: Counters): readonly CounterEntry[] {
  return entriesUnder(counters.root);
}

/** The counters that hold these entries: what a store loads. */
export function countersOf(entries: readonly CounterEntry[]): Counters {
  return entries.reduce(withEntry, noCounters);
}

function isBucket(node: Branch | Bucket): node is Bucket {
  return Array.isArray(node);
}

function isSame(a: CounterEntry, b: CounterEntry): boolean {
  return a.began === b.began && a.key === b.key;
}

function put(branch: Branch, entry: CounterEntry, hash: number, level: number): Branch {
  const slots = branch.slots.slice();
  const index = (hash >>> (level * 5)) & 31;
  const held = slots[index];
  if (level === levels - 1) {
    const others = held === undefined || !isBucket(held) ? [] : held.filter((other) => !isSame(other, entry));
    slots[index] = [...others, entry];
  } else {
    const below = held === undefined || isBucket(held) ? emptyBranch : held;
    slots[index] = put(below, entry, hash, level + 1);
  }
  return { slots };
}

function entriesUnder(node: Branch | Bucket | undefined): readonly CounterEntry[] {
  if (node === undefined) return [];
  return isBucket(node) ? node : node.slots.flatMap(entriesUnder);
}

/** FNV-1a, 32 bits, with the window mixed in; two windows of one hash share a bucket and stay apart by name. */
function hashOf(key: string, began: number): number {
  let hash = 0x811c9dc5 ^ (began / 1000);
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
