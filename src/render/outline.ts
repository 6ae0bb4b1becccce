import type { Finding } from "../model/finding.ts";
import type { Review, ServerReview, ToolReview } from "../model/review.ts";
import { themes } from "./findings.ts";

/** The policy file of a server: where it lies or should, and its text if it is there. */
export type PolicyPlace = Pick<ServerReview, "policyFile" | "policyText">;

/** A tool with findings that fail the review, and its server. */
export interface Decision extends PolicyPlace {
  readonly server: string;
  readonly tool: ToolReview;
  /** All its findings but the loosened rules and the acceptances, which stand together elsewhere. Worst first. */
  readonly findings: readonly Finding[];
}

/** What every rendering of a review for people is built of; each finding stands in exactly one part. */
export interface Outline {
  /** The tools somebody must decide on: those with a finding that fails the review, worst first. */
  readonly decided: readonly Decision[];
  /** Failing findings that no such tool speaks for, such as one on a tool that is gone. */
  readonly others: readonly Finding[];
  /** Rules that the change under review makes looser, whether that fails the review or not. */
  readonly loosened: readonly Finding[];
  /** Acceptances that came, ended or serve for nothing, whether that fails the review or not. */
  readonly acceptances: readonly Finding[];
  /** Findings that do not fail the review. */
  readonly smaller: readonly Finding[];
}

export function outlineOf(review: Review): Outline {
  const rank = new Map(review.verdict.failing.map((fingerprint, index) => [fingerprint, index]));
  const decided = decisions(review, rank);
  const spokenFor = new Set(
    decided.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
  );
  const rest = review.findings.filter(
    ({ kind, fingerprint }) => !apart.has(themes[kind]) && !spokenFor.has(fingerprint),
  );
  return {
    decided,
    others: rest.filter(({ fingerprint }) => rank.has(fingerprint)),
    loosened: review.findings.filter(({ kind }) => themes[kind] === "loosened"),
    acceptances: review.findings.filter(({ kind }) => themes[kind] === "acceptances"),
    smaller: rest.filter(({ fingerprint }) => !rank.has(fingerprint)),
  };
}

const apart: ReadonlySet<string> = new Set(["loosened", "acceptances"]);

function decisions(review: Review, rank: ReadonlyMap<string, number>): readonly Decision[] {
  const byFingerprint = new Map(review.findings.map((finding) => [finding.fingerprint, finding]));
  const own = (tool: ToolReview): readonly Finding[] =>
    tool.findings
      .flatMap((fingerprint) => byFingerprint.get(fingerprint) ?? [])
      .filter(({ kind }) => !apart.has(themes[kind]));
  const first = ({ tool }: Decision): number =>
    Math.min(...tool.findings.map((fingerprint) => rank.get(fingerprint) ?? Number.POSITIVE_INFINITY));
  return review.servers
    .flatMap(({ server, policyFile, policyText, tools }): readonly Decision[] => {
      const place: PolicyPlace = policyText === undefined ? { policyFile } : { policyFile, policyText };
      return tools
        .filter((tool) => tool.findings.some((fingerprint) => rank.has(fingerprint)))
        .map((tool) => Object.assign({ server, tool, findings: own(tool) }, place));
    })
    .sort((a, b) => first(a) - first(b));
}
