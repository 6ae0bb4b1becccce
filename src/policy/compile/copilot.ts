import { plainName } from "./names.ts";
import type { Target } from "./target.ts";

/** The cloud agent never asks: a tool is in the list of its server or does not exist. */
export const copilot: Target = {
  id: "copilot",
  title: "Copilot cloud agent",
  file: "the MCP configuration in the repository's settings",
  abilities: { deny: true, hide: true, ask: false, message: "none", unlisted: "deny" },
  nameOf: (tool) => plainName(tool),
  write: ({ server, tools }) => ({
    kind: "json",
    value: {
      mcpServers: {
        [server]: { tools: tools.filter(({ access }) => access === "allow").map(({ name }) => name) },
      },
    },
    owns: () => true,
    needs: ["mcpServers", server],
  }),
};
