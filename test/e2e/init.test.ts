import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { declaresRelay, folderWith, nextRelease, toolwarden } from "./spawn.ts";

const policyPath = ".toolwarden/policy/relay.json";
const workflowPath = ".github/workflows/toolwarden.yml";
const read = (root: string, path: string) => readFileSync(join(root, path), "utf8");

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses: string; readonly with?: Readonly<Record<string, string>> }[];
}
interface Workflow {
  readonly permissions: object;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

test("every file that init writes says where its description lies", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  expect(await toolwarden(["init"], { cwd: root })).toMatchObject({ code: 0, stderr: "" });
  const { $schema } = JSON.parse(read(root, policyPath)) as { readonly $schema: string };
  expect($schema).toMatch(/^https:\/\/\S+\/v0\/schemas\/policy\.schema\.json$/);
  expect(read(root, ".toolwarden/config.yml")).toMatch(
    /^# yaml-language-server: \$schema=https:\/\/\S+\/v0\/schemas\/config\.schema\.json\n/,
  );
  expect(existsSync(join(root, workflowPath))).toBe(false);
});

test("the workflow that init writes gives each job no more than it needs, and so do the two jobs it describes", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  await toolwarden(["init", "--workflow"], { cwd: root });
  const text = read(root, workflowPath);
  const one = parse(text) as Workflow;
  expect(one.permissions).toEqual({});
  expect(one.concurrency.group).toContain("${{ github.event.pull_request.number }}");
  const writes = { contents: "read", "pull-requests": "write" };
  expect(one.jobs["review"]?.permissions).toEqual(writes);
  // The two jobs stand in comments: with the marks taken off they are a workflow too.
  const [head = ""] = text.split("  review:");
  const jobs = text.slice(text.indexOf("#  capture:")).replaceAll(/^#/gm, "");
  const two = parse(`${head}\n${jobs}`) as Workflow;
  expect(Object.keys(two.jobs)).toEqual(["capture", "report"]);
  expect(two.jobs["capture"]?.permissions).toEqual({ contents: "read" });
  expect(two.jobs["report"]?.permissions).toEqual(writes);
  for (const { steps } of [...Object.values(one.jobs), ...Object.values(two.jobs)])
    expect(steps[0]?.with).toEqual({ "persist-credentials": false });
});

test("init --dry-run prints what would change as a diff, and writes nothing", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const first = await toolwarden(["init", "--dry-run"], { cwd: root });
  expect(first.stdout).toContain(`would write ${policyPath}: new, rules for 15 tools\n`);
  expect(first.stdout).toContain('\n+{\n+  "$schema"');
  expect(readdirSync(root)).toEqual([".mcp.json"]);
  await toolwarden(["init"], { cwd: root });
  const before = read(root, policyPath);
  writeFileSync(join(root, ".mcp.json"), declaresRelay(nextRelease));
  const { stdout } = await toolwarden(["init", "--dry-run"], { cwd: root });
  expect(stdout).toContain(`would write ${policyPath}: 3 rules added`);
  expect(stdout).toContain('\n+    "payouts.send": {\n');
  expect(stdout).not.toMatch(/\n-(?!--)/);
  expect(read(root, policyPath)).toBe(before);
});

test("if one file cannot be written, init writes none", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay(), ".github": "in the way" });
  const { code, stdout, stderr } = await toolwarden(["init", "--workflow"], { cwd: root });
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toContain("toolwarden.yml: cannot be written");
  expect(readdirSync(root).sort()).toEqual([".github", ".mcp.json"]);
});

test("a server that does not answer gets no policy, and is said", async () => {
  const { mcpServers } = JSON.parse(declaresRelay()) as { readonly mcpServers: object };
  const dead = { command: process.execPath, args: ["-e", "process.exit(1)"] };
  const root = folderWith({ ".mcp.json": JSON.stringify({ mcpServers: { ...mcpServers, dead } }) });
  const { code, stderr } = await toolwarden(["init"], { cwd: root });
  expect(code).toBe(2);
  expect(stderr).toContain("left out: ✗ dead");
  expect(readdirSync(join(root, ".toolwarden/policy"))).toEqual(["relay.json"]);
  expect(read(root, ".toolwarden/lock.json")).not.toContain('"dead"');
});

test("run again, init adds what is new and leaves every line that a person wrote", async () => {
  const written = {
    json: '{\n  // ours\n  "version": "1", "default": "deny",\n  "tools": {\n    "connections.list":   {}, // wide\n  },\n}\n',
    yaml: 'version:   "1"\ndefault: deny   # nothing else\n\ntools:\n    # ours\n    "connections.list":   {}\n',
  };
  for (const [ending, text] of Object.entries(written)) {
    const path = `.toolwarden/policy/relay.${ending}`;
    const root = folderWith({ ".mcp.json": declaresRelay(), [path]: text });
    const { stdout } = await toolwarden(["init"], { cwd: root });
    expect(stdout).toContain(`wrote ${path}: 14 rules added`);
    const lines = read(root, path).split("\n");
    for (const line of text.split("\n")) expect(lines).toContain(line);
    expect(await toolwarden(["review"], { cwd: root })).toMatchObject({ code: 0 });
    expect((await toolwarden(["init"], { cwd: root })).stdout).toMatch(/^Everything is there already/);
  }
});

test("a definition without a name gets no rule, however often init runs", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  await toolwarden(["capture", "-o", "s.json"], { cwd: root });
  const file = JSON.parse(read(root, "s.json")) as { servers: { tools: unknown[] }[] };
  file.servers[0]?.tools.push({ description: "Deletes all." });
  writeFileSync(join(root, "s.json"), JSON.stringify(file));
  for (const _ of ["once", "twice"]) await toolwarden(["init", "--snapshots", "s.json"], { cwd: root });
  expect(read(root, policyPath)).not.toContain("unnamed");
});
