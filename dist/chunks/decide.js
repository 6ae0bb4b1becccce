import { o as pointer } from "./json.js";
import { a as windowOf, c as giveBack, f as predicateTest, n as readyLimit, r as reserve } from "./limits.js";
// src/policy/decide.ts
function decide(policy, call, counters) {
	if (policy === void 0) return refused("(no policy)", "No policy is in force, so every call is denied.", counters);
	const ready = readyPolicy(policy);
	if (ready.hidesAll || ready.hidden.has(call.tool)) return {
		decision: {
			kind: "hidden",
			rule: "(hidden)",
			message: "The policy hides this tool."
		},
		counters,
		reservations: []
	};
	const rule = ready.tools.get(call.tool) ?? ready.unlisted;
	if (rule === void 0) return refused("(default deny)", "The policy does not list this tool.", counters);
	const refusal = refusalBy(rule, call);
	return refusal === void 0 ? granted(rule, call, counters) : {
		decision: refusal,
		counters,
		reservations: []
	};
}
function windowsOf(policy, call) {
	const ready = readyPolicy(policy);
	if (ready.hidesAll || ready.hidden.has(call.tool)) return [];
	const rule = ready.tools.get(call.tool) ?? ready.unlisted;
	if (rule === void 0 || refusalBy(rule, call) !== void 0) return [];
	return rule.limits.map((limit) => windowOf(limit, call));
}
function settle(counters, reservations, outcome) {
	return outcome === "ok" ? counters : giveBack(counters, reservations);
}
function refused(rule, message, counters) {
	return {
		decision: {
			kind: "deny",
			rule,
			message
		},
		counters,
		reservations: []
	};
}
function granted(rule, call, counters) {
	const reserved = reserve(rule.limits, call, counters);
	if (!reserved.ok) return {
		decision: reserved.refusal,
		counters,
		reservations: []
	};
	const { reservations, remaining } = reserved;
	const { kind, rule: at, message } = rule.answer;
	return {
		decision: remaining === void 0 ? rule.answer : {
			kind,
			rule: at,
			message,
			remaining
		},
		counters: reserved.counters,
		reservations
	};
}
function refusalBy(rule, { args }) {
	if (rule.denial !== void 0) return rule.denial;
	const unmet = rule.require.find(({ test }) => !test(args));
	if (unmet !== void 0) return unmet.denial;
	return rule.denyIf.find(({ test }) => test(args))?.denial;
}
const readyPolicies = new WeakMap();
function readyPolicy(policy) {
	const known = readyPolicies.get(policy);
	if (known !== void 0) return known;
	const allTools = policy.allTools.map(readyLimit);
	const ready = {
		hidesAll: policy.hide.includes("*"),
		hidden: new Set(policy.hide),
		tools: new Map([...policy.tools].map(([name, rule]) => [name, readyRule(rule, pointer("tools", name), allTools)])),
		unlisted: policy.default === "deny" ? void 0 : readyRule(allowAll, "/default", allTools)
	};
	readyPolicies.set(policy, ready);
	return ready;
}
const allowAll = {
	action: "allow",
	require: [],
	denyIf: [],
	limits: []
};
function readyRule(rule, at, allTools) {
	const action = `${at}/action`;
	const deny = {
		kind: "deny",
		rule: action,
		message: rule.reason ?? "The policy denies this tool."
	};
	const ask = {
		kind: "ask",
		rule: action,
		message: rule.reason ?? "A person must approve this call."
	};
	return {
		denial: rule.action === "deny" ? deny : void 0,
		answer: rule.action === "ask" ? ask : {
			kind: "allow",
			rule: at,
			message: "The policy allows this call."
		},
		require: rule.require.map((given) => readyPredicate(given, "The call does not meet what the policy requires.")),
		denyIf: rule.denyIf.map((given) => readyPredicate(given, "The policy denies calls with these arguments.")),
		limits: [...rule.limits.map(readyLimit), ...allTools]
	};
}
function readyPredicate(predicate, otherwise) {
	const message = predicate.onDeny ?? otherwise;
	return {
		test: predicateTest(predicate),
		denial: {
			kind: "deny",
			rule: predicate.pointer,
			message
		}
	};
}
export { settle as n, windowsOf as r, decide as t };
