import { expect, test } from "vitest";
import { assessServer, assessTools } from "../../src/assess/assess.ts";
import type { ToolList } from "../../src/assess/assessment.ts";
import type { Json } from "../../src/model/json.ts";
import type { Phrase } from "../../src/model/phrase.ts";
import { snapshotOf } from "./snapshots.ts";

const inputSchema = { type: "object" };
const tool = (name: string, rest: { readonly [key: string]: Json } = {}): Json => ({
  name,
  inputSchema,
  ...rest,
});

/** A phrase as plain text. */
const plain = (says: Phrase) => says.map((part) => (typeof part === "string" ? part : part.quoted)).join("");

const findingsOf = (tools: readonly Json[]) =>
  assessServer(snapshotOf(tools)).findings.map(({ kind, severity, tool }) => ({ kind, severity, tool }));

test("well-formed tools have no findings and come in the order of their names", () => {
  const assessed = assessServer(snapshotOf([tool("list_users"), tool("add_user"), tool("delete_user")]));
  expect(assessed.tools.map(({ name }) => name)).toEqual(["add_user", "delete_user", "list_users"]);
  expect(assessed.findings).toEqual([]);
});

test("a list of tools is judged in its own order", () => {
  expect(assessTools({ tools: [tool("b"), tool("a")] }).tools.map(({ name }) => name)).toEqual(["b", "a"]);
});

test("what a saved list says beside its tools may be null", () => {
  // As JSON.parse gives it, whatever its type says.
  const list = JSON.parse(
    '{"tools":[{"name":"list_users"}],"instructions":null,"serverInfo":null,"prompts":null,"resources":null}',
  ) as ToolList;
  expect(assessTools(list).tools.map(({ classification }) => classification.category)).toEqual(["read"]);
});

test.each<readonly [string, Json, string]>([
  ["no object", "delete", "the tool is a string instead of an object"],
  ["null", null, "the tool is null instead of an object"],
  ["an array", [], "the tool is an array instead of an object"],
  ["no name", { inputSchema }, "the tool has no name"],
  ["an empty name", { name: "", inputSchema }, "the tool has no name"],
  ["a number as its name", { name: 7, inputSchema }, "/name is a number instead of a string"],
  [
    "an array as its description",
    tool("a", { description: [] }),
    "/description is an array instead of a string",
  ],
  ["no input schema", { name: "a" }, "the tool has no input schema"],
  [
    "a string as its schema",
    { name: "a", inputSchema: "{}" },
    "/inputSchema is a string instead of an object",
  ],
  [
    "null properties",
    { name: "a", inputSchema: { properties: null } },
    "/inputSchema/properties is null instead of an object",
  ],
  [
    "a text as a hint",
    tool("a", { annotations: { readOnlyHint: "yes" } }),
    "/annotations/readOnlyHint is a string instead of true or false",
  ],
])("a tool with %s is malformed, and the finding says what is wrong where", (_, definition, says) => {
  const { findings, tools } = assessServer(snapshotOf([definition, tool("list_users")]));
  const sentences = findings.filter(({ kind }) => kind === "malformed-tool").map((one) => plain(one.says));
  expect(sentences).toEqual([says]);
  expect(tools).toHaveLength(2);
});

test("a tool without a name is called after its place and is unknown", () => {
  const { tools } = assessServer(snapshotOf([tool("a"), null, 4]));
  expect(tools.map(({ name, classification }) => [name, classification.category])).toContainEqual([
    "(unnamed 2)",
    "unknown",
  ]);
});

test("two tools of one name are one finding, and both are judged", () => {
  expect(findingsOf([tool("read_file"), tool("read_file")])).toEqual([
    { kind: "duplicate-tool", severity: "high", tool: "read_file" },
  ]);
});

