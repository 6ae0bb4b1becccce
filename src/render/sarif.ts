import type { Log, Notification, ReportingDescriptor, Result } from "sarif";
import type { Risk } from "../model/classification.ts";
import { type Finding, type FindingKind, findingKinds } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import type { Review } from "../model/review.ts";
import { version } from "../model/version.ts";
import { sarifPhrase } from "./escape.ts";
import { findingSentence, placeOf } from "./findings.ts";

const levels: Readonly<Record<Risk, Result.level>> = {
  low: "note",
  medium: "warning",
  high: "error",
  critical: "error",
};

/** GitHub's scale: over 9 is critical, 7 high, 4 medium, below that low (its code scanning documentation). */
const securitySeverity: Readonly<Record<Risk, string>> = {
  low: "2.0",
  medium: "5.0",
  high: "8.0",
  critical: "9.5",
};

/** One rule a kind and severity, since GitHub reads the severity off the rule and not off the result. */
function ruleId(kind: FindingKind, severity: Risk): string {
  return `${kind}/${severity}`;
}

function rules(findings: readonly Finding[]): ReportingDescriptor[] {
  const used = new Map(findings.map(({ kind, severity }) => [ruleId(kind, severity), { kind, severity }]));
  return [...used]
    .sort(([a], [b]) => byText(a, b))
    .map(([id, { kind, severity }]) => ({
      id,
      name: kind,
      shortDescription: { text: `${findingKinds[kind]}.` },
      fullDescription: { text: `${findingKinds[kind]}. Severity: ${severity}.` },
      help: {
        text: `${findingKinds[kind]}. Change the policy, run \`toolwarden approve\`, or accept the finding.`,
      },
      defaultConfiguration: { level: levels[severity] },
      properties: { "security-severity": securitySeverity[severity], tags: ["security", "mcp"] },
    }));
}

/** Where a result without a place of its own points: GitHub drops results that point nowhere. */
const anywhere = { file: ".toolwarden/config.yml", line: 1 };

function result(finding: Finding, review: Review): Result {
  const { file, line } = placeOf(finding, review) ?? anywhere;
  return {
    ruleId: ruleId(finding.kind, finding.severity),
    level: levels[finding.severity],
    message: { text: sarifPhrase(findingSentence(finding)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
          region: { startLine: line },
        },
      },
    ],
    partialFingerprints: { "toolwarden/v1": finding.fingerprint },
    properties: { fingerprint: finding.fingerprint },
  };
}

/** The review as SARIF 2.1.0 for GitHub code scanning; what was not seen stands in the invocation's notifications. */
export function sarif(review: Review): string {
  const notifications: Notification[] = review.verdict.unseen.map(({ says }) => ({
    level: "error",
    message: { text: sarifPhrase(says) },
  }));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Toolwarden",
            semanticVersion: version,
            rules: rules(review.findings),
          },
        },
        invocations: [
          { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications },
        ],
        results: review.findings.map((finding) => result(finding, review)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
