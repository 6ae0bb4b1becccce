// A server of 2026-07-28 whose tool is described as a file says when it starts: `node drifting.mjs FILE`.
import { readFileSync } from "node:fs";
import { fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

serveStdio(
  () => {
    const server = new McpServer({ name: "drifting", version: "1.0.0" });
    const description = readFileSync(process.argv[2] ?? "", "utf8");
    const inputSchema = fromJsonSchema({ type: "object" });
    server.registerTool("look", { description, inputSchema }, () => ({ content: [] }));
    server.registerTool("stay", { description: "Stays as it is.", inputSchema }, () => ({ content: [] }));
    return server;
  },
  { legacy: "reject" },
);
