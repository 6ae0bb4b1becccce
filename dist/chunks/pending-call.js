import { t as columns } from "./columns.js";
import { s as jsonText, x as terminalText } from "./escape.js";
// src/render/pending-call.ts
const shownName = 40;
function pendingCallsTable(calls, now) {
	if (calls.length === 0) return "No call waits for a person.\n";
	const rows = calls.map(({ id, server, tool, grant, until }) => [
		id,
		terminalText(server, shownName),
		terminalText(tool, shownName),
		grant === void 0 ? "-" : terminalText(grant, shownName),
		timeLeft(until, now)
	]);
	return columns([[
		"id",
		"server",
		"tool",
		"grant",
		"time left"
	], ...rows].map((row) => row.map((text) => ({ text }))));
}
function pendingCallText(call, now) {
	return `${[
		...pendingCallFacts(call, now).map(([name, value]) => `${name}: ${terminalText(value)}`),
		"Arguments:",
		jsonText(call.args)
	].join("\n")}\n`;
}
function pendingCallFacts({ id, server, tool, grant, rule, why, until }, now) {
	return [
		["Call", id],
		["Server", server],
		["Tool", tool],
		...grant === void 0 ? [] : [["Grant", grant]],
		["Rule", rule],
		["Why", why],
		["Until", `${new Date(until).toISOString()} (${timeLeft(until, now)} left)`]
	];
}
function timeLeft(until, now) {
	const seconds = Math.max(0, Math.ceil((until - now) / 1e3));
	return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}
export { timeLeft as i, pendingCallText as n, pendingCallsTable as r, pendingCallFacts as t };
