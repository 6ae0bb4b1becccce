import template from "../../../templates/site/changes.html.hbs";
import type { ChangeAt } from "../../catalog/changes-at.ts";
import { rootOf } from "./address.ts";
import { changeList } from "./change-rows.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** Changes of one page, and pages in all: each server's own page holds its whole history. */
const perPage = 50;
export const mostChanges = 500;

/** What moved on any server, newest first. */
export function* changesPages(changes: readonly ChangeAt[], site: Site): Iterable<SiteFile> {
  const pages = Math.max(1, Math.ceil(changes.length / perPage));
  for (let page = 1; page <= pages; page += 1) {
    const path = pathOf(page);
    const root = rootOf(path);
    const body = template({
      list: changeList(changes.slice((page - 1) * perPage, page * perPage), root),
      page: pages === 1 ? "" : `Page ${page} of ${pages}`,
      previous: page === 1 ? "" : root + pathOf(page - 1),
      next: page === pages ? "" : root + pathOf(page + 1),
    });
    const title = page === 1 ? "Changes" : `Changes, page ${page}`;
    const description = "Tools that came, went or changed their class between two captures.";
    yield pageFile(path, { title, description, body }, site);
  }
}

function pathOf(page: number): string {
  return `changes/${page === 1 ? "" : `${page}/`}index.html`;
}
