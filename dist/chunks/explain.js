import { n as riskOf, t as baseRisk } from "./risk.js";
import { r as compareRisk } from "./classification.js";
import { a as own, n as isObject, s as resolvePointer, t as byText } from "./json.js";
import { v as terminalPhrase, y as terminalText } from "./escape.js";
import { t as inkOf } from "./ink.js";
// src/render/marked-text.ts
const lineLength = 70;
const leadLength = 24;
const longestMark = 46;
const mostLines = 5;
const isLetter = (character) => character !== void 0 && /[\p{L}\p{N}]/u.test(character);
function marksIn(text, words) {
	const taken = new Map();
	return apart(words.flatMap((word) => {
		const mark = occurrence(text, word, taken.get(word) ?? 0);
		if (mark) taken.set(word, mark.end);
		return mark ? [mark] : [];
	}).sort((a, b) => a.start - b.start || b.end - a.end));
}
function occurrence(text, word, from) {
	let part;
	for (let start = text.indexOf(word, from); start !== -1; start = text.indexOf(word, start + word.length)) {
		const mark = {
			start,
			end: start + word.length
		};
		if (word === "") return void 0;
		if (!isLetter(text[start - 1]) && !isLetter(text[mark.end])) return mark;
		part ??= mark;
	}
	return part;
}
function apart(sorted) {
	const marks = [];
	for (const mark of sorted) {
		const last = marks.at(-1);
		if (last === void 0 || mark.start > last.end) marks.push(mark);
		else marks[marks.length - 1] = {
			start: last.start,
			end: Math.max(last.end, mark.end)
		};
	}
	return marks;
}
function markedLines(text, marks, pen) {
	const windows = windowsOf(text, marks);
	const lines = windows.slice(0, mostLines).flatMap((window) => drawn(text, window, pen));
	const left = windows.slice(mostLines).reduce((sum, window) => sum + window.marks.length, 0);
	return left === 0 ? lines : [...lines, pen.ink.faint(`… and ${left} more marked further on`)];
}
function windowsOf(text, marks) {
	if (marks.length === 0 || text.length <= lineLength) return [window(text, 0, marks)];
	const windows = [];
	let index = 0;
	while (index < marks.length) {
		const first = marks[index];
		const start = Math.max(windows.at(-1)?.end ?? 0, first.start - leadLength, 0);
		const inside = marks.slice(index).filter(({ end }) => end <= start + lineLength);
		const shown = inside.length === 0 ? [first] : inside;
		windows.push(window(text, start, shown));
		index += shown.length;
	}
	return windows;
}
function window(text, start, marks) {
	const shortened = marks.map((mark) => ({
		start: mark.start,
		end: whole(text, Math.min(mark.end, mark.start + longestMark))
	}));
	const end = Math.max(start + lineLength, shortened.at(-1)?.end ?? 0);
	return {
		start: whole(text, start),
		end: whole(text, Math.min(text.length, end)),
		marks: shortened
	};
}
function whole(text, place) {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(place - 1, place + 1)) ? place + 1 : place;
}
function drawn(text, { start, end, marks }, { ink, underlines }) {
	let line = start > 0 ? "… " : "";
	let under = " ".repeat(line.length);
	let here = start;
	const add = (to, isMarked) => {
		const shown = to > here ? terminalText(text.slice(here, to)) : "";
		line += isMarked ? ink.mark(shown) : shown;
		under += (isMarked ? "^" : " ").repeat(cells(shown));
		here = Math.max(here, to);
	};
	for (const mark of marks) {
		add(mark.start, false);
		add(mark.end, true);
	}
	add(end, false);
	const full = (end < text.length ? `${line} …` : line).trimEnd();
	return underlines && marks.length > 0 ? [full, under.trimEnd()] : [full];
}
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
function cells(text) {
	let sum = 0;
	for (const character of text) sum += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return sum;
}
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
