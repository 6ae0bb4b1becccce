import { isObject, own, type Json, type JsonObject } from "../model/json.ts";
import type { Parts } from "./schema-parts.ts";

/** A value that a parameter is limited to. */
export interface Value {
  readonly text: string;
  readonly pointer: string;
}

const maxValues = 200;
const none: readonly Value[] = [];

/** The values of `enum` and `const`, in the schema itself, its items or its alternatives. */
export function valuesOf(parts: Parts, pointer: string): readonly Value[] {
  if (Array.isArray(parts.enum)) return textsOf(parts.enum, `${pointer}/enum`);
  const { items, alternatives } = parts;
  const fixed = parts.const;
  if (items === undefined && fixed === undefined && alternatives === undefined) return none;
  const listed = isObject(items) ? own(items, "enum") : undefined;
  if (Array.isArray(listed)) return textsOf(listed, `${pointer}/items/enum`);
  const values: Value[] = [];
  if (typeof fixed === "string") values.push({ text: fixed, pointer: `${pointer}/const` });
  for (const [key, list] of alternatives ?? []) {
    for (const [index, option] of list.entries()) {
      if (isObject(option)) values.push(...optionOf(option, `${pointer}/${key}/${index}`));
    }
  }
  return values;
}

function optionOf(option: JsonObject, pointer: string): readonly Value[] {
  const fixed = own(option, "const");
  const listed = own(option, "enum");
  return [
    ...(typeof fixed === "string" ? [{ text: fixed, pointer: `${pointer}/const` }] : []),
    ...(Array.isArray(listed) ? textsOf(listed, `${pointer}/enum`) : []),
  ];
}

function textsOf(list: readonly Json[], pointer: string): readonly Value[] {
  const values: Value[] = [];
  for (let index = 0; index < Math.min(list.length, maxValues); index++) {
    const text = list[index];
    if (typeof text === "string" && text.length < 200) values.push({ text, pointer: `${pointer}/${index}` });
  }
  return values;
}
