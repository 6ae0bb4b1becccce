import type { Finding } from "../model/finding.ts";
import type { Review, ServerReview, ToolReview } from "../model/review.ts";

/** The policy file of a server: where it lies or should, and its text if it is there. */
export type PolicyPlace = Pick<ServerReview, "policyFile" | "policyText">;

/** A tool with findings that fail the review, and its server. */
export interface Decision extends PolicyPlace {
  readonly server: string;
  readonly tool: ToolReview;
}

/** What every rendering of a review for people is built of; each finding stands in exactly one part. */
export interface Outline {
  /** The tools somebody must decide on: those with a finding that fails the review, worst first. */
  readonly decided: readonly Decision[];
  /** Failing findings that no such tool speaks for, such as one on a tool that is gone. */
  readonly others: readonly Finding[];
  /** Findings that do not fail the review. */
  readonly smaller: readonly Finding[];
}

export function outlineOf(review: Review): Outline {
  const rank = new Map(review.verdict.failing.map((fingerprint, index) => [fingerprint, index]));
  const decided = decisions(review, rank);
  const spokenFor = new Set(decided.flatMap(({ tool }) => tool.findings));
  return {
    decided,
    others: review.findings.filter(({ fingerprint }) => rank.has(fingerprint) && !spokenFor.has(fingerprint)),
    smaller: review.findings.filter(({ fingerprint }) => !rank.has(fingerprint)),
  };
}

function decisions(review: Review, rank: ReadonlyMap<string, number>): readonly Decision[] {
  const first = ({ tool }: Decision): number =>
    Math.min(...tool.findings.map((fingerprint) => rank.get(fingerprint) ?? Number.POSITIVE_INFINITY));
  return review.servers
    .flatMap(({ server, policyFile, policyText, tools }): readonly Decision[] => {
      const place: PolicyPlace = policyText === undefined ? { policyFile } : { policyFile, policyText };
      return tools.map((tool) => ({ server, tool, ...place }));
    })
    .filter(({ tool }) => tool.findings.some((fingerprint) => rank.has(fingerprint)))
    .sort((a, b) => first(a) - first(b));
}
