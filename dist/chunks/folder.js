import { n as digestOf } from "./digest.js";
import { n as UsageError, r as messageOf } from "./errors.js";
import { C as strictObject, _ as number, h as literal, l as custom, w as string } from "./schemas.js";
import { n as datetime } from "./iso.js";
import { n as isObject, t as byText } from "./json.js";
import { r as isRunning } from "./processes.js";
import { join } from "node:path";
import { lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
// src/io/approvals/folder.ts
const maxBytes = 1e6;
const nameOfQuestion = /^([0-9a-f]{12})\.pending$/;
const nameOfOurs = /^[0-9a-f]{12}\.(?:pending|approved|denied|new)$/;
const schema = strictObject({
	schema: literal("toolwarden.approval/1"),
	id: string(),
	server: string(),
	tool: string(),
	arguments: custom(isObject),
	argumentsSha256: string(),
	rule: string(),
	why: string(),
	grant: string().optional(),
	asked: datetime(),
	until: datetime(),
	process: number().int().positive(),
	host: string()
});
function makeFolder(folder) {
	try {
		mkdirSync(folder, {
			recursive: true,
			mode: 448
		});
	} catch (error) {
		throw new UsageError(`${folder}: the folder of approvals cannot be made: ${reason(error)}.`, { cause: error });
	}
	checkFolder(folder);
}
function checkFolder(folder) {
	const status = lstatSync(folder, { throwIfNoEntry: false });
	if (status === void 0) throw new UsageError(`${folder}: is not there; name the folder that enforce --approvals was given.`);
	if (!status.isDirectory()) throw new UsageError(`${folder}: is no folder itself, as it has to be.`);
	const user = process.getuid?.();
	if (user === void 0) return;
	if (status.uid !== user) throw new UsageError(`${folder}: belongs to another user, who could approve calls; name one of your own.`);
	if ((status.mode & 63) !== 0) throw new UsageError(`${folder}: is open to other users, who could approve calls; close it with chmod 700.`);
}
function putQuestion(folder, { args, asked, until, ...call }) {
	const text = `${JSON.stringify({
		schema: "toolwarden.approval/1",
		...call,
		arguments: args,
		argumentsSha256: digestOf(args),
		asked: new Date(asked).toISOString(),
		until: new Date(until).toISOString(),
		process: process.pid,
		host: hostname()
	})}\n`;
	const beside = join(folder, `${call.id}.new`);
	writeFileSync(beside, text, {
		flag: "wx",
		mode: 384
	});
	renameSync(beside, join(folder, `${call.id}.pending`));
	return text;
}
function isAnswered(folder, id) {
	return lstatSync(join(folder, `${id}.pending`), { throwIfNoEntry: false }) === void 0;
}
function takeAnswer(folder, id, asked) {
	const at = (ending) => join(folder, `${id}.${ending}`);
	try {
		rmSync(at("pending"));
		return "unanswered";
	} catch {}
	try {
		return readFileSync(at("approved"), "utf8") === asked ? "approved" : "unanswered";
	} catch {
		return "denied";
	} finally {
		for (const ending of ["approved", "denied"]) removeIfThere(at(ending));
	}
}
function removeIfThere(path) {
	try {
		rmSync(path, { force: true });
	} catch {}
}
function answerQuestion(folder, id, isApproved) {
	try {
		renameSync(join(folder, `${id}.pending`), join(folder, `${id}.${isApproved ? "approved" : "denied"}`));
		return true;
	} catch (error) {
		if (isMissing(error)) return false;
		throw new UsageError(`${folder}: the answer cannot be written: ${reason(error)}.`, { cause: error });
	}
}
function findQuestion(folder, id, now) {
	if (!nameOfQuestion.test(`${id}.pending`)) return void 0;
	const stored = readStored(folder, `${id}.pending`);
	return stored === void 0 ? void 0 : {
		call: callIn(stored),
		isOver: isOver(stored, now)
	};
}
function listQuestions(folder, now) {
	return readdirSync(folder).flatMap((name) => nameOfQuestion.exec(name)?.[1] ?? []).flatMap((id) => findQuestion(folder, id, now) ?? []).flatMap(({ call, isOver }) => isOver ? [] : [call]).toSorted((a, b) => a.asked - b.asked || byText(a.id, b.id));
}
function removeStale(folder, now) {
	for (const name of readdirSync(folder)) {
		if (!nameOfOurs.test(name)) continue;
		let stored;
		try {
			stored = readStored(folder, name);
		} catch {
			continue;
		}
		if (stored !== void 0 && (isOver(stored, now) || isOwn(stored))) removeIfThere(join(folder, name));
	}
}
function isOwn({ process: pid, host }) {
	return host === hostname() && pid === process.pid;
}
function isOver({ until, process: pid, host }, now) {
	return Date.parse(until) <= now || host === hostname() && !isRunning(pid);
}
function readStored(folder, name) {
	const path = join(folder, name);
	const status = lstatSync(path, { throwIfNoEntry: false });
	if (status === void 0) return void 0;
	const damaged = new UsageError(`${path}: is damaged; remove it.`);
	if (!status.isFile() || status.size > maxBytes) throw damaged;
	const text = readIfThere(path);
	if (text === void 0) return void 0;
	const read = schema.safeParse(parse(text));
	if (!read.success || !name.startsWith(`${read.data.id}.`)) throw damaged;
	if (digestOf(read.data.arguments) !== read.data.argumentsSha256) throw damaged;
	return read.data;
}
function readIfThere(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (isMissing(error)) return void 0;
		throw new UsageError(`${path}: cannot be read: ${reason(error)}.`, { cause: error });
	}
}
function callIn({ id, server, tool, arguments: args, rule, why, grant, asked, until }) {
	return {
		id,
		server,
		tool,
		args,
		rule,
		why,
		...grant === void 0 ? {} : { grant },
		asked: Date.parse(asked),
		until: Date.parse(until)
	};
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isMissing(error) {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
function reason(error) {
	return messageOf(error);
}
export { listQuestions as a, removeStale as c, isAnswered as i, takeAnswer as l, checkFolder as n, makeFolder as o, findQuestion as r, putQuestion as s, answerQuestion as t };
