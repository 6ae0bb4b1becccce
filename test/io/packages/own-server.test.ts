import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { runsOwnFile } from "../../../src/io/packages/own-server.ts";
import type { Launch } from "../../../src/model/server.ts";

const files = [
  "dist/server.js",
  "server.py",
  "bin/serve",
  "config.json",
  "packages/mine/cli.js",
  "node_modules/theirs/cli.js",
  ".venv/bin/theirs",
];
const root = mkdtempSync(join(tmpdir(), "own-"));
for (const file of [...files.map((one) => join(root, one)), `${root}-other/server.js`]) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
}
symlinkSync(join(root, "packages/mine"), join(root, "node_modules/mine"));

const launch = (words: string, cwd?: string): Launch => {
  const [command = "", ...args] = words.split(" ");
  return { kind: "stdio", command, args, env: {}, ...(cwd === undefined ? {} : { cwd }) };
};

test.each([
  ["node dist/server.js"],
  ["node --enable-source-maps ./dist/server.js --port 1"],
  [`node ${join(root, "dist/server.js")}`],
  ["/usr/bin/node ${workspaceFolder}/dist/server.js"],
  ["uv run server.py"],
  ["./bin/serve"],
  ["node node_modules/mine/cli.js"],
])("a server of the repository's own: %s", (words) => {
  expect(runsOwnFile(launch(words), root)).toBe(true);
});

test.each([
  ["npx -y theirs ./config.json"],
  ["node node_modules/theirs/cli.js ./config.json"],
  [`node ${root}-other/server.js config.json`],
  ["node dist/gone.js"],
  [".venv/bin/theirs config.json"],
  ["theirs config.json"],
  ["docker run -i theirs"],
  ["node \0"],
])("somebody else's: %s", (words) => {
  expect(runsOwnFile(launch(words), root)).toBe(false);
});

test("paths are read from where the server is started", () => {
  expect(runsOwnFile(launch("node server.js", "${workspaceFolder}/dist"), root)).toBe(true);
  expect(runsOwnFile(launch("node server.js"), root)).toBe(false);
  expect(runsOwnFile({ kind: "http", url: "http://localhost", headers: {}, transport: "auto" }, root)).toBe(
    false,
  );
});
