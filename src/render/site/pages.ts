import { changesAt } from "../../catalog/changes-at.ts";
import { toolLists, type ToolList } from "../../catalog/lists.ts";
import type { Neighbourhood, SiteIndex, SiteToolAt, WordedEntry } from "../../catalog/site-index.ts";
import type { Json } from "../../model/json.ts";
import { attackPages } from "./attack-pages.ts";
import { changesPages, mostChanges } from "./changes-pages.ts";
import { comparePage } from "./compare-page.ts";
import { glossaryPage } from "./glossary-page.ts";
import { heuristicPages } from "./heuristic-pages.ts";
import { homePage, homeView } from "./home-page.ts";
import { howPage } from "./how-page.ts";
import { browsePage, serverListPages, toolListPages } from "./list-pages.ts";
import { notFoundPage } from "./not-found-page.ts";
import type { PageGroup, Site, SiteFile } from "./page.ts";
import { policyFile, serverPage } from "./server-page.ts";
import { toolPage } from "./tool-page.ts";

/** Everything in the folder of one server: its page, that of each tool, and the recommended policy. */
export function* serverPages(worded: WordedEntry, around: Neighbourhood, site: Site): Iterable<SiteFile> {
  yield serverPage(worded, around, site);
  yield* policyFile(worded.entry);
  const seen = new Set<string>();
  for (const tool of worded.entry.surface?.tools ?? []) {
    // Of several tools that share a name, the riskier comes first and is the one that has a page.
    if (seen.has(tool.name)) continue;
    seen.add(tool.name);
    yield toolPage(tool, worded, around, site);
  }
}

/** The pages about several servers or none, in groups that change apart from one another. */
export function* catalogGroups(index: SiteIndex, site: Site): Iterable<PageGroup> {
  const { servers } = index;
  const lists = toolLists(index);
  const attacks = lists.filter(({ kind }) => kind === "attack").map(({ id }) => id);
  const home = homeView(index);
  const counts = lists.map(({ kind, id, count }) => [kind, id, count] as const);
  const changes = changesAt(index).slice(0, mostChanges);
  const places = servers.map(({ slug, name, coverage, capturedAt = "", failure = "", tools }) => [
    slug,
    name,
    coverage,
    capturedAt,
    failure,
    ...tools.map(({ risk }) => risk),
  ]);
  yield { id: "pages/own", inputs: attacks, files: () => ownPages(new Set(attacks), site) };
  yield { id: "pages/home", inputs: home, files: () => [homePage(home, site)] };
  yield {
    id: "browse",
    inputs: [servers.length, counts],
    files: () => [browsePage(lists, servers.length, site)],
  };
  yield { id: "browse/server", inputs: places, files: () => serverListPages(servers, site) };
  for (const list of lists) yield listGroup(list, site);
  yield {
    id: "pages/changes",
    // Changes hold nothing but text, numbers and lists of them.
    inputs: changes.map(({ server, change }) => [server.slug, server.name, change as unknown as Json]),
    files: () => changesPages(changes, site),
  };
}

function* ownPages(listed: ReadonlySet<string>, site: Site): Iterable<SiteFile> {
  yield* attackPages(listed, site);
  yield* heuristicPages(site);
  yield glossaryPage(site);
  yield howPage(site);
  yield comparePage(site);
  yield notFoundPage(site);
}

function listGroup(list: ToolList, site: Site): PageGroup {
  const { kind, id, count, shown } = list;
  return {
    id: `browse/${kind}/${id}`,
    inputs: [count, shown.map(placeKey)],
    files: () => toolListPages(list, site),
  };
}

/** All that a row of a list says of a tool. */
export function placeKey({ server, tool }: SiteToolAt): Json {
  return [server.slug, server.name, tool.name, tool.category, tool.risk, ...tool.signals];
}
