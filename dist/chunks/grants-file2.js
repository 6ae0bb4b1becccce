import { n as UsageError, r as messageOf } from "./errors.js";
import { t as grantsSchema } from "./grants-file.js";
import { t as readMachineFile } from "./machine-file.js";
import { t as byText } from "./json.js";
import { n as nearest } from "./nearest.js";
import { t as describeProblem } from "./problem.js";
import { n as readRules } from "./enforce-rules.js";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { closeSync, constants, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
// src/io/files/private-file.ts
function readPrivateFile(path, shown, maxBytes) {
	let file;
	try {
		file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		if (codeOf(error) === "ENOENT") return void 0;
		throw new UsageError(`${shown}: cannot be read: ${messageOf(error)}.`, { cause: error });
	}
	try {
		const status = fstatSync(file);
		if (!status.isFile()) throw new UsageError(`${shown}: is not a file.`);
		const mode = status.mode & 511;
		if (process.platform !== "win32" && (mode & 63) !== 0) throw new UsageError(`${shown}: others may read or write it (mode ${mode.toString(8)}); run: chmod 600 ${shown}`);
		if (status.size > maxBytes) throw new UsageError(`${shown}: ${status.size} bytes is more than the ${maxBytes} that are read.`);
		return readFileSync(file, "utf8");
	} finally {
		closeSync(file);
	}
}
function changePrivateFile(path, shown, maxBytes, change) {
	const beside = `${path}.new`;
	const file = begin(beside, shown);
	try {
		writeFileSync(file, change(readPrivateFile(path, shown, maxBytes)));
		fsyncSync(file);
		closeSync(file);
		renameSync(beside, path);
	} catch (error) {
		rmSync(beside, { force: true });
		if (error instanceof UsageError) throw error;
		throw new UsageError(`${shown}: cannot be written: ${messageOf(error)}.`, { cause: error });
	}
}
function begin(beside, shown) {
	try {
		mkdirSync(dirname(beside), { recursive: true });
		return openSync(beside, "wx", 384);
	} catch (error) {
		if (codeOf(error) === "EEXIST") throw new UsageError(`${shown}: is being changed by another command; if none is running, remove ${shown}.new.`, { cause: error });
		throw new UsageError(`${shown}: cannot be written: ${messageOf(error)}.`, { cause: error });
	}
}
function codeOf(error) {
	return error.code;
}
// src/commands/grants-file.ts
const maxBytes = 16e6;
function grantsPath(args) {
	const path = args.get("grants");
	if (path === void 0) throw new UsageError("say where the grants are kept: --grants FILE.");
	return path;
}
function readGrants(path, world) {
	const text = readPrivateFile(resolve(world.cwd, path), path, maxBytes);
	if (text === void 0) throw new UsageError(`${path}: there is no such file; begin one with: toolwarden grant add LABEL --grants ${path}`);
	return parseGrants(path, text);
}
function changeGrants(path, world, change) {
	changePrivateFile(resolve(world.cwd, path), path, maxBytes, (text) => {
		const sorted = change(text === void 0 ? [] : parseGrants(path, text)).toSorted((a, b) => byText(a.label, b.label));
		return `${JSON.stringify({
			schema: "toolwarden.grants/1",
			grants: sorted
		}, void 0, 2)}\n`;
	});
}
function parseGrants(path, text) {
	const read = readMachineFile(path, text, grantsSchema);
	if (read.ok) return read.value.grants;
	throw new UsageError(read.problems.map(describeProblem).join("\n"));
}
function withPolicies(grants, path, servers, world) {
	return grants.map((grant) => {
		const unknown = grant.servers?.find((server) => !servers.includes(server));
		if (unknown !== void 0) {
			const meant = nearest(unknown, servers);
			const hint = meant === void 0 ? `served are ${servers.join(", ")}` : `did you mean "${meant}"?`;
			throw new UsageError(`${path}: grant "${grant.label}" names the server "${unknown}", which is not served; ${hint}`);
		}
		const policy = policyPath(grant, path);
		if (policy === void 0) return grant;
		return {
			...grant,
			inForce: readRules({
				policy,
				lock: void 0,
				server: ""
			}, world).policy
		};
	});
}
function policyPath({ policy }, grants) {
	return policy === void 0 || isAbsolute(policy) ? policy : join(dirname(grants), policy);
}
function fromGrants(policy, grants, { cwd }) {
	return relative(dirname(resolve(cwd, grants)), resolve(cwd, policy)).split(sep).join("/");
}
export { readGrants as a, policyPath as i, fromGrants as n, withPolicies as o, grantsPath as r, changeGrants as t };
