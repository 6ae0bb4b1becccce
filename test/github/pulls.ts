import {
  type Answer,
  type Call,
  type Endpoint,
  forbidden,
  mayRead,
  mayWrite,
  notFound,
  numberIn,
  refusal,
  tooLong,
} from "./endpoint.ts";
import { placeFault } from "./diff.ts";
import { pullFileShape, pullShape, reviewCommentShape, reviewShape } from "./shapes.ts";
import {
  addReviewComment,
  type DiffPlace,
  type Pull,
  type Review,
  type ReviewComment,
  stamp,
} from "./state.ts";

/** GitHub lists no more files of a pull request than this. */
const mostFiles = 3000;

const states = { APPROVE: "APPROVED", REQUEST_CHANGES: "CHANGES_REQUESTED", COMMENT: "COMMENTED" } as const;

/** Pull requests, their files, reviews and the comments in those. */
export const pullEndpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}",
    operationId: "pulls/get",
    handle: (call) => onPull(call, (pull) => ({ status: 200, body: pullShape(call.base, call.state, pull) })),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{commit_sha}/pulls",
    operationId: "repos/list-pull-requests-associated-with-commit",
    handle: (call) => {
      if (!mayRead(call, "pull_requests")) return notFound;
      const commit = call.parameters["commit_sha"];
      const pulls = [...call.state.pulls.values()].filter(
        ({ head, mergeCommit }) => head.sha === commit || mergeCommit === commit,
      );
      return { status: 200, page: pulls.map((pull) => pullShape(call.base, call.state, pull)) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/files",
    operationId: "pulls/list-files",
    handle: (call) =>
      onPull(call, ({ files, head }) => ({
        status: 200,
        page: files.slice(0, mostFiles).map((file) => pullFileShape(call.base, call.state, head.sha, file)),
      })),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
    operationId: "pulls/list-reviews",
    handle: (call) =>
      onPull(call, ({ number }) => {
        const reviews = call.state.reviews.filter((review) => review.number === number);
        return { status: 200, page: reviews.map((review) => reviewShape(call.base, call.state, review)) };
      }),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
    operationId: "pulls/create-review",
    handle: (call) => changePull(call, (pull) => createReview(call, pull)),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
    operationId: "pulls/list-review-comments",
    handle: (call) =>
      onPull(call, ({ number }) => {
        const comments = call.state.reviewComments.filter((comment) => comment.number === number);
        return {
          status: 200,
          page: comments.map((comment) => reviewCommentShape(call.base, call.state, comment)),
        };
      }),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
    operationId: "pulls/create-review-comment",
    handle: (call) =>
      changePull(call, (pull) => {
        const fault = commentFault(pull, call.body);
        if (fault !== undefined) return unplaceable(fault);
        const { number } = pull;
        const review = addReview(call, pull, { body: "", state: "COMMENTED" });
        const comment = addReviewComment(call.state, {
          ...draftOf(call, call.body),
          number,
          reviewId: review.id,
          commit: pull.head.sha,
        });
        return { status: 201, body: reviewCommentShape(call.base, call.state, comment) };
      }),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
    operationId: "pulls/create-reply-for-review-comment",
    handle: (call) =>
      changePull(call, ({ number }) => {
        const root = call.state.reviewComments.find(({ id }) => id === numberIn(call, "comment_id"));
        if (root === undefined || root.number !== number || root.replyTo !== undefined) return notFound;
        const body = String(call.body["body"]);
        const { place, commit, reviewId } = root;
        const reply = {
          number,
          author: call.token.identity,
          body,
          place,
          commit,
          reviewId,
          replyTo: root.id,
        };
        return {
          status: 201,
          body: reviewCommentShape(call.base, call.state, addReviewComment(call.state, reply)),
        };
      }),
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/pulls/comments/{comment_id}",
    operationId: "pulls/update-review-comment",
    handle: (call) =>
      onReviewComment(call, (comment) => {
        const { state, base } = call;
        state.clock += 1;
        const edited = { ...comment, body: String(call.body["body"]), updatedAt: state.clock };
        state.reviewComments = state.reviewComments.map((other) =>
          other.id === comment.id ? edited : other,
        );
        return { status: 200, body: reviewCommentShape(base, state, edited) };
      }),
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/pulls/comments/{comment_id}",
    operationId: "pulls/delete-review-comment",
    handle: (call) =>
      onReviewComment(call, (comment) => {
        call.state.reviewComments = call.state.reviewComments.filter(({ id }) => id !== comment.id);
        return { status: 204 };
      }),
  },
];

