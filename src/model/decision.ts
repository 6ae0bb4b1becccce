import type { JsonObject } from "./json.ts";

/** One call of one tool, as an enforcer or a replayed log sees it. */
export interface Call {
  readonly tool: string;
  readonly args: JsonObject;
  /** When, in milliseconds since 1970, UTC. */
  readonly at: number;
  /** Whose token the call came with. */
  readonly grant: string;
  /** Which session of that grant. */
  readonly session: string;
}

/** What the policy answers to a call. */
export interface Decision {
  /** `ask`: a person approves; until then the call holds its place in every limit. */
  readonly kind: "allow" | "deny" | "ask" | "hidden" | "limited";
  /** What decided: an RFC 6901 pointer into the policy, or `(no policy)`, `(hidden)`, `(default deny)`. */
  readonly rule: string;
  /** One sentence for the caller: the policy's own words if it has any, else ours. */
  readonly message: string;
  /** What the tightest limit still lets through in its window; absent where no limit applies. */
  readonly remaining?: number;
}

/** What one call took out of one window of one counter. */
export interface Reservation {
  /** Names counter, length of window and whose it is. */
  readonly key: string;
  /** When the window began, in milliseconds since 1970. */
  readonly began: number;
  readonly amount: number;
}
