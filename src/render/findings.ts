import type { Finding, FindingKind, Location } from "../model/finding.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Review } from "../model/review.ts";
import { type Markdown, markdown, markdownPhrase, markdownText, trustedMarkdown } from "./escape.ts";
import { type Links, placeLink } from "./links.ts";

/** What a finding is about, so that findings of one sort stand together. */
export type Theme =
  | "drift"
  | "loosened"
  | "acceptances"
  | "definitions"
  | "declarations"
  | "together"
  | "rules";

export const themes: Readonly<Record<FindingKind, Theme>> = {
  "tool-added": "drift",
  "tool-changed": "drift",
  "tool-removed": "drift",
  "tool-renamed": "drift",
  "server-added": "drift",
  "server-removed": "drift",
  "server-changed": "drift",
  "same-version": "drift",
  "other-content": "drift",
  "differs-from-record": "drift",
  "rule-loosened": "loosened",
  "acceptance-added": "acceptances",
  "acceptance-expired": "acceptances",
  "acceptance-unused": "acceptances",
  "malformed-tool": "definitions",
  "duplicate-tool": "definitions",
  "colliding-names": "definitions",
  "external-schema": "definitions",
  "broken-text": "definitions",
  "oversized-definition": "definitions",
  "surface-moves": "drift",
  "tool-name": "definitions",
  "hidden-text": "definitions",
  "hint-contradicts": "definitions",
  "missing-hints": "definitions",
  "instructs-model": "definitions",
  "hides-from-user": "definitions",
  "asks-for-secrets": "definitions",
  "asks-for-context": "definitions",
  "redirects-tool": "definitions",
  "terminal-sequence": "definitions",
  "encoded-text": "definitions",
  "beacon-link": "definitions",
  "poisoned-value": "definitions",
  "secret-inside": "definitions",
  "version-not-pinned": "declarations",
  "secret-in-config": "declarations",
  "insecure-url": "declarations",
  "shell-wrapper": "declarations",
  "host-access": "declarations",
  "approval-off": "declarations",
  "look-alike-package": "declarations",
  "shadows-tool": "together",
  "open-flow": "together",
  "look-alike-tool": "together",
  "shared-tool-name": "together",
  "tool-uncovered": "rules",
  "rule-looser": "rules",
  "rule-stale": "rules",
};

/** A finding's sentence after the name of its server, for places where nothing else names that. */
export function findingSentence({ server, says }: Finding): Phrase {
  return server === "" ? says : [{ quoted: server }, ": ", ...says];
}

/** A finding on one line of Markdown: how severe, on which server, what, where, and its id. */
export function findingLine(finding: Finding, links: Links): Markdown {
  return lineOf(finding, findingSentence(finding), links);
}

/** The same for a place that says already which server it is about. */
export function ownFindingLine(finding: Finding, links: Links): Markdown {
  return lineOf(finding, finding.says, links);
}

function lineOf({ severity, location, fingerprint }: Finding, sentence: Phrase, links: Links): Markdown {
  const place = location === undefined ? trustedMarkdown("") : markdown` (${placeLink(location, links)})`;
  return markdown`**${markdownText(severity)}** ${markdownPhrase(sentence)}${place} ${markdownText(fingerprint)}`;
}

/**
 * Where to show a finding in the repository: at its own place, else where its server is declared; undefined for a server
 * that no file declares.
 */
export function placeOf(finding: Finding, review: Review): Location | undefined {
  if (finding.location !== undefined) return finding.location;
  const declared = review.servers.find(({ server }) => server === finding.server)?.snapshot.declared;
  return declared?.kind === "file" ? { file: declared.file, line: declared.line } : undefined;
}
