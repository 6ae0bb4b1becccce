import { stringify } from "yaml";
import type { Json } from "../json.ts";
import { readTree, treeAt, type Entry, type Tree } from "./tree.ts";

/*
 * Edits of a YAML text that a person wrote, as `edit.ts` has them for JSON: each touches the lines of one member and no
 * other. (The document of the `yaml` library keeps comments, but lays out everything anew when it is printed.) What is
 * new comes last, since a comment above a member may be about all that follow.
 */

/** Sets `key` of the mapping at `path`: in place if it is there, else last. */
export function withYamlMember(text: string, path: readonly string[], key: string, value: Json): string {
  const map = at(text, path);
  if (map === undefined) return text;
  if (map.kind !== "object" || map.entries.length === 0) return filled(text, map, path, { [key]: value });
  const there = map.entries.find((entry) => entry.key === key);
  const isFlow = text[map.at] === "{";
  if (there !== undefined && isFlow)
    return splice(text, there.value.at, there.value.end, JSON.stringify(value));
  if (there !== undefined) {
    const lines = indented(printed({ [key]: value }), columnOf(text, there.keyAt), text);
    return splice(text, there.keyAt, endOf(text, there.value), lines.trimStart());
  }
  const last = map.entries.at(-1) as Entry;
  if (isFlow)
    return splice(text, endOf(text, last.value), endOf(text, last.value), `, ${flow({ [key]: value })}`);
  return withLines(text, last.value, indented(printed({ [key]: value }), columnOf(text, last.keyAt), text));
}

/** Adds a text to the end of the sequence at `path`. */
export function withYamlItem(text: string, path: readonly string[], item: string): string {
  const list = at(text, path);
  if (list === undefined) return text;
  const last = list.kind === "array" ? list.items.at(-1) : undefined;
  if (last === undefined) return filled(text, list, path, [item]);
  const end = endOf(text, last);
  if (text[list.at] === "[") return splice(text, end, end, `, ${JSON.stringify(item)}`);
  return withLines(text, last, indented(printed([item]), columnOf(text, list.at), text));
}

/** Takes `key` out of the mapping at `path`, with the lines it stands on. */
export function withoutYamlMember(text: string, path: readonly string[], key: string): string {
  const map = at(text, path);
  const entry = map?.kind === "object" ? map.entries.find((entry) => entry.key === key) : undefined;
  if (map?.kind !== "object" || entry === undefined) return text;
  const end = endOf(text, entry.value);
  if (map.entries.length === 1) return splice(text, map.at, endOf(text, map), "{}");
  if (text[map.at] !== "{") {
    const lineStart = text.lastIndexOf("\n", entry.keyAt - 1) + 1;
    return splice(text, lineStart, lineEnd(text, end), "");
  }
  const comma = /^\s*,\s?/.exec(text.slice(end))?.[0];
  if (comma !== undefined) return splice(text, entry.keyAt, end + comma.length, "");
  const before = /,\s*$/.exec(text.slice(0, entry.keyAt))?.[0] ?? "";
  return splice(text, entry.keyAt - before.length, end, "");
}

/** Puts the first members or items into what is empty: `{}`, `[]` or nothing at all. */
function filled(text: string, empty: Tree, path: readonly string[], value: Json): string {
  const parent = at(text, path.slice(0, -1));
  if (parent === undefined || path.length === 0 || text[parent.at] === "{")
    return splice(text, empty.at, empty.end, JSON.stringify(value));
  const outer = parent.kind === "object" ? parent.entries.find(({ key }) => key === path.at(-1)) : undefined;
  const column = columnOf(text, outer?.keyAt ?? empty.at) + 2;
  const lines = indented(printed(value), column, text);
  const before = text.slice(0, empty.at).trimEnd();
  // A comment behind it stays beside the key.
  const comment = /^[ \t]*(?:#[^\r\n]*)?/.exec(text.slice(empty.end))?.[0] ?? "";
  return `${before}${comment.trimEnd()}${eolOf(text)}${lines}${text.slice(empty.end + comment.length)}`;
}

/** Puts lines below the one on which `above` ends. */
function withLines(text: string, above: Tree, lines: string): string {
  const end = lineEnd(text, endOf(text, above));
  const eol = eolOf(text);
  const isEnded = text[end - 1] === "\n";
  return splice(text, end, end, isEnded ? `${lines}${eol}` : `${eol}${lines}`);
}

function printed(value: Json): string {
  return stringify(value, { lineWidth: 0, schema: "core" }).trimEnd();
}

/** A mapping for within braces, without its own. */
function flow(value: Json): string {
  return JSON.stringify(value).slice(1, -1);
}

function indented(lines: string, column: number, text: string): string {
  return lines
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(column) + line))
    .join(eolOf(text));
}

/** Where a part ends, without the blanks and line breaks that the parser counts as its own. */
function endOf(text: string, { at, end }: Tree): number {
  return Math.max(at, text.slice(0, end).trimEnd().length);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** The offset at which the next line begins, or the end of the text. */
function lineEnd(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline === -1 ? text.length : newline + 1;
}

function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function at(text: string, path: readonly string[]): Tree | undefined {
  const read = readTree("file.yaml", text);
  return read.ok ? treeAt(read.document.root, path) : undefined;
}

function splice(text: string, from: number, to: number, inside: string): string {
  return text.slice(0, from) + inside + text.slice(to);
}
