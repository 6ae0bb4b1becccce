import { isObject, type Json } from "../json.ts";

/**
 * zod leaves out a key named `__proto__` without a word, and with it a rule somebody wrote. It passes under another
 * name; a name that already looks like that gets one more mark, so that no two keys become one.
 */
export function disguise(key: string): string {
  return /^\0*__proto__$/.test(key) ? `\0${key}` : key;
}

/** The key as it stands in the file. */
export function undisguise(key: string): string {
  return /^\0+__proto__$/.test(key) ? key.slice(1) : key;
}

/** A value with the keys that stand in the file. */
export function reveal(value: Json): Json {
  if (Array.isArray(value)) return value.map(reveal);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [undisguise(key), reveal(held)]));
}
