import { type Answer, type Call, mayRead, mayWrite, refusal } from "./endpoint.ts";
import { isInDiff } from "./diff.ts";
import { parseGraphql, type Selection } from "./graphql-document.ts";
import { type Comment, nodeId, type ReviewComment, type State } from "./state.ts";

/** An object with its type; a function is a field with arguments. */
type Node = Readonly<Record<string, unknown>>;
type Field = (args: Readonly<Record<string, unknown>>) => unknown;

/** Something GitHub answers in `errors`, beside data that is null. */
class GraphqlFault extends Error {
  readonly type: "FORBIDDEN" | "NOT_FOUND";

  constructor(type: GraphqlFault["type"], message: string) {
    super(message);
    this.type = type;
  }
}

/** The names of GitHub's reasons for hiding a comment. */
const classifiers = new Set(["ABUSE", "DUPLICATE", "OFF_TOPIC", "OUTDATED", "RESOLVED", "SPAM"]);

/** Answers the part of GitHub's GraphQL that REST does not have: hiding comments, and threads of reviews. */
export function answerGraphql(call: Call): Answer {
  const variables = (call.body["variables"] ?? {}) as Readonly<Record<string, unknown>>;
  try {
    const { operation, selections } = parseGraphql(String(call.body["query"]), variables);
    return run(operation === "query" ? queries(call) : mutations(call), selections);
  } catch (error) {
    return refusal(501, `the fake does not understand ${JSON.stringify(call.body)}: ${String(error)}`);
  }
}

/** What a field cannot be answered with is null, and said in `errors`; the status stays 200. */
function run(root: Node, selections: readonly Selection[]): Answer {
  const errors: object[] = [];
  const data: Record<string, unknown> = {};
  for (const selection of selections) {
    try {
      Object.assign(data, select(root, [selection]));
    } catch (error) {
      if (!(error instanceof GraphqlFault) || selection.kind !== "field") throw error;
      data[selection.alias] = null;
      errors.push({ type: error.type, path: [selection.alias], message: error.message, locations: [] });
    }
  }
  return { status: 200, body: errors.length === 0 ? { data } : { data, errors } };
}

function select(value: unknown, selections: readonly Selection[]): unknown {
  if (Array.isArray(value)) return value.map((item) => select(item, selections));
  if (typeof value !== "object" || value === null) return value ?? null;
  const node = value as Node;
  const selected: Record<string, unknown> = {};
  for (const selection of selections) {
    if (selection.kind === "fragment") {
      if (node["__typename"] === selection.on) Object.assign(selected, select(node, selection.selections));
      continue;
    }
    if (!(selection.name in node))
      throw new SyntaxError(`no field ${selection.name} on ${String(node["__typename"])}`);
    const field = node[selection.name];
    const found = typeof field === "function" ? (field as Field)(selection.args) : field;
    selected[selection.alias] = select(found, selection.selections);
  }
  return selected;
}

function queries(call: Call): Node {
  const { state, token } = call;
  return {
    __typename: "Query",
    viewer: { __typename: "User", login: token.identity.login },
    node: ({ id }: Node) => findNode(call, id),
    nodes: ({ ids }: Node) => (ids as readonly unknown[]).map((id) => findNode(call, id)),
    repository: ({ owner, name }: Node) => {
      if (owner !== state.owner || name !== state.repo)
        throw new GraphqlFault("NOT_FOUND", "Could not resolve to a Repository.");
      return { __typename: "Repository", pullRequest: ({ number }: Node) => pullNode(call, Number(number)) };
    },
  };
}

function mutations(call: Call): Node {
  const { state } = call;
  return {
    __typename: "Mutation",
    minimizeComment: input(({ subjectId, classifier }) => {
      const comment = writableComment(call, subjectId);
      if (!classifiers.has(String(classifier))) throw new SyntaxError(`no classifier ${String(classifier)}`);
      state.minimized.set(String(subjectId), String(classifier));
      return { __typename: "MinimizeCommentPayload", minimizedComment: commentNode(call, comment) };
    }),
    unminimizeComment: input(({ subjectId }) => {
      const comment = writableComment(call, subjectId);
      state.minimized.delete(String(subjectId));
      return { __typename: "UnminimizeCommentPayload", unminimizedComment: commentNode(call, comment) };
    }),
    resolveReviewThread: input(({ threadId }) => {
      const root = writableThread(call, threadId);
      state.resolved.add(root.id);
      return { __typename: "ResolveReviewThreadPayload", thread: threadNode(call, root) };
    }),
    unresolveReviewThread: input(({ threadId }) => {
      const root = writableThread(call, threadId);
      state.resolved.delete(root.id);
      return { __typename: "UnresolveReviewThreadPayload", thread: threadNode(call, root) };
    }),
  };
}

