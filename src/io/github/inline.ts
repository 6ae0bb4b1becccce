import type { InlineComment } from "../../render/inline.ts";
import type { CommentTarget } from "./comment.ts";
import { checkInstance, isSame } from "./marked.ts";
import { permissions } from "./permissions.ts";
import { hasStatus, type Refusal, refusalOrThrow } from "./refusal.ts";
import { type OwnThread, ownThreads } from "./threads.ts";

/** The comments of one instance in the diff of a pull request, as they should be. */
export interface InlineRequest extends CommentTarget {
  /** The commit whose lines the comments count. */
  readonly headSha: string;
  readonly comments: readonly InlineComment[];
  /** False if something was not seen: a finding that is missing then is not settled, and nothing is taken away. */
  readonly isComplete: boolean;
}

/** How many comments were written, edited, and taken away or settled, and how many GitHub did not take at their place. */
export interface InlineOutcome {
  readonly posted: number;
  readonly edited: number;
  readonly settled: number;
  readonly unplaced: number;
  readonly refused: readonly Refusal[];
}

const { permission } = permissions.inline;

/** Stands in a thread that people have answered once its finding is gone. */
const gone = "This is settled: Toolwarden no longer finds it.";

/**
 * Brings the comments of this instance up to date, and writes nothing if they are. A comment is known by the
 * fingerprints in its marker, and is ours only if the token's identity wrote it. New ones go into one review. What is
 * settled, or stands where the diff has moved on, is deleted; where somebody has answered it stays, says that it is settled
 * and is resolved if the token may (GitHub asks for `contents: write`, which no job should have for that). Threads that
 * somebody resolved are left alone.
 *
 * Refusals and faults of GitHub are outcomes, not errors. Throws `UsageError` for an instance that cannot be a key.
 */
export async function deliverInline(request: InlineRequest): Promise<InlineOutcome> {
  checkInstance(request.instance);
  const done = { posted: 0, edited: 0, settled: 0, unplaced: 0 };
  try {
    await bringUpToDate(request, done);
    return { ...done, refused: [] };
  } catch (error) {
    return { ...done, refused: [refusalOrThrow(error, "write comments in the diff", permission)] };
  }
}

interface Done {
  posted: number;
  edited: number;
  settled: number;
  unplaced: number;
}

async function bringUpToDate(request: InlineRequest, done: Done): Promise<void> {
  const threads = (await ownThreads(request, markerStart(request.instance))).filter(
    (thread) => thread.body !== settledText(thread),
  );
  const { pairs, fresh, stale } = match(request.comments, threads);
  for (const thread of request.isComplete ? stale : []) {
    await settle(request, thread);
    done.settled += 1;
  }
  for (const { thread, comment } of pairs) {
    const body = textOf(request, comment);
    if (isSame(thread.body, body)) continue;
    await edit(request, thread, body);
    done.edited += 1;
  }
  if (fresh.length === 0) return;
  const { posted, unplaced } = await post(request, fresh);
  done.posted += posted;
  done.unplaced += unplaced;
  await removeDuplicates(request);
}

interface Matched {
  readonly pairs: readonly { readonly thread: OwnThread; readonly comment: InlineComment }[];
  readonly fresh: readonly InlineComment[];
  readonly stale: readonly OwnThread[];
}

/** Each comment with the thread that is about one of its findings. A thread that people work on is good enough at any line. */
function match(comments: readonly InlineComment[], threads: readonly OwnThread[]): Matched {
  const free = new Set(threads);
  const pairs: { thread: OwnThread; comment: InlineComment }[] = [];
  const fresh: InlineComment[] = [];
  for (const comment of comments) {
    const about = [...free].filter(
      ({ body, path }) =>
        path === comment.path && findingsIn(body).some((one) => comment.findings.includes(one)),
    );
    const kept = about.find((thread) => thread.isAnswered || thread.isResolved);
    const thread = kept ?? about.find((candidate) => standsAt(candidate, comment));
    if (thread === undefined) {
      fresh.push(comment);
      continue;
    }
    free.delete(thread);
    // At another place a suggestion would replace the wrong lines.
    if (standsAt(thread, comment) && !thread.isResolved) pairs.push({ thread, comment });
  }
  return { pairs, fresh, stale: [...free].filter(({ isResolved }) => !isResolved) };
}

