import { shortDigest } from "../model/digest.ts";
import { finding, type Finding } from "../model/finding.ts";
import type { Change, ServerChange } from "../model/lock.ts";
import { ours, say, type Phrase } from "../model/phrase.ts";
import type { ToolReview } from "../model/review.ts";
import { describeStanding } from "../policy/standing.ts";
import { describeChange, describeServerChange } from "./describe.ts";
import { additionSeverity, changeSeverity, serverChangeSeverity } from "./strictness.ts";

/** What there is to say of how a tool stands against the lock: nothing if it is as it was approved. */
export function toolDrifted(server: string, tool: Omit<ToolReview, "findings">): readonly Finding[] {
  const { name, definition, drift, standing, classification } = tool;
  const about = shortDigest(definition);
  const fields = { server, tool: name };
  const is = ours(`${classification.category}, ${classification.risk} risk; ${describeStanding(standing)}`);
  const added = additionSeverity(standing, name, classification);
  switch (drift.kind) {
    case "same":
      return [];
    case "added":
      return [
        finding({ kind: "tool-added", severity: added, ...fields, says: say`${name} is new: ${is}` }, about),
      ];
    case "renamed": {
      const more = drift.changes.length === 0 ? ours("") : say`; ${changesInShort(drift.changes)}`;
      const says = say`${name} is ${drift.from} under a new name, which no rule for the old one holds: ${is}${more}`;
      return [finding({ kind: "tool-renamed", severity: added, ...fields, says }, about)];
    }
    case "changed": {
      const severity = changeSeverity(drift.changes, standing, name, classification);
      const says = say`${name} changed: ${changesInShort(drift.changes)}`;
      return [finding({ kind: "tool-changed", severity, ...fields, says }, about)];
    }
  }
}

/** The first three changes; a reader who wants all has the table. */
function changesInShort(changes: readonly Change[]): Phrase {
  const [first, ...others] = changes.slice(0, 3).map(describeChange);
  const told = others.reduce((sentence, next) => say`${sentence}; ${next}`, first ?? []);
  const more = changes.length - 3;
  return more > 0 ? say`${told}; and ${more} more` : told;
}

export function toolRemoved(server: string, tool: string): Finding {
  return finding({
    kind: "tool-removed",
    severity: "low",
    server,
    tool,
    says: say`${tool} is no longer offered`,
  });
}

/** Beside servers that are locked; without any lock nothing was ever approved, and that a server is new says nothing. */
export function serverAdded(server: string): Finding {
  const says = ours("this server is new: no lock knows it");
  return finding({ kind: "server-added", severity: "low", server, says });
}

export function serverRemoved(server: string): Finding {
  const says = ours("this server is locked, but no longer declared");
  return finding({ kind: "server-removed", severity: "low", server, says });
}

/** An acceptance covers the very change it was given for; under one version, the very `surface` that is offered now. */
export function serverChanged(server: string, change: ServerChange, surface: string): Finding {
  const fields = { severity: serverChangeSeverity(change), server, says: describeServerChange(change) };
  switch (change.kind) {
    case "same-version":
      return finding({ kind: "same-version", ...fields }, surface);
    case "content":
      return finding({ kind: "other-content", ...fields }, shortDigest({ ...change }));
    default:
      return finding({ kind: "server-changed", ...fields }, shortDigest({ ...change }));
  }
}