function onPull(call: Call, act: (pull: Pull) => Answer): Answer {
  const pull = call.state.pulls.get(numberIn(call, "pull_number"));
  return !mayRead(call, "pull_requests") || pull === undefined ? notFound : act(pull);
}

function changePull(call: Call, act: (pull: Pull) => Answer): Answer {
  return onPull(call, (pull) => {
    if (!mayWrite(call, "pull_requests")) return forbidden;
    const long = tooLong("PullRequestReview", call.body["body"]);
    return long ?? act(pull);
  });
}

function onReviewComment(call: Call, act: (comment: ReviewComment) => Answer): Answer {
  const comment = call.state.reviewComments.find(({ id }) => id === numberIn(call, "comment_id"));
  if (!mayRead(call, "pull_requests") || comment === undefined) return notFound;
  return mayWrite(call, "pull_requests")
    ? (tooLong("PullRequestReviewComment", call.body["body"]) ?? act(comment))
    : forbidden;
}

/** One comment that GitHub does not take loses the whole review, and the answer does not say which one it was. */
function createReview(call: Call, pull: Pull): Answer {
  const { body: sent } = call;
  const comments = (sent["comments"] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const faults = comments
    .map((comment) => commentFault(pull, comment))
    .filter((fault) => fault !== undefined);
  if (faults.length > 0) return unprocessable("Unprocessable Entity", ...new Set(faults));
  const commit = sent["commit_id"] ?? pull.head.sha;
  if (commit !== pull.head.sha)
    return unprocessable("Unprocessable Entity", "commit_id is not part of the pull request");
  const event = sent["event"] as keyof typeof states | undefined; // The description allows these alone.
  const body = typeof sent["body"] === "string" ? sent["body"] : "";
  const needsBody = event === "REQUEST_CHANGES" || (event === "COMMENT" && comments.length === 0);
  if (needsBody && body === "") return unprocessable("Unprocessable Entity", "Review body can't be blank");
  const review = addReview(call, pull, { body, state: event === undefined ? "PENDING" : states[event] });
  for (const comment of comments) {
    addReviewComment(call.state, {
      ...draftOf(call, comment),
      number: pull.number,
      reviewId: review.id,
      commit: review.commit,
    });
  }
  return { status: 200, body: reviewShape(call.base, call.state, review) };
}

function addReview({ state, token }: Call, pull: Pull, review: Pick<Review, "body" | "state">): Review {
  const { id, createdAt: submittedAt } = stamp(state);
  const added = {
    ...review,
    id,
    number: pull.number,
    author: token.identity,
    commit: pull.head.sha,
    submittedAt,
  };
  state.reviews = [...state.reviews, added];
  return added;
}

function draftOf({ token }: Call, sent: Readonly<Record<string, unknown>>) {
  return { author: token.identity, body: String(sent["body"]), place: placeOf(sent) };
}

function placeOf(sent: Readonly<Record<string, unknown>>): DiffPlace {
  const { path, line, side, start_line: startLine } = sent;
  const place = { path: String(path), line: Number(line), side: side === "LEFT" ? "LEFT" : "RIGHT" } as const;
  return typeof startLine === "number" ? { ...place, startLine } : place;
}

function commentFault({ files }: Pull, sent: Readonly<Record<string, unknown>>): string | undefined {
  if (tooLong("PullRequestReviewComment", sent["body"]) !== undefined) return "Body is too long";
  const file = files.find(({ path }) => path === sent["path"]);
  return file === undefined ? "Path could not be resolved" : placeFault(file.patch, placeOf(sent));
}

/** A comment on its own is refused in another form than a review. */
function unplaceable(message: string): Answer {
  const error = { resource: "PullRequestReviewComment", code: "custom", field: "line", message };
  return refusal(422, "Validation Failed", [error]);
}

/** The reviews' refusals name what is wrong in plain sentences. */
function unprocessable(message: string, ...errors: readonly string[]): Answer {
  return refusal(422, message, errors);
}
