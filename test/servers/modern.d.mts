import type { McpHttpHandler } from "@modelcontextprotocol/server";

/** A request handler for `node:http`, by way of `toNodeHandler`. */
export function modernHandler(): McpHttpHandler;
