import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { namedArgument } from "../../src/policy/recommend/named-argument.ts";

const of = (inputSchema: Json, pointer: string) =>
  namedArgument({ inputSchema, outputSchema: inputSchema }, { pointer });
const text = { type: "string" };
const nested = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});
const schema = nested({ a: text, "b/c~d": text, "e.f": text, "": text, o: nested({ a: text }, ["a"]) }, [
  "a",
  "o",
]);

test.each<readonly [pointer: string, path: string | undefined]>([
  ["/inputSchema/properties/a", "args.a"],
  ["/inputSchema/properties/b~1c~0d", "args.b/c~d"],
  ["/inputSchema/properties/o/properties/a", "args.o.a"],
  ["/inputSchema/properties/e.f", undefined],
  ["/inputSchema/properties/", undefined],
  ["/inputSchema/properties/none", undefined],
  ["/inputSchema/properties", undefined],
  ["/inputSchema", undefined],
  ["/inputSchema/properties/o/required", undefined],
  ["/outputSchema/properties/a", undefined],
])("a condition names the argument at %s as %s", (pointer, path) => {
  expect(of(schema, pointer)?.path).toBe(path);
});

test.each(["items", "$defs"])("no condition names what lies in %s", (keyword) => {
  expect(of({ [keyword]: { a: text } }, `/inputSchema/${keyword}/a`)).toBeUndefined();
  const inside = nested({ a: { [keyword]: { a: text } } });
  expect(of(inside, `/inputSchema/properties/a/${keyword}/a`)).toBeUndefined();
});

test("the longest path is what a policy may hold", () => {
  const path = (name: string) => of(nested({ [name]: text }), `/inputSchema/properties/${name}`)?.path;
  expect(path("x".repeat(995))).toHaveLength(1000);
  expect(path("x".repeat(996))).toBeUndefined();
});

test("an argument is required if every step to it is", () => {
  const isRequired = (schema: Json, pointer: string) => of(schema, pointer)?.isRequired;
  const deep = "/inputSchema/properties/o/properties/a";
  expect(isRequired(schema, "/inputSchema/properties/a")).toBe(true);
  expect(isRequired(schema, deep)).toBe(true);
  expect(isRequired(schema, "/inputSchema/properties/b~1c~0d")).toBe(false);
  expect(isRequired(nested({ o: nested({ a: text }, ["a"]) }), deep)).toBe(false);
  expect(isRequired(nested({ o: nested({ a: text }) }, ["o", "a"]), deep)).toBe(false);
  expect(isRequired({ properties: { a: text }, required: true }, "/inputSchema/properties/a")).toBe(false);
});

test.each<readonly [schema: JsonObject, isText: boolean]>([
  [{ type: "string" }, true],
  [{ type: ["string", "null"] }, true],
  [{ type: ["string"] }, true],
  [{ anyOf: [{ type: "string" }, { type: "null" }] }, true],
  [{ oneOf: [{ type: "null" }, { type: "string" }] }, true],
  [{ type: "number" }, false],
  [{ type: ["null"] }, false],
  [{ type: ["string", "array"] }, false],
  [{ anyOf: [{ type: "null" }] }, false],
  [{ anyOf: [{ type: "string" }, { type: "array" }] }, false],
  [{ anyOf: [{ type: "string" }, true] }, false],
  [{ type: "array", anyOf: [{ type: "string" }] }, false],
  [{ enum: ["a"] }, false],
  [{}, false],
])("%j is one text and nothing else: %s", (schema, isText) => {
  expect(of(nested({ a: schema }), "/inputSchema/properties/a")?.isText).toBe(isText);
});
