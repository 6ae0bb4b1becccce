import template from "../../../templates/site/tool.html.hbs";
import { attacks } from "../../catalog/attacks.ts";
import { attacksFor } from "../../catalog/attacks-for.ts";
import { recommendedPolicy } from "../../catalog/recommended-policy.ts";
import type { Neighbourhood, SiteToolAt, WordedEntry } from "../../catalog/site-index.ts";
import { toolSlug } from "../../catalog/tool-slug.ts";
import { heuristics } from "../../heuristics/index.ts";
import type { CatalogTool } from "../../model/catalog.ts";
import type { Reason } from "../../model/classification.ts";
import { findingKinds } from "../../model/finding.ts";
import { htmlCode, htmlPhrase, jsonText, plainText, visibleJson } from "../escape.ts";
import { findingHelp } from "../finding-help.ts";
import { seen, whyPhrase } from "../why.ts";
import { count } from "../words.ts";
import { attackPath, heuristicPath, listPath, rootOf, toolPath } from "./address.ts";
import { parameterText, quotedDefinition } from "./definition.ts";
import { disputeLink } from "./dispute.ts";
import { exampleArguments } from "./example-arguments.ts";
import { pageFile } from "./layout.ts";
import { namePath } from "./name-page.ts";
import type { Site, SiteFile } from "./page.ts";
import { policyText, ruleEffect } from "./recommended.ts";
import { riskAccount } from "./risk-account.ts";
import { questionsOn } from "./tool-questions.ts";

/** Parameters and findings that one page lists, and characters of what the server says of a parameter. */
const most = { parameters: 100, openParameters: 12, findings: 20, text: 300 } as const;

/** What one tool can do, why we say so, and the rule for it. */
export function toolPage(
  tool: CatalogTool,
  worded: WordedEntry,
  around: Neighbourhood,
  site: Site,
): SiteFile {
  const { entry } = worded;
  const path = toolPath(entry.slug, toolSlug(tool.name));
  const root = rootOf(path);
  const name = plainText(tool.name);
  const server = plainText(entry.name);
  const account = riskAccount(tool, root);
  const view = {
    ...definitionPart(tool, worded),
    browse: root + listPath("server", ""),
    server,
    name,
    category: tool.category,
    risk: tool.risk,
    confidence: tool.confidence,
    why: htmlPhrase(whyPhrase(tool), 80),
    older: entry.failure === undefined ? "" : olderNote(entry.surface?.version),
    local: tool.local === true,
    captured: entry.surface?.capturedAt.slice(0, 10) ?? "",
    reasons: tool.reasons.map((reason) => reasonRow(reason, root)),
    account,
    findings: findingsOn(tool, worded).map(({ kind, severity }) => ({
      severity,
      title: findingKinds[kind],
      means: findingHelp[kind].means,
    })),
    ...effectPart(tool),
    policy: policyText(recommendedPolicy([tool])),
    toolJson: visibleJson(JSON.stringify(tool.name)),
    tryScript: `${root}assets/${site.assets.try}`,
    ...examplePart(tool),
    attacks: attackRows(tool, worded, root),
    ...elsewherePart(tool, around, root),
    questions: questionsOn(tool, entry, account.says),
    dispute: disputeLink(site, `${tool.name} of ${entry.name}`, {
      Server: entry.name,
      Release: entry.surface?.version ?? "unknown",
      Tool: tool.name,
      "On record": `${tool.category}, ${tool.risk}, confidence ${tool.confidence}`,
    }),
  };
  const body = template({ ...view, parts: partsOf(view) });
  const description = `${tool.category}, ${tool.risk} risk. ${plainText(tool.summary)}`;
  return pageFile(path, { title: `${name} of ${server}`, description, body }, site);
}

function examplePart(tool: CatalogTool) {
  const example = jsonText(exampleArguments(tool));
  return { example, exampleRows: example.split("\n").length + 1 };
}

/** What the page holds, for its own little table of contents. */
function partsOf(
  view: Readonly<Record<"quoted" | "findings" | "attacks" | "elsewhere", readonly unknown[]>>,
) {
  return [
    { id: "definition", label: "Definition", is: view.quoted.length > 0 },
    { id: "reasons", label: "Why", is: true },
    { id: "risk", label: "Risk", is: true },
    { id: "findings", label: "Findings", is: view.findings.length > 0 },
    { id: "rule", label: "Rule", is: true },
    { id: "parameters", label: "Parameters", is: true },
    { id: "attacks", label: "Attacks", is: view.attacks.length > 0 },
    { id: "elsewhere", label: "Elsewhere", is: view.elsewhere.length > 0 },
    { id: "questions", label: "Questions", is: true },
  ].filter(({ is }) => is);
}

