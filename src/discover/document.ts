import { parseTree } from "jsonc-parser";
import type { Node, ParseError } from "jsonc-parser";
import { maxFileLength, syntaxWords, tooDeepAt } from "../model/files/tree.ts";
import { pointer } from "../model/json.ts";
import type { Problem } from "../model/problem.ts";

/** A JSON file with comments, with what is needed to point into it. */
export interface Document {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** A problem at a node, or at the start of the file. `path` leads from the root. */
  readonly problemAt: (node: Node | undefined, path: readonly string[], says: string) => Problem;
  /** 1-based. */
  readonly lineOf: (node: Node) => number;
}

/**
 * Reads JSON with comments and trailing commas. A file that is too long, too deep or not JSON has no root, and the
 * reason is among the problems: half-read configuration would silently lose servers.
 */
export function readDocument(file: string, source: string): Document {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const place = placesOf(text);
  const at = (offset: number, path: readonly string[], says: string): Problem => ({
    file,
    ...place(offset),
    pointer: pointer(...path),
    says,
  });
  const problemAt: Document["problemAt"] = (node, path, says) => at(node?.offset ?? 0, path, says);
  const lineOf = (node: Node) => place(node.offset).line;
  const refused = (problem: Problem) => ({ root: undefined, problems: [problem], problemAt, lineOf });

  if (text.length > maxFileLength)
    return refused(at(0, [], "the file is longer than 1,000,000 characters; shorten it"));
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return refused(at(deep, [], "the file nests more than 100 levels deep; flatten it"));
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [error] = errors;
  if (error !== undefined)
    return refused(at(error.offset, [], `this is not valid JSON (${syntaxWords(error)}); correct it here`));
  return { root, problems: [], problemAt, lineOf };
}

/** Line and column of an offset, both 1-based. Past the end is the end. */
function placesOf(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** One `"key": value` of an object. */
export interface Property {
  readonly key: Node;
  readonly value: Node;
}

/**
 * The properties of an object node by key, and the keys that are there twice (the first one is kept). A `Map`,
 * because a key may be `__proto__`.
 */
export function propertiesOf(node: Node): {
  readonly properties: ReadonlyMap<string, Property>;
  readonly repeated: readonly Node[];
} {
  const properties = new Map<string, Property>();
  const repeated: Node[] = [];
  for (const child of node.children ?? []) {
    const [key, value] = child.children ?? [];
    if (key === undefined || value === undefined) continue;
    if (properties.has(String(key.value))) repeated.push(key);
    else properties.set(String(key.value), { key, value });
  }
  return { properties, repeated };
}
