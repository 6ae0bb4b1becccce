import { l as reveal, u as undisguise } from "./check.js";
import { o as pointer } from "./json.js";
// src/policy/policy-of.ts
function toolsOf(document) {
	return Object.entries(document.tools ?? {}).map(([name, rule]) => [undisguise(name), rule]);
}
function policyOf(document) {
	const allTools = document.all_tools?.limits ?? [];
	return {
		default: document.default,
		hide: document.hide ?? [],
		allTools: allTools.map((limit, index) => limitOf(limit, pointer("all_tools", "limits", index))),
		tools: new Map(toolsOf(document).map(([name, rule]) => [name, ruleOf(name, rule)]))
	};
}
function ruleOf(tool, rule) {
	const limits = (rule.limits ?? []).map((limit, index) => limitOf(limit, pointer("tools", tool, "limits", index)));
	const rate = rule.rate_limit;
	const short = rate === void 0 ? [] : [{
		...rate,
		counter: `rate_limit of ${tool}`,
		scope: "grant",
		pointer: pointer("tools", tool, "rate_limit")
	}];
	return {
		action: rule.action ?? "allow",
		...rule.reason === void 0 ? {} : { reason: rule.reason },
		require: (rule.require ?? []).map((given, index) => predicateOf(given, pointer("tools", tool, "require", index))),
		denyIf: (rule.deny_if ?? []).map((given, index) => predicateOf(given, pointer("tools", tool, "deny_if", index))),
		limits: [...limits, ...short]
	};
}
function limitOf(limit, at) {
	const { counter, window, max, scope = "grant", cost } = limit;
	return {
		counter,
		window,
		max,
		scope,
		...cost === void 0 ? {} : { cost },
		pointer: at
	};
}
function predicateOf({ conditions, on_deny: onDeny }, at) {
	return {
		conditions: conditions.map(({ path, op, value = true }) => ({
			path,
			op,
			value: reveal(value)
		})),
		...onDeny === void 0 ? {} : { onDeny },
		pointer: at
	};
}
export { policyOf as t };