function standsAt({ line, startLine }: OwnThread, comment: InlineComment): boolean {
  return line === comment.line && startLine === (comment.startLine ?? comment.line);
}

async function settle(request: InlineRequest, thread: OwnThread): Promise<void> {
  const { octokit, owner, repo } = request;
  if (!thread.isAnswered) {
    await octokit.rest.pulls.deleteReviewComment({ owner, repo, comment_id: thread.commentId });
    return;
  }
  await edit(request, thread, settledText(thread));
  if (thread.canResolve) await resolve(request, thread);
}

/** A thread that GitHub says can be resolved and then does not resolve says in words that it is settled. */
async function resolve({ octokit }: InlineRequest, { id }: OwnThread): Promise<void> {
  const mutation =
    "mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }";
  try {
    await octokit.graphql(mutation, { id });
  } catch (error) {
    refusalOrThrow(error, "resolve a thread", permission);
  }
}

async function edit(
  { octokit, owner, repo }: InlineRequest,
  { commentId }: OwnThread,
  body: string,
): Promise<void> {
  await octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: commentId, body });
}

/** One review for all; where GitHub refuses it for one entry, which it does not name, each goes by itself. */
async function post(
  request: InlineRequest,
  comments: readonly InlineComment[],
): Promise<{ readonly posted: number; readonly unplaced: number }> {
  const { octokit, owner, repo, number: pull_number, headSha: commit_id } = request;
  const drafts = comments.map((comment) => draftOf(request, comment));
  try {
    await octokit.rest.pulls.createReview({
      owner,
      repo,
      pull_number,
      commit_id,
      event: "COMMENT",
      comments: drafts,
    });
    return { posted: drafts.length, unplaced: 0 };
  } catch (error) {
    if (!hasStatus(error, 422)) throw error;
  }
  let posted = 0;
  for (const draft of drafts) {
    try {
      await octokit.rest.pulls.createReviewComment({ owner, repo, pull_number, commit_id, ...draft });
      posted += 1;
    } catch (error) {
      if (!hasStatus(error, 422)) throw error;
    }
  }
  return { posted, unplaced: drafts.length - posted };
}

function draftOf(request: InlineRequest, comment: InlineComment) {
  const { path, line, startLine } = comment;
  const place = { path, line, side: "RIGHT" } as const;
  const range = startLine === undefined ? {} : ({ start_line: startLine, start_side: "RIGHT" } as const);
  return { ...place, ...range, body: textOf(request, comment) };
}

/** A review whose answer was lost is sent again by the client, and another run may have posted meanwhile: the oldest stays. */
async function removeDuplicates(request: InlineRequest): Promise<void> {
  const { octokit, owner, repo } = request;
  const seen = new Set<string>();
  for (const { body, path, line, isAnswered, commentId } of await ownThreads(
    request,
    markerStart(request.instance),
  )) {
    const key = JSON.stringify([path, line, findingsIn(body)]);
    if (seen.has(key) && !isAnswered)
      await octokit.rest.pulls.deleteReviewComment({ owner, repo, comment_id: commentId });
    seen.add(key);
  }
}

function markerStart(instance: string): string {
  return `<!-- toolwarden:inline instance=${instance} findings=`;
}

function textOf({ instance }: InlineRequest, { findings, body }: InlineComment): string {
  return `${markerStart(instance)}${findings.join(",")} -->\n${body}`;
}

function settledText({ body }: OwnThread): string {
  const [marker = ""] = body.split(/\r?\n/, 1);
  return `${marker}\n${gone}`;
}

/** The fingerprints in a marker of ours. */
function findingsIn(body: string): readonly string[] {
  const [, list = ""] = /^<!-- toolwarden:inline instance=\S+ findings=([\w,-]*) -->/.exec(body) ?? [];
  return list.split(",");
}
