import { t as canonicalJson } from "./digest.js";
import { n as say, t as ours } from "./phrase.js";
// src/review/describe.ts
function describeChange(change) {
	switch (change.kind) {
		case "category":
		case "risk": return ours(`${change.kind} ${change.from} → ${change.to}`);
		case "title":
		case "description": return textChange(change.kind, change.from, change.to);
		case "parameter-added": return say`parameter ${change.parameter} added${ours(change.required ? ", required" : "")}`;
		case "parameter-removed": return say`parameter ${change.parameter} removed`;
		case "parameter-required": return say`parameter ${change.parameter} ${ours(change.required ? "now required" : "no longer required")}`;
		case "parameter-described": return say`description of parameter ${change.parameter} changed`;
		case "parameter-changed": return say`parameter ${change.parameter} changed`;
		case "input": return ours("input schema changed");
		case "output": return ours("output schema changed");
		case "hint": return say`hint ${change.hint}: ${hintValue(change.from)} → ${hintValue(change.to)}`;
		case "meta": return ours("other fields changed");
		case "duplicate": return ours("another tool of the same name came, went or changed");
	}
}
function textChange(what, from, to) {
	if (from === "") return ours(`${what} added`);
	return ours(to === "" ? `${what} removed` : `${what} changed`);
}
function hintValue(value) {
	if (value === void 0) return ours("absent");
	return typeof value === "boolean" ? ours(String(value)) : say`${canonicalJson(value)}`;
}
export { describeChange as t };
