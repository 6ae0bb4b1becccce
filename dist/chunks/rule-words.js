import { a as own, n as isObject } from "./json.js";
// src/render/rule-words.ts
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
function ruleWords(rule) {
	if (rule === void 0) return "hide";
	const isConditional = isObject(rule) && (own(rule, "require") ?? own(rule, "deny_if")) !== void 0;
	const conditions = isConditional ? " on conditions" : "";
	if (isObject(rule) && own(rule, "action") === "ask") return `a person approves${isConditional ? ", on conditions" : ""}`;
	const limit = rate(rule);
	return `allow${conditions}${limit === void 0 ? "" : `, ${limit}`}`;
}
function recommendationWords(recommendation) {
	return recommendation === void 0 ? "as it is" : ruleWords(recommendation.rule);
}
export { ruleWords as n, recommendationWords as t };
