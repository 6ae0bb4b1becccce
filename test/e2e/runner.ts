import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { actionOutputs } from "../../src/commands/action-inputs.ts";
import type { FakeGitHub } from "../github/server.ts";
import { dispatch, type RunnerEvent } from "./events.ts";
import { runnerEnvironment } from "./runner-environment.ts";
import { type Finished, finish, folderWith, projectRoot } from "./spawn.ts";

/** GitHub runs the Action on Node 24; CI gives a path to one, elsewhere the running Node stands in. */
export const actionNode = process.env["TOOLWARDEN_ACTION_NODE"] ?? process.execPath;

export interface RunnerOptions {
  readonly github: FakeGitHub;
  /** The checkout. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Default: started by hand. */
  readonly event?: RunnerEvent;
  /** What the job's environment has besides, or instead. */
  readonly env?: Readonly<Record<string, string>>;
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

/** Commands that the Action itself gives. */
const ownCommands: ReadonlySet<string> = new Set(["error", "warning", "notice", "add-mask", "debug"]);

/**
 * Runs dist/action.js as the runner would, and reads back what the runner would read. Whatever a run is about, it gives no command
 * but the Action's own, and every output has a value, be it empty.
 */
export async function runAction(options: RunnerOptions): Promise<ActionRun> {
  const { github, workspace, event = dispatch, env = {} } = options;
  const inputs = { "github-token": "write-token", ...options.inputs };
  const place = folderWith({});
  const finished = await finish(actionNode, [join(projectRoot, "dist", "action.js")], {
    cwd: workspace,
    env: { ...runnerEnvironment(place, { github, workspace, event, inputs }), ...env },
  });
  const commands = commandsIn(`${finished.stdout}\n${finished.stderr}`);
  const outputs = outputsIn(readFileSync(join(place, "output"), "utf8"));
  expect(commands.filter(({ name }) => !ownCommands.has(name))).toEqual([]);
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(actionOutputs).sort());
  return { ...finished, outputs, summary: readFileSync(join(place, "summary"), "utf8"), commands };
}

/** The messages of one level of annotations. */
export function messagesOf(run: ActionRun, level: "error" | "warning" | "notice"): readonly string[] {
  return run.commands.filter(({ name }) => name === level).map(({ message }) => message);
}
