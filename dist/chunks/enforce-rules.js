import { n as readTextFile } from "./text-files.js";
import { n as UsageError } from "./errors.js";
import { t as describeProblem } from "./problem.js";
import { o as parseLock } from "./lock.js";
import { n as readPolicy } from "./policy-file2.js";
import { resolve } from "node:path";
// src/commands/enforce-rules.ts
const maxLockBytes = 64e6;
function readRules({ policy: path, lock, server }, world) {
	const { policy } = readPolicy(path, world);
	const named = [...policy.tools.keys(), ...policy.hide];
	if (named.length === 0 && policy.default === "deny") throw new UsageError(`${path}: names no tool and denies all others, so nothing could be called; list some under "tools".`);
	if (lock === void 0) return { policy };
	const locked = readLocked(lock, server, world);
	if (!isAboutAny(policy, named, locked)) throw new UsageError(`${path}: names none of the ${locked.tools.size} tools that ${lock} holds of server "${server}"; is it another server's policy?`);
	return {
		policy,
		locked
	};
}
function isAboutAny(policy, named, { tools }) {
	return policy.hide.includes("*") || named.length === 0 || named.some((name) => tools.has(name));
}
function readLocked(path, server, world) {
	const parsed = parseLock(path, readTextFile(resolve(world.cwd, path), maxLockBytes));
	if (!parsed.ok) throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
	const locked = parsed.lock.servers.get(server);
	if (locked !== void 0) return locked;
	const names = [...parsed.lock.servers.keys()].map((name) => JSON.stringify(name)).join(", ");
	throw new UsageError(`${path}: holds no server "${server}", only ${names === "" ? "none" : names}; name one with --server.`);
}
export { readRules as t };
