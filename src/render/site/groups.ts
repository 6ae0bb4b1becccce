import { searchShards } from "../../catalog/search.ts";
import type { Neighbourhood, SiteIndex } from "../../catalog/site-index.ts";
import { toolSlug } from "../../catalog/tool-slug.ts";
import { worstOf } from "../../catalog/worst.ts";
import { byText, type Json } from "../../model/json.ts";
import { apiIndex } from "./api.ts";
import { feed } from "./feed.ts";
import { llms } from "./llms.ts";
import { namePage } from "./name-page.ts";
import type { PageGroup, Site, SiteFile } from "./page.ts";
import { catalogGroups, placeKey } from "./pages.ts";
import { sitemap } from "./sitemap.ts";

/** Everything that a page says of other servers, as far as it can change. */
export function aroundKey({ similar, elsewhere }: Neighbourhood): Json {
  const places = [...elsewhere].map(([name, { shown, hasMore }]) => [name, hasMore, shown.map(placeKey)]);
  return [similar.map(({ slug, name, tools }) => [slug, name, tools.length, worstOf(tools) ?? ""]), places];
}

/** What is known of all servers without looking at each. */
export interface IndexInputs {
  /** Digest of all that is said of them. */
  readonly facts: string;
  /** Digest of what a search finds. */
  readonly found: string;
  /** The inputs that a group about tools of this name had in the last build, if nothing about those tools changed since. */
  readonly lastInputs: (name: string, group: string) => string | undefined;
}

/** The groups of what is about several servers or none. */
export function* indexGroups(
  index: SiteIndex,
  site: Site,
  { facts, found, lastInputs }: IndexInputs,
): Iterable<PageGroup> {
  yield* catalogGroups(index, site);
  yield* nameGroups(index, site, lastInputs);
  yield { id: "search", inputs: found, files: () => searchFiles(index) };
  yield { id: "api", inputs: facts, files: () => apiIndex(index) };
  const { baseUrl } = site;
  if (baseUrl !== undefined) yield { id: "addressed", inputs: facts, files: () => addressed(index, baseUrl) };
}

function* nameGroups(
  { names }: SiteIndex,
  site: Site,
  lastInputs: IndexInputs["lastInputs"],
): Iterable<PageGroup> {
  for (const [name, places] of names) {
    const id = `names/${toolSlug(name)}`;
    yield {
      id,
      isFolder: true,
      inputs: lastInputs(name, id) ?? places.map(placeKey),
      files: () => [namePage(name, places, site)],
    };
  }
}

/** The shards, and the list of their keys, which is what a page loads first. */
function* searchFiles(index: SiteIndex): Iterable<SiteFile> {
  const keys: string[] = [];
  for (const [key, shard] of searchShards(index)) {
    keys.push(key);
    yield { path: `search/${key}.json`, content: JSON.stringify(shard) };
  }
  yield { path: "search/keys.json", content: JSON.stringify(keys.sort(byText)) };
}

function* addressed(index: SiteIndex, baseUrl: string): Iterable<SiteFile> {
  const asOf = index.servers.reduce(
    (newest, { capturedAt = "" }) => (capturedAt > newest ? capturedAt : newest),
    "",
  );
  yield feed(index, asOf, baseUrl);
  yield llms(index, baseUrl);
  yield* sitemap(index, baseUrl);
}
