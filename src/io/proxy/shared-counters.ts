import type { Window } from "../../policy/counters.ts";

/** What a batch says of a window: what was used when it was decided, and what is used after it, if that is another amount. */
export interface WindowChange extends Window {
  readonly expected: number;
  readonly next: number | undefined;
}

/** Decisions that are written as one, or not at all. */
export interface Batch {
  /** Greater than `firstNumber`, and than that of every batch of this proxy before it. */
  readonly number: number;
  /** When it was decided, in milliseconds since 1970. */
  readonly at: number;
  readonly windows: readonly WindowChange[];
}

/** What time it is there, in milliseconds since 1970. */
export interface SharedTime {
  readonly clock: number;
  /** The latest time at which anything was decided. */
  readonly latest: number;
}

/** `false`: a window had changed meanwhile, or the batch came too late; `used` is what each window holds now. */
export type Committed = SharedTime &
  ({ readonly isWritten: true } | { readonly isWritten: false; readonly used: readonly number[] });

/**
 * Counters that several proxies share. Each function takes a bounded time and throws if the answer is not known by then.
 */
export interface SharedCounters {
  /** Writes a batch if every window still holds what was expected. */
  readonly commit: (batch: Batch) => Promise<Committed>;
  /** Whether a batch of which no answer came was written; if not, it never will be. */
  readonly wasWritten: (number: number) => Promise<SharedTime & { readonly isWritten: boolean }>;
  readonly close: () => void;
}

/** Stands for no batch: asked about at the start, to see whether there is an answer. */
export const firstNumber = 1;
