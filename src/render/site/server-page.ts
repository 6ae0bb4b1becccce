import template from "../../../templates/site/server.html.hbs";
import { signalWords } from "../../assess/summary.ts";
import { recommendedPolicy } from "../../catalog/recommended-policy.ts";
import type { Neighbourhood, SiteServer, WordedEntry } from "../../catalog/site-index.ts";
import { toolSlug } from "../../catalog/tool-slug.ts";
import { worstOf } from "../../catalog/worst.ts";
import type {
  CatalogEntry,
  CatalogFinding,
  CatalogItem,
  CatalogSurface,
  CatalogTool,
} from "../../model/catalog.ts";
import { compareRisk, signals } from "../../model/classification.ts";
import { findingKinds } from "../../model/finding.ts";
import { byText } from "../../model/json.ts";
import type { FailureKind } from "../../model/server.ts";
import { htmlCode, htmlLines, plainText } from "../escape.ts";
import { findingHelp } from "../finding-help.ts";
import { ruleWords } from "../rule-words.ts";
import { count } from "../words.ts";
import { listPath, rootOf, serverPath } from "./address.ts";
import { changeRow } from "./change-rows.ts";
import { codeInText } from "./code-in-text.ts";
import { disputeLink } from "./dispute.ts";
import { advisedHints, annotationsLine, contraryHints, missingHints } from "./hints.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";
import { provenance, rebuildCommand, workflowStep } from "./provenance.ts";
import { policyText } from "./recommended.ts";
import { categoryCounts, shareBar } from "./share-bar.ts";

/** How much of each list a page shows. */
const most = {
  findings: 50,
  items: 100,
  hints: 100,
  history: 20,
  instructions: 4000,
  openRows: 12,
} as const;

/** What one server offers, how that is known, and what to do about it. */
export function serverPage({ entry, words }: WordedEntry, around: Neighbourhood, site: Site): SiteFile {
  const path = serverPath(entry.slug);
  const root = rootOf(path);
  const name = plainText(entry.name);
  const tools = entry.surface?.tools ?? [];
  const lead = leadOf(entry);
  const view = {
    browse: root + listPath("server", ""),
    name,
    lead,
    failure: failureOf(entry),
    bar: shareBar(categoryCounts(tools), (category) => root + listPath("category", category)),
    tools: [...tools].sort((a, b) => compareRisk(b.risk, a.risk) || byText(a.name, b.name)).map(toolRow),
    facts: provenance(entry),
    rebuild: rebuildCommand(entry),
    notes: entry.surface?.notes.map((note) => plainText(note)) ?? [],
    instructions:
      words?.instructions === undefined ? "" : htmlLines(words.instructions.slice(0, most.instructions)),
    signals: signalRows(tools, root),
    ...findingPart(entry.surface),
    items: [
      ...itemPart("Prompts", entry.surface?.prompts ?? []),
      ...itemPart("Resources", entry.surface?.resources ?? []),
    ],
    hints: tools.length === 0 ? undefined : hintPart(tools),
    ...policyPart(entry),
    workflow: workflowStep(entry),
    history: entry.history.slice(0, most.history).map((change) => changeRow(change)),
    noHistory: noHistory(entry),
    similar: around.similar.map((other) => similarRow(other, entry.slug, root)),
    dispute: disputeLink(site, entry.name, {
      Server: entry.name,
      Release: entry.surface?.version ?? "unknown",
      Captured: entry.surface?.capturedAt ?? "not yet",
    }),
    api: `${root}api/servers/${entry.slug}.json`,
  };
  const body = template({ ...view, parts: partsOf(view) });
  return pageFile(path, { title: name, description: `${name}: ${lead}`, body }, site);
}

