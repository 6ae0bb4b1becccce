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
function recommendationWords(recommendation) {
	if (recommendation === void 0) return "as it is";
	const { kind, rule } = recommendation;
	if (kind === "hide") return "hide";
	const isConditional = isObject(rule) && (own(rule, "require") ?? own(rule, "deny_if")) !== void 0;
	const conditions = isConditional ? " on conditions" : "";
	if (kind === "ask") return `a person approves${isConditional ? ", on conditions" : ""}`;
	const limit = rate(rule);
	return `allow${conditions}${limit === void 0 ? "" : `, ${limit}`}`;
}
export { recommendationWords as t };
