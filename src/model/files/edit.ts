import { createScanner } from "jsonc-parser";
import type { Json } from "../json.ts";
import { printJson } from "./print.ts";
import { readTree, treeAt, type Entry, type Tree } from "./tree.ts";

/*
 * Edits of a JSON text that a person wrote: each touches the lines of one member and no other, so that comments,
 * order and layout stay. (The editing functions of jsonc-parser lay out the neighbours anew.)
 */

/** Sets `key` of the object at `path`: in place if it is there, else before the first name that sorts after it. */
export function withMember(text: string, path: readonly string[], key: string, value: Json): string {
  const object = at(text, path);
  if (object?.kind !== "object") return text;
  const there = object.entries.find((entry) => entry.key === key);
  if (there !== undefined) {
    const printed = print(value, indentOf(text, there.keyAt), text);
    return splice(text, there.value.at, there.value.end, printed);
  }
  const places = object.entries.map(({ key, keyAt, value }) => ({ name: key, at: keyAt, end: value.end }));
  const before = path.length === 0 ? (name: string) => name === "tools" : (name: string) => name > key;
  return inserted(
    text,
    object,
    places,
    before,
    (indent) => `${JSON.stringify(key)}: ${print(value, indent, text)}`,
  );
}

/** Adds a text to the list at `path`, before the first that sorts after it. */
export function withItem(text: string, path: readonly string[], item: string): string {
  const list = at(text, path);
  if (list?.kind !== "array") return text;
  const places = list.items.map(({ at, end, ...item }) => ({ name: nameOf(item), at, end }));
  return inserted(
    text,
    list,
    places,
    (name) => name > item,
    () => JSON.stringify(item),
  );
}

/** Takes `key` out of the object at `path`, with the line it stands on if nothing else stands there. */
export function withoutMember(text: string, path: readonly string[], key: string): string {
  const object = at(text, path);
  const index = object?.kind === "object" ? object.entries.findIndex((entry) => entry.key === key) : -1;
  if (object?.kind !== "object" || index === -1) return text;
  const entry = object.entries[index] as Entry;
  const after = commaAfter(text, entry.value.end);
  const end = after ?? entry.value.end;
  const previous = object.entries[index - 1];
  const shorter = cut(text, entry.keyAt, end);
  // The last member has no comma of its own; the one before it then has one too many.
  const stray =
    after === undefined && previous !== undefined ? commaAfter(text, previous.value.end) : undefined;
  return stray === undefined ? shorter : splice(shorter, stray - 1, stray, "");
}

interface Placed {
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

function inserted(
  text: string,
  holder: Tree,
  places: readonly Placed[],
  isAfter: (name: string) => boolean,
  print: (indent: string) => string,
): string {
  const outer = indentOf(text, holder.at);
  const eol = eolOf(text);
  const last = places.at(-1);
  if (last === undefined) {
    const inner = outer + unitOf(text);
    return splice(
      text,
      holder.at,
      holder.end,
      wrapped(holder, `${eol}${inner}${print(inner)}${eol}${outer}`),
    );
  }
  const next = places.find(({ name }) => isAfter(name));
  const isOneLine = !text.slice(holder.at, holder.end).includes("\n");
  const indent = isOneLine ? outer : indentOf(text, (next ?? last).at);
  const gap = isOneLine ? " " : `${eol}${indent}`;
  if (next !== undefined) return splice(text, next.at, next.at, `${print(indent)},${gap}`);
  if (isOneLine) return splice(text, last.end, last.end, `, ${print(indent)}`);
  const trailing = commaAfter(text, last.end);
  const lineEnd = endOfLine(text, trailing ?? last.end);
  const tail = trailing === undefined ? "" : ",";
  const longer = splice(text, lineEnd, lineEnd, `${gap}${print(indent)}${tail}`);
  return trailing === undefined ? splice(longer, last.end, last.end, ",") : longer;
}

function wrapped({ kind }: Tree, inside: string): string {
  return kind === "array" ? `[${inside}]` : `{${inside}}`;
}

function nameOf(item: { readonly kind: string; readonly value?: unknown }): string {
  return item.kind === "scalar" ? String(item.value) : "";
}

function at(text: string, path: readonly string[]): Tree | undefined {
  const read = readTree("file.json", text);
  return read.ok ? treeAt(read.document.root, path) : undefined;
}

function splice(text: string, from: number, to: number, inside: string): string {
  return text.slice(0, from) + inside + text.slice(to);
}

/** Takes out a range; the whole lines if only blanks or a comment at the end remain on them. */
function cut(text: string, from: number, to: number): string {
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const newline = text.indexOf("\n", to);
  const rest = newline === -1 ? text.slice(to) : text.slice(to, newline);
  const isAlone = text.slice(lineStart, from).trim() === "" && /^\s*(?:\/\/.*)?$/.test(rest);
  return isAlone && newline !== -1 ? splice(text, lineStart, newline + 1, "") : splice(text, from, to, "");
}

// Token kinds of jsonc-parser, whose const enum cannot be imported here.
const comma = 5;
const lineComment = 12;
const blockComment = 13;
const lineBreak = 14;
const blank = 15;

/** The offset after the comma that follows, past blanks and comments; undefined if something else follows. */
function commaAfter(text: string, from: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(from);
  const token: number = scanner.scan();
  return token === comma ? scanner.getPosition() : undefined;
}

/** Where a new line may begin after `from`: behind a comment that ends the line; `from` if something else follows. */
function endOfLine(text: string, from: number): number {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  for (;;) {
    const token: number = scanner.scan();
    if (token === lineBreak) return scanner.getTokenOffset();
    if (token !== lineComment && token !== blockComment && token !== blank) return from;
  }
}

function indentOf(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
}

function unitOf(text: string): string {
  return /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
}

function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function print(value: Json, indent: string, text: string): string {
  return printJson(value, indent, unitOf(text)).replaceAll("\n", eolOf(text));
}
