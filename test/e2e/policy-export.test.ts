import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../src/model/files/schemas.ts";
import { declaresRelay, folderWith, toolwarden } from "./spawn.ts";

const limited = {
  version: "1",
  default: "deny",
  tools: { list: {}, add: { limits: [{ counter: "c", window: "minute", max: 3 }] } },
};
const plain = { version: "1", default: "deny", tools: { list: {} } };

function folder(policy: object, more: Readonly<Record<string, string>> = {}): string {
  return folderWith({ "srv.json": JSON.stringify(policy), ...more });
}

function exported(cwd: string, ...more: readonly string[]) {
  return toolwarden(["policy", "export", "--policy", "srv.json", ...more], { cwd });
}

test("prints the fragment, and what is lost beside it", async () => {
  const { code, stdout, stderr } = await exported(folder(limited), "--to", "opencode");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    permission: { "srv_*": "deny", srv_add: "allow", srv_list: "allow" },
  });
  expect(stderr).toBe(
    "WIDER     /tools/add/limits/0: opencode does not keep the limit of 3 calls in a window (minute).\n",
  );
});

test("prints one JSON document of both, whatever else is asked for", async () => {
  const { code, stdout, stderr } = await exported(
    folder(limited),
    "--to",
    "opencode",
    "--strict",
    "--format",
    "json",
  );
  expect(code).toBe(1);
  const isValid = new Ajv2020().compile(jsonSchemas()["policy-export.schema.json"] ?? {});
  expect(isValid(JSON.parse(stdout))).toBe(true);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: "toolwarden.policy-export/1",
    target: "opencode",
    fragment: expect.stringContaining('"srv_add": "allow"') as string,
    losses: [{ kind: "limit", effect: "wider", pointer: "/tools/add/limits/0" }],
  });
  expect(stderr).toContain("opencode would let through more than the policy, in 1 way");
});

test("strict writes nothing where access would widen, and writes where it would not", async () => {
  const wide = folder(limited);
  expect(await exported(wide, "--to", "opencode", "--strict", "--into", "o.json")).toMatchObject({ code: 1 });
  expect(existsSync(join(wide, "o.json"))).toBe(false);
  const same = folder(plain);
  expect(await exported(same, "--to", "opencode", "--strict", "--into", "o.json")).toMatchObject({ code: 0 });
  expect(readFileSync(join(same, "o.json"), "utf8")).toContain('"srv_*": "deny"');
});

test("edits a file that is there and keeps its comments", async () => {
  const root = folder(plain, { "o.jsonc": '{\n  // mine\n  "theme": "dark"\n}\n' });
  expect(await exported(root, "--to", "opencode", "--into", "o.jsonc")).toMatchObject({
    code: 0,
    stdout: "",
  });
  expect(readFileSync(join(root, "o.jsonc"), "utf8")).toMatch(
    /^\{\n  \/\/ mine\n  "theme": "dark",\n  "permission": \{/,
  );
});

test.each([
  [["--to", "claude-code", "--policy"], /--policy needs a value/],
  [[], /policy export needs both: --policy FILE --to TARGET/],
  [["--to", "claude"], /--to is one of amazon-q, claude-code, .*, not "claude"/],
  [["--to", "codex", "--into", "config.toml"], /config\.toml: there is no "mcp_servers\.srv"/],
  [["--to", "envoy", "--into", "route.yaml"], /--into does not merge for Envoy AI Gateway/],
  [["--to", "copilot", "--into", "srv.json"], /there is no "mcpServers\.srv"/],
])("%s is bad usage, said in one sentence", async (more, says) => {
  const { code, stdout, stderr } = await exported(folder(plain), ...more);
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toMatch(says);
});

test("edits TOML and YAML that is there and keeps their comments", async () => {
  const root = folder(plain, {
    "config.toml": '# mine\n[mcp_servers.srv]\ncommand = "x" # runs\n',
    "tools.yaml": "# mine\nother: [a] # theirs\n",
  });
  expect(await exported(root, "--to", "codex", "--into", "config.toml")).toMatchObject({
    code: 0,
    stdout: "",
  });
  expect(readFileSync(join(root, "config.toml"), "utf8")).toMatch(
    /^# mine\n\[mcp_servers\.srv\]\ncommand = "x" # runs\n[^]*enabled_tools = \[ ?"list" ?\]/,
  );
  expect(await exported(root, "--to", "docker", "--into", "tools.yaml")).toMatchObject({
    code: 0,
    stdout: "",
  });
  expect(readFileSync(join(root, "tools.yaml"), "utf8")).toBe(
    "# mine\nother: [a] # theirs\nsrv:\n  - list\n",
  );
});

test("two tools that become one name are bad usage", async () => {
  const policy = { version: "1", default: "deny", tools: { "a.b": {}, a_b: { action: "deny" } } };
  const { code, stderr } = await exported(folder(policy), "--to", "claude-code");
  expect(code).toBe(3);
  expect(stderr).toContain('the tools "a.b" and "a_b" are both "mcp__srv__a_b" for this target');
});

test("a policy for other tools than the snapshots have is bad usage", async () => {
  const root = folder(plain, { ".mcp.json": declaresRelay() });
  await toolwarden(["capture", "-o", "snapshots.json"], { cwd: root });
  const { code, stderr } = await exported(root, "--to", "zed", "--snapshots", "snapshots.json");
  expect(code).toBe(3);
  expect(stderr).toContain('srv.json: the policy names none of the tools of "relay"');
});
