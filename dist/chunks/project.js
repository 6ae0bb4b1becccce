import { n as UsageError } from "./errors.js";
import { n as parseConfig } from "./config-file.js";
import { t as describeProblem } from "./problem.js";
import { t as parsePolicy } from "./parse.js";
import { o as parseLock } from "./lock.js";
// src/policy/file-name.ts
const endings = /\.(?:json|jsonc|ya?ml)$/i;
function policyFileName(server) {
	const text = server.replace(/\p{Surrogate}/gu, "�");
	return `${encodeURIComponent(text).replace(/^\./, "%2E").replaceAll("*", "%2A")}.json`;
}
function policyServer(fileName) {
	if (!endings.test(fileName)) return void 0;
	const stem = fileName.replace(endings, "");
	try {
		return stem === "" ? void 0 : decodeURIComponent(stem);
	} catch {
		return stem;
	}
}
// src/commands/project.ts
const configPath = ".toolwarden/config.yml";
const lockPath = ".toolwarden/lock.json";
const defaultPolicyDir = ".toolwarden/policy";
async function loadProject(files, policyDir) {
	const problems = [];
	const policies = new Map();
	for (const name of await files.list(policyDir)) {
		const server = policyServer(name);
		if (server === void 0) continue;
		const path = `${policyDir}/${name}`;
		const parsed = parsePolicy(path, await files.read(path) ?? "");
		if (!parsed.ok) problems.push(...parsed.problems);
		else if (policies.has(server)) {
			const says = `server "${server}" has two policies, this and ${policies.get(server)?.file}; keep one.`;
			problems.push({
				file: path,
				line: 1,
				column: 1,
				pointer: "",
				says
			});
		} else policies.set(server, parsed.file);
	}
	const config = parseConfig(configPath, await files.read(".toolwarden/config.yml") ?? "");
	if (!config.ok) problems.push(...config.problems);
	const lock = await readLock(files);
	if (lock?.ok === false) problems.push(...lock.problems);
	if (!config.ok || problems.length > 0) throw new UsageError(problems.map(describeProblem).join("\n"));
	return {
		config: config.config,
		policies,
		...lock?.ok === true ? { lock: lock.lock } : {}
	};
}
async function readLock(files) {
	const text = await files.read(lockPath);
	return text === void 0 ? void 0 : parseLock(lockPath, text);
}
async function loadConfig(files) {
	const config = parseConfig(configPath, await files.read(".toolwarden/config.yml") ?? "");
	if (config.ok) return config.config;
	throw new UsageError(config.problems.map(describeProblem).join("\n"));
}
async function loadBounds(files) {
	const { capture, accept } = await loadConfig(files);
	const { bounds, concurrency } = capture;
	return {
		accept,
		...bounds && { bounds },
		...concurrency && { concurrency }
	};
}
async function loadForApproval(files) {
	const config = await loadConfig(files);
	const lock = await readLock(files);
	return {
		config,
		...lock?.ok === true ? { lock: lock.lock } : {},
		lockProblems: lock?.ok === false ? lock.problems : []
	};
}
export { loadProject as a, policyServer as c, loadForApproval as i, defaultPolicyDir as n, lockPath as o, loadBounds as r, policyFileName as s, configPath as t };
