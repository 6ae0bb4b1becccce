import { n as standings } from "./policy.js";
// src/policy/standing.ts
function standingOf(policy, tool) {
	if (policy === void 0) return "no-policy";
	if (isHidden(policy, tool)) return "hidden";
	const rule = policy.tools.get(tool);
	if (rule === void 0) return policy.default === "deny" ? "denied-by-default" : "allowed-by-default";
	const limits = [...rule.limits, ...policy.allTools];
	if (isNever(rule, limits)) return "denied";
	if (rule.action === "ask") return "ask";
	if (rule.require.length + rule.denyIf.length > 0) return "conditional";
	return limits.length > 0 ? "limited" : "allowed";
}
function isHidden({ hide }, tool) {
	return hide.includes(tool) || hide.includes("*");
}
function isNever({ action, denyIf }, limits) {
	return action === "deny" || denyIf.some(({ conditions }) => conditions.length === 0) || limits.some(({ max }) => max === 0);
}
function isBlocked(standing) {
	return compareStanding(standing, "denied-by-default") <= 0;
}
function compareStanding(a, b) {
	return standings.indexOf(a) - standings.indexOf(b);
}
const words = {
	hidden: "hidden",
	denied: "denied",
	"denied-by-default": "denied by default",
	ask: "a person approves",
	conditional: "allowed on conditions",
	limited: "allowed, limited",
	allowed: "allowed, no limit",
	"allowed-by-default": "allowed by default",
	"no-policy": "no policy"
};
function describeStanding(standing) {
	return words[standing];
}
export { standingOf as a, isHidden as i, describeStanding as n, isBlocked as r, compareStanding as t };
