import type { Finding } from "../model/finding.ts";
import type { Review, ServerReview, ToolReview } from "../model/review.ts";
import { jsonText, plainPhrase } from "./escape.ts";

function findingJson({ says, ...finding }: Finding): object {
  return { ...finding, says: plainPhrase(says) };
}

function toolJson({ name, classification, ...tool }: ToolReview): object {
  const reasons = classification.reasons.map(({ heuristic, pointer, text, says }) => ({
    heuristic,
    pointer,
    text,
    says,
  }));
  return { name, ...classification, reasons, ...tool };
}

/** What the server said besides its tools stands once; each tool carries its own definition. */
function serverJson({ snapshot, tools, ...server }: ServerReview): object {
  const { server: _, tools: __, ...said } = snapshot;
  return { ...server, ...said, tools: tools.map(toolJson) };
}

/** The review as `toolwarden.review/1` (schemas/review.schema.json): complete, sentences as plain text. */
export function reviewJson(review: Review): string {
  const { kind, failing, unseen } = review.verdict;
  const document = {
    schema: "toolwarden.review/1",
    today: review.today,
    verdict: kind,
    failOn: review.failOn,
    failing,
    unseen: unseen.map(({ server, says }) => ({ server, says: plainPhrase(says) })),
    findings: review.findings.map(findingJson),
    accepted: review.accepted.map(({ finding, ...terms }) => ({ finding: findingJson(finding), ...terms })),
    servers: review.servers.map(serverJson),
    failures: review.failures,
  };
  return `${jsonText(document)}\n`;
}
