import { posix } from "node:path";
import { commentShape, entryShape, fileShape, linkShape, ownUserShape } from "./shapes.ts";
import { addComment, type Comment, type Entry, type Permission, type State, type Token } from "./state.ts";

/** One request, past authentication and validation. */
export interface Call {
  readonly state: State;
  readonly token: Token;
  /** Where the fake listens, for the addresses it gives. */
  readonly base: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

/** `body` is sent as JSON, `text` as it is. A `page` is cut out of by the server. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly page?: readonly unknown[];
}

export interface Endpoint {
  readonly method: string;
  /** As GitHub's description writes it. */
  readonly path: string;
  readonly operationId: string;
  readonly handle: (call: Call) => Answer;
}

/** As GitHub words every refusal. */
export function refusal(status: number, message: string, errors?: readonly object[]): Answer {
  const body = { message, documentation_url: "https://docs.github.com/rest", status: String(status) };
  return { status, body: errors === undefined ? body : { ...body, errors } };
}

const notFound = refusal(404, "Not Found");
const forbidden = refusal(403, "Resource not accessible by integration");

/** Longest comment, in characters, as GitHub's own message has it. */
const longestComment = 65_536;

/** All that the fake answers, besides `POST /graphql`. */
export const endpoints: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/user",
    operationId: "users/get-authenticated",
    handle: ({ base, token }) =>
      token.isInstallation ? forbidden : { status: 200, body: ownUserShape(base, token.identity) },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    operationId: "issues/list-comments",
    handle: (call) => {
      const number = Number(call.parameters["issue_number"]);
      if (!mayRead(call, "issues", "pull_requests") || !call.state.pulls.has(number)) return notFound;
      const comments = call.state.comments.filter((comment) => comment.number === number);
      const page = comments.map((comment) => commentShape(call.base, call.state, comment));
      return { status: 200, page };
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    operationId: "issues/create-comment",
    handle: (call) => {
      const { state, token } = call;
      const pull = state.pulls.get(Number(call.parameters["issue_number"]));
      if (!mayRead(call, "issues", "pull_requests") || pull === undefined) return notFound;
      if (!mayWrite(call, "issues", "pull_requests")) return forbidden;
      if (pull.isLocked) return locked;
      if (isTooLong(call)) return tooLong;
      const comment = addComment(state, pull.number, token.identity, String(call.body["body"]));
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
        if (isTooLong(call)) return tooLong;
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
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/contents/{path}",
    operationId: "repos/get-content",
    handle: (call) => {
      const tree = call.state.trees.get(call.query.get("ref") ?? "main");
      if (!mayRead(call, "contents") || tree === undefined) return notFound;
      return getContent(call, tree, call.parameters["path"] ?? "");
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}",
    operationId: "repos/get-commit",
    handle: (call) => {
      const ref = call.parameters["ref"] ?? "";
      if (!mayRead(call, "contents")) return notFound;
      if (!call.state.trees.has(ref)) return refusal(422, `No commit found for SHA: ${ref}`);
      if (!call.accept.includes(".sha")) return refusal(501, "the fake knows the hash only");
      return { status: 200, text: ref };
    },
  },
];

/** The one query that is understood so far: who the token acts for. */
export function answerGraphql({ body, token }: Call): Answer {
  const query = String(body["query"]).replaceAll(/\s+/g, " ");
  if (!/^(?:query )?\{ viewer \{ login \} \}$/.test(query.trim())) {
    return refusal(501, `the fake does not know the query ${query}`);
  }
  return { status: 200, body: { data: { viewer: { login: token.identity.login } } } };
}

const locked = refusal(403, "Unable to create comment because issue is locked.");

const tooLong = refusal(422, "Validation Failed", [
  {
    resource: "IssueComment",
    code: "unprocessable",
    field: "data",
    message: `Body is too long (maximum is ${longestComment} characters)`,
  },
]);

function isTooLong({ body }: Call): boolean {
  return Array.from(String(body["body"])).length > longestComment;
}

function mayRead({ state, token }: Call, ...permissions: readonly Permission[]): boolean {
  return !state.isPrivate || permissions.some((permission) => token.permissions[permission] !== "none");
}

function mayWrite({ token }: Call, ...permissions: readonly Permission[]): boolean {
  return permissions.some((permission) => token.permissions[permission] === "write");
}

function onComment(call: Call, act: (comment: Comment) => Answer): Answer {
  const id = Number(call.parameters["comment_id"]);
  const comment = call.state.comments.find((candidate) => candidate.id === id);
  if (!mayRead(call, "issues", "pull_requests") || comment === undefined) return notFound;
  return mayWrite(call, "issues", "pull_requests") ? act(comment) : forbidden;
}

function getContent(call: Call, tree: ReadonlyMap<string, Entry>, path: string): Answer {
  const { base, state } = call;
  const entry = tree.get(path);
  if (entry?.kind === "link") return followLink(call, tree, path, entry.target);
  if (entry?.kind === "file") {
    if (call.accept.includes(".raw")) return { status: 200, text: entry.text };
    return { status: 200, body: fileShape(base, state, path, entry.text) };
  }
  const listing = listFolder(tree, path).map(([name, child]) =>
    entryShape(base, state, posix.join(path, name), child),
  );
  return listing.length === 0 ? notFound : { status: 200, body: listing.slice(0, 1000) };
}

/** GitHub follows a link to a file of the repository, and describes any other. */
function followLink(call: Call, tree: ReadonlyMap<string, Entry>, path: string, target: string): Answer {
  const end = tree.get(posix.join(posix.dirname(path), target));
  return end?.kind === "file"
    ? { status: 200, body: fileShape(call.base, call.state, path, end.text) }
    : { status: 200, body: linkShape(call.base, call.state, path, target) };
}

function listFolder(tree: ReadonlyMap<string, Entry>, folder: string): readonly [string, Entry | "folder"][] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const children = new Map<string, Entry | "folder">();
  for (const [path, entry] of tree) {
    if (!path.startsWith(prefix)) continue;
    const [name = "", ...rest] = path.slice(prefix.length).split("/");
    children.set(name, rest.length === 0 ? entry : "folder");
  }
  return [...children].sort(([a], [b]) => (a < b ? -1 : 1));
}
