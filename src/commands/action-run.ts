import { githubClient } from "../io/github/client.ts";
import { type GitHubEvent, parseRepository, readEvent } from "../io/github/event.ts";
import type { RepositoryTarget } from "../io/github/marked.ts";
import type { Links } from "../render/links.ts";
import type { ActionInputs } from "./action-inputs.ts";
import type { World } from "./command.ts";

/** One run of the Action: what it is asked to do, and where it happens, as the runner says it. */
export interface Run {
  readonly inputs: ActionInputs;
  readonly world: World;
  readonly owner: string;
  readonly repo: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly event: GitHubEvent;
  readonly links: Links;
}

/** @throws UsageError and CannotJudgeError for what no runner would say. */
export function readRun(inputs: ActionInputs, world: World): Run {
  const { env } = world;
  const event = readEvent(env["GITHUB_EVENT_NAME"] ?? "", env["GITHUB_EVENT_PATH"]);
  const { owner, repo } = parseRepository(env["GITHUB_REPOSITORY"] ?? "");
  const serverUrl = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const repository = `${serverUrl}/${owner}/${repo}`;
  const revision = "headSha" in event ? event.headSha : env["GITHUB_SHA"];
  const run = env["GITHUB_RUN_ID"];
  return {
    inputs,
    world,
    owner,
    repo,
    apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
    serverUrl,
    event,
    links: {
      ...(revision === undefined ? {} : { files: `${repository}/blob/${revision}` }),
      ...(run === undefined ? {} : { run: `${repository}/actions/runs/${run}` }),
    },
  };
}

/**
 * The repository with a client for it; undefined without a token. A client answers for two minutes only, so each stage of a
 * run has its own.
 */
export function targetOf({ inputs, owner, repo, apiUrl }: Run): RepositoryTarget | undefined {
  const { token } = inputs;
  return token === undefined ? undefined : { octokit: githubClient(token, apiUrl), owner, repo };
}
