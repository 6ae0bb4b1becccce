import { isFunctionName } from "./names.ts";
import type { Target, ToolAccess } from "./target.ts";
import { tomlList, tomlText } from "./toml-text.ts";

/** The server's own table, to which the lists are added; a project's file is read once the project is trusted. */
export const codex: Target = {
  id: "codex",
  title: "Codex",
  file: ".codex/config.toml",
  abilities: {
    deny: true,
    hide: true,
    ask: true,
    message: "none",
    unlisted: "as-policy",
    callable: isFunctionName,
  },
  nameOf: (tool) => tool,
  write: ({ server, tools, unlisted }) => {
    const table = `mcp_servers.${tomlText(server)}`;
    const names = (...wanted: readonly ToolAccess["access"][]) =>
      tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
    const enabled = unlisted === "deny" ? [`enabled_tools = ${tomlList(names("allow", "ask"))}`] : [];
    const modes = tools.flatMap(({ name, access }) => {
      if (access !== "allow" && access !== "ask") return [];
      const mode = access === "allow" ? "approve" : "prompt";
      return ["", `[${table}.tools.${tomlText(name)}]`, `approval_mode = "${mode}"`];
    });
    const text = [
      `[${table}]`,
      ...enabled,
      `disabled_tools = ${tomlList(names("deny", "hide"))}`,
      `default_tools_approval_mode = "${unlisted === "deny" ? "prompt" : "approve"}"`,
      ...modes,
      "",
    ].join("\n");
    return { kind: "text", language: "toml", text };
  },
};
