import type { Neighbourhood, SiteIndex, WordedEntry } from "../../catalog/site-index.ts";
import { homePage } from "./home-page.ts";
import type { Site, SiteFile } from "./page.ts";
import { serverPage } from "./server-page.ts";
import { toolPage } from "./tool-page.ts";

/** Everything in the folder of one server: its page, and that of each tool. */
export function* serverPages(worded: WordedEntry, around: Neighbourhood, site: Site): Iterable<SiteFile> {
  yield serverPage(worded, around, site);
  const seen = new Set<string>();
  for (const tool of worded.entry.surface?.tools ?? []) {
    // Of several tools that share a name, the riskier comes first and is the one that has a page.
    if (seen.has(tool.name)) continue;
    seen.add(tool.name);
    yield toolPage(tool, worded, around, site);
  }
}

/** The pages about several servers or none. */
export function* catalogPages(index: SiteIndex, site: Site): Iterable<SiteFile> {
  yield homePage(index, site);
}