test.each<readonly [string, "low" | "medium"]>([
  ["files/read", "low"],
  ["résumé_get", "medium"],
  ["get\u0000x", "medium"],
  ["a".repeat(129), "medium"],
])("the name %j is outside the specification's set: %s", (name, severity) => {
  expect(findingsOf([tool(name)])).toContainEqual({ kind: "tool-name", severity, tool: name });
});

test.each([
  ["a zero-width space", { description: "Gets a\u200b file." }],
  ["a right-to-left override", { description: "Gets \u202e a file." }],
  ["tag characters", { description: "Gets a file.\u{e0041}\u{e0042}" }],
  ["a joiner inside a word", { description: "Gets a fi\u200dle." }],
  ["one in a parameter's description", { inputSchema: { properties: { a: { description: "x\u2060y" } } } }],
  ["one in a parameter's name", { inputSchema: { properties: { "a\u200bb": {} } } }],
])("hidden text is found: %s", (_, rest) => {
  expect(findingsOf([tool("get_file", rest)])).toContainEqual({
    kind: "hidden-text",
    severity: "high",
    tool: "get_file",
  });
});

test.each([
  ["emoji that join", "Lists families 👨‍👩‍👧 and hearts ❤️."],
  ["Persian with its joiner", "فهرست کتاب\u200cها"],
  ["plain punctuation", "Gets a file — “quickly”…"],
])("what belongs to the writing is not hidden text: %s", (_, description) => {
  expect(findingsOf([tool("get_file", { description })])).toEqual([]);
});

test.each<readonly [string, Json, string]>([
  ["read-only on a tool that deletes", tool("delete_user", { annotations: { readOnlyHint: true } }), "high"],
  ["read-only on a tool that writes", tool("create_user", { annotations: { readOnlyHint: true } }), "medium"],
  [
    "not destructive on a tool that deletes",
    tool("delete_user", { annotations: { destructiveHint: false } }),
    "high",
  ],
])("a hint that contradicts the definition is a finding: %s", (_, definition, severity) => {
  expect(findingsOf([definition])).toMatchObject([{ kind: "hint-contradicts", severity }]);
});

test.each<readonly [string, Json]>([
  ["read-only on a tool that reads", tool("list_users", { annotations: { readOnlyHint: true } })],
  ["not destructive on a tool that writes", tool("create_user", { annotations: { destructiveHint: false } })],
  ["destructive on a tool that writes", tool("create_user", { annotations: { destructiveHint: true } })],
  ["read-only where we are unsure", tool("generate_report", { annotations: { readOnlyHint: true } })],
])("a hint that may be right is no finding: %s", (_, definition) => {
  expect(findingsOf([definition])).toEqual([]);
});

test("the finding on a hint quotes the server's words as quotes, not as ours", () => {
  const [finding] = assessServer(
    snapshotOf([tool("delete_user", { annotations: { readOnlyHint: true } })]),
  ).findings;
  expect(finding?.says).toContainEqual({ quoted: "delete" });
});

test("a server of thousands of levels and of prototype names is judged like any other", () => {
  let schema: Json = { type: "string" };
  for (let level = 0; level < 10_000; level++)
    schema = { type: "object", properties: { __proto__x: schema } };
  const odd = JSON.parse(
    '{"name":"constructor","__proto__":{"name":"delete"},"inputSchema":{"properties":{"__proto__":{"enum":["delete"]}}}}',
  ) as Json;
  const { tools } = assessServer(snapshotOf([tool("get_thing", { inputSchema: schema }), odd]));
  expect(tools.map(({ classification }) => classification.category)).toEqual(["unknown", "read"]);
});

test("time grows in proportion to the text", () => {
  const spent = (length: number) => {
    const description = "delete of or and, ".repeat(length);
    const start = performance.now();
    assessServer(snapshotOf([tool("get_thing", { description })]));
    return performance.now() - start;
  };
  spent(10_000);
  expect(spent(200_000)).toBeLessThan(100 * Math.max(spent(10_000), 1));
});
