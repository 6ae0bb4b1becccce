import type { Json } from "../../src/model/json.ts";
import type { ServerSnapshot } from "../../src/model/server.ts";

/** A snapshot of a server named `demo` that offers these tools and nothing else. */
export function snapshotOf(tools: readonly Json[]): ServerSnapshot {
  return {
    server: "demo",
    coverage: "complete",
    declared: { kind: "argument" },
    launch: { kind: "stdio", command: "demo", args: [], env: [] },
    unresolved: [],
    protocolVersion: "2025-11-25",
    serverInfo: { name: "demo", version: "1" },
    capabilities: {},
    tools,
    prompts: [],
    resources: [],
    resourceTemplates: [],
    notes: [],
  };
}
