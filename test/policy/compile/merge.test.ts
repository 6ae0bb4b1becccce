import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { compilePolicy } from "../../../src/policy/compile/compile.ts";
import { mergeJson } from "../../../src/policy/compile/merge.ts";
import { targets } from "../../../src/policy/compile/targets.ts";
import { policyOf } from "../support.ts";

const policy = { version: "1", default: "deny", tools: { list: {}, add: { action: "ask" } } };

function merged(id: string, text: string, document: Json = policy): string {
  const target = targets.find((target) => target.id === id);
  if (target === undefined) throw new Error(`no target ${id}`);
  const { fragment } = compilePolicy(target, policyOf(document), { server: "srv", tools: [] });
  if (fragment.kind !== "json") throw new Error(`${id} is no JSON`);
  return mergeJson("settings.json", text, fragment);
}

const jsonTargets = targets
  .filter(
    ({ write }) =>
      write({ server: "srv", policy: policyOf(policy), tools: [], unlisted: "deny" }).kind === "json",
  )
  .map(({ id }) => id);

const claude = `{
  // Ours since spring.
  "model": "x", /* keep */
  "permissions": {
    "allow": [
      "Bash(ls)", // harmless
      "mcp__srv__gone",
      "mcp__other__list"
    ],
    "deny": ["mcp__srv__list", "WebFetch"]
  },
}
`;

describe("merging into a file that is there", () => {
  test("keeps what is not the server's, with its comments, and takes out what is stale", () => {
    expect(merged("claude-code", claude)).toMatchInlineSnapshot(`
      "{
        // Ours since spring.
        "model": "x", /* keep */
        "permissions": {
          "allow": [
            "Bash(ls)", // harmless
            "mcp__other__list",
            "mcp__srv__list"
          ],
          "deny": [
            "WebFetch"
          ],
          "ask": [
            "mcp__srv__add"
          ]
        },
      }
      "
    `);
  });

  test.each(jsonTargets)("%s: a second time changes nothing", (id) => {
    const once = merged(id, '{ "mcpServers": { "srv": { "command": "x" } } }\n');
    expect(merged(id, once)).toBe(once);
  });

  test("puts opencode's rule for all tools before those of single ones, wherever it stood", () => {
    const text = '{ "permission": { "srv_list": "allow", "srv_*": "allow", "bash": "ask" } }\n';
    const { permission } = JSON.parse(merged("opencode", text)) as { permission: object };
    expect(Object.entries(permission)).toEqual([
      ["bash", "ask"],
      ["srv_*", "deny"],
      ["srv_add", "ask"],
      ["srv_list", "allow"],
    ]);
  });

  test("takes out a Claude rule for the whole server, and leaves those of a server with a longer name", () => {
    const text =
      '{ "permissions": { "allow": ["mcp__srv", "mcp__srv__*", "mcp__srv__two__x", "mcp__srv2__x"] } }';
    const { permissions } = JSON.parse(merged("claude-code", text)) as { permissions: { allow: unknown } };
    expect(permissions.allow).toEqual(["mcp__srv__two__x", "mcp__srv2__x", "mcp__srv__list"]);
  });

  test("leaves the other servers of the file alone", () => {
    const text =
      '{ "mcpServers": { "srv": { "command": "x", "tools": ["gone"] }, "z": { "tools": ["*"] } } }\n';
    expect(JSON.parse(merged("copilot", text))).toEqual({
      mcpServers: { srv: { command: "x", tools: ["list"] }, z: { tools: ["*"] } },
    });
  });

  test.each([
    ["claude-code", "[]", "the file is not an object there"],
    ["claude-code", '{ "permissions": "all" }', '"permissions" is not an object there'],
    ["claude-code", '{ "permissions": { "allow": "*" } }', '"permissions.allow" is not an array there'],
    ["opencode", '{ "permission": "ask" }', '"permission" is not an object there'],
    ["claude-code", '{ "permissions": {}, "permissions": {} }', '"permissions" is there twice'],
    ["claude-code", '{ "permissions": ', "this is not valid JSON"],
    ["copilot", "{}", 'there is no "mcpServers.srv"'],
  ])("%s refuses %s", (id, text, says) => {
    expect(() => merged(id, text)).toThrow(says);
  });
});
