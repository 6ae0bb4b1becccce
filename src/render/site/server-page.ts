import template from "../../../templates/site/server.html.hbs";
import type { Neighbourhood, WordedEntry } from "../../catalog/site-index.ts";
import { toolSlug } from "../../catalog/tool-slug.ts";
import { plainText } from "../escape.ts";
import { count } from "../words.ts";
import { serverPath } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** What one server offers, how that is known, and what to do about it. */
export function serverPage({ entry }: WordedEntry, _around: Neighbourhood, site: Site): SiteFile {
  const tools = entry.surface?.tools ?? [];
  const name = plainText(entry.name);
  const lead = entry.surface === undefined ? "Not captured." : `${count(tools.length, "tool")}.`;
  const body = template({
    name,
    lead,
    tools: tools.map((tool) => ({
      href: `${toolSlug(tool.name)}/index.html`,
      name: plainText(tool.name),
      category: tool.category,
      risk: tool.risk,
    })),
  });
  return pageFile(serverPath(entry.slug), { title: name, description: lead, body }, site);
}
