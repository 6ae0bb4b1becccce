import type { Finding } from "../model/finding.ts";
import type { Change } from "../model/lock.ts";
import type { Accepted, Review, ServerReview } from "../model/review.ts";
import type { CaptureFailure } from "../model/server.ts";
import { version } from "../model/version.ts";
import { applyRecommendations } from "../policy/starter.ts";
import { describeStanding } from "../policy/standing.ts";
import { describeChange } from "../review/describe.ts";
import template from "../../templates/review.html.hbs";
import { htmlPhrase, isMisleading, plainText } from "./escape.ts";
import { fileDiff } from "./file-diff.ts";
import { findingSentence, placeOf } from "./findings.ts";
import { headline } from "./headline.ts";
import { type Decision, outlineOf } from "./outline.ts";
import { recommendationWords } from "./rule-words.ts";
import { whyPhrase } from "./why.ts";
import { htmlWordDiff } from "./word-diff.ts";

/** Tools whose rule is shown as a patch, and changes of one tool; beyond that a page gets long and slow to make. */
const most = { patches: 100, changes: 50, lines: 20, lineLength: 2_000 } as const;

/**
 * The review as one HTML page that loads nothing and needs no script. The template escapes what stands in two braces, so
 * those values go in as plain text with their hidden characters made visible; in three braces stand phrases that are
 * escaped here.
 */
export function htmlReview(review: Review): string {
  const outline = outlineOf(review);
  const spokenFor = new Set(outline.decided.flatMap(({ findings }) => findings));
  const page = template({
    headline: htmlPhrase(headline(review, outline)),
    today: review.today,
    failOn: review.failOn,
    unseen: review.verdict.unseen.map(({ server, says }) => ({
      says: htmlPhrase(says),
      ...unseenDetails(server, review),
    })),
    decided: outline.decided.map((decision, index) => decided(decision, review, index < most.patches)),
    others: review.findings
      .filter((finding) => !spokenFor.has(finding))
      .map((finding) => findingRow(finding, review)),
    accepted: review.accepted.map(acceptedRow),
    servers: review.servers.map(serverTable),
    version,
  });
  // The runner would obey this mark in the log of a step that prints the page; nothing of ours has it.
  return page.replaceAll("##[", "&#35;#[");
}

function unseenDetails(server: string, { failures, servers }: Review) {
  const failure = failures.find((candidate) => candidate.server === server);
  if (failure !== undefined) return { details: [plainText(failure.says)], words: lastWords(failure) };
  const notes = servers.find((candidate) => candidate.server === server)?.snapshot.notes ?? [];
  return {
    details: notes.map(({ says }) => plainText(says)),
    words: lines(notes.map(({ quotes }) => quotes).filter((quotes) => quotes !== "")),
  };
}

function lastWords({ quotes, stderrTail }: CaptureFailure): string {
  return lines([...(quotes === "" ? [] : [quotes]), ...stderrTail]);
}

function lines(texts: readonly string[]): string {
  return texts
    .slice(-most.lines)
    .map((text) => plainText(text, most.lineLength))
    .join("\n");
}

const driftWords = { added: "new", renamed: "renamed", changed: "changed", same: "unchanged" } as const;

function decided(
  { server, tool, findings, policyFile, policyText }: Decision,
  review: Review,
  shows: boolean,
) {
  const { category, risk } = tool.classification;
  const { drift, recommendation } = tool;
  const changes = "changes" in drift ? drift.changes : [];
  const isPatch =
    shows && recommendation !== undefined && policyText !== undefined && !isMisleading(tool.name);
  return {
    name: plainText(tool.name),
    server: plainText(server),
    category,
    risk,
    ids: findings.map(({ fingerprint }) => fingerprint).join(" "),
    drift: driftWords[drift.kind],
    standing: describeStanding(tool.standing),
    suggested: recommendationWords(recommendation),
    why: htmlPhrase(whyPhrase(tool.classification), 80),
    changes: changes.slice(0, most.changes).map(changeItem),
    findings: findings
      .filter(({ kind }) => kind !== "tool-added" && kind !== "tool-changed" && kind !== "tool-renamed")
      .map((finding) => findingRow(finding, review)),
    effect:
      recommendation === undefined
        ? ""
        : [recommendation.effect, ...recommendation.reasons.slice(1), ...recommendation.gaps].join(" "),
    patch: isPatch
      ? patchLines(policyFile, policyText, applyRecommendations(policyText, [recommendation], policyFile))
      : [],
  };
}

function changeItem(change: Change): string {
  const words = htmlPhrase(describeChange(change));
  const isText =
    change.kind === "description" || change.kind === "parameter-described" || change.kind === "title";
  return isText ? `${words}: ${htmlWordDiff(change.from, change.to)}` : words;
}

function patchLines(file: string, before: string, after: string) {
  return fileDiff(file, before, after)
    .split("\n")
    .map((line) => ({
      line: plainText(line.replaceAll("\t", "    ")),
      kind: line.startsWith("+") ? "add" : line.startsWith("-") ? "cut" : "",
    }));
}

function findingRow(finding: Finding, review: Review) {
  const place = placeOf(finding, review);
  return {
    severity: finding.severity,
    says: htmlPhrase(findingSentence(finding)),
    where: place === undefined ? "" : `${plainText(place.file)}:${place.line}`,
    fingerprint: finding.fingerprint,
  };
}

function acceptedRow({ finding, reason, by, until }: Accepted) {
  return {
    says: htmlPhrase(findingSentence(finding)),
    reason: plainText(reason),
    by: plainText(by),
    until: plainText(until),
    fingerprint: finding.fingerprint,
  };
}

function serverTable({ server, snapshot, policyFile, hasPolicy, tools }: ServerReview) {
  return {
    server: plainText(server),
    coverage: snapshot.coverage,
    policyFile: plainText(policyFile),
    hasPolicy,
    tools: tools.map(({ name, classification, standing }) => ({
      name: plainText(name),
      category: classification.category,
      risk: classification.risk,
      standing: describeStanding(standing),
      why: htmlPhrase(whyPhrase(classification), 80),
    })),
  };
}
