import type { ProjectFiles } from "../io/files/project-files.ts";
import {
  type CommentOutcome,
  type CommentTarget,
  deliverComment,
  hideComment,
} from "../io/github/comment.ts";
import type { PullRequest } from "../io/github/event.ts";
import { deliverInline, type InlineOutcome } from "../io/github/inline.ts";
import type { RepositoryTarget } from "../io/github/marked.ts";
import { permissions } from "../io/github/permissions.ts";
import { changedFiles } from "../io/github/pull-files.ts";
import { refusalNotices, refusalOrThrow } from "../io/github/refusal.ts";
import { ours, type Phrase } from "../model/phrase.ts";
import type { Review } from "../model/review.ts";
import { comment } from "../render/comment.ts";
import type { BranchPlace } from "../render/edit-link.ts";
import { inlinePaths, planInline } from "../render/inline.ts";
import type { Links } from "../render/links.ts";
import { count } from "../render/words.ts";
import type { ActionInputs } from "./action-inputs.ts";

/** A pull request of a repository, and who to speak to about it. */
export interface PullRequestPlace extends RepositoryTarget {
  /** GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  readonly pull: PullRequest;
  /** True if it was closed before, and its comment folded. */
  readonly isReopened: boolean;
  /** The files under review. */
  readonly head: ProjectFiles;
  readonly links: Links;
}

/** Address of the comment or issue, if there is one, and what GitHub did not do, each reason once. */
export interface Delivered {
  readonly url?: string;
  readonly notices: readonly Phrase[];
}

/** Brings the comment on the pull request and those in its diff up to date, as the inputs ask for. Never throws for what GitHub does. */
export async function deliverToPullRequest(
  review: Review,
  inputs: Pick<ActionInputs, "comment" | "inline" | "instance">,
  place: PullRequestPlace,
): Promise<Delivered> {
  const { octokit, owner, repo, pull, serverUrl } = place;
  const target: CommentTarget = { octokit, owner, repo, number: pull.number, instance: inputs.instance };
  const branch = pull.branch === undefined ? {} : { branch: { ...pull.branch, serverUrl } };
  const said = await deliverMain(review, inputs.comment, target, { ...place.links, ...branch });
  const unfolded = place.isReopened ? await hideComment(target, false) : [];
  const shown = await deliverToDiff(review, inputs.inline, target, { ...place, ...branch });
  const notices = refusalNotices([...said.refused, ...unfolded, ...shown.refused]);
  const unplaced = `${count(shown.unplaced, "comment")} found no place in the diff; GitHub does not take comments there.`;
  return {
    ...(said.url === undefined ? {} : { url: said.url }),
    notices: shown.unplaced === 0 ? notices : [...notices, ours(unplaced)],
  };
}

/** Folds the comment of a pull request that is closed away. Answers what GitHub refused. */
export async function foldComment(target: CommentTarget): Promise<readonly Phrase[]> {
  return refusalNotices(await hideComment(target, true));
}

async function deliverMain(
  review: Review,
  when: ActionInputs["comment"],
  target: CommentTarget,
  links: Links,
): Promise<Pick<CommentOutcome, "url" | "refused">> {
  if (when === "never") return { refused: [] };
  const quiet = review.verdict.kind === "pass" && review.findings.length === 0;
  const outcome = review.verdict.kind;
  return deliverComment({ ...target, body: comment(review, links), when, outcome, quiet });
}

async function deliverToDiff(
  review: Review,
  what: ActionInputs["inline"],
  target: CommentTarget,
  { pull, head, branch }: PullRequestPlace & { readonly branch?: BranchPlace },
): Promise<Pick<InlineOutcome, "unplaced" | "refused">> {
  if (what === "never") return { unplaced: 0, refused: [] };
  try {
    const changed =
      review.verdict.failing.length === 0 ? [] : await changedFiles(target, head, inlinePaths(review));
    const comments = planInline({ review, changed, what, ...(branch === undefined ? {} : { branch }) });
    const isComplete = review.verdict.unseen.length === 0;
    return await deliverInline({ ...target, headSha: pull.headSha, comments, isComplete });
  } catch (error) {
    const refusal = refusalOrThrow(error, "write comments in the diff", permissions.inline.permission);
    return { unplaced: 0, refused: [refusal] };
  }
}
