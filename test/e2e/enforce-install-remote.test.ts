import { spawn } from "node:child_process";
import type { IncomingMessage, RequestListener } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../servers/http.ts";
import { modernHandler } from "../servers/modern.mjs";
import { scriptedHttp } from "../servers/scripted-http.ts";
import { said, type Wire } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const policy = JSON.stringify({
  version: "1",
  default: "deny",
  tools: { echo: {}, "records.get": {} },
});
const token = "a-token-of-the-tracker-0123";
const written = "a-key-that-stands-in-the-file-0123";

/** A config as people write it: with a comment, a variable and, in another header, the key itself. */
function declared(url: string): string {
  return `{
  "mcpServers": {
    "tracker": {
      "type": "http", // over HTTP
      "url": "${url}",
      "headers": { "Authorization": "Bearer \${TRACKER_TOKEN}", "X-Api-Key": "${written}" }
    }
  }
}
`;
}
const install = ["enforce", "--install", "claude-code"];
const here = ["--allow-private-hosts", "127.0.0.1"];

/** What a client starts by this config, as it fills in its own variables; and the answers to these messages, by id. */
async function answered(folder: string, messages: readonly object[]) {
  const text = readFileSync(join(folder, ".mcp.json"), "utf8").replace("// over HTTP", "");
  const { mcpServers } = JSON.parse(text) as {
    mcpServers: { tracker: { command: string; args: string[]; env: Record<string, string> } };
  };
  const { command, args, env } = mcpServers.tracker;
  const filled = Object.entries(env).map(([name, value]) => [name, value.replace("${TRACKER_TOKEN}", token)]);
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...Object.fromEntries(filled) } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  for (const message of messages) child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const wanted = messages.filter((message) => "id" in message).length;
  const answers: Wire[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line) as Wire;
    if (answer.method === undefined) answers[Number(answer.id)] = answer;
    if (Object.keys(answers).length === wanted) break;
  }
  const commandLine = [child.spawnfile, ...child.spawnargs].join(" ");
  child.stdin.end();
  return { answers, commandLine, stderr };
}

const clientInfo = { name: "test", version: "1" };
const call = (id: number, name: string, more: object = {}) => ({
  id,
  method: "tools/call",
  params: { name, arguments: { id: "1" }, ...more },
});

test("a server that a client reaches by URL is reached by the proxy, with the headers of its entry, and given back", async () => {
  const http = await scriptedHttp();
  onTestFinished(async () => void (await http.stop()));
  const before = declared(`${http.url}/mcp`);
  const folder = folderWith({ ".mcp.json": before, ".toolwarden/policy/tracker.json": policy });
  const path = join(folder, ".mcp.json");
  const dry = await toolwarden([...install, ...here, "--dry-run"], { cwd: folder });
  expect([dry.code, readFileSync(path, "utf8")]).toEqual([0, before]);
  expect(dry.stdout).toContain("Bearer ${TRACKER_TOKEN}");
  expect(dry.stdout).not.toContain(written);
  const done = await toolwarden([...install, ...here], { cwd: folder });
  expect([done.code, done.stderr]).toEqual([0, ""]);

  const { answers, commandLine, stderr } = await answered(folder, [
    { id: 0, method: "initialize", params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo } },
    { method: "notifications/initialized" },
    call(1, "echo"),
    call(2, "secret"),
  ]);
  expect(answers[1] && said(answers[1])).toBe('{"id":"1"}');
  expect(answers[2]?.result?.["isError"]).toBe(true);
  expect(stderr).toBe("");
  expect(commandLine).toContain("--upstream-env TOOLWARDEN_UPSTREAM");
  for (const secret of [token, written, http.url]) expect(commandLine).not.toContain(secret);
  expect(http.headers.length).toBeGreaterThan(2);
  for (const sent of http.headers) {
    expect([sent.authorization, sent["x-api-key"]]).toEqual([`Bearer ${token}`, written]);
  }

  expect((await toolwarden([...install, ...here], { cwd: folder })).stdout).toContain("already");
  expect((await toolwarden(["enforce", "--uninstall", "claude-code"], { cwd: folder })).code).toBe(0);
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("so is a server of the 2026-07-28 revision", async () => {
  const headers: IncomingMessage["headers"][] = [];
  // Its structural types are not written for `exactOptionalPropertyTypes`.
  const handler = toNodeHandler(modernHandler()) as RequestListener;
  const { url, stop } = await listen((request, response) => {
    headers.push(request.headers);
    handler(request, response);
  });
  onTestFinished(async () => void (await stop()));
  const folder = folderWith({ ".mcp.json": declared(url), ".toolwarden/policy/tracker.json": policy });
  expect((await toolwarden([...install, ...here], { cwd: folder })).code).toBe(0);
  const meta = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": clientInfo,
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  const { answers } = await answered(folder, [
    call(0, "records.get", { _meta: meta }),
    call(1, "records.delete", { _meta: meta }),
  ]);
  expect(answers.map((answer) => said(answer))).toEqual(["one", "The policy does not list this tool."]);
  expect(new Set(headers.map((sent) => sent["x-api-key"]))).toEqual(new Set([written]));
});

test("a variable that the client did not hand on ends the proxy before anything is sent", async () => {
  const folder = folderWith({ "p.json": policy });
  const flags = [
    "--policy",
    "p.json",
    "--server",
    "s",
    "--upstream-env",
    "U",
    "--header-env",
    "X-Key=ghp_secret",
  ];
  const { code, stderr } = await toolwarden(["enforce", ...flags], {
    cwd: folder,
    env: { U: "https://x.example/" },
  });
  expect([code, stderr]).toEqual([
    3,
    "toolwarden: --header-env X-Key: the variable that it names is not set; set it.\n",
  ]);
  const none = await toolwarden(["enforce", ...flags], { cwd: folder });
  expect([none.code, none.stderr]).toEqual([
    3,
    "toolwarden: --upstream-env: the variable that it names is not set; set it.\n",
  ]);
});

test.each([
  [
    "a private address",
    [],
    /private address 127\.0\.0\.1; if that is meant, allow it with --allow-private-hosts 127/,
  ],
  [
    "credentials for another",
    [...here, "--auth", "https://y.example bearer-token-env=T"],
    /none of the credentials are for/,
  ],
  ["a URL of its own", ["--upstream", "https://x.example"], /--upstream is for no server/],
  ["headers of its own", ["--header-env", "X-Key=T"], /--header-env is for no server/],
])("refused in one sentence, with nothing changed: %s", async (_, flags, says) => {
  const before = declared("http://127.0.0.1:9/mcp");
  const folder = folderWith({ ".mcp.json": before, ".toolwarden/policy/tracker.json": policy });
  const { code, stderr } = await toolwarden([...install, ...flags], { cwd: folder });
  expect([code, stderr.trim().split("\n").length]).toEqual([3, 1]);
  expect(stderr).toMatch(says);
  expect(readFileSync(join(folder, ".mcp.json"), "utf8")).toBe(before);
});

test("credentials for a URL are refused for a server that is started", async () => {
  const mcpServers = { tracker: { command: process.execPath } };
  const folder = folderWith({ ".toolwarden/policy/tracker.json": policy });
  writeFileSync(join(folder, ".mcp.json"), JSON.stringify({ mcpServers }));
  const { code, stderr } = await toolwarden([...install, ...here], { cwd: folder });
  expect([code, stderr]).toEqual([3, expect.stringContaining('reached by URL, which "tracker" is not')]);
});
