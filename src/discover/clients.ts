import type { Dialect, Launch } from "../model/server.ts";

type Transport = Extract<Launch, { kind: "http" }>["transport"];

/**
 * Where a client keeps each thing that we read of a server's entry. A list holds the keys in the order they are
 * tried; the first one present counts.
 */
interface FieldMap {
  /** A program name, or a whole command line as an array (then `args` is added to it). */
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly env: readonly string[];
  readonly cwd: readonly string[];
  /** The same key may mean another transport in another client: Gemini's `url` is SSE, Cursor's is either. */
  readonly url: readonly { readonly key: string; readonly transport: Transport }[];
  readonly headers: readonly string[];
  /** An entry whose `key` has exactly this `value` is switched off. */
  readonly off: readonly { readonly key: string; readonly value: boolean }[];
}

/** How one MCP client writes down its servers. A further client is a further row of `clientFormats`. */
export interface ClientFormat {
  /** Stable; appears in `Declaration.client`. */
  readonly id: string;
  /** As its makers write it. */
  readonly title: string;
  /** Paths of the project's file, relative to the repository root; the last segments decide (`formatOf`). */
  readonly paths: readonly string[];
  /** JSON with comments and trailing commas, which strict JSON is a part of. */
  readonly syntax: "jsonc";
  /** Keys that lead from the root to the map of servers by name. */
  readonly container: readonly string[];
  readonly fields: FieldMap;
  readonly dialect: Dialect;
}

const usual: FieldMap = {
  command: ["command"],
  args: ["args"],
  env: ["env"],
  cwd: ["cwd"],
  url: [{ key: "url", transport: "auto" }],
  headers: ["headers"],
  off: [
    { key: "disabled", value: true },
    { key: "enabled", value: false },
  ],
};

const claudeCode: ClientFormat = {
  id: "claude-code",
  title: "Claude Code",
  paths: [".mcp.json"],
  syntax: "jsonc",
  container: ["mcpServers"],
  fields: usual,
  dialect: "braces",
};

/** Every client whose files we read. The order is the order in which files are looked for. */
export const clientFormats: readonly ClientFormat[] = [
  claudeCode,
  {
    id: "vscode",
    title: "VS Code",
    paths: [".vscode/mcp.json"],
    syntax: "jsonc",
    container: ["servers"],
    fields: usual,
    dialect: "vscode",
  },
  {
    id: "cursor",
    title: "Cursor",
    paths: [".cursor/mcp.json"],
    syntax: "jsonc",
    container: ["mcpServers"],
    fields: usual,
    dialect: "env-braces",
  },
];

/** The format of a file, told by the end of its path; Claude Code's, the most copied one, if no client claims it. */
export function formatOf(path: string): ClientFormat {
  const segments = `/${path.replaceAll("\\", "/")}`;
  return clientFormats.find(({ paths }) => paths.some((end) => segments.endsWith(`/${end}`))) ?? claudeCode;
}
