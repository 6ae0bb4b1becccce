import { stringify } from "yaml";
import { plainName } from "./names.ts";
import type { Target } from "./target.ts";

/** The tools of each server that are let through; of a server that the file does not name, all are. */
export const docker: Target = {
  id: "docker",
  title: "Docker MCP Gateway",
  file: "~/.docker/mcp/tools.yaml, or the file that the gateway is run with (--tools-config)",
  abilities: { deny: true, hide: true, ask: false, message: "none", unlisted: "deny" },
  nameOf: (tool) => plainName(tool),
  write: ({ server, tools }) => {
    const allowed = tools.filter(({ access }) => access === "allow").map(({ name }) => name);
    const key = plainName(server);
    return {
      kind: "text",
      language: "yaml",
      text: stringify({ [key]: allowed }, { lineWidth: 0, schema: "core" }),
      into: { format: "yaml", key, value: allowed },
    };
  },
};
