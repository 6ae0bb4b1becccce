import template from "../../../templates/site/list.html.hbs";
import indexTemplate from "../../../templates/site/browse.html.hbs";
import { attacks } from "../../catalog/attacks.ts";
import { glossary } from "../../catalog/glossary.ts";
import { listKinds, type ToolList, type ToolListKind } from "../../catalog/lists.ts";
import type { SiteServer, SiteToolAt } from "../../catalog/site-index.ts";
import { worstOf } from "../../catalog/worst.ts";
import { htmlCode, plainText } from "../escape.ts";
import { count } from "../words.ts";
import { attackPath, listPath, rootOf, serverPath, toolPath, type ListKind } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** Rows of one page. */
const perPage = 100;

const kindTitles: Readonly<Record<ToolListKind, string>> = {
  category: "Category",
  risk: "Risk",
  signal: "Signal",
  verb: "Verb in the name",
  attack: "Attack pattern",
};

const attackTitles = new Map(attacks.map(({ id, title }) => [id, title]));
const terms = new Map(glossary.map((term) => [term.id, term.says]));

/** The ways into the catalogue: every list, with how many tools it holds. */
export function browsePage(lists: readonly ToolList[], servers: number, site: Site): SiteFile {
  const path = "browse/index.html";
  const root = rootOf(path);
  const body = indexTemplate({
    all: root + listPath("server", ""),
    servers: servers.toLocaleString("en"),
    groups: listKinds.map((kind) => ({
      title: kindTitles[kind],
      lists: lists
        .filter((list) => list.kind === kind)
        .map(({ id, count }) => ({
          href: root + listPath(kind, id),
          label: labelOf(kind, id),
          style: kind === "category" ? `cat ${id}` : kind === "risk" ? `risk ${id}` : "",
          count: count.toLocaleString("en"),
        })),
    })),
  });
  const description = "Tools of MCP servers by category, risk, signal, verb and attack pattern.";
  return pageFile(path, { title: "Browse", description, body }, site);
}

function labelOf(kind: ToolListKind, id: string): string {
  return kind === "attack" ? (attackTitles.get(id) ?? id) : id;
}

/** The pages of one list of tools. */
export function* toolListPages(list: ToolList, site: Site): Iterable<SiteFile> {
  const { kind, id, shown } = list;
  const title = titleOf(kind, id);
  const rest = list.count - shown.length;
  const cut =
    rest > 0
      ? ` These are the ${shown.length.toLocaleString("en")} riskiest; the search finds the others.`
      : "";
  const about = {
    title,
    lead: `${count(list.count, "tool")}, the riskiest first.${cut}`,
    says:
      kind === "attack" ? (attacks.find((attack) => attack.id === id)?.summary ?? "") : (terms.get(id) ?? ""),
    attack: kind === "attack" ? attackPath(id) : "",
  };
  yield* paged(kind, id, shown, about, site, (place, root) => toolRow(place, root));
}

function titleOf(kind: ToolListKind, id: string): string {
  switch (kind) {
    case "category":
      return `Tools that are ${id}`;
    case "risk":
      return `Tools of ${id} risk`;
    case "signal":
      return `Tools with the signal ${id}`;
    case "verb":
      return `Tools whose name says ${id}`;
    case "attack":
      return `Tools that ${labelOf(kind, id).toLowerCase()} can go by`;
  }
}

function toolRow({ server, tool }: SiteToolAt, root: string) {
  return {
    first: { href: root + toolPath(server.slug, tool.slug), label: htmlCode(tool.name, 80) },
    second: { href: root + serverPath(server.slug), label: plainText(server.name) },
    category: tool.category,
    risk: tool.risk,
    signals: tool.signals.join(", "),
    tools: "",
  };
}

/** The pages of the list of all servers, by name. */
export function* serverListPages(servers: readonly SiteServer[], site: Site): Iterable<SiteFile> {
  const about = {
    title: "All servers",
    lead: `${count(servers.length, "server")}, by name.`,
    says: "",
    attack: "",
  };
  yield* paged("server", "", servers, about, site, (server, root) => ({
    first: { href: root + serverPath(server.slug), label: htmlCode(server.name, 100) },
    second: { href: "", label: coverageOf(server) },
    category: "",
    risk: worstOf(server.tools) ?? "",
    signals: "",
    tools: count(server.tools.length, "tool"),
  }));
}

function coverageOf({ coverage, capturedAt, failure }: SiteServer): string {
  if (coverage === "none") return "not captured";
  const day = capturedAt?.slice(0, 10) ?? "";
  const part = coverage === "partial" ? ", in part" : "";
  return `captured ${day}${part}${failure === undefined ? "" : ", failing since"}`;
}

function* paged<Row>(
  kind: ListKind,
  id: string,
  rows: readonly Row[],
  about: { readonly title: string; readonly lead: string; readonly says: string; readonly attack: string },
  site: Site,
  shown: (row: Row, root: string) => object,
): Iterable<SiteFile> {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  for (let page = 1; page <= pages; page += 1) {
    const path = listPath(kind, id, page);
    const root = rootOf(path);
    const body = template({
      ...about,
      browse: `${root}browse/index.html`,
      attack: about.attack === "" ? "" : root + about.attack,
      isServers: kind === "server",
      page: pages === 1 ? "" : `Page ${page} of ${pages}`,
      previous: page === 1 ? "" : root + listPath(kind, id, page - 1),
      next: page === pages ? "" : root + listPath(kind, id, page + 1),
      rows: rows.slice((page - 1) * perPage, page * perPage).map((row) => shown(row, root)),
    });
    const title = page === 1 ? about.title : `${about.title}, page ${page}`;
    yield pageFile(path, { title, description: `${about.title}: ${about.lead}`, body }, site);
  }
}
