// Remote servers, in process: each function starts one on a free port and returns its URL and how to stop it.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { modernHandler } from "./modern.mjs";

/** A server whose every request goes to `answer`. */
export async function listen(answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve(undefined)));
  };
  return { url: `http://127.0.0.1:${address.port}`, stop };
}

function relay(tools: readonly object[]) {
  const server = new Server({ name: "remote", version: "1.0.0" }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...tools] as Tool[] }));
  return server;
}

const remoteTool = { name: "remote", inputSchema: { type: "object" } };

/** Says what a request without the token gets; `url` is the server's own. */
type Refuse = (request: IncomingMessage, response: ServerResponse, url: string) => unknown;

const refusePlainly: Refuse = (_, response) =>
  response.writeHead(401, { "www-authenticate": "Bearer" }).end("a token is needed");

/** Streamable HTTP with sessions; asks for `Authorization: Bearer <token>` if a token is given. */
export async function streamable({
  token = "",
  tools = [remoteTool] as readonly object[],
  refuse = refusePlainly,
} = {}) {
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  const server = await listen(async (request, response) => {
    if (token !== "" && request.headers.authorization !== `Bearer ${token}`) {
      return refuse(request, response, `http://${request.headers.host}`);
    }
    const session = sessions.get(String(request.headers["mcp-session-id"]));
    if (session !== undefined) return await session.handleRequest(request, response);
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void sessions.set(id, transport),
      onsessionclosed: (id) => void sessions.delete(id),
    });
    await relay(tools).connect(transport);
    return await transport.handleRequest(request, response);
  });
  return { ...server, sessions: () => sessions.size };
}

/** The older transport alone: an event stream under `/sse`, and nothing else is answered but `/messages`. */
export async function sseOnly() {
  const sessions = new Map<string, SSEServerTransport>();
  const { url, stop } = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "GET" && pathname === "/sse") {
      const transport = new SSEServerTransport("/messages", response);
      sessions.set(transport.sessionId, transport);
      return await relay([remoteTool]).connect(transport);
    }
    const session = sessions.get(searchParams.get("sessionId") ?? "");
    if (session !== undefined) return await session.handlePostMessage(request, response);
    response.writeHead(404).end("Cannot POST");
  });
  return { url: `${url}/sse`, stop };
}

/** The 2026-07-28 revision alone. */
export function modernHttp() {
  // Its structural types are not written for `exactOptionalPropertyTypes`.
  return listen(toNodeHandler(modernHandler()) as RequestListener);
}
