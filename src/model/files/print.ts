import { isObject, type Json } from "../json.ts";

const maxLine = 110;

/**
 * A value as JSON for people: `unit` (two spaces) a level, but an object of a few plain values, such as a limit or a
 * condition, on one line. `indent` is that of the line it begins on.
 */
export function printJson(value: Json, indent = "", unit = "  "): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = indent + unit;
  if (!isObject(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((item) => deeper + printJson(item, deeper, unit)).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value);
  if (members.length === 0) return "{}";
  const row = `{ ${members.map(([key, held]) => `${JSON.stringify(key)}: ${JSON.stringify(held)}`).join(", ")} }`;
  const isPlain = members.every(([, held]) => typeof held !== "object" || held === null);
  // What is too long only for one long text, such as a pattern, is no easier to read on several lines.
  const texts = members.map(([, held]) => (typeof held === "string" ? JSON.stringify(held).length : 0));
  const isRow = row.length <= maxLine || row.length - Math.max(...texts) <= (maxLine * 2) / 3;
  if (indent !== "" && isPlain && isRow) return row;
  const lines = members.map(
    ([key, held]) => `${deeper}${JSON.stringify(key)}: ${printJson(held, deeper, unit)}`,
  );
  return `{\n${lines.join(",\n")}\n${indent}}`;
}
