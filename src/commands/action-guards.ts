import { resolve } from "node:path";
import * as core from "@actions/core";
import { checkPlainFile } from "../io/files/text-files.ts";
import { leftCredentials } from "../io/files/git.ts";
import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import { plainText } from "../render/escape.ts";
import { actionInputs } from "./action-inputs.ts";
import type { Run } from "./action-run.ts";
import type { World } from "./command.ts";

/**
 * The runner hands on inputs that no action.yml knows, with a warning that is easily overlooked, and a misspelt
 * `fail-on` would be a gate that never closes.
 * @throws UsageError naming the input.
 */
export function refuseUnknownInputs(env: World["env"]): void {
  const known = Object.keys(actionInputs);
  for (const name of Object.keys(env).sort()) {
    if (!name.startsWith("INPUT_")) continue;
    const input = name.slice("INPUT_".length).toLowerCase();
    if (known.includes(input)) continue;
    const meant = nearest(input, known);
    const hint = meant === undefined ? `the inputs are ${known.join(", ")}.` : `did you mean "${meant}"?`;
    throw new UsageError(`there is no input "${plainText(input)}"; ${hint}`);
  }
}

/**
 * These events come with secrets and a token that may write, whoever caused them.
 * @throws UsageError if servers were to be started nevertheless.
 */
export function refuseUntrustedStart({ inputs: { mode }, event }: Run): void {
  if (mode === "report" || (event.kind !== "pull_request_target" && event.kind !== "workflow_run")) return;
  throw new UsageError(
    `on ${event.kind} no server is started, since a pull request could name any program and this event has secrets; use the pull_request event, or mode report.`,
  );
}

/** What a job holds that a program it starts could use, by the variable that gives it away. */
const held = {
  GITHUB_TOKEN: "leave GITHUB_TOKEN out of `env`",
  GH_TOKEN: "leave GH_TOKEN out of `env`",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "leave out `permissions: id-token`",
} as const;

/**
 * `capture` is for servers one would not trust with a token, and a program may read what the runner gave to the one that
 * started it, whatever environment it has itself.
 * @throws UsageError for a token among the inputs; anything else that is in the job is warned of.
 */
export async function keepTokensOut({ inputs: { mode, token }, world: { env, cwd } }: Run): Promise<void> {
  if (mode !== "capture") return;
  if (token !== undefined) {
    throw new UsageError(
      'mode capture takes no token, since the servers it starts could read it; write `github-token: ""`.',
    );
  }
  const advice: string[] = Object.entries(held).flatMap(([name, what]) =>
    (env[name] ?? "") === "" ? [] : [what],
  );
  if (await leftCredentials(cwd)) advice.push("give actions/checkout `persist-credentials: false`");
  if (advice.length === 0) return;
  core.warning(`The servers started here could read a token of this job: ${advice.join(", and ")}.`);
}

/**
 * What `report` reads came from a job that ran programs of a pull request.
 * @throws UsageError for a link in place of a file.
 */
export function refuseLinks({ inputs: { mode, snapshotsFile, pullRequestFile }, world }: Run): void {
  if (mode !== "report") return;
  for (const file of [snapshotsFile, pullRequestFile]) checkPlainFile(resolve(world.cwd, file));
}
