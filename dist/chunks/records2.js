import { i as readEntry, n as entryPath, s as slugOfPackage } from "./entry-files.js";
import { n as UsageError } from "./errors.js";
import { existsSync } from "node:fs";
// src/io/catalog/records.ts
function recordOf(folder, { registry, name }, notice) {
	const slug = registry === "npm" ? slugOfPackage(name) : void 0;
	if (slug === void 0 || !existsSync(entryPath(folder, slug))) return void 0;
	try {
		const entry = readEntry(folder, slug);
		return entry?.source.kind === "npm" && entry.source.package.name === name ? entry : void 0;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		notice(error.message);
		return;
	}
}
export { recordOf };
