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
  [{ allOf: [{ properties: { a: {} } }], oneOf: { properties: { b: {} } } }, ["/allOf/0/properties/a a"]],
  [
    { properties: { a: { allOf: [{ properties: { b: {} } }] } } },
    ["/properties/a a", "/properties/a/allOf/0/properties/b b"],
  ],
  [{ properties: { "a/b": {}, "c~d": {} } }, ["/properties/a~1b ab", "/properties/c~0d cd"]],
  [
    { properties: { a: { enum: ["v".repeat(199), "v".repeat(200)] } } },
    [`/properties/a a fixed = ${"v".repeat(199)}@/properties/a/enum/0`],
  ],
  [
    { properties: { ["n".repeat(128)]: {}, ["N".repeat(128)]: {}, ["n".repeat(129)]: {} } },
    [
      `/properties/${"N".repeat(128)} ${"n".repeat(128)}`,
      `/properties/${"n".repeat(128)} ${"n".repeat(128)}`,
      `/properties/${"n".repeat(129)} `,
    ],
  ],
  [{ properties: { a: 5, b: null, c: "x" } }, ["/properties/a a", "/properties/b b", "/properties/c c"]],
  [[1], []],
  ["x", []],
  [{ properties: [1] }, []],
])("the schema %j takes %j", (inputSchema, parameters) => {
  expect(parametersOf({ inputSchema }).map(drawn)).toEqual(parameters);
});

/** `count` of what `make` makes, under the names k0, k1, ... */
const many = (count: number, make: (index: number) => Json): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, make(index)]));

/** A schema that takes one parameter at each of `levels` levels. */
const nested = (levels: number): JsonObject =>
  levels === 0 ? {} : { properties: { p: nested(levels - 1) } };

const reference = (length: number) => `#/${"r".repeat(length - 2)}`;

test.each<[string, JsonObject, number]>([
  ["12 levels", nested(12), 12],
  ["13 levels", nested(13), 12],
  ["600 parameters", { properties: many(600, () => ({})) }, 600],
  ["601 parameters", { properties: many(601, () => ({})) }, 600],
  ["601 parameters on two levels", { properties: { a: { properties: many(600, () => ({})) } } }, 600],
  ["64 alternatives", { anyOf: Array.from({ length: 64 }, () => ({ properties: { a: {} } })) }, 64],
  ["65 alternatives", { anyOf: Array.from({ length: 65 }, () => ({ properties: { a: {} } })) }, 64],
  [
    "100 references",
    {
      $defs: many(100, () => ({ properties: { x: {} } })),
      properties: many(100, (n) => ({ $ref: `#/$defs/k${n}` })),
    },
    200,
  ],
  [
    "101 references",
    {
      $defs: many(101, () => ({ properties: { x: {} } })),
      properties: many(101, (n) => ({ $ref: `#/$defs/k${n}` })),
    },
    201,
  ],
  [
    "a reference of 256 characters",
    { [reference(256).slice(2)]: { properties: { x: {} } }, properties: { a: { $ref: reference(256) } } },
    2,
  ],
  [
    "a reference of 257 characters",
    { [reference(257).slice(2)]: { properties: { x: {} } }, properties: { a: { $ref: reference(257) } } },
    1,
  ],
  ["a reference to nothing in particular", { properties: { a: { $ref: "x/properties/b" } } }, 1],
])("of a schema with %s, %j, so many parameters are read", (_, inputSchema, count) => {
  expect(parametersOf({ inputSchema })).toHaveLength(count);
});

test.each([
  [200, 200],
  [201, 200],
])("of %i values %i are read", (length, read) => {
  const values = Array.from({ length }, (_, index) => `v${index}`);
  expect(parametersOf({ inputSchema: { properties: { a: { enum: values } } } })[0]?.values).toHaveLength(
    read,
  );
});

