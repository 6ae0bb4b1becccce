import type { Dialect, Launch } from "../model/server.ts";

export type Transport = Extract<Launch, { kind: "http" }>["transport"];

/**
 * Where a client keeps each thing that we read of a server's entry. A list holds the keys in the order they are
 * tried; the first one present counts.
 */
export interface FieldMap {
  /** A program name, or a whole command line as an array (then `args` is added to it). */
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly env: readonly string[];
  /** Names of variables that are handed on under the same name (Codex). */
  readonly envNames: readonly string[];
  readonly envFile: readonly string[];
  readonly cwd: readonly string[];
  /** The same key may mean another transport in another client: Gemini's `url` is SSE, Cursor's is either. */
  readonly url: readonly { readonly key: string; readonly transport: Transport }[];
  readonly headers: readonly string[];
  /** Headers by name whose values are names of variables (Codex). */
  readonly headerNames: readonly string[];
  /** Name of the variable that holds a bearer token (Codex). */
  readonly bearerName: readonly string[];
  /** An entry whose `key` has exactly this `value` is switched off, or is a part of the client itself. */
  readonly off: readonly { readonly key: string; readonly value: boolean | string }[];
}

/**
 * A file of the person who runs us: `~` is the home folder, `$CONFIG` where the platform keeps settings
 * (`%APPDATA%`, `~/Library/Application Support`, `$XDG_CONFIG_HOME` or `~/.config`), `$XDG` the last on every platform.
 */
export type UserPath = `~/${string}` | `$CONFIG/${string}` | `$XDG/${string}`;

/** How one MCP client, or one publishing format, writes down its servers. A further one is a further row of `clientFormats`. */
export interface ClientFormat {
  /** Stable; appears in `Declaration.client`. */
  readonly id: string;
  /** As its makers write it. */
  readonly title: string;
  /** Files of a project, relative to the repository root; the last segments decide (`formatOf`). */
  readonly paths: readonly string[];
  /** The person's own files, read only when asked for. */
  readonly user: readonly UserPath[];
  /** `map` holds entries by name; each other shape has a reader of its own in `publishing.ts`. */
  readonly shape: "map" | "registry" | "bundle" | "catalogue";
  /**
   * Keys that lead from the root to a map of servers by name; `*` stands for every key. All that are there are read,
   * but of two where one leads on from the other only the longer.
   */
  readonly containers: readonly (readonly string[])[];
  readonly fields: FieldMap;
  /** How an entry says that its server is started: its `type`, and whether program and arguments are one list. */
  readonly started: { readonly type: string; readonly isList: boolean };
  readonly dialect: Dialect;
  /** Whether the file holds other settings too, and so says nothing wrong by declaring no server. */
  readonly isShared: boolean;
  /** Whether its files are looked for without being named. A published package is not a server that the project uses. */
  readonly isSought: boolean;
}

const usual: FieldMap = {
  command: ["command"],
  args: ["args"],
  env: ["env"],
  envNames: [],
  envFile: [],
  cwd: ["cwd"],
  url: [{ key: "url", transport: "auto" }],
  headers: ["headers"],
  headerNames: [],
  bearerName: [],
  off: [
    { key: "disabled", value: true },
    { key: "enabled", value: false },
  ],
};

const client = (
  id: string,
  title: string,
  given: Partial<Omit<ClientFormat, "fields">> & { readonly fields?: Partial<FieldMap> },
): ClientFormat => ({
  id,
  title,
  paths: [],
  user: [],
  shape: "map",
  containers: [["mcpServers"]],
  started: { type: "stdio", isList: false },
  dialect: "none",
  isShared: false,
  isSought: true,
  ...given,
  fields: { ...usual, ...given.fields },
});

const serverUrl = { url: [{ key: "serverUrl", transport: "auto" }] } as const;
const openCode = {
  fields: { env: ["environment", "env"] },
  started: { type: "local", isList: true },
} as const;

