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
import { commentShape } from "./shapes.ts";
import { addComment, type Comment } from "./state.ts";

const locked = refusal(403, "Unable to create comment because issue is locked.");

/** Comments under a pull request or an issue. */
export const commentEndpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    operationId: "issues/list-comments",
    handle: (call) => {
      const number = numberIn(call, "issue_number");
      if (!mayRead(call, "issues", "pull_requests") || !isThere(call, number)) return notFound;
      const comments = call.state.comments.filter((comment) => comment.number === number);
      return { status: 200, page: comments.map((comment) => commentShape(call.base, call.state, comment)) };
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    operationId: "issues/create-comment",
    handle: (call) => {
      const { state, token, body } = call;
      const number = numberIn(call, "issue_number");
      if (!mayRead(call, "issues", "pull_requests") || !isThere(call, number)) return notFound;
      if (!mayWrite(call, "issues", "pull_requests")) return forbidden;
      if (state.pulls.get(number)?.isLocked === true) return locked;
      const long = tooLong("IssueComment", body["body"]);
      if (long !== undefined) return long;
      const comment = addComment(state, number, token.identity, String(body["body"]));
      return { status: 201, body: commentShape(call.base, state, comment) };
    },
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/issues/comments/{comment_id}",
    operationId: "issues/update-comment",
    // Who may write may edit anybody's comment; that is why a client must look at the author.
    handle: (call) =>
      onComment(call, (comment) => {
        const long = tooLong("IssueComment", call.body["body"]);
        if (long !== undefined) return long;
        const { state } = call;
        state.clock += 1;
        const edited = { ...comment, body: String(call.body["body"]), updatedAt: state.clock };
        state.comments = state.comments.map((other) => (other.id === comment.id ? edited : other));
        return { status: 200, body: commentShape(call.base, state, edited) };
      }),
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/issues/comments/{comment_id}",
    operationId: "issues/delete-comment",
    handle: (call) =>
      onComment(call, (comment) => {
        call.state.comments = call.state.comments.filter((other) => other.id !== comment.id);
        return { status: 204 };
      }),
  },
];

function isThere({ state }: Call, number: number): boolean {
  return state.pulls.has(number) || state.issues.has(number);
}

function onComment(call: Call, act: (comment: Comment) => Answer): Answer {
  const comment = call.state.comments.find(({ id }) => id === numberIn(call, "comment_id"));
  if (!mayRead(call, "issues", "pull_requests") || comment === undefined) return notFound;
  return mayWrite(call, "issues", "pull_requests") ? act(comment) : forbidden;
}
