import { appendFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { writeTextFile } from "../io/files/text-files.ts";
import { compareRisk, type Risk } from "../model/classification.ts";
import type { Finding } from "../model/finding.ts";
import type { Review } from "../model/review.ts";
import type { CaptureResult } from "../model/server.ts";
import { annotations } from "../render/annotations.ts";
import { htmlReview } from "../render/html-review.ts";
import { junit } from "../render/junit.ts";
import type { Links } from "../render/links.ts";
import { reviewJson } from "../render/review-json.ts";
import { sarif } from "../render/sarif.ts";
import { captureSummary, failureSummary, summary } from "../render/summary.ts";
import { actionOutputs } from "./action-inputs.ts";
import type { World } from "./command.ts";

/** Gives every output a value at once, so that none is missing however the run ends; the last value of one is what counts. */
export function beginOutputs(): void {
  for (const name of Object.keys(actionOutputs)) core.setOutput(name, "");
}

/** Everything a step of a workflow shows without asking anybody: job summary, outputs, annotations and report files. */
export function tellStep(review: Review, links: Links, world: World): void {
  appendSummary(summary(review, links), world.env);
  setOutputs(review);
  annotate(review);
  saveReports(review, world);
}

/** What the job summary says of a run that only captured. */
export function tellCapture(results: readonly CaptureResult[], env: World["env"]): void {
  appendSummary(captureSummary(results), env);
}

/** What job summary and outputs say of a run that ended before there was a review. */
export function tellFailure(message: string, env: World["env"]): void {
  core.setOutput("verdict", "cannot-judge");
  core.setOutput("risk", "unknown");
  appendSummary(failureSummary(message), env);
}

/** The runner gives each step a file for its summary; core's own writer adds nothing to that but buffering. */
function appendSummary(text: string, env: World["env"]): void {
  const path = env["GITHUB_STEP_SUMMARY"];
  if (path !== undefined && path !== "") appendFileSync(path, `${text}\n`);
}

const annotators = { error: core.error, warning: core.warning, notice: core.notice } as const;

function annotate(review: Review): void {
  for (const { level, title, message, location } of annotations(review)) {
    const place = location === undefined ? {} : { file: location.file, startLine: location.line };
    annotators[level](message, { title, ...place });
  }
}

function setOutputs(review: Review): void {
  const tools = review.servers.flatMap((server) => server.tools);
  core.setOutput("verdict", review.verdict.kind);
  core.setOutput("risk", worst(review.findings));
  core.setOutput("findings", review.findings.length);
  core.setOutput("new-tools", tools.filter(({ drift }) => drift.kind === "added").length);
}

function worst(findings: readonly Finding[]): Risk | "none" {
  const [first] = findings.map(({ severity }) => severity).toSorted((a, b) => compareRisk(b, a));
  return first ?? "none";
}

/** Written on every run: what a comment has no room for is in the artifact that a next step makes of this folder. */
function saveReports(review: Review, { env }: World): void {
  const temporary = env["RUNNER_TEMP"];
  if (temporary === undefined || temporary === "") return;
  const folder = join(temporary, "toolwarden-reports");
  writeTextFile(join(folder, "review.html"), htmlReview(review));
  writeTextFile(join(folder, "review.json"), reviewJson(review));
  writeTextFile(join(folder, "review.junit.xml"), junit(review));
  writeTextFile(join(folder, "review.sarif"), sarif(review));
  core.setOutput("reports", folder);
}
