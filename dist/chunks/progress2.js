import { t as isSnapshot } from "./server.js";
import { b as terminalText } from "./escape.js";
import { t as count } from "./words.js";
// src/render/progress.ts
function progressLine(result) {
	const name = terminalText(result.server, 60);
	if (!isSnapshot(result)) return `✗ ${name}: ${result.says}`;
	const partly = result.coverage === "partial" ? ", listing is partial" : "";
	return `✓ ${name}: ${count(result.tools.length, "tool")}${partly}`;
}
export { progressLine as t };
