import { createHash } from "node:crypto";
import {
  type Branch,
  type CheckRun,
  type Comment,
  type Entry,
  type Identity,
  type Issue,
  nodeId,
  type Pull,
  type PullFile,
  type Review,
  type ReviewComment,
  type State,
} from "./state.ts";

/*
 * State in the words of GitHub's API, as far as the fake knows it. What GitHub's description requires besides is filled
 * in from that description (fill.ts), and every response is held against it.
 */

/** Ticks since the beginning of 2026. */
function time(tick: number): string {
  return new Date(Date.UTC(2026, 0, 1) + tick * 1000).toISOString().replace(".000", "");
}

export function userShape(base: string, user: Identity): object {
  const url = `${base}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: Buffer.from(`04:User${user.id}`).toString("base64"),
    avatar_url: `${base}/avatars/${user.id}`,
    gravatar_id: "",
    url,
    html_url: `https://github.com/${encodeURIComponent(user.login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

/** `GET /user` says more of a person than a comment does. */
export function ownUserShape(base: string, user: Identity): object {
  const nothing = {
    name: null,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
  };
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  return { ...userShape(base, user), ...nothing, ...counts, created_at: time(0), updated_at: time(0) };
}

export function commentShape(base: string, state: State, comment: Comment): object {
  const repository = `${base}/repos/${state.owner}/${state.repo}`;
  const kind = state.issues.has(comment.number) ? "issues" : "pull";
  const page = `https://github.com/${state.owner}/${state.repo}/${kind}/${comment.number}`;
  return {
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    url: `${repository}/issues/comments/${comment.id}`,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${repository}/issues/${comment.number}`,
    body: comment.body,
    user: comment.author === null ? null : userShape(base, comment.author),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: "NONE",
  };
}

export function issueShape(base: string, state: State, issue: Issue): object {
  const { number, title, body, author, labels } = issue;
  const isPull = state.pulls.has(number);
  const url = `${base}/repos/${state.owner}/${state.repo}/issues/${number}`;
  const page = `https://github.com/${state.owner}/${state.repo}/${isPull ? "pull" : "issues"}/${number}`;
  return {
    id: number,
    number,
    title,
    body,
    state: issue.state,
    user: userShape(base, author),
    labels: labels.map((name) => ({ name })),
    locked: false,
    url,
    html_url: page,
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt),
    closed_at: issue.state === "closed" ? time(issue.updatedAt) : null,
    ...(isPull ? { pull_request: { url, html_url: page, diff_url: null, patch_url: null } } : {}),
  };
}

export function pullShape(base: string, state: State, pull: Pull): object {
  return {
    id: pull.number,
    number: pull.number,
    title: pull.title,
    user: userShape(base, pull.author),
    state: pull.state,
    merged: pull.isMerged,
    draft: pull.isDraft,
    locked: pull.isLocked,
    html_url: `https://github.com/${state.owner}/${state.repo}/pull/${pull.number}`,
    base: branchShape(base, pull.base),
    head: branchShape(base, pull.head),
    merge_commit_sha: pull.mergeCommit,
    mergeable: pull.isMergeable,
    changed_files: pull.files.length,
    labels: [],
  };
}

function branchShape(base: string, { ref, sha, repository }: Branch): object {
  const [login = "", name = ""] = repository?.fullName.split("/") ?? [];
  const owner = userShape(base, { id: repository?.id ?? 0, login, type: "User" });
  const repo = repository && { id: repository.id, name, full_name: repository.fullName, owner };
  return { ref, sha, label: `${login}:${ref}`, user: repository && owner, repo };
}

export function pullFileShape(base: string, state: State, commit: string, file: PullFile): object {
  const { path, status, patch } = file;
  const count = (sign: string) => (patch ?? "").split("\n").filter((line) => line.startsWith(sign)).length;
  const page = `https://github.com/${state.owner}/${state.repo}`;
  return {
    sha: file.sha ?? blobHash(path),
    filename: path,
    status,
    additions: count("+"),
    deletions: count("-"),
    changes: count("+") + count("-"),
    blob_url: `${page}/blob/${commit}/${path}`,
    raw_url: `${page}/raw/${commit}/${path}`,
    contents_url: `${base}/repos/${state.owner}/${state.repo}/contents/${path}?ref=${commit}`,
    ...(patch === undefined ? {} : { patch }),
  };
}

export function reviewShape(base: string, state: State, review: Review): object {
  const page = `https://github.com/${state.owner}/${state.repo}/pull/${review.number}`;
  return {
    id: review.id,
    user: userShape(base, review.author),
    body: review.body,
    state: review.state,
    commit_id: review.commit,
    html_url: `${page}#pullrequestreview-${review.id}`,
    pull_request_url: `${base}/repos/${state.owner}/${state.repo}/pulls/${review.number}`,
    submitted_at: time(review.submittedAt),
    author_association: "NONE",
  };
}

export function reviewCommentShape(base: string, state: State, comment: ReviewComment): object {
  const { id, number, author, body, place, replyTo } = comment;
  const page = `https://github.com/${state.owner}/${state.repo}/pull/${number}`;
  return {
    id,
    node_id: nodeId("PullRequestReviewComment", id),
    pull_request_review_id: comment.reviewId,
    // The description has no deleted account here; GitHub shows its `ghost`.
    user: userShape(base, author ?? { id: 10137, login: "ghost", type: "User" }),
    body,
    path: place.path,
    line: place.line,
    side: place.side,
    ...(place.startLine === undefined ? {} : { start_line: place.startLine, start_side: place.side }),
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    ...(replyTo === undefined ? {} : { in_reply_to_id: replyTo }),
    url: `${base}/repos/${state.owner}/${state.repo}/pulls/comments/${id}`,
    html_url: `${page}#discussion_r${id}`,
    pull_request_url: `${base}/repos/${state.owner}/${state.repo}/pulls/${number}`,
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: "NONE",
  };
}

export function checkRunShape(base: string, state: State, run: CheckRun): object {
  const url = `${base}/repos/${state.owner}/${state.repo}/check-runs/${run.id}`;
  const { title = null, summary = null, text = null } = run.output;
  return {
    id: run.id,
    name: run.name,
    head_sha: run.commit,
    status: run.status,
    conclusion: run.conclusion,
    started_at: time(run.startedAt),
    completed_at: run.status === "completed" ? time(run.startedAt) : null,
    url,
    html_url: `https://github.com/${state.owner}/${state.repo}/runs/${run.id}`,
    output: {
      title,
      summary,
      text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    pull_requests: [],
  };
}

/** A file as `GET contents` gives it: content in base64 up to 1 MB, left out above. */
export function fileShape(base: string, state: State, path: string, text: string): object {
  const isLong = Buffer.byteLength(text) > 1_000_000;
  return {
    ...entryShape(base, state, path, { kind: "file", text }),
    encoding: isLong ? "none" : "base64",
    content: isLong ? "" : Buffer.from(text).toString("base64").replace(/.{60}/g, "$&\n"),
  };
}

export function linkShape(base: string, state: State, path: string, target: string): object {
  return { ...entryShape(base, state, path, { kind: "link", target }), target };
}

/** One line of a folder's listing. */
export function entryShape(base: string, state: State, path: string, entry: Entry | "folder"): object {
  const self = `${base}/repos/${state.owner}/${state.repo}/contents/${path}`;
  const kind = entry === "folder" ? "dir" : entry.kind === "link" ? "symlink" : "file";
  const text = entry === "folder" ? "" : entry.kind === "link" ? entry.target : entry.text;
  const git = `${base}/repos/${state.owner}/${state.repo}/git/blobs/${blobHash(text)}`;
  return {
    type: kind,
    size: Buffer.byteLength(text),
    name: path.split("/").at(-1),
    path,
    sha: blobHash(text),
    url: self,
    git_url: git,
    html_url: `https://github.com/${state.owner}/${state.repo}/blob/main/${path}`,
    download_url: kind === "dir" ? null : self,
    _links: { self, git, html: `https://github.com/${state.owner}/${state.repo}/blob/main/${path}` },
  };
}

/** What git calls a blob of this text. */
export function blobHash(text: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}
