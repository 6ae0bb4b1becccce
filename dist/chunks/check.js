import { n as nearest } from "./nearest.js";
import { n as isObject, o as pointer } from "./json.js";
import { C as strictObject, l as custom } from "./schemas.js";
import { i as positionAt, r as offsetOf, s as valueOf, t as duplicateKeys } from "./tree.js";
// src/model/files/disguise.ts
function disguise(key) {
	return /^\0*__proto__$/.test(key) ? `\0${key}` : key;
}
function undisguise(key) {
	return /^\0+__proto__$/.test(key) ? key.slice(1) : key;
}
function reveal(value) {
	if (Array.isArray(value)) return value.map(reveal);
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, held]) => [undisguise(key), reveal(held)]));
}
// src/model/files/check.ts
function agreesWith() {
	return (schema) => schema;
}
function strict(shape) {
	const known = Object.keys(shape);
	return strictObject(shape, { error: (issue) => issue.code === "unrecognized_keys" ? issue.keys.map((key) => unknownKey(key, known)).join("\n") : void 0 });
}
const json = custom(() => true);
function quote(value) {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
function unknownKey(key, known) {
	const meant = nearest(key, known);
	const names = known.filter((name) => name !== "$schema").join(", ");
	return meant === void 0 ? `${quote(key)} is not a key here; the keys are ${names}.` : `${quote(key)} is not a key here; did you mean ${quote(meant)}?`;
}
function checkDocument(document, schema) {
	const { root, text, file } = document;
	const twice = duplicateKeys(root).map(({ path, at }) => {
		return problemOf(file, {
			path,
			says: `${quote(path.at(-1))} stands here twice; keep one.`
		}, positionAt(text, at));
	});
	const result = schema.safeParse(valueOf(root, disguise), { reportInput: true });
	if (result.success && twice.length === 0) return {
		ok: true,
		value: result.data
	};
	const problems = (result.success ? [] : result.error.issues.flatMap(sentences)).map((fault) => problemOf(file, fault, positionAt(text, offsetOf(root, fault.path))));
	return {
		ok: false,
		problems: [...twice, ...problems].sort(byPlace)
	};
}
function checkValue(value, schema, file, document) {
	const result = schema.safeParse(value, { reportInput: true });
	if (result.success) return {
		ok: true,
		value: result.data
	};
	const source = document();
	const placeOf = (path) => source === void 0 ? {
		line: 1,
		column: 1
	} : positionAt(source.text, offsetOf(source.root, path));
	return {
		ok: false,
		problems: result.error.issues.flatMap(sentences).map((fault) => problemOf(file, fault, placeOf(fault.path))).sort(byPlace)
	};
}
function problemOf(file, { path, says }, { line, column }) {
	return {
		file,
		line,
		column,
		pointer: pointer(...path),
		says
	};
}
function byPlace(a, b) {
	return a.line - b.line || a.column - b.column;
}
function sentences(issue) {
	const path = issue.path.map((step) => typeof step === "number" ? step : undisguise(String(step)));
	if (issue.code === "unrecognized_keys") {
		const says = issue.message.split("\n");
		return issue.keys.map((key, index) => ({
			path: [...path, undisguise(key)],
			says: says[index] ?? ""
		}));
	}
	if (issue.code === "custom") return [{
		path,
		says: issue.message
	}];
	if (issue.code === "invalid_key") return [{
		path,
		says: "a name must not be empty."
	}];
	const subject = subjectOf(path);
	if (typeof issue.input === "number" && !Number.isFinite(issue.input)) return [{
		path,
		says: `${subject} is too large a number.`
	}];
	if (issue.input === void 0) return [{
		path,
		says: `${subject} is missing; it must be ${expected(issue)}.`
	}];
	return [{
		path,
		says: `${subject} must be ${expected(issue)}${instead(issue)}.`
	}];
}
function subjectOf(path) {
	const last = path.at(-1);
	if (last === void 0) return "the document";
	return typeof last === "number" ? `entry ${last + 1} of ${quote(path.at(-2))}` : quote(last);
}
function instead(issue) {
	const { input } = issue;
	if (typeof input === "object" && input !== null) return Array.isArray(input) ? ", not a list" : ", not an object";
	return `, not ${quote(input)}${meaning(issue)}`;
}
function meaning(issue) {
	if (issue.code !== "invalid_value" || typeof issue.input !== "string") return "";
	const meant = nearest(issue.input, issue.values.map(String));
	return meant === void 0 ? "" : ` (did you mean ${quote(meant)}?)`;
}
const typeNames = {
	object: "an object",
	record: "an object",
	array: "a list",
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false"
};
function expected(issue) {
	switch (issue.code) {
		case "invalid_type": return typeNames[issue.expected] ?? issue.expected;
		case "invalid_value": return either(issue.values.map(quote));
		case "too_small": return issue.origin === "string" || issue.origin === "array" ? "non-empty" : `${issue.minimum} or more`;
		case "too_big": return issue.origin === "string" ? `at most ${issue.maximum} characters` : `${issue.maximum} or less`;
		default: return issue.message;
	}
}
function either(choices) {
	const last = choices.at(-1) ?? "";
	return choices.length < 2 ? last : `${choices.slice(0, -1).join(", ")} or ${last}`;
}
export { json as a, strict as c, checkValue as i, reveal as l, byPlace as n, problemOf as o, checkDocument as r, quote as s, agreesWith as t, undisguise as u };
