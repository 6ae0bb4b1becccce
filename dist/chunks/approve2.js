import { t as assessServer } from "./assess.js";
import { r as directoryFiles } from "./project-files.js";
import { i as writeTextFile } from "./text-files.js";
import { n as UsageError, t as CannotJudgeError } from "./errors.js";
import { t as describeProblem } from "./problem.js";
import { t as isSnapshot } from "./server.js";
import { _ as plainText, g as plainPhrase } from "./escape.js";
import { r as progressLine } from "./progress.js";
import { t as approve } from "./approve.js";
import { n as formatLock } from "./lock.js";
import { t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { i as loadForApproval, o as lockPath } from "./project.js";
import { t as collect } from "./collect.js";
import { i as sourcesOf, r as sourceFlags } from "./sources.js";
import { resolve } from "node:path";
// src/commands/approve.ts
const flags = {
	...sourceFlags,
	server: {
		value: "NAME",
		help: "approve this server only; with a command after `--`, start that"
	},
	tool: {
		value: "NAME",
		repeatable: true,
		help: "approve this tool only"
	}
};
function approvalLine({ server, tool, says }) {
	return `${tool === void 0 ? plainText(server) : `${plainText(server)} · ${plainText(tool)}`}: ${plainPhrase(says)}\n`;
}
function mayStartAnew(problems, isPart, world) {
	if (problems.length === 0) return;
	const told = problems.map(describeProblem).join("\n");
	if (isPart) throw new UsageError(`${told}\nrun \`toolwarden approve\` without --server and --tool first.`);
	world.notice(`${told}\n${lockPath} is written anew, with every tool in it new.`);
}
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "approve");
	const server = args.get("server");
	const isFilter = server !== void 0 && args.command === void 0 && !args.has("url");
	const withoutServer = {
		...args,
		get: (flag) => flag === "server" ? void 0 : args.get(flag)
	};
	const { config, lock, lockProblems } = await loadForApproval(directoryFiles(world.cwd));
	mayStartAnew(lockProblems, server !== void 0 || args.all("tool").length > 0, world);
	const { results } = await collect(sourcesOf(isFilter ? withoutServer : args), {
		...config.capture,
		accept: config.accept,
		...isFilter ? { servers: [server] } : {}
	}, world);
	const wanted = results.filter((result) => server === void 0 || result.server === server);
	if (wanted.length === 0) throw new UsageError(`no server named "${server}" is among the snapshots.`);
	const unseen = wanted.filter((result) => !isSnapshot(result) || result.coverage === "partial");
	if (unseen.length > 0) throw new CannotJudgeError(`nothing was approved, since not everything was seen:\n${unseen.map(progressLine).join("\n")}`);
	const assessments = wanted.filter(isSnapshot).map(assessServer);
	const { approvals, lock: next } = approve(lock, assessments, args.all("tool"));
	if (approvals.length > 0) writeTextFile(resolve(world.cwd, lockPath), formatLock(next));
	await world.print(approvals.length === 0 ? `${lockPath} already holds what is offered now.\n` : `${approvals.map(approvalLine).join("")}Written to ${lockPath}.\n`);
	return 0;
}
const approveCommand = {
	name: "approve",
	summary: "Move the lock to what the servers offer now, wholly or for one server or tool.",
	usage: ["approve [--server NAME] [--tool NAME]... [--snapshots FILE]"],
	flags,
	notes: ["Prints what was approved: category and risk of each tool, and what changed. A lock that a merge left unreadable is", "written anew. Commit .toolwarden/lock.json with the change that needs it."].join("\n"),
	run
};
export { approveCommand };
