import { digestOf } from "./digest.ts";
import { atLeast, compareRisk, type Risk } from "./classification.ts";
import { byText } from "./json.ts";
import type { Phrase } from "./phrase.ts";

/** What kinds of things a reviewer is told to look at. Ids are forever. */
export const findingKinds = {
  "tool-added": "A tool is new since the lock",
  "tool-changed": "A tool changed since the lock",
  "tool-renamed": "A tool goes by another name than in the lock",
  "tool-removed": "A tool is gone since the lock",
  "tool-uncovered": "No rule names a tool that may be called",
  "rule-looser": "A rule is looser than what the tool calls for",
  "rule-stale": "A rule names no tool",
  "rule-loosened": "This change makes a rule looser",
  "acceptance-added": "This change accepts a finding",
  "acceptance-expired": "An acceptance has expired",
  "acceptance-unused": "An acceptance matches no finding",
  "server-added": "A server is new since the lock",
  "server-removed": "A server is gone since the lock",
  "server-changed": "What a server says of itself changed since the lock",
  "same-version": "A server offers something else under the version that was approved",
  "other-content": "A package has other content under the version that was approved",
  "differs-from-record":
    "A server offers something else than the catalogue has on record of the same release",
  "malformed-tool": "A tool definition is malformed",
  "duplicate-tool": "Two tools share one name",
  "colliding-names": "Tools have names that are taken for one another",
  "external-schema": "A schema refers to something outside it",
  "broken-text": "A definition contains what is no text",
  "oversized-definition": "A definition is too large or too deep",
  "surface-moves": "A server lists other tools when it is asked again",
  "tool-name": "A tool name has characters outside the specification's set",
  "hidden-text": "A definition contains invisible or misleading characters",
  "hint-contradicts": "A hint contradicts the definition",
  "missing-hints": "Tools say by no hint whether they change anything",
  "instructs-model": "A definition gives orders to the model",
  "hides-from-user": "A definition asks to keep something from the user",
  "asks-for-secrets": "A definition asks the model for secrets",
  "asks-for-context": "A definition asks the model for what was said elsewhere",
  "redirects-tool": "A definition changes how other tools are used",
  "terminal-sequence": "A definition contains terminal control sequences",
  "encoded-text": "A definition contains encoded instructions",
  "beacon-link": "A definition has a link or an image that can carry data out",
  "poisoned-value": "A parameter offers a harmful value",
  "secret-inside": "A definition contains a secret",
  "version-not-pinned": "A declaration names no single release",
  "secret-in-config": "A declaration holds a secret in plain text",
  "insecure-url": "A server is reached without encryption",
  "shell-wrapper": "A server is started through a shell",
  "host-access": "A container is given the machine",
  "approval-off": "A question or a sandbox is switched off",
  "look-alike-package": "A package is named almost like a well-known one",
  "shadows-tool": "A definition speaks of another server's tool",
  "open-flow": "Tools together may carry private data out",
  "look-alike-tool": "A tool is named almost like another server's",
  "shared-tool-name": "Two servers offer tools of one name",
} as const;
export type FindingKind = keyof typeof findingKinds;

/** Where a finding points in the repository, 1-based. */
export interface Location {
  readonly file: string;
  readonly line: number;
}

/** Something a reviewer should look at. */
export interface Finding {
  readonly kind: FindingKind;
  /** `TW-` and 8 hexadecimal digits: the same in comment, annotation, SARIF, JSON and `accept` entry. */
  readonly fingerprint: string;
  readonly severity: Risk;
  readonly server: string;
  readonly tool?: string;
  /** One sentence. */
  readonly says: Phrase;
  readonly location?: Location;
}

/**
 * The finding with its fingerprint, which depends on kind, server, tool and `about` alone: rewording a sentence or
 * raising a severity keeps it. `about` is whatever else tells two findings of one kind on one tool apart, such as
 * the digest of the definition that was added.
 */
export function finding(fields: Omit<Finding, "fingerprint">, about = ""): Finding {
  const identity = [fields.kind, fields.server, fields.tool ?? "", about];
  return { ...fields, fingerprint: `TW-${digestOf(identity).slice(0, 8)}` };
}

/** Worst first, then by server, tool, kind and fingerprint, so that output never depends on arrival. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareRisk(b.severity, a.severity) ||
    byText(a.server, b.server) ||
    byText(a.tool ?? "", b.tool ?? "") ||
    byText(a.kind, b.kind) ||
    byText(a.fingerprint, b.fingerprint)
  );
}

/**
 * The findings about one server by the name of the tool, in their order; those about no tool are under `undefined`.
 * For whoever wants them of every tool: ten thousand tools with a finding each, sought one by one, take a minute.
 */
export function findingsByTool(
  findings: readonly Finding[],
  server: string,
): ReadonlyMap<string | undefined, readonly Finding[]> {
  const byTool = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    if (finding.server !== server) continue;
    const others = byTool.get(finding.tool);
    if (others === undefined) byTool.set(finding.tool, [finding]);
    else others.push(finding);
  }
  return byTool;
}

/** `never` lets every finding pass. */
export type FailOn = Risk | "never";

export function reaches(finding: Finding, failOn: FailOn): boolean {
  return failOn !== "never" && atLeast(finding.severity, failOn);
}
