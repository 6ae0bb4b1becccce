import type { Verdict } from "../../model/review.ts";
import {
  checkInstance,
  isSame,
  itemsOf,
  markedText,
  markerStart,
  type RepositoryTarget,
  viewerLogin,
} from "./marked.ts";
import { permissions } from "./permissions.ts";
import { hasStatus, type Refusal, refusalOrThrow } from "./refusal.ts";

/** Where a comment goes: `number` is the pull request's. */
export interface CommentTarget extends RepositoryTarget {
  readonly number: number;
  /** Tells several Toolwardens on one pull request apart: 1 to 64 letters, digits, `.`, `_` or `-`. */
  readonly instance: string;
}

/**
 * When there is to be a comment where there is none yet: `on-change` if there is something to say, `on-failure`
 * unless the verdict is a pass. One that exists is kept up to date in every case but `never`.
 */
export type CommentWhen = "on-change" | "always" | "on-failure" | "never";

/** The comment of one instance as it should be. */
export interface CommentRequest extends CommentTarget {
  /** Markdown, at most `maxBodyBytes` long, without the marker. */
  readonly body: string;
  readonly when: CommentWhen;
  readonly outcome: Verdict["kind"];
  /** True if there is nothing to say that would be worth a first comment. */
  readonly quiet: boolean;
}

/**
 * What became of it. `silent`: none was there and none was called for. `refused`: GitHub did not let us. With any other
 * kind, a refusal is about a second comment of ours that may still be there.
 */
export interface CommentOutcome {
  readonly kind: "created" | "updated" | "unchanged" | "silent" | "refused";
  readonly url?: string;
  readonly refused: readonly Refusal[];
}

const { permission } = permissions.comment;

interface Comment {
  readonly id: number;
  readonly node_id: string;
  readonly html_url: string;
  readonly body?: string | undefined;
  readonly user: { readonly login: string } | null;
}

/**
 * Brings the one comment of this instance on this pull request up to date, and writes nothing if it is. Refusals and
 * faults of GitHub are outcomes, not errors.
 *
 * Throws `UsageError` for an instance that cannot be a key, and a plain error for a body that is too long, which is our
 * own mistake.
 */
export async function deliverComment(request: CommentRequest): Promise<CommentOutcome> {
  const text = markedText("comment", request.instance, request.body);
  if (request.when === "never") return { kind: "silent", refused: [] };
  try {
    return await bringUpToDate(request, text);
  } catch (error) {
    return { kind: "refused", refused: [refusalOrThrow(error, "write the comment", permission)] };
  }
}

/**
 * Folds the comment of this instance away (`isHidden`), as for a pull request that is closed, or unfolds it, as for one that
 * is opened again; writes nothing if it is so already or there is none. Answers what GitHub refused.
 */
export async function hideComment(target: CommentTarget, isHidden: boolean): Promise<readonly Refusal[]> {
  checkInstance(target.instance);
  try {
    for (const { node_id: id } of await findOwn(target)) {
      if ((await isMinimized(target, id)) === isHidden) continue;
      await target.octokit.graphql(isHidden ? minimize : unminimize, { id });
    }
    return [];
  } catch (error) {
    return [refusalOrThrow(error, `${isHidden ? "fold" : "unfold"} the comment`, permission)];
  }
}

const minimize =
  "mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }";
const unminimize =
  "mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }";

async function isMinimized({ octokit }: RepositoryTarget, id: string): Promise<boolean> {
  const query = "query ($id: ID!) { node(id: $id) { ... on IssueComment { isMinimized } } }";
  const answer = await octokit.graphql<{ node: { isMinimized?: boolean } | null }>(query, { id });
  return answer.node?.isMinimized === true;
}

async function bringUpToDate(request: CommentRequest, text: string): Promise<CommentOutcome> {
  const [oldest, ...duplicates] = await findOwn(request);
  if (oldest !== undefined) return settle(request, text, oldest, duplicates);
  if (!mayBegin(request)) return { kind: "silent", refused: [] };
  return create(request, text);
}

function mayBegin({ when, outcome, quiet }: CommentRequest): boolean {
  return (
    when === "always" || (when === "on-change" && !quiet) || (when === "on-failure" && outcome !== "pass")
  );
}

/** Another run may have created one meanwhile, and a retried request may have created two: the oldest stays. */
async function create(request: CommentRequest, text: string): Promise<CommentOutcome> {
  const { octokit, owner, repo, number } = request;
  const sent = { owner, repo, issue_number: number, body: text };
  const { data: created } = await octokit.rest.issues.createComment(sent);
  try {
    const author = created.user?.login;
    const [oldest = created, ...duplicates] = await findMarked(request, (login) => login === author);
    const outcome = await settle(request, text, oldest, duplicates);
    return outcome.kind === "unchanged" ? { ...outcome, kind: "created" } : outcome;
  } catch (error) {
    const refused = [refusalOrThrow(error, "look for a second comment of ours", permission)];
    return { kind: "created", url: created.html_url, refused };
  }
}

async function settle(
  request: CommentRequest,
  text: string,
  oldest: Comment,
  duplicates: readonly Comment[],
): Promise<CommentOutcome> {
  const { octokit, owner, repo } = request;
  const isCurrent = isSame(oldest.body ?? "", text);
  if (!isCurrent) await octokit.rest.issues.updateComment({ owner, repo, comment_id: oldest.id, body: text });
  const refused = await removeDuplicates(request, duplicates);
  return { kind: isCurrent ? "unchanged" : "updated", url: oldest.html_url, refused };
}

async function removeDuplicates(
  { octokit, owner, repo }: CommentTarget,
  duplicates: readonly Comment[],
): Promise<readonly Refusal[]> {
  const refused: Refusal[] = [];
  for (const { id } of duplicates) {
    try {
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    } catch (error) {
      const refusal = refusalOrThrow(error, "delete a second comment of ours", permission);
      // 404: another run deleted it first.
      if (!hasStatus(error, 404)) refused.push(refusal);
    }
  }
  return refused;
}

/** Our comments of this instance, oldest first. Who we are is asked only if some comment claims to be ours. */
async function findOwn(target: CommentTarget): Promise<readonly Comment[]> {
  const marked = await findMarked(target, () => true);
  if (marked.length === 0) return [];
  const viewer = await viewerLogin(target.octokit);
  return marked.filter((comment) => comment.user?.login === viewer);
}

async function findMarked(
  { octokit, owner, repo, number: issue_number, instance }: CommentTarget,
  isAuthor: (login: string | undefined) => boolean,
): Promise<readonly Comment[]> {
  const listing = { owner, repo, issue_number, per_page: 100 };
  const start = markerStart("comment", instance);
  const comments: readonly Comment[] = await octokit.paginate(
    octokit.rest.issues.listComments,
    listing,
    itemsOf,
  );
  return comments
    .filter((comment) => comment.body?.startsWith(start) && isAuthor(comment.user?.login))
    .toSorted((a, b) => a.id - b.id);
}
