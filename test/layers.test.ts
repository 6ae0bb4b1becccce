import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "..", "src");

/** What each room may import, besides itself. The arrow of docs/architecture.md points down this list. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  heuristics: ["model"],
  assess: ["heuristics", "model"],
  discover: ["model"],
  policy: ["model", "heuristics", "assess"],
  review: ["model", "assess", "policy"],
  catalog: ["model", "heuristics", "assess", "policy", "review"],
  render: ["model", "heuristics", "assess", "policy", "review", "catalog"],
  browser: ["model", "policy", "catalog", "render"],
  io: ["model", "discover", "policy", "review", "catalog", "render"],
  commands: ["model", "heuristics", "assess", "discover", "policy", "review", "catalog", "render", "io"],
  "action.ts": ["model", "commands", "render", "io"],
  "cli.ts": ["model", "commands", "render", "io"],
  "demo-server.ts": [],
};
const pure = new Set(["model", "heuristics", "assess", "discover", "policy", "review", "catalog", "render"]);

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .sort();
const room = (file: string) => file.split(sep)[0] ?? "";
const imports = (file: string) =>
  [...readFileSync(join(src, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );

test.each(files)("%s imports only what its room may", (file) => {
  const allowed = mayImport[room(file)];
  expect(allowed, `no room is named ${room(file)}`).toBeDefined();
  for (const target of imports(file).filter((name) => name.startsWith("."))) {
    const inside = relative(src, normalize(join(src, dirname(file), target)));
    if (inside.startsWith("..")) continue; // data: catalog/, templates/
    expect([room(file), ...(allowed ?? [])]).toContain(room(inside));
  }
});

test.each(files.filter((file) => pure.has(room(file))))("%s is pure", (file) => {
  for (const target of imports(file)) {
    expect(target).not.toMatch(/^(?:node:(?!crypto$)|@modelcontextprotocol\/|octokit|@actions\/)/);
  }
});
