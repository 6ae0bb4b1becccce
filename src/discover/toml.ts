import { ParseError, parseTOML, type AST } from "toml-eslint-parser";
import { maxDepth } from "../model/json.ts";
import { maxFileLength, positionAt, type Entry, type ReadTree, type Tree } from "../model/files/tree.ts";

/**
 * Reads TOML with the place of every key and value, which the usual parsers drop. Keys that are defined twice are
 * refused by TOML itself.
 */
export function readToml(file: string, text: string): ReadTree {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const refuse = (offset: number, says: string): ReadTree => ({
    ok: false,
    problems: [{ file, ...positionAt(plain, offset), pointer: "", says }],
  });
  if (plain.length > maxFileLength) return refuse(0, "the file is over 1 MB; split it or shorten it.");
  const deep = tooDeepAt(plain);
  if (deep !== undefined) return refuse(deep, `nested more than ${maxDepth} levels deep; flatten it.`);
  try {
    const [table] = parseTOML(plain).body;
    return { ok: true, document: { file, text: plain, root: fromTable(table.body, plain.length) } };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return refuse(error.index, `this is not valid TOML: ${error.message}.`);
  }
}

/** Where brackets nest, or keys are chained, deeper than the parser (and we after it) should recurse. Linear. */
function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === "\n") dots = 0;
    else if (character === ".") dots += 1;
    else if (character === "[" || character === "{") brackets += 1;
    else if (character === "]" || character === "}") brackets = Math.max(0, brackets - 1);
    else if (character === "#") at = skipTo(text, "\n", at) - 1;
    else if (character === '"' || character === "'") at = stringEnd(text, at);
    if (brackets > maxDepth || dots > 10 * maxDepth) return at;
  }
  return undefined;
}

function skipTo(text: string, sought: string, from: number): number {
  const found = text.indexOf(sought, from);
  return found < 0 ? text.length : found;
}

/** Offset of the last character of the string that begins at `start`; strings may hold brackets that nest nothing. */
function stringEnd(text: string, start: number): number {
  const quote = text[start] ?? "";
  const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  for (let at = start + fence.length; at < text.length; at += 1) {
    if (quote === '"' && text[at] === "\\") at += 1;
    else if (fence === quote && text[at] === "\n") return at - 1;
    else if (text.startsWith(fence, at)) return closing(text, quote, at + fence.length - 1, fence.length);
  }
  return text.length;
}

/** A string in three quotes may end in one or two quotes of its own: `"""a"""""`. */
function closing(text: string, quote: string, at: number, length: number): number {
  if (length === 1) return at;
  return text[at + 1] !== quote ? at : text[at + 2] !== quote ? at + 1 : at + 2;
}

/** An object that is still being filled: TOML adds to a table from several places. */
interface Growing {
  readonly kind: "object";
  readonly at: number;
  readonly end: number;
  readonly entries: Entry[];
}

type Body = readonly (AST.TOMLKeyValue | AST.TOMLTable)[];

function fromTable(body: Body, end: number): Tree {
  const root: Growing = { kind: "object", at: 0, end, entries: [] };
  for (const node of body) {
    if (node.type === "TOMLKeyValue") addPair(root, node);
    else {
      const table = descend(root, node.key.keys, node.kind === "array");
      for (const pair of node.body) addPair(table, pair);
    }
  }
  return root;
}

function addPair(table: Growing, { key, value }: AST.TOMLKeyValue): void {
  const last = key.keys.at(-1);
  if (last === undefined) return;
  const [at] = last.range;
  const held = descend(table, key.keys.slice(0, -1), false);
  held.entries.push({ key: nameOf(last), keyAt: at, value: fromValue(value) });
}

/** The table that keys lead to, made where it is not there yet; `[[name]]` begins a further one in a list. */
function descend(from: Growing, keys: readonly AST.TOMLKey["keys"][number][], isList: boolean): Growing {
  return keys.reduce((here, part, index) => {
    const key = nameOf(part);
    const [at, end] = part.range;
    const found = here.entries.find((entry) => entry.key === key)?.value;
    const next: Growing = { kind: "object", at, end, entries: [] };
    if (isList && index === keys.length - 1) {
      if (found?.kind === "array") (found.items as Tree[]).push(next); // A list that we made below.
      else here.entries.push({ key, keyAt: at, value: { kind: "array", at, end, items: [next] } });
      return next;
    }
    const inner = found?.kind === "array" ? found.items.at(-1) : found;
    if (inner?.kind === "object") return inner as Growing; // Every object here is one that we made.
    here.entries.push({ key, keyAt: at, value: next });
    return next;
  }, from);
}

function nameOf(part: AST.TOMLKey["keys"][number]): string {
  return part.type === "TOMLBare" ? part.name : part.value;
}

function fromValue(node: AST.TOMLContentNode): Tree {
  const [at, end] = node.range;
  if (node.type === "TOMLArray") return { kind: "array", at, end, items: node.elements.map(fromValue) };
  if (node.type === "TOMLInlineTable") {
    const table: Growing = { kind: "object", at, end, entries: [] };
    for (const pair of node.body) addPair(table, pair);
    return table;
  }
  const { value } = node;
  return { kind: "scalar", at, end, value: value instanceof Date ? value.toISOString() : value };
}
