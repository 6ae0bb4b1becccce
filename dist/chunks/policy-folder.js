import { n as UsageError } from "./errors.js";
import { c as policyServer } from "./project.js";
import { join, resolve } from "node:path";
import { readdirSync } from "node:fs";
// src/commands/policy-folder.ts
function policyFiles(folder, world) {
	const paths = new Map();
	for (const file of namesIn(resolve(world.cwd, folder), folder)) {
		const server = policyServer(file);
		if (server === void 0) continue;
		const other = paths.get(server);
		if (other !== void 0) throw new UsageError(`server "${server}" has two policies, ${other} and ${folder}/${file}; keep one.`);
		paths.set(server, join(folder, file));
	}
	return paths;
}
function namesIn(path, shown) {
	try {
		return readdirSync(path).sort();
	} catch (cause) {
		throw new UsageError(`${shown}: there is no such folder of policies; name another with --policy-dir.`, { cause });
	}
}
export { policyFiles as t };
