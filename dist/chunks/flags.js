import { n as UsageError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { parseArgs } from "node:util";
import { dirname } from "node:path";
import { copyFileSync, createReadStream, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
// src/io/files/text-files.ts
function reasonOf(error) {
	const code = error.code;
	if (code === "ENOENT") return "there is no such file";
	if (code === "EISDIR") return "it is a folder";
	if (code === "EACCES" || code === "EPERM") return "permission is denied";
	return error instanceof Error ? error.message : String(error);
}
function readTextFile(path, maxBytes) {
	try {
		const size = statSync(path).size;
		if (size > maxBytes) throw new UsageError(`${path}: ${size} bytes is more than the ${maxBytes} that are read.`);
		return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(`${path}: cannot be read: ${reasonOf(error)}.`, { cause: error });
	}
}
function checkPlainFile(path) {
	const status = lstatSync(path, { throwIfNoEntry: false });
	if (status === void 0 || status.isFile()) return;
	throw new UsageError(`${path}: is not a file itself, as what came with an artifact has to be.`);
}
async function* textChunks(path) {
	try {
		const stream = createReadStream(path, {
			encoding: "utf8",
			highWaterMark: 1 << 18
		});
		for await (const chunk of stream) yield chunk;
	} catch (error) {
		throw new UsageError(`${path}: cannot be read: ${reasonOf(error)}.`, { cause: error });
	}
}
function writeTextFile(path, text) {
	writeTextFiles([{
		path,
		text
	}]);
}
function writeTextFiles(files) {
	const undo = [];
	const forget = [];
	let at = "";
	try {
		for (const { path, text } of files) {
			at = path;
			stage(path, text, undo);
		}
		for (const { path } of files) {
			at = path;
			put(path, undo, forget);
		}
	} catch (error) {
		for (const step of undo.toReversed()) step();
		throw new UsageError(`${at}: cannot be written: ${reasonOf(error)}.`, { cause: error });
	}
	for (const step of forget) step();
}
const beside = (path) => `${path}.${process.pid}.tmp`;
function stage(path, text, undo) {
	const made = mkdirSync(dirname(path), { recursive: true });
	if (made !== void 0) undo.push(() => rmSync(made, {
		recursive: true,
		force: true
	}));
	undo.push(() => rmSync(beside(path), { force: true }));
	writeFileSync(beside(path), text);
}
function put(path, undo, forget) {
	const old = `${path}.${process.pid}.old`;
	if (existsSync(path)) {
		undo.push(() => rmSync(old, { force: true }));
		copyFileSync(path, old);
		undo.push(() => renameSync(old, path));
		forget.push(() => rmSync(old, { force: true }));
	} else undo.push(() => rmSync(path, { force: true }));
	renameSync(beside(path), path);
}
// src/commands/flags.ts
function parseFlags(args, flags) {
	const end = args.indexOf("--");
	const own = end === -1 ? args : args.slice(0, end);
	const { tokens } = parseArgs({
		args: [...own],
		options: Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, {
			type: flag.value === void 0 ? "boolean" : "string",
			multiple: true
		}])),
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const values = new Map();
	const positionals = [];
	for (const token of tokens) {
		if (token.kind === "positional") positionals.push(token.value);
		if (token.kind !== "option") continue;
		const flag = flagNamed(token.name, token.rawName, flags);
		const list = values.get(token.name) ?? [];
		list.push(checkValue(token.rawName, flag, token.value, token.inlineValue === true));
		if (list.length > 1 && flag.repeatable !== true) throw new UsageError(`${token.rawName} is given ${list.length} times; give it once.`);
		values.set(token.name, list);
	}
	return {
		has: (flag) => values.has(flag),
		get: (flag) => values.get(flag)?.[0],
		all: (flag) => values.get(flag) ?? [],
		positionals,
		...end === -1 ? {} : { command: args.slice(end + 1) }
	};
}
function flagNamed(name, rawName, flags) {
	const flag = Object.hasOwn(flags, name) ? flags[name] : void 0;
	if (flag !== void 0) return flag;
	const meant = nearest(name, Object.keys(flags));
	const hint = meant === void 0 ? "see --help for the flags it has" : `did you mean --${meant}?`;
	throw new UsageError(`unknown flag ${rawName}: ${hint}`);
}
function checkValue(rawName, flag, value, inline) {
	if (flag.value === void 0) {
		if (value !== void 0) throw new UsageError(`${rawName} takes no value.`);
		return "";
	}
	if (value === void 0 || !inline && value.startsWith("-") && value !== "-") throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}`);
	if (flag.choices !== void 0 && !flag.choices.includes(value)) {
		const meant = nearest(value, flag.choices);
		const hint = meant === void 0 ? "" : ` Did you mean ${meant}?`;
		throw new UsageError(`${rawName} is one of ${flag.choices.join(", ")}, not "${value}".${hint}`);
	}
	return value;
}
function wholeNumber(args, flag, least, most) {
	const text = args.get(flag);
	if (text === void 0) return void 0;
	const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (number >= least && number <= most) return number;
	throw new UsageError(`--${flag} is a whole number from ${least} to ${most}, not "${text}".`);
}
export { textChunks as a, readTextFile as i, wholeNumber as n, writeTextFile as o, checkPlainFile as r, writeTextFiles as s, parseFlags as t };
