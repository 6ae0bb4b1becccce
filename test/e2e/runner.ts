import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FakeGitHub } from "../github/server.ts";
import { type Finished, finish, folderWith, projectRoot } from "./spawn.ts";

/** GitHub runs the Action on Node 24; CI gives a path to one, elsewhere the running Node stands in. */
export const actionNode = process.env["TOOLWARDEN_ACTION_NODE"] ?? process.execPath;

export const baseSha = "b".repeat(40);
export const headSha = "a".repeat(40);

export interface RunnerOptions {
  readonly github: FakeGitHub;
  /** The checkout. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: object };
}

/** A workflow command as the runner understood it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: string;
  readonly message: string;
}

export interface ActionRun extends Finished {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly commands: readonly WorkflowCommand[];
}

/** The event of a pull request of the same repository, or of a fork. */
export function pullRequest(options: { readonly fork?: boolean } = {}): { name: string; payload: object } {
  const base = { sha: baseSha, repo: { id: 1 } };
  const repo =
    options.fork === true ? { id: 2, full_name: "mallory/fork" } : { id: 1, full_name: "octo-org/octo-repo" };
  const head = { sha: headSha, ref: "topic", repo };
  return { name: "pull_request", payload: { action: "opened", number: 7, pull_request: { base, head } } };
}

/**
 * What the runner obeys in a step's output: `::name props::message` at the beginning of a line after blanks, and the older
 * `##[name]message` anywhere in one (actions/runner, ActionCommand.cs).
 */
export function commandsIn(output: string): readonly WorkflowCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const modern = /^\s*::([\w-]+)\s*([^]*?)::([^]*)$/.exec(line);
    const older = /##\[([\w-]+)\s*([^\]]*)\]([^]*)$/.exec(line);
    const found = modern ?? older;
    return found === null
      ? []
      : [{ name: found[1] ?? "", properties: found[2] ?? "", message: found[3] ?? "" }];
  });
}

/** `name<<delimiter`, lines, `delimiter`: the form of the file that GITHUB_OUTPUT names. */
function outputsIn(file: string): Readonly<Record<string, string>> {
  const found = file.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}

/** Runs dist/action.js as the runner would, and reads back what the runner would read. */
export async function runAction({
  github,
  workspace,
  inputs = {},
  event,
}: RunnerOptions): Promise<ActionRun> {
  const place = folderWith({ output: "", summary: "", "event.json": JSON.stringify(event?.payload ?? {}) });
  mkdirSync(join(place, "temp"));
  writeFileSync(join(place, "env"), "");
  const given = Object.entries({ "github-token": "write-token", ...inputs });
  const finished = await finish(actionNode, [join(projectRoot, "dist", "action.js")], {
    cwd: workspace,
    env: {
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: event?.name ?? "workflow_dispatch",
      GITHUB_EVENT_PATH: join(place, "event.json"),
      GITHUB_OUTPUT: join(place, "output"),
      GITHUB_REPOSITORY: `${github.state.owner}/${github.state.repo}`,
      GITHUB_STEP_SUMMARY: join(place, "summary"),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: join(place, "temp"),
    },
  });
  return {
    ...finished,
    outputs: outputsIn(readFileSync(join(place, "output"), "utf8")),
    summary: readFileSync(join(place, "summary"), "utf8"),
    commands: commandsIn(`${finished.stdout}\n${finished.stderr}`),
  };
}