test("a parameter tells its type, description and depth, where they are what they should be", () => {
  const properties = {
    a: { type: "string", description: "A", properties: { b: { type: ["string"], description: 7 } } },
  };
  expect(parametersOf({ inputSchema: { properties } })).toMatchObject([
    { name: "a", type: "string", description: "A", depth: 0 },
    { name: "b", type: undefined, description: "", depth: 1 },
  ]);
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
  [
    "list_or_search_payments",
    { action: { enum: ["refund", "credit"] } },
    "refund financial 2, credit write 1",
  ],
  ["make_payments", { action: { enum: ["refund", "credit"] } }, "refund financial 2, credit write 1"],
  ["list_payments", { command: { enum: ["refund", "credit"] } }, "refund financial 2, credit write 0"],
  ["x", { operation: { enum: ["dropIndexSuggestions"] } }, ""],
  ["x", { operation: { enum: ["create_or_delete"] } }, "create write 2, delete destructive 2"],
  ["x", { operation: { enum: ["get_and_remove"] } }, "get read 2, remove destructive 2"],
  ["x", { operation: { enum: ["list_send"] } }, "send write 2"],
  ["x", { operation: { enum: ["find_remove"] } }, "find read 2, remove destructive 2"],
  ["x", { operation: { enum: ["find_remove_rows"] } }, "find read 2"],
  ["x", { operation: { enum: ["find_removed"] } }, "find read 2"],
  ["x", { operation: { enum: ["find_post"] } }, "find read 2"],
  ["x", { operation: { enum: ["row_remove"] } }, "remove destructive 2"],
  ["scan_call", { action_type: { enum: ["file_delete", "bash"] } }, "delete destructive 0, bash execute 0"],
  ["scan_call", { action: { enum: ["file_delete", "bash"] } }, "delete destructive 2, bash execute 0"],
  ["x", { operation: { enum: ["dropSuggestions"] } }, ""],
  ["x", { operation: { enum: ["drop_my_stats"] } }, ""],
  ["x", { operation: { enum: ["apply_eleven_ab"] } }, "apply write 2"],
  ["x", { operation: { enum: ["apply_twelve_abcd"] } }, "apply write 1"],
  ["x", { operation: { enum: ["check", "trade", "a", "b", "c", "d"] } }, "check read 0, trade financial 0"],
  ["x", { operation: { enum: ["check", "trade", "a", "b", "c"] } }, "check read 2, trade financial 1"],
  [
    "list_payments",
    { action: { type: "string", description: "get, refund or drop" } },
    "get read 2, drop destructive 2",
  ],
  [
    "x",
    { a: { properties: { mode: { enum: ["list", "get", "delete"] } } } },
    "list read 2, get read 2, delete destructive 2",
  ],
  ["x", { a: { properties: { b: { properties: { mode: { enum: ["list", "get", "delete"] } } } } } }, ""],
  ["x", { method: { enum: ["GET", "DELETE_ALL"] } }, "GET read 2, DELETE destructive 2"],
  ["x", { method: { enum: ["GET", "BULK_DELETE"] } }, "GET read 2, DELETE destructive 2"],
  ["x", { method: { enum: ["DELETE", "PATCH"] } }, "DELETE destructive 2, PATCH write 2"],
  ["x", { method: { enum: ["get", "DELETE"] } }, "get read 2, DELETE destructive 2"],
  ["x", { method: { enum: ["Get", "DELETE"] } }, "Get read 2, DELETE destructive 2"],
  ["x", { method: { type: "string", description: "GET, POST, list or DELETE" } }, ""],
  [
    "x",
    { operation: { type: "string", description: "GET, create or DELETE" } },
    "GET read 2, create write 2, DELETE destructive 2",
  ],
  ["x", { method: { type: "string", description: "get or delete" } }, "get read 2, delete destructive 2"],
  ["x", { operation: { enum: ["drop_index"] } }, "drop destructive 2"],
  ["x", { operation: { enum: ["issue_a_very_long_thing"] } }, "issue write 1"],
  ["x", { operation: { enum: ["backup"] } }, "backup write 2"],
  ["x", { operation: { enum: ["order"] } }, "order financial 1"],
  ["x", { method: { enum: ["GET", "POST"] } }, ""],
  ["x", { method: { enum: ["get", "delete"] } }, "get read 2, delete destructive 2"],
  ["x", { method: { enum: ["GET"] } }, "GET read 2"],
  ["x", { httpMethod: { type: "string", description: "GET, POST, PUT or DELETE" } }, ""],
  [
    "x",
    { operation: { type: "string", description: "render, get or drop" } },
    "get read 2, drop destructive 2",
  ],
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
  ["x", { action: { enum: ["on", "off", "status"] } }, "on execute 2, off execute 2"],
  ["x", { action: { enum: ["on", "auto"] } }, ""],
  ["get_history", { operation: { enum: ["issue", "commit"] } }, "issue write 0, commit write 0"],
  ["get_history", { operation: { enum: ["list", "refund"] } }, "list read 2, refund financial 2"],
  ["history", { operation: { enum: ["issue", "commit"] } }, "issue write 1, commit write 2"],
  ["get_events", { action: { enum: ["create", "delete"] } }, "create write 2, delete destructive 2"],
  [
    "get_events",
    { action: { enum: ["create", "delete"] }, limit: { type: "integer" } },
    "create write 0, delete destructive 0",
  ],
  [
    "get_events",
    { action: { enum: ["list", "delete"] }, limit: { type: "integer" } },
    "list read 2, delete destructive 2",
  ],
  [
    "edit_events",
    { action: { enum: ["create", "delete"] }, limit: { type: "integer" } },
    "create write 2, delete destructive 2",
  ],
  [
    "get_events",
    { action: { enum: ["create", "delete"] }, a: { properties: { limit: { type: "integer" } } } },
    "create write 2, delete destructive 2",
  ],
  ["x", { op: { enum: ["now", "add", "subtract"] } }, "subtract read 2"],
  ["x", { op: { enum: ["add", "multiply"] } }, "multiply read 2"],
  ["record_entry", { action: { enum: ["approve", "revoke"] } }, "approve write 0, revoke destructive 0"],
  ["x", { op: { enum: ["validate", "add", "subtract"] } }, "validate read 2, subtract read 2"],
  ["x", { op: { enum: ["add", "remove", "replace"] } }, ""],
  ["x", { op: { enum: ["add", "remove", "replace", "move", "copy", "test"] } }, ""],
  ["x", { action: { enum: ["icon", "handoff"] } }, "handoff write 1"],
  ["x", { action: { enum: ["only", "offline"] } }, ""],
  ["x", { action: { enum: ["check_get", "get"] } }, "get read 2, get read 2"],
  ["x", { action: { enum: ["list_summary", "summarize_report"] } }, "list read 2, summarize read 2"],
  [
    "report_rows",
    { action: { enum: ["mark", "delete"] }, page: { type: "integer" } },
    "mark write 2, delete destructive 2",
  ],
  ["x", { operations: { type: "array", items: { properties: { type: { const: "delete" } } } } }, ""],
  ["x", { op: { enum: ["add", "remove"] } }, "add write 2, remove destructive 2"],
  ["x", { action: { enum: ["export", "add"] } }, "export read 1, add write 2"],
  ["x", { method: { enum: ["gET", "DELETE"] } }, "DELETE destructive 2"],
  ["get_row", { action: { enum: ["report", "check", "list"] } }, "report read 1, check read 2, list read 2"],
  [
    "x",
    { op: { enum: ["add", "remove", "replace", "delete"] } },
    "add write 2, remove destructive 2, replace write 2, delete destructive 2",
  ],
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

test.each<[Json, string, string]>([
  [{ enum: ["add", "remove"] }, "Add or remove roles.", "add write 2, remove write 2"],
  [{ enum: ["add", "remove"] }, "Add or remove rows.", "add write 2, remove destructive 2"],
  [{ enum: ["add", "remove"] }, "Add or remove roles and remove rows.", "add write 2, remove destructive 2"],
  [{ enum: ["set", "clear"] }, "Set or clear a field.", "set write 2, clear destructive 2"],
  [{ type: "array" }, "Steps. Types: addRow, removeRow, moveRow", "remove destructive 2"],
  [{ type: "array" }, "Steps. Types: addRow, remove, moveRow", ""],
  [{ type: "string" }, "Steps. Types: addRow, removeRow, moveRow", ""],
  [
    { type: "array" },
    "operations: list, delete\nTypes: addRow, removeRow, moveRow",
    "list read 2, delete destructive 2",
  ],
  [{ type: "array" }, `${"x ".repeat(900)}Types: addRow, removeRow, moveRow`, "remove destructive 2"],
  [{ type: "array" }, `${"x ".repeat(1000)}Types: addRow, removeRow, moveRow`, ""],
])("of the operations %j beside the description %j are heard: %s", (schema, description, heard) => {
  const { operations } = factsOf({
    name: "x",
    description,
    inputSchema: { properties: { operations: schema } },
  });
  const told = operations.map(({ text, category, weight }) => `${text} ${category} ${weight}`);
  expect(told.join(", ")).toBe(heard);
});

const own = "/inputSchema/properties/action";

test.each<[Json, string, readonly string[]]>([
  [{ enum: ["add"] }, "", [`${own}/enum/0`]],
  [{ enum: ["find_tap"] }, "", [`${own}/enum/0`]],
  [{ enum: ["get_create"] }, "", [`${own}/enum/0`, `${own}/enum/0`]],
  [{ enum: ["on", "off"] }, "", [`${own}/enum/0`, `${own}/enum/1`]],
  [{ type: "string", description: "get or delete" }, "", [`${own}/description`, `${own}/description`]],
  [{ type: "string" }, "Rows: get|add|delete.", ["/description", "/description", "/description"]],
  [{ type: "array" }, "Types: addRow, removeRow, moveRow", ["/description"]],
])("the choices of %j beside the description %j stand at %j", (action, description, pointers) => {
  const { operations } = factsOf({ name: "x", description, inputSchema: { properties: { action } } });
  const plain = { place: "action", form: "base", readOnly: false };
  expect(operations).toMatchObject(pointers.map((pointer) => ({ pointer, ...plain })));
  expect(operations).toHaveLength(pointers.length);
});

test.each<[string, string, string]>([
  [
    "action",
    "Manage rows.\nArgs:\n    action: list, add or delete",
    "list read 2, add write 2, delete destructive 2",
  ],
  ["action", "Manage rows.\n- `action` (string): list or delete", "list read 2, delete destructive 2"],
  ["action", "Manage rows.\n:param action: list or delete", "list read 2, delete destructive 2"],
  ["action", "Manage rows.\n    actions: list or delete", ""],
  ["action", "Manage rows.\n    action: what to do", ""],
  ["action", "Manage rows.\n-action: list or delete", "list read 2, delete destructive 2"],
  ["action", "Manage rows.\naction(string): list or delete", "list read 2, delete destructive 2"],
  ["action", "Manage rows.\naction:list or delete", "list read 2, delete destructive 2"],
  ["action", "Manage rows.\nchoice: list or delete", ""],
  ["action", `${"x ".repeat(900)}list|get|delete`, "list read 2, get read 2, delete destructive 2"],
  ["action", `${"x ".repeat(1000)}list|get|delete`, ""],
  ["action", "Manage rows.\n    action list or delete", ""],
  ["action", "Manage rows: list|get|files|delete.", "list read 2, get read 2, delete destructive 2"],
  ["action", "Manage rows: list / get / delete.", "list read 2, get read 2, delete destructive 2"],
  ["action", "Manage rows: get|delete.", ""],
  ["action", "Manage rows: get|red|blue.", ""],
  ["action", "Manage red|green|blue rows: get|files|delete.", "get read 2, delete destructive 2"],
  ["command", "Manage rows: list|get|delete.", ""],
  ["row", "Manage rows: list|get|delete.", ""],
])("of a free parameter %j the description %j tells the choices: %s", (name, description, choices) => {
  const properties = { [name]: { type: "string" } };
  const { operations } = factsOf({ name: "x", description, inputSchema: { properties } });
  const told = operations.map(({ text, category, weight }) => `${text} ${category} ${weight}`);
  expect(told.join(", ")).toBe(choices);
  expect(operations.every(({ pointer }) => pointer === "/description")).toBe(true);
});
