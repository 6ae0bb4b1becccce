import { z } from "zod";
import { CannotJudgeError, UsageError } from "../../model/errors.ts";
import { readTextFile } from "../files/text-files.ts";

/** A pull request as an event tells of it. */
export interface PullRequestEvent {
  /**
   * `pull_request_target` runs with the base repository's secrets and a token that may write: code of the head, and
   * a server is code, must not be started there.
   */
  readonly kind: "pull_request" | "pull_request_target";
  readonly number: number;
  readonly baseSha: string;
  /** The head commit itself; GITHUB_SHA would be the merge commit. */
  readonly headSha: string;
  /** Where the head can be edited: `owner/name` and the branch; absent if the repository is gone. */
  readonly branch?: { readonly repository: string; readonly branch: string };
  /** True if the head is in another repository, or its repository is gone. */
  readonly fromFork: boolean;
  /** What happened to it, such as `opened`, `synchronize` or `closed`. */
  readonly action: string;
}

/** What started the workflow. */
export type GitHubEvent = PullRequestEvent | { readonly kind: "other"; readonly name: string };

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const repository = z.object({ id: z.number().int() });
const headRepository = repository.extend({ full_name: z.string().max(300) });
const pullRequestPayload = z.object({
  action: z.string().max(100),
  number: z.number().int().positive().safe(),
  pull_request: z.object({
    base: z.object({ sha, repo: repository }),
    head: z.object({ sha, ref: z.string().max(1000), repo: headRepository.nullable() }),
  }),
});

/** GitHub caps payloads at 25 MB. */
const maxPayloadBytes = 26_000_000;

/**
 * The event that started this run: GITHUB_EVENT_NAME, and GITHUB_EVENT_PATH, where the runner put its payload.
 * Throws `UsageError` if the file cannot be read, and what `parseEvent` throws.
 */
export function readEvent(name: string, path: string | undefined): GitHubEvent {
  return parseEvent(name, path === undefined || !tellsMore(name) ? "" : readTextFile(path, maxPayloadBytes));
}

function tellsMore(name: string): name is PullRequestEvent["kind"] {
  return name === "pull_request" || name === "pull_request_target";
}

/**
 * The event called `name` (GITHUB_EVENT_NAME) with its payload, the text of the file at GITHUB_EVENT_PATH; the
 * payload is looked at only for pull requests. Throws `CannotJudgeError` if it is not what GitHub sends for them.
 */
export function parseEvent(name: string, payload: string): GitHubEvent {
  if (!tellsMore(name)) return { kind: "other", name };
  const parsed = pullRequestPayload.safeParse(parseJson(payload));
  if (!parsed.success) throw malformed(name, parsed.error);
  const { action, number, pull_request: pull } = parsed.data;
  const { repo, ref: branch } = pull.head;
  return {
    kind: name,
    number,
    baseSha: pull.base.sha,
    headSha: pull.head.sha,
    ...(repo === null ? {} : { branch: { repository: repo.full_name, branch } }),
    fromFork: repo?.id !== pull.base.repo.id,
    action,
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

function malformed(name: string, cause: unknown): CannotJudgeError {
  return new CannotJudgeError(`the payload of the ${name} event is not what GitHub sends for one`, { cause });
}
