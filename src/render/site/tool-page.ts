import template from "../../../templates/site/tool.html.hbs";
import type { Neighbourhood, WordedEntry } from "../../catalog/site-index.ts";
import { toolSlug } from "../../catalog/tool-slug.ts";
import type { CatalogTool } from "../../model/catalog.ts";
import { plainText } from "../escape.ts";
import { toolPath } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** What one tool can do, why we say so, and the rule for it. */
export function toolPage(
  tool: CatalogTool,
  { entry }: WordedEntry,
  _around: Neighbourhood,
  site: Site,
): SiteFile {
  const name = plainText(tool.name);
  const server = plainText(entry.name);
  const body = template({ server, name, category: tool.category, risk: tool.risk, summary: tool.summary });
  const path = toolPath(entry.slug, toolSlug(tool.name));
  return pageFile(path, { title: `${name} of ${server}`, description: tool.summary, body }, site);
}
