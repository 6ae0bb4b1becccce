import { expect, test } from "vitest";
import { between, sentencesOf, type Sentence } from "../../src/heuristics/findings/sentences.ts";
import { textOf, textsOf } from "../../src/heuristics/findings/texts.ts";
import { fold } from "../../src/heuristics/fold.ts";
import type { Json } from "../../src/model/json.ts";

/** The texts of a value, as "/pointer role: text (of the parameter)". */
const read = (value: Json) =>
  textsOf(value).map(
    ({ pointer, role, parameter, folded }) =>
      `${pointer} ${role}: ${folded.source}${parameter === "" ? "" : ` (${parameter})`}`,
  );

test("a clause opens behind a mark, but not with the first word, and none lies beyond the last word", () => {
  const sentence = sentencesOf(fold("(Adds a row, and rows)"))[0] as Sentence;
  const opening = sentence.words.filter(({ opensClause }) => opensClause);
  expect(opening.map(({ text }) => text)).toEqual(["and"]);
  expect(between(sentence, 0, 2)).toBe("Adds a row");
  expect(between(sentence, 0, 5)).toBe("");
  expect(between(sentence, -1, 2)).toBe("");
});

test.each<[Json, readonly string[]]>([
  ["row", [" other: row"]],
  ["", []],
  [5, []],
  [null, []],
  [{ name: "get_row", title: "Row" }, ["/name name: get_row", "/title prose: Row"]],
  [
    { annotations: { name: "row", title: "Row" } },
    ["/annotations/name other: row", "/annotations/title prose: Row"],
  ],
  [["name"], ["/0 other: name"]],
  [
    { description: "", instructions: "Adds.", uri: "one:a" },
    ["/instructions prose: Adds.", "/uri other: one:a"],
  ],
  [{ _meta: { "a b": 1, "c.d-$": 2 } }, ["/_meta/a b other: a b"]],
  [{ b: null, a: ["c", "", null, true] }, ["/a/0 other: c"]],
  [{ properties: ["a"] }, ["/properties/0 other: a"]],
  [
    { properties: { row: { type: "string", description: "Which.", default: "a", enum: ["b"], const: "c" } } },
    [
      "/properties/row parameter-name: row (row)",
      "/properties/row/const value: c (row)",
      "/properties/row/default value: a (row)",
      "/properties/row/description parameter: Which. (row)",
      "/properties/row/enum/0 value: b (row)",
      "/properties/row/type parameter: string (row)",
    ],
  ],
  [
    { properties: { row: { default: { name: "a", list: ["b"] } } } },
    [
      "/properties/row parameter-name: row (row)",
      "/properties/row/default/list/0 value: b (row)",
      "/properties/row/default/name value: a (row)",
    ],
  ],
  [{ default: "a", _meta: { enum: ["b"] } }, ["/_meta/enum/0 other: b", "/default other: a"]],
  [
    { properties: { row: { properties: { name: { title: "Name" } } } } },
    [
      "/properties/row parameter-name: row (row)",
      "/properties/row/properties/name parameter-name: name (name)",
      "/properties/row/properties/name/title parameter: Name (name)",
    ],
  ],
  [
    { properties: { properties: { a: "b" } } },
    [
      "/properties/properties parameter-name: properties (properties)",
      "/properties/properties/a parameter: b (properties)",
    ],
  ],
])("of %j the texts are %j", (value, texts) => {
  expect(read(value)).toEqual(texts);
});

test("texts are read 128 levels deep", () => {
  const nested = (levels: number) =>
    Array(levels)
      .fill(0)
      .reduce<Json>((inner) => [inner], "a");
  expect(read(nested(129))).toHaveLength(1);
  expect(read(nested(130))).toEqual([]);
});

test("a text by itself is of no parameter", () => {
  expect(textOf("Adds.", "/instructions", "prose")).toMatchObject({
    pointer: "/instructions",
    role: "prose",
    parameter: "",
  });
});
