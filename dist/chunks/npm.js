import { o as npmSpec, r as isExactVersion } from "./package.js";
import { dirname, join } from "node:path";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
// src/discover/dependency-locks.ts
const dependencyLocks = [
	{
		file: "npm-shrinkwrap.json",
		read: npmEntries
	},
	{
		file: "package-lock.json",
		read: npmEntries
	},
	{
		file: "pnpm-lock.yaml",
		read: pnpmEntries
	},
	{
		file: "yarn.lock",
		read: yarnEntries
	}
];
function integritiesIn({ read }, text) {
	const found = new Map();
	const unclear = new Set();
	for (const { name, version, integrity } of read(text)) {
		if (typeof name !== "string" || typeof version !== "string" || typeof integrity !== "string") continue;
		const hash = strongestHash(integrity);
		if (hash === void 0 || npmSpec(name)?.name !== name || !isExactVersion(version)) continue;
		const key = `${name}@${version}`;
		if ((found.get(key) ?? hash) !== hash) unclear.add(key);
		found.set(key, hash);
	}
	for (const key of unclear) found.delete(key);
	return found;
}
function strongestHash(integrity) {
	const hashes = integrity.slice(0, 1e3).split(/\s+/);
	return [
		"sha512",
		"sha384",
		"sha256",
		"sha1"
	].map((kind) => hashes.find((hash) => hash.startsWith(`${kind}-`) && /^\w+-[\w+/]{20,90}={0,2}$/.test(hash))).find((hash) => hash !== void 0);
}
function membersOf(value) {
	if (value instanceof Map) return value;
	return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
function npmEntries(text) {
	const lock = membersOf(JSON.parse(text));
	const folders = membersOf(lock.get("packages"));
	return folders.size > 0 ? [...folders].map(npmFolder) : npmDependencies(lock.get("dependencies"), 0);
}
function npmFolder([folder, value]) {
	const entry = membersOf(value);
	const path = String(folder);
	const last = path.lastIndexOf("node_modules/");
	return {
		name: entry.get("name") ?? (last < 0 ? void 0 : path.slice(last + 13)),
		version: entry.get("version"),
		integrity: entry.get("integrity")
	};
}
const deepestDependency = 100;
function npmDependencies(value, depth) {
	if (depth > deepestDependency) return [];
	return [...membersOf(value)].flatMap(([name, held]) => {
		const entry = membersOf(held);
		return [{
			name,
			version: entry.get("version"),
			integrity: entry.get("integrity")
		}].concat(npmDependencies(entry.get("dependencies"), depth + 1));
	});
}
function pnpmEntries(text) {
	const entries = [];
	let isInside = false;
	for (const line of text.split(/\r?\n/)) {
		if (line.length > longestLine) continue;
		if (/^\S/.test(line)) isInside = line === "packages:";
		if (!isInside) continue;
		const [, key] = /^ {2}['"]?\/?([^\s'"][^'"]*)['"]?:$/.exec(line) ?? [];
		const [, name, version] = /^((?:@[^/@]+\/)?[^/@]+)[@/]([^(_]+)/.exec(key ?? "") ?? [];
		if (key !== void 0) entries.push({
			name,
			version
		});
		const [, integrity] = /^ {4,6}(?:resolution: \{)?integrity: ([^\s,}]+)/.exec(line) ?? [];
		const last = entries.at(-1);
		if (last !== void 0 && integrity !== void 0) last.integrity = integrity;
	}
	return entries;
}
const longestLine = 5e3;
function yarnEntries(text) {
	const entries = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.length > longestLine) continue;
		const [, pattern] = /^"?((?:@[^"@,\s]+\/)?[^"@,\s#]+)@[^\s]/.exec(line) ?? [];
		if (pattern !== void 0) entries.push({ name: aliased(line) ?? pattern });
		const [, key, value] = /^ {2}(version|integrity):? "?([^"\s]+(?: sha\d+-[^"\s]+)*)"?$/.exec(line) ?? [];
		const last = entries.at(-1);
		if (last !== void 0 && key === "version") last.version = value;
		if (last !== void 0 && key === "integrity") last.integrity = value;
	}
	return entries;
}
function aliased(line) {
	return /^"?[^"\s]{1,214}@npm:((?:@[^"@,\s]+\/)?[^"@,\s]+)@/.exec(line)?.[1];
}
// src/io/packages/npm.ts
const maxOutputBytes = 32e6;
const fixed = [
	"--ignore-scripts",
	"--no-audit",
	"--no-fund",
	"--no-update-notifier",
	"--loglevel=error",
	"--git=toolwarden-fetches-no-repositories",
	"--fetch-retries=2",
	"--fetch-retry-mintimeout=500",
	"--fetch-retry-maxtimeout=2000"
];
function runNpm(args, folder, { env, timeoutMs, signal }) {
	mkdirSync(folder, { recursive: true });
	if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), "{}\n");
	const [command, ...rest] = args;
	const [program, ...before] = npmProgram(process.platform);
	const words = [
		...before,
		command,
		...fixed,
		"--prefix",
		folder,
		...rest
	];
	const limits = {
		timeout: timeoutMs,
		maxBuffer: maxOutputBytes,
		...signal === void 0 ? {} : { signal }
	};
	return new Promise((resolve) => {
		const settings = {
			cwd: folder,
			env: { ...env },
			windowsHide: true,
			shell: false,
			...limits
		};
		execFile(program, words, settings, (error, stdout, stderr) => {
			resolve(error === null ? {
				ok: true,
				output: stdout
			} : {
				ok: false,
				says: reasonOf(error, stderr, timeoutMs),
				...error.killed === true || unanswered.test(stderr) ? { isUnanswered: true } : {}
			});
		});
	});
}
function npmProgram(platform) {
	if (platform !== "win32") return ["npm"];
	return [process.execPath, join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js")];
}
const unanswered = /^npm (?:error|ERR!) code (?:E429|E5\d\d|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENOTFOUND|ERR_SOCKET_TIMEOUT|ETIMEDOUT)$/m;
function reasonOf(error, stderr, timeoutMs) {
	if (error.code === "ENOENT") return "npm is not installed here";
	if (error.name === "AbortError") return "it was stopped";
	if (error.killed === true) return `npm did not answer within ${timeoutMs / 1e3} s`;
	const told = stderr.split("\n").map((line) => /^npm (?:error|ERR!) ?(.*)$/.exec(line)?.[1]?.trim() ?? "").filter((line) => line !== "" && !line.startsWith("A complete log of this run"));
	return told.length === 0 ? "npm failed without a word" : `npm says: ${told.slice(0, 3).join("; ").slice(0, 400)}`;
}
async function inTemporaryFolder(use) {
	const folder = mkdtempSync(join(tmpdir(), "toolwarden-npm-"));
	try {
		return await use(folder);
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
export { strongestHash as a, integritiesIn as i, runNpm as n, dependencyLocks as r, inTemporaryFolder as t };
