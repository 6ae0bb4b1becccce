import { join, resolve } from "node:path";
import * as core from "@actions/core";
import type { GitHubEvent, PullRequest } from "../io/github/event.ts";
import { directoryFiles } from "../io/files/project-files.ts";
import { writeTextFile } from "../io/files/text-files.ts";
import { checkInstance } from "../io/github/marked.ts";
import { formatSnapshots } from "../model/files/snapshots-file.ts";
import type { Review } from "../model/review.ts";
import type { CaptureResult } from "../model/server.ts";
import { logText, plainPhrase } from "../render/escape.ts";
import { headline } from "../render/headline.ts";
import { progressLine } from "../render/progress.ts";
import { sarif } from "../render/sarif.ts";
import { terminalReview } from "../render/terminal.ts";
import { keepTokensOut, refuseLinks, refuseUnknownInputs, refuseUntrustedStart } from "./action-guards.ts";
import { type ActionInputs, type OutputName, readInputs } from "./action-inputs.ts";
import { readRun, type Run, targetOf } from "./action-run.ts";
import { type Subject, subjectOf } from "./action-subject.ts";
import type { ExitCode, World } from "./command.ts";
import { deliverDrift } from "./drift-issue.ts";
import { exitCodeFor } from "./review.ts";
import { type Delivered, deliverToPullRequest, foldComment } from "./pull-request.ts";
import { loadBounds } from "./project.ts";
import { reviewProject } from "./review-project.ts";
import { collect } from "./collect.ts";
import { countStages } from "./stages.ts";
import { beginOutputs, tellCapture, tellStep } from "./step.ts";

/** A pull request that is closed needs no judgement any more, only its comment out of the way. */
async function fold(run: Run, { number }: PullRequest): Promise<ExitCode> {
  const target = targetOf(run);
  if (target === undefined) return 0;
  const notices = await foldComment({ ...target, number, instance: run.inputs.instance });
  for (const notice of notices) core.warning(plainPhrase(notice));
  return 0;
}

async function deliver(review: Review, { head, pull }: Subject, run: Run): Promise<void> {
  const { inputs, event, serverUrl, links } = run;
  const wantsComment = pull !== undefined && (inputs.comment !== "never" || inputs.inline !== "never");
  const wantsIssue =
    inputs.driftIssue === "on-drift" && (event.kind === "schedule" || event.kind === "workflow_dispatch");
  if (!wantsComment && !wantsIssue) return;
  const target = targetOf(run);
  if (target === undefined) {
    const what = wantsComment ? "comment" : "issue";
    core.warning(`No github-token, so no ${what} was written; the job summary holds the review.`);
    return;
  }
  if (wantsComment) {
    const at = { ...target, serverUrl, links, head, pull, isReopened: isReopened(event) };
    tellDelivered("comment-url", await deliverToPullRequest(review, inputs, at));
  }
  if (wantsIssue) {
    tellDelivered("issue-url", await deliverDrift(review, inputs.instance, target, links));
  }
}

function tellDelivered(output: OutputName, { url, notices }: Delivered): void {
  if (url !== undefined) core.setOutput(output, url);
  for (const notice of notices) core.warning(`${plainPhrase(notice)} The job summary holds the review.`);
}

function isReopened(event: GitHubEvent): boolean {
  return "action" in event && event.action === "reopened";
}

function saveSnapshots(results: readonly CaptureResult[], path: string, world: World): void {
  writeTextFile(resolve(world.cwd, path), formatSnapshots(results));
  core.setOutput("snapshots", path);
}

async function runCapture({ inputs, event, world }: Run): Promise<ExitCode> {
  const bounds = await loadBounds(directoryFiles(world.cwd));
  const { results } = await collect(inputs.sources, bounds, world);
  for (const result of results) {
    if (result.coverage !== "complete") core.warning(progressLine(result));
  }
  tellCapture(results, world.env);
  saveSnapshots(results, inputs.snapshotsFile, world);
  if (event.kind === "pull_request")
    writeTextFile(resolve(world.cwd, inputs.pullRequestFile), `${event.number}\n`);
  // Not a pass: a server that did not answer is in the file as such, and `report` judges it.
  return 0;
}

async function runReview(run: Run): Promise<ExitCode> {
  const { inputs, world } = run;
  const { ended, told } = countStages(() => performance.now(), 0);
  ended("start");
  const subject = await subjectOf(run);
  const { review, results } = await reviewProject(
    {
      ...subject,
      ended,
      sources: inputs.sources,
      policyDir: inputs.policyDir,
      ...(inputs.failOn === undefined ? {} : { failOn: inputs.failOn }),
    },
    world,
  );
  await world.print(`${logText(terminalReview(review, { colour: false }))}\n`);
  tellStep(review, run.links, world);
  if (inputs.mode === "review") {
    const temporary = world.env["RUNNER_TEMP"];
    if (temporary !== undefined) saveSnapshots(results, join(temporary, "toolwarden-snapshots.json"), world);
  }
  if (inputs.sarifFile !== undefined) {
    writeTextFile(resolve(world.cwd, inputs.sarifFile), sarif(review));
    core.setOutput("sarif-file", inputs.sarifFile);
  }
  ended("judge");
  await deliver(review, subject, run);
  ended("github");
  // Shown where debug logging is enabled, which the runner says by a variable.
  if (core.isDebug()) core.debug(told());
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
  beginOutputs();
  refuseUnknownInputs(world.env);
  const inputs = readInputs((name) => core.getInput(name));
  checkInstance(inputs.instance);
  if (inputs.token !== undefined) core.setSecret(inputs.token);
  const run = readRun(inputs, world);
  const { event } = run;
  if ("action" in event && event.action === "closed") return fold(run, event);
  refuseUntrustedStart(run);
  refuseLinks(run);
  await keepTokensOut(run);
  return inputs.mode === "capture" ? runCapture(run) : runReview(run);
}