function input(act: (input: Node) => unknown): Field {
  return (args) => act(args["input"] as Node);
}

function findNode(call: Call, id: unknown): Node | null {
  const comment = mayRead(call, "issues", "pull_requests") ? findComment(call.state, id) : undefined;
  return comment === undefined ? null : commentNode(call, comment);
}

function findComment(state: State, id: unknown): Comment | ReviewComment | undefined {
  return [...state.comments, ...state.reviewComments].find((comment) => commentId(comment) === id);
}

function writableComment(call: Call, id: unknown): Comment | ReviewComment {
  const comment = findComment(call.state, id);
  if (comment === undefined)
    throw new GraphqlFault("NOT_FOUND", `Could not resolve to a node with the global id of '${String(id)}'`);
  if (!mayWrite(call, "issues", "pull_requests"))
    throw new GraphqlFault("FORBIDDEN", "Resource not accessible by integration");
  return comment;
}

function writableThread(call: Call, id: unknown): ReviewComment {
  const root = call.state.reviewComments.find(
    (comment) => nodeId("PullRequestReviewThread", comment.id) === id,
  );
  if (root === undefined)
    throw new GraphqlFault("NOT_FOUND", `Could not resolve to a node with the global id of '${String(id)}'`);
  if (!mayResolve(call)) throw new GraphqlFault("FORBIDDEN", "Resource not accessible by integration");
  return root;
}

/** GitHub asks for `contents: write` here, besides what every other part of a review needs. */
function mayResolve(call: Call): boolean {
  return mayWrite(call, "pull_requests") && mayWrite(call, "contents");
}

function pullNode(call: Call, number: number): Node {
  const pull = call.state.pulls.get(number);
  if (pull === undefined || !mayRead(call, "pull_requests")) {
    throw new GraphqlFault("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
  }
  const roots = call.state.reviewComments.filter(
    (comment) => comment.number === number && comment.replyTo === undefined,
  );
  const threads = roots.map((root) => threadNode(call, root));
  return { __typename: "PullRequest", number, reviewThreads: (args: Node) => connection(threads, args) };
}

function threadNode(call: Call, root: ReviewComment): Node {
  const { state } = call;
  const comments = state.reviewComments.filter(({ id, replyTo }) => id === root.id || replyTo === root.id);
  const { path, line, startLine = null } = root.place;
  const isOutdated = !isInDiff(state.pulls.get(root.number), root.place);
  return {
    __typename: "PullRequestReviewThread",
    id: nodeId("PullRequestReviewThread", root.id),
    isResolved: state.resolved.has(root.id),
    viewerCanResolve: mayResolve(call),
    isOutdated,
    path,
    line: isOutdated ? null : line,
    startLine: isOutdated ? null : startLine,
    originalLine: line,
    originalStartLine: startLine,
    comments: (args: Node) =>
      connection(
        comments.map((comment) => commentNode(call, comment)),
        args,
      ),
  };
}

function commentId(comment: Comment | ReviewComment): string {
  return nodeId("place" in comment ? "PullRequestReviewComment" : "IssueComment", comment.id);
}

function commentNode({ state, token }: Call, comment: Comment | ReviewComment): Node {
  const id = commentId(comment);
  const { author, body } = comment;
  return {
    __typename: "place" in comment ? "PullRequestReviewComment" : "IssueComment",
    id,
    databaseId: comment.id,
    body,
    // Here an app bears its bare name, unlike in REST and in `viewer`.
    author: author && { __typename: author.type, login: author.login.replace(/\[bot\]$/, "") },
    viewerDidAuthor: author?.login === token.identity.login,
    isMinimized: state.minimized.has(id),
    minimizedReason: state.minimized.get(id)?.toLowerCase().replaceAll("_", "-") ?? null,
  };
}

/** A page of a list; a cursor is the index of the item behind it. GitHub insists on a size of 1 to 100. */
function connection(items: readonly Node[], { first, after }: Node): Node {
  const size = Number(first);
  if (!(size >= 1 && size <= 100)) throw new SyntaxError("`first` on a connection is a number from 1 to 100");
  const start = typeof after === "string" ? Number(after) : 0;
  const end = Math.min(start + size, items.length);
  return {
    __typename: "Connection",
    totalCount: items.length,
    nodes: items.slice(start, end),
    pageInfo: {
      __typename: "PageInfo",
      hasNextPage: end < items.length,
      endCursor: end === 0 ? null : String(end),
    },
  };
}
