import { i as gitFiles, r as directoryFiles } from "./project-files.js";
import { i as writeTextFile } from "./text-files.js";
import { g as plainPhrase } from "./escape.js";
import { t as headline } from "./headline.js";
import { t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { a as loadProject, n as defaultPolicyDir } from "./project.js";
import { t as assessServer } from "./assess.js";
import { t as isSnapshot } from "./server.js";
import { t as review } from "./review.js";
import { t as todayOf } from "./command.js";
import { n as recordsOf } from "./records.js";
import { t as collect } from "./collect.js";
import { i as sourcesOf, r as sourceFlags } from "./sources.js";
import { resolve } from "node:path";
import { existsSync, statSync } from "node:fs";
// src/commands/review-project.ts
async function reviewProject(request, world) {
	const head = await loadProject(request.head, request.policyDir);
	const base = await loadBase(request, head);
	const { config } = base ?? head;
	request.ended?.("github");
	const records = recordsOf(world);
	const { results, declared } = await collect(request.sources, {
		...config.capture,
		accept: config.accept,
		...config.servers === void 0 ? {} : { servers: config.servers }
	}, world, records.tell);
	request.ended?.("capture");
	const failures = results.filter((result) => !isSnapshot(result));
	return {
		results,
		review: review({
			assessments: results.filter(isSnapshot).map(assessServer),
			failures,
			head,
			...base === void 0 ? {} : { base },
			policyDir: request.policyDir,
			failOn: request.failOn ?? config.failOn ?? "high",
			today: todayOf(world),
			fromFork: request.fromFork,
			records: await records.of(results),
			...declared === void 0 ? {} : { declared }
		})
	};
}
async function loadBase({ base, policyDir, decides }, head) {
	if (base === void 0) return void 0;
	const before = await loadProject(base, policyDir);
	return decides === "base" ? before : {
		...before,
		config: head.config
	};
}
// src/commands/review.ts
const formats = [
	"terminal",
	"markdown",
	"json",
	"sarif",
	"junit",
	"html"
];
const flags = {
	...sourceFlags,
	"policy-dir": {
		value: "DIR",
		help: "where the policies lie",
		byDefault: defaultPolicyDir
	},
	base: {
		value: "REF|DIR",
		help: "revision or folder whose config decides and against which rules must not get looser"
	},
	"fail-on": {
		value: "RISK",
		choices: [
			"low",
			"medium",
			"high",
			"critical",
			"never"
		],
		help: "lowest severity that fails",
		byDefault: "fail-on in config.yml, else high"
	},
	format: {
		value: "FORMAT",
		choices: formats,
		help: "what to print",
		byDefault: "terminal"
	},
	output: {
		value: "FILE",
		help: "write it there instead of to standard output"
	}
};
async function renderReview(review, format, colour) {
	switch (format) {
		case "terminal": return (await import("./terminal.js")).terminalReview(review, { colour });
		case "markdown": return (await import("./comment2.js")).comment(review);
		case "json": return (await import("./review-json.js")).reviewJson(review);
		case "sarif": return (await import("./sarif.js")).sarif(review);
		case "junit": return (await import("./junit.js")).junit(review);
		case "html": return (await import("./html-review2.js")).htmlReview(review);
	}
}
function exitCodeFor(review) {
	switch (review.verdict.kind) {
		case "pass": return 0;
		case "fail": return 1;
		case "cannot-judge": return 2;
	}
}
function baseFiles(base, root) {
	const folder = resolve(root, base);
	return existsSync(folder) && statSync(folder).isDirectory() ? directoryFiles(folder) : gitFiles(root, base);
}
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "review");
	const base = args.get("base");
	const failOn = args.get("fail-on");
	const { review } = await reviewProject({
		sources: sourcesOf(args),
		policyDir: args.get("policy-dir") ?? ".toolwarden/policy",
		head: directoryFiles(world.cwd),
		...base === void 0 ? {} : { base: baseFiles(base, world.cwd) },
		decides: base === void 0 ? "head" : "base",
		...failOn === void 0 ? {} : { failOn },
		fromFork: false
	}, world);
	const output = args.get("output");
	const text = await renderReview(review, args.get("format") ?? "terminal", world.hasColour && output === void 0);
	if (output === void 0) await world.print(text);
	else {
		writeTextFile(resolve(world.cwd, output), text);
		world.notice(`${plainPhrase(headline(review))}. Written to ${output}.`);
	}
	return exitCodeFor(review);
}
const reviewCommand = {
	name: "review",
	summary: "Judge what the declared servers offer against the policy and lock of this repository.",
	usage: [
		"review [--config-file FILE]... [--policy-dir DIR] [--base REF|DIR] [--fail-on RISK] [--format FORMAT]",
		"review --server NAME -- COMMAND ARGUMENTS...",
		"review --url URL",
		"review --snapshots FILE"
	],
	flags,
	notes: "Exit codes: 0 pass, 1 a finding at or above --fail-on, 2 a server could not be judged, 3 bad usage.",
	run
};
export { reviewProject as i, renderReview as n, reviewCommand as r, exitCodeFor as t };
