import { expect, test } from "vitest";
import type { Neighbourhood, SiteServer } from "../../../src/catalog/site-index.ts";
import {
  formatCatalogEntry,
  maxEntryBytes,
  parseCatalogEntry,
} from "../../../src/model/files/catalog-file.ts";
import { catalogPages, serverPages } from "../../../src/render/site/pages.ts";
import { entryOf, site } from "./catalogue.ts";

const alone: Neighbourhood = { similar: [], elsewhere: new Map() };

test("a server has a page, and each of its tools has one", () => {
  const entry = entryOf("notes", [{ name: "delete_note" }, { name: "list_notes" }]);
  const paths = [...serverPages({ entry }, alone, site)].map(({ path }) => path);
  expect(paths).toEqual([
    "servers/notes/index.html",
    "servers/notes/delete_note/index.html",
    "servers/notes/list_notes/index.html",
  ]);
});

test("links lead to the site's folder from any depth", () => {
  const entry = entryOf("notes", [{ name: "delete_note" }]);
  const pages = [...serverPages({ entry }, alone, site)];
  expect(pages[0]?.content).toContain('href="../../index.html"');
  expect(pages[1]?.content).toContain('href="../../../index.html"');
});

test("what is tested here is what stands in a file", () => {
  const entry = entryOf("notes", [{ name: "delete_note" }, { name: "list_notes" }]);
  const text = formatCatalogEntry(entry);
  expect(text.length).toBeLessThan(maxEntryBytes);
  expect(parseCatalogEntry("catalog/servers/notes.json", text)).toEqual({ ok: true, entry });
});

test("the home page leads to every server", () => {
  const server: SiteServer = {
    slug: "notes",
    name: "notes",
    source: "npm",
    coverage: "complete",
    tools: [],
    findings: { low: 0, medium: 0, high: 0, critical: 0 },
    changes: [],
  };
  const index = { servers: [server], names: new Map(), around: () => alone };
  const home = [...catalogPages(index, site)].find(({ path }) => path === "index.html");
  expect(home?.content).toContain('href="servers/notes/index.html"');
});
