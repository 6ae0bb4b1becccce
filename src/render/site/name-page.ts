import template from "../../../templates/site/name.html.hbs";
import type { SiteToolAt } from "../../catalog/site-index.ts";
import { categories, compareRisk } from "../../model/classification.ts";
import { byText } from "../../model/json.ts";
import { toolSlug } from "../../catalog/tool-slug.ts";
import { plainText } from "../escape.ts";
import { count } from "../words.ts";
import { rootOf, serverPath, toolPath } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";
import { categoryCounts, shareBar } from "./share-bar.ts";

/** Places that a page lists; of a name as common as `search` there are thousands. */
const most = 200;

/** Path of the page that compares the tools of one name. */
export function namePath(tool: string): string {
  return `names/${toolSlug(tool)}/index.html`;
}

/** The tools of one name on several servers, and how they differ. */
export function namePage(name: string, places: readonly SiteToolAt[], site: Site): SiteFile {
  const path = namePath(name);
  const root = rootOf(path);
  const shown = [...places]
    .sort((a, b) => compareRisk(b.tool.risk, a.tool.risk) || byText(a.server.slug, b.server.slug))
    .slice(0, most);
  const common = places[0]?.tool.signals.filter((signal) =>
    places.every(({ tool }) => tool.signals.includes(signal)),
  );
  const counts = categoryCounts(places.map(({ tool }) => tool));
  const lead = leadOf(places, categories.filter((category) => counts[category] > 0).length);
  const body = template({
    browse: `${root}browse/index.html`,
    name: plainText(name),
    servers: count(places.length, "server"),
    lead,
    bar: shareBar(counts),
    common: common?.join(", ") ?? "",
    rows: shown.map(({ server, tool }) => ({
      server: plainText(server.name),
      serverHref: root + serverPath(server.slug),
      href: root + toolPath(server.slug, tool.slug),
      category: tool.category,
      risk: tool.risk,
      own: tool.signals.filter((signal) => common?.includes(signal) === false).join(", "),
    })),
    more: places.length - shown.length,
  });
  const title = `${plainText(name, 80)} on ${count(places.length, "server")}`;
  return pageFile(path, { title, description: lead, body }, site);
}

function leadOf(places: readonly SiteToolAt[], kinds: number): string {
  const servers = count(places.length, "server");
  return kinds === 1
    ? `${servers} offer a tool of this name, and all of them are of one category.`
    : `${servers} offer a tool of this name, and they are of ${kinds} categories: what a name does depends on whose it is.`;
}
