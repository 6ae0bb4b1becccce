import template from "../../../templates/site/glossary.html.hbs";
import { attacks } from "../../catalog/attacks.ts";
import { glossary } from "../../catalog/glossary.ts";
import { termKinds, type Term, type TermKind } from "../../model/glossary.ts";
import { attackPath, rootOf } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** The words of these pages and what we mean by them. */
export function glossaryPage(site: Site): SiteFile {
  const path = "glossary/index.html";
  const root = rootOf(path);
  const body = template({
    groups: (Object.keys(termKinds) as TermKind[]).map((kind) => ({
      id: `words-${kind}`,
      title: termKinds[kind],
      terms: glossary.filter((term) => term.kind === kind).map((term) => termRow(term, root)),
    })),
  });
  const description = "What the words of the catalogue mean: categories, risks, signals, policies, MCP.";
  return pageFile(path, { title: "Glossary", description, body }, site);
}

const names = new Map(glossary.map(({ id, term }) => [id, term]));
const titles = new Map(attacks.map(({ id, title }) => [id, title]));

function termRow({ id, term, says, see, attacks = [] }: Term, root: string) {
  return {
    id,
    term,
    says,
    links: [
      ...see.map((other) => ({ href: `#${other}`, label: names.get(other) ?? other })),
      ...attacks.map((attack) => ({ href: root + attackPath(attack), label: titles.get(attack) ?? attack })),
    ],
  };
}
