import type { Limit } from "../../model/policy.ts";
import { windowMs } from "../limits.ts";

/** A token bucket: how many calls at once, and in how many seconds as many come back. */
export interface Bucket {
  readonly tokens: number;
  readonly seconds: number;
}

/**
 * The bucket that never lets through more calls than the limit in any window of its length: half of them at once, since as many
 * come back while the window lasts. Undefined for a single call, and for limits that count something else than calls.
 */
export function bucketFor(limit: Limit): Bucket | undefined {
  const tokens = Math.floor(limit.max / 2);
  if (limit.cost !== undefined || tokens < 1) return undefined;
  return { tokens, seconds: windowMs(limit) / 1000 };
}
