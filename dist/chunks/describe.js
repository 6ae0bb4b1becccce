import { t as canonicalJson } from "./digest.js";
import { n as ours, r as say } from "./phrase.js";
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
		case "parameter-changed": return say`parameter ${change.parameter} ${ours(takesWords[change.takes])}`;
		case "input": return ours(`input schema ${takesWords[change.takes]}`);
		case "input-described": return textChange("description of the input", change.from, change.to);
		case "output": return ours(`output schema ${givesWords[change.gives]}`);
		case "hint": return hintChange(change);
		case "meta": return ours("other fields changed");
		case "duplicate": return ours("another tool of the same name came, went or changed");
	}
}
const takesWords = {
	same: "reads otherwise, takes the same values",
	narrowed: "narrowed: takes nothing that it did not take",
	widened: "widened: takes more than it did",
	unknown: "changed; whether it takes more cannot be told"
};
const givesWords = {
	same: "reads otherwise, promises the same",
	narrowed: "narrowed: promises no more than it did",
	widened: "widened: may hold more than it did",
	unknown: "changed"
};
function hintChange({ hint, from, to, isDefault }) {
	const told = say`hint ${hint}: ${hintValue(from)} → ${hintValue(to)}`;
	return isDefault ? say`${told}, which is read alike` : told;
}
function textChange(what, from, to) {
	if (from === "") return ours(`${what} added`);
	return ours(to === "" ? `${what} removed` : `${what} changed`);
}
function hintValue(value) {
	if (value === void 0) return ours("absent");
	return typeof value === "boolean" ? ours(String(value)) : say`${canonicalJson(value)}`;
}
function describeServerChange(change) {
	switch (change.kind) {
		case "name": return say`it calls itself ${change.to}, no longer ${change.from}`;
		case "package": return change.to === "" ? say`it is no longer started from the package ${change.from}` : say`it is started from ${change.to}, no longer from ${change.from}`;
		case "same-version": return change.by === "declaration" ? say`${change.version} offers something else than when that very version was approved` : say`it offers something else, yet still calls itself version ${change.version}; its declaration names no version to go by`;
		case "content": return say`the archive of ${change.version} is not the one that was approved: its hash is ${change.to}, and was ${change.from}`;
		case "instructions":
			if (change.from === void 0) return say`it now gives instructions`;
			return change.to === void 0 ? say`its instructions are gone` : say`its instructions changed`;
		case "prompts":
		case "resources": return listChange(change);
	}
}
function listChange({ kind, added, removed, changed }) {
	const noun = kind.slice(0, -1);
	return [
		...counted(added, noun, "added"),
		...counted(removed, noun, "removed"),
		...counted(changed, noun, "changed")
	].reduce((told, part) => say`${told}, ${part}`);
}
function counted(names, noun, what) {
	const [first, ...others] = names.slice(0, 3);
	if (first === void 0) return [];
	const told = others.reduce((listed, name) => say`${listed}, ${name}`, say`${first}`);
	const more = names.length > 3 ? ours(", ...") : ours("");
	return [say`${names.length} ${ours(`${noun}${names.length === 1 ? "" : "s"}`)} ${ours(what)} (${told}${more})`];
}
export { describeServerChange as n, describeChange as t };
