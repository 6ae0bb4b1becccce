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
    const start = performance.now();
    expect(relationOf(branches(12, { type: "string" }), branches(12, { type: "number" }))).toBe("unknown");
    expect(performance.now() - start).toBeLessThan(5000);
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
    const start = performance.now();
    const drift = old && now && serverDrift(lockServer(old), now).tools[0]?.drift;
    expect(drift?.kind === "changed" ? drift.changes.length : 0).toBe(500);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
