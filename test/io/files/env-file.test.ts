import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseEnvFile } from "../../../src/discover/env-file.ts";
import { withEnvFile } from "../../../src/io/files/env-file.ts";
import type { ServerSpec } from "../../../src/model/server.ts";

const folder = mkdtempSync(join(tmpdir(), "toolwarden-env-"));
const root = join(folder, "repository");
mkdirSync(root);
writeFileSync(join(root, ".env"), "TOKEN=from-file\nMODE=file\n");
writeFileSync(join(folder, "outside"), "STOLEN=1\n");
symlinkSync(join(folder, "outside"), join(root, "link"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const server = (envFile: string): ServerSpec => ({
  name: "a",
  launch: { kind: "stdio", command: "x", args: [], env: { MODE: "own" }, envFile },
  dialect: "vscode",
  declared: { kind: "file", file: ".vscode/mcp.json", line: 2, client: "vscode" },
});

function read(envFile: string) {
  const notices: string[] = [];
  const { launch } = withEnvFile(server(envFile), root, (says) => notices.push(says));
  return { env: launch.kind === "stdio" ? launch.env : {}, notices };
}

test("an env file in the repository sets what the declaration does not set itself", () => {
  const env = { TOKEN: "from-file", MODE: "own" };
  expect(read("${workspaceFolder}/.env")).toEqual({ env, notices: [] });
  expect(read(".env")).toEqual({ env, notices: [] });
});

test.each(["gone.env", "../outside", "link", "/etc/hostname"])("%s is not read, and that is said", (file) => {
  const { env, notices } = read(file);
  expect(env).toEqual({ MODE: "own" });
  expect(notices).toHaveLength(1);
});

test("env files are read as clients read them", () => {
  const text = `# c\nA=1\r\nexport B = "two words" # c\nC='#x'\nD=x # c\nE=\nnot a line\nF=a=b`;
  expect(parseEnvFile(text)).toEqual({ A: "1", B: "two words", C: "#x", D: "x", E: "", F: "a=b" });
});
