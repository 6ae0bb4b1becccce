import { t as assessServer } from "./assess.js";
import { n as serverFromCommand } from "./arguments.js";
import { r as directoryFiles } from "./project-files.js";
import { i as writeTextFile } from "./text-files.js";
import { r as captureServer } from "./capture2.js";
import { t as CannotJudgeError } from "./errors.js";
import { t as isSnapshot } from "./server.js";
import { i as starterPolicy, n as formatPolicy } from "./starter.js";
import { t as assessmentTable } from "./assessment-table2.js";
import { t as comment } from "./comment.js";
import { r as progressLine } from "./progress.js";
import { t as count } from "./words.js";
import { t as approve } from "./approve.js";
import { n as formatLock } from "./lock.js";
import { t as review } from "./review.js";
import { t as todayOf } from "./command.js";
import { t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { a as loadProject, n as defaultPolicyDir, o as lockPath } from "./project.js";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
// src/commands/demo.ts
const server = "relay";
async function look(world, release) {
	const program = join(world.home, "demo-server.js");
	const result = await captureServer(serverFromCommand(server, [
		process.execPath,
		program,
		...release
	]), {
		timeoutMs: 15e3,
		concurrency: 1,
		lookup: () => void 0,
		parentEnv: world.env,
		root: world.cwd,
		signal: world.signal
	});
	if (isSnapshot(result)) return assessServer(result);
	throw new CannotJudgeError(`the demo server did not answer: ${progressLine(result)}`);
}
async function replay(root, before, after, today) {
	writeTextFile(join(root, defaultPolicyDir, `${server}.json`), formatPolicy(starterPolicy(before.tools)));
	writeTextFile(join(root, lockPath), formatLock(approve(void 0, [before], []).lock));
	const head = await loadProject(directoryFiles(root), defaultPolicyDir);
	return review({
		assessments: [after],
		failures: [],
		head,
		base: head,
		policyDir: defaultPolicyDir,
		failOn: "high",
		today,
		fromFork: false
	});
}
async function run(argv, world) {
	noPositionals(parseFlags(argv, {}), "demo");
	const root = mkdtempSync(join(tmpdir(), "toolwarden-demo-"));
	try {
		const [before, after] = await Promise.all([look(world, []), look(world, ["--release", "next"])]);
		await world.print([
			`1. capture: started the bundled server "${server}" over stdio and asked what it offers.\n`,
			`   It answered with ${count(before.tools.length, "tool")}.\n\n`,
			`2. classify: what a call to each can do, with the first word that decided it.\n\n`,
			assessmentTable(before, { colour: world.hasColour }),
			`\n3. init: wrote a starter policy and a lock to a temporary folder. The rule for connections.create:\n\n`
		].join(""));
		const { recommender } = await import("./recommend2.js");
		const example = before.tools.find(({ name }) => name === "connections.create");
		if (example !== void 0) await world.print(`   ${JSON.stringify(recommender(before.tools)(example).policy)}\n`);
		const judged = await replay(root, before, after, todayOf(world));
		await world.print([
			`\n4. review: a pull request updates the server. This is the comment a reviewer gets, word for word:\n\n`,
			comment(judged),
			`\nThe temporary folder is gone again. In your repository: \`toolwarden init\`, then commit .toolwarden/.\n`
		].join(""));
		return 0;
	} finally {
		rmSync(root, {
			recursive: true,
			force: true
		});
	}
}
const demoCommand = {
	name: "demo",
	summary: "Show the whole journey on a bundled server, with no network and no configuration.",
	usage: ["demo"],
	flags: {},
	run
};
export { demoCommand };
