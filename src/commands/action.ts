import { join, resolve } from "node:path";
import * as core from "@actions/core";
import { baseFiles } from "../io/github/base-files.ts";
import { githubClient } from "../io/github/client.ts";
import { githubFiles } from "../io/github/contents.ts";
import { type GitHubEvent, type PullRequestEvent, parseRepository, readEvent } from "../io/github/event.ts";
import { directoryFiles, type ProjectFiles } from "../io/files/project-files.ts";
import { writeTextFile } from "../io/files/text-files.ts";
import { UsageError } from "../model/errors.ts";
import { formatSnapshots } from "../model/files/snapshots-file.ts";
import type { Review } from "../model/review.ts";
import type { CaptureResult } from "../model/server.ts";
import { logText, plainPhrase } from "../render/escape.ts";
import { headline } from "../render/headline.ts";
import type { Links } from "../render/links.ts";
import { progressLine } from "../render/progress.ts";
import { sarif } from "../render/sarif.ts";
import { terminalReview } from "../render/terminal.ts";
import { type ActionInputs, readInputs } from "./action-inputs.ts";
import type { ExitCode, World } from "./command.ts";
import { exitCodeFor } from "./review.ts";
import { deliverToPullRequest, foldComment } from "./pull-request.ts";
import { reviewProject } from "./review-project.ts";
import { collect } from "./sources.ts";
import { tellStep } from "./step.ts";

/** Where the run happens, as the runner says it. */
interface Place {
  readonly owner: string;
  readonly repo: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly event: GitHubEvent;
  readonly links: Links;
}

function readPlace(world: World): Place {
  const { env } = world;
  const event = readEvent(env["GITHUB_EVENT_NAME"] ?? "", env["GITHUB_EVENT_PATH"]);
  const { owner, repo } = parseRepository(env["GITHUB_REPOSITORY"] ?? "");
  const serverUrl = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const repository = `${serverUrl}/${owner}/${repo}`;
  const revision = event.kind === "other" ? env["GITHUB_SHA"] : event.headSha;
  const run = env["GITHUB_RUN_ID"];
  return {
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

/** The base revision's files: config.yml is read there, so that a pull request cannot relax its own gate. */
async function filesBefore(
  inputs: ActionInputs,
  place: Place,
  world: World,
): Promise<ProjectFiles | undefined> {
  const { event, owner, repo, apiUrl } = place;
  if (event.kind !== "pull_request") return undefined;
  const remote =
    inputs.token === undefined
      ? undefined
      : githubFiles(githubClient(inputs.token, apiUrl), owner, repo, event.baseSha);
  const files = await baseFiles(remote, world.cwd, event.baseSha);
  if (files !== undefined) return files;
  core.warning(
    "No github-token, and the checkout does not hold the base revision, so its config cannot be read: this review goes by the config.yml of the pull request itself.",
  );
  return undefined;
}

/** Head code runs with the secrets of the base repository under this event, so nothing of it may be started. */
function refuseUntrustedStart(inputs: ActionInputs, { event }: Place): void {
  if (event.kind !== "pull_request_target" || inputs.mode === "report") return;
  throw new UsageError(
    "on pull_request_target no server is started, since a pull request could name any program and this event has secrets; use the pull_request event, or mode report.",
  );
}

/** A pull request that is closed needs no judgement any more, only its comment out of the way. */
async function fold(inputs: ActionInputs, place: Place, event: PullRequestEvent): Promise<ExitCode> {
  if (inputs.token !== undefined) {
    const octokit = githubClient(inputs.token, place.apiUrl);
    const notices = await foldComment(inputs, { ...place, event, octokit });
    for (const notice of notices) core.warning(plainPhrase(notice));
  }
  return 0;
}

async function deliver(review: Review, inputs: ActionInputs, place: Place, world: World): Promise<void> {
  const { event, apiUrl } = place;
  if (event.kind !== "pull_request" && event.kind !== "pull_request_target") return;
  if (inputs.comment === "never" && inputs.inline === "never") return;
  if (inputs.token === undefined) {
    core.warning("No github-token, so no comment was written; the job summary holds the review.");
    return;
  }
  const octokit = githubClient(inputs.token, apiUrl);
  const target = { ...place, event, octokit, head: directoryFiles(world.cwd) };
  const { url, notices } = await deliverToPullRequest(review, inputs, target);
  if (url !== undefined) core.setOutput("comment-url", url);
  for (const notice of notices) core.warning(`${plainPhrase(notice)} The job summary holds the review.`);
}

function saveSnapshots(results: readonly CaptureResult[], path: string, world: World): void {
  writeTextFile(resolve(world.cwd, path), formatSnapshots(results));
  core.setOutput("snapshots", path);
}

async function runCapture(inputs: ActionInputs, world: World): Promise<ExitCode> {
  const { results } = await collect(inputs.sources, {}, world);
  for (const result of results) {
    if (result.coverage === "complete") await world.print(`${logText(progressLine(result))}\n`);
    else core.warning(progressLine(result));
  }
  saveSnapshots(results, inputs.snapshotsFile, world);
  // Not a pass: a server that did not answer is in the file as such, and `report` judges it.
  return 0;
}

async function runReview(inputs: ActionInputs, place: Place, world: World): Promise<ExitCode> {
  const base = await filesBefore(inputs, place, world);
  const { review, results } = await reviewProject(
    {
      sources: inputs.sources,
      policyDir: inputs.policyDir,
      head: directoryFiles(world.cwd),
      ...(base === undefined ? {} : { base }),
      ...(inputs.failOn === undefined ? {} : { failOn: inputs.failOn }),
      fromFork: place.event.kind === "pull_request" && place.event.fromFork,
    },
    world,
  );
  await world.print(`${logText(terminalReview(review, { colour: false }))}\n`);
  tellStep(review, place.links, world);
  if (inputs.mode === "review") {
    const temporary = world.env["RUNNER_TEMP"];
    if (temporary !== undefined) saveSnapshots(results, join(temporary, "toolwarden-snapshots.json"), world);
  }
  if (inputs.sarifFile !== undefined) {
    writeTextFile(resolve(world.cwd, inputs.sarifFile), sarif(review));
    core.setOutput("sarif-file", inputs.sarifFile);
  }
  await deliver(review, inputs, place, world);
  return conclude(review, inputs);
}

function conclude(review: Review, inputs: ActionInputs): ExitCode {
  const code = exitCodeFor(review);
  const says = plainPhrase(headline(review));
  if (code === 2 && inputs.onUnknown === "warn") {
    core.warning(`${says}. This passes only because on-unknown is warn: what was not seen was not judged.`);
    return 0;
  }
  if (code !== 0) core.error(says);
  return code;
}

/**
 * The Action: reads inputs and event, reviews, and delivers to the log, the job summary, outputs, annotations, files
 * and the pull request. Answers the exit code of the step.
 * @throws UsageError for inputs, config, policy or lock that cannot be used.
 */
export async function runAction(world: World): Promise<ExitCode> {
  const inputs = readInputs((name) => core.getInput(name));
  if (inputs.token !== undefined) core.setSecret(inputs.token);
  const place = readPlace(world);
  const { event } = place;
  if (event.kind !== "other" && event.action === "closed") return fold(inputs, place, event);
  refuseUntrustedStart(inputs, place);
  return inputs.mode === "capture" ? runCapture(inputs, world) : runReview(inputs, place, world);
}
