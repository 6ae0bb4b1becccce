import { expect, test } from "vitest";
import { toolwarden } from "./spawn.ts";

const tools = [
  {
    name: "connections.create",
    description: "Low-level create or replace of a saved connection from provider item references.",
    inputSchema: { type: "object" },
  },
  { name: "connections.remove", description: "Removes a saved connection.", inputSchema: { type: "object" } },
];
const list = JSON.stringify({ tools });

test("classify --explain marks the words that decided, tells the votes and the outcome", async () => {
  const { code, stdout, stderr } = await toolwarden(["classify", "--explain", "connections.create"], {
    stdin: list,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^connections\.create\n\ndefinition\n/);
  expect(stdout).toMatch(/\n {4}connections\.create\n {4}[ ^]{12}\^{6}\n/);
  expect(stdout).toContain("Low-level create or replace of");
  expect(stdout).toMatch(/\n {4}write +create +\/name +write-name\n/);
  expect(stdout).toMatch(/\n {2}category {4}write\n {2}risk {8}medium: /);
});

test("classify --explain reads JSON Lines too", async () => {
  const stdin = tools.map((tool) => JSON.stringify(tool)).join("\n");
  const { code, stdout } = await toolwarden(["classify", "--explain", "connections.remove"], { stdin });
  expect(code).toBe(0);
  expect(stdout).toContain("  category    destructive\n");
});

test.each([
  [
    ["--explain", "connections.creat"],
    /no tool is named "connections\.creat"; did you mean "connections\.create"\?/,
  ],
  [["--explain", "pay"], /no tool is named "pay"; there are "connections\.create", "connections\.remove"/],
  [["--explain", "x", "--format", "json"], /--explain draws for people to read; leave out --format/],
  [["--explain"], /--explain needs a value/],
])("classify %j is bad usage", async (args, says) => {
  const { code, stdout, stderr } = await toolwarden(["classify", ...args], { stdin: list });
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toMatch(says);
});
