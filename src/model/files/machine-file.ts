import type { z } from "zod";
import type { Json } from "../json.ts";
import type { Problem } from "../problem.ts";
import { checkValue } from "./check.ts";
import { offsetOf, positionAt, readTree, type Document } from "./tree.ts";
import { messageOf } from "../errors.ts";

export type MachineFile<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** Where something stands in the text; the beginning, if the text is too long to look. */
      readonly place: (path: readonly (string | number)[]) => {
        readonly line: number;
        readonly column: number;
      };
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads JSON that a program wrote. It may be many times larger than what people write, so it is parsed plainly, and
 * places in the text are looked for only once something is wrong.
 */
export function readMachineFile<T>(file: string, text: string, schema: z.ZodType<T>): MachineFile<T> {
  let document: Document | undefined | "unread" = "unread";
  const lazily = (): Document | undefined => {
    if (document === "unread") document = documentOf(file, text);
    return document;
  };
  const place = (path: readonly (string | number)[]) => {
    const found = lazily();
    return found === undefined ? { line: 1, column: 1 } : positionAt(found.text, offsetOf(found.root, path));
  };
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    const read = readTree(file, text);
    if (!read.ok) return read;
    const says = `this is not valid JSON: ${messageOf(error)}.`;
    return { ok: false, problems: [{ file, line: 1, column: 1, pointer: "", says }] };
  }
  const checked = checkValue(value, schema, file, lazily);
  return checked.ok ? { ok: true, value: checked.value, place } : checked;
}

function documentOf(file: string, text: string): Document | undefined {
  const read = readTree(file, text);
  return read.ok ? read.document : undefined;
}
