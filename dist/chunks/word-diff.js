import { n as diffWordsWithSpace } from "./file-diff.js";
import { l as markdown, o as joinMarkdown, t as html, u as markdownCode } from "./escape.js";
// src/render/word-diff.ts
const context = 30;
const longest = 4e3;
function partsOf(from, to) {
	return diffWordsWithSpace(from.slice(0, longest), to.slice(0, longest)).map(({ added, removed, value }) => ({
		kind: added ? "added" : removed ? "removed" : "same",
		text: value
	}));
}
function surroundings(text, index, last) {
	if (text.length <= 60) return text;
	return `${index === 0 ? "" : text.slice(0, context)}…${index === last ? "" : text.slice(-30)}`;
}
function withoutEndMark(parts) {
	const last = parts.at(-1);
	return last?.kind === "same" && parts.length > 1 && !/[\p{L}\p{N}]/u.test(last.text) ? parts.slice(0, -1) : parts;
}
const mostParts = 40;
function shownParts(from, to) {
	const all = withoutEndMark(partsOf(from, to)).filter(({ text }) => text !== "");
	const parts = all.length > mostParts ? [...all.slice(0, mostParts), {
		kind: "same",
		text: "…"
	}] : all;
	return parts.map(({ kind, text }, index) => ({
		kind,
		text: kind === "same" ? surroundings(text, index, parts.length - 1) : text
	}));
}
const longestPart = {
	same: 200,
	removed: 300,
	added: 600
};
function wordDiff(from, to) {
	const shown = shownParts(from, to).map(({ kind, text }) => {
		const code = markdownCode(text, longestPart[kind]);
		return kind === "same" ? code : kind === "removed" ? markdown`~~${code}~~` : markdown`<ins>${code}</ins>`;
	});
	return joinMarkdown(shown, " ");
}
function htmlWordDiff(from, to) {
	return shownParts(from, to).map(({ kind, text }) => {
		const words = html(text, longestPart[kind]);
		return kind === "same" ? words : kind === "removed" ? `<del>${words}</del>` : `<ins>${words}</ins>`;
	}).join("");
}
export { wordDiff as n, htmlWordDiff as t };
