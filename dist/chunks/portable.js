import { a as own, n as isObject, o as pointer } from "./json.js";
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
export { unportableFields as t };
