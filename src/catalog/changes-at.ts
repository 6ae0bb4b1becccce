import type { CatalogChange } from "../model/catalog.ts";
import { byText } from "../model/json.ts";
import type { SiteIndex, SiteServer } from "./site-index.ts";

/** A change, and where. */
export interface ChangeAt {
  readonly server: SiteServer;
  readonly change: CatalogChange;
}

/** The newest changes of every server, newest first. */
export function changesAt({ servers }: SiteIndex): readonly ChangeAt[] {
  return servers
    .flatMap((server) => server.changes.map((change) => ({ server, change })))
    .sort((a, b) => byText(b.change.on, a.change.on) || byText(a.server.slug, b.server.slug));
}
