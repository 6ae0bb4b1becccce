import { z } from "zod";
import { CannotJudgeError, UsageError } from "../../model/errors.ts";
import { readTextFile } from "../files/text-files.ts";

/** A pull request, as far as a review needs it. */
export interface PullRequest {
  readonly number: number;
  readonly baseSha: string;
  /** The head commit itself; GITHUB_SHA would be the merge commit. */
  readonly headSha: string;
  /** Where the head can be edited: `owner/name` and the branch; absent if the repository is gone. */
  readonly branch?: { readonly repository: string; readonly branch: string };
  /** True if the head is in another repository, or its repository is gone. */
  readonly fromFork: boolean;
}

/** Something happened to a pull request. */
export interface PullRequestEvent extends PullRequest {
  /**
   * `pull_request_target` runs with the base repository's secrets and a token that may write: code of the head, and
   * a server is code, must not be started there.
   */
  readonly kind: "pull_request" | "pull_request_target";
  /** What happened to it, such as `opened`, `synchronize` or `closed`. */
  readonly action: string;
}

/** Another workflow's run has ended. This one has the base repository's secrets, and no pull request in its payload. */
export interface WorkflowRunEvent {
  readonly kind: "workflow_run";
  /** What had started that run, such as `pull_request`. */
  readonly startedBy: string;
  readonly headSha: string;
  /** Id of the repository that the head is in; absent if it is gone. */
  readonly headRepository?: number;
}

/** A merge queue asks whether a group of pull requests may be merged. It names none of them. */
export interface MergeGroupEvent {
  readonly kind: "merge_group";
  readonly baseSha: string;
  readonly headSha: string;
}

export interface PushEvent {
  readonly kind: "push";
  /** Where the branch stood before; absent for a new one. */
  readonly before?: string;
  readonly headSha: string;
}

/** What started the workflow. */
export type GitHubEvent =
  | PullRequestEvent
  | WorkflowRunEvent
  | MergeGroupEvent
  | PushEvent
  | { readonly kind: "schedule" | "workflow_dispatch" }
  | { readonly kind: "other"; readonly name: string };

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const repository = z.object({ id: z.number().int() });
const head = z.object({
  sha,
  ref: z.string().max(1000),
  repo: repository.extend({ full_name: z.string().max(300) }).nullable(),
});
const base = z.object({ sha, repo: repository });

const payloads = {
  pull_request: z.object({
    action: z.string().max(100),
    number: z.number().int().positive().safe(),
    pull_request: z.object({ base, head }),
  }),
  workflow_run: z.object({
    workflow_run: z.object({
      event: z.string().max(100),
      head_sha: sha,
      head_repository: repository.nullable(),
    }),
  }),
  merge_group: z.object({ merge_group: z.object({ base_sha: sha, head_sha: sha }) }),
  push: z.object({ before: sha, after: sha, deleted: z.boolean() }),
};

/** GitHub caps payloads at 25 MB. */
const maxPayloadBytes = 26_000_000;

/**
 * The event that started this run: GITHUB_EVENT_NAME, and GITHUB_EVENT_PATH, where the runner put its payload.
 * Throws `UsageError` if the file cannot be read, and what `parseEvent` throws.
 */
export function readEvent(name: string, path: string | undefined): GitHubEvent {
  return parseEvent(name, path === undefined || !tellsMore(name) ? "" : readTextFile(path, maxPayloadBytes));
}

type Telling = PullRequestEvent["kind"] | "workflow_run" | "merge_group" | "push";
const telling: ReadonlySet<string> = new Set<Telling>([
  "pull_request",
  "pull_request_target",
  "workflow_run",
  "merge_group",
  "push",
]);

function tellsMore(name: string): name is Telling {
  return telling.has(name);
}

/**
 * The event called `name` (GITHUB_EVENT_NAME) with its payload, the text of the file at GITHUB_EVENT_PATH, which is
 * looked at only for events that tell more than their name. Throws `CannotJudgeError` if it is not what GitHub sends for them.
 */
export function parseEvent(name: string, payload: string): GitHubEvent {
  if (name === "schedule" || name === "workflow_dispatch") return { kind: name };
  if (!tellsMore(name)) return { kind: "other", name };
  const read = <T>(schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(parseJson(payload));
    if (parsed.success) return parsed.data;
    const says = `the payload of the ${name} event is not what GitHub sends for one`;
    throw new CannotJudgeError(says, { cause: parsed.error });
  };
  switch (name) {
    case "pull_request":
    case "pull_request_target": {
      const { action, number, pull_request: pull } = read(payloads.pull_request);
      return { kind: name, ...pullRequestOf({ number, ...pull }), action };
    }
    case "workflow_run": {
      const {
        event: startedBy,
        head_sha: headSha,
        head_repository: from,
      } = read(payloads.workflow_run).workflow_run;
      return { kind: name, startedBy, headSha, ...(from === null ? {} : { headRepository: from.id }) };
    }
    case "merge_group": {
      const { base_sha: baseSha, head_sha: headSha } = read(payloads.merge_group).merge_group;
      return { kind: name, baseSha, headSha };
    }
    case "push": {
      const { before, after: headSha, deleted } = read(payloads.push);
      if (deleted) return { kind: "other", name };
      return { kind: name, headSha, ...(/^0+$/.test(before) ? {} : { before }) };
    }
  }
}

/** What GitHub says of a pull request, in payloads and in answers of its API alike. */
interface PullRequestShape {
  readonly number: number;
  readonly base: { readonly sha: string; readonly repo: { readonly id: number } };
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly repo: { readonly id: number; readonly full_name: string } | null;
  };
}

/** A pull request in our words. */
export function pullRequestOf({
  number,
  base: { sha: baseSha, repo },
  head: from,
}: PullRequestShape): PullRequest {
  return {
    number,
    baseSha,
    headSha: from.sha,
    ...(from.repo === null ? {} : { branch: { repository: from.repo.full_name, branch: from.ref } }),
    fromFork: from.repo?.id !== repo.id,
  };
}

/** `owner/name` (GITHUB_REPOSITORY) in its two parts. Throws `UsageError` if it is anything else. */
export function parseRepository(text: string): { readonly owner: string; readonly repo: string } {
  const [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? [];
  if (owner !== undefined && repo !== undefined && !/^\.+$/.test(owner) && !/^\.+$/.test(repo)) {
    return { owner, repo };
  }
  throw new UsageError(`GITHUB_REPOSITORY: ${JSON.stringify(text)} is not of the form "owner/name"`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
