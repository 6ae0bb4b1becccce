import template from "../../../templates/site/layout.html.hbs";
import { rootOf } from "./address.ts";
import type { Site, SiteFile } from "./page.ts";

/** A page without what surrounds it on every page. */
export interface Page {
  /** Plain text, as everything here but `body`; hidden characters are visible already. */
  readonly title: string;
  /** One sentence for whoever finds the page in a search. */
  readonly description: string;
  /** HTML that a template made. */
  readonly body: string;
  /** What the page loads besides the script of every page. */
  readonly script?: "search" | "compare";
}

/** Held by `catalog serve` as a header too. */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

const sections = [
  { label: "Browse", path: "browse/index.html", within: /^(?:browse|names|servers)\// },
  { label: "Changes", path: "changes/index.html", within: /^changes\// },
  { label: "Compare", path: "compare/index.html", within: /^compare\// },
  { label: "Attacks", path: "attacks/index.html", within: /^attacks\// },
  { label: "How we classify", path: "how/index.html", within: /^(?:how|heuristics)\// },
  { label: "Glossary", path: "glossary/index.html", within: /^glossary\// },
] as const;

/** The page as a file, with head, navigation and foot around it. `root` is the way to the site's folder. */
export function pageFile(path: string, page: Page, site: Site, root = rootOf(path)): SiteFile {
  const { assets, baseUrl } = site;
  const isHome = path === "index.html";
  const content = template({
    policy: contentPolicy,
    title: isHome ? page.title : `${page.title} · Toolwarden catalogue`,
    description: page.description,
    address: baseUrl === undefined ? "" : `${baseUrl}/${path.replace(/index\.html$/, "")}`,
    root,
    icon: assets.icon,
    css: assets.css,
    script: assets.site,
    deferred: page.script === undefined ? "" : assets[page.script],
    nav: sections.map(({ label, path: to, within }) => ({ label, path: to, here: within.test(path) })),
    isHome,
    body: page.body,
  });
  return { path, content };
}
