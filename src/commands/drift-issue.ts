import { deliverIssue } from "../io/github/issue.ts";
import type { RepositoryTarget } from "../io/github/marked.ts";
import { refusalNotices } from "../io/github/refusal.ts";
import type { FindingKind } from "../model/finding.ts";
import type { Review } from "../model/review.ts";
import { comment } from "../render/comment.ts";
import type { Links } from "../render/links.ts";
import type { Delivered } from "./pull-request.ts";

/** What servers offer and the lock does not say. */
const driftKinds: ReadonlySet<FindingKind> = new Set([
  "tool-added",
  "tool-changed",
  "tool-removed",
  "server-added",
  "server-changed",
  "server-removed",
]);

/**
 * Opens, edits or closes the issue about drift of this instance. A server that did not answer is no reason to close it: what
 * was not seen has not gone away. Never throws for what GitHub does.
 */
export async function deliverDrift(
  review: Review,
  instance: string,
  target: RepositoryTarget,
  links: Links,
): Promise<Delivered> {
  const isNeeded = review.findings.some(({ kind }) => driftKinds.has(kind));
  if (!isNeeded && review.verdict.unseen.length > 0) return { notices: [] };
  const of = instance === "default" ? "" : ` (${instance})`;
  const title = `MCP tools are not what was approved${of}`;
  const { url, refused } = await deliverIssue({
    ...target,
    instance,
    title,
    body: comment(review, links),
    isNeeded,
  });
  return { ...(url === undefined ? {} : { url }), notices: refusalNotices(refused) };
}
