import { t as isSnapshot } from "./server.js";
import { x as terminalText } from "./escape.js";
import { t as count } from "./words.js";
// src/render/progress.ts
function progressLine(result) {
	const name = shownName(result.server);
	if (!isSnapshot(result)) return `✗ ${name}: ${terminalText(result.says)}`;
	const partly = result.coverage === "partial" ? ", listing is partial" : "";
	return `✓ ${name}: ${count(result.tools.length, "tool")}${partly}`;
}
function doneLine(result, ms) {
	return `${progressLine(result)} (${(ms / 1e3).toFixed(1)} s)`;
}
const mostLines = 8;
function liveLines(asked, waiting, now, columns) {
	const lines = asked.slice(0, mostLines).map(({ server, since }) => `… ${shownName(server)}: asking, ${Math.floor((now - since) / 1e3)} s`);
	const more = asked.length - lines.length + waiting;
	return (more > 0 ? [...lines, `  ${count(more, "server")} more`] : lines).map((line) => line.slice(0, Math.max(0, columns - 1)));
}
const shownName = (server) => terminalText(server, 60);
export { liveLines as n, progressLine as r, doneLine as t };
