import { n as UsageError, r as messageOf } from "./errors.js";
import { dirname } from "node:path";
import { copyFileSync, createReadStream, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
// src/io/files/text-files.ts
function reasonOf(error) {
	const code = error.code;
	if (code === "ENOENT") return "there is no such file; correct the path";
	if (code === "EISDIR") return "it is a folder; name a file";
	if (code === "EACCES" || code === "EPERM") return "permission is denied; let this user open it, or name another";
	return messageOf(error);
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
	throw new UsageError(`${path}: is not a file itself, as it has to be.`);
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
export { writeTextFiles as a, writeTextFile as i, readTextFile as n, textChunks as r, checkPlainFile as t };
