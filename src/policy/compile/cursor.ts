import { plainName } from "./names.ts";
import type { Target } from "./target.ts";

/** A list of what runs without asking; nothing is ever denied, and its makers call it best effort. */
export const cursor: Target = {
  id: "cursor",
  title: "Cursor",
  file: "permissions.json of the person, and in newer releases of the project",
  abilities: { deny: false, hide: false, ask: true, message: "none", unlisted: "ask" },
  nameOf: (tool, server) => `${plainName(server)}:${plainName(tool)}`,
  write: ({ server, tools }) => ({
    kind: "json",
    value: { mcpAllowlist: tools.filter(({ access }) => access === "allow").map(({ name }) => name) },
    owns: (item) => item.startsWith(`${server}:`),
  }),
};
