import { n as packageAlias } from "./entry.js";
import { a as own, n as isObject, t as byText } from "./json.js";
import { n as readTextFile } from "./text-files.js";
import { t as borderFor } from "./border.js";
import { r as captureServer } from "./capture2.js";
import { i as integritiesIn, n as runNpm, r as dependencyLocks, t as inTemporaryFolder } from "./npm.js";
import { isAbsolute, join, normalize, sep } from "node:path";
import { mkdirSync } from "node:fs";
// src/catalog/manifest.ts
const maxAddress = 300;
function homepageOf(manifest) {
	if (!isObject(manifest)) return void 0;
	const repository = own(manifest, "repository");
	return address(isObject(repository) ? own(repository, "url") : repository) ?? address(own(manifest, "homepage"));
}
function address(told) {
	if (typeof told !== "string" || told.length > maxAddress) return void 0;
	const [, host = "github", path = ""] = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(told) ?? [];
	const full = path === "" ? withHttps(told) : `https://${host}.${host === "bitbucket" ? "org" : "com"}/${path}`;
	if (!URL.canParse(full)) return void 0;
	const { protocol, host: site, pathname } = new URL(full);
	return protocol === "https:" ? `https://${site}${pathname.replace(/\.git$/, "")}` : void 0;
}
function withHttps(told) {
	return told.replace(/^git\+/, "").replace(/^(?:git|ssh):\/\/(?:git@)?/, "https://").replace(/^git@([\w.-]+):/, "https://$1/");
}
// src/io/packages/install-package.ts
const maxFileBytes = 32e6;
async function installPackage({ name, version, integrity }, folder, options) {
	const answer = await runNpm([
		"install",
		"--save-exact",
		"--",
		`${name}@${version}`
	], folder, options);
	if (!answer.ok) return answer;
	const [, npmLock] = dependencyLocks;
	const lock = readTextFile(join(folder, "node_modules", ".package-lock.json"), maxFileBytes);
	const found = integritiesIn(npmLock, lock).get(`${name}@${version}`);
	if (found !== integrity) return {
		ok: false,
		says: `its archive has the hash ${found ?? "of no known kind"}, not ${integrity}`
	};
	const own = join(folder, "node_modules", name);
	const manifest = JSON.parse(readTextFile(join(own, "package.json"), maxFileBytes));
	return {
		ok: true,
		installed: programsOf(name, isObject(manifest) ? manifest : {}, own)
	};
}
function programsOf(name, manifest, folder) {
	const plainName = name.slice(name.indexOf("/") + 1);
	const bin = own(manifest, "bin");
	const written = typeof bin === "string" ? { [plainName]: bin } : isObject(bin) ? bin : {};
	const bins = new Map(Object.entries(written).flatMap(([key, path]) => typeof path === "string" && isInside(path) ? [[key, join(folder, path)]] : []).sort(([a], [b]) => byText(a, b)));
	const paths = new Set(bins.values());
	const main = paths.size === 1 ? [...paths][0] : bins.get(plainName);
	return {
		bins,
		...main === void 0 ? {} : { bin: main }
	};
}
function isInside(path) {
	const plain = normalize(path);
	return plain !== ".." && !plain.startsWith(`..${sep}`) && !isAbsolute(plain);
}
// src/io/catalog/record-package.ts
const installMs = 3e5;
const maxManifestBytes = 1e6;
function recordPackage(slug, resolved, start, options) {
	const about = {
		server: slug,
		declared: { kind: "argument" },
		launch: {
			kind: "stdio",
			command: "npx",
			args: [...npxWords(resolved, start.program), ...start.args],
			env: Object.keys(start.env).sort(byText)
		},
		unresolved: []
	};
	const failed = (says) => ({
		...about,
		coverage: "none",
		failure: "not-started",
		says,
		quotes: "",
		stderrTail: []
	});
	return inTemporaryFolder(async (folder) => {
		const { env, signal, notice } = options;
		const answer = await installPackage(resolved, folder, {
			env,
			signal,
			timeoutMs: installMs
		});
		if (!answer.ok && answer.isUnanswered) return {
			kind: "unresolved",
			says: answer.says
		};
		if (!answer.ok) {
			notice(answer.says);
			return {
				kind: "tried",
				result: failed("It cannot be installed from the registry alone and without its scripts.")
			};
		}
		const homepage = homepageIn(join(folder, "node_modules", resolved.name, "package.json"));
		const found = homepage === void 0 ? {} : { homepage };
		const script = programOf(answer.installed, start.program);
		if (script === void 0) return {
			kind: "tried",
			...found,
			result: failed(noProgram(answer.installed, start.program))
		};
		const result = await captureIn(folder, specOf(slug, script, start), options);
		return {
			kind: "tried",
			...found,
			result: {
				...result,
				...about
			}
		};
	});
}
function npxWords({ name, version }, program) {
	const release = `${name}@${version}`;
	return program === void 0 ? ["-y", release] : [
		"-y",
		"-p",
		release,
		program
	];
}
function homepageIn(file) {
	return homepageOf(JSON.parse(readTextFile(file, maxManifestBytes)));
}
function programOf({ bin, bins }, wanted) {
	return wanted === void 0 ? bin : bins.get(wanted);
}
function noProgram({ bins }, wanted) {
	if (bins.size === 0) return "It has no program that could be started.";
	const has = `it has ${[...bins.keys()].join(", ")}`;
	return wanted === void 0 ? `It has several programs and none of its own name; name one with --program: ${has}.` : `It has no program of the name that was asked for; ${has}.`;
}
function specOf(slug, script, { args, env }) {
	return {
		name: slug,
		launch: {
			kind: "stdio",
			command: process.execPath,
			args: [script, ...args],
			env,
			cwd: workFolder
		},
		dialect: "none",
		declared: { kind: "argument" }
	};
}
const workFolder = "work";
async function captureIn(folder, spec, options) {
	mkdirSync(join(folder, workFolder));
	const { env: parentEnv, timeoutMs, sandbox, signal } = options;
	const lookup = () => void 0;
	const result = await captureServer(spec, {
		timeoutMs,
		concurrency: 1,
		lookup,
		parentEnv,
		root: folder,
		sandbox,
		signal
	});
	return borderFor([], new Map([[folder, packageAlias]])).json(result);
}
export { recordPackage };
