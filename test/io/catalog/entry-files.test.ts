import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { entryFile, entrySlugs, readEntry } from "../../../src/io/catalog/entry-files.ts";
import { writeTextFiles } from "../../../src/io/files/text-files.ts";
import type { CatalogEntry } from "../../../src/model/catalog.ts";

const entry: CatalogEntry = {
  slug: "scope--files",
  name: "@scope/files",
  source: { kind: "npm", package: { registry: "npm", name: "@scope/files" } },
  start: { args: [], env: {}, sandbox: "none", network: true },
  failure: { triedAt: "2026-11-26T12:00:00Z", failure: "exited", says: "It exited." },
  history: [],
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "toolwarden-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("an entry that was written is found again, and nothing lies beside it", () => {
  writeTextFiles([entryFile(folder, entry), entryFile(folder, { ...entry, slug: "a" })]);
  writeFileSync(join(folder, "README.md"), "");
  expect(entrySlugs(folder)).toEqual(["a", "scope--files"]);
  expect(readEntry(folder, "scope--files")).toEqual(entry);
  expect(readEntry(folder, "b")).toBeUndefined();
  expect(entrySlugs(join(folder, "nowhere"))).toEqual([]);
});

test("a file that is not named after its slug is refused, with the place", () => {
  writeFileSync(join(folder, "other.json"), JSON.stringify({ schema: "toolwarden.catalog/1", ...entry }));
  expect(() => readEntry(folder, "other")).toThrow(
    /other\.json:1:\d+: the slug is scope--files, so the file must be named scope--files\.json\./,
  );
});

test("a link is no entry, wherever it leads", () => {
  const elsewhere = join(folder, "elsewhere");
  writeTextFiles([entryFile(elsewhere, entry)]);
  symlinkSync(join(elsewhere, "scope--files.json"), join(folder, "scope--files.json"));
  expect(() => readEntry(folder, "scope--files")).toThrow("is not a file itself");
});

test("an entry too long to be read again is refused", () => {
  const long = { ...entry, name: "x".repeat(9 * 1024 * 1024) };
  expect(() => entryFile(folder, long)).toThrow(/more than the 8388608 that an entry may have/);
});
