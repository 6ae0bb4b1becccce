import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../src/model/files/schemas.ts";
import { isObject, type Json, type JsonObject } from "../../src/model/json.ts";
import { operators } from "../../src/model/policy.ts";
import { problemsIn } from "./support.ts";

const schema = jsonSchemas()["policy.schema.json"] ?? {};
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const ruled = (rule: JsonObject): JsonObject => ({ version: "1", default: "deny", tools: { t: rule } });
const conditioned = (condition: JsonObject) => ruled({ deny_if: [{ conditions: [condition] }] });
const limited = (limit: JsonObject) => ruled({ limits: [limit] });
const limit = { counter: "n", window: "day", max: 1 };

/** JSON has no duplicate keys once it is read, and no schema knows RE2: those two faults only we find. */
function agrees(document: Json): boolean {
  const isAccepted = problemsIn(JSON.stringify(document)).length === 0;
  expect(validate(document), JSON.stringify(document)).toBe(isAccepted);
  return isAccepted;
}

describe("the published schema and the parser agree", () => {
  test.each(operators)("on what %s compares with", (op) => {
    const values: readonly Json[] = [1, -0.5, "a", "", true, false, null, [], ["a", 1], {}, { a: [1] }];
    const accepted = values.filter((value) => agrees(conditioned({ path: "args.x", op, value })));
    expect(accepted.length).toBeGreaterThan(1);
    agrees(conditioned({ path: "args.x", op }));
  });

  test.each<[about: string, document: Json]>([
    ["a condition without an operator", conditioned({ path: "args.x", value: 1 })],
    ["a condition without a path", conditioned({ op: "exists" })],
    ["a path of empty names", conditioned({ path: "args..x", op: "exists" })],
    ["a path outside the arguments", conditioned({ path: "grant.x", op: "exists" })],
    ["a further key of a condition", conditioned({ path: "args.x", op: "exists", not: true })],
    ["a predicate without conditions", ruled({ require: [{}] })],
    ["an empty message", ruled({ require: [{ conditions: [], on_deny: "" }] })],
    ["a predicate that is no list", ruled({ require: { conditions: [] } })],
    ["a fractional max", limited({ ...limit, max: 0.5 })],
    ["a negative max", limited({ ...limit, max: -1 })],
    ["a window of half a second", limited({ ...limit, window: 0.5 })],
    ["a window of no length", limited({ ...limit, window: 0 })],
    ["a window of weeks", limited({ ...limit, window: "week" })],
    ["a scope of its own", limited({ ...limit, scope: "user" })],
    ["a cost outside the arguments", limited({ ...limit, cost: "amount" })],
    ["a limit without a counter", limited({ window: "day", max: 1 })],
    ["a rate_limit with a named window", ruled({ rate_limit: { max: 1, window: "minute" } })],
    ["an unknown action", ruled({ action: "block" })],
    ["an empty reason", ruled({ action: "ask", reason: "" })],
    ["a rule for constructor", { version: "1", default: "deny", tools: { constructor: {} } }],
    ["a rule for __proto__", JSON.parse('{"version":"1","default":"deny","tools":{"__proto__":{}}}') as Json],
    ["a rule without a name", { version: "1", default: "deny", tools: { "": {} } }],
    ["an empty name in hide", { version: "1", default: "deny", hide: [""] }],
    ["no default", { version: "1" }],
    ["version 2", { version: "2", default: "deny" }],
    ["a list", []],
    ["nothing", null],
  ])("that %s is an error", (_, document) => {
    expect(agrees(document)).toBe(false);
  });
});

test("every file and every key of the published schemas is described", () => {
  const silent = Object.entries(jsonSchemas()).flatMap(([name, schema]) => undescribed(schema as Json, name));
  // What changed in a tool is told by `kind`, and the rest of it by its name: from, to, parameter, hint, required.
  expect(silent.filter((pointer) => !pointer.includes("/changes/"))).toEqual([]);
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    expect(schema, name).toHaveProperty("title");
    expect(schema, name).toHaveProperty("description");
  }
});

/** Pointers of the keys without a description. What tells the members of a union apart says what it is by its value. */
function undescribed(schema: Json, at: string): readonly string[] {
  if (typeof schema !== "object" || schema === null || at.includes("/allOf/")) return [];
  const keys = isObject(schema) ? schema["properties"] : undefined;
  const silent = Object.entries(isObject(keys) ? keys : {})
    .filter(([, key]) => isObject(key) && key["description"] === undefined && key["const"] === undefined)
    .map(([name]) => `${at}/properties/${name}`);
  const within = Object.entries(schema).flatMap(([key, part]: [string, Json]) =>
    undescribed(part, `${at}/${key}`),
  );
  return [...silent, ...within];
}
