import { a as own, n as isObject } from "./json.js";
// src/render/rule-words.ts
const suggestions = {
	allow: "allow",
	limit: "allow, limited",
	hide: "hide",
	ask: "a person approves"
};
function rate(rule) {
	const limits = isObject(rule) ? own(rule, "limits") : void 0;
	const first = Array.isArray(limits) ? limits[0] : void 0;
	if (!isObject(first)) return void 0;
	const window = own(first, "window");
	const max = own(first, "max");
	if (typeof max !== "number") return void 0;
	if (typeof window === "number") return `${max} each ${window} s`;
	return typeof window === "string" ? `${max} ${window === "hour" ? "an" : "a"} ${window}` : void 0;
}
function recommendationWords(recommendation) {
	if (recommendation === void 0) return "as it is";
	const limit = rate(recommendation.rule);
	return limit === void 0 ? suggestions[recommendation.kind] : `allow, ${limit}`;
}
export { recommendationWords as t };
