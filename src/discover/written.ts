import type { Entry, Tree } from "../model/files/tree.ts";
import type { ClientFormat } from "./clients.ts";

/** A server's entry in the text of a config file. */
export interface WrittenEntry {
  readonly text: string;
  readonly format: ClientFormat;
  readonly language: "json" | "toml" | "yaml";
  readonly entry: Entry;
}

/** Characters to be put in the place of others. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly inside: string;
}

/** The later places first: the offsets of the others stay right. What is put in at a place stands before what is put over it. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((now, { from, to, inside }) => splice(now, from, to, inside), text);
}

export function splice(text: string, from: number, to: number, inside: string): string {
  return text.slice(0, from) + inside + text.slice(to);
}

/** A text as an item or a member's value: JSON's way is TOML's and YAML's too. */
export function quoted(word: string): string {
  return JSON.stringify(word);
}

/** Whether members stand within braces. */
export function isFlow(text: string, { at }: Tree): boolean {
  return text[at] === "{";
}

export function memberOf(
  language: WrittenEntry["language"],
  isWithinBraces: boolean,
  key: string,
  value: string,
): string {
  if (language === "toml") return `${key} = ${value}`;
  return `${language === "json" || isWithinBraces ? quoted(key) : key}: ${value}`;
}

/** What stands between a member and another that is put before or behind it. */
export function gapBefore(text: string, { keyAt }: Entry, isWithinBraces: boolean): string {
  const lineStart = text.lastIndexOf("\n", keyAt - 1) + 1;
  const before = text.slice(lineStart, keyAt);
  const eol = text.slice(0, lineStart).endsWith("\r\n") ? "\r\n" : "\n";
  if (!isWithinBraces) return `${eol}${before}`;
  return /^[ \t]*$/.test(before) && lineStart > 0 ? `,${eol}${before}` : ", ";
}

export function sourceOf(text: string, tree: Tree): string {
  return text.slice(tree.at, endOf(text, tree));
}

/** Where a part ends, without the blanks and line breaks that YAML's parser counts as its own. */
export function endOf(text: string, { at, end }: Tree): number {
  return Math.max(at, text.slice(0, end).trimEnd().length);
}

/** How a key is quoted: empty if it is not. */
function quoteOf(text: string, { keyAt }: Entry): string {
  const first = text.charAt(keyAt);
  return first === '"' || first === "'" ? first : "";
}

/** Where a key ends that is written without escapes. */
export function keyEnd(text: string, entry: Entry): number {
  return entry.keyAt + entry.key.length + 2 * quoteOf(text, entry).length;
}

/** Another key, quoted as this one is. */
export function keyLike(text: string, entry: Entry, key: string): string {
  const quote = quoteOf(text, entry);
  return quote + key + quote;
}
