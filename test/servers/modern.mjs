// A server that speaks the 2026-07-28 revision only: `node modern.mjs` over standard streams, `modernHandler` over HTTP.
import { pathToFileURL } from "node:url";
import { createMcpHandler, fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

function build() {
  const server = new McpServer({ name: "modern", version: "3.0.0" }, { instructions: "Modern only." });
  const inputSchema = fromJsonSchema({
    type: "object",
    properties: { id: { type: "string" } },
    oneOf: [{ required: ["id"] }],
  });
  const annotations = { readOnlyHint: true };
  const answer = () => ({ content: [{ type: "text", text: "one" }] });
  server.registerTool("records.get", { description: "Get a record.", inputSchema, annotations }, answer);
  server.registerTool("records.delete", { description: "Delete a record.", inputSchema }, answer);
  return server;
}

/** A request handler for `node:http`, by way of `toNodeHandler`. */
export const modernHandler = () => createMcpHandler(build, { legacy: "reject" });

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) serveStdio(build, { legacy: "reject" });
