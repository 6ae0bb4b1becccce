import type { SiteIndex, SiteServer } from "../../catalog/site-index.ts";
import type { CatalogChange } from "../../model/catalog.ts";
import { byText } from "../../model/json.ts";
import { html, plainText } from "../escape.ts";
import { changeInShort } from "./change-words.ts";
import type { SiteFile } from "./page.ts";

const most = 100;

/** A change of a server. */
export interface ServerChangeAt {
  readonly server: SiteServer;
  readonly change: CatalogChange;
}

/** The newest changes of the catalogue, newest first; on one day by server. */
export function newestChanges({ servers }: SiteIndex, limit: number): readonly ServerChangeAt[] {
  return servers
    .flatMap((server) => server.changes.map((change) => ({ server, change })))
    .sort((a, b) => byText(b.change.on, a.change.on) || byText(a.server.slug, b.server.slug))
    .slice(0, limit);
}

/** An Atom feed (RFC 4287) of what changed. */
export function feed(index: SiteIndex, asOf: string, baseUrl: string): SiteFile {
  const entries = newestChanges(index, most).map(({ server, change }) => {
    const address = `${baseUrl}/servers/${server.slug}/`;
    return [
      "<entry>",
      `<id>${html(`${address}#${change.on}`)}</id>`,
      `<title>${html(plainText(server.name))}: ${changeInShort(change)}</title>`,
      `<link href="${html(address)}"/>`,
      `<updated>${change.on}</updated>`,
      "</entry>",
    ].join("");
  });
  const content = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom">`,
    `<id>${html(`${baseUrl}/`)}</id>`,
    "<title>Toolwarden catalogue: changes</title>",
    "<author><name>Toolwarden</name></author>",
    `<link rel="self" href="${html(`${baseUrl}/feed.xml`)}"/><link href="${html(`${baseUrl}/changes/`)}"/>`,
    `<updated>${asOf}</updated>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
  return { path: "feed.xml", content };
}
