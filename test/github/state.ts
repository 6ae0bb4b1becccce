/** Who a token acts for. */
export interface Identity {
  readonly id: number;
  /** Apps end in `[bot]`. */
  readonly login: string;
  readonly type: "User" | "Bot";
}

/** The permissions a job can be given, as far as the fake knows endpoints for them. */
export type Permission = "checks" | "contents" | "issues" | "pull_requests" | "security_events";
export type Access = "none" | "read" | "write";

export interface Token {
  readonly identity: Identity;
  readonly permissions: Readonly<Record<Permission, Access>>;
  /** Installation tokens, such as GITHUB_TOKEN, are refused by `GET /user`. */
  readonly isInstallation: boolean;
}

/** One end of a pull request. */
export interface Branch {
  readonly ref: string;
  readonly sha: string;
  /** `null` once the fork is deleted. */
  readonly repository: { readonly id: number; readonly fullName: string } | null;
}

/** A file that a pull request changes. */
export interface PullFile {
  readonly path: string;
  readonly status: "added" | "modified" | "removed" | "renamed";
  /** The hunks of its diff; absent for a binary file and for a diff that is too long. */
  readonly patch?: string;
  /** What git calls its content at the head; made up from the path if it is not given. */
  readonly sha?: string;
}

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly author: Identity;
  readonly state: "open" | "closed";
  readonly isMerged: boolean;
  readonly isDraft: boolean;
  /** A locked conversation refuses comments. */
  readonly isLocked: boolean;
  readonly base: Branch;
  readonly head: Branch;
  /** GitHub's own trial merge, and whether it went well; both `null` until it has been tried. */
  readonly mergeCommit: string | null;
  readonly isMergeable: boolean | null;
  readonly files: readonly PullFile[];
}

