import { l as packageWord, o as npmSpec, r as isExactVersion, s as packageOf, u as programOf } from "./package.js";
import { t as isSnapshot } from "./server.js";
import { t as inParallel } from "./parallel.js";
import { i as integritiesIn, r as dependencyLocks } from "./npm.js";
import { n as UsageError } from "./errors.js";
import { a as own, n as isObject } from "./json.js";
import { n as readTextFile } from "./text-files.js";
import { t as resolvePackage } from "./resolve-package2.js";
import { join, relative, resolve, sep } from "node:path";
import { realpathSync, statSync } from "node:fs";
// src/discover/program-words.ts
const interpreters = /^(?:node|nodejs|bun|deno|tsx|ts-node|python[\d.]*|uv|poetry|ruby|php|go|dotnet|java)$/;
function programWords(launch) {
	if (launch.kind === "http" || packageWord(launch) !== void 0) return [];
	return (interpreters.test(programOf(launch.command)) ? launch.args : [launch.command]).map(inWorkspace);
}
function inWorkspace(path) {
	return path.replaceAll("\\", "/").replace(/^\$\{workspaceFolder\}(?:\/|$)/, "./");
}
// src/discover/learn-package.ts
function learnPackage(launch, project) {
	const declared = packageOf(launch) ?? installedProgram(launch);
	if (declared?.registry !== "npm") return declared;
	const version = declared.version ?? (runsInstalled(launch) ? project.installed(declared.name) : void 0);
	if (version === void 0) return packageOf(launch);
	const isLearnt = declared.version === void 0;
	return {
		registry: "npm",
		name: declared.name,
		version,
		...isLearnt ? { source: "node_modules" } : {},
		...project.archive(declared.name, version)
	};
}
function openQuestion(launch, learnt) {
	const name = learnt?.registry === "npm" && learnt.integrity === void 0 ? learnt.name : void 0;
	if (name === void 0) return void 0;
	const wanted = learnt?.version ?? npmSpec(packageWord(launch)?.word ?? "")?.wanted ?? "";
	return wanted === "" ? name : `${name}@${wanted}`;
}
function runsInstalled(launch) {
	if (launch.kind === "http" || launch.cwd !== void 0) return false;
	const started = packageWord(launch);
	if (started === void 0) return installedProgram(launch) !== void 0;
	return started.takesInstalled && npmSpec(started.word)?.wanted === "";
}
function installedProgram(launch) {
	if (launch.kind === "http" || ![
		"node",
		"bun",
		"tsx"
	].includes(programOf(launch.command))) return void 0;
	const path = inWorkspace(launch.args.find((arg) => !arg.startsWith("-")) ?? "").replace(/^\.\//, "");
	const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)\/./.exec(path) ?? [];
	const spec = name === void 0 ? void 0 : npmSpec(name);
	return spec === void 0 || spec.wanted !== "" ? void 0 : {
		registry: "npm",
		name: spec.name
	};
}
// src/io/packages/own-server.ts
const foreign = new Set([
	"..",
	"node_modules",
	".venv",
	"venv",
	"site-packages",
	"vendor"
]);
function runsOwnFile(launch, root) {
	if (launch.kind === "http") return false;
	const from = resolve(root, inWorkspace(launch.cwd ?? "."));
	const [program] = programWords(launch).flatMap((word) => realPath(resolve(from, word)));
	const [top] = realPath(root);
	if (program === void 0 || top === void 0) return false;
	const inside = relative(top, program).split(sep);
	return !inside.some((part) => foreign.has(part)) && !/^[A-Za-z]:$/.test(inside[0] ?? "");
}
function realPath(path) {
	try {
		return [realpathSync(path)];
	} catch {
		return [];
	}
}
// src/io/packages/project-packages.ts
const maxLockBytes = 32e6;
const maxManifestBytes = 1e6;
function projectPackages(root, notice) {
	let locks;
	return {
		installed: (name) => installedVersion(root, name),
		archive(name, version) {
			locks ??= readLocks(root, notice);
			for (const { source, integrities } of locks) {
				const integrity = integrities.get(`${name}@${version}`);
				if (integrity !== void 0) return {
					integrity,
					source
				};
			}
		}
	};
}
const installedLock = "node_modules/.package-lock.json";
function readLocks(root, notice) {
	const [, npm] = dependencyLocks;
	return [...dependencyLocks.map((format) => ({
		path: format.file,
		format,
		source: format.file
	})), {
		path: installedLock,
		format: npm,
		source: "node_modules"
	}].flatMap(({ path, format, source }) => {
		const text = textOf(join(root, path), maxLockBytes, notice);
		if (text === void 0) return [];
		try {
			return [{
				source,
				integrities: integritiesIn(format, text)
			}];
		} catch {
			notice(`${path} cannot be read, so it tells the hash of no package`);
			return [];
		}
	});
}
function ownPackageName(root) {
	return manifestIn(root).name;
}
function installedVersion(root, name) {
	const manifest = manifestIn(join(root, "node_modules", name));
	const version = manifest.name === name ? manifest.version : void 0;
	return version !== void 0 && isExactVersion(version) ? version : void 0;
}
function manifestIn(folder) {
	const text = textOf(join(folder, "package.json"), maxManifestBytes, () => {});
	if (text === void 0) return {};
	try {
		const manifest = JSON.parse(text);
		if (!isObject(manifest)) return {};
		const [name, version] = [own(manifest, "name"), own(manifest, "version")];
		return {
			...typeof name === "string" && { name },
			...typeof version === "string" && { version }
		};
	} catch {
		return {};
	}
}
function textOf(path, maxBytes, notice) {
	try {
		if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return void 0;
		return readTextFile(path, maxBytes);
	} catch (error) {
		if (error instanceof UsageError) notice(error.message);
		return;
	}
}
// src/io/packages/with-packages.ts
const timeoutMs = 6e4;
async function withPackages(results, specs, options) {
	const project = projectPackages(options.root, options.notice);
	const ownName = ownPackageName(options.root);
	const launches = new Map(specs.map(({ name, launch }) => [name, launch]));
	const answers = new Map();
	const ask = (spec) => {
		const { env, signal } = options;
		const answer = answers.get(spec) ?? resolvePackage(spec, {
			env,
			signal,
			timeoutMs
		});
		answers.set(spec, answer);
		return answer;
	};
	return inParallel(results, options.concurrency, async (captured) => {
		const launch = launches.get(captured.server);
		if (launch === void 0 || !isSnapshot(captured)) return captured;
		const learnt = learnPackage(launch, project);
		const isOwn = learnt?.registry === "npm" && learnt.name === ownName || runsOwnFile(launch, options.root);
		const result = isOwn ? {
			...captured,
			isOwn
		} : captured;
		const question = options.asksRegistry ? openQuestion(launch, learnt) : void 0;
		if (question === void 0) return withPackage(result, learnt);
		const answer = await ask(question);
		return answer.ok ? withPackage(result, {
			registry: "npm",
			...answer.package,
			source: "registry"
		}) : {
			...withPackage(result, learnt),
			notes: [...result.notes, unresolved(question, answer.says)]
		};
	});
}
function withPackage(snapshot, learnt) {
	return learnt?.source === void 0 ? snapshot : {
		...snapshot,
		package: learnt
	};
}
function unresolved(question, reason) {
	return {
		about: "server",
		hidesTools: false,
		says: "It could not be told which release of its package is started, so its archive is not compared.",
		quotes: `${question}: ${reason}`
	};
}
export { withPackages };
