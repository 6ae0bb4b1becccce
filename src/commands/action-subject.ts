import { resolve } from "node:path";
import * as core from "@actions/core";
import { directoryFiles, type ProjectFiles } from "../io/files/project-files.ts";
import { readTextFile } from "../io/files/text-files.ts";
import { baseFiles } from "../io/github/base-files.ts";
import { githubFiles } from "../io/github/contents.ts";
import type { PullRequest, PushEvent, WorkflowRunEvent } from "../io/github/event.ts";
import { pullOfCommit, pullOfRun } from "../io/github/find-pull.ts";
import type { RepositoryTarget } from "../io/github/marked.ts";
import { refusalNotices } from "../io/github/refusal.ts";
import { CannotJudgeError, UsageError } from "../model/errors.ts";
import { plainPhrase } from "../render/escape.ts";
import { type Run, targetOf } from "./action-run.ts";
import type { ReviewRequest } from "./review-project.ts";

/** What a run judges, against what, and where it may say so. */
export interface Subject extends Pick<ReviewRequest, "head" | "base" | "decides" | "fromFork"> {
  /** The pull request to comment on. */
  readonly pull?: PullRequest;
}

/**
 * What an event puts before us; docs/events.md has the table of it.
 * @throws CannotJudgeError if it cannot be told what belongs to the event, UsageError if an input for it is missing.
 */
export async function subjectOf(run: Run): Promise<Subject> {
  const { event } = run;
  const here = directoryFiles(run.world.cwd);
  switch (event.kind) {
    case "pull_request":
      return ofPull(event, here, run);
    case "pull_request_target":
      return ofPull(event, filesAt(event.headSha, run), run);
    case "workflow_run":
      return ofRun(event, run);
    case "merge_group":
      return gated(here, event.baseSha, false, run);
    case "push":
      return ofPush(event, here, run);
    case "schedule":
    case "workflow_dispatch":
    case "other":
      return { head: here, decides: "head", fromFork: false };
  }
}

/** Under events whose checkout is the base branch, the head is read from GitHub. */
function filesAt(commit: string, run: Run): ProjectFiles {
  const { octokit, owner, repo } = required(run);
  return githubFiles(octokit, owner, repo, commit);
}

function required(run: Run): RepositoryTarget {
  const target = targetOf(run);
  if (target !== undefined) return target;
  throw new UsageError(
    `on ${run.event.kind} the files under review are read from GitHub; give input github-token.`,
  );
}

/** Judged by the config.yml of the base revision, so that a change cannot relax its own gate. */
async function gated(head: ProjectFiles, baseSha: string, fromFork: boolean, run: Run): Promise<Subject> {
  const base = await filesBefore(baseSha, run);
  if (base !== undefined) return { head, base, decides: "base", fromFork };
  core.warning(
    "No github-token, and the checkout does not hold the base revision, so its config cannot be read: this review goes by the config.yml of the change itself.",
  );
  return { head, decides: "head", fromFork };
}

function filesBefore(commit: string, run: Run): Promise<ProjectFiles | undefined> {
  const target = targetOf(run);
  const remote = target && githubFiles(target.octokit, target.owner, target.repo, commit);
  return baseFiles(remote, run.world.cwd, commit);
}

async function ofPull(pull: PullRequest, head: ProjectFiles, run: Run): Promise<Subject> {
  return { ...(await gated(head, pull.baseSha, pull.fromFork, run)), pull };
}

async function ofRun(event: WorkflowRunEvent, run: Run): Promise<Subject> {
  const head = filesAt(event.headSha, run);
  if (!event.startedBy.startsWith("pull_request")) return { head, decides: "head", fromFork: false };
  const number = readNumber(run);
  const pull = await pullOfRun(required(run), event, number);
  return ofPull(pull, head, run);
}

/** Longer than any number of a pull request. */
const maxNumberBytes = 20;

/** The file came with an artifact, which code of the pull request may have written: digits, or nothing. */
function readNumber({ inputs: { pullRequestFile: file }, world }: Run): number {
  const [, digits] = /^([1-9]\d{0,9})\n?$/.exec(readTextFile(resolve(world.cwd, file), maxNumberBytes)) ?? [];
  if (digits !== undefined) return Number(digits);
  throw new UsageError(
    `${file}: is not the number of a pull request in digits, as mode capture writes it; hand that file on beside the snapshots.`,
  );
}

/**
 * A push to the branch of a pull request is a change to that. Any other has been let in already: its own config.yml
 * decides, and what it made looser is said.
 */
async function ofPush(event: PushEvent, head: ProjectFiles, run: Run): Promise<Subject> {
  const target = targetOf(run);
  const found = target === undefined ? { refused: [] } : await pullOfCommit(target, event.headSha);
  for (const notice of refusalNotices(found.refused)) core.warning(plainPhrase(notice));
  if (found.pull !== undefined) return ofPull(found.pull, head, run);
  const base = event.before === undefined ? undefined : await stoodBefore(event.before, run);
  return { head, ...(base === undefined ? {} : { base }), decides: "head", fromFork: false };
}

/** A forced push may leave nothing that still knows where the branch stood; that costs the comparison alone. */
async function stoodBefore(commit: string, run: Run): Promise<ProjectFiles | undefined> {
  const files = await filesBefore(commit, run);
  try {
    await files?.read(".toolwarden/config.yml");
    if (files !== undefined) return files;
  } catch (error) {
    if (!(error instanceof CannotJudgeError)) throw error;
  }
  core.warning("What this push made looser was not looked for: the revision before it cannot be read.");
  return undefined;
}
