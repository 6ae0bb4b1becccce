import { expect, test } from "vitest";
import { factsOf } from "../../src/heuristics/facts.ts";
import { parametersOf, type Parameter } from "../../src/heuristics/parameters.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";

/** Where a parameter stands, its key, and the values that it is limited to with where those stand. */
function drawn({ pointer, key, isFree, values }: Parameter): string {
  const inSchema = (place: string) => place.slice("/inputSchema".length);
  const listed = values.map((value) => `${value.text}@${inSchema(value.pointer)}`).join(" ");
  return `${inSchema(pointer)} ${key}${isFree ? "" : " fixed"}${listed === "" ? "" : ` = ${listed}`}`;
}

test.each<[Json, readonly string[]]>([
  [
    { properties: { b: { type: "string", description: "B" }, a: { type: ["string"], description: 7 } } },
    ["/properties/a a", "/properties/b b"],
  ],
  [
    { properties: { a: { properties: { "b/c~d": {} } } } },
    ["/properties/a a", "/properties/a/properties/b~1c~0d bcd"],
  ],
  [
    { properties: { a: { type: "array", items: { properties: { b: {} } } } } },
    ["/properties/a a", "/properties/a/items/properties/b b"],
  ],
  [
    { properties: { a: { items: { enum: ["x", 1, "y"] } } } },
    ["/properties/a a fixed = x@/properties/a/items/enum/0 y@/properties/a/items/enum/2"],
  ],
  [
    { properties: { a: { enum: ["x", null, "y"] } } },
    ["/properties/a a fixed = x@/properties/a/enum/0 y@/properties/a/enum/2"],
  ],
  [
    { properties: { a: { const: "x" }, b: { const: 5 } } },
    ["/properties/a a fixed = x@/properties/a/const", "/properties/b b fixed"],
  ],
  [
    { properties: { a: { oneOf: [{ const: "x" }, { enum: ["y"] }, 3] } } },
    ["/properties/a a fixed = x@/properties/a/oneOf/0/const y@/properties/a/oneOf/1/enum/0"],
  ],
  [
    { properties: { a: { oneOf: [{ const: "x" }], anyOf: [{ const: "y" }] } } },
    ["/properties/a a fixed = y@/properties/a/anyOf/0/const x@/properties/a/oneOf/0/const"],
  ],
  [
    { anyOf: [{ properties: { a: {} } }, { properties: { b: {} } }] },
    ["/anyOf/0/properties/a a", "/anyOf/1/properties/b b"],
  ],
  [
    {
      $defs: { d: { properties: { x: {} } } },
      properties: { a: { $ref: "#/$defs/d" }, b: { $ref: "#/$defs/d" } },
    },
    ["/properties/a a", "/properties/b b", "/$defs/d/properties/x x"],
  ],
  [{ properties: { a: { $ref: "#/properties/a" } } }, ["/properties/a a"]],
  [
    { properties: { a: { $ref: "other.json#/x" }, b: { $ref: 5 }, c: { $ref: "#/nowhere" } } },
    ["/properties/a a", "/properties/b b", "/properties/c c"],
  ],
  [
    {
      properties: {
        a: { type: "boolean" },
        b: { type: "integer" },
        c: { type: "number" },
        d: { type: "object" },
      },
    },
    ["/properties/a a fixed", "/properties/b b fixed", "/properties/c c fixed", "/properties/d d"],
  ],
  [
    { properties: { savePath: {}, save_path: {}, "save-path": {}, SAVE: {}, a1: {} } },
    [
      "/properties/SAVE save",
      "/properties/a1 a1",
      "/properties/save-path savepath",
      "/properties/savePath savepath",
      "/properties/save_path savepath",
    ],
  ],
  [{ properties: { a: 5, b: null, c: "x" } }, ["/properties/a a", "/properties/b b", "/properties/c c"]],
  [[1], []],
  ["x", []],
  [{ properties: [1] }, []],
])("the schema %j takes %j", (inputSchema, parameters) => {
  expect(parametersOf({ inputSchema }).map(drawn)).toEqual(parameters);
});

test.each<[string, JsonObject, string]>([
  [
    "x",
    { action: { enum: ["list", "create", "delete"] } },
    "list read 2, create write 2, delete destructive 2",
  ],
  ["x", { mode: { enum: ["list", "get", "delete"] } }, "list read 2, get read 2, delete destructive 2"],
  ["x", { mode: { enum: ["fast", "exact", "get"] } }, ""],
  ["x", { mode: { enum: ["get", "delete"] } }, ""],
  ["x", { type: { enum: ["get", "delete", "x", "y"] } }, ""],
  ["list_payments", { action: { enum: ["refund", "credit"] } }, "refund financial 0, credit write 0"],
  ["list_payments", { action: { enum: ["refund", "list"] } }, "refund financial 2, list read 2"],
  ["list_payments", { action: { enum: ["refund", "Get"] } }, "refund financial 2, Get read 2"],
  ["make_payments", { action: { enum: ["refund", "credit"] } }, "refund financial 2, credit write 1"],
  ["list_payments", { command: { enum: ["refund", "credit"] } }, "refund financial 2, credit write 1"],
  ["x", { operation: { enum: ["dropIndexSuggestions"] } }, ""],
  ["x", { operation: { enum: ["drop_index"] } }, "drop destructive 2"],
  ["x", { operation: { enum: ["issue_a_very_long_thing"] } }, "issue write 1"],
  ["x", { operation: { enum: ["backup"] } }, "backup write 2"],
  ["x", { operation: { enum: ["order"] } }, "order financial 1"],
  ["x", { method: { enum: ["GET", "POST"] } }, ""],
  ["x", { method: { enum: ["get", "delete"] } }, "get read 2, delete destructive 2"],
  ["x", { method: { enum: ["GET"] } }, "GET read 2"],
  ["x", { method: { enum: ["POST", "DELETE"] } }, "POST write 2, DELETE destructive 2"],
  ["x", { method: { enum: ["GET", "DELETE", "list"] } }, "GET read 2, DELETE destructive 2, list read 2"],
  ["x", { method: { enum: ["GETX", "DELETE", "list"] } }, "DELETE destructive 2, list read 2"],
  [
    "x",
    { operation: { type: "string", description: "One of get, create or drop" } },
    "get read 2, create write 2, drop destructive 2",
  ],
  ["x", { operation: { type: "string", description: "the action to execute" } }, ""],
  ["x", { operation: { type: "string", description: "getting or dropping, order" } }, ""],
  ["x", { operation: { type: "boolean", description: "get or drop" } }, ""],
  ["x", { command: { type: "string", description: "get or drop" } }, ""],
  ["x", { cmd: { type: "string", description: "get or drop" } }, ""],
  [
    "x",
    { a: { properties: { b: { properties: { action: { enum: ["delete"] } } } } } },
    "delete destructive 2",
  ],
  [
    "x",
    { a: { properties: { b: { properties: { c: { properties: { action: { enum: ["delete"] } } } } } } } },
    "",
  ],
])("on a tool named %j the parameters %j choose among: %s", (name, properties, choices) => {
  const { operations } = factsOf({ name, inputSchema: { properties } });
  const told = operations.map(({ text, category, weight }) => `${text} ${category} ${weight}`);
  expect(told.join(", ")).toBe(choices);
});
