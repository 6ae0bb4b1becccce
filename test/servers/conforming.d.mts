import type { McpServer } from "@modelcontextprotocol/server";

/**
 * A server for one connection, or for one request in the 2026-07-28 revision. `changed` is called when its tools or prompts
 * are to be called changed, where the server cannot say so itself.
 */
export function conforming(changed?: (what: "tools" | "prompts") => void): McpServer;
