import { createHash } from "node:crypto";
import { RequestError } from "octokit";
import { UsageError } from "../../model/errors.ts";
import type { GitHub } from "./client.ts";

/*
 * What is ours on GitHub: a text that begins with our marker *and* was written with the token's identity. Anyone can
 * copy a marker into a comment of their own, wait for it to be taken for ours, and rewrite the verdict afterwards.
 */

/** What a marked text is: a comment on a pull request, or an issue. */
export type MarkedKind = "comment" | "issue";

/** A repository, and who to speak to about it. */
export interface RepositoryTarget {
  readonly octokit: GitHub;
  readonly owner: string;
  readonly repo: string;
}

/** The longest body, in UTF-8 bytes: with the marker 60,000, which every reading of GitHub's limit allows. */
export const maxBodyBytes = 59_800;

/** What every text of this kind and instance begins with. */
export function markerStart(kind: MarkedKind, instance: string): string {
  return `<!-- toolwarden:${kind} instance=${instance} digest=`;
}

/**
 * The body under its marker, as it is sent. Throws `UsageError` for an instance that cannot be a key, and a plain error
 * for a body that is too long, which is our own mistake.
 */
export function markedText(kind: MarkedKind, instance: string, body: string): string {
  checkInstance(instance);
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 16);
  const bytes = Buffer.byteLength(body);
  if (bytes > maxBodyBytes)
    throw new Error(`a text of ${bytes} bytes was rendered; ${maxBodyBytes} is the limit`);
  return `${markerStart(kind, instance)}${digest} -->\n${body}`;
}

/** Throws `UsageError` for an instance that cannot be a key. */
export function checkInstance(instance: string): void {
  if (/^[\w.-]{1,64}$/.test(instance) && !instance.includes("--")) return;
  const says = "must be 1 to 64 letters, digits, `.`, `_` or `-`, without `--`";
  throw new UsageError(`instance: ${JSON.stringify(instance)} cannot be a key; it ${says}`);
}

/** Whole texts, not digests alone: someone may have edited below the marker. GitHub's editor writes CRLF. */
export function isSame(found: string, wanted: string): boolean {
  return found.replaceAll("\r\n", "\n").trimEnd() === wanted.trimEnd();
}

/**
 * The login the token acts under, such as `github-actions[bot]`. `GET /user` would refuse every installation
 * token, GITHUB_TOKEN among them; this query answers all kinds.
 */
export async function viewerLogin(octokit: GitHub): Promise<string> {
  const answer = await octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
  return answer.viewer.login;
}

/** The items of a page. A proxy's page in place of a list must not pass for "there are none". */
export function itemsOf<T>({ data, status, url }: { data: T; status: number; url: string }): T {
  if (Array.isArray(data)) return data;
  throw new RequestError("the answer is not a list", status, {
    request: { method: "GET", url, headers: {} },
  });
}
