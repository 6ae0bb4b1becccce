import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { isAlias, isMap, isScalar, isSeq, Lexer, parseDocument, type Node as YamlNode } from "yaml";
import { maxDepth, type Json } from "../json.ts";
import type { Problem } from "../problem.ts";

/**
 * A document as it was written: order, duplicate keys and places still there. `at` and `end` are offsets into the text.
 * Parsed values lose all three, and with them the means to say where a mistake is.
 */
export type Tree =
  | (Place & { readonly kind: "object"; readonly entries: readonly Entry[] })
  | (Place & { readonly kind: "array"; readonly items: readonly Tree[] })
  | (Place & { readonly kind: "scalar"; readonly value: null | boolean | number | string });

interface Place {
  readonly at: number;
  readonly end: number;
}

/** One key of an object and what it holds. */
export interface Entry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: Tree;
}

/** A file that parsed: its text and its tree. */
export interface Document {
  readonly file: string;
  readonly text: string;
  readonly root: Tree;
}

export type ReadTree =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Larger files that people write are refused unread: 1 MB. */
export const maxFileLength = 1_000_000;

/** Reads `.yaml` and `.yml` as YAML, everything else as JSON in which comments and trailing commas may stand. */
export function readTree(file: string, text: string): ReadTree {
  if (text.length > maxFileLength)
    return refuse(file, "", 0, "the file is over 1 MB; split it or shorten it.");
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return /\.ya?ml$/i.test(file) ? readYaml(file, plain) : readJson(file, plain);
}

/** 1-based line and column of an offset. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

function refuse(file: string, text: string, offset: number, says: string): ReadTree {
  return { ok: false, problems: [{ file, ...positionAt(text, offset), pointer: "", says }] };
}

function readJson(file: string, text: string): ReadTree {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refuse(file, text, deep, nestedTooDeeply);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const error = errors[0];
  // Only the first: after one misplaced comma a parser's further complaints are guesses.
  if (error !== undefined || root === undefined) {
    const what = error === undefined ? "nothing in it" : syntaxWords(error);
    return refuse(file, text, error?.offset ?? 0, `this is not valid JSON: ${what}.`);
  }
  return { ok: true, document: { file, text, root: fromJson(root) } };
}

const nestedTooDeeply = `nested more than ${maxDepth} levels deep; flatten it.`;

/** Offset where JSON first nests more than `maxDepth` levels, found without recursion: the parsers after this one recurse. */
export function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  // Token kinds of jsonc-parser: 1 and 3 open, 2 and 4 close, 17 ends. Its const enum cannot be imported here.
  for (let token: number = scanner.scan(); token !== 17; token = scanner.scan()) {
    if (token === 1 || token === 3) depth += 1;
    if (token === 2 || token === 4) depth -= 1;
    if (depth > maxDepth) return scanner.getTokenOffset();
  }
  return undefined;
}

/** What is wrong with JSON as people say it: `comma expected`. */
export function syntaxWords({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])[A-Z]/g, " $&")
    .toLowerCase();
}

function fromJson(node: Node): Tree {
  const place = { at: node.offset, end: node.offset + node.length };
  if (node.type === "array") return { kind: "array", ...place, items: (node.children ?? []).map(fromJson) };
  if (node.type !== "object") return { kind: "scalar", ...place, value: node.value as string };
  const entries = (node.children ?? []).flatMap(({ children }): Entry[] => {
    const [key, value] = children ?? [];
    if (key === undefined || value === undefined) return [];
    return [{ key: String(key.value), keyAt: key.offset, value: fromJson(value) }];
  });
  return { kind: "object", ...place, entries };
}

