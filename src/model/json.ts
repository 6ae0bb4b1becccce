/** Any JSON value, as `JSON.parse` returns it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for a JSON object: not null, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The value under `key` if the object has it as its own property, else undefined.
 * A plain `object[key]` would answer for `constructor` and `__proto__` too.
 */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** RFC 6901 pointer of the path: `pointer("tools", "a/b")` is `/tools/a~1b`; no segment is the whole document. */
export function pointer(...segments: readonly (string | number)[]): string {
  return segments
    .map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** What an RFC 6901 pointer leads to in `value`, or undefined if it leads nowhere. */
export function resolvePointer(value: Json, path: string): Json | undefined {
  let here: Json | undefined = value;
  for (const raw of path.split("/").slice(1)) {
    const key = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(here)) here = here[Number(key)] as Json | undefined;
    else if (isObject(here)) here = own(here, key);
    else return undefined;
  }
  return here;
}

/** What stands in place of anything nested deeper than `limitDepth` allows. */
export const tooDeep = "[toolwarden: nested too deeply, not read]";

/**
 * A copy of `value` in which everything nested deeper than `depth` levels is the text `tooDeep`;
 * the value itself if nothing is. Every JSON value from a server passes here once at the border, so that
 * whatever comes after may recurse.
 */
export function limitDepth(value: Json, depth: number): Json {
  return isDeeper(value, depth) ? cut(value, depth) : value;
}

/** Whether anything nests deeper; most values do not, and then nothing is copied. */
function isDeeper(value: Json, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth === 0) return true;
  if (Array.isArray(value)) return value.some((item: Json) => isDeeper(item, depth - 1));
  return Object.values(value).some((item: Json) => isDeeper(item, depth - 1));
}

function cut(value: Json, depth: number): Json {
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return tooDeep;
  if (Array.isArray(value)) return value.map((item: Json) => cut(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, depth - 1)]));
}

/**
 * A copy of `value` that a file can hold and canonical JSON can tell apart: each half of a surrogate pair is U+FFFD, and
 * each number that was too large to read is null. As `limitDepth`, for JSON that comes from elsewhere, and after it.
 */
export function mended(value: Json): Json {
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\uFFFD");
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(mended);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [mended(key), mended(held)])) as Json;
}

/** How deep a tool definition may nest before the rest of it is not read. Real ones stay under 30. */
export const maxDepth = 100;

/** Ordinal string order, the one order everything printed is sorted by: it knows no locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
