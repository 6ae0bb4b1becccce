import { createHash } from "node:crypto";
import { UsageError } from "../../model/errors.ts";
import { type ChangedFile, hunksOf } from "../../model/change.ts";
import type { ProjectFiles } from "../files/project-files.ts";
import { itemsOf, type RepositoryTarget } from "./marked.ts";

/** A pull request to look at. */
export interface PullTarget extends RepositoryTarget {
  readonly number: number;
}

/**
 * The files that a pull request adds or changes, in GitHub's order. `paths` are those that comments with line numbers of ours
 * may stand in: each is read from `head`, where the review read it, and compared with what GitHub has at the head. They differ
 * if the checkout is GitHub's trial merge and the base has moved.
 */
export async function changedFiles(
  { octokit, owner, repo, number: pull_number }: PullTarget,
  head: ProjectFiles,
  paths: readonly string[],
): Promise<readonly ChangedFile[]> {
  const listing = { owner, repo, pull_number, per_page: 100 };
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, listing, itemsOf);
  const kept = files.filter(({ status }) => status !== "removed");
  return Promise.all(
    kept.map(async ({ filename: path, sha, patch }) => ({
      path,
      hunks: patch === undefined ? [] : hunksOf(patch),
      isHere: paths.includes(path) && (await blobHash(head, path)) === sha,
    })),
  );
}

/** What git calls a file of this text; undefined for one that is not there or cannot be read. */
async function blobHash(files: ProjectFiles, path: string): Promise<string | undefined> {
  try {
    const text = await files.read(path);
    if (text === undefined) return undefined;
    return createHash("sha1")
      .update(`blob ${Buffer.byteLength(text)}\0`)
      .update(text)
      .digest("hex");
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
