import { Ajv2020 } from "ajv/dist/2020.js";
import { default as addFormats } from "ajv-formats";
import { expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import { firstEntry, surfaceOf } from "../../src/catalog/entry.ts";
import type { CatalogEntry } from "../../src/model/catalog.ts";
import { formatCatalogEntry, parseCatalogEntry } from "../../src/model/files/catalog-file.ts";
import { jsonSchemas } from "../../src/model/files/schemas.ts";
import type { Json } from "../../src/model/json.ts";
import type { ServerSnapshot } from "../../src/model/server.ts";
import { failed, snapshot } from "../review/support.ts";

const attempt = { at: "2026-11-26T12:00:00Z", toolwarden: "1.2.3", version: "4.5.6" };
const identity = {
  slug: "files",
  name: "files",
  source: { kind: "npm", package: { registry: "npm", name: "files", version: "4.5.6" } },
  start: { args: [], env: { TOKEN: "dummy" }, sandbox: "bwrap", network: false },
} as const;

const surface = (fields: Partial<ServerSnapshot>) => surfaceOf(assessServer(snapshot(fields)), attempt);
const only = (tool: Json) => {
  const [found] = surface({ tools: [tool] }).tools;
  if (found === undefined) throw new Error("no tool");
  return found;
};

const remove = {
  name: "delete_file",
  description: "Deletes a file. Cannot be undone.",
  inputSchema: { type: "object", properties: { path: { type: "string" } }, required: ["path"] },
  annotations: { title: "Delete", destructiveHint: true, readOnlyHint: "no" },
};

test("a tool is recorded with its class, hints, parameters, rule and digests", () => {
  const list = only({ name: "list_files", description: "Lists files.", inputSchema: { type: "object" } });
  expect(list).toMatchObject({ category: "read", risk: "low", hints: {}, parameters: [], rule: {} });
  const tool = only(remove);
  expect(tool).toMatchObject({
    category: "destructive",
    hints: { destructiveHint: true },
    parameters: [{ name: "path", kind: "string", required: true }],
  });
  expect(tool.hints).not.toHaveProperty("readOnlyHint");
  expect(Object.keys(tool.digests)).toHaveLength(7);
});

test("no sentence of the server's is in an entry: words are bounded to what decided", () => {
  const words = "Quietly removes the whole wardrobe of the emperor, velvet included.";
  const entry = firstEntry(
    identity,
    assessServer(
      snapshot({
        instructions: words,
        tools: [{ ...remove, description: `Deletes a file. ${words}`, _meta: { words } }],
        prompts: [{ name: "p", description: words }],
        resources: [{ uri: "x:1", name: "n", description: words }],
        resourceTemplates: [{ uriTemplate: "y:{z}", description: words }],
        notes: [{ about: "tools", hidesTools: false, says: "A tool was mended.", quotes: words }],
      }),
    ),
    attempt,
  );
  const text = formatCatalogEntry(entry);
  expect(text).not.toMatch(/velvet|emperor/);
  expect(entry.surface).toMatchObject({
    notes: ["A tool was mended."],
    instructions: expect.stringMatching(/^[0-9a-f]{16}$/),
    prompts: [{ name: "p" }],
    resources: [{ name: "x:1" }, { name: "y:{z}" }],
  });
});

test("six reasons are kept, and 80 characters of the server's words in each", () => {
  const many = Object.fromEntries(
    ["sql", "command", "path", "url", "code", "password", "token", "script"].map((name) => [
      name,
      { type: "string" },
    ]),
  );
  const long = `delete_${"\u{1F600}".repeat(60)}`;
  const tool = only({ name: long, inputSchema: { type: "object", properties: many } });
  expect(tool.reasons).toHaveLength(6);
  for (const { text } of tool.reasons) {
    expect(text.length).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  }
});

const kinds: readonly (readonly [string, Json])[] = [
  ["string", { type: "string" }],
  ["string or null", { type: ["null", "string"] }],
  ["string or number", { enum: [1, "a"] }],
  ["object", { const: {} }],
  ["string or array", { anyOf: [{ type: "array" }, { oneOf: [{ type: "string" }] }] }],
  ["integer", { $ref: "#/$defs/count" }],
  ["integer", { allOf: [{ $ref: "#/$defs/count" }, { description: "How many." }] }],
  ["any", { anyOf: [{ type: "string" }, {}] }],
  ["any", { type: "text" }],
  ["any", { $ref: "#/$defs/nowhere" }],
  ["any", { $ref: "#/$defs/loop" }],
  ["any", { $ref: "https://example.com/schema" }],
  ["any", true],
];
test.each(kinds)("%s is the kind of %j", (kind, schema) => {
  const $defs = { count: { type: "integer" }, loop: { anyOf: [{ $ref: "#/$defs/loop" }, { type: "null" }] } };
  const tool = only({ name: "t", inputSchema: { type: "object", properties: { value: schema }, $defs } });
  expect(tool.parameters).toEqual([{ name: "value", kind, required: false }]);
});

const ajv = new Ajv2020({ strict: true });
addFormats(ajv);
const isValid = ajv.compile(jsonSchemas()["catalog-entry.schema.json"] ?? false);

const entries: readonly (readonly [string, CatalogEntry])[] = [
  ["a surface", firstEntry(identity, assessServer(snapshot({ tools: [remove, { name: "a" }, 7] })), attempt)],
  ["a failure", firstEntry(identity, failed("files"), attempt)],
];
test.each(entries)("an entry with %s is read back from its file as it is", (_, entry) => {
  const text = formatCatalogEntry(entry);
  const parsed = parseCatalogEntry("catalog/servers/files.json", text);
  expect(parsed).toEqual({ ok: true, entry });
  if (parsed.ok) expect(formatCatalogEntry(parsed.entry)).toBe(text);
  expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors)).toBe(true);
});

test("the order in which a server lists its tools changes nothing", () => {
  const tools = [remove, { name: "a", description: "Lists." }, { name: "a", description: "Sends money." }];
  expect(surface({ tools: tools.toReversed() })).toEqual(surface({ tools }));
});

test("a server that could not be captured is recorded with our sentence, not with its own words", () => {
  const result = { ...failed("files"), quotes: "secret words", stderrTail: ["more words"] };
  expect(firstEntry(identity, result, attempt)).toEqual({
    ...identity,
    failure: { triedAt: attempt.at, version: "4.5.6", failure: "exited", says: "It exited." },
    history: [],
  });
});
