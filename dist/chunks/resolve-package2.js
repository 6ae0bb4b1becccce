import { a as strongestHash, n as runNpm, t as inTemporaryFolder } from "./npm.js";
import { a as own, n as isObject } from "./json.js";
import { o as npmSpec, r as isExactVersion } from "./package.js";
// src/io/packages/resolve-package.ts
async function resolvePackage(spec, options) {
	const asked = npmSpec(spec);
	if (asked === void 0 || !/^[\w.*^~<>=| +-]{0,200}$/.test(asked.wanted)) return {
		ok: false,
		says: "only packages of a registry can be resolved, by name, version, range or tag"
	};
	const answer = await inTemporaryFolder((folder) => runNpm([
		"pack",
		"--dry-run",
		"--json",
		"--",
		spec
	], folder, options));
	if (!answer.ok) return answer;
	const resolved = packed(answer.output, asked.name);
	return resolved === void 0 ? {
		ok: false,
		says: "npm answered with something else than a release and its hash"
	} : {
		ok: true,
		package: resolved
	};
}
function packed(output, name) {
	const answer = parsed(output);
	const entry = Array.isArray(answer) ? answer[0] : void 0;
	if (!isObject(entry)) return void 0;
	const [version, integrity] = [own(entry, "version"), own(entry, "integrity")];
	if (own(entry, "name") !== name || typeof version !== "string" || !isExactVersion(version)) return void 0;
	const hash = typeof integrity === "string" ? strongestHash(integrity) : void 0;
	return hash === void 0 ? void 0 : {
		name,
		version,
		integrity: hash
	};
}
function parsed(output) {
	try {
		return JSON.parse(output);
	} catch {
		return null;
	}
}
export { resolvePackage as t };
