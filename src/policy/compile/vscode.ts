import { stringify } from "yaml";
import { plainName } from "./names.ts";
import type { Target } from "./target.ts";

/**
 * The tools of a custom agent. Which of them run without a question is a person's own setting, so that what the policy
 * allows may be asked about.
 */
export const vscode: Target = {
  id: "vscode",
  title: "VS Code",
  file: "the head of .github/agents/NAME.agent.md, a custom agent",
  abilities: { deny: true, hide: true, ask: true, message: "none", unlisted: "deny" },
  nameOf: (tool, server) => `${plainName(server)}/${plainName(tool)}`,
  write: ({ tools }) => {
    const names = tools
      .filter(({ access }) => access === "allow" || access === "ask")
      .map(({ name }) => name);
    return {
      kind: "text",
      language: "yaml",
      text: stringify({ tools: names }, { lineWidth: 0, schema: "core" }),
    };
  },
  losses: ({ tools }) => [
    ...(tools.some(({ access }) => access === "allow")
      ? [
          {
            kind: "ask",
            effect: "narrower",
            pointer: "/tools",
            says: "VS Code asks a person before each call, also where the policy allows it, until that person turns it off.",
          } as const,
        ]
      : []),
    ...(tools.some(({ access }) => access === "ask")
      ? [
          {
            kind: "ask",
            effect: "wider",
            pointer: "/tools",
            says: "VS Code lets a person turn its questions off, also where the policy wants one.",
          } as const,
        ]
      : []),
  ],
};
