import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { duplicates } from "../../src/catalog/check.ts";
import { slugOfPackage } from "../../src/catalog/slug.ts";
import { knownSecret } from "../../src/model/known-secret.ts";
import { entryPath, entrySlugs, readEntry } from "../../src/io/catalog/entry-files.ts";
import { formatCatalogEntry } from "../../src/model/files/catalog-file.ts";

const folder = join(import.meta.dirname, "..", "..", "catalog", "servers");
const entries = entrySlugs(folder).flatMap((slug) => readEntry(folder, slug) ?? []);

test("well-known servers are on record, each once, also those that could not be captured", () => {
  expect(entries.length).toBeGreaterThanOrEqual(80);
  expect(duplicates(entries)).toEqual([]);
  expect(entries.some(({ surface }) => surface === undefined)).toBe(true);
});

test("every entry is as its own program writes it, under the slug of its package", () => {
  for (const entry of entries) {
    expect(
      readFileSync(entryPath(folder, entry.slug), "utf8") === formatCatalogEntry(entry),
      entry.slug,
    ).toBe(true);
    if (entry.source.kind === "npm") expect(slugOfPackage(entry.source.package.name)).toBe(entry.slug);
  }
});

test("no entry holds a secret, a path of the machine it was recorded on, or prose of the server's", () => {
  for (const entry of entries) {
    const text = formatCatalogEntry(entry);
    expect(knownSecret(text), entry.slug).toBeUndefined();
    expect(text, entry.slug).not.toMatch(/\/(?:work|root|home|Users|builds)\/|toolwarden-npm-/);
    const words = (entry.surface?.tools ?? []).flatMap(({ reasons }) => reasons.map((reason) => reason.text));
    expect(words.filter((word) => word.length > 80)).toEqual([]);
  }
});
