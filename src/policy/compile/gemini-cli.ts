import { plainName } from "./names.ts";
import type { Target, ToolAccess } from "./target.ts";

/**
 * Which tools there are, in the settings of a project: its own policy engine is not read from there. `trust` would let
 * every call through unasked.
 */
export const geminiCli: Target = {
  id: "gemini-cli",
  title: "Gemini CLI",
  file: ".gemini/settings.json",
  abilities: { deny: true, hide: true, ask: true, message: "none", unlisted: "as-policy" },
  nameOf: (tool) => plainName(tool),
  write: ({ server, tools, unlisted }) => {
    const names = (...wanted: readonly ToolAccess["access"][]) =>
      tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
    // What is excluded stays so whatever else is included.
    const lists = {
      ...(unlisted === "deny" ? { includeTools: names("allow", "ask") } : {}),
      excludeTools: names("deny", "hide"),
    };
    return {
      kind: "json",
      value: { mcpServers: { [server]: { trust: false, ...lists } } },
      owns: () => true,
      needs: ["mcpServers", server],
    };
  },
  losses: ({ tools }) =>
    tools.some(({ access }) => access === "allow")
      ? [
          {
            kind: "ask",
            effect: "narrower",
            pointer: "/tools",
            says: "Gemini CLI asks a person before each call, also where the policy allows it; gemini-policy can tell them apart.",
          },
        ]
      : [],
};
