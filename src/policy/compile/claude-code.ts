import { underscored } from "./names.ts";
import type { Target, ToolAccess } from "./target.ts";

const prefix = (server: string) => `mcp__${underscored(server)}__`;

/** Rules are tried deny, ask, allow, and a more specific one does not win: so each tool is named in one list only. */
export const claudeCode: Target = {
  id: "claude-code",
  title: "Claude Code",
  file: ".claude/settings.json",
  abilities: { deny: true, hide: false, ask: true, message: "none", unlisted: "ask" },
  nameOf: (tool, server) => `${prefix(server)}${underscored(tool)}`,
  write: ({ server, tools }) => {
    const names = (access: ToolAccess["access"]) =>
      tools.filter((tool) => tool.access === access).map(({ name }) => name);
    const lists = { allow: names("allow"), ask: names("ask"), deny: names("deny") };
    return {
      kind: "json",
      value: { permissions: lists },
      owns: (item) => isOf(server, item) || tools.some(({ name }) => name === item),
    };
  },
};

/** With two more underscores in it, a name may be one of another server, `srv__two`. */
function isOf(server: string, item: string): boolean {
  const start = prefix(server);
  return `${item}__` === start || (item.startsWith(start) && !item.slice(start.length).includes("__"));
}
