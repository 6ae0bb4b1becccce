import { plainName } from "./names.ts";
import type { Target } from "./target.ts";

const words = { allow: "allow", ask: "confirm", deny: "deny", hide: "deny" } as const;

/** The default for unnamed tools holds for all servers at once, so it is left to whoever owns the file. */
export const zed: Target = {
  id: "zed",
  title: "Zed",
  file: ".zed/settings.json",
  abilities: { deny: true, hide: false, ask: true, message: "none", unlisted: "ask" },
  nameOf: (tool, server) => `mcp:${plainName(server)}:${plainName(tool)}`,
  write: ({ server, tools }) => ({
    kind: "json",
    value: {
      agent: {
        tool_permissions: {
          tools: Object.fromEntries(tools.map(({ name, access }) => [name, { default: words[access] }])),
        },
      },
    },
    owns: (item) => item.startsWith(`mcp:${server}:`),
    ownNames: ["agent", "tool_permissions", "tools"],
  }),
};
