import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { facetsOf, schemaParts, withoutPlumbing } from "../../src/review/facets.ts";

test.each<[about: string, definition: JsonObject, kept: JsonObject]>([
  ["that a tool is no task", { execution: { taskSupport: "forbidden" } }, {}],
  ["nothing about tasks", { execution: {} }, {}],
  ["the protocol's own keys", { _meta: { "io.modelcontextprotocol/a": 1, "mcp.dev/b": 2 } }, {}],
])("what newer revisions spell out and older ones imply goes: %s", (_about, definition, kept) => {
  expect(withoutPlumbing({ name: "t", ...definition })).toEqual({ name: "t", ...kept });
});

test.each<JsonObject>([
  { execution: { taskSupport: "required" } },
  { execution: { mode: "forbidden" } },
  { execution: { taskSupport: "forbidden", mode: 1 } },
  { execution: "forbidden" },
  { later: { taskSupport: "forbidden" } },
  { _meta: 1 },
  { _meta: { "acme.com/a": 1 } },
  { _meta: { "modelcontextprotocol.io.evil.com": 1 } },
])("what a server means by itself stays: %j", (definition) => {
  expect(withoutPlumbing(definition)).toEqual(definition);
});

test("of a key of `_meta` that is the protocol's, only that goes", () => {
  expect(withoutPlumbing({ _meta: { "mcp.dev/b": 2, "com.example.mcp/a": 1 } })).toEqual({
    _meta: { "com.example.mcp/a": 1 },
  });
});

describe("a schema in two parts", () => {
  test.each<[about: string, schema: Json, shape: Json, texts: Readonly<Record<string, string>>]>([
    [
      "its own words",
      { type: "object", title: "T", description: "D" },
      { type: "object" },
      {
        "/title": "T",
        "/description": "D",
      },
    ],
    [
      "the words of a parameter, which may be called description",
      { properties: { description: { type: "string", description: "D" } } },
      { properties: { description: { type: "string" } } },
      { "/properties/description/description": "D" },
    ],
    [
      "those in a list of schemas",
      { anyOf: [{ type: "null" }, { type: "string", $comment: "C" }] },
      { anyOf: [{ type: "null" }, { type: "string" }] },
      { "/anyOf/1/$comment": "C" },
    ],
    [
      "those under names that a pointer has to spell",
      { $defs: { "a/b~c": { markdownDescription: "M" } } },
      { $defs: { "a/b~c": {} } },
      { "/$defs/a~1b~0c/markdownDescription": "M" },
    ],
    ["no text", { description: 1, title: { a: "b" } }, { description: 1, title: { a: "b" } }, {}],
    [
      "no words of a value that is no schema",
      { default: { description: "D" }, properties: "none", examples: [{ title: "T" }] },
      { default: { description: "D" }, properties: "none", examples: [{ title: "T" }] },
      {},
    ],
    [
      "the dialect, at the top alone",
      { $schema: "s", items: { $schema: "s" } },
      { items: { $schema: "s" } },
      {},
    ],
    [
      "names that are required in any order, values in theirs",
      { required: ["b", "a"], enum: ["b", "a"] },
      { required: ["a", "b"], enum: ["b", "a"] },
      {},
    ],
    ["a `required` of an older draft", { required: true }, { required: true }, {}],
    ["what is no schema at all", "text", "text", {}],
  ])("%s", (_about, schema, shape, texts) => {
    const parts = schemaParts(schema);
    expect(parts.shape).toEqual(shape);
    expect(Object.fromEntries(parts.texts)).toEqual(texts);
  });
});

test("no hints, none among them and a title alone give the same facet of hints", () => {
  const hints = [{}, { annotations: {} }, { annotations: { title: "T" } }].map((definition) =>
    facetsOf(definition),
  );
  expect(hints.map((facets) => facets.hints)).toEqual([{}, {}, {}]);
  expect(hints.map((facets) => facets.name)).toEqual([{}, {}, { hintedTitle: "T" }]);
  expect(facetsOf({ annotations: "read only" }).hints).toBe("read only");
});
