import indexTemplate from "../../../templates/site/attacks.html.hbs";
import template from "../../../templates/site/attack.html.hbs";
import { attacks } from "../../catalog/attacks.ts";
import { heuristics } from "../../heuristics/index.ts";
import { attackGroups, type Attack, type AttackGroup, type AttackSign } from "../../model/attack.ts";
import { findingKinds } from "../../model/finding.ts";
import { visibleJson } from "../escape.ts";
import { printJson } from "../../model/files/print.ts";
import { attackPath, heuristicPath, listPath, rootOf, termPath } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** Our own words throughout: nothing on these pages comes from a server. */
export function* attackPages(listed: ReadonlySet<string>, site: Site): Iterable<SiteFile> {
  yield attackIndex(site);
  for (const attack of attacks) yield attackPage(attack, listed.has(attack.id), site);
}

function attackIndex(site: Site): SiteFile {
  const path = "attacks/index.html";
  const root = rootOf(path);
  const body = indexTemplate({
    count: attacks.length,
    groups: (Object.keys(attackGroups) as AttackGroup[]).map((group) => ({
      title: attackGroups[group],
      attacks: attacks
        .filter((attack) => attack.group === group)
        .map(({ id, title, summary }) => ({ href: root + attackPath(id), title, summary })),
    })),
  });
  const description = `${attacks.length} documented attack patterns on MCP clients, servers and tools, each with a real case and the rule that stops it.`;
  return pageFile(path, { title: "Attack patterns", description, body }, site);
}

function attackPage(attack: Attack, isListed: boolean, site: Site): SiteFile {
  const path = attackPath(attack.id);
  const root = rootOf(path);
  const { title, summary, rule, realCase } = attack;
  const body = template({
    index: `${root}attacks/index.html`,
    title,
    group: attackGroups[attack.group],
    summary,
    paragraphs: attack.howItWorks,
    realCase: { happened: realCase.happened, date: realCase.date, ...realCase.source },
    signs: attack.signs.map((sign) => signRow(sign, root)),
    tools: isListed ? root + listPath("attack", attack.id) : "",
    policy: visibleJson(printJson(rule.policy)),
    effect: rule.effect,
    gap: rule.gap,
    tries: rule.tries.map(({ tool, args, after, decision }) => ({
      call: `${tool} ${visibleJson(JSON.stringify(args))}`,
      after: after ?? "",
      decision,
    })),
    noticedBy: attack.noticedBy.map((kind) => ({ kind, says: findingKinds[kind] })),
    limits: [attack.limits.unseen, attack.limits.unhelped],
    sources: [realCase.source, ...attack.furtherSources],
  });
  return pageFile(path, { title, description: summary, body }, site);
}

const heuristicTitles = new Map(heuristics.map(({ id, title }) => [id, title]));

/** What marks a tool, as links to where each word is explained. */
function signRow(sign: AttackSign, root: string) {
  const terms = [...(sign.categories ?? []), ...(sign.signals ?? [])];
  return {
    because: sign.because,
    marks: [
      ...terms.map((id) => ({ label: id, href: root + termPath(id) })),
      ...(sign.heuristics ?? []).map((id) => ({
        label: heuristicTitles.get(id) ?? id,
        href: root + heuristicPath(id),
      })),
      ...(sign.findings ?? []).map((kind) => ({ label: `finding ${kind}`, href: "" })),
      ...(sign.words ?? []).map((word) => ({ label: `“${word}” in the name`, href: "" })),
    ],
  };
}
