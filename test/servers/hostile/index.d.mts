/** What a review of one of these servers alone must lead to. */
export interface Gives {
  readonly coverage: "complete" | "partial" | "none";
  readonly exit: 0 | 1 | 2;
  /** Kind of the failure, where nothing was read. */
  readonly failure?: string;
  /** Part of what is said of the failure. */
  readonly says?: string;
  /** A part of each note, in their order. */
  readonly notes: readonly string[];
  /** Kinds of findings besides `tool-added`, sorted. */
  readonly findings: readonly string[];
  /** The time limit it is given, for those that would use up any; 60 otherwise. */
  readonly seconds?: number;
}

export interface Behaviour {
  /** To follow "a server that". */
  readonly does: string;
  readonly gives: Gives;
}

/** By name, for `node start.mjs NAME`. */
export const overStreams: Readonly<Record<string, Behaviour>>;

/** By name, for `startHttp`. */
export const overHttp: Readonly<Record<string, Behaviour>>;

/** Starts one on a free port of this machine; with its address, and how to stop it. */
export function startHttp(
  behaviour: Behaviour,
): Promise<{ readonly url: string; readonly stop: () => Promise<unknown> }>;
