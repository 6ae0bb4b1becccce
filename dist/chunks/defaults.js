import { t as isPrototypeName } from "./policy-file.js";
// catalog/rules/destructive.json
var destructive_default = {
	category: "destructive",
	kind: "hide",
	effect: "Callers neither see the tool nor can call it; a person can still do the same work elsewhere.",
	why: "The tool removes or ends something that may have no copy."
};
// catalog/rules/execute.json
var execute_default = {
	category: "execute",
	kind: "limit",
	rule: { "limits": [{
		"counter": "{counter}",
		"window": "minute",
		"max": 10,
		"scope": "grant"
	}] },
	effect: "Lets 10 calls a minute through for each grant and refuses the rest, so that a loop cannot run commands without end.",
	rest: "lets 10 other calls a minute through for each grant",
	asked: "leaves every other call to a person, at most 10 a minute",
	why: "The tool runs or drives something."
};
// catalog/rules/financial.json
var financial_default = {
	category: "financial",
	kind: "ask",
	rule: { "action": "ask" },
	effect: "A person approves each call before it goes through, since money does not come back by itself.",
	rest: "leaves every other call to a person",
	why: "The tool moves money or commits to pay."
};
// catalog/rules/read-unsure.json
var read_unsure_default = {
	category: "read",
	kind: "limit",
	rule: { "limits": [{
		"counter": "{counter}",
		"window": "minute",
		"max": 30,
		"scope": "grant"
	}] },
	effect: "Lets 30 calls a minute through for each grant and refuses the rest, since only weak signs tell that the tool reads.",
	rest: "lets 30 other calls a minute through for each grant",
	asked: "leaves every other call to a person, at most 30 a minute",
	why: "Only weak signs, or signs that disagree, tell that the tool reads; a limit holds until somebody has looked."
};
// catalog/rules/read.json
var read_default = {
	category: "read",
	kind: "allow",
	rule: {},
	effect: "Every call goes through, since the tool is judged to read only.",
	rest: "lets every other call through",
	asked: "leaves every other call to a person",
	why: "The tool is judged to read only."
};
// catalog/rules/trial.json
var trial_default = {
	category: "destructive",
	kind: "limit",
	rule: { "limits": [{
		"counter": "{counter}",
		"window": "minute",
		"max": 10,
		"scope": "grant"
	}] },
	effect: "Lets 10 trials a minute through for each grant and refuses the rest.",
	rest: "lets 10 trials a minute through for each grant",
	asked: "leaves every trial to a person, at most 10 a minute",
	why: "The tool removes or ends something, and can be tried without effect."
};
// catalog/rules/unknown.json
var unknown_default = {
	category: "unknown",
	kind: "ask",
	rule: { "action": "ask" },
	effect: "A person approves each call before it goes through, since nothing told what the tool does.",
	rest: "leaves every other call to a person",
	why: "Nothing in the definition told what the tool does."
};
// src/policy/recommend/defaults.ts
const byCategory = {
	read: read_default,
	write: {
		category: "write",
		kind: "limit",
		rule: { "limits": [{
			"counter": "{counter}",
			"window": "minute",
			"max": 30,
			"scope": "grant"
		}] },
		effect: "Lets 30 calls a minute through for each grant and refuses the rest, so that a loop cannot write without end.",
		rest: "lets 30 other calls a minute through for each grant",
		asked: "leaves every other call to a person, at most 30 a minute",
		why: "The tool creates or changes something."
	},
	execute: execute_default,
	destructive: destructive_default,
	financial: financial_default,
	unknown: unknown_default
};
function defaultFor(tool, { category, confidence = "high" }) {
	if (isPrototypeName(tool)) return unnameable;
	const written = category === "read" && confidence === "low" ? read_unsure_default : byCategory[category];
	return tool === "*" && written.kind === "hide" ? unknown_default : written;
}
const unnameable = {
	kind: "hide",
	effect: destructive_default.effect,
	why: "Every JavaScript object has something of this name, which an enforcer may take for a rule."
};
const trialDefault = trial_default;
const standings = {
	allow: "allowed",
	limit: "limited",
	hide: "hidden",
	ask: "ask"
};
function expectedStanding(tool, { category }) {
	return standings[defaultFor(tool, { category }).kind];
}
export { expectedStanding as n, trialDefault as r, defaultFor as t };
