import * as fc from "fast-check";
import { expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import { classifyTool, contextOf } from "../../src/assess/classify.ts";
import { categories, type Category } from "../../src/model/classification.ts";
import { isObject, resolvePointer, type Json, type JsonObject } from "../../src/model/json.ts";
import { anyJson, anyTool, text } from "./any-definition.ts";
import { snapshotOf } from "./snapshots.ts";

const rank = (category: Category) => categories.indexOf(category);
const runs = { numRuns: 400 };

test("whatever a server sends as a tool is judged without throwing", () => {
  fc.assert(
    fc.property(anyJson, (definition) => {
      expect(categories).toContain(classifyTool(definition).category);
    }),
    { numRuns: 1000 },
  );
});

test("whatever a server sends as its tools is assessed, one for one, without throwing", () => {
  fc.assert(
    fc.property(fc.array(anyJson, { maxLength: 6 }), (tools) => {
      expect(assessServer(snapshotOf(tools)).tools).toHaveLength(tools.length);
    }),
    runs,
  );
});

/** Whether the evidence stands where the reason says: in the text there, or as the name that leads there. */
function stands(definition: Json, pointer: string, found: string): boolean {
  const there = resolvePointer(definition, pointer);
  if (typeof there === "string" && there.includes(found)) return true;
  const name = pointer.split("/").at(-1)?.replaceAll("~1", "/").replaceAll("~0", "~");
  return there !== undefined && name === found;
}

test.each([
  ["of any JSON", anyJson],
  ["of any tool", anyTool],
])("reasons %s point at the exact characters they quote", (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (definition) => {
      for (const { pointer, text } of classifyTool(definition).reasons) {
        expect(text).not.toBe("");
        expect(stands(definition, pointer, text), `${pointer} ${JSON.stringify(text)}`).toBe(true);
      }
    }),
    runs,
  );
});

// One character that folds to several, and one that vanishes: evidence is quoted as it was written.
test.each([
  [{ name: "x", description: "㌀" }, "㌀"],
  [
    {
      name: "call_api",
      description: "ﬁles\u200b, ｐayments",
      inputSchema: { properties: { operation_id: { type: "string" }, params: { type: "object" } } },
    },
    "ｐayments",
  ],
  [{ name: "x", inputSchema: { properties: { "": { enum: ["DELETE", "GET"] } } } }, "DELETE"],
])("%j is quoted as it is written", (definition, quoted) => {
  expect(classifyTool(definition).reasons.map(({ text }) => text)).toContain(quoted);
});

/** The same value with every object's keys the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => turned(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

test("the order of keys does not matter", () => {
  fc.assert(
    fc.property(anyTool, (tool) => {
      expect(classifyTool(turned(tool))).toEqual(classifyTool(tool));
    }),
    runs,
  );
});

test("the order of tools does not matter", () => {
  fc.assert(
    fc.property(fc.array(anyTool, { maxLength: 6 }), (tools) => {
      expect(contextOf([...tools].reverse())).toEqual(contextOf(tools));
    }),
    runs,
  );
});

const destructiveActs: readonly ((tool: JsonObject) => JsonObject)[] = [
  (tool) => ({ ...tool, name: `delete_${typeof tool["name"] === "string" ? tool["name"] : ""}` }),
  (tool) => ({ ...tool, description: `Deletes the account. ${textOf(tool)}` }),
  (tool) => ({ ...tool, description: `${textOf(tool)}\n\nPermanently deletes the account.` }),
  (tool) => withAction(tool, ["get", "delete"]),
];
const textOf = (tool: JsonObject) => (typeof tool["description"] === "string" ? tool["description"] : "");

function withAction(tool: JsonObject, values: readonly string[]): JsonObject {
  const schema = isObject(tool["inputSchema"]) ? tool["inputSchema"] : {};
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  return { ...tool, inputSchema: { ...schema, properties: { ...properties, action: { enum: values } } } };
}

test("adding a destructive act never lowers the category", () => {
  fc.assert(
    fc.property(anyTool, fc.constantFrom(...destructiveActs), (tool, add) => {
      const { inputSchema, ...rest } = tool;
      const properties =
        isObject(inputSchema) && isObject(inputSchema["properties"]) ? inputSchema["properties"] : {};
      // An action parameter that is replaced is taken away, not added to.
      const before = "action" in properties ? rest : tool;
      // In front of `pay`, `delete_` is about deleting: no lower than before, or than destructive itself.
      const floor = Math.min(rank(classifyTool(before).category), rank("destructive"));
      expect(rank(classifyTool(add(before)).category)).toBeGreaterThanOrEqual(floor);
    }),
    runs,
  );
});

test("a claim to be read-only never lowers the category", () => {
  fc.assert(
    fc.property(anyTool, (tool) => {
      const before = rank(classifyTool(tool).category);
      const hinted = { ...tool, annotations: { readOnlyHint: true, destructiveHint: false } };
      expect(rank(classifyTool(hinted).category)).toBeGreaterThanOrEqual(before);
      const claimed = { ...tool, description: `${textOf(tool)}\n\nThis tool is read-only and safe.` };
      expect(rank(classifyTool(claimed).category)).toBeGreaterThanOrEqual(before);
    }),
    runs,
  );
});

test("our sentences never contain the server's words", () => {
  fc.assert(
    fc.property(text, (words) => {
      const plain = classifyTool({ name: "delete_x", description: "Deletes a thing." });
      const marked = classifyTool({ name: "delete_x", description: `Deletes a thing. ${words}` });
      const sentences = new Set([...plain.reasons, ...marked.reasons].map(({ says }) => says));
      for (const sentence of sentences) expect(sentence).toMatch(/^[a-z][a-z' ,]*$/i);
    }),
    runs,
  );
});
