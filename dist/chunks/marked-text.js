import { x as terminalText } from "./escape.js";
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
export { marksIn as n, markedLines as t };
