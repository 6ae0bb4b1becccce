import template from "../../../templates/site/home.html.hbs";
import { changesAt } from "../../catalog/changes-at.ts";
import type { SiteIndex } from "../../catalog/site-index.ts";
import { risks } from "../../model/classification.ts";
import { plainText } from "../escape.ts";
import { listPath, serverPath } from "./address.ts";
import { changeList } from "./change-rows.ts";
import { pageFile } from "./layout.ts";
import { weightOfChange } from "./move-words.ts";
import type { Site, SiteFile } from "./page.ts";
import { categoryCounts, shareBar } from "./share-bar.ts";

/** Changes in each of the two lists, and moves that are told of one. */
const most = { changes: 6, moves: 3, begin: 6 } as const;

/** Everything that the home page says, as values. */
export function homeView(index: SiteIndex) {
  const { servers } = index;
  const tools = servers.flatMap((server) => server.tools);
  const changes = changesAt(index);
  const risky = changes
    .filter(({ change }) => weightOfChange(change) >= risks.indexOf("high"))
    .sort((a, b) => weightOfChange(b.change) - weightOfChange(a.change));
  const failed = servers.filter(({ coverage }) => coverage === "none").length;
  return {
    figures: [
      { label: "servers on record", count: servers.length.toLocaleString("en") },
      { label: "tools judged", count: tools.length.toLocaleString("en") },
      { label: "servers that did not answer", count: failed.toLocaleString("en") },
    ],
    bar: shareBar(categoryCounts(tools), (category) => listPath("category", category)),
    risks: risks.flatMap((risk) => {
      const alike = tools.filter((tool) => tool.risk === risk).length;
      return alike === 0 ? [] : [{ risk, href: listPath("risk", risk), count: alike.toLocaleString("en") }];
    }),
    newest: changeList(changes.slice(0, most.changes), "", most.moves),
    riskiest: changeList(risky.slice(0, most.changes), "", most.moves),
    servers: [...servers]
      .sort((a, b) => (b.capturedAt ?? "").localeCompare(a.capturedAt ?? ""))
      .slice(0, most.begin)
      .map(({ slug, name }) => ({ href: serverPath(slug), name: plainText(name) })),
    all: listPath("server", ""),
  };
}

/** Search first, then what the catalogue holds and what moved in it. */
export function homePage(view: ReturnType<typeof homeView>, site: Site): SiteFile {
  const description =
    "What the tools of MCP servers can do: captured from running servers, with the words that decided, a rule for each, and how to check all of it.";
  const page = {
    title: "Toolwarden catalogue",
    description,
    body: template(view),
    script: "search",
  } as const;
  return pageFile("index.html", page, site);
}
