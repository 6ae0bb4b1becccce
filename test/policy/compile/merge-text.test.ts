import { parse as parseToml } from "@decimalturn/toml-patch";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { Json } from "../../../src/model/json.ts";
import { compilePolicy } from "../../../src/policy/compile/compile.ts";
import { mergeText } from "../../../src/policy/compile/merge-text.ts";
import { targets } from "../../../src/policy/compile/targets.ts";
import { policyOf } from "../support.ts";

const policy: Json = {
  version: "1",
  default: "deny",
  tools: { list: {}, "odd name": { action: "deny" }, add: { action: "ask" } },
};

function fragmentFor(id: string, server: string, document: Json = policy) {
  const target = targets.find((target) => target.id === id);
  if (target === undefined) throw new Error(`no target ${id}`);
  const { fragment } = compilePolicy(target, policyOf(document), { server, tools: [] });
  if (fragment.kind !== "text") throw new Error(`${id} is no text`);
  return fragment;
}

function merged(id: string, file: string, text: string, server = "srv", document: Json = policy): string {
  const fragment = fragmentFor(id, server, document);
  if (fragment.into === undefined) throw new Error(`${id} does not merge`);
  return mergeText(file, text, fragment, fragment.into);
}

describe("Codex's TOML", () => {
  const before = `# mine
model = "o3" # keep

[mcp_servers.srv] # the server
command = "npx"
# old lists
enabled_tools = ["gone"] # why
[mcp_servers.srv.env]
KEY = "x"

[mcp_servers.srv.tools.gone]
approval_mode = "approve"

[mcp_servers.other]
since = 2026-01-02T03:04:05Z
enabled_tools = ["gone"] # stays
`;

  test("keeps every comment and what is not of the server, and takes its old tools out", () => {
    const after = merged("codex", "config.toml", before);
    for (const comment of ["# mine", "# keep", "# the server", "# old lists", "# why", "# stays"])
      expect(after).toContain(comment);
    expect(after).toContain("since = 2026-01-02T03:04:05Z");
    const read = parseToml(after) as Record<string, Record<string, Json>>;
    expect(read["mcp_servers"]?.["srv"]).toEqual({
      command: "npx",
      env: { KEY: "x" },
      enabled_tools: ["add", "list"],
      disabled_tools: ["odd name"],
      default_tools_approval_mode: "prompt",
      tools: { add: { approval_mode: "prompt" }, list: { approval_mode: "approve" } },
    });
    expect(read["mcp_servers"]?.["other"]).toMatchObject({ enabled_tools: ["gone"] });
  });

  test("is the same after a second time", () => {
    const once = merged("codex", "config.toml", before);
    expect(merged("codex", "config.toml", once)).toBe(once);
  });

  test("has to have the server, and to be TOML", () => {
    expect(() => merged("codex", "config.toml", before, "none")).toThrow(
      'config.toml: there is no "mcp_servers.none"; add the server',
    );
    expect(() => merged("codex", "config.toml", "[a\n")).toThrow("config.toml: it is not valid TOML");
  });
});

describe("the TOML of Gemini CLI's policy engine", () => {
  test("keeps the rules of others, and has each rule of this server once", () => {
    const before = `# mine
[[rule]]
toolName = "shell" # ask me
decision = "ask_user"
priority = 5

[[rule]]
mcpName = "srv"
toolName = "gone"
decision = "allow"
priority = 100

# the other server
[[rule]]
mcpName = "two"
decision = "allow"
priority = 1
`;
    const after = merged("gemini-policy", "rules.toml", before, "srv", {
      version: "1",
      default: "deny",
      tools: { list: {} },
    });
    for (const comment of ["# mine", "# ask me", "# the other server"]) expect(after).toContain(comment);
    expect(parseToml(after)).toEqual({
      rule: [
        { toolName: "shell", decision: "ask_user", priority: 5 },
        { mcpName: "two", decision: "allow", priority: 1 },
        { mcpName: "srv", decision: "deny", priority: 1, denyMessage: "The policy denies this tool." },
        { mcpName: "srv", toolName: "list", decision: "allow", priority: 100 },
      ],
    });
  });

  test("begins a file that is not there as it would be printed", () => {
    const document: Json = { version: "1", default: "deny", tools: { list: {} } };
    const { text } = fragmentFor("gemini-policy", "srv", document);
    expect(parseToml(merged("gemini-policy", "rules.toml", "", "srv", document))).toEqual(parseToml(text));
    const after = merged("gemini-policy", "rules.toml", "# mine\n[other]\na = 1 # b\n", "srv", document);
    expect(after).toMatch(/^# mine\n\[other\]\na = 1 # b\n/);
    expect(parseToml(after)).toMatchObject({
      other: { a: 1 },
      rule: [{ priority: 1 }, { toolName: "list" }],
    });
  });
});

describe("the YAML of the Docker MCP Gateway", () => {
  const before = `# which tools
other: # not ours
  - a
srv:
  - gone
last: [b] # end
`;

  test("keeps comments and the other servers", () => {
    const document: Json = { version: "1", default: "deny", tools: { list: {} } };
    const after = merged("docker", "tools.yaml", before, "srv", document);
    for (const comment of ["# which tools", "# not ours", "# end"]) expect(after).toContain(comment);
    expect(parseYaml(after)).toEqual({ other: ["a"], srv: ["list"], last: ["b"] });
    expect(parseYaml(merged("docker", "tools.yaml", "", "srv", document))).toEqual({ srv: ["list"] });
    expect(parseYaml(merged("docker", "tools.yaml", "# only this\n", "new", document))).toEqual({
      new: ["list"],
    });
  });

  test("a server that stands there twice, and a file that is a list, are refused", () => {
    const document: Json = { version: "1", default: "deny", tools: { list: {} } };
    expect(() => merged("docker", "t.yaml", "srv: [a]\nsrv: [b]\n", "srv", document)).toThrow(/twice|unique/);
    expect(() => merged("docker", "t.yaml", "- a\n", "srv", document)).toThrow("is not an object");
  });
});
