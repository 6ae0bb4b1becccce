import { createHash } from "node:crypto";
import type { Comment, Entry, Identity, State } from "./state.ts";

/*
 * State in the words of GitHub's API. Every response is held against GitHub's description, so a field that is
 * missing here shows up there.
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
  const page = `https://github.com/${state.owner}/${state.repo}/pull/${comment.number}`;
  return {
    id: comment.id,
    node_id: Buffer.from(`012:IssueComment${comment.id}`).toString("base64"),
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
function blobHash(text: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}
