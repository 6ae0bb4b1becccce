import { createHash } from "node:crypto";
import { RequestError } from "octokit";
import { UsageError } from "../../model/errors.ts";
import type { Phrase } from "../../model/phrase.ts";
import type { Verdict } from "../../model/review.ts";
import type { GitHub } from "./client.ts";
import { describeRefusal } from "./refusal.ts";

/** Where a comment goes: `number` is the pull request's. */
export interface CommentTarget {
  readonly octokit: GitHub;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/**
 * When there is to be a comment where there is none yet: `on-change` if there is something to say, `on-failure`
 * unless the verdict is a pass. One that exists is kept up to date in every case but `never`.
 */
export type CommentWhen = "on-change" | "always" | "on-failure" | "never";

/** The comment of one instance as it should be. */
export interface CommentRequest extends CommentTarget {
  /** Tells several Toolwardens on one pull request apart: 1 to 64 letters, digits, `.`, `_` or `-`. */
  readonly instance: string;
  /** Markdown, at most `maxBodyBytes` long, without the marker. */
  readonly body: string;
  readonly when: CommentWhen;
  readonly outcome: Verdict["kind"];
  /** True if there is nothing to say that would be worth a first comment. */
  readonly quiet: boolean;
}

/**
 * What became of it. `silent`: none was there and none was called for. `refused`: GitHub did not let us, `notice`
 * says why and what to do. With any other kind, a notice is about a second comment of ours that may still be there.
 */
export interface CommentOutcome {
  readonly kind: "created" | "updated" | "unchanged" | "silent" | "refused";
  readonly url?: string;
  readonly notice?: Phrase;
}

/** The longest body, in UTF-8 bytes: with the marker 60,000, which every reading of GitHub's limit allows. */
export const maxBodyBytes = 59_800;

interface Comment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string | undefined;
  readonly user: { readonly login: string } | null;
}

/**
 * Brings the one comment of this instance on this pull request up to date, and writes nothing if it is. Ours is a
 * comment that begins with our marker *and* was written with the token's identity: anyone can copy a marker into a comment
 * of their own and rewrite the verdict afterwards.
 *
 * Refusals and faults of GitHub are outcomes, not errors. Throws `UsageError` for an instance that cannot be a key,
 * and a plain error for a body that is too long, which is our own mistake.
 */
export async function deliverComment(request: CommentRequest): Promise<CommentOutcome> {
  const text = commentText(request.instance, request.body);
  if (request.when === "never") return { kind: "silent" };
  try {
    return await bringUpToDate(request, text);
  } catch (error) {
    const wanted = `write the comment on pull request ${request.number}`;
    const notice = describeRefusal(error, wanted, "pull-requests: write");
    if (notice === undefined) throw error;
    return { kind: "refused", notice };
  }
}

async function bringUpToDate(request: CommentRequest, text: string): Promise<CommentOutcome> {
  const [oldest, ...duplicates] = await findOwn(request);
  if (oldest !== undefined) return settle(request, text, oldest, duplicates);
  if (!mayBegin(request)) return { kind: "silent" };
  return create(request, text);
}

function mayBegin({ when, outcome, quiet }: CommentRequest): boolean {
  return (
    when === "always" || (when === "on-change" && !quiet) || (when === "on-failure" && outcome !== "pass")
  );
}

/** Another run may have created one meanwhile, and a retried request may have created two: the oldest stays. */
async function create(request: CommentRequest, text: string): Promise<CommentOutcome> {
  const { octokit, owner, repo, number: issue_number } = request;
  const { data: created } = await octokit.rest.issues.createComment({
    owner,
    repo,
    issue_number,
    body: text,
  });
  try {
    const author = created.user?.login;
    const [oldest = created, ...duplicates] = await findMarked(request, (login) => login === author);
    const outcome = await settle(request, text, oldest, duplicates);
    return outcome.kind === "unchanged" ? { ...outcome, kind: "created" } : outcome;
  } catch (error) {
    const wanted = `look for a second comment of ours on pull request ${issue_number}`;
    const notice = describeRefusal(error, wanted, "pull-requests: write");
    if (notice === undefined) throw error;
    return { kind: "created", url: created.html_url, notice };
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
  const notice = await removeDuplicates(request, duplicates);
  const outcome = { kind: isCurrent ? "unchanged" : "updated", url: oldest.html_url } as const;
  return notice === undefined ? outcome : { ...outcome, notice };
}

async function removeDuplicates(
  { octokit, owner, repo, number }: CommentTarget,
  duplicates: readonly Comment[],
): Promise<Phrase | undefined> {
  let notice: Phrase | undefined;
  for (const { id } of duplicates) {
    try {
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    } catch (error) {
      const wanted = `delete a second comment of ours on pull request ${number}`;
      const refusal = describeRefusal(error, wanted, "pull-requests: write");
      if (refusal === undefined) throw error;
      if (!isGone(error)) notice = refusal;
    }
  }
  return notice;
}

/** Another run deleted it first. */
function isGone(error: unknown): boolean {
  return error instanceof Error && "status" in error && error.status === 404;
}

/** Our comments of this instance, oldest first. Who we are is asked only if some comment claims to be ours. */
async function findOwn(request: CommentRequest): Promise<readonly Comment[]> {
  const marked = await findMarked(request, () => true);
  if (marked.length === 0) return [];
  const viewer = await viewerLogin(request.octokit);
  return marked.filter((comment) => comment.user?.login === viewer);
}

async function findMarked(
  { octokit, owner, repo, number: issue_number, instance }: CommentRequest,
  isAuthor: (login: string | undefined) => boolean,
): Promise<readonly Comment[]> {
  const listing = { owner, repo, issue_number, per_page: 100 };
  const comments: readonly Comment[] = await octokit.paginate(
    octokit.rest.issues.listComments,
    listing,
    ({ data, status, url }) => {
      // A proxy's page in place of a list must not pass for "no comments yet".
      if (Array.isArray(data)) return data;
      throw new RequestError("the answer is not a list", status, {
        request: { method: "GET", url, headers: {} },
      });
    },
  );
  return comments
    .filter((comment) => comment.body?.startsWith(markerStart(instance)) && isAuthor(comment.user?.login))
    .toSorted((a, b) => a.id - b.id);
}

/**
 * The login the token acts under, such as `github-actions[bot]`. `GET /user` would refuse every installation
 * token, GITHUB_TOKEN among them; this query answers all kinds.
 */
async function viewerLogin(octokit: GitHub): Promise<string> {
  const answer = await octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
  return answer.viewer.login;
}

function markerStart(instance: string): string {
  return `<!-- toolwarden:comment instance=${instance} digest=`;
}

/** The body under its marker, as it is sent. */
function commentText(instance: string, body: string): string {
  if (!/^[\w.-]{1,64}$/.test(instance) || instance.includes("--")) {
    const says = "must be 1 to 64 letters, digits, `.`, `_` or `-`, without `--`";
    throw new UsageError(`instance: ${JSON.stringify(instance)} cannot be a key; it ${says}`);
  }
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 16);
  const bytes = Buffer.byteLength(body);
  if (bytes > maxBodyBytes)
    throw new Error(`a comment of ${bytes} bytes was rendered; ${maxBodyBytes} is the limit`);
  return `${markerStart(instance)}${digest} -->\n${body}`;
}

/** Whole texts, not digests alone: someone may have edited below the marker. GitHub's editor writes CRLF. */
function isSame(found: string, wanted: string): boolean {
  return found.replaceAll("\r\n", "\n").trimEnd() === wanted.trimEnd();
}
