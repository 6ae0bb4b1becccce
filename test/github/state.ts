/** Who a token acts for. */
export interface Identity {
  readonly id: number;
  /** Apps end in `[bot]`. */
  readonly login: string;
  readonly type: "User" | "Bot";
}

/** The permissions a job can be given, as far as the fake knows endpoints for them. */
export type Permission = "contents" | "issues" | "pull_requests";
export type Access = "none" | "read" | "write";

export interface Token {
  readonly identity: Identity;
  readonly permissions: Readonly<Record<Permission, Access>>;
  /** Installation tokens, such as GITHUB_TOKEN, are refused by `GET /user`. */
  readonly isInstallation: boolean;
}

export interface Pull {
  readonly number: number;
  /** A locked conversation refuses comments. */
  readonly isLocked: boolean;
}

export interface Comment {
  readonly id: number;
  /** Number of the pull request it stands under. */
  readonly number: number;
  /** `null` once the account is deleted. */
  readonly author: Identity | null;
  readonly body: string;
  /** Ticks of the fake's own clock, one second each. */
  readonly createdAt: number;
  readonly updatedAt: number;
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
  readonly tokens: Map<string, Token>;
  readonly pulls: Map<number, Pull>;
  comments: readonly Comment[];
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

/** GITHUB_TOKEN with the given permissions; those left out are `none`. */
export function workflowToken(permissions: Partial<Record<Permission, Access>>): Token {
  const none = { contents: "none", issues: "none", pull_requests: "none" } as const;
  return { identity: actionsBot, isInstallation: true, permissions: { ...none, ...permissions } };
}

/** A person's own token, which may write everything. */
export function personalToken(identity: Identity): Token {
  const all = { contents: "write", issues: "write", pull_requests: "write" } as const;
  return { identity, isInstallation: false, permissions: all };
}

/**
 * A repository `octo-org/octo-repo` with pull request 7 and no comment. Token `write-token` is a GITHUB_TOKEN that may
 * comment and read contents; `read-token` is what a pull request from a fork gets.
 */
export function createState(): State {
  return {
    owner: "octo-org",
    repo: "octo-repo",
    isPrivate: false,
    tokens: new Map([
      ["write-token", workflowToken({ contents: "read", pull_requests: "write" })],
      ["read-token", workflowToken({ contents: "read", issues: "read", pull_requests: "read" })],
    ]),
    pulls: new Map([[7, { number: 7, isLocked: false }]]),
    comments: [],
    trees: new Map(),
    clock: 0,
    lastId: 1000,
  };
}

/** Adds a comment as if its author had written it in the browser. */
export function addComment(state: State, number: number, author: Identity | null, body: string): Comment {
  state.clock += 1;
  state.lastId += 1;
  const { clock: createdAt, lastId: id } = state;
  const comment = { id, number, author, body, createdAt, updatedAt: createdAt };
  state.comments = [...state.comments, comment];
  return comment;
}

/** Puts files at a revision; a text is a file. */
export function addTree(state: State, ref: string, entries: Readonly<Record<string, string | Entry>>): void {
  const tree = Object.entries(entries).map(
    ([path, entry]) =>
      [path, typeof entry === "string" ? ({ kind: "file", text: entry } as const) : entry] as const,
  );
  state.trees.set(ref, new Map(tree));
}
