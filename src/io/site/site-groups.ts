import type { SiteIndex } from "../../catalog/site-index.ts";
import { digestOf } from "../../model/digest.ts";
import { apiServer } from "../../render/site/api.ts";
import { badge } from "../../render/site/badge.ts";
import { aroundKey, indexGroups } from "../../render/site/groups.ts";
import type { PageGroup, Site } from "../../render/site/page.ts";
import { serverPages } from "../../render/site/pages.ts";
import { capturePath, entryOf, type EntryFolders, type SeenEntries } from "./read-entries.ts";
import { readWords } from "./read-words.ts";
import type { SiteState } from "./site-state.ts";

/** What the pages are made from. */
export interface SiteSources {
  readonly folders: EntryFolders;
  readonly entries: SeenEntries;
  readonly index: SiteIndex;
  readonly last: SiteState | undefined;
  readonly site: Site;
}

/** The groups of all pages. */
export function* siteGroups(sources: SiteSources): Iterable<PageGroup> {
  const { entries, index, last, site } = sources;
  const touched = touchedNames(entries, last?.entries ?? new Map());
  yield* serverGroups(sources, touched);
  const digests = (of: "facts" | "found") => digestOf([...entries.values()].map((entry) => entry[of]));
  yield* indexGroups(index, site, {
    facts: digests("facts"),
    found: digests("found"),
    lastInputs: (name, group) => (touched.has(name) ? undefined : last?.groups.get(group)?.inputs),
  });
}

/** The tool names of servers that came, went or changed: only what bears one of these can say something else than before. */
function touchedNames(entries: SeenEntries, known: SeenEntries): ReadonlySet<string> {
  const names = new Set<string>();
  for (const slug of new Set([...entries.keys(), ...known.keys()])) {
    const [now, then] = [entries.get(slug), known.get(slug)];
    if (now?.facts === then?.facts) continue;
    for (const { name } of [...(now?.server.tools ?? []), ...(then?.server.tools ?? [])]) names.add(name);
  }
  return names;
}

/** The pages of each server. An entry is read again here, so that no more than one is held at a time. */
function* serverGroups(
  { folders, entries, index, last, site }: SiteSources,
  touched: ReadonlySet<string>,
): Iterable<PageGroup> {
  for (const server of index.servers) {
    const { slug } = server;
    const id = `servers/${slug}`;
    const seen = entries.get(slug);
    const isSame = last?.entries.get(slug) === seen && !server.tools.some(({ name }) => touched.has(name));
    const before = isSame ? last?.groups.get(id)?.inputs : undefined;
    yield {
      id,
      isFolder: true,
      inputs: before ?? digestOf([seen?.stamp ?? "", aroundKey(index.around(slug))]).slice(0, 32),
      *files() {
        const entry = entryOf(folders, slug);
        const words = readWords(capturePath(folders, slug));
        yield* serverPages({ entry, ...(words !== undefined && { words }) }, index.around(slug), site);
        yield apiServer(entry);
        yield badge(server);
      },
    };
  }
}
