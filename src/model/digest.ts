import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json } from "./json.ts";

/** Lower-case hexadecimal SHA-256 of the canonical JSON (RFC 8785) of a value: key order does not matter. */
export function digestOf(value: Json): string {
  return createHash("sha256")
    .update(canonicalize(value) ?? "null")
    .digest("hex");
}

/** The first 16 hexadecimal digits: what a lock keeps for each facet, 64 bits being enough to notice a change. */
export function shortDigest(value: Json): string {
  return digestOf(value).slice(0, 16);
}
