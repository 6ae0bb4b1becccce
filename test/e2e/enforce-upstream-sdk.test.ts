import type { RequestListener } from "node:http";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { McpServer as OlderServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { createMcpHandler, fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../servers/http.ts";
import { folderWith, projectRoot } from "./spawn.ts";

const policy = JSON.stringify({ version: "1", default: "allow", hide: ["secret"] });

/** The SDK's own client, that of the proxy on standard streams, and the SDK's own server behind HTTP. */
async function connected(handler: Parameters<typeof listen>[0], client: Client) {
  const { url, stop } = await listen(handler);
  const cwd = folderWith({ "policy.json": policy });
  const cli = join(projectRoot, "dist", "cli.js");
  const args = [cli, "enforce", "--policy", "policy.json", "--server", "sdk", "--upstream", url];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd }));
  onTestFinished(async () => {
    await client.close();
    await stop();
  });
}

/** Sessions of the SDK's older line. */
function olderHandler(build: () => OlderServer): Parameters<typeof listen>[0] {
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  return async (request, response) => {
    const known = sessions.get(String(request.headers["mcp-session-id"]));
    if (known !== undefined) return await known.handleRequest(request, response);
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void sessions.set(id, transport),
    });
    await build().connect(transport);
    return await transport.handleRequest(request, response);
  };
}

test("the SDK's client and server meet in a session: lists, calls, progress, and a question to the person", async () => {
  const build = () => {
    const server = new OlderServer({ name: "older", version: "1.0.0" });
    server.registerTool("secret", {}, () => ({ content: [] }));
    server.registerTool("ask", {}, async ({ sendNotification, _meta }) => {
      const progressToken = _meta?.progressToken ?? "";
      await sendNotification({ method: "notifications/progress", params: { progressToken, progress: 1 } });
      const { action } = await server.server.elicitInput({
        message: "Go on?",
        requestedSchema: { type: "object", properties: {} },
      });
      return { content: [{ type: "text", text: action }] };
    });
    return server;
  };
  const client = new Client({ name: "t", version: "1" }, { capabilities: { elicitation: {} } });
  // The SDK drops progress that comes with the answer in one piece, and the question takes another stream than progress.
  let onProgress: () => void = () => undefined;
  const progressCame = new Promise<void>((resolve) => (onProgress = resolve));
  client.setRequestHandler("elicitation/create", async () => {
    await progressCame;
    return { action: "decline" as const };
  });
  await connected(olderHandler(build), client);
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(["ask"]);
  const progress: number[] = [];
  const { content } = await client.callTool(
    { name: "ask", arguments: {} },
    {
      onprogress: ({ progress: now }) => {
        progress.push(now);
        onProgress();
      },
    },
  );
  expect(content).toMatchObject([{ text: "decline" }]);
  expect(progress).toEqual([1]);
  expect((await client.callTool({ name: "secret", arguments: {} })).isError).toBe(true);
});

test("they meet in 2026-07-28, where a server holds headers against what is called", async () => {
  const build = () => {
    const server = new McpServer({ name: "modern", version: "3.0.0" });
    const region = { type: "string", "x-mcp-header": "Region" } as const;
    const inputSchema = fromJsonSchema({ type: "object", properties: { region } });
    const answer = (args: unknown) => ({ content: [{ type: "text" as const, text: JSON.stringify(args) }] });
    server.registerTool("greet", { inputSchema }, answer);
    server.registerTool("secret", { inputSchema }, answer);
    return server;
  };
  const client = new Client(
    { name: "t", version: "1" },
    { versionNegotiation: { mode: { pin: "2026-07-28" } } },
  );
  // Its structural types are not written for `exactOptionalPropertyTypes`.
  const handler = toNodeHandler(createMcpHandler(build, { legacy: "reject" })) as RequestListener;
  const seen: unknown[] = [];
  await connected((request, response) => {
    if (request.headers["mcp-method"] === "tools/call") {
      seen.push([request.headers["mcp-name"], request.headers["mcp-param-region"]]);
    }
    handler(request, response);
  }, client);
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(["greet"]);
  const { content } = await client.callTool({ name: "greet", arguments: { region: "Zürich" } });
  expect(content).toMatchObject([{ text: '{"region":"Zürich"}' }]);
  expect(seen).toEqual([["greet", "=?base64?WsO8cmljaA==?="]]);
  expect((await client.callTool({ name: "secret", arguments: {} })).isError).toBe(true);
});
