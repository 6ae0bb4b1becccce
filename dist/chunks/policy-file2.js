import { n as readTextFile } from "./text-files.js";
import { n as UsageError } from "./errors.js";
import { t as describeProblem } from "./problem.js";
import { t as parsePolicy } from "./parse.js";
import { resolve } from "node:path";
// src/commands/policy-file.ts
const maxPolicyBytes = 1e6;
function parsePolicyFile(path, world) {
	return parsePolicy(path, readTextFile(resolve(world.cwd, path), maxPolicyBytes));
}
function readPolicy(path, world) {
	const parsed = parsePolicyFile(path, world);
	if (parsed.ok) return parsed.file;
	throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}
export { readPolicy as n, parsePolicyFile as t };