function olderNote(version: string | undefined): string {
  const release = version === undefined ? "an older capture" : `release ${plainText(version)}`;
  return `The newest attempt to capture this server failed; what stands here is of ${release}.`;
}

function definitionPart(tool: CatalogTool, { words }: WordedEntry) {
  const definition = words?.tools.get(tool.name);
  const parameters = tool.parameters.slice(0, most.parameters).map(({ name, kind, required }) => ({
    name: htmlCode(name),
    kind: plainText(kind),
    required: required ? "required" : "optional",
    text: plainText(parameterText(definition, name) ?? " ", most.text).trim(),
  }));
  return {
    quoted: definition === undefined ? [] : quotedDefinition(tool, definition),
    parameters,
    manyParameters: tool.parameters.length > most.openParameters,
    parametersSay: `${count(tool.parameters.length, "parameter")}, ${tool.parameters.filter(({ required }) => required).length} required`,
    hasTexts: parameters.some(({ text }) => text !== ""),
  };
}

const known = new Set(heuristics.map(({ id }) => id));

function reasonRow(reason: Reason, root: string) {
  const { heuristic, says, category, signal } = reason;
  const voice = category === undefined ? "" : `<span class="cat ${category}">${category}</span>`;
  return {
    seen: htmlPhrase(seen(reason), 80),
    speaks: [voice, signal ?? ""].filter((part) => part !== "").join(", "),
    says: plainText(says),
    heuristic: plainText(heuristic),
    // An old entry may name one that is gone.
    href: known.has(heuristic) ? root + heuristicPath(heuristic) : "",
  };
}

function findingsOn(tool: CatalogTool, { entry }: WordedEntry) {
  const all = entry.surface?.findings ?? [];
  return all.filter((finding) => finding.tool === tool.name).slice(0, most.findings);
}

function effectPart(tool: CatalogTool) {
  const [effect = "", ...conditions] = ruleEffect(tool);
  return { effect, conditions };
}

function attackRows(tool: CatalogTool, worded: WordedEntry, root: string) {
  const { name, category, signals, reasons } = tool;
  const findings = findingsOn(tool, worded).map(({ kind }) => kind);
  return attacksFor({ name, category, signals, reasons, findings }, attacks).map(
    ({ attack, isSeen, because }) => ({
      href: root + attackPath(attack.id),
      title: attack.title,
      because: because.join(" "),
      isSeen,
    }),
  );
}

function elsewherePart(tool: CatalogTool, { elsewhere }: Neighbourhood, root: string) {
  const places = elsewhere.get(tool.name);
  if (places === undefined) return { elsewhere: [], elsewhereSays: "", names: "" };
  const { shown, hasMore } = places;
  return {
    elsewhere: shown.map((place) => elsewhereRow(tool, place, root)),
    elsewhereSays: elsewhereSays(tool, shown, hasMore),
    names: root + namePath(tool.name),
  };
}

function elsewhereSays(tool: CatalogTool, shown: readonly SiteToolAt[], hasMore: boolean): string {
  const alike = shown.filter(
    ({ tool: other }) => other.category === tool.category && other.risk === tool.risk,
  ).length;
  if (alike === shown.length) {
    const whose = shown.length === 1 ? "The other server that has" : "All servers listed here that have";
    return `${whose} a tool of this name ${shown.length === 1 ? "has" : "have"} one of the same category and risk.`;
  }
  const others = hasMore ? `the first ${shown.length} servers` : count(shown.length, "other server");
  return `Of ${others} with a tool of this name, ${alike} ${alike === 1 ? "has" : "have"} one of the same category and risk.`;
}

function elsewhereRow(tool: CatalogTool, { server, tool: other }: SiteToolAt, root: string) {
  return {
    server: plainText(server.name),
    href: root + toolPath(server.slug, other.slug),
    category: other.category,
    risk: other.risk,
    more: other.signals.filter((signal) => !tool.signals.includes(signal)).join(", "),
    less: tool.signals.filter((signal) => !other.signals.includes(signal)).join(", "),
  };
}
