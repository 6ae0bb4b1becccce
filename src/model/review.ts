import type { CatalogEntry } from "./catalog.ts";
import type { AssessedTool } from "./classification.ts";
import type { Enforcer } from "./enforcer.ts";
import type { Finding, FailOn } from "./finding.ts";
import type { Change, ServerChange } from "./lock.ts";
import type { Phrase } from "./phrase.ts";
import type { Recommendation, Standing } from "./policy.ts";
import type { CaptureFailure, ServerSnapshot } from "./server.ts";

/** How a tool stands against the lock. */
export type ToolDrift =
  | { readonly kind: "same" }
  | { readonly kind: "added" }
  /** New by name, and all but the same as one that is gone. */
  | { readonly kind: "renamed"; readonly from: string; readonly changes: readonly Change[] }
  | { readonly kind: "changed"; readonly changes: readonly Change[] };

/** One tool of one server, judged. */
export interface ToolReview extends AssessedTool {
  readonly drift: ToolDrift;
  readonly standing: Standing;
  /** What we would write; absent where the policy is already as strict, unless the tool is new and no rule names it. */
  readonly recommendation?: Recommendation;
  /** Fingerprints of the findings on this tool that nobody accepted. */
  readonly findings: readonly string[];
}

/** A server that answered, judged. */
export interface ServerReview {
  readonly server: string;
  readonly snapshot: ServerSnapshot;
  /** Where its policy lies, or where it should. */
  readonly policyFile: string;
  readonly hasPolicy: boolean;
  readonly isLocked: boolean;
  /** The version it gave itself when it was approved, if it gave one. */
  readonly lockedVersion?: string;
  /** By name. */
  readonly tools: readonly ToolReview[];
  /** Names of tools that the lock has and the server no longer offers, under another name neither. */
  readonly removed: readonly string[];
  /** In what the server itself differs from what was approved. */
  readonly changes: readonly ServerChange[];
  /** The text of its policy file, for a server that has one. */
  readonly policyText?: string;
  /** The whole starter policy, for a server that has none. */
  readonly starter?: string;
}

/** Something not seen, and so not judged. */
export interface Unseen {
  readonly server: string;
  readonly says: Phrase;
}

/**
 * The one judgement. `fail` beats `cannot-judge`: what was found stands whatever else was not seen, and `unseen`
 * says that in either case.
 */
export interface Verdict {
  readonly kind: "pass" | "fail" | "cannot-judge";
  /** Fingerprints of the findings at or above the threshold; empty unless `fail`. */
  readonly failing: readonly string[];
  readonly unseen: readonly Unseen[];
}

/** A finding somebody accepted, and on what terms. */
export interface Accepted {
  readonly finding: Finding;
  readonly reason: string;
  readonly by: string;
  /** ISO date; the acceptance holds through that day, UTC. */
  readonly until: string;
  /** Days it still holds, today not counted; only within its last 14. */
  readonly daysLeft?: number;
}

export interface Review {
  /** ISO date, UTC, on which it was judged. */
  readonly today: string;
  readonly verdict: Verdict;
  readonly failOn: FailOn;
  /** Servers that answered, by name. */
  readonly servers: readonly ServerReview[];
  /** Servers that did not, by name. */
  readonly failures: readonly CaptureFailure[];
  /** Worst first; without the accepted ones. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
  /** What the catalogue has on record of the packages that servers are started from, by server name. */
  readonly records: ReadonlyMap<string, CatalogEntry>;
  /** What the suggestions are shown for as well; absent means for the policy alone. */
  readonly enforcer?: Enforcer;
}
