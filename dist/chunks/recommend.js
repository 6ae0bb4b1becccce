import { n as isObject } from "./json.js";
// src/policy/recommend.ts
const templates = {
	read: {
		category: "read",
		kind: "allow",
		rule: {},
		effect: "Every call goes through, since the tool is judged to read only."
	},
	write: {
		category: "write",
		kind: "limit",
		rule: { "limits": [{
			"counter": "{tool}_rate",
			"window": "minute",
			"max": 30,
			"scope": "grant"
		}] },
		effect: "Lets 30 calls a minute through for each grant and refuses the rest, so that a loop cannot write without end."
	},
	execute: {
		category: "execute",
		kind: "limit",
		rule: { "limits": [{
			"counter": "{tool}_rate",
			"window": "minute",
			"max": 10,
			"scope": "grant"
		}] },
		effect: "Lets 10 calls a minute through for each grant and refuses the rest, so that a loop cannot run commands without end."
	},
	destructive: {
		category: "destructive",
		kind: "hide",
		effect: "Callers neither see the tool nor can call it; a person can still do the same work elsewhere."
	},
	financial: {
		category: "financial",
		kind: "ask",
		rule: { "action": "ask" },
		effect: "A person approves each call before it goes through, since money does not come back by itself."
	},
	unknown: {
		category: "unknown",
		kind: "ask",
		rule: { "action": "ask" },
		effect: "A person approves each call before it goes through, since nothing told what the tool does."
	}
};
function recommend(tool, { category }) {
	const template = isHideable(tool) ? templates[category] : notHideable(templates[category]);
	const kind = template.kind;
	const { effect } = template;
	if (template.rule === void 0) return {
		tool,
		kind,
		policy: policyHiding([tool]),
		effect
	};
	const rule = filledIn(template.rule, tool.toLowerCase());
	return {
		tool,
		kind,
		rule,
		policy: {
			version: "1",
			default: "deny",
			tools: Object.fromEntries([[tool, rule]])
		},
		effect
	};
}
function isHideable(tool) {
	return tool !== "*";
}
function notHideable(template) {
	return template.kind === "hide" ? templates.unknown : template;
}
function policyHiding(tools) {
	return {
		version: "1",
		default: "deny",
		hide: tools.filter((tool) => tool !== "")
	};
}
function filledIn(template, tool) {
	if (typeof template === "string") return template.replaceAll("{tool}", () => tool);
	if (Array.isArray(template)) return template.map((item) => filledIn(item, tool));
	if (!isObject(template)) return template;
	return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filledIn(value, tool)]));
}
function recommendedStanding({ kind }) {
	return {
		allow: "allowed",
		limit: "limited",
		hide: "hidden",
		ask: "ask"
	}[kind];
}
export { recommendedStanding as n, recommend as t };
