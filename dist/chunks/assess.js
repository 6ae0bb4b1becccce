import { n as finding, t as compareFindings } from "./finding.js";
import { a as own, n as isObject, o as pointer, t as byText } from "./json.js";
import { S as invisible, _ as unreadOf, t as classifyTool, v as contextOf } from "./classify.js";
import { n as say } from "./phrase.js";
// src/assess/definition.ts
function definitionFindings(server, tool, raw) {
	return [
		...malformed(server, tool, raw),
		...oddName(server, tool, raw),
		...hiddenText(server, tool),
		...unreadText(server, tool),
		...contradictingHint(server, tool)
	];
}
function duplicateFindings(server, tools) {
	const counts = new Map();
	for (const { name } of tools) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].filter(([, count]) => count > 1).map(([tool, count]) => finding({
		kind: "duplicate-tool",
		severity: "high",
		server,
		tool,
		says: say`${count} tools are named ${tool}; a client can call only one of them, and which one is not defined`
	}));
}
function malformed(server, tool, raw) {
	return faultsOf(raw).map(({ at, says }) => finding({
		kind: "malformed-tool",
		severity: "medium",
		server,
		tool: tool.name,
		says
	}, at));
}
function faultsOf(raw) {
	if (!isObject(raw)) return [{
		at: "",
		says: say`the tool is ${kindOf(raw)} instead of an object`
	}];
	const name = own(raw, "name");
	const faults = [];
	if (name === void 0 || name === "") faults.push({
		at: "/name",
		says: say`the tool has no name`
	});
	else if (typeof name !== "string") faults.push(wrongType("/name", name, "a string"));
	for (const key of ["title", "description"]) {
		const value = own(raw, key);
		if (value !== void 0 && typeof value !== "string") faults.push(wrongType(pointer(key), value, "a string"));
	}
	for (const key of [
		"inputSchema",
		"outputSchema",
		"annotations",
		"_meta"
	]) {
		const value = own(raw, key);
		if (value !== void 0 && !isObject(value)) faults.push(wrongType(pointer(key), value, "an object"));
	}
	return [
		...faults,
		...schemaFaults(raw["inputSchema"]),
		...hintFaults(raw["annotations"])
	];
}
function schemaFaults(schema) {
	if (schema === void 0) return [{
		at: "/inputSchema",
		says: say`the tool has no input schema`
	}];
	if (!isObject(schema)) return [];
	const properties = own(schema, "properties");
	return properties === void 0 || isObject(properties) ? [] : [wrongType("/inputSchema/properties", properties, "an object")];
}
const hints = [
	"readOnlyHint",
	"destructiveHint",
	"idempotentHint",
	"openWorldHint"
];
function hintFaults(annotations) {
	if (!isObject(annotations)) return [];
	return hints.flatMap((hint) => {
		const value = own(annotations, hint);
		return value === void 0 || typeof value === "boolean" ? [] : [wrongType(`/annotations/${hint}`, value, "true or false")];
	});
}
function wrongType(at, value, wanted) {
	return {
		at,
		says: [`${at} is ${article(value)} instead of ${wanted}`]
	};
}
function article(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "an array";
	return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
const kindOf = (value) => [article(value)];
function oddName(server, tool, raw) {
	const name = isObject(raw) ? own(raw, "name") : void 0;
	if (typeof name !== "string" || name === "" || /^[A-Za-z0-9_.-]{1,128}$/.test(name)) return [];
	const says = name.length > 128 ? say`the tool's name has ${name.length} characters; the specification allows 128` : say`the name ${name} has characters other than letters, digits, ${"_"}, ${"-"} and ${"."}`;
	const isMild = /^[A-Za-z0-9_.\-/: ]{1,128}$/.test(name);
	return [finding({
		kind: "tool-name",
		severity: isMild ? "low" : "medium",
		server,
		tool: tool.name,
		says
	})];
}
function hiddenText(server, tool) {
	const seen = firstHidden(tool.definition, 0);
	if (seen === void 0) return [];
	const code = `U+${(seen.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
	const says = [
		"the text at ",
		{ quoted: seen.at },
		` contains the invisible or reordering character ${code}: a reader sees other words than a model`
	];
	return [finding({
		kind: "hidden-text",
		severity: "high",
		server,
		tool: tool.name,
		says
	})];
}
function unreadText(server, tool) {
	const description = own(tool.definition, "description");
	const count = typeof description === "string" ? unreadOf(description) : 0;
	if (count === 0) return [];
	const says = say`the description is too long to be read whole: its last ${count} characters were not, or only in part`;
	return [finding({
		kind: "hidden-text",
		severity: "high",
		server,
		tool: tool.name,
		says
	}, "unread")];
}
const deepest = 128;
function firstHidden(value, depth) {
	if (typeof value === "string") {
		const character = hiddenIn(value);
		return character === void 0 ? void 0 : {
			at: "",
			character
		};
	}
	if (typeof value !== "object" || value === null || depth > deepest) return void 0;
	for (const key of Object.keys(value).sort()) {
		const character = hiddenIn(key);
		if (character !== void 0) return {
			at: pointer(key),
			character
		};
		const found = firstHidden(value[key], depth + 1);
		if (found) return {
			at: pointer(key) + found.at,
			character: found.character
		};
	}
}
const joiners = new Set([
	"‌",
	"‍",
	"︎",
	"️",
	"﻿",
	"ㅤ",
	"ﾠ"
]);
function hiddenIn(text) {
	if (!invisible.test(text)) return void 0;
	for (const match of text.matchAll(everyInvisible)) {
		const character = match[0];
		const before = text[match.index - 1] ?? "";
		const after = text[match.index + character.length] ?? "";
		if (!joiners.has(character) || isLatin(before) && isLatin(after)) return character;
	}
}
const everyInvisible = new RegExp(invisible.source, "gu");
const isLatin = (character) => /^[A-Za-z0-9]$/.test(character);
function contradictingHint(server, tool) {
	const annotations = own(tool.definition, "annotations");
	const { category, risk, confidence } = tool.classification;
	if (!isObject(annotations) || category === "unknown") return [];
	if (category === "read" && claimsChange(annotations)) return [needlessClaim(server, tool)];
	if (confidence === "low") return [];
	const isReadClaim = own(annotations, "readOnlyHint") === true && category !== "read";
	const isMildClaim = own(annotations, "destructiveHint") === false && (category === "destructive" || category === "financial");
	if (!isReadClaim && !isMildClaim) return [];
	const claim = isReadClaim ? "readOnlyHint is true" : "destructiveHint is false";
	const says = [
		`${claim}, but the definition says `,
		...evidenceOf(tool),
		`: ${category}; what fits is ${fitting(category)}`
	];
	const severity = isOnlySaved(tool) ? "low" : risk;
	return [finding({
		kind: "hint-contradicts",
		severity,
		server,
		tool: tool.name,
		says
	}, claim)];
}
const claimsChange = (annotations) => own(annotations, "readOnlyHint") !== true && (own(annotations, "readOnlyHint") === false || own(annotations, "destructiveHint") === true);
function needlessClaim(server, tool) {
	const says = [
		"the hints say that a call changes something, but the definition only says ",
		...evidenceOf(tool),
		`: say what it changes, or declare ${fitting("read")}`
	];
	return finding({
		kind: "hint-contradicts",
		severity: "low",
		server,
		tool: tool.name,
		says
	}, "changes");
}
function fitting(category) {
	if (category === "read") return "\"annotations\": {\"readOnlyHint\": true}";
	return `"annotations": {"readOnlyHint": false, "destructiveHint": ${category === "destructive" || category === "financial"}}`;
}
function isOnlySaved({ classification: { category, reasons } }) {
	const deciding = reasons.filter((reason) => reason.category === category);
	return category === "write" && deciding.every(({ heuristic }) => heuristic === "save-path");
}
function evidenceOf(tool) {
	const reason = tool.classification.reasons.find((one) => one.category === tool.classification.category);
	return reason ? [
		{ quoted: reason.text },
		" at ",
		{ quoted: reason.pointer }
	] : ["otherwise"];
}
// src/assess/assess.ts
function assessServer(snapshot) {
	const { tools, findings } = assessTools(snapshot, snapshot.server);
	return {
		snapshot,
		tools: [...tools].sort((a, b) => byText(a.name, b.name)),
		findings
	};
}
function assessTools(list, server = ownName(list)) {
	const context = contextOf(list.tools, list.instructions);
	const tools = list.tools.map((raw, index) => assessed(raw, index, classifyTool(raw, context)));
	return {
		tools,
		findings: [...tools.flatMap((tool, index) => definitionFindings(server, tool, list.tools[index] ?? null)), ...duplicateFindings(server, tools)].sort(compareFindings)
	};
}
function ownName({ serverInfo }) {
	const name = serverInfo ? own(serverInfo, "name") : void 0;
	return typeof name === "string" ? name : "";
}
function assessed(raw, index, classification) {
	const definition = isObject(raw) ? raw : {};
	const name = own(definition, "name");
	return {
		name: typeof name === "string" && name !== "" ? name : `(unnamed ${index + 1})`,
		definition,
		classification
	};
}
export { assessTools as n, assessServer as t };
