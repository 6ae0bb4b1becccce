import { underscored } from "./names.ts";
import type { Target } from "./target.ts";

/**
 * The last rule that matches wins, so the one for all tools of the server comes first. It holds for a server `srv_two`
 * beside `srv` too, so it only ever denies; what is not named is allowed without it.
 */
export const opencode: Target = {
  id: "opencode",
  title: "opencode",
  file: "opencode.json",
  abilities: { deny: true, hide: false, ask: true, message: "none", unlisted: "as-policy" },
  nameOf: (tool, server) => `${underscored(server)}_${underscored(tool)}`,
  write: ({ server, tools, unlisted }) => {
    const all = `${underscored(server)}_*`;
    const first = unlisted === "deny" ? [[all, "deny"]] : [];
    const rules = tools.map(({ name, access }) => [name, access === "hide" ? "deny" : access]);
    return {
      kind: "json",
      value: { permission: Object.fromEntries([...first, ...rules]) },
      owns: (item) => item === all || tools.some(({ name }) => name === item),
      ownNames: ["permission"],
    };
  },
};