export interface Comment {
  readonly id: number;
  /** Number of the pull request or issue it stands under. */
  readonly number: number;
  /** `null` once the account is deleted. */
  readonly author: Identity | null;
  readonly body: string;
  /** Ticks of the fake's own clock, one second each. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: Identity;
  readonly state: "open" | "closed";
  readonly labels: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The lines of a pull request's diff that a review comment stands at; `startLine` for more than one. */
export interface DiffPlace {
  readonly path: string;
  readonly line: number;
  readonly side: "LEFT" | "RIGHT";
  readonly startLine?: number;
}

/** A comment in a review. Those without `replyTo` begin a thread. */
export interface ReviewComment extends Comment {
  readonly reviewId: number;
  readonly commit: string;
  readonly place: DiffPlace;
  readonly replyTo?: number;
}

export interface Review {
  readonly id: number;
  readonly number: number;
  readonly author: Identity;
  readonly body: string;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "PENDING";
  readonly commit: string;
  readonly submittedAt: number;
}

/** As GitHub takes it; `annotations` grow by every update. */
export interface CheckRun {
  readonly id: number;
  readonly commit: string;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly output: Readonly<Record<string, unknown>>;
  readonly annotations: readonly unknown[];
  readonly startedAt: number;
}

/** A SARIF log that was uploaded, unpacked. */
export interface SarifUpload {
  readonly id: string;
  readonly commit: string;
  readonly ref: string;
  readonly text: string;
}

/** What stands at a path of a revision. A link holds the path it leads to, relative to its own folder. */
export type Entry =
  | { readonly kind: "file"; readonly text: string }
  | { readonly kind: "link"; readonly target: string };

/** All that the fake knows. Plain data: tests write it before a run and read it afterwards. */
export interface State {
  readonly owner: string;
  readonly repo: string;
  /** In a private repository reading needs a permission too. */
  isPrivate: boolean;
  /** False where the repository's settings switch issues off. */
  hasIssues: boolean;
  readonly tokens: Map<string, Token>;
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, Issue>;
  comments: readonly Comment[];
  reviews: readonly Review[];
  reviewComments: readonly ReviewComment[];
  /** Ids of the review comments whose threads are resolved. */
  readonly resolved: Set<number>;
  /** Node id of a hidden comment to why it was hidden, such as `OUTDATED`. */
  readonly minimized: Map<string, string>;
  checkRuns: readonly CheckRun[];
  sarifs: readonly SarifUpload[];
  /** Revision, by any name or hash it is asked for, to path, to what stands there. */
  readonly trees: Map<string, ReadonlyMap<string, Entry>>;
  /** Last tick; grows by one with every write. */
  clock: number;
  lastId: number;
}

/** The identity behind GITHUB_TOKEN, shared by every workflow. */
export const actionsBot: Identity = { id: 41898282, login: "github-actions[bot]", type: "Bot" };

/** Someone who may comment and nothing else. */
export const stranger: Identity = { id: 666, login: "mallory", type: "User" };

/** Someone who works here. */
export const maintainer: Identity = { id: 1, login: "monalisa", type: "User" };

/** GITHUB_TOKEN with the given permissions; those left out are `none`. */
export function workflowToken(permissions: Partial<Record<Permission, Access>>): Token {
  const none = {
    checks: "none",
    contents: "none",
    issues: "none",
    pull_requests: "none",
    security_events: "none",
  } as const;
  return { identity: actionsBot, isInstallation: true, permissions: { ...none, ...permissions } };
}

/** A person's own token, which may write everything. */
export function personalToken(identity: Identity): Token {
  const all = {
    checks: "write",
    contents: "write",
    issues: "write",
    pull_requests: "write",
    security_events: "write",
  } as const;
  return { identity, isInstallation: false, permissions: all };
}

/** `octo-org/octo-repo` itself, as an end of a pull request. */
export const home = { id: 1, fullName: "octo-org/octo-repo" } as const;

/**
 * A repository `octo-org/octo-repo` with pull request 7 and no comment. Token `write-token` is a GITHUB_TOKEN that may
 * comment and read contents; `read-token` is what a pull request from a fork gets.
 */
export function createState(): State {
  const state: State = {
    owner: "octo-org",
    repo: "octo-repo",
    isPrivate: false,
    hasIssues: true,
    tokens: new Map([
      ["write-token", workflowToken({ contents: "read", pull_requests: "write" })],
      ["read-token", workflowToken({ contents: "read", issues: "read", pull_requests: "read" })],
    ]),
    pulls: new Map(),
    issues: new Map(),
    comments: [],
    reviews: [],
    reviewComments: [],
    resolved: new Set(),
    minimized: new Map(),
    checkRuns: [],
    sarifs: [],
    trees: new Map(),
    clock: 0,
    lastId: 1000,
  };
  addPull(state, 7);
  return state;
}

/** Adds a pull request, or changes one: an open one from a branch of the repository, unless `change` says otherwise. */
export function addPull(state: State, number: number, change: Partial<Pull> = {}): Pull {
  const open: Pull = {
    number,
    title: `Change ${number}`,
    author: maintainer,
    state: "open",
    isMerged: false,
    isDraft: false,
    isLocked: false,
    base: { ref: "main", sha: "b".repeat(40), repository: home },
    head: { ref: "topic", sha: "a".repeat(40), repository: home },
    mergeCommit: null,
    isMergeable: null,
    files: [],
  };
  const pull = { ...(state.pulls.get(number) ?? open), ...change };
  state.pulls.set(number, pull);
  return pull;
}

/** Adds a comment as if its author had written it in the browser. */
export function addComment(state: State, number: number, author: Identity | null, body: string): Comment {
  const comment = { number, author, body, ...stamp(state) };
  state.comments = [...state.comments, comment];
  return comment;
}

/** Opens an issue as if its author had done so in the browser. Issues and pull requests share their numbers. */
export function addIssue(state: State, author: Identity, issue: Pick<Issue, "title" | "body">): Issue {
  const number = Math.max(0, ...state.issues.keys(), ...state.pulls.keys()) + 1;
  const { createdAt, updatedAt } = stamp(state);
  const opened: Issue = { ...issue, number, author, state: "open", labels: [], createdAt, updatedAt };
  state.issues.set(number, opened);
  return opened;
}

/** Adds a comment of a review, as if its author had written it in the browser. */
export function addReviewComment(
  state: State,
  comment: Omit<ReviewComment, "id" | "createdAt" | "updatedAt">,
): ReviewComment {
  const added = { ...comment, ...stamp(state) };
  state.reviewComments = [...state.reviewComments, added];
  return added;
}

/** A new id, and the time of the write that needs it. */
export function stamp(state: State): Pick<Comment, "id" | "createdAt" | "updatedAt"> {
  state.clock += 1;
  state.lastId += 1;
  return { id: state.lastId, createdAt: state.clock, updatedAt: state.clock };
}

/** The id that GraphQL and `node_id` use. */
export function nodeId(
  kind: "IssueComment" | "PullRequestReviewComment" | "PullRequestReviewThread",
  id: number,
): string {
  return Buffer.from(`012:${kind}${id}`).toString("base64");
}

/** Puts files at a revision; a text is a file. */
export function addTree(state: State, ref: string, entries: Readonly<Record<string, string | Entry>>): void {
  const tree = Object.entries(entries).map(
    ([path, entry]) =>
      [path, typeof entry === "string" ? ({ kind: "file", text: entry } as const) : entry] as const,
  );
  state.trees.set(ref, new Map(tree));
}
