import { UsageError } from "../../model/errors.ts";
import { isObject, own, type JsonObject } from "../../model/json.ts";
import { isFunctionName } from "./names.ts";
import type { Outline, Target, ToolAccess } from "./target.ts";
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
  write: (outline) => {
    const { enabled, disabled, byDefault, modes } = listsOf(outline);
    const table = `mcp_servers.${tomlText(outline.server)}`;
    const text = [
      `[${table}]`,
      ...(enabled === undefined ? [] : [`enabled_tools = ${tomlList(enabled)}`]),
      `disabled_tools = ${tomlList(disabled)}`,
      `default_tools_approval_mode = "${byDefault}"`,
      ...modes.flatMap(([name, mode]) => [
        "",
        `[${table}.tools.${tomlText(name)}]`,
        `approval_mode = "${mode}"`,
      ]),
      "",
    ].join("\n");
    const change = (document: JsonObject, file: string) => changed(document, outline, file);
    return { kind: "text", language: "toml", text, into: { format: "toml", change } };
  },
};

function listsOf({ tools, unlisted }: Outline) {
  const names = (...wanted: readonly ToolAccess["access"][]) =>
    tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
  return {
    enabled: unlisted === "deny" ? names("allow", "ask") : undefined,
    disabled: names("deny", "hide"),
    byDefault: unlisted === "deny" ? "prompt" : "approve",
    modes: tools
      .filter(({ access }) => access === "allow" || access === "ask")
      .map(({ name, access }) => [name, access === "allow" ? "approve" : "prompt"] as const),
  };
}

/** What a person set for a tool besides stays; a tool that the policy no longer lets through goes. */
function changed(document: JsonObject, outline: Outline, file: string): JsonObject {
  const { enabled, disabled, byDefault, modes } = listsOf(outline);
  const { server } = outline;
  const servers = objectAt(document, "mcp_servers");
  const entry = servers === undefined ? undefined : objectAt(servers, server);
  if (servers === undefined || entry === undefined)
    throw new UsageError(
      `${file}: there is no ${JSON.stringify(`mcp_servers.${server}`)}; add the server, or give its name there with --server.`,
    );
  const { enabled_tools: _, tools: __, ...rest } = entry;
  const there = objectAt(entry, "tools") ?? {};
  const tools = modes.map(([name, mode]) => [name, { ...objectAt(there, name), approval_mode: mode }]);
  const entryAfter = {
    ...rest,
    ...(enabled === undefined ? {} : { enabled_tools: enabled }),
    disabled_tools: disabled,
    default_tools_approval_mode: byDefault,
    ...(tools.length === 0 ? {} : { tools: Object.fromEntries(tools) as JsonObject }),
  };
  return { ...document, mcp_servers: { ...servers, [server]: entryAfter } };
}

function objectAt(object: JsonObject, name: string): JsonObject | undefined {
  const value = own(object, name);
  return isObject(value) ? value : undefined;
}
