import { i as heuristics, m as factsOf, n as summaryOf, r as summaryOfUnreadable } from "./summary.js";
import { a as signals, n as categories } from "./classification.js";
import { r as riskOf } from "./risk.js";
import { a as own, n as isObject } from "./json.js";
// src/assess/combine.ts
function combine(voices, isUnsure = false) {
	const speaking = voices.filter(({ match }) => match.category !== void 0);
	const category = strongest(speaking);
	const raised = raisedBy(voices);
	const confidence = isUnsure ? "low" : confidenceIn(category, speaking);
	const risk = riskOf(category, raised);
	return {
		category,
		risk,
		confidence,
		signals: raised,
		reasons: reasonsOf(voices, category),
		summary: summaryOf(category, risk, confidence, raised)
	};
}
function raisedBy(voices) {
	if (voices.every(({ match }) => match.signal === void 0)) return [];
	const heard = new Set(voices.map(({ match }) => match.signal));
	return signals.filter((signal) => heard.has(signal));
}
const weightOf = ({ match }) => match.weight ?? 2;
function strongest(speaking) {
	let heaviest = -1;
	for (const voice of speaking) heaviest = Math.max(heaviest, weightOf(voice));
	let worst = "unknown";
	for (const voice of speaking) {
		const { category } = voice.match;
		if (category && weightOf(voice) === heaviest && rank(category) > rank(worst)) worst = category;
	}
	return worst;
}
const rank = (category) => categories.indexOf(category);
function confidenceIn(category, speaking) {
	const plain = speaking.filter((voice) => weightOf(voice) === 2);
	if (category === "read" && speaking.some(({ match }) => match.pointer.startsWith("/annotations"))) return "low";
	const agreeing = plain.filter(({ match }) => match.category === category);
	if (agreeing.length === 0) return "low";
	if (agreeing.some(({ match }) => partOf(match.pointer) !== partOf(agreeing[0]?.match.pointer ?? ""))) return "high";
	return category !== "read" && plain.some(({ match }) => match.category === "read" && !isOption(match)) ? "low" : "medium";
}
const partOf = (pointer) => pointer.slice(0, pointer.indexOf("/", 1) + 1 || pointer.length);
const isOption = (match) => match.pointer.startsWith("/inputSchema");
const perHeuristic = 3;
function reasonsOf(voices, category) {
	const deciding = [];
	const others = [];
	for (const [index, voice] of voices.entries()) {
		if (isOnceTooOften(voices, index)) continue;
		(voice.match.category === category ? deciding : others).push(reasonOf(voice));
	}
	return deciding.concat(others);
}
function isOnceTooOften(voices, index) {
	const voice = voices[index];
	let before = 0;
	for (let back = index - 1; back >= 0 && before < perHeuristic; back--) {
		const { heuristic, match } = voices[back];
		if (heuristic === voice.heuristic && match.category === voice.match.category) before++;
	}
	return before === perHeuristic;
}
function reasonOf({ heuristic, match }) {
	const { pointer, text, says, category, signal } = match;
	if (category && signal) return {
		heuristic,
		pointer,
		text,
		says,
		category,
		signal
	};
	if (category) return {
		heuristic,
		pointer,
		text,
		says,
		category
	};
	return signal ? {
		heuristic,
		pointer,
		text,
		says,
		signal
	} : {
		heuristic,
		pointer,
		text,
		says
	};
}
// src/assess/unreadable.ts
function isUnreadable(definition) {
	if (!isObject(definition)) return true;
	const name = own(definition, "name");
	if (typeof name !== "string" || name === "") return true;
	const schema = own(definition, "inputSchema");
	const properties = isObject(schema) ? own(schema, "properties") : void 0;
	return isOther(own(definition, "title"), "string") || isOther(own(definition, "description"), "string") || isOther(schema, "object") || isOther(properties, "object");
}
function isOther(value, wanted) {
	if (value === void 0 || value === null) return false;
	return wanted === "string" ? typeof value !== "string" : !isObject(value);
}
// src/assess/classify.ts
const isUnsure = ({ description: { unread, later }, operations }) => unread > 0 || later.some(({ weight, category }) => weight === 1 && category !== "read") || operations.some(({ weight, category }) => weight === 0 && category !== "read");
function classifyTool(definition, context) {
	const facts = factsOf(definition, context);
	const voices = [];
	for (const heuristic of heuristics) for (const match of heuristic.detect(facts)) voices.push({
		heuristic: heuristic.id,
		match
	});
	const classification = combine(voices, isUnsure(facts));
	return isUnreadable(definition) ? unread(classification) : classification;
}
function unread(heard) {
	if (heard.category !== "read" && heard.category !== "write" && heard.category !== "unknown") return heard;
	const { signals } = heard;
	return {
		...heard,
		category: "unknown",
		risk: riskOf("unknown", signals),
		confidence: "low",
		summary: summaryOfUnreadable(signals)
	};
}
export { combine as n, classifyTool as t };
