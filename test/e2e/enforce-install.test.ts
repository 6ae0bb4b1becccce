import { spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { scripted } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const policy = JSON.stringify({ version: "1", default: "deny", tools: { echo: {} } });
const declared = `{
  // of this project
  "mcpServers": { "s": { "command": ${JSON.stringify(process.execPath)}, "args": [${JSON.stringify(scripted)}] } }
}
`;
const files = { ".mcp.json": declared, ".toolwarden/policy/s.json": policy };

/** What the server that a config starts answers to these calls. */
async function called(folder: string, tools: readonly string[]): Promise<readonly unknown[]> {
  const text = readFileSync(join(folder, ".mcp.json"), "utf8").replace("// of this project", "");
  const { mcpServers } = JSON.parse(text) as { mcpServers: { s: { command: string; args: string[] } } };
  const child = spawn(mcpServers.s.command, mcpServers.s.args, { cwd: folder });
  onTestFinished(() => void child.kill("SIGKILL"));
  tools.forEach((name, id) =>
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name } })}\n`),
  );
  const answers: unknown[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const { id, result } = JSON.parse(line) as { id: number; result: { isError?: boolean } };
    answers[id] = result.isError === true;
    if (Object.keys(answers).length === tools.length) break;
  }
  child.stdin.end();
  return answers;
}

test("the written entry starts the server behind the proxy, and is taken away byte for byte", async () => {
  const folder = folderWith(files);
  const path = join(folder, ".mcp.json");
  chmodSync(path, 0o600);
  const install = ["enforce", "--install", "claude-code", "--audit", "audit.jsonl"];
  const dry = await toolwarden([...install, "--dry-run"], { cwd: folder });
  expect([dry.code, readFileSync(path, "utf8")]).toEqual([0, declared]);
  expect(dry.stdout).toContain('"--server", "s", "--audit", "audit.jsonl", "--", ');
  expect(await toolwarden(install, { cwd: folder })).toMatchObject({
    code: 0,
    stdout: '.mcp.json: server "s" is behind the proxy now; restart Claude Code.\n',
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await called(folder, ["echo", "typed"])).toEqual([false, true]);
  expect(existsSync(join(folder, "audit.jsonl"))).toBe(true);
  const again = await toolwarden(install, { cwd: folder });
  expect([again.code, again.stdout]).toEqual([0, '.mcp.json: server "s" is behind the proxy already.\n']);
  const { code, stdout } = await toolwarden(["enforce", "--uninstall", "claude-code"], { cwd: folder });
  expect([code, stdout]).toEqual([
    0,
    '.mcp.json: server "s" is reached without the proxy now; restart Claude Code.\n',
  ]);
  expect(readFileSync(path, "utf8")).toBe(declared);
});

test("a person's own config gets paths that hold everywhere", async () => {
  const folder = folderWith({ ".toolwarden/policy/s.json": policy, "home/.cursor/mcp.json": declared });
  const env = { HOME: join(folder, "home") };
  const { code, stderr } = await toolwarden(["enforce", "--install", "claude-desktop"], { cwd: folder, env });
  expect([code, stderr]).toEqual([3, expect.stringContaining("Claude Desktop has no config here")]);
  await toolwarden(["enforce", "--install", "cursor"], { cwd: join(folder, ".toolwarden"), env: { ...env } });
  const inProject = await toolwarden(["enforce", "--install", "cursor", "--policy", "policy/s.json"], {
    cwd: join(folder, ".toolwarden"),
    env,
  });
  expect(inProject.code).toBe(0);
  expect(readFileSync(join(folder, "home", ".cursor", "mcp.json"), "utf8")).toContain(
    JSON.stringify(join(folder, ".toolwarden", "policy", "s.json")),
  );
});

const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    "an unknown client",
    ["--install", "claude-cod"],
    /no client "claude-cod" is known: did you mean claude-code\?/,
  ],
  [
    "an unknown server",
    ["--install", "claude-code", "--server", "t"],
    /no server "t" is declared in \.mcp\.json/,
  ],
  ["a policy that is not there", ["--install", "claude-code", "--policy", "p.json"], /p\.json/],
  [
    "a server that is not behind it",
    ["--uninstall", "claude-code"],
    /is not behind the proxy; nothing was changed/,
  ],
  ["both at once", ["--install", "cursor", "--uninstall", "cursor"], /exclude each other/],
  ["a command", ["--install", "cursor", "--", "x"], /leave out `--`/],
  [
    "a gateway",
    ["--install", "claude-code", "--listen", "127.0.0.1:0"],
    /for no server that a client starts/,
  ],
  [
    "a name that the client fills in",
    ["--install", "claude-code", "--audit", "${HOME}/a"],
    /may fill something in/,
  ],
];
test.each(refused)("refused in one sentence, with nothing changed: %s", async (_, args, says) => {
  const folder = folderWith(files);
  const { code, stderr } = await toolwarden(["enforce", ...args], { cwd: folder });
  expect([code, stderr.trim().split("\n").length]).toEqual([3, 1]);
  expect(stderr).toMatch(says);
  expect(readFileSync(join(folder, ".mcp.json"), "utf8")).toBe(declared);
});
