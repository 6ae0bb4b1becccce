import { describe, expect, test } from "vitest";
import { classifyTool } from "../../src/assess/classify.ts";
import type { Json } from "../../src/model/json.ts";

const reads = { name: "list_users", description: "Lists the users of a team." };
const deletes = { name: "delete_user", description: "Deletes a user." };
const schema = { type: "object", properties: {} };

describe("a definition of which a part cannot be read", () => {
  test.each<[string, Json]>([
    ["an array", [reads]],
    ["without a name", { description: reads.description, inputSchema: schema }],
    ["an empty name", { ...reads, name: "" }],
    ["a number as its name", { ...reads, name: 7 }],
    ["a list as its title", { ...reads, title: ["Users"] }],
    ["a list as its description", { ...reads, description: ["Lists users."] }],
    ["a text as its schema", { ...reads, inputSchema: "{}" }],
    ["a list as its properties", { ...reads, inputSchema: { ...schema, properties: [] } }],
  ])("is unknown, for all the rest says: %s", (_, definition) => {
    expect(classifyTool(definition)).toMatchObject({ category: "unknown", risk: "high", confidence: "low" });
    expect(classifyTool(definition).summary).toMatch(/^Part of the definition is malformed/);
  });

  test("still shows what was heard of it", () => {
    const { reasons } = classifyTool({ ...reads, inputSchema: [] });
    expect(reasons.map(({ pointer }) => pointer)).toEqual(["/name", "/description"]);
  });

  test("does not turn a writing tool into a milder one either", () => {
    const definition = { name: "create_user", description: ["Creates a user."] };
    expect(classifyTool(definition).category).toBe("unknown");
  });

  test("keeps a grave category", () => {
    expect(classifyTool({ ...deletes, inputSchema: [] }).category).toBe("destructive");
    expect(classifyTool({ name: 7, description: "Charges a credit card." }).category).toBe("financial");
    expect(classifyTool({ name: "run_command", inputSchema: "none" }).category).toBe("execute");
  });
});

test.each<[string, Json]>([
  ["no schema", reads],
  ["null as its schema", { ...reads, inputSchema: null }],
  ["null as its description", { ...reads, description: null }],
  ["a hint of the wrong type", { ...reads, annotations: { readOnlyHint: "true" } }],
])("a definition with %s hides nothing and is judged by the rest", (_, definition) => {
  expect(classifyTool(definition).category).toBe("read");
});
