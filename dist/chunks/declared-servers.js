import { n as UsageError } from "./errors.js";
import { t as byText } from "./json.js";
import { n as readTextFile } from "./text-files.js";
import { t as describeProblem } from "./problem.js";
import { n as maxFileLength } from "./tree.js";
import { t as declarationFindings } from "./declaration.js";
import { r as sortOut } from "./command.js";
import { n as summariseLaunch } from "./summarise.js";
import { n as serverFromCommand, r as serverFromUrl } from "./arguments.js";
import { a as clientFormats, n as parseServers, o as formatOf, s as soughtPaths, t as userFiles } from "./user-files.js";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { existsSync, realpathSync } from "node:fs";
// src/discover/env-file.ts
function parseEnvFile(text) {
	const pairs = text.split(/\r?\n/).flatMap((line) => {
		const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=(.*)$/.exec(line);
		return match === null ? [] : [[match[1] ?? "", valueOf((match[2] ?? "").trim())]];
	});
	return Object.fromEntries(pairs);
}
function valueOf(text) {
	const quote = text[0] ?? "";
	const end = quote === "\"" || quote === "'" ? text.indexOf(quote, 1) : -1;
	if (end > 0) return text.slice(1, end);
	const comment = text.search(/\s#/);
	return comment < 0 ? text : text.slice(0, comment).trimEnd();
}
// src/io/files/env-file.ts
const maxEnvFileBytes = 1e5;
function withEnvFile(spec, root, notice) {
	const { launch } = spec;
	if (launch.kind !== "stdio" || launch.envFile === void 0) return spec;
	const path = resolve(root, launch.envFile.replaceAll("${workspaceFolder}", root));
	if (!existsSync(path)) {
		notice(`its env file ${launch.envFile} is not there; its variables stay unset`);
		return spec;
	}
	const inside = relative(realpathSync(root), realpathSync(path));
	if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`)) {
		notice(`its env file ${launch.envFile} lies outside the repository and is not read`);
		return spec;
	}
	const variables = parseEnvFile(readTextFile(path, maxEnvFileBytes));
	return {
		...spec,
		launch: {
			...launch,
			env: {
				...variables,
				...launch.env
			}
		}
	};
}
// src/commands/withheld.ts
function withheld(specs, accept, today) {
	return specs.flatMap(({ name, declared, launch }) => {
		const { open } = sortOut(declarationFindings(name, declared), accept, today);
		const found = open.find(({ kind }) => kind === "look-alike-package");
		if (found === void 0) return [];
		return [{
			server: name,
			coverage: "none",
			declared,
			launch: summariseLaunch(launch),
			unresolved: [],
			failure: "not-started",
			says: `It was not started, because its package is named almost like a well-known one; correct the name, or accept ${found.fingerprint} in .toolwarden/config.yml to start it.`,
			quotes: "",
			stderrTail: []
		}];
	});
}
// src/discover/names.ts
function uniqueNames(specs) {
	const byLaunch = new Map();
	for (const spec of [...specs].sort(byDeclaration)) {
		const key = `${spec.name}\n${launchKey(spec)}`;
		byLaunch.set(key, [...byLaunch.get(key) ?? [], spec]);
	}
	const kept = new Map();
	for (const [spec, ...others] of byLaunch.values()) {
		if (spec === void 0) continue;
		const name = freeName(spec, kept);
		kept.set(name, {
			...spec,
			name,
			declared: joined(spec.declared, others)
		});
	}
	return [...kept.values()].sort((a, b) => byText(a.name, b.name));
}
function joined(declared, others) {
	if (declared.kind === "argument") return declared;
	const files = others.flatMap(({ declared: other }) => other.kind === "file" ? [other] : []);
	if (files.length === 0) return declared;
	const faults = new Map();
	for (const fault of [declared, ...files].flatMap((one) => one.faults ?? [])) {
		const key = JSON.stringify([fault.fault, fault.quotes]);
		if (!faults.has(key)) faults.set(key, fault);
	}
	return {
		...declared,
		also: files.map(({ file, line }) => ({
			file,
			line
		})),
		...faults.size > 0 && { faults: [...faults.values()] }
	};
}
function launchKey({ launch, dialect }) {
	const named = Object.entries(launch.kind === "stdio" ? launch.env : launch.headers);
	const rest = launch.kind === "stdio" ? [
		launch.command,
		launch.args,
		launch.cwd,
		launch.envFile
	] : [launch.url, launch.transport];
	const texts = JSON.stringify([rest, named]);
	const read = /[${]|%\w+%/.test(texts) ? dialect : "";
	return JSON.stringify([
		read,
		launch.kind,
		rest,
		named.sort(([a], [b]) => byText(a, b))
	]);
}
function freeName({ name, declared }, taken) {
	const where = declared.kind === "file" ? declared.file : "argument";
	const full = declared.kind === "file" ? `${name} (${where}:${declared.line})` : `${name} (${where})`;
	const free = [
		name,
		`${name} (${where})`,
		full
	].find((candidate) => !taken.has(candidate));
	if (free !== void 0) return free;
	for (let number = 2;; number += 1) if (!taken.has(`${full} ${number}`)) return `${full} ${number}`;
}
function byDeclaration(a, b) {
	if (a.declared.kind === "argument" || b.declared.kind === "argument") return byText(b.declared.kind, a.declared.kind) || byText(launchKey(a), launchKey(b));
	return byText(a.declared.file, b.declared.file) || a.declared.line - b.declared.line;
}
// src/commands/declared-servers.ts
function shownPath(root, path) {
	const inside = relative(root, resolve(root, path));
	return inside.startsWith("..") || isAbsolute(inside) ? path : inside.replaceAll("\\", "/");
}
function declaredIn({ path, format }, root) {
	const shown = shownPath(root, path);
	const parsed = parseServers(shown, readTextFile(resolve(root, path), maxFileLength), format);
	if (parsed.problems.length === 0) return parsed;
	throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}
function configFiles({ configFiles: given, user }, root, env) {
	const named = given.map((path) => withFormat(path, formatOf(path)));
	const project = clientFormats.filter(({ isSought }) => isSought).flatMap((format) => format.paths.map((path) => ({
		path,
		format
	})));
	const own = user === true ? userFiles(process.platform, env) : [];
	const sought = [...given.length > 0 ? [] : project, ...own];
	return [...named, ...sought.filter(({ path }) => existsSync(resolve(root, path)))];
}
function withFormat(path, format) {
	return format === void 0 ? { path } : {
		path,
		format
	};
}
function discover(sources, root, env) {
	const direct = [...sources.command === void 0 ? [] : [serverFromCommand(sources.command.name, sources.command.argv, sources.passEnv)], ...sources.url === void 0 ? [] : [serverFromUrl(sources.url.name, sources.url.url)]];
	const files = direct.length > 0 && sources.configFiles.length === 0 && sources.user !== true ? [] : configFiles(sources, root, env);
	const declared = files.map((file) => declaredIn(file, root));
	const found = [...declared.flatMap(({ servers }) => servers), ...direct];
	const specs = uniqueNames(found);
	const names = new Set(found.map(({ name }) => name));
	if (specs.length > 0) return {
		specs,
		names,
		disabled: declared.flatMap(({ disabled }) => disabled)
	};
	throw new UsageError(files.length === 0 ? `no server is declared: there is none of ${soughtPaths.join(", ")} here; give --config-file, --server NAME -- COMMAND or --url.` : `no server is declared in ${files.map(({ path }) => path).join(", ")}.`);
}
export { withheld as n, withEnvFile as r, discover as t };
