import { reaches, type FailOn, type Finding, type FindingKind } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import { ours, say } from "../model/phrase.ts";
import type { Unseen, Verdict } from "../model/review.ts";
import type { CaptureFailure, FailureKind, ServerSnapshot } from "../model/server.ts";

/** What a change does to its own judgement. */
const selfApproval: ReadonlySet<FindingKind> = new Set(["rule-loosened", "acceptance-added"]);

/** What decides, beside the findings. */
export interface VerdictTerms {
  readonly failOn: FailOn;
  /** Whether a change that approves of itself fails. Otherwise that is only said. */
  readonly selfApprovalFails: boolean;
}

/** The verdict over all open findings. What was found stands, whatever else was not seen. */
export function verdictOf(
  findings: readonly Finding[],
  unseen: readonly Unseen[],
  terms: VerdictTerms,
): Verdict {
  const failing = findings
    .filter((finding) => reaches(finding, terms.failOn))
    .filter(({ kind }) => terms.selfApprovalFails || !selfApproval.has(kind))
    .map(({ fingerprint }) => fingerprint);
  const kind = failing.length > 0 ? "fail" : unseen.length > 0 ? "cannot-judge" : "pass";
  return { kind, failing, unseen };
}

/** What was not seen: servers that did not answer, listings that are not whole, or nothing at all. */
export function unseenOf(
  snapshots: readonly ServerSnapshot[],
  failures: readonly CaptureFailure[],
): readonly Unseen[] {
  if (snapshots.length + failures.length === 0) {
    return [{ server: "", says: ours("no server was found, so nothing was checked") }];
  }
  const silent = failures.map(({ server, failure }): Unseen => {
    return { server, says: say`${server} was not read: ${ours(failureWords[failure])}` };
  });
  const partial = snapshots
    .filter(({ coverage }) => coverage === "partial")
    .map(({ server }): Unseen => {
      return { server, says: say`${server} was not read completely: some of its tools may be missing` };
    });
  return [...silent, ...partial].sort((a, b) => byText(a.server, b.server));
}

/** In our own words: the sentence in a failure may come from a file that anybody wrote. */
const failureWords: Readonly<Record<FailureKind, string>> = {
  "not-started": "it could not be started",
  exited: "it exited before it answered",
  "no-answer": "it did not answer in time",
  refused: "it refused the connection",
  "auth-required": "it asks for credentials",
  unreachable: "it could not be reached",
  protocol: "what it answered is not the protocol",
  "too-large": "its answer was too large",
  unresolved: "its declaration needs a variable that has no value",
  cancelled: "reading it was broken off",
};
