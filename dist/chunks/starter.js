import { a as readTree, c as treeAt, d as createScanner, u as require_dist } from "./tree.js";
import { a as own, n as isObject, t as byText } from "./json.js";
import { t as recommend } from "./recommend.js";
// src/model/files/print.ts
var import_dist = require_dist();
const maxLine = 110;
function printJson(value, indent = "", unit = "  ") {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const deeper = indent + unit;
	if (!isObject(value)) {
		if (value.length === 0) return "[]";
		return `[\n${value.map((item) => deeper + printJson(item, deeper, unit)).join(",\n")}\n${indent}]`;
	}
	const members = Object.entries(value);
	if (members.length === 0) return "{}";
	const row = `{ ${members.map(([key, held]) => `${JSON.stringify(key)}: ${JSON.stringify(held)}`).join(", ")} }`;
	const isPlain = members.every(([, held]) => typeof held !== "object" || held === null);
	if (indent !== "" && isPlain && row.length <= maxLine) return row;
	return `{\n${members.map(([key, held]) => `${deeper}${JSON.stringify(key)}: ${printJson(held, deeper, unit)}`).join(",\n")}\n${indent}}`;
}
// src/model/files/edit.ts
function withMember(text, path, key, value) {
	const object = at(text, path);
	if (object?.kind !== "object") return text;
	const there = object.entries.find((entry) => entry.key === key);
	if (there !== void 0) {
		const printed = print(value, indentOf(text, there.keyAt), text);
		return splice(text, there.value.at, there.value.end, printed);
	}
	return inserted(text, object, object.entries.map(({ key, keyAt, value }) => ({
		name: key,
		at: keyAt,
		end: value.end
	})), path.length === 0 ? (name) => name === "tools" : (name) => name > key, (indent) => `${JSON.stringify(key)}: ${print(value, indent, text)}`);
}
function withItem(text, path, item) {
	const list = at(text, path);
	if (list?.kind !== "array") return text;
	return inserted(text, list, list.items.map(({ at, end, ...item }) => ({
		name: nameOf(item),
		at,
		end
	})), (name) => name > item, () => JSON.stringify(item));
}
function withoutMember(text, path, key) {
	const object = at(text, path);
	const index = object?.kind === "object" ? object.entries.findIndex((entry) => entry.key === key) : -1;
	if (object?.kind !== "object" || index === -1) return text;
	const entry = object.entries[index];
	const after = commaAfter(text, entry.value.end);
	const end = after ?? entry.value.end;
	const previous = object.entries[index - 1];
	const shorter = cut(text, entry.keyAt, end);
	const stray = after === void 0 && previous !== void 0 ? commaAfter(text, previous.value.end) : void 0;
	return stray === void 0 ? shorter : splice(shorter, stray - 1, stray, "");
}
function inserted(text, holder, places, isAfter, print) {
	const outer = indentOf(text, holder.at);
	const eol = eolOf(text);
	const last = places.at(-1);
	if (last === void 0) {
		const inner = outer + unitOf(text);
		return splice(text, holder.at, holder.end, wrapped(holder, `${eol}${inner}${print(inner)}${eol}${outer}`));
	}
	const next = places.find(({ name }) => isAfter(name));
	const isOneLine = !text.slice(holder.at, holder.end).includes("\n");
	const indent = isOneLine ? outer : indentOf(text, (next ?? last).at);
	const gap = isOneLine ? " " : `${eol}${indent}`;
	if (next !== void 0) return splice(text, next.at, next.at, `${print(indent)},${gap}`);
	if (isOneLine) return splice(text, last.end, last.end, `, ${print(indent)}`);
	const trailing = commaAfter(text, last.end);
	const lineEnd = endOfLine(text, trailing ?? last.end);
	const tail = trailing === void 0 ? "" : ",";
	const longer = splice(text, lineEnd, lineEnd, `${gap}${print(indent)}${tail}`);
	return trailing === void 0 ? splice(longer, last.end, last.end, ",") : longer;
}
function wrapped({ kind }, inside) {
	return kind === "array" ? `[${inside}]` : `{${inside}}`;
}
function nameOf(item) {
	return item.kind === "scalar" ? String(item.value) : "";
}
function at(text, path) {
	const read = readTree("file.json", text);
	return read.ok ? treeAt(read.document.root, path) : void 0;
}
function splice(text, from, to, inside) {
	return text.slice(0, from) + inside + text.slice(to);
}
function cut(text, from, to) {
	const lineStart = text.lastIndexOf("\n", from - 1) + 1;
	const newline = text.indexOf("\n", to);
	const rest = newline === -1 ? text.slice(to) : text.slice(to, newline);
	return text.slice(lineStart, from).trim() === "" && /^\s*(?:\/\/.*)?$/.test(rest) && newline !== -1 ? splice(text, lineStart, newline + 1, "") : splice(text, from, to, "");
}
const comma = 5;
const lineComment = 12;
const blockComment = 13;
const lineBreak = 14;
const blank = 15;
function commaAfter(text, from) {
	const scanner = createScanner(text, true);
	scanner.setPosition(from);
	return scanner.scan() === comma ? scanner.getPosition() : void 0;
}
function endOfLine(text, from) {
	const scanner = createScanner(text, false);
	scanner.setPosition(from);
	for (;;) {
		const token = scanner.scan();
		if (token === lineBreak) return scanner.getTokenOffset();
		if (token !== lineComment && token !== blockComment && token !== blank) return from;
	}
}
function indentOf(text, offset) {
	const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
	return /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
}
function unitOf(text) {
	return /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
}
function eolOf(text) {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
function print(value, indent, text) {
	return printJson(value, indent, unitOf(text)).replaceAll("\n", eolOf(text));
}
// src/policy/starter.ts
function starterPolicy(tools, schema) {
	const named = tools.filter(({ name, definition }) => own(definition, "name") === name);
	named.sort((a, b) => byText(a.name, b.name));
	const recommended = named.map(({ name, classification }) => recommend(name, classification));
	const hide = recommended.filter(({ rule }) => rule === void 0).map(({ tool }) => tool);
	const rules = recommended.flatMap(({ tool, rule }) => rule === void 0 ? [] : [[tool, rule]]);
	return {
		...schema === void 0 ? {} : { $schema: schema },
		version: "1",
		default: "deny",
		...hide.length === 0 ? {} : { hide: [...new Set(hide)] },
		tools: Object.fromEntries(rules)
	};
}
function formatPolicy(document) {
	return `${printJson(document)}\n`;
}
function applyRecommendations(text, recommendations, file = "policy.json") {
	const sorted = [...recommendations].filter(({ tool }) => tool !== "").sort((a, b) => byText(a.tool, b.tool));
	if (!readTree(file, text).ok) return text;
	if (/\.ya?ml$/i.test(file)) return applyToYaml(text, sorted);
	const mark = text.startsWith("﻿") ? "﻿" : "";
	return mark + sorted.reduce(applyToJson, text.slice(mark.length));
}
function applyToJson(text, { tool, rule }) {
	const hidden = stringsAt(text, ["hide"]);
	if (hidden.includes(tool) || hidden.includes("*")) return text;
	if (rule !== void 0) return withMember(keysAt(text, []).includes("tools") ? text : withMember(text, [], "tools", {}), ["tools"], tool, rule);
	const unlisted = withoutMember(text, ["tools"], tool);
	return keysAt(text, []).includes("hide") ? withItem(unlisted, ["hide"], tool) : withMember(unlisted, [], "hide", [tool]);
}
function keysAt(text, path) {
	const read = readTree("policy.json", text);
	const here = read.ok ? treeAt(read.document.root, path) : void 0;
	return here?.kind === "object" ? here.entries.map(({ key }) => key) : [];
}
function stringsAt(text, path) {
	const read = readTree("policy.json", text);
	const here = read.ok ? treeAt(read.document.root, path) : void 0;
	return here?.kind === "array" ? here.items.map((item) => item.kind === "scalar" ? String(item.value) : "") : [];
}
function applyToYaml(text, recommendations) {
	const document = (0, import_dist.parseDocument)(text, { schema: "core" });
	for (const recommendation of recommendations) applyToDocument(document, recommendation);
	return document.toString({ lineWidth: 0 });
}
function applyToDocument(document, { tool, rule }) {
	const hide = document.get("hide");
	const hidden = (0, import_dist.isSeq)(hide) ? hide.items.map((item) => String(item)) : [];
	if (hidden.includes(tool) || hidden.includes("*")) return;
	if (rule !== void 0) {
		const tools = document.get("tools");
		if ((0, import_dist.isMap)(tools) && tools.items.length === 0) tools.flow = false;
		document.setIn(["tools", tool], document.createNode(rule));
		return;
	}
	document.deleteIn(["tools", tool]);
	if ((0, import_dist.isSeq)(hide)) hide.add(document.createNode(tool));
	else document.set("hide", document.createNode([tool]));
}
export { formatPolicy as n, starterPolicy as r, applyRecommendations as t };
