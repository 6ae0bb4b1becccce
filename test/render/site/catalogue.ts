import { assessServer } from "../../../src/assess/assess.ts";
import { firstEntry } from "../../../src/catalog/entry.ts";
import { siteIndex, siteServer, type WordedEntry } from "../../../src/catalog/site-index.ts";
import type { CatalogEntry } from "../../../src/model/catalog.ts";
import { byText, type JsonObject } from "../../../src/model/json.ts";
import { indexGroups } from "../../../src/render/site/groups.ts";
import { siteAssets, type Site, type SiteFile } from "../../../src/render/site/page.ts";
import { serverPages } from "../../../src/render/site/pages.ts";
import { snapshotOf } from "../../assess/snapshots.ts";

/** A site with plain names for its assets. */
export const site: Site = { assets: siteAssets };

/** An entry for a server that offers these tools. */
export function entryOf(slug: string, definitions: readonly JsonObject[]): CatalogEntry {
  const identity = {
    slug,
    name: slug,
    source: { kind: "npm", package: { registry: "npm", name: slug, version: "1.2.3" } },
    start: { args: [], env: {}, sandbox: "bwrap", network: false },
  } as const;
  const attempt = { at: "2026-11-20T10:00:00Z", toolwarden: "0.1.0", version: "1.2.3" };
  return firstEntry(identity, assessServer({ ...snapshotOf(definitions), server: slug }), attempt);
}

/** The entry of a server that could not be captured. */
export function failedEntry(slug: string): CatalogEntry {
  const { surface: _, ...rest } = entryOf(slug, []);
  const failure = {
    triedAt: "2026-11-21T10:00:00Z",
    failure: "auth-required",
    says: "The server asks for a sign-in.",
  } as const;
  return { ...rest, failure };
}

/** An entry with the server's own words about its tools. */
export function wordedEntry(
  slug: string,
  definitions: readonly (JsonObject & { readonly name: string })[],
): WordedEntry {
  const tools = new Map(definitions.map((definition) => [definition.name, definition]));
  return { entry: entryOf(slug, definitions), words: { tools } };
}

/** Every file of the site of these servers but for assets and records, without the groups that `isLeftOut` names. */
export function* siteFilesOf(
  worded: readonly WordedEntry[],
  about = site,
  isLeftOut = (_group: string) => false,
): Iterable<SiteFile> {
  const sorted = [...worded].sort((a, b) => byText(a.entry.slug, b.entry.slug));
  const index = siteIndex(sorted.map(({ entry }) => siteServer(entry)));
  for (const one of sorted) yield* serverPages(one, index.around(one.entry.slug), about);
  const inputs = { facts: "", found: "", lastInputs: () => undefined };
  for (const { id, files } of indexGroups(index, about, inputs)) if (!isLeftOut(id)) yield* files();
}
