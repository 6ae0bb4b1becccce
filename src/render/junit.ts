import { findingsByTool, type Finding } from "../model/finding.ts";
import type { Review, ServerReview, Unseen } from "../model/review.ts";
import { html, type Html, plainPhrase } from "./escape.ts";

/** A case, written, and how it came out. */
interface Case {
  readonly xml: string;
  readonly failures: number;
  readonly errors: number;
}

function testCase(
  suite: string,
  name: string,
  failures: readonly string[],
  errors: readonly string[] = [],
): Case {
  const attributes = `classname="${html(suite, 200)}" name="${html(name, 200)}"`;
  const inner = [...failures, ...errors].join("");
  return {
    xml: inner === "" ? `<testcase ${attributes}/>` : `<testcase ${attributes}>${inner}</testcase>`,
    failures: failures.length,
    errors: errors.length,
  };
}

function failure(finding: Finding): string {
  const message: Html = html(plainPhrase(finding.says));
  return `<failure type="${finding.kind}" message="${message}">${finding.fingerprint} ${finding.severity}</failure>`;
}

function suite(name: string, cases: readonly Case[]): string {
  const lines = cases.map(({ xml }) => `    ${xml}\n`);
  return `  <testsuite name="${html(name, 200)}" ${counts(cases)}>\n${lines.join("")}  </testsuite>\n`;
}

function counts(cases: readonly Case[]): string {
  const sum = (of: "failures" | "errors") => cases.reduce((total, one) => total + one[of], 0);
  return `tests="${cases.length}" failures="${sum("failures")}" errors="${sum("errors")}"`;
}

function serverCases({ server, tools }: ServerReview, failing: readonly Finding[]): readonly Case[] {
  const byTool = findingsByTool(failing, server);
  const names = new Set<string | undefined>(tools.map(({ name }) => name));
  const rest = [...byTool].flatMap(([tool, findings]) => (names.has(tool) ? [] : findings));
  return [
    ...tools.map(({ name }) => testCase(server, name, (byTool.get(name) ?? []).map(failure))),
    ...rest.map((finding) => testCase(server, finding.kind, [failure(finding)])),
  ];
}

function unseenCase({ server, says }: Unseen): Case {
  return testCase(server, "capture", [], [`<error type="not-seen" message="${html(plainPhrase(says))}"/>`]);
}

/** The review as JUnit XML: a suite a server, a case a tool; what was not seen is an error, never a pass. */
export function junit(review: Review): string {
  const failing = new Set(review.verdict.failing);
  const findings = review.findings.filter(({ fingerprint }) => failing.has(fingerprint));
  const reviewed = new Set(review.servers.map(({ server }) => server));
  const orphaned = findings.filter(({ server }) => !reviewed.has(server));
  const suites: readonly (readonly [string, readonly Case[]])[] = [
    ...review.servers.map((server) => [server.server, serverCases(server, findings)] as const),
    ["capture", review.verdict.unseen.map(unseenCase)],
    ["repository", orphaned.map((finding) => testCase("repository", finding.kind, [failure(finding)]))],
  ];
  const written = suites.filter(([, cases], index) => cases.length > 0 || index < review.servers.length);
  const total = counts(suites.flatMap(([, cases]) => cases));
  const body = written.map(([name, cases]) => suite(name, cases)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Toolwarden" ${total}>\n${body}</testsuites>\n`;
}
