import type { Log, Notification, ReportingDescriptor, Result } from "sarif";
import type { Risk } from "../model/classification.ts";
import { type Finding, type FindingKind, findingKinds } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import type { Review } from "../model/review.ts";
import { version } from "../model/version.ts";
import { encodedPath } from "./edit-link.ts";
import { jsonText, sarifPhrase } from "./escape.ts";
import { findingHelp } from "./finding-help.ts";
import { findingSentence, placeOf, themes } from "./findings.ts";
import { docs, home } from "./links.ts";

/** GitHub shows at most so many results of a run, and refuses a run with five times as many (its SARIF documentation). */
export const mostResults = 5000;
/** GitHub cuts a message off where we would rather do it ourselves. */
const longestMessage = 1000;

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
    .map(([id, { kind, severity }]) => rule(id, kind, severity));
}

function rule(id: string, kind: FindingKind, severity: Risk): ReportingDescriptor {
  const { means, todo } = findingHelp[kind];
  return {
    id,
    name: pascalCase(kind),
    shortDescription: { text: `${findingKinds[kind]}.` },
    fullDescription: { text: means },
    help: {
      text: `${means}\n\nWhat to do: ${todo}`,
      markdown: `${means}\n\n**What to do.** ${todo}\n\n[How Toolwarden judges](${docs}/risk-model.md)`,
    },
    helpUri: `${docs}/risk-model.md`,
    defaultConfiguration: { level: levels[severity] },
    properties: {
      "security-severity": securitySeverity[severity],
      precision: "high",
      tags: ["security", "mcp", themes[kind]],
    },
  };
}

/** `tool-added` as `ToolAdded`: the form that SARIF wants of a name for people. */
function pascalCase(kind: FindingKind): string {
  return kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Where a result without a place of its own points: GitHub drops results that point nowhere. */
const anywhere = { file: ".toolwarden/config.yml", line: 1 };

function result(finding: Finding, ruleIndex: number, review: Review): Result {
  const { kind, severity, fingerprint } = finding;
  const { file, line } = placeOf(finding, review) ?? anywhere;
  return {
    ruleId: ruleId(kind, severity),
    ruleIndex,
    level: levels[severity],
    message: { text: `${sarifPhrase(findingSentence(finding)).slice(0, longestMessage)}.` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: encodedPath(file),
            uriBaseId: "%SRCROOT%",
          },
          region: { startLine: line },
        },
      },
    ],
    // The second is the one that GitHub goes by: an alert stays the same when its line moves.
    partialFingerprints: {
      "toolwarden/v1": fingerprint,
      primaryLocationLineHash: `${fingerprint.slice(3)}:1`,
    },
    properties: { fingerprint },
  };
}

const notSeen: ReportingDescriptor = {
  id: "not-seen",
  name: "NotSeen",
  shortDescription: { text: "A server was not read, or not completely." },
  fullDescription: { text: "What a server did not show was not judged, and may hold anything." },
  help: { text: "Have the server answer in this job, or review what `toolwarden capture` saved elsewhere." },
};

function notifications({ verdict }: Review): Notification[] {
  return verdict.unseen.map(({ says }) => ({
    level: "error",
    descriptor: { id: notSeen.id },
    message: { text: `${sarifPhrase(says).slice(0, longestMessage)}.` },
  }));
}

/**
 * The review as SARIF 2.1.0 for GitHub code scanning, the worst findings if there are too many; what was not seen stands
 * in the invocation's notifications.
 */
export function sarif(review: Review): string {
  const findings = review.findings.slice(0, mostResults);
  const unseen = notifications(review);
  const descriptors = rules(findings);
  const index = new Map(descriptors.map(({ id }, position) => [id, position]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Toolwarden",
            organization: "Toolwarden contributors",
            informationUri: home,
            semanticVersion: version,
            rules: descriptors,
            notifications: [notSeen],
          },
        },
        invocations: [{ executionSuccessful: unseen.length === 0, toolExecutionNotifications: unseen }],
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) =>
          result(finding, index.get(ruleId(finding.kind, finding.severity)) ?? -1, review),
        ),
      },
    ],
  };
  return `${jsonText(log)}\n`;
}
