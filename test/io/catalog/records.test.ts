import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { World } from "../../../src/commands/command.ts";
import { recordsOf } from "../../../src/commands/records.ts";
import { serverFromCommand } from "../../../src/discover/arguments.ts";
import { recordOf } from "../../../src/io/catalog/records.ts";
import { formatCatalogEntry } from "../../../src/model/files/catalog-file.ts";
import { entryOf } from "../../catalog/entries.ts";
import { failed, snapshot } from "../../review/support.ts";

let root = "";
let folder = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "toolwarden-test-"));
  folder = join(root, "catalog", "servers");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "files.json"), formatCatalogEntry(entryOf("files", [{ name: "get_file" }])));
  writeFileSync(join(folder, "broken.json"), "{");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function npm(name: string) {
  return { registry: "npm", name } as const;
}

test("an entry is found by the name of its package alone", () => {
  const notices: string[] = [];
  const find = (name: string) => recordOf(folder, npm(name), (says) => notices.push(says))?.slug;
  expect(find("files")).toBe("files");
  expect(find("other")).toBeUndefined();
  expect(find("../servers/files")).toBeUndefined();
  expect(recordOf(folder, { registry: "pypi", name: "files" }, () => {})).toBeUndefined();
  // Its slug is the same, the package is not.
  expect(find("FILES")).toBeUndefined();
  expect(notices).toEqual([]);
  expect(find("broken")).toBeUndefined();
  expect(notices).toEqual([expect.stringContaining("broken.json:1:")]);
});

test("a person at a terminal is told what is on record before anything starts", async () => {
  const notices: string[] = [];
  const world = (isTerminal: boolean) => {
    const notice = (line: string) => void notices.push(line);
    return { home: join(root, "dist"), isTerminal, notice } as unknown as World; // All that is asked for.
  };
  const specs = [
    serverFromCommand("a\u001b[31m", ["npx", "-y", "files"]),
    serverFromCommand("b", ["npx", "-y", "other"]),
    serverFromCommand("c", ["node", "server.js"]),
  ];
  await recordsOf(world(false)).tell(specs);
  expect(notices).toEqual([]);
  await recordsOf(world(true)).tell(specs);
  expect(notices).toEqual([
    expect.stringMatching(/^a.*: on record: "files@1\.0\.0": 1 tool \(1 read\); captured 2026-11-26\.$/),
  ]);
  expect(notices[0]).not.toContain("\u001b");
});

test("servers that answered and those that did not are looked up alike", async () => {
  const launch = { kind: "stdio", command: "npx", args: ["-y", "files@2.0.0"], env: [] } as const;
  const world = { home: join(root, "dist"), isTerminal: false } as unknown as World; // All that is asked for.
  const results = [snapshot({ server: "seen", launch }), { ...failed("unseen"), launch }, failed("other")];
  expect([...(await recordsOf(world).of(results)).keys()]).toEqual(["seen", "unseen"]);
});
