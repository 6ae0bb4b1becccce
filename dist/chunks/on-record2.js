import { n as categories, r as compareRisk, t as atLeast } from "./classification.js";
import { t as byText } from "./json.js";
import { n as ours, r as say } from "./phrase.js";
import { n as joinPhrases, t as count } from "./words.js";
// src/render/on-record.ts
const mostTools = 3;
function onRecord({ name, surface, failure }) {
	if (surface === void 0) {
		const tried = failure === void 0 ? "" : ` on ${failure.triedAt.slice(0, 10)} (${failure.failure})`;
		return say`${releaseOf(name, failure?.version)}: could not be captured${ours(tried)}, so nothing is known of its tools`;
	}
	const partly = surface.coverage === "partial" ? "; the listing was partial" : "";
	const captured = `; captured ${surface.capturedAt.slice(0, 10)}${partly}`;
	return say`${releaseOf(name, surface.version)}: ${shares(surface)}${worst(surface)}${ours(captured)}`;
}
function releaseOf(name, version) {
	return version === void 0 ? name : `${name}@${version}`;
}
function shares({ tools }) {
	const parts = categories.flatMap((category) => {
		const number = tools.filter((tool) => tool.category === category).length;
		return number === 0 ? [] : [`${number} ${category}`];
	});
	return ours(`${count(tools.length, "tool")}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`);
}
function worst({ tools }) {
	const grave = tools.filter(({ risk }) => atLeast(risk, "high")).sort(gravestFirst);
	if (grave.length === 0) return ours("");
	const named = grave.slice(0, mostTools).map(({ name, category, risk }) => say`${name} (${ours(`${category}, ${risk}`)})`);
	const more = grave.length > mostTools ? ` and ${grave.length - mostTools} more` : "";
	return say`; of high risk or worse: ${joinPhrases(named, ", ")}${ours(more)}`;
}
function gravestFirst(a, b) {
	return compareRisk(b.risk, a.risk) || byText(a.name, b.name);
}
export { onRecord as t };
