import { r as directoryFiles } from "./project-files.js";
import { i as writeTextFile } from "./text-files.js";
import { r as formatSnapshots } from "./snapshots-file.js";
import { t as isSnapshot } from "./server.js";
import { r as progressLine } from "./progress.js";
import { r as withLongOutput, t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { r as loadBounds } from "./project.js";
import { n as isWatched } from "./watch-capture2.js";
import { t as collect } from "./collect.js";
import { i as sourcesOf, r as sourceFlags } from "./sources.js";
import { resolve } from "node:path";
// src/commands/capture.ts
const { snapshots: _, ...captureFlags } = sourceFlags;
const flags = {
	...captureFlags,
	output: {
		value: "FILE",
		help: "where to write; `-o` for short",
		byDefault: "standard output"
	}
};
async function run(argv, world) {
	const args = parseFlags(withLongOutput(argv), flags);
	noPositionals(args, "capture");
	const bounds = await loadBounds(directoryFiles(world.cwd));
	const { results } = await collect(sourcesOf(args), bounds, world);
	const output = args.get("output");
	const text = formatSnapshots(results);
	if (output === void 0) await world.print(text);
	else writeTextFile(resolve(world.cwd, output), text);
	const unseen = results.filter((result) => !isSnapshot(result) || result.coverage === "partial");
	if (!isWatched(world)) for (const result of unseen) world.notice(progressLine(result));
	return unseen.length === 0 ? 0 : 2;
}
const captureCommand = {
	name: "capture",
	summary: "Record what the declared servers offer, to judge it later or elsewhere.",
	usage: ["capture [--config-file FILE]... [-o FILE]", "capture --server NAME [-o FILE] -- COMMAND ARGUMENTS..."],
	flags,
	notes: ["The file holds what each server said, raw, and for each server that did not answer why. It never holds the", "value of an environment variable or a header. Exit code 2 if any server was not seen completely."].join("\n"),
	run
};
export { captureCommand };
