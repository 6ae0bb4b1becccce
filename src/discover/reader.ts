import type { Node } from "jsonc-parser";
import type { Problem } from "../model/problem.ts";
import type { ClientFormat } from "./clients.ts";
import { propertiesOf } from "./document.ts";
import type { Document, Property } from "./document.ts";

/** A document being read in one client's format; what is wrong goes to `report`. */
export interface Reader extends Document {
  readonly file: string;
  readonly format: ClientFormat;
  /** `path` leads from the root to what `says` is about. */
  readonly report: (node: Node | undefined, path: readonly string[], says: string) => void;
  /** The properties of an object by key; a key that is there twice is reported. */
  readonly read: (node: Node, path: readonly string[]) => ReadonlyMap<string, Property>;
}

/** A reader that hands every problem to `onProblem`, in the order in which they are met. */
export function readerOf(
  document: Document,
  file: string,
  format: ClientFormat,
  onProblem: (problem: Problem) => void,
): Reader {
  const report: Reader["report"] = (node, path, says) => onProblem(document.problemAt(node, path, says));
  const read: Reader["read"] = (node, path) => {
    const { properties, repeated } = propertiesOf(node);
    for (const key of repeated) {
      report(
        key,
        [...path, String(key.value)],
        `this key is here twice, and only one can count; remove one of them`,
      );
    }
    return properties;
  };
  return { ...document, file, format, report, read };
}

/** Path of a server's entry from the root: below the container, or at the root of a bare map. */
export function entryPath({ root, format }: Reader, { key }: Property): readonly string[] {
  const isBare = key.parent?.parent === root;
  return [...(isBare ? [] : format.container), String(key.value)];
}
