import { r as signalWords } from "./classify.js";
import { n as categories } from "./classification.js";
import { n as ours, r as say } from "./phrase.js";
import { n as joinPhrases, r as listed } from "./words.js";
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
	return say`Against that speaks ${listed(votes)}; ${ours(whatCounts(category, confidence, contrary))}.`;
}
function whatCounts(category, confidence, contrary) {
	if (confidence === "low") return "the definition contradicts itself: read it";
	const rank = (of) => categories.indexOf(of);
	return contrary.some((reason) => rank(reason.category ?? "unknown") > rank(category)) ? "what is said plainly counts" : "the stronger counts";
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
export { seen as n, whyPhrase as r, decidingWord as t };
