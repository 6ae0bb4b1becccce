import template from "../../../templates/site/not-found.html.hbs";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/**
 * What a host shows in place of a page that is not there. It stands under any address, so its links begin at the host's root:
 * the one page whose links are not relative.
 */
export function notFoundPage(site: Site): SiteFile {
  const root = site.baseUrl === undefined ? "/" : `${new URL(site.baseUrl).pathname.replace(/\/$/, "")}/`;
  const body = template({ root });
  const description = "There is no such page in the catalogue.";
  return pageFile("404.html", { title: "Not found", description, body }, site, root);
}
