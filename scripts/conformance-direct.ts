// The conforming server without a proxy, for comparison.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import {
  localhostHostValidation,
  localhostOriginValidation,
  type NodeIncomingMessageLike,
  NodeStreamableHTTPServerTransport,
  toNodeHandler,
  toWebRequest,
} from "@modelcontextprotocol/node";
import { createMcpHandler, isLegacyRequest } from "@modelcontextprotocol/server";
import { conforming } from "../test/servers/conforming.mjs";

/** The conforming server over Streamable HTTP as the SDK serves it, in both eras, on a free port of this machine. */
export async function directServer(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const sessions = new Map<string, NodeStreamableHTTPServerTransport>();
  const modern = createMcpHandler(
    () =>
      conforming((what) =>
        what === "tools" ? modern.notify.toolsChanged() : modern.notify.promptsChanged(),
      ),
    { legacy: "reject" },
  );
  const handleModern = toNodeHandler(modern);
  const hasGoodHost = localhostHostValidation();
  const hasGoodOrigin = localhostOriginValidation();

  async function legacy(request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> {
    const id = request.headers["mcp-session-id"];
    if (id !== undefined) {
      const known = sessions.get(String(id));
      if (known !== undefined) return known.handleRequest(request, response, body);
      response.writeHead(404).end();
      return;
    }
    const transport = new NodeStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void sessions.set(id, transport),
      onsessionclosed: (id) => void sessions.delete(id),
    });
    await conforming().connect(transport);
    await transport.handleRequest(request, response, body);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!hasGoodHost(request, response) || !hasGoodOrigin(request, response)) return;
    const body = request.method === "POST" ? await json(request) : undefined;
    // Node's type allows for requests without a method, which servers do not get.
    const asked = request as NodeIncomingMessageLike;
    if (await isLegacyRequest(await toWebRequest(asked, body ?? {}), body))
      await legacy(request, response, body);
    else await handleModern(asked, response, body);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/mcp`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