function leadOf({ surface, source }: CatalogEntry): string {
  if (surface === undefined) return "Nothing is known of what it offers: no capture has succeeded yet.";
  const { tools } = surface;
  if (tools.length === 0) return "It offers no tools.";
  const counts = categoryCounts(tools);
  const grave = [
    counts.destructive === 0 ? "" : `${counts.destructive} can remove or end something`,
    counts.financial === 0 ? "" : `${counts.financial} can move money`,
    counts.execute === 0 ? "" : `${counts.execute} can run something`,
    counts.unknown === 0 ? "" : `${counts.unknown} say too little to tell`,
  ].filter((part) => part !== "");
  const from = source.kind === "npm" ? "" : " It is not from npm.";
  const what = grave.length === 0 ? "none removes anything, runs anything or moves money" : grave.join(", ");
  return `${count(tools.length, "tool")}: ${what}.${from}`;
}

const failures: Readonly<Record<FailureKind, string>> = {
  "not-started": "It could not be started.",
  exited: "It ended before it answered.",
  "no-answer": "It did not answer.",
  refused: "It refused to answer.",
  "auth-required": "It answers only with credentials.",
  unreachable: "It could not be reached.",
  protocol: "It did not speak the protocol.",
  "too-large": "It sent more than is read.",
  unresolved: "A variable that it needs was not given.",
  cancelled: "The capture was broken off.",
};

function failureOf({ failure, surface }: CatalogEntry) {
  if (failure === undefined) return undefined;
  const older = surface === undefined ? "" : " What stands below is of an older capture.";
  return {
    title: failures[failure.failure],
    says: `${plainText(failure.says)}${older}`,
    on: failure.triedAt.slice(0, 10),
    version: failure.version === undefined ? "" : plainText(failure.version),
  };
}

function toolRow({ name, category, risk, signals, rule }: CatalogTool) {
  return {
    href: toolHref(name),
    name: htmlCode(name, 80),
    category,
    risk,
    signals: signals.join(", "),
    rule: ruleWords(rule),
  };
}

function toolHref(name: string): string {
  return `${toolSlug(name)}/index.html`;
}

function signalRows(tools: readonly CatalogTool[], root: string) {
  return signals.flatMap((signal) => {
    const bearing = tools.filter((tool) => tool.signals.includes(signal)).length;
    if (bearing === 0) return [];
    const href = root + listPath("signal", signal);
    return [{ signal, href, count: bearing, says: signalWords[signal] }];
  });
}

function findingPart(surface: CatalogSurface | undefined) {
  const findings = surface?.findings ?? [];
  const named = new Set(surface?.tools.map(({ name }) => name));
  const row = ({ kind, severity, tool }: CatalogFinding) => ({
    severity,
    title: findingKinds[kind],
    means: findingHelp[kind].means,
    todo: codeInText(findingHelp[kind].todo),
    tool: tool === undefined ? "the server" : htmlCode(tool, 80),
    href: tool !== undefined && named.has(tool) ? toolHref(tool) : "",
  });
  return {
    findings: findings.slice(0, most.findings).map(row),
    moreFindings: Math.max(0, findings.length - most.findings),
  };
}

function itemPart(title: string, items: readonly CatalogItem[]) {
  if (items.length === 0) return [];
  return [
    {
      title: `${title} (${items.length})`,
      names: items.slice(0, most.items).map(({ name }) => htmlCode(name)),
      more: Math.max(0, items.length - most.items),
    },
  ];
}

/** Tools whose hints say otherwise than we do come first; where nothing is given a line can still be added. */
function hintPart(tools: readonly CatalogTool[]) {
  const compared = tools.map((tool) => {
    const advised = advisedHints(tool);
    const contrary = contraryHints(tool.hints, advised);
    return { tool, advised, contrary, missing: missingHints(tool.hints, advised) };
  });
  const contrary = compared.filter((one) => one.contrary.length > 0);
  const missing = compared.filter((one) => one.contrary.length === 0 && one.missing.length > 0);
  const rows = [...contrary, ...missing];
  return {
    says: hintsSay(tools.length, contrary.length, missing.length),
    short: rows.length <= most.openRows,
    rows: rows.slice(0, most.hints).map(({ tool, advised }) => ({
      name: htmlCode(tool.name, 80),
      href: toolHref(tool.name),
      category: tool.category,
      given: givenHints(tool),
      line: annotationsLine(tool.hints, advised),
    })),
    more: Math.max(0, rows.length - most.hints),
  };
}

