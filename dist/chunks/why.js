import { a as joinMarkdown, c as markdown, l as markdownCode, t as html } from "./escape.js";
import { n as say, t as ours } from "./phrase.js";
import { n as joinPhrases, r as listed } from "./words.js";
import { n as diffWordsWithSpace } from "./file-diff.js";
import { r as signalWords } from "./classify.js";
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
// src/render/why.ts
const most = {
	deciding: 3,
	signals: 4,
	contrary: 2
};
const acts = {
	read: "a call returns something and changes nothing",
	write: "a call creates or changes something",
	execute: "a call runs something",
	destructive: "a call removes or ends something",
	financial: "a call moves money or commits to pay"
};
function whyPhrase(classification) {
	const sentences = [
		decidingSentence(classification),
		signalSentence(classification),
		contrarySentence(classification)
	];
	return joinPhrases(sentences.filter((sentence) => sentence.length > 0), " ");
}
function decidingWord({ category, reasons }) {
	const first = reasons.find((reason) => reason.category === category);
	return first === void 0 ? ours("nothing says what a call does") : seen(first);
}
function decidingSentence({ category, reasons }) {
	if (category === "unknown") return ours("Nothing in the definition says what a call does, so someone has to look.");
	const all = distinct(reasons.filter((reason) => reason.category === category));
	const words = listed(all.slice(0, most.deciding));
	if (words.length === 0) return ours(`Taken together, ${acts[category]}.`);
	return say`${words} ${ours(all.length === 1 ? "says" : "say")} that ${ours(acts[category])}.`;
}
function signalSentence({ signals, reasons }) {
	if (signals.length === 0) return [];
	const notes = signals.slice(0, most.signals).map((signal) => signalNote(signal, reasons));
	return say`Note: ${joinPhrases(notes, "; ")}.`;
}
function signalNote(signal, reasons) {
	const reason = reasons.find((candidate) => candidate.signal === signal);
	return reason === void 0 ? ours(signalWords[signal]) : say`${ours(signalWords[signal])} (${seen(reason)})`;
}
function contrarySentence({ category, confidence, reasons }) {
	const against = reasons.filter((reason) => reason.category !== void 0 && reason.category !== category);
	const contrary = [...new Map(against.map((reason) => [reason.category, reason])).values()];
	if (contrary.length === 0) return confidence === "low" && category !== "unknown" ? ours("The definition says so only weakly: read it.") : [];
	const votes = contrary.slice(0, most.contrary).map((reason) => say`${seen(reason)} for ${ours(reason.category ?? "")}`);
	const end = confidence === "low" ? "the definition contradicts itself: read it" : "the stronger counts";
	return say`Against that speaks ${listed(votes)}; ${ours(end)}.`;
}
function distinct(reasons) {
	const words = new Map();
	for (const reason of reasons) {
		const key = `${reason.category ?? ""} ${reason.text.toLowerCase()}`;
		words.set(key, [...words.get(key) ?? [], reason]);
	}
	return [...words.values()].map(seenAll);
}
function seenAll(reasons) {
	const [first] = reasons;
	if (first === void 0) return [];
	const plain = [...new Set(reasons.flatMap(({ pointer }) => places[pointer] ?? []))];
	return plain.length > 1 && plain.length >= reasons.length ? say`${first.text} in ${listed(plain.map((place) => ours(`the ${place}`)))}` : seen(first);
}
function seen({ text, pointer }) {
	const place = places[pointer];
	if (place !== void 0) return say`${text} in the ${ours(place)}`;
	const steps = pointer.split("/").slice(1).map(unescaped);
	if (steps[0] === "annotations") return say`the hint ${steps[1] ?? ""}`;
	return steps[0] === "inputSchema" ? parameterSeen(text, steps) : say`${text} at ${pointer}`;
}
const places = {
	"/name": "name",
	"/title": "title",
	"/annotations/title": "title",
	"/description": "description"
};
function parameterSeen(text, steps) {
	const last = steps.lastIndexOf("properties", -2);
	const name = steps[last + 1] ?? "";
	if (last === -1) return say`${text} in the input schema`;
	if (text === name) return say`the parameter ${text}`;
	return steps[last + 2] === "description" ? say`${text} in the description of ${name}` : say`${text} in the parameter ${name}`;
}
function unescaped(step) {
	return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
export { wordDiff as i, whyPhrase as n, htmlWordDiff as r, decidingWord as t };
