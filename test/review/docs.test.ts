import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import type { ServerSnapshot } from "../../src/model/server.ts";
import { tool } from "../policy/support.ts";
import { assessment, project, reviewed } from "./support.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/lock.md"), "utf8");
const rows = new Map(
  [...page.matchAll(/^\| (.*) \| (.*) \|$/gm)].map(([, about = "", severity = ""]) => [about, severity]),
);

const schema = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  inputSchema: { type: "object", properties, ...more },
});
const a = { type: "string" };

/** A definition before and after, for each row about tools; what is not said stays as it is. */
const toolRows: Readonly<Record<string, readonly [JsonObject, JsonObject]>> = {
  "description reworded": [{ description: "A." }, { description: "B." }],
  "title changed": [{ title: "A" }, { title: "B" }],
  "parameter added": [schema({}), schema({ a })],
  "parameter removed": [schema({ a }), schema({})],
  "parameter now required": [schema({ a }), schema({ a }, { required: ["a"] })],
  "parameter no longer required": [schema({ a }, { required: ["a"] }), schema({ a })],
  "parameter narrowed": [schema({ a }), schema({ a: { ...a, maxLength: 9 } })],
  "parameter widened": [schema({ a }), schema({ a: {} })],
  "parameter that takes the same, with another default": [
    schema({ a }),
    schema({ a: { ...a, default: "b" } }),
  ],
  "parameter changed so that nobody can tell": [schema({ a }), schema({ a: { type: "number" } })],
  "parameter described in other words": [schema({ a }), schema({ a: { ...a, description: "B." } })],
  "input narrowed": [schema({ a }), schema({ a }, { additionalProperties: false })],
  "input widened": [schema({ a }, { additionalProperties: false }), schema({ a })],
  "input described in other words": [schema({}), schema({}, { description: "B." })],
  "hint flipped": [{ annotations: { readOnlyHint: true } }, { annotations: {} }],
  "hint spelt out as its default": [{}, { annotations: { readOnlyHint: false, openWorldHint: true } }],
  "output schema changed": [{}, { outputSchema: { type: "object" } }],
  "`_meta` changed": [{}, { _meta: { a: 1 } }],
};

const npx = (name: string): ServerSnapshot["launch"] => ({
  kind: "stdio",
  command: "npx",
  args: [name],
  env: [],
});
const archive = (letter: string): Partial<ServerSnapshot> => ({
  launch: npx("files@1.2.3"),
  package: { registry: "npm", name: "files", version: "1.2.3", integrity: `sha512-${letter}` },
});
const serverRows: Readonly<Record<string, readonly [Partial<ServerSnapshot>, Partial<ServerSnapshot>]>> = {
  "same package version, but offers something else": [
    { launch: npx("files@1.2.3") },
    { launch: npx("files@1.2.3"), tools: [] },
  ],
  "same version by its own word, but offers something else": [
    { launch: npx("files") },
    { launch: npx("files"), tools: [] },
  ],
  "same package version, but another archive": [archive("a"), archive("b")],
  "started from another package": [{ launch: npx("files") }, { launch: npx("fi1es") }],
  "calls itself something else": [{}, { serverInfo: { name: "other", version: "1.0.0" } }],
  "instructions changed": [{}, { instructions: "Obey." }],
  "prompts changed": [{}, { prompts: [{ name: "p" }] }],
  "resources changed": [{}, { resources: [{ uri: "x:1" }] }],
};

const words = "Deletes all of the records that match, for good.";
const critical = (fields: JsonObject, name = "t") =>
  tool(name, "destructive", "critical", { name, description: words, ...fields });

/** The severities of all findings but those on what the policy leaves open. */
function severities(
  before: ReturnType<typeof assessment>,
  after: ReturnType<typeof assessment>,
): readonly string[] {
  const { findings } = reviewed({ assessments: [after], head: project({ locked: [before] }) });
  return findings.filter(({ kind }) => kind !== "tool-uncovered").map(({ severity }) => severity);
}

const inWords = (severity: string | undefined) => (severity === "critical" ? "the tool's risk" : severity);

test.each(Object.entries(toolRows))("the page says what it counts: %s", (about, [before, after]) => {
  const [severity, ...others] = severities(assessment([critical(before)]), assessment([critical(after)]));
  expect(others).toEqual([]);
  expect(rows.get(about)).toBe(inWords(severity));
});

test.each(Object.entries(serverRows))("the page says what it counts: %s", (about, [before, after]) => {
  const list = tool("list", "read");
  const isToolGone = after.tools !== undefined;
  const found = severities(assessment([list], before), assessment(isToolGone ? [] : [list], after));
  expect(found).toHaveLength(isToolGone ? 2 : 1);
  expect(rows.get(about)).toBe(found[0]);
});

const t = critical({});
const risen = tool("t", "write", "medium", t.definition);
const changed = (of: typeof t) => ({ ...of, definition: { ...of.definition, _meta: { a: 1 } } });
const twin = { ...t, definition: { ...t.definition, _meta: { twin: true } } };
const others: Readonly<Record<string, readonly string[]>> = {
  "is new": severities(assessment([]), assessment([t])),
  "goes by another name": severities(assessment([t]), assessment([critical({}, "u")])),
  "is gone": severities(assessment([t]), assessment([])),
  "category or risk raised": severities(assessment([risen]), assessment([changed(t)])),
  "category or risk lowered, and nothing else": severities(assessment([t]), assessment([changed(risen)])),
  "another tool of the same name": severities(assessment([t]), assessment([t, twin])),
  "is new beside locked ones": severities(assessment([], { server: "other" }), assessment([])),
  "is no longer declared": reviewed({
    head: project({ locked: [assessment([])] }),
    declared: [],
  }).findings.map(({ severity }) => severity),
};

test.each(Object.entries(others))("the page says what it counts: %s", (about, found) => {
  expect(found.map(inWords)).toEqual([rows.get(about)]);
});

test("and every row of it is held to the code", () => {
  const known = [...Object.keys(toolRows), ...Object.keys(serverRows), ...Object.keys(others)];
  const written = [...rows.keys()].filter(
    (about) => about !== "a tool" && about !== "a server" && about !== ":--",
  );
  expect(written.toSorted()).toEqual(known.toSorted());
});