function hintsSay(tools: number, contrary: number, missing: number): string {
  if (contrary + missing === 0) return "The server’s hints say what we say, for every tool.";
  const other =
    contrary === 0
      ? "none has a hint that makes less of a call than we do"
      : `${contrary} ${contrary === 1 ? "has" : "have"} a hint that makes less of a call than we do`;
  const lacks =
    missing === 0 ? "" : `, and ${missing} ${missing === 1 ? "lacks" : "lack"} one that we would give`;
  return `Of ${count(tools, "tool")}, ${other}${lacks}. A hint is the server’s own claim; it never lowers our risk.`;
}

function givenHints({ hints }: CatalogTool): string {
  const given = Object.entries(hints).map(([name, value]) => `${name} ${String(value)}`);
  return given.length === 0 ? "nothing" : given.join(", ");
}

function policyPart({ slug, surface }: CatalogEntry) {
  if (surface === undefined || surface.tools.length === 0)
    return { policy: "", policySays: "", policyFile: "", policyShort: false };
  const hidden = surface.tools.filter(({ rule }) => rule === undefined).length;
  const says = hidden === 0 ? "" : `, ${hidden} of them hidden`;
  return {
    policy: policyText(recommendedPolicy(surface.tools)),
    policySays: `A rule for each of ${count(surface.tools.length, "tool")}${says}; what the server adds later is denied.`,
    policyFile: `${slug}.json`,
    policyShort: surface.tools.length <= most.openRows,
  };
}

function noHistory({ surface }: CatalogEntry): string {
  if (surface === undefined) return "There is none until a capture succeeds.";
  const release = surface.version === undefined ? "" : ` of release ${plainText(surface.version)}`;
  return `One capture is on record,${release} on ${surface.capturedAt.slice(0, 10)}; nothing has moved since.`;
}

function similarRow(other: SiteServer, slug: string, root: string) {
  return {
    href: root + serverPath(other.slug),
    name: plainText(other.name),
    tools: other.tools.length,
    risk: worstOf(other.tools) ?? "",
    compare: `${root}compare/index.html?a=${encodeURIComponent(slug)}&b=${encodeURIComponent(other.slug)}`,
  };
}

/** What the page holds, for its own little table of contents. */
function partsOf(view: {
  readonly tools: readonly unknown[];
  readonly signals: readonly unknown[];
  readonly findings: readonly unknown[];
  readonly items: readonly unknown[];
  readonly hints: unknown;
  readonly policy: string;
  readonly workflow: string;
  readonly similar: readonly unknown[];
}) {
  return [
    { id: "tools", label: "Tools", is: view.tools.length > 0 },
    { id: "provenance", label: "How this is known", is: true },
    { id: "signals", label: "Signals", is: view.signals.length > 0 },
    { id: "findings", label: "Findings", is: view.findings.length > 0 },
    { id: "items", label: "Prompts and resources", is: view.items.length > 0 },
    { id: "hints", label: "Hints", is: view.hints !== undefined },
    { id: "policy-section", label: "Policy", is: view.policy !== "" },
    { id: "workflow", label: "Workflow", is: view.workflow !== "" },
    { id: "history", label: "History", is: true },
    { id: "similar", label: "Similar", is: view.similar.length > 0 },
  ].filter(({ is }) => is);
}

/** The recommended policy as a file to download, where there is one. */
export function policyFile({ slug, surface }: CatalogEntry): readonly SiteFile[] {
  if (surface === undefined || surface.tools.length === 0) return [];
  return [{ path: `servers/${slug}/policy.json`, content: policyText(recommendedPolicy(surface.tools)) }];
}
