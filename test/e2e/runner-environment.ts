import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FakeGitHub } from "../github/server.ts";
import { headSha, type RunnerEvent } from "./events.ts";

/** A job, as far as its environment tells of it. */
export interface Job {
  readonly github: FakeGitHub;
  /** The checkout. */
  readonly workspace: string;
  readonly event: RunnerEvent;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Puts the runner's files into `place`, and answers the variables that name them and the job. */
export function runnerEnvironment(
  place: string,
  { github, workspace, event, inputs }: Job,
): Readonly<Record<string, string>> {
  for (const file of ["output", "summary"]) writeFileSync(join(place, file), "");
  writeFileSync(join(place, "event.json"), JSON.stringify(event.payload));
  mkdirSync(join(place, "temp"));
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return {
    ...(Object.fromEntries(given) as Record<string, string>),
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(place, "event.json"),
    GITHUB_OUTPUT: join(place, "output"),
    GITHUB_REPOSITORY: `${github.state.owner}/${github.state.repo}`,
    GITHUB_RUN_ID: "4711",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: headSha,
    GITHUB_STEP_SUMMARY: join(place, "summary"),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(place, "temp"),
  };
}
