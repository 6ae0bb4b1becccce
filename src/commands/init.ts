import { existsSync } from "node:fs";
import { join } from "node:path";
import { assessServer } from "../assess/assess.ts";
import type { ServerAssessment } from "../assess/assessment.ts";
import { directoryFiles } from "../io/files/project-files.ts";
import { type TextFile, writeTextFiles } from "../io/files/text-files.ts";
import { isSnapshot } from "../model/server.ts";
import type { Project } from "../model/project.ts";
import { schemaUrl } from "../model/schema-url.ts";
import { version } from "../model/version.ts";
import { policyFileName } from "../policy/file-name.ts";
import { recommender } from "../policy/recommend.ts";
import { applyRecommendations, formatPolicy, nameableTools, starterPolicy } from "../policy/starter.ts";
import { terminalText } from "../render/escape.ts";
import { fileDiff } from "../render/file-diff.ts";
import { progressLine } from "../render/progress.ts";
import { count } from "../render/words.ts";
import { approve } from "../review/approve.ts";
import { formatLock } from "../review/lock.ts";
import workflow from "../../templates/workflow.yml.hbs";
import config from "../../templates/config.yml.hbs";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { noPositionals } from "./positionals.ts";
import { configPath, defaultPolicyDir, loadProject, lockPath } from "./project.ts";
import { collect } from "./collect.ts";
import { sourceFlags, sourcesOf } from "./sources.ts";

const workflowPath = ".github/workflows/toolwarden.yml";

const flags: Flags = {
  ...sourceFlags,
  "policy-dir": { value: "DIR", help: "where the policies lie", byDefault: defaultPolicyDir },
  workflow: { help: `write ${workflowPath} too` },
  "dry-run": { help: "print what would change as a diff, write nothing" },
};

/** A file to write, and what that does, for the person who asked. */
interface Step extends TextFile {
  /** What is there now; absent for a new file. */
  readonly before?: string;
  readonly what: string;
}

/** Adds rules for the tools that a policy does not name; what a person wrote stays as it is. */
function policyStep(assessment: ServerAssessment, project: Project, policyDir: string): Step[] {
  const { tools, snapshot } = assessment;
  const callable = nameableTools(tools);
  const present = project.policies.get(snapshot.server);
  if (present === undefined) {
    const path = `${policyDir}/${policyFileName(snapshot.server)}`;
    const text = formatPolicy(starterPolicy(tools, schemaUrl("policy")));
    return [{ path, text, what: `new, rules for ${count(callable.length, "tool")}` }];
  }
  const { tools: rules, hide } = present.policy;
  const unnamed = callable.filter(
    ({ name }) => !rules.has(name) && !hide.includes(name) && !hide.includes("*"),
  );
  if (unnamed.length === 0) return [];
  const { file, text: before } = present;
  const text = applyRecommendations(before, unnamed.map(recommender(tools)), file);
  return [{ path: file, before, text, what: `${count(unnamed.length, "rule")} added` }];
}

/** Locks servers that no lock knows yet. Moving what is locked is `approve`'s, so that no drift is lost here. */
function lockStep(assessments: readonly ServerAssessment[], project: Project): Step[] {
  const unlocked = assessments.filter(({ snapshot }) => project.lock?.servers.has(snapshot.server) !== true);
  if (unlocked.length === 0) return [];
  const { lock } = approve(project.lock, unlocked, []);
  const before = project.lock === undefined ? {} : { before: formatLock(project.lock) };
  const what = `${count(unlocked.length, "server")} locked`;
  return [{ path: lockPath, ...before, text: formatLock(lock), what }];
}

function newFileStep(path: string, text: string, root: string): Step[] {
  return existsSync(join(root, path)) ? [] : [{ path, text, what: "new" }];
}

/** What would become of a file. A lock holds whole definitions and is written by machine: nobody reads its diff. */
function preview({ path, before = "", text, what }: Step): string {
  const head = `would write ${terminalText(path)}: ${what}\n`;
  if (path === lockPath) return head;
  const lines = fileDiff(path, before, text).split("\n");
  return `${head}${lines.map((line) => `${terminalText(line)}\n`).join("")}\n`;
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "init");
  const policyDir = args.get("policy-dir") ?? defaultPolicyDir;
  const project = await loadProject(directoryFiles(world.cwd), policyDir);
  const { capture, accept } = project.config;
  const { results } = await collect(sourcesOf(args), { ...capture, accept }, world);
  const assessments = results.filter(isSnapshot).map(assessServer);
  const complete = assessments.filter(({ snapshot }) => snapshot.coverage === "complete");
  const steps = [
    ...complete.flatMap((assessment) => policyStep(assessment, project, policyDir)),
    ...lockStep(complete, project),
    ...newFileStep(configPath, config({ schema: schemaUrl("config") }), world.cwd),
    ...(args.has("workflow")
      ? newFileStep(workflowPath, workflow({ major: version.split(".")[0] }), world.cwd)
      : []),
  ];
  const isDry = args.has("dry-run");
  if (!isDry) writeTextFiles(steps.map(({ path, text }) => ({ path: join(world.cwd, path), text })));
  const told = steps.map(isDry ? preview : ({ path, what }) => `wrote ${terminalText(path)}: ${what}\n`);
  await world.print(told.length === 0 ? "Everything is there already; nothing to write.\n" : told.join(""));
  const unseen = results.filter((result) => result.coverage !== "complete");
  for (const result of unseen) world.notice(`left out: ${progressLine(result)}`);
  return unseen.length === 0 ? 0 : 2;
}

export const initCommand: Command = {
  name: "init",
  summary: "Write a starter policy, a lock and a config for this repository.",
  usage: [
    "init [--config-file FILE]... [--workflow] [--dry-run]",
    "init --server NAME -- COMMAND ARGUMENTS...",
  ],
  flags,
  notes: [
    "Run again, it adds what is new and never touches what a person wrote; `approve` moves the lock. A server that was",
    "not seen completely is left out, and the exit code is 2. All files are written or none.",
  ].join("\n"),
  run,
};
