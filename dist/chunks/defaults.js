import { a as own, n as isObject, o as pointer } from "./json.js";
import { t as isPrototypeName } from "./policy-file.js";
// src/policy/portable.ts
function unportableFields(document) {
	return fieldsOf(document).flatMap(([key, value]) => {
		if (key === "$schema") return [{
			pointer: "/$schema",
			says: "only editors need it; take it out of the copy that you pass on."
		}];
		if (key === "all_tools") return limitsIn(value, "/all_tools");
		return key === "tools" ? fieldsOf(value).flatMap(([name, rule]) => ruleRemarks(rule, pointer("tools", name))) : [];
	});
}
function fieldsOf(value) {
	return isObject(value) ? Object.entries(value) : [];
}
function itemsOf(value) {
	return Array.isArray(value) ? value : [];
}
function ruleRemarks(rule, at) {
	return fieldsOf(rule).flatMap(([key, value]) => {
		switch (key) {
			case "action": return [{
				pointer: `${at}/action`,
				says: actionWords(value)
			}];
			case "reason": return [{
				pointer: `${at}/reason`,
				says: "there is no \"reason\"; \"on_deny\" of a predicate is what callers are told."
			}];
			case "rate_limit": return [{
				pointer: `${at}/rate_limit`,
				says: rateWords(value)
			}];
			case "require":
			case "deny_if": return itemsOf(value).flatMap((predicate, index) => predicateRemarks(predicate, `${at}/${key}/${index}`));
			default: return key === "limits" ? limitsIn(rule, at) : [];
		}
	});
}
function actionWords(action) {
	if (action === "allow") return "there is no \"action\"; leave it out, since a rule without it allows.";
	if (action === "deny") return "there is no \"action\"; \"deny_if\": [{ \"conditions\": [] }] denies every call.";
	return "no other enforcer asks a person; deny or hide the tool there.";
}
const namedWindows = new Map([
	[60, "minute"],
	[3600, "hour"],
	[86400, "day"]
]);
function rateWords(rate) {
	const name = isObject(rate) ? namedWindows.get(own(rate, "window")) : void 0;
	return name === void 0 ? "there is no \"rate_limit\", and windows are only minute, hour and day; choose one in \"limits\"." : `there is no "rate_limit"; write it in "limits", with the window "${name}".`;
}
function predicateRemarks(predicate, at) {
	return (isObject(predicate) ? itemsOf(own(predicate, "conditions")) : []).flatMap((condition, index) => isObject(condition) && own(condition, "value") === void 0 ? [{
		pointer: `${at}/conditions/${index}`,
		says: "\"exists\" needs a \"value\" there; write true."
	}] : []);
}
function limitsIn(holder, at) {
	return (isObject(holder) ? itemsOf(own(holder, "limits")) : []).flatMap((limit, index) => fieldsOf(limit).flatMap(([key, value]) => {
		const says = limitWords(key, value);
		return says === void 0 ? [] : [{
			pointer: `${at}/limits/${index}/${key}`,
			says
		}];
	}));
}
function limitWords(key, value) {
	if (key === "cost") return "every call counts as one there; cap the argument by a condition instead.";
	if (key === "scope" && value !== "grant") return "the only scope is \"grant\".";
	if (key !== "window" || typeof value !== "number") return void 0;
	const name = namedWindows.get(value);
	return name === void 0 ? "windows are only minute, hour and day." : `windows have names; write "${name}", which is as long.`;
}
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
export { unportableFields as i, expectedStanding as n, trialDefault as r, defaultFor as t };
