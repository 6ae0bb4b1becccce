import type { Review } from "../model/review.ts";
import { version } from "../model/version.ts";
import template from "../../templates/review.html.hbs";
import { plainPhrase, plainText } from "./escape.ts";
import { findingSentence, placeOf } from "./findings.ts";
import { headline } from "./headline.ts";
import { describeStanding } from "../policy/standing.ts";

/**
 * The review as one HTML page that loads nothing. The template escapes for HTML, so values go in as plain text with
 * their hidden characters made visible.
 */
export function htmlReview(review: Review): string {
  return template({
    headline: plainPhrase(headline(review)),
    unseen: review.verdict.unseen.map(({ says }) => plainPhrase(says)),
    findings: review.findings.map((finding) => {
      const place = placeOf(finding, review);
      return {
        severity: finding.severity,
        says: plainPhrase(findingSentence(finding)),
        where: place === undefined ? "" : `${plainText(place.file)}:${place.line}`,
        fingerprint: finding.fingerprint,
      };
    }),
    servers: review.servers.map(({ server, snapshot, policyFile, tools }) => ({
      server: plainText(server),
      coverage: snapshot.coverage,
      policyFile: plainText(policyFile),
      tools: tools.map(({ name, classification, standing }) => ({
        name: plainText(name),
        category: classification.category,
        risk: classification.risk,
        standing: describeStanding(standing),
        why: classification.summary,
      })),
    })),
    version,
  });
}
