import type { Location } from "../model/finding.ts";
import { ours } from "../model/phrase.ts";
import type { Review } from "../model/review.ts";
import { plainPhrase } from "./escape.ts";
import { findingSentence, placeOf } from "./findings.ts";

/**
 * GitHub shows ten annotations of each level a step, the first that come, and drops the rest without a word. One is kept
 * for the verdict, which whoever ends the step prints last.
 */
export const annotationsPerLevel = 9;

/** A line of the log that GitHub shows at a place in the changed files. Plain text: whoever prints it escapes it. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly location?: Location;
}

/**
 * The annotations of a review, the most important of each level: what was not seen, then the findings, worst first.
 */
export function annotations(review: Review): readonly Annotation[] {
  const all = [...unseenAnnotations(review), ...findingAnnotations(review)];
  return (["error", "warning", "notice"] as const).flatMap((level) =>
    all.filter((annotation) => annotation.level === level).slice(0, annotationsPerLevel),
  );
}

function unseenAnnotations({ verdict, failures }: Review): readonly Annotation[] {
  return verdict.unseen.map(({ server, says }) => {
    const declared = failures.find((failure) => failure.server === server)?.declared;
    const place = declared?.kind === "file" ? { location: { file: declared.file, line: declared.line } } : {};
    return { level: "warning", title: "Toolwarden: not checked", message: plainPhrase(says), ...place };
  });
}

function findingAnnotations(review: Review): readonly Annotation[] {
  const failing = new Set(review.verdict.failing);
  return review.findings.map((finding) => {
    const { fingerprint, kind, severity } = finding;
    const location = placeOf(finding, review);
    const level = failing.has(fingerprint) ? "error" : severity === "low" ? "notice" : "warning";
    return {
      level,
      title: `Toolwarden: ${kind}`,
      message: plainPhrase([...findingSentence(finding), ...ours(` ${fingerprint}`)]),
      ...(location === undefined ? {} : { location }),
    };
  });
}
