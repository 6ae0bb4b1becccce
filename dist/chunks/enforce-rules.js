import { n as readTextFile } from "./text-files.js";
import { n as UsageError } from "./errors.js";
import { t as describeProblem } from "./problem.js";
import { o as parseLock } from "./lock.js";
import { n as readPolicy } from "./policy-file2.js";
import { resolve } from "node:path";
import { unwatchFile, watchFile } from "node:fs";
// src/io/proxy/follow-file.ts
const everyMs = 500;
const settledMs = 200;
function followFiles(paths, changed) {
	let timer;
	const later = () => {
		clearTimeout(timer);
		timer = setTimeout(changed, settledMs);
	};
	for (const path of paths) watchFile(path, {
		interval: everyMs,
		persistent: false
	}, later);
	return () => {
		clearTimeout(timer);
		for (const path of paths) unwatchFile(path, later);
	};
}
// src/commands/enforce-rules.ts
const maxLockBytes = 64e6;
function followRules(files, readAgain, { says, notice, cwd }) {
	const paths = files.flatMap(({ policy, lock }) => lock === void 0 ? [policy] : [policy, lock]);
	return followFiles([...new Set(paths.map((path) => resolve(cwd, path)))], () => {
		try {
			readAgain();
			notice(says);
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			notice(`the rules from before stay in force: ${error.message}`);
		}
	});
}
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
export { readRules as n, followFiles as r, followRules as t };
