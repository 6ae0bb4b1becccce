import type { Phrase } from "../model/phrase.ts";

/** `1 tool`, `2 tools`; the plural is given where it is not just an s. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Phrases with our own text between them. */
export function joinPhrases(parts: readonly Phrase[], separator: string): Phrase {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

/** `a, b and c`. */
export function listed(parts: readonly Phrase[]): Phrase {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? [];
  return [...joinPhrases(parts.slice(0, -1), ", "), " and ", ...last];
}