/** A construct of YAML that we do not read, and where it stands. */
class Unread extends Error {
  override readonly name = "Unread";
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

function readYaml(file: string, text: string): ReadTree {
  const deep = yamlTooDeepAt(text);
  if (deep !== undefined) return refuse(file, text, deep, nestedTooDeeply);
  try {
    const parsed = parseDocument(text, { uniqueKeys: false, schema: "core", prettyErrors: false });
    const fault = parsed.errors[0] ?? parsed.warnings[0];
    if (fault !== undefined)
      return refuse(file, text, fault.pos[0], `this is not valid YAML: ${fault.message}`);
    const root = fromYaml(parsed.contents, 0, 0);
    return { ok: true, document: { file, text, root } };
  } catch (error) {
    if (error instanceof Unread) return refuse(file, text, error.offset, error.message);
    throw error;
  }
}

/** Marks that the lexer puts in for the parser: they stand for no text. */
const lexerMarks: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

/** Deeper indentation than this is refused: it stands for at most as many levels. */
const maxIndent = 2 * maxDepth;

/**
 * Where nesting passes what the parser, which recurses, can surely take. A full stack is not only an error to catch:
 * V8 ends the process if it has to compile a pattern then. Levels are brackets, indentation, and `- - -` on one line.
 */
function yamlTooDeepAt(text: string): number | undefined {
  let offset = 0;
  let brackets = 0;
  let onLine = 0;
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") brackets += 1;
    else if (token === "]" || token === "}") brackets -= 1;
    else if (brackets === 0 && (token === "-" || token === "?" || token === ":")) onLine += 1;
    const isIndent = isLineStart && /^[ \t]+$/.test(token);
    if (brackets > maxDepth || onLine > maxDepth || (isIndent && token.length > maxIndent)) return offset;
    isLineStart = token.endsWith("\n");
    if (isLineStart) onLine = 0;
    if (!lexerMarks.has(token)) offset += token.length;
  }
  return undefined;
}

function fromYaml(node: YamlNode | null, parentAt: number, depth: number): Tree {
  const at = node?.range?.[0] ?? parentAt;
  const end = node?.range?.[1] ?? at;
  if (depth > maxDepth) throw new Unread(nestedTooDeeply, at);
  if (node === null) return { kind: "scalar", at, end, value: null };
  // Anchors let a few lines stand for gigabytes, and nothing written here needs one.
  if (isAlias(node)) throw new Unread("aliases are not read here; write the value out.", at);
  if (isSeq(node)) {
    return {
      kind: "array",
      at,
      end,
      items: node.items.map((item) => fromYaml(item as YamlNode, at, depth + 1)),
    };
  }
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): Entry => {
      const keyNode = key as YamlNode;
      const keyAt = keyNode.range?.[0] ?? at;
      const read = fromYaml((value ?? null) as YamlNode | null, keyAt, depth + 1);
      return { key: yamlKey(keyNode, keyAt), keyAt, value: read };
    });
    return { kind: "object", at, end, entries };
  }
  const value: unknown = isScalar(node) ? node.value : null;
  return { kind: "scalar", at, end, value: typeof value === "bigint" ? Number(value) : (value as string) };
}

/** The key as written: a tool may be called `1` or `true`. */
function yamlKey(node: YamlNode, at: number): string {
  if (!isScalar(node)) throw new Unread("a key must be plain text.", at);
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

/** The plain value of a tree; of two equal keys the last. `name` may rename keys on the way. */
export function valueOf(tree: Tree, name: (key: string) => string = (key) => key): Json {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "array") return tree.items.map((item) => valueOf(item, name));
  return Object.fromEntries(tree.entries.map(({ key, value }) => [name(key), valueOf(value, name)]));
}

/** The part of a tree that a path leads to. */
export function treeAt(tree: Tree, path: readonly PropertyKey[]): Tree | undefined {
  let here: Tree | undefined = tree;
  for (const step of path) {
    if (here?.kind === "object") here = here.entries.findLast(({ key }) => key === step)?.value;
    else if (here?.kind === "array") here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

/**
 * Where the thing at `path` begins in the text: the key if it has one, else the value; for something that is not
 * there, the nearest enclosing thing that is.
 */
export function offsetOf(tree: Tree, path: readonly PropertyKey[]): number {
  const parent = treeAt(tree, path.slice(0, -1));
  if (path.length === 0) return tree.at;
  if (parent === undefined) return offsetOf(tree, path.slice(0, -1));
  const last = path.at(-1);
  if (parent.kind === "object") {
    const entry = parent.entries.findLast(({ key }) => key === last);
    return entry?.keyAt ?? offsetOf(tree, path.slice(0, -1));
  }
  const item = parent.kind === "array" ? parent.items[Number(last)] : undefined;
  return item?.at ?? offsetOf(tree, path.slice(0, -1));
}

/** One problem for each key that an object has twice, at its second place. */
export function duplicateKeys(
  tree: Tree,
  path: readonly (string | number)[] = [],
): readonly { readonly path: readonly (string | number)[]; readonly at: number }[] {
  if (tree.kind === "scalar") return [];
  if (tree.kind === "array")
    return tree.items.flatMap((item, index) => duplicateKeys(item, [...path, index]));
  const seen = new Set<string>();
  return tree.entries.flatMap(({ key, keyAt, value }) => {
    const again = seen.has(key) ? [{ path: [...path, key], at: keyAt }] : [];
    seen.add(key);
    return [...again, ...duplicateKeys(value, [...path, key])];
  });
}
