import type { Document, Entry, Tree } from "../model/files/tree.ts";
import { pointer } from "../model/json.ts";
import type { Problem } from "../model/problem.ts";
import type { ClientFormat } from "./clients.ts";

/** A document being read in one client's format; what is wrong goes to `report`. */
export interface Reader {
  readonly file: string;
  readonly root: Tree;
  readonly format: ClientFormat;
  /** `at` is an offset; `path` leads from the root to what `says` is about. */
  readonly report: (at: number, path: readonly string[], says: string) => void;
  /** What an object holds by key; a key that is there twice is reported. A `Map`, because a key may be `__proto__`. */
  readonly read: (tree: Tree, path: readonly string[]) => ReadonlyMap<string, Entry>;
  /** What the file's own inputs stand for, by `input:ID`; see `readInputs`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** 1-based line of an offset. */
  readonly lineOf: (at: number) => number;
}

/** A reader that hands every problem to `onProblem`, in the order in which they are met. */
export function readerOf(
  { file, text, root }: Document,
  format: ClientFormat,
  onProblem: (problem: Problem) => void,
): Omit<Reader, "inputs"> {
  const place = placesOf(text);
  const report: Reader["report"] = (at, path, says) =>
    onProblem({ file, ...place(at), pointer: pointer(...path), says });
  const read: Reader["read"] = (tree, path) => {
    const { entries, repeated } = entriesOf(tree);
    for (const { key, keyAt } of repeated) {
      report(keyAt, [...path, key], "this key is here twice, and only one can count; remove one of them");
    }
    return entries;
  };
  return { file, root, format, report, read, lineOf: (at) => place(at).line };
}

/** Line and column of an offset, both 1-based. */
function placesOf(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** What an object holds by key (nothing, if it is none), and the entries whose key was there before. */
export function entriesOf(tree: Tree | undefined): {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly repeated: readonly Entry[];
} {
  const entries = new Map<string, Entry>();
  const repeated: Entry[] = [];
  for (const entry of tree?.kind === "object" ? tree.entries : []) {
    if (entries.has(entry.key)) repeated.push(entry);
    else entries.set(entry.key, entry);
  }
  return { entries, repeated };
}

/** What a value is, as people call it. */
export function kindOf(tree: Tree): string {
  if (tree.kind === "object") return "an object";
  if (tree.kind === "array") return "a list";
  if (tree.value === null) return "null";
  if (typeof tree.value === "boolean") return "true or false";
  return typeof tree.value === "string" ? "a text" : "a number";
}
