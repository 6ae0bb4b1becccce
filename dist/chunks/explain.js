import { r as compareRisk } from "./classification.js";
import { o as pointer, t as byText } from "./json.js";
import { n as ours, r as say } from "./phrase.js";
import { t as describeLimit } from "./limits.js";
import { a as standingOf, n as describeStanding, r as isBlocked, t as compareStanding } from "./standing.js";
// src/policy/explain.ts
function explainPolicy(policy, tools) {
	return tools.map((tool) => explained(policy, tool)).sort(worstFirst);
}
function worstFirst(a, b) {
	return Number(isBlocked(a.standing)) - Number(isBlocked(b.standing)) || compareRisk(b.risk, a.risk) || compareStanding(b.standing, a.standing) || byText(a.name, b.name);
}
function explained(policy, { name, classification }) {
	const { category, risk } = classification;
	const standing = standingOf(policy, name);
	const rule = ruleOf(policy, name, standing);
	const details = policy === void 0 ? [withoutPolicy] : detailsOf(policy, name, standing);
	const parts = [standingWords(standing), ...details];
	return {
		name,
		category,
		risk,
		standing,
		rule,
		says: parts.reduce((before, part) => say`${before}; ${part}`),
		parts
	};
}
const withoutPolicy = ours("an enforcer denies every call, and nothing else holds one back");
function standingWords(standing) {
	return ours(standing === "conditional" || standing === "limited" ? "allowed" : describeStanding(standing));
}
function ruleOf(policy, name, standing) {
	if (policy === void 0) return "(no policy)";
	if (standing === "hidden") {
		const all = policy.hide.indexOf("*");
		return pointer("hide", all === -1 ? policy.hide.indexOf(name) : all);
	}
	return policy.tools.has(name) ? pointer("tools", name) : "/default";
}
const mostDetails = 6;
function detailsOf(policy, name, standing) {
	const rule = policy.tools.get(name);
	if (standing === "hidden" || standing === "denied-by-default") return [];
	if (standing === "denied") return rule === void 0 ? [] : denialDetails(rule);
	const details = [...rule === void 0 ? [] : ruleDetails(rule), ...policy.allTools.map((limit) => say`with all tools ${limitPhrase(limit)}`)];
	const left = details.length - mostDetails;
	return left > 0 ? [...details.slice(0, mostDetails), say`and ${left} more`] : details;
}
function denialDetails({ action, reason, denyIf }) {
	const told = action === "deny" ? reason : denyIf.find(({ conditions }) => conditions.length === 0)?.onDeny;
	return told === void 0 ? [] : [say`callers are told ${told}`];
}
function ruleDetails({ reason, action, require, denyIf, limits }) {
	return [
		...action === "ask" && reason !== void 0 ? [say`who asks is told ${reason}`] : [],
		...require.map((predicate) => say`only if ${predicatePhrase(predicate)}`),
		...denyIf.map((predicate) => say`denied if ${predicatePhrase(predicate)}`),
		...limits.map((limit) => say`at most ${limitPhrase(limit)}`)
	];
}
function predicatePhrase({ conditions, onDeny }) {
	const [first, ...others] = conditions.map((condition) => conditionPhrase(condition, onDeny !== void 0));
	if (first === void 0) return ours("anything is asked");
	const all = others.reduce((before, condition) => say`${before} and ${condition}`, first);
	return onDeny !== void 0 && conditions.some(isOpaque) ? say`${all} (callers are told ${onDeny})` : all;
}
const longestPattern = 40;
const isOpaque = ({ op, value }) => op === "regex" && typeof value === "string" && value.length > longestPattern;
function conditionPhrase(condition, hasMessage) {
	const { path, op, value } = condition;
	if (op === "exists") return say`${path} is ${ours(value === false ? "absent" : "there")}`;
	if (hasMessage && isOpaque(condition)) return say`${path} matches a pattern`;
	return say`${path} ${ours(words[op])} ${valuePhrase(value)}`;
}
function valuePhrase(value) {
	if (typeof value === "string") return say`${value}`;
	return typeof value === "object" && value !== null ? say`${JSON.stringify(value)}` : ours(String(value));
}
const words = {
	eq: "is",
	neq: "is not",
	lt: "is below",
	lte: "is at most",
	gt: "is above",
	gte: "is at least",
	in: "is one of",
	not_in: "is none of",
	regex: "matches",
	contains: "contains"
};
function limitPhrase(limit) {
	return limit.cost === void 0 ? ours(describeLimit(limit)) : say`${describeLimit(limit)}`;
}
export { explainPolicy as t };
