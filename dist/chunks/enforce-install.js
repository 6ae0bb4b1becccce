import { a as clientFormats, i as entriesOf, r as writtenServers, t as userFiles } from "./user-files.js";
import { n as UsageError, r as messageOf } from "./errors.js";
import { n as digestOf } from "./digest.js";
import { t as describeProblem } from "./problem.js";
import { n as readTextFile } from "./text-files.js";
import { t as findCommand } from "./find-command.js";
import { n as maxFileLength } from "./tree.js";
import { n as nearest } from "./nearest.js";
import { s as policyFileName } from "./project.js";
import { c as logText, x as terminalText } from "./escape.js";
import { t as fileDiff } from "./file-diff.js";
import { i as installFlags, r as listenFlags, t as serverFlags } from "./enforce-server.js";
import { n as readRules } from "./enforce-rules.js";
import { isUtf8 } from "node:buffer";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
// src/discover/put-before.ts
const marks = {
	args: "--installed=args",
	none: "--installed=none"
};
function launched({ entry, format: { fields } }) {
	const { entries } = entriesOf(entry.value);
	const found = (keys) => {
		const key = keys.find((key) => entries.has(key));
		return key === void 0 ? void 0 : entries.get(key);
	};
	const command = found(fields.command);
	return command === void 0 ? void 0 : {
		command,
		args: found(fields.args)
	};
}
function wordsOf(written) {
	const at = launched(written);
	return at === void 0 ? [] : [at.command, at.args].flatMap((entry) => textsIn(entry?.value));
}
function textsIn(tree) {
	if (tree === void 0) return [];
	if (tree.kind === "array") return tree.items.flatMap(textsIn);
	return tree.kind === "scalar" && typeof tree.value === "string" ? [tree.value] : [];
}
function wordsBefore(written) {
	const words = wordsOf(written);
	const mark = markIn(words);
	const end = words.indexOf("--");
	return mark === -1 || end < mark ? void 0 : words.slice(0, end).toSpliced(mark, 1);
}
function markIn(words) {
	const at = words.findIndex((word) => word === marks.args || word === marks.none);
	return at > 0 && at <= 3 && words[at - 1] === "enforce" ? at : -1;
}
function putBefore(written, words) {
	const { text, language } = written;
	const at = launched(written);
	if (at === void 0) return void 0;
	const { command, args } = at;
	const verb = words.indexOf("enforce") + 1;
	const ours = (mark) => words.toSpliced(verb, 0, mark).concat("--").map(quoted$1);
	if (command.value.kind === "array") return withItems(text, command.value, ours(marks.args));
	const [program = "", ...rest] = ours(args === void 0 ? marks.none : marks.args);
	const own = sourceOf(text, command.value);
	const moved = [...rest, own];
	const end = endOf(text, command.value);
	if (args === void 0) {
		const key = written.format.fields.args[0] ?? "args";
		const member = memberOf(language, isFlow(written), key, `[${moved.join(", ")}]`);
		return splice(text, command.value.at, end, `${program}${gapBefore(text, command, isFlow(written))}${member}`);
	}
	if (args.value.kind !== "array") return void 0;
	return args.value.at > command.value.at ? splice(withItems(text, args.value, moved), command.value.at, end, program) : withItems(splice(text, command.value.at, end, program), args.value, moved);
}
function takeAway(written) {
	const { text } = written;
	const at = launched(written);
	const words = wordsOf(written);
	if (at === void 0 || wordsBefore(written) === void 0) return void 0;
	const { command, args } = at;
	const end = words.indexOf("--");
	if (command.value.kind === "array") return withoutItems(text, command.value, end + 1);
	if (args?.value.kind !== "array") return void 0;
	const original = args.value.items[end];
	if (original === void 0) return void 0;
	const own = sourceOf(text, original);
	const commandEnd = endOf(text, command.value);
	if (words.includes(marks.none)) return /^\s*,?\s*$/.test(text.slice(commandEnd, args.keyAt)) ? splice(text, command.value.at, endOf(text, args.value), own) : void 0;
	return args.value.at > command.value.at ? splice(withoutItems(text, args.value, end + 1), command.value.at, commandEnd, own) : withoutItems(splice(text, command.value.at, commandEnd, own), args.value, end + 1);
}
function quoted$1(word) {
	return JSON.stringify(word);
}
function withItems(text, list, items) {
	const [first] = list.items;
	if (first === void 0) return splice(text, list.at + 1, list.at + 1, items.join(", "));
	const gap = gapIn(text, list, first);
	return splice(text, first.at, first.at, items.map((item) => `${item}${gap}`).join(""));
}
function gapIn(text, list, first) {
	const lineStart = text.lastIndexOf("\n", first.at - 1) + 1;
	const before = text.slice(lineStart, first.at);
	const eol = text.slice(0, lineStart).endsWith("\r\n") ? "\r\n" : "\n";
	if (text[list.at] !== "[") return `${eol}${before}`;
	return /^[ \t]*$/.test(before) && lineStart > list.at ? `,${eol}${before}` : ", ";
}
function withoutItems(text, list, count) {
	const [first] = list.items;
	const last = list.items[count - 1];
	const next = list.items[count];
	if (first === void 0 || last === void 0) return text;
	return splice(text, first.at, next === void 0 ? endOf(text, last) : next.at, "");
}
function isFlow({ text, entry }) {
	return text[entry.value.at] === "{";
}
function memberOf(language, isWithinBraces, key, value) {
	if (language === "toml") return `${key} = ${value}`;
	return `${language === "json" || isWithinBraces ? quoted$1(key) : key}: ${value}`;
}
function gapBefore(text, { keyAt }, isWithinBraces) {
	const lineStart = text.lastIndexOf("\n", keyAt - 1) + 1;
	const before = text.slice(lineStart, keyAt);
	const eol = text.slice(0, lineStart).endsWith("\r\n") ? "\r\n" : "\n";
	if (!isWithinBraces) return `${eol}${before}`;
	return /^[ \t]*$/.test(before) && lineStart > 0 ? `,${eol}${before}` : ", ";
}
function sourceOf(text, tree) {
	return text.slice(tree.at, endOf(text, tree));
}
function endOf(text, { at, end }) {
	return Math.max(at, text.slice(0, end).trimEnd().length);
}
function splice(text, from, to, inside) {
	return text.slice(0, from) + inside + text.slice(to);
}
// src/discover/install.ts
function serversIn({ shown, text, format }) {
	const { servers, problems } = writtenServers(shown, text, format);
	if (problems.length > 0) throw new UsageError(problems.map(describeProblem).join("\n"));
	return servers;
}
function install(config, name, words) {
	const { shown, text } = config;
	const server = only(config, name);
	const before = wordsBefore(server);
	if (before !== void 0) {
		if (digestOf(before) === digestOf(words)) return text;
		throw new UsageError(`${shown}: server "${name}" is behind the proxy already, with other flags; take it away with --uninstall first.`);
	}
	const { launch } = server.spec;
	if (launch.kind !== "stdio") throw new UsageError(`${shown}: server "${name}" is reached by URL and not started; put \`toolwarden enforce --upstream URL\` there by hand.`);
	const after = putBefore(server, words);
	const [program = "", ...rest] = words;
	if (after !== void 0 && isReversible(config, after, name)) {
		const now = only({
			...config,
			text: after
		}, name).spec.launch;
		const verb = rest.indexOf("enforce") + 1;
		const wanted = [
			program,
			...rest,
			"--",
			launch.command,
			...launch.args
		];
		const got = now.kind === "stdio" ? [now.command, ...now.args].toSpliced(verb + 1, 1) : [];
		const isRest = now.kind === "stdio" && restOf(now) === restOf(launch);
		if (digestOf(got) === digestOf(wanted) && isRest) return after;
	}
	throw new UsageError(`${shown}: the entry of "${name}" cannot be edited as it is written; do it by hand.`);
}
function uninstall(config, name) {
	const server = only(config, name);
	if (wordsBefore(server) === void 0) throw new UsageError(`${config.shown}: server "${name}" is not behind the proxy; nothing was changed.`);
	const after = takeAway(server);
	if (after !== void 0 && othersOf(config, name) === othersOf({
		...config,
		text: after
	}, name)) return after;
	throw new UsageError(`${config.shown}: the entry of "${name}" was changed since; take our words away by hand.`);
}
function isReversible(config, after, name) {
	try {
		const there = {
			...config,
			text: after
		};
		return takeAway(only(there, name)) === config.text && othersOf(there, name) === othersOf(config, name);
	} catch (error) {
		if (error instanceof UsageError) return false;
		throw error;
	}
}
function only(config, name) {
	const found = serversIn(config).filter(({ spec }) => spec.name === name);
	const [server] = found;
	if (server !== void 0 && found.length === 1) return server;
	throw new UsageError(server === void 0 ? `${config.shown}: declares no server "${name}".` : `${config.shown}: declares ${found.length} servers "${name}"; rename one.`);
}
function restOf(launch) {
	const { command: _, args: __, ...rest } = launch;
	return digestOf(rest);
}
function othersOf(config, name) {
	const others = serversIn(config).filter(({ spec }) => spec.name !== name);
	return digestOf(others.map(({ spec: { name, launch } }) => [name, launch]));
}
// src/io/files/exact-file.ts
function readExactly(path, maxBytes) {
	const text = readTextFile(path, maxBytes);
	const bytes = readFileSync(path);
	if (!isUtf8(bytes)) throw new UsageError(`${path}: is not UTF-8, so it cannot be edited without loss.`);
	return {
		text,
		hasMark: bytes.length > Buffer.byteLength(text)
	};
}
function replaceFile(path, before, after) {
	let beside;
	try {
		const place = realpathSync(path);
		const { mode } = statSync(place);
		const made = `${place}.${process.pid}.tmp`;
		writeFileSync(made, after, {
			flag: "wx",
			mode: mode & 511
		});
		beside = made;
		chmodSync(made, mode & 511);
		if (readFileSync(place, "utf8") !== before) throw new Error("somebody else has changed it meanwhile");
		renameSync(made, place);
	} catch (error) {
		if (beside !== void 0) rmSync(beside, { force: true });
		const reason = messageOf(error);
		throw new UsageError(`${path}: cannot be written: ${reason}.`, { cause: error });
	}
}
// src/commands/enforce-install.ts
async function installing(args, flags, world) {
	const isInstall = args.has("install");
	if (isInstall && args.has("uninstall")) throw new UsageError("--install and --uninstall exclude each other.");
	if (args.command !== void 0) throw new UsageError("--install finds the server's command in the client's config; leave out `--` and what follows.");
	const stray = [
		"listen",
		...Object.keys(listenFlags),
		...Object.keys(serverFlags)
	].find((flag) => flag !== "config-file" && args.has(flag));
	if (stray !== void 0) throw new UsageError(`--${stray} is for no server that a client starts; --install takes the other flags of enforce.`);
	const format = clientNamed((isInstall ? args.get("install") : args.get("uninstall")) ?? "");
	const { file, name } = serverMeant(filesOf(format, args, world), args);
	const words = isInstall ? wordsFor(name, file, {
		args,
		flags,
		world
	}) : [];
	const after = isInstall ? install(file, name, words) : uninstall(file, name);
	if (after === file.text) {
		await world.print(`${terminalText(file.shown)}: server ${quoted(name)} is behind the proxy already.\n`);
		return 0;
	}
	if (args.has("dry-run")) {
		await world.print(`${logText(fileDiff(file.shown, file.text, after))}\n`);
		return 0;
	}
	const mark = file.hasMark ? "﻿" : "";
	replaceFile(file.path, mark + file.text, mark + after);
	const done = isInstall ? "is behind the proxy now" : "is reached without the proxy now";
	await world.print(`${terminalText(file.shown)}: server ${quoted(name)} ${done}; restart ${format.title}.\n`);
	return 0;
}
function quoted(name) {
	return JSON.stringify(terminalText(name));
}
function clientNamed(id) {
	const known = clientFormats.filter(({ shape, isSought }) => shape === "map" && isSought);
	const format = known.find((one) => one.id === id);
	if (format !== void 0) return format;
	const ids = known.map((one) => one.id);
	const meant = nearest(id, ids);
	throw new UsageError(`no client "${id}" is known: ${meant === void 0 ? `they are ${ids.join(", ")}.` : `did you mean ${meant}?`}`);
}
function filesOf(format, args, { cwd, env }) {
	const given = args.all("config-file");
	const own = userFiles(process.platform, env).filter((one) => one.format.id === format.id);
	const usual = [...format.paths, ...own.map(({ path }) => path)];
	const paths = given.length > 0 ? given : usual.filter((path) => existsSync(resolve(cwd, path)));
	if (paths.length === 0) throw new UsageError(`${format.title} has no config here: there is none of ${usual.join(", ")}; name it with --config-file.`);
	return paths.map((shown) => {
		const path = resolve(cwd, shown);
		const inside = relative(cwd, path);
		const { text, hasMark } = readExactly(path, maxFileLength);
		return {
			path,
			shown,
			text,
			format,
			isOurs: !isAbsolute(inside) && inside !== ".." && !inside.startsWith(`..${sep}`),
			hasMark
		};
	});
}
function serverMeant(files, args) {
	if (args.all("server").length > 1) throw new UsageError("one server at a time: give --server once.");
	const all = files.flatMap((file) => serversIn(file).map(({ spec }) => ({
		file,
		name: spec.name
	})));
	const names = [...new Set(all.map(({ name }) => name))];
	const where = files.map(({ shown }) => shown).join(", ");
	if (names.length === 0) throw new UsageError(`no server is declared in ${where}.`);
	const name = args.get("server") ?? (names.length === 1 ? names[0] : void 0);
	if (name === void 0) throw new UsageError(`say which server with --server NAME: ${where} declares ${names.join(", ")}.`);
	const found = all.filter((one) => one.name === name);
	const [meant] = found;
	if (meant === void 0) {
		const near = nearest(name, names);
		const hint = near === void 0 ? `declared are ${names.join(", ")}.` : `did you mean "${near}"?`;
		throw new UsageError(`no server "${name}" is declared in ${where}; ${hint}`);
	}
	if (found.length > 1) throw new UsageError(`${found.length} servers "${name}" are declared in ${found.map(({ file }) => file.shown).join(", ")}; name one file with --config-file, or rename one.`);
	return meant;
}
const notWritten = new Set([
	...Object.keys(installFlags),
	"server",
	"policy",
	"config-file"
]);
function wordsFor(name, file, { args, flags, world }) {
	const server = serversIn(file).find(({ spec }) => spec.name === name);
	const isFixed = !file.isOurs || server?.spec.launch.kind === "stdio" && server.spec.launch.cwd !== void 0;
	const written = (path) => isFixed ? resolve(world.cwd, path) : path;
	const policy = args.get("policy") ?? `.toolwarden/policy/${policyFileName(name)}`;
	readRules({
		policy,
		lock: args.get("lock"),
		server: name
	}, world);
	const more = Object.entries(flags).flatMap(([flag, { value }]) => {
		if (notWritten.has(flag) || !args.has(flag)) return [];
		if (value === void 0) return [`--${flag}`];
		const isPath = [
			"FILE",
			"FOLDER",
			"PLACE"
		].includes(value);
		return args.all(flag).flatMap((given) => [`--${flag}`, isPath && !URL.canParse(given) ? written(given) : given]);
	});
	const words = [
		...program(world, file.isOurs),
		"enforce",
		"--policy",
		written(policy),
		"--server",
		name,
		...more
	];
	const filled = words.find((word) => /\$|\{env:|\{file:|%\w+%/.test(word));
	if (filled === void 0) return words;
	throw new UsageError(`"${filled}" would be written into the config, and ${file.format.title} may fill something in there; use another name.`);
}
function program({ env, cwd, home }, isShared) {
	const isFound = findCommand("toolwarden", env["PATH"], cwd) !== void 0;
	return isShared && isFound ? ["toolwarden"] : [process.execPath, join(home, "cli.js")];
}
export { installing };
