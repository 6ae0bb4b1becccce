import { plainName } from "./names.ts";
import type { Target, ToolAccess } from "./target.ts";

/** Two lists of an agent's file: the tools it has, and those of them that run without asking. Kiro reads the same. */
export const amazonQ: Target = {
  id: "amazon-q",
  title: "Amazon Q / Kiro",
  file: "the agent's own file",
  abilities: { deny: true, hide: true, ask: true, message: "none", unlisted: "deny" },
  nameOf: (tool, server) => `@${plainName(server)}/${plainName(tool)}`,
  write: ({ server, tools }) => {
    const names = (...wanted: readonly ToolAccess["access"][]) =>
      tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
    return {
      kind: "json",
      value: { tools: names("allow", "ask"), allowedTools: names("allow") },
      owns: (item) => item === `@${server}` || item.startsWith(`@${server}/`),
    };
  },
};
