import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { argumentOf, type Argument } from "../../src/policy/argument.ts";

const of = (properties: JsonObject, path = "args.a", more: JsonObject = {}): Argument =>
  argumentOf({ name: "t", inputSchema: { type: "object", properties, ...more } }, path);
const cannotTell = { kind: "cannot-tell" };
const string = { kind: "declared", types: ["string"] };
const nested = (levels: number): JsonObject =>
  levels === 0 ? { type: "string" } : { anyOf: [nested(levels - 1)] };

test.each<[about: string, argument: Argument, expected: unknown]>([
  ["a type", of({ a: { type: "string" } }), string],
  ["an integer is a number", of({ a: { type: "integer" } }), { kind: "declared", types: ["number"] }],
  [
    "several types",
    of({ a: { type: ["array", "boolean"] } }),
    { kind: "declared", types: ["array", "boolean"] },
  ],
  ["no type is any", of({ a: {} }), { kind: "declared" }],
  ["an unknown type is any", of({ a: { type: ["string", "date"] } }), { kind: "declared" }],
  ["a type that is no text is any", of({ a: { type: [7] } }), { kind: "declared" }],
  [
    "a type named like a member of every object is any",
    of({ a: { type: "constructor" } }),
    { kind: "declared" },
  ],
  [
    "OpenAPI's null",
    of({ a: { type: "string", nullable: true } }),
    { kind: "declared", types: ["string", "null"] },
  ],
  [
    "listed values, and what they are",
    of({ a: { enum: ["x", 1, null, true, [1], {}] } }),
    {
      kind: "declared",
      types: ["string", "number", "null", "boolean", "array", "object"],
      values: ["x", 1, null, true, [1], {}],
    },
  ],
  ["a constant", of({ a: { const: "x" } }), { kind: "declared", types: ["string"], values: ["x"] }],
  [
    "listed values and OpenAPI's null",
    of({ a: { enum: ["x"], nullable: true } }),
    { kind: "declared", types: ["string", "null"], values: ["x", null] },
  ],
  ["an enum that is no list", of({ a: { type: "string", enum: "x" } }), string],
  [
    "the elements of a list",
    of({ a: { type: "array", items: { enum: ["x", "y"] } } }),
    { kind: "declared", types: ["array"], elements: ["x", "y"] },
  ],
  ["elements of any value", of({ a: { type: "array", items: {} } }), { kind: "declared", types: ["array"] }],
  [
    "alternatives together",
    of({ a: { anyOf: [{ const: 1 }, { enum: ["x"] }] } }),
    { kind: "declared", types: ["number", "string"], values: [1, "x"] },
  ],
  [
    "alternatives of which one takes anything",
    of({ a: { oneOf: [{ type: "string" }, {}] } }),
    { kind: "declared" },
  ],
  [
    "alternatives of which one lists values",
    of({ a: { oneOf: [{ type: "string" }, { const: 1 }] } }),
    { kind: "declared", types: ["string", "number"] },
  ],
  ["allOf of one", of({ a: { allOf: [{ type: "string" }] } }), string],
  ["allOf of two", of({ a: { allOf: [{ type: "string" }, { minLength: 1 }] } }), cannotTell],
  ["two kinds of alternatives", of({ a: { anyOf: [{}], oneOf: [{}] } }), cannotTell],
  ["alternatives beside properties", of({ a: { anyOf: [{}], properties: {} } }), cannotTell],
  ["no alternative at all", of({ a: { anyOf: [] } }), cannotTell],
  [
    "a reference",
    of({ a: { $ref: "#/$defs/text" } }, "args.a", { $defs: { text: { type: "string" } } }),
    string,
  ],
  ["a reference to nowhere", of({ a: { $ref: "#/$defs/text" } }), cannotTell],
  ["a reference to elsewhere", of({ a: { $ref: "https://example.com/a" } }), cannotTell],
  ["a reference that is no text", of({ a: { $ref: 1 } }), cannotTell],
  ["a reference to itself", of({ a: { $ref: "#/properties/a" } }), cannotTell],
  ["seven alternatives deep", of({ a: nested(7) }), string],
  ["eight alternatives deep", of({ a: nested(8) }), cannotTell],
  ["many alternatives", of({ a: { anyOf: Array.from({ length: 64 }, () => ({ type: "string" })) } }), string],
  ["too many alternatives", of({ a: { anyOf: Array.from({ length: 65 }, () => ({})) } }), cannotTell],
  ["a schema that is no object", of({ a: true }), cannotTell],
  ["an input schema that is no object", argumentOf({ inputSchema: true }, "args.a"), cannotTell],
  ["no input schema", argumentOf({}, "args.a"), cannotTell],
  ["no such argument", of({ b: {}, c: {} }), { kind: "undeclared", name: "a", known: ["b", "c"] }],
  [
    "a name that every object has",
    of({ b: {} }, "args.constructor"),
    { kind: "undeclared", name: "constructor", known: ["b"] },
  ],
  ["others allowed", of({ b: {} }, "args.a", { additionalProperties: {} }), cannotTell],
  [
    "others not allowed",
    of({}, "args.a", { additionalProperties: false }),
    { kind: "undeclared", name: "a", known: [] },
  ],
  ["names by pattern", of({ b: {} }, "args.a", { patternProperties: {} }), cannotTell],
  ["names on conditions", of({ b: {} }, "args.a", { if: {} }), cannotTell],
  [
    "inside an object",
    of({ a: { type: "object", properties: { b: { type: "string" } } } }, "args.a.b"),
    string,
  ],
  [
    "inside a text",
    of({ a: { type: "string" } }, "args.a.b"),
    { kind: "nothing-inside", name: "a", types: ["string"] },
  ],
  ["inside anything", of({ a: {} }, "args.a.b"), cannotTell],
  ["inside an object without properties", of({ a: { type: "object" } }, "args.a.b"), cannotTell],
  [
    "inside an object that takes none",
    of({ a: { type: "object", additionalProperties: false } }, "args.a.b"),
    { kind: "undeclared", name: "b", known: [] },
  ],
  [
    "inside one of the alternatives",
    of(
      { a: { anyOf: [{ type: "string" }, { type: "object", properties: { b: { type: "string" } } }] } },
      "args.a.b",
    ),
    string,
  ],
  [
    "inside alternatives of which one takes others",
    of({ a: { anyOf: [{ type: "object" }, { type: "object", properties: { b: {} } }] } }, "args.a.b"),
    cannotTell,
  ],
  ["inside what cannot be told", of({ a: { allOf: [{}, {}] } }, "args.a.b"), cannotTell],
])("%s", (_, argument, expected) => {
  expect(argument).toEqual(expected);
});
