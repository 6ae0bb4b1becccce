import template from "../../../templates/site/home.html.hbs";
import type { SiteIndex } from "../../catalog/site-index.ts";
import { plainText } from "../escape.ts";
import { count } from "../words.ts";
import { serverPath } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** Search first, then what the catalogue holds and what moved in it. */
export function homePage({ servers }: SiteIndex, site: Site): SiteFile {
  const body = template({
    servers: servers.map(({ slug, name, tools }) => ({
      href: serverPath(slug),
      name: plainText(name),
      says: count(tools.length, "tool"),
    })),
  });
  const description =
    "What the tools of MCP servers can do, captured from running servers, with the evidence.";
  return pageFile("index.html", { title: "Toolwarden catalogue", description, body }, site);
}
