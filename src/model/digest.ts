import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { isObject, type Json } from "./json.ts";

/**
 * The canonical text of a value (RFC 8785): key order does not matter. What that standard refuses and a server may
 * yet send, half of a surrogate pair or a number too large to hold, stands in it as text, so that this never throws.
 */
export function canonicalJson(value: Json): string {
  try {
    return canonicalize(value) ?? "null";
  } catch {
    return canonicalize(holdable(value)) ?? "null";
  }
}

function holdable(value: Json): Json {
  if (typeof value === "string") return wellFormed(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(holdable);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, held]) => [wellFormed(key), holdable(held)]);
  return Object.fromEntries(entries) as Json;
}

/** The text with each half of a surrogate pair written as `\\ud800`. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

/** Lower-case hexadecimal SHA-256 of these bytes, or of a text in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Lower-case hexadecimal SHA-256 of the canonical JSON (RFC 8785) of a value: key order does not matter. */
export function digestOf(value: Json): string {
  return sha256(canonicalJson(value));
}

/** The first 16 hexadecimal digits: what a lock keeps for each facet, 64 bits being enough to notice a change. */
export function shortDigest(value: Json): string {
  return digestOf(value).slice(0, 16);
}
