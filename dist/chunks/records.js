import { d as startedPackage, s as packageOf } from "./package.js";
import { t as isSnapshot } from "./server.js";
import { b as terminalPhrase, x as terminalText } from "./escape.js";
import { join } from "node:path";
import { existsSync } from "node:fs";
// src/commands/records.ts
function ownEntries({ home }) {
	return join(home, "..", "catalog", "servers");
}
function recordsOf(world) {
	const folder = ownEntries(world);
	const known = new Map();
	const read = async (wanted) => {
		const { recordOf } = await import("./records2.js");
		return recordOf(folder, wanted, (says) => world.notice(terminalText(says)));
	};
	const entryOf = (wanted) => {
		if (wanted?.registry !== "npm" || !existsSync(folder)) return void 0;
		const entry = known.get(wanted.name) ?? read(wanted);
		known.set(wanted.name, entry);
		return entry;
	};
	return {
		async tell(specs) {
			if (!world.isTerminal) return;
			for (const { name, launch } of specs) {
				const entry = await entryOf(packageOf(launch));
				if (entry === void 0) continue;
				const { onRecord } = await import("./on-record.js");
				world.notice(`${terminalText(name, 60)}: on record: ${terminalPhrase(onRecord(entry))}.`);
			}
		},
		async of(results) {
			const found = new Map();
			for (const result of results) {
				const entry = await entryOf(isSnapshot(result) ? startedPackage(result) : packageOf(result.launch));
				if (entry !== void 0) found.set(result.server, entry);
			}
			return found;
		}
	};
}
export { recordsOf as n, ownEntries as t };
