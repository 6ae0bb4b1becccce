import type { SiteIndex } from "../../catalog/site-index.ts";
import { html } from "../escape.ts";
import type { SiteFile } from "./page.ts";

/** Most addresses in one file, by the protocol. */
const most = 50_000;
const sections = ["", "browse/", "attacks/", "changes/", "compare/", "glossary/", "how/"];

/** `sitemap.xml` and, beyond 50,000 addresses, the files that it names. */
export function* sitemap({ servers }: SiteIndex, baseUrl: string): Iterable<SiteFile> {
  const parts: string[] = [];
  let lines: string[] = [];
  const part = (): SiteFile => {
    const path = `sitemap-${parts.length + 1}.xml`;
    parts.push(path);
    const content = `${head("urlset")}\n${lines.join("\n")}\n</urlset>\n`;
    lines = [];
    return { path, content };
  };
  for (const address of addresses(servers, baseUrl)) {
    if (lines.length === most) yield part();
    lines.push(address);
  }
  yield part();
  const named = parts.map((path) => `<sitemap><loc>${html(`${baseUrl}/${path}`)}</loc></sitemap>`);
  yield { path: "sitemap.xml", content: `${head("sitemapindex")}\n${named.join("\n")}\n</sitemapindex>\n` };
}

function head(element: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
}

function* addresses(servers: SiteIndex["servers"], baseUrl: string): Iterable<string> {
  const url = (path: string, changed = "") =>
    `<url><loc>${html(`${baseUrl}/${path}`)}</loc>${changed === "" ? "" : `<lastmod>${changed.slice(0, 10)}</lastmod>`}</url>`;
  for (const section of sections) yield url(section);
  for (const { slug, capturedAt, tools } of servers) {
    yield url(`servers/${slug}/`, capturedAt);
    for (const tool of tools) yield url(`servers/${slug}/${tool.slug}/`, capturedAt);
  }
}
