import { resolve } from "node:path";
import { assessServer } from "../assess/assess.ts";
import { directoryFiles } from "../io/files/project-files.ts";
import { writeTextFile } from "../io/files/text-files.ts";
import { CannotJudgeError, UsageError } from "../model/errors.ts";
import { describeProblem, type Problem } from "../model/problem.ts";
import { isSnapshot } from "../model/server.ts";
import { plainPhrase, plainText } from "../render/escape.ts";
import { progressLine } from "../render/progress.ts";
import { type Approval, approve } from "../review/approve.ts";
import { formatLock } from "../review/lock.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { noPositionals } from "./positionals.ts";
import { loadForApproval, lockPath } from "./project.ts";
import { collect } from "./collect.ts";
import { sourceFlags, sourcesOf } from "./sources.ts";

const flags: Flags = {
  ...sourceFlags,
  server: { value: "NAME", help: "approve this server only; with a command after `--`, start that" },
  tool: { value: "NAME", repeatable: true, help: "approve this tool only" },
};

function approvalLine({ server, tool, says }: Approval): string {
  const subject = tool === undefined ? plainText(server) : `${plainText(server)} · ${plainText(tool)}`;
  return `${subject}: ${plainPhrase(says)}\n`;
}

/** @throws UsageError for a lock that cannot be read, unless all of it is about to be approved. */
function mayStartAnew(problems: readonly Problem[], isPart: boolean, world: World): void {
  if (problems.length === 0) return;
  const told = problems.map(describeProblem).join("\n");
  if (isPart) throw new UsageError(`${told}\nrun \`toolwarden approve\` without --server and --tool first.`);
  world.notice(`${told}\n${lockPath} is written anew, with every tool in it new.`);
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "approve");
  const server = args.get("server");
  const isFilter = server !== undefined && args.command === undefined && !args.has("url");
  // As a filter `--server` names a declared server; the sources then are the repository's own.
  const withoutServer = { ...args, get: (flag: string) => (flag === "server" ? undefined : args.get(flag)) };
  const { config, lock, lockProblems } = await loadForApproval(directoryFiles(world.cwd));
  mayStartAnew(lockProblems, server !== undefined || args.all("tool").length > 0, world);
  const { results } = await collect(
    sourcesOf(isFilter ? withoutServer : args),
    { ...config.capture, accept: config.accept, ...(isFilter ? { servers: [server] } : {}) },
    world,
  );
  const wanted = results.filter((result) => server === undefined || result.server === server);
  if (wanted.length === 0) throw new UsageError(`no server named "${server}" is among the snapshots.`);
  const unseen = wanted.filter((result) => !isSnapshot(result) || result.coverage === "partial");
  if (unseen.length > 0) {
    throw new CannotJudgeError(
      `nothing was approved, since not everything was seen:\n${unseen.map(progressLine).join("\n")}`,
    );
  }
  const assessments = wanted.filter(isSnapshot).map(assessServer);
  const { approvals, lock: next } = approve(lock, assessments, args.all("tool"));
  if (approvals.length > 0) writeTextFile(resolve(world.cwd, lockPath), formatLock(next));
  await world.print(
    approvals.length === 0
      ? `${lockPath} already holds what is offered now.\n`
      : `${approvals.map(approvalLine).join("")}Written to ${lockPath}.\n`,
  );
  return 0;
}

export const approveCommand: Command = {
  name: "approve",
  summary: "Move the lock to what the servers offer now, wholly or for one server or tool.",
  usage: ["approve [--server NAME] [--tool NAME]... [--snapshots FILE]"],
  flags,
  notes: [
    "Prints what was approved: category and risk of each tool, and what changed. A lock that a merge left unreadable is",
    "written anew. Commit .toolwarden/lock.json with the change that needs it.",
  ].join("\n"),
  run,
};
