import { r as riskOf, t as baseRisk } from "./risk.js";
import { r as compareRisk } from "./classification.js";
import { a as own, n as isObject, s as resolvePointer, t as byText } from "./json.js";
import { b as terminalPhrase, x as terminalText } from "./escape.js";
import { t as inkOf } from "./ink.js";
import { n as marksIn, t as markedLines } from "./marked-text.js";
// src/render/explain.ts
const mostPlaces = 24;
const glimpse = 50;
function explanation({ name, definition, classification }, findings, { colour }) {
	const pen = {
		ink: inkOf(colour),
		underlines: !colour
	};
	return `${[
		[pen.ink.bold(terminalText(name, 120))],
		section("definition", definitionLines(definition, classification.reasons, pen), pen),
		section("votes", voteLines(classification, pen), pen),
		section("signals", signalLines(classification, pen), pen),
		section("faults of the definition", findings.slice(0, mostPlaces).flatMap(({ severity, says }) => labelled(`${pen.ink.risk(severity, severity)}: `, severity.length + 2, terminalPhrase(says))), pen),
		section("outcome", outcomeLines(classification, pen), pen)
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function section(title, lines, { ink }) {
	return lines.length === 0 ? [] : [ink.bold(title), ...lines];
}
function definitionLines(definition, reasons, pen) {
	const words = new Map();
	for (const { pointer, text } of distinct(reasons)) words.set(pointer, [...words.get(pointer) ?? [], text]);
	const others = [...words.keys()].filter((place) => !always.includes(place)).sort(byText);
	const places = [...always, ...others].filter((place) => resolvePointer(definition, place) !== void 0);
	const lines = places.slice(0, mostPlaces).flatMap((place) => placeLines(definition, place, words.get(place) ?? [], pen));
	const left = places.length - mostPlaces;
	return left > 0 ? [...lines, `  … and ${left} more places`] : lines;
}
const always = [
	"/name",
	"/title",
	"/description"
];
function distinct(reasons) {
	const counts = new Map();
	const seen = new Set();
	return reasons.filter(({ heuristic, pointer, text }) => {
		const key = JSON.stringify([
			heuristic,
			pointer,
			text
		]);
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		const place = JSON.stringify([
			pointer,
			text,
			count
		]);
		return !seen.has(place) && seen.add(place);
	});
}
function placeLines(definition, place, words, pen) {
	const value = resolvePointer(definition, place) ?? null;
	const heading = `  ${pen.ink.faint(terminalText(place, 100))}`;
	const isText = typeof value === "string";
	const name = words[0] ?? "";
	const text = isText ? value : `${name}${behind(value, name)}`;
	const marks = isText || name === "" ? marksIn(text, words) : [{
		start: 0,
		end: name.length
	}];
	return [heading, ...(text === "" ? ["(empty)"] : markedLines(text, marks, pen)).map((line) => `    ${line}`)];
}
function behind(value, name) {
	const description = isObject(value) && name !== "" ? own(value, "description") : value;
	if (description === void 0 || description === "") return "";
	const text = typeof description === "string" ? description : JSON.stringify(description);
	const more = text.length > glimpse ? " …" : "";
	return `${name === "" ? "" : ": "}${text.slice(0, glimpse)}${more}`;
}
function voteLines({ category, reasons }, pen) {
	const speaking = reasons.filter((reason) => reason.category !== void 0);
	if (speaking.length === 0) return ["  nothing in the definition speaks for a category"];
	const won = speaking.filter((reason) => reason.category === category);
	const disagreed = speaking.filter((reason) => reason.category !== category);
	return [
		"  won",
		...reasonRows(won, ({ category }) => category ?? "", pen),
		...disagreed.length === 0 ? ["  none disagreed"] : ["  disagreed"],
		...reasonRows(disagreed, ({ category }) => category ?? "", pen)
	];
}
function signalLines({ reasons }, pen) {
	return reasonRows(reasons.filter((reason) => reason.signal !== void 0), ({ signal }) => signal ?? "", pen);
}
function reasonRows(reasons, subject, { ink }) {
	const shown = reasons.slice(0, mostPlaces);
	const width = Math.max(...shown.map((reason) => subject(reason).length));
	const lines = shown.flatMap((reason) => {
		const { text, pointer, heuristic, says } = reason;
		const seen = [ink.mark(terminalText(text, 30)), ink.faint(terminalText(pointer, 44))];
		const named = heuristic === subject(reason) ? [] : [heuristic];
		return [`    ${subject(reason).padEnd(width)}  ${[...seen, ...named].join("  ")}`, `    ${" ".repeat(width)}  ${ink.faint(says)}`];
	});
	const left = reasons.length - shown.length;
	return left > 0 ? [...lines, `    … and ${left} more`] : lines;
}
function outcomeLines(classification, { ink }) {
	const { category, risk, confidence, summary } = classification;
	return [
		`  category    ${ink.bold(category)}`,
		...labelled(`risk        ${ink.risk(risk, risk)}: `, 14 + risk.length, movement(classification)),
		`  confidence  ${confidence}`,
		...labelled("summary     ", 12, summary)
	];
}
function labelled(label, width, text) {
	const [first = "", ...rest] = wrapped(text, 78 - width);
	return [`  ${label}${first}`, ...rest.map((line) => `  ${" ".repeat(width)}${line}`)];
}
function movement({ category, risk, signals }) {
	const base = baseRisk[category];
	const direction = Math.sign(compareRisk(risk, base));
	if (direction === 0) return `where ${category} begins; no signal moved it`;
	const moving = signals.filter((signal) => Math.sign(compareRisk(riskOf(category, [signal]), base)) === direction);
	return `${category} begins at ${base}, ${direction > 0 ? "raised" : "lowered"} by ${moving.join(", ")}`;
}
function wrapped(text, width) {
	const lines = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last !== void 0 && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
export { explanation };
