import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startFakeGitHub } from "../github/server.ts";
import { pullRequest } from "./events.ts";
import { commandsIn, runAction } from "./runner.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const passed = "passed-0123456789";
const literal = "literal-0123456789";
const header = "header-0123456789";
const address = "address-0123456789";

/** Says everything it was given, wherever it may say something, and then offers a tool or dies. */
const tattler = (ends: "offers" | "dies"): string => `
const told = JSON.stringify([process.env, process.argv]);
console.error(told);
if (${JSON.stringify(ends)} === "dies") process.exit(1);
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, method } = JSON.parse(line);
  if (id === undefined) return;
  const tool = { name: "delete_all", title: told, description: "Delete all. " + told, inputSchema: { type: "object", properties: { [told]: { description: told } } } };
  const answers = {
    initialize: { protocolVersion: "2025-06-18", capabilities: { tools: {} }, serverInfo: { name: told, version: told }, instructions: told },
    "tools/list": { tools: [tool] },
  };
  const answer = answers[method] ? { result: answers[method] } : { error: { code: -32601, message: told } };
  process.stdout.write(JSON.stringify({ jsonrpc: "2.0", id, ...answer }) + "\\n");
});`;

function declaration(): string {
  const env = { PASSED: "${PASSED}", SERVICE_TOKEN: literal };
  const starts = (ends: "offers" | "dies") => ({
    command: process.execPath,
    args: ["-e", tattler(ends)],
    env,
  });
  const remote = {
    type: "http",
    url: `http://someone:${address}@127.0.0.1:9/mcp?api_key=${address}`,
    headers: { Authorization: `Bearer ${header}` },
  };
  return JSON.stringify({ mcpServers: { offers: starts("offers"), dies: starts("dies"), remote } });
}

function expectNone(text: string, where: string): void {
  for (const secret of [passed, literal, header, address]) expect(text, where).not.toContain(secret);
}

test.each(["terminal", "markdown", "json", "sarif", "junit", "html"])(
  "no secret of a declaration is in the review as %s, whatever a server says",
  async (format) => {
    const cwd = folderWith({ ".mcp.json": declaration() });
    const args = ["review", "--pass-env", "PASSED", "--format", format];
    const { code, stdout, stderr } = await toolwarden(args, { cwd, env: { PASSED: passed } });
    expect(code).toBe(1);
    expect(stdout).toContain("delete_all");
    expectNone(stdout + stderr, format);
  },
);

test("nor in a saved capture, nor in anything the Action writes", async () => {
  const cwd = folderWith({ ".mcp.json": declaration() });
  const args = ["capture", "--pass-env", "PASSED", "-o", "snapshots.json"];
  const { stdout, stderr } = await toolwarden(args, { cwd, env: { PASSED: passed } });
  expectNone(stdout + stderr + readFileSync(join(cwd, "snapshots.json"), "utf8"), "capture");

  const fake = await startFakeGitHub();
  try {
    const run = await runAction({ github: fake, workspace: cwd, event: pullRequest() });
    expect(commandsIn(run.stdout).length).toBeGreaterThan(0);
    expectNone(run.stdout + run.stderr + run.summary + JSON.stringify(run.outputs), "the run");
    expectNone(JSON.stringify(fake.state.comments), "the comment");
  } finally {
    await fake.close();
  }
});
