import { search, shardsFor, type SearchDocument, type SearchShard } from "../catalog/search.ts";

/** The site's folder, as an address: scripts lie in a folder of it. To be asked for while the script runs first. */
export function siteRoot(): string {
  const script = document.currentScript;
  return new URL("../", script instanceof HTMLScriptElement ? script.src : location.href).href;
}

/** Loads a JSON file of the site. Rejects where it is not there, or cannot be loaded because the page is a file itself. */
export async function load<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T; // Written by the build of this site.
}

/** A search that loads the parts of the index that a query needs, each once. */
export function finder(root: string): (query: string, most: number) => Promise<readonly SearchDocument[]> {
  let keys: Promise<ReadonlySet<string>> | undefined;
  const shards = new Map<string, Promise<SearchShard>>();
  const shard = (key: string) => {
    const known = shards.get(key) ?? load<SearchShard>(`${root}search/${key}.json`);
    shards.set(key, known);
    return known;
  };
  return async (query, most) => {
    keys ??= load<readonly string[]>(`${root}search/keys.json`).then((list) => new Set(list));
    const parts = await Promise.all(shardsFor(query, await keys).map(shard));
    return search(query, parts, most);
  };
}
