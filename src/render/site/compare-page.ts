import template from "../../../templates/site/compare.html.hbs";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** Two servers side by side; a script fills it from their records. */
export function comparePage(site: Site): SiteFile {
  const description = "Two MCP servers side by side: what each offers, what both do and how they differ.";
  const page = { title: "Compare two servers", description, body: template({}), script: "compare" } as const;
  return pageFile("compare/index.html", page, site);
}
