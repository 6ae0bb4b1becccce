import { describe, expect, test } from "vitest";
import { tooDeep, type Json, type JsonObject } from "../../src/model/json.ts";
import type { SchemaRelation } from "../../src/model/lock.ts";
import { serverDrift } from "../../src/review/drift.ts";
import { lockServer } from "../../src/review/lock.ts";
import { schemaParts } from "../../src/review/facets.ts";
import { schemaPair, schemaRelation } from "../../src/review/schema-relation.ts";
import { tool } from "../policy/support.ts";
import { assessment } from "./support.ts";

function relationOf(before: Json, after: Json): SchemaRelation {
  const [from, to] = [schemaParts(before).shape, schemaParts(after).shape];
  return schemaRelation(from, to, schemaPair(from, to));
}

const told = (before: Json, after: Json) => `${relationOf(before, after)} / ${relationOf(after, before)}`;

describe("how a schema stands to what it was, there and back", () => {
  test.each<[about: string, before: Json, after: Json, told: string]>([
    ["words alone", { type: "string", title: "A" }, { type: "string", description: "B" }, "same / same"],
    ["a default alone", { type: "string" }, { type: "string", default: "a" }, "same / same"],
    ["any kind", {}, true, "same / same"],
    ["one kind of all", {}, { type: "string" }, "narrowed / widened"],
    ["integers of all numbers", { type: "number" }, { type: "integer" }, "narrowed / widened"],
    ["null too", { type: "string" }, { type: ["string", "null"] }, "widened / narrowed"],
    [
      "null too, as a branch",
      { type: "string" },
      { anyOf: [{ type: "string" }, { type: "null" }] },
      "widened / narrowed",
    ],
    [
      "null in two ways of saying it",
      { type: ["string", "null"] },
      { anyOf: [{ type: "string" }, { type: "null" }] },
      "same / same",
    ],
    ["another kind", { type: "string" }, { type: "number" }, "unknown / unknown"],
    ["a list of values", { type: "string" }, { enum: ["a", "b"] }, "narrowed / widened"],
    ["one value fewer", { enum: ["a", "b"] }, { enum: ["b"] }, "narrowed / widened"],
    ["the one value that was listed", { enum: ["a"] }, { const: "a" }, "same / same"],
    ["values of another list", { enum: ["a", "b"] }, { enum: ["b", "c"] }, "unknown / unknown"],
    [
      "a lower maximum",
      { type: "number", maximum: 10 },
      { type: "number", maximum: 5 },
      "narrowed / widened",
    ],
    [
      "the bound itself left out",
      { type: "number", minimum: 1 },
      { type: "number", exclusiveMinimum: 1 },
      "narrowed / widened",
    ],
    ["an open bound inside a closed one", { maximum: 5 }, { exclusiveMaximum: 5 }, "narrowed / widened"],
    ["a closed bound inside an open one", { exclusiveMaximum: 5 }, { maximum: 4 }, "narrowed / widened"],
    ["a bound that a text does not know", { type: "string" }, { type: "string", minimum: 1 }, "same / same"],
    [
      "a shorter text",
      { type: "string", maxLength: 9 },
      { type: "string", maxLength: 8 },
      "narrowed / widened",
    ],
    [
      "a longer one",
      { type: "string", minLength: 1 },
      { type: "string", minLength: 2 },
      "narrowed / widened",
    ],
    ["a first pattern", { type: "string" }, { type: "string", pattern: "^a" }, "narrowed / widened"],
    [
      "another pattern",
      { type: "string", pattern: "^a" },
      { type: "string", pattern: "^ab" },
      "unknown / unknown",
    ],
    [
      "items of one kind",
      { type: "array", items: {} },
      { type: "array", items: { type: "string" } },
      "narrowed / widened",
    ],
    [
      "items beside a tuple",
      { type: "array", items: { type: "string" } },
      { type: "array", prefixItems: [{}], items: { type: "string" } },
      "unknown / unknown",
    ],
    ["a name required", { type: "object" }, { type: "object", required: ["a"] }, "narrowed / widened"],
    [
      "a property narrowed",
      { type: "object", properties: { a: {} } },
      { type: "object", properties: { a: { type: "string" } } },
      "narrowed / widened",
    ],
    [
      "no other names",
      { type: "object", properties: { a: {} } },
      { type: "object", properties: { a: {} }, additionalProperties: false },
      "narrowed / widened",
    ],
    [
      "a further name where others are refused",
      { type: "object", properties: { a: {} }, additionalProperties: false },
      { type: "object", properties: { a: {}, b: {} }, additionalProperties: false },
      "widened / narrowed",
    ],
    [
      "others refused where a pattern holds them",
      { type: "object", patternProperties: { a: {} } },
      { type: "object", patternProperties: { a: {} }, additionalProperties: false },
      "narrowed / widened",
    ],
    ["a word that no draft knows in both", { later: 1 }, { later: 2 }, "unknown / unknown"],
    [
      "one branch fewer",
      { anyOf: [{ type: "string" }, { type: "number" }] },
      { anyOf: [{ type: "number" }] },
      "narrowed / widened",
    ],
    [
      "a branch of exactly one",
      { oneOf: [{ type: "string" }, { type: "number" }] },
      { oneOf: [{ type: "number" }] },
      "unknown / unknown",
    ],
    [
      "all of two",
      { allOf: [{ type: "string" }, { maxLength: 3 }] },
      { type: "string", maxLength: 3 },
      "same / same",
    ],
    [
      "a bound of one of all",
      { allOf: [{ minimum: 1 }, { maximum: 3 }] },
      { minimum: 1 },
      "widened / narrowed",
    ],
    ["what is refused", { not: { type: "string" } }, { not: { type: "number" } }, "unknown / unknown"],
    ["nothing at all", { type: "string" }, false, "narrowed / widened"],
    [
      "a reference spelt out",
      { $ref: "#/$defs/a", $defs: { a: { type: "string" } } },
      { type: "string" },
      "same / same",
    ],
    [
      "what a reference leads to",
      { $ref: "#/$defs/a", $defs: { a: { type: "number" } } },
      { $ref: "#/$defs/a", $defs: { a: { type: "integer" } } },
      "narrowed / widened",
    ],
    [
      "what stands beside a reference, which older drafts ignore",
      { $ref: "#/$defs/a", maximum: 9, $defs: { a: {} } },
      { $ref: "#/$defs/a", maximum: 8, $defs: { a: {} } },
      "unknown / unknown",
    ],
    [
      "a reference into another document",
      { $ref: "https://example.com/a" },
      { $ref: "https://example.com/a", title: "A" },
      "same / same",
    ],
    [
      "a reference to itself",
      { type: "object", properties: { a: { $ref: "#" } } },
      { type: "object", properties: { a: { $ref: "#" } }, required: ["a"] },
      "unknown / unknown",
    ],
    ["a base moved", { $id: "x:a", type: "string" }, { type: "string" }, "unknown / unknown"],
    ["null by OpenAPI's word", { type: "string" }, { type: "string", nullable: true }, "widened / narrowed"],
    [
      "null by that word beside several types",
      { type: ["string", "number"] },
      { type: ["string", "number"], nullable: true },
      "widened / narrowed",
    ],
    [
      "the same bound on numbers whose kind is now said",
      { minimum: 1, maximum: 9 },
      { type: "number", minimum: 1, maximum: 9 },
      "narrowed / widened",
    ],
    [
      "the same open bound beside a further one",
      { exclusiveMinimum: 1 },
      { exclusiveMinimum: 1, maximum: 9 },
      "narrowed / widened",
    ],
    ["a higher open bound", { exclusiveMinimum: 1 }, { exclusiveMinimum: 2 }, "narrowed / widened"],
    ["a closed bound where the open one was", { exclusiveMinimum: 1 }, { minimum: 1 }, "widened / narrowed"],
    [
      "a bound on another conjunct",
      { allOf: [{ minimum: 3 }, { maximum: 9 }] },
      { minimum: 2 },
      "widened / narrowed",
    ],
    ["a bound that is no number", { minimum: "1" }, { minimum: 1 }, "unknown / unknown"],
    ["fewer items", { minItems: 1, maxItems: 9 }, { minItems: 2, maxItems: 8 }, "narrowed / widened"],
    [
      "fewer properties",
      { minProperties: 1, maxProperties: 9 },
      { minProperties: 2, maxProperties: 8 },
      "narrowed / widened",
    ],
    [
      "as many items beside another condition",
      { minItems: 1, maxItems: 9 },
      { minItems: 1, maxItems: 9, uniqueItems: true },
      "narrowed / widened",
    ],
    ["a length that is no number", { maxLength: "9" }, { maxLength: 9 }, "unknown / unknown"],
    ["one name fewer required", { required: ["a", "b"] }, { required: ["a"] }, "widened / narrowed"],
    ["other names required", { required: ["a", "b"] }, { required: ["a", "c"] }, "unknown / unknown"],
    [
      "names required by two conjuncts",
      { allOf: [{ required: ["a"] }, { required: ["b"] }] },
      { required: ["a", "b"] },
      "same / same",
    ],
    ["a `required` that is none", { required: true }, { required: ["a"] }, "unknown / unknown"],
    [
      "one property wider and one narrower",
      { properties: { a: { type: "number" }, b: { type: "integer" } } },
      { properties: { a: { type: "integer" }, b: { type: "number" } } },
      "unknown / unknown",
    ],
    [
      "one property narrower of two",
      { properties: { a: { type: "number" }, b: { type: "string" } } },
      { properties: { a: { type: "integer" }, b: { type: "string" } } },
      "narrowed / widened",
    ],
    [
      "items that are now of one kind",
      { type: "array" },
      { type: "array", items: { type: "string" } },
      "narrowed / widened",
    ],
    ["items of any kind, said and not said", { type: "array", items: {} }, { type: "array" }, "same / same"],
    [
      "items of fewer kinds",
      { items: { type: "number" } },
      { items: { type: "integer" } },
      "narrowed / widened",
    ],
    [
      "items in places",
      { prefixItems: [{}], items: { type: "number" } },
      { prefixItems: [{ type: "null" }], items: { type: "integer" } },
      "unknown / unknown",
    ],
    [
      "items as a list",
      { items: [{ type: "number" }] },
      { items: [{ type: "integer" }] },
      "unknown / unknown",
    ],
    [
      "what unevaluated names mean, which hangs on all around",
      { unevaluatedProperties: false, minProperties: 1 },
      { unevaluatedProperties: false, minProperties: 2 },
      "unknown / unknown",
    ],
    [
      "names by a pattern",
      { additionalProperties: false },
      { additionalProperties: false, patternProperties: { a: {} } },
      "unknown / unknown",
    ],
    [
      "others by a pattern that may hold them",
      { patternProperties: { "^x": {} }, additionalProperties: { type: "string" } },
      { properties: { a: { type: "string" } } },
      "unknown / unknown",
    ],
    ["a keyword that nobody knows", { later: 1 }, { later: 2 }, "unknown / unknown"],
    [
      "a branch more, of which one holds",
      { oneOf: [{ type: "integer" }, { type: "null" }] },
      { type: ["number", "null"] },
      "widened / narrowed",
    ],
    [
      "values of other kinds",
      { enum: [null, [1], 1, 1.5, true, {}] },
      { type: ["null", "array", "number", "boolean", "object"] },
      "widened / narrowed",
    ],
    ["integers alone among values", { enum: [1, 2] }, { type: "integer" }, "widened / narrowed"],
    ["a fraction among values", { enum: [1, 1.5] }, { type: "integer" }, "unknown / unknown"],
    ["kinds that nobody knows", { type: "text" }, { type: "string" }, "unknown / unknown"],
    [
      "two conjuncts that no value meets",
      { allOf: [{ type: "string" }, { type: "number" }] },
      { type: "array" },
      "widened / narrowed",
    ],
    [
      "a reference that leads nowhere",
      { $ref: "#/$defs/none", $defs: {} },
      { type: "string", $defs: {} },
      "unknown / unknown",
    ],
    [
      "references to what reads alike in both, and another kind beside them",
      { properties: { a: { $ref: "#/$defs/a" } }, $defs: { a: { type: "integer" } } },
      { properties: { a: { $ref: "#/$defs/a" } }, $defs: { a: { type: "integer" } }, type: "object" },
      "narrowed / widened",
    ],
    [
      "a reference beside other keywords in a conjunct",
      { allOf: [{ $ref: "#/$defs/a", minimum: 5 }], $defs: { a: {} } },
      { minimum: 5, $defs: { a: {} } },
      "unknown / unknown",
    ],
    ["no schema", 1, 2, "unknown / unknown"],
  ])("%s", (_about, before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  test("nothing is claimed of what is too deep or too much to compare, and at once", () => {
    const nested = (levels: number, inner: Json): Json =>
      Array.from({ length: levels }).reduce<Json>((schema) => ({ items: schema }), inner);
    const [deep, other] = [nested(10_000, {}), nested(10_000, { type: "string" })];
    expect(schemaRelation(deep, other, schemaPair(deep, other))).toBe("unknown");
    expect(relationOf(nested(99, tooDeep), nested(99, tooDeep))).toBe("unknown");
    const branches = (levels: number, leaf: Json): Json =>
      Array.from({ length: levels }).reduce<Json>(
        (schema, _, level) => ({
          anyOf: [
            { items: schema, minItems: level },
            { items: schema, maxItems: level },
          ],
        }),
        leaf,
      );
    const start = process.cpuUsage();
    expect(relationOf(branches(12, { type: "string" }), branches(12, { type: "number" }))).toBe("unknown");
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5000);
  });

  test("a hostile tool with hundreds of parameters, each of many branches, takes no time", () => {
    const properties = (type: string) =>
      Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [
          `p${index}`,
          { anyOf: Array.from({ length: 20 }, (_, branch) => ({ anyOf: [{ minimum: branch }, { type }] })) },
        ]),
      );
    const definition = (type: string): JsonObject => ({
      name: "t",
      inputSchema: { type: "object", properties: properties(type) },
    });
    const [old, now] = [definition("string"), definition("number")].map((one) =>
      assessment([tool("t", "read", "low", one)]),
    );
    const start = process.cpuUsage();
    const drift = old && now && serverDrift(lockServer(old), now).tools[0]?.drift;
    expect(drift?.kind === "changed" ? drift.changes.length : 0).toBe(500);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(10_000);
  });
});
