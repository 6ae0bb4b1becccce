import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type * as AddMcp from "add-mcp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { clientFormats, formatOf } from "../../src/discover/clients.ts";
import { parseServers } from "../../src/discover/parse.ts";
import { userFiles } from "../../src/io/files/user-files.ts";
import { clientTable } from "./client-table.ts";

const docs = join(import.meta.dirname, "..", "..", "docs", "clients.md");

test("the page of clients shows the table that the code reads by", () => {
  expect(readFileSync(docs, "utf8")).toContain(clientTable());
});

/** Our row for each client that add-mcp writes; what it writes and we do not read has `undefined`. */
const rows: Readonly<Record<AddMcp.AgentType, string | undefined>> = {
  antigravity: "antigravity",
  cline: "cline",
  "cline-cli": "cline",
  "claude-code": "claude-code",
  "claude-desktop": "claude-desktop",
  codex: "codex",
  cursor: "cursor",
  fx: undefined,
  "gemini-cli": "gemini-cli",
  goose: "goose",
  // It writes `.mcp.json`, which Claude Code reads too.
  "github-copilot-cli": "copilot-cli",
  "grok-build": "grok",
  "kilo-code": "kilo",
  "kimi-code": "kimi-code",
  "kiro-cli": "kiro",
  mastracode: "mastra-code",
  mcporter: "mcporter",
  opencode: "opencode",
  pi: undefined,
  vscode: "vscode",
  windsurf: "windsurf",
  zed: "zed",
};

describe("add-mcp and we agree", () => {
  let home = "";
  let addMcp: typeof AddMcp;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "toolwarden-clients-"));
    for (const name of ["XDG_CONFIG_HOME", "CODEX_HOME", "GROK_HOME", "KIMI_CODE_HOME", "CLINE_DIR"])
      vi.stubEnv(name, undefined);
    vi.stubEnv("HOME", home);
    addMcp = await import("add-mcp");
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });

  const shared = Object.entries(rows).flatMap(([agent, id]) =>
    id === undefined ? [] : [[agent as AddMcp.AgentType, id] as const],
  );

  test("on which clients there are", () => {
    expect(addMcp.getAgentTypes().sort()).toEqual(Object.keys(rows).sort());
  });

  test.each(shared)("on where %s keeps its servers, and under which key", (agent, id) => {
    const theirs = addMcp.agents[agent];
    const format = clientFormats.find((one) => one.id === id);
    const paths = userFiles(process.platform, { HOME: home }).filter((file) => file.format === format);
    expect(paths.map(({ path }) => path)).toContain(theirs.configPath);
    expect(format?.containers.map((keys) => keys.join("."))).toContain(theirs.configKey);
    if (theirs.localConfigPath === undefined) return;
    expect(formatOf(theirs.localConfigPath)).toBe(
      agent === "github-copilot-cli" ? formatOf(".mcp.json") : format,
    );
  });

  test.each(shared.flatMap(([agent, id]) => ["stdio", "http"].map((kind) => [agent, kind, id] as const)))(
    "on what %s writes for a server over %s",
    (agent, kind, id) => {
      const { agents, upsertServer } = addMcp;
      if (kind === "http" && !agents[agent].supportedTransports.includes("http")) return;
      const local = agents[agent].localConfigPath !== undefined;
      const cwd = mkdtempSync(join(home, "project-"));
      const config =
        kind === "http"
          ? { type: "http" as const, url: "https://example.com/mcp", headers: { "X-Key": "k" } }
          : { command: "npx", args: ["-y", "files@1.0.0"], env: { MODE: "m" } };
      const written = upsertServer(agent, "files", config, { local, cwd });
      expect(written.error).toBeUndefined();
      const text = readFileSync(written.path, "utf8");
      const format = local
        ? formatOf(relative(cwd, written.path))
        : clientFormats.find((one) => one.id === id);
      const { servers, problems } = parseServers(written.path, text, format);
      expect(problems).toEqual([]);
      expect(servers.map(({ name }) => name)).toEqual(["files"]);
      expect(servers[0]?.launch).toMatchObject(
        kind === "http"
          ? { kind, url: "https://example.com/mcp", headers: { "X-Key": "k" } }
          : { kind, command: "npx", args: ["-y", "files@1.0.0"], env: { MODE: "m" } },
      );
    },
  );
});

test("the own files of a person lie where each platform keeps settings", () => {
  const desktop = (platform: NodeJS.Platform, env: Readonly<Record<string, string>>) =>
    userFiles(platform, env).find(({ format }) => format.id === "claude-desktop")?.path;
  expect(desktop("linux", { HOME: "/h" })).toBe("/h/.config/Claude/claude_desktop_config.json");
  expect(desktop("linux", { HOME: "/h", XDG_CONFIG_HOME: "/x" })).toBe(
    "/x/Claude/claude_desktop_config.json",
  );
  expect(desktop("darwin", { HOME: "/h" })).toBe(
    "/h/Library/Application Support/Claude/claude_desktop_config.json",
  );
  expect(desktop("win32", { USERPROFILE: "/h", APPDATA: "/a" })).toBe("/a/Claude/claude_desktop_config.json");
  expect(userFiles("linux", {})).toEqual([]);
});
