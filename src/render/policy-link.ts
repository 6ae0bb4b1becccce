import type { ServerReview } from "../model/review.ts";
import { type BranchPlace, editUrl, newFileUrl } from "./edit-link.ts";
import { type Markdown, markdownLink, markdownText } from "./escape.ts";

/**
 * A link to GitHub's editor for the policy of a server, or to its form for a new file with the starter policy filled in. None
 * where no branch is known, where there is nothing to write, and where the address would be too long to work.
 */
export function policyLink(
  { policyFile, policyText, starter }: Pick<ServerReview, "policyFile" | "policyText" | "starter">,
  branch: BranchPlace | undefined,
): readonly [Markdown] | readonly [] {
  if (branch === undefined) return [];
  if (policyText !== undefined) return link("Edit the policy", editUrl(branch, policyFile));
  return starter === undefined ? [] : link("Begin a policy", newFileUrl(branch, policyFile, starter));
}

function link(text: string, url: string | undefined): readonly [Markdown] | readonly [] {
  return url === undefined ? [] : [markdownLink(markdownText(text), url)];
}