/** Every format that we read. The order is the order in which files are looked for. */
export const clientFormats: readonly ClientFormat[] = [
  client("claude-code", "Claude Code", {
    paths: [".mcp.json"],
    user: ["~/.claude.json"],
    containers: [["mcpServers"], ["projects", "*", "mcpServers"]],
    dialect: "braces",
  }),
  client("vscode", "VS Code", {
    paths: [".vscode/mcp.json"],
    user: ["$CONFIG/Code/User/mcp.json"],
    containers: [["servers"]],
    fields: { envFile: ["envFile"] },
    dialect: "vscode",
  }),
  client("cursor", "Cursor", {
    paths: [".cursor/mcp.json"],
    user: ["~/.cursor/mcp.json"],
    fields: { envFile: ["envFile"] },
    dialect: "env-braces",
  }),
  client("claude-desktop", "Claude Desktop", { user: ["$CONFIG/Claude/claude_desktop_config.json"] }),
  client("windsurf", "Windsurf", {
    user: ["~/.codeium/windsurf/mcp_config.json"],
    fields: { url: [...serverUrl.url, ...usual.url] },
    dialect: "env-braces",
  }),
  client("antigravity", "Antigravity", { user: ["~/.gemini/config/mcp_config.json"], fields: serverUrl }),
  client("gemini-cli", "Gemini CLI", {
    paths: [".gemini/settings.json"],
    user: ["~/.gemini/settings.json"],
    fields: {
      url: [
        { key: "httpUrl", transport: "streamable-http" },
        { key: "url", transport: "sse" },
      ],
    },
    dialect: "shell",
    isShared: true,
  }),
  client("codex", "Codex", {
    paths: [".codex/config.toml"],
    user: ["~/.codex/config.toml"],
    containers: [["mcp_servers"]],
    fields: {
      envNames: ["env_vars"],
      headers: ["http_headers"],
      headerNames: ["env_http_headers"],
      bearerName: ["bearer_token_env_var"],
    },
    // It fills nothing into texts, but names variables under keys of their own; those become references.
    dialect: "env-braces",
    isShared: true,
  }),
  client("zed", "Zed", {
    paths: [".zed/settings.json"],
    user: ["$CONFIG/zed/settings.json", "$CONFIG/Zed/settings.json"],
    containers: [["context_servers"]],
    fields: { off: [...usual.off, { key: "source", value: "extension" }] },
    isShared: true,
  }),
  client("opencode", "opencode", {
    paths: ["opencode.json", "opencode.jsonc", ".opencode/opencode.json", ".opencode/opencode.jsonc"],
    user: ["$XDG/opencode/opencode.json", "$XDG/opencode/opencode.jsonc"],
    containers: [["mcp"], ["mcp", "servers"]],
    ...openCode,
    dialect: "opencode",
    isShared: true,
  }),
  client("amazon-q", "Amazon Q", {
    paths: [".amazonq/mcp.json", ".amazonq/default.json"],
    user: ["~/.aws/amazonq/mcp.json", "~/.aws/amazonq/default.json"],
    isShared: true,
  }),
  client("kiro", "Kiro", {
    paths: [".kiro/settings/mcp.json"],
    user: ["~/.kiro/settings/mcp.json"],
    dialect: "braces",
  }),
  client("roo-code", "Roo Code", { paths: [".roo/mcp.json"] }),
  client("kilo-code", "Kilo Code", { paths: [".kilocode/mcp.json"] }),
  client("kilo", "Kilo Code (kilo.json)", {
    paths: ["kilo.json", "kilo.jsonc"],
    user: ["$XDG/kilo/kilo.json"],
    containers: [["mcp"]],
    ...openCode,
    dialect: "opencode",
    isShared: true,
  }),
  client("cline", "Cline", {
    user: [
      "$CONFIG/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json",
      "~/.cline/data/settings/cline_mcp_settings.json",
    ],
  }),
  client("junie", "Junie", { paths: [".junie/mcp/mcp.json"], user: ["~/.junie/mcp/mcp.json"] }),
  client("copilot-cli", "Copilot CLI", {
    paths: [".github/mcp.json"],
    user: ["~/.copilot/mcp-config.json"],
    dialect: "braces",
  }),
  client("goose", "Goose", {
    paths: [".goose/config.yaml"],
    user: ["$XDG/goose/config.yaml", "$CONFIG/Block/goose/config/config.yaml"],
    containers: [["extensions"]],
    fields: {
      command: ["cmd"],
      env: ["envs"],
      url: [{ key: "uri", transport: "auto" }],
      off: [
        ...usual.off,
        ...["builtin", "platform", "frontend", "inline_python"].map((value) => ({ key: "type", value })),
      ],
    },
    isShared: true,
  }),
  client("grok", "Grok Build", {
    paths: [".grok/config.toml"],
    user: ["~/.grok/config.toml"],
    containers: [["mcp_servers"]],
    isShared: true,
  }),
  client("kimi-code", "Kimi Code", { paths: [".kimi-code/mcp.json"], user: ["~/.kimi-code/mcp.json"] }),
  client("mastra-code", "Mastra Code", { paths: [".mastracode/mcp.json"], user: ["~/.mastracode/mcp.json"] }),
  client("mcporter", "mcporter", {
    paths: ["config/mcporter.json"],
    user: ["~/.mcporter/mcporter.json"],
    dialect: "braces",
  }),
  client("devcontainer", "Dev Containers", {
    paths: [".devcontainer/devcontainer.json", ".devcontainer.json"],
    containers: [["customizations", "vscode", "mcp", "servers"]],
    dialect: "vscode",
    isShared: true,
  }),
  client("mcp-registry", "MCP registry (server.json)", {
    paths: ["server.json"],
    shape: "registry",
    dialect: "env-braces",
    isSought: false,
  }),
  client("mcpb", "MCP bundle (manifest.json)", {
    paths: ["manifest.json"],
    shape: "bundle",
    dialect: "env-braces",
    isSought: false,
  }),
  client("docker-catalogue", "Docker MCP catalogue", {
    shape: "catalogue",
    containers: [["registry"]],
    dialect: "env-braces",
    isSought: false,
  }),
];

/** Project files that are looked for when none is named. */
export const soughtPaths: readonly string[] = clientFormats
  .filter(({ isSought }) => isSought)
  .flatMap(({ paths }) => paths);

/** The format of a file, told by the end of its path; undefined if no client claims it. */
export function formatOf(path: string): ClientFormat | undefined {
  const segments = `/${path.replaceAll("\\", "/")}`;
  return clientFormats.find(({ paths }) => paths.some((end) => segments.endsWith(`/${end}`)));
}
