import { t as namedTools } from "./named-tools.js";
import { t as canonicalJson } from "./digest.js";
import { a as readTree, o as treeAt, s as valueOf, u as createScanner } from "./tree.js";
import { t as printJson } from "./print.js";
import { n as withYamlMember, r as withoutYamlMember, t as withYamlItem } from "./edit-yaml.js";
import "./policy-file.js";
import { a as own, t as byText } from "./json.js";
import { t as recommender } from "./recommend.js";
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
	const recommended = nameableTools(tools).map(recommender(tools));
	const hide = recommended.filter(({ rule }) => rule === void 0).map(({ tool }) => tool);
	const rules = recommended.flatMap(({ tool, rule }) => rule === void 0 ? [] : [[tool, rule]]);
	return {
		...schema === void 0 ? {} : { $schema: schema },
		version: "1",
		default: "deny",
		...hide.length === 0 ? {} : { hide },
		tools: Object.fromEntries(rules)
	};
}
function nameableTools(tools) {
	return namedTools({ tools }).map(({ tool }) => tool).filter(({ name, definition }) => own(definition, "name") === name && name.length <= 1e3);
}
function formatPolicy(document) {
	return `${printJson(document)}\n`;
}
function applyRecommendations(text, recommendations, file = "policy.json") {
	const sorted = [...recommendations].filter(({ tool }) => tool !== "").sort((a, b) => byText(a.tool, b.tool));
	if (!readTree(file, text).ok) return text;
	const edits = /\.ya?ml$/i.test(file) ? yamlEdits : jsonEdits;
	const mark = text.startsWith("﻿") ? "﻿" : "";
	const apply = (text, recommendation) => applied(text, recommendation, file, edits);
	return mark + sorted.reduce(apply, text.slice(mark.length));
}
const jsonEdits = {
	withMember,
	withItem,
	withoutMember
};
const yamlEdits = {
	withMember: withYamlMember,
	withItem: withYamlItem,
	withoutMember: withoutYamlMember
};
function applied(text, { tool, rule }, file, { withMember, withItem, withoutMember }) {
	const read = readTree(file, text);
	const root = read.ok ? read.document.root : void 0;
	const hidden = stringsAt(root, ["hide"]);
	if (hidden.includes(tool) || hidden.includes("*")) return text;
	if (rule !== void 0) {
		const there = partAt(root, ["tools", tool]);
		if (there !== void 0 && canonicalJson(valueOf(there)) === canonicalJson(rule)) return text;
		return withMember(hasKey(root, "tools") ? text : withMember(text, [], "tools", {}), ["tools"], tool, rule);
	}
	const unlisted = withoutMember(text, ["tools"], tool);
	return hasKey(root, "hide") ? withItem(unlisted, ["hide"], tool) : withMember(unlisted, [], "hide", [tool]);
}
function hasKey(root, key) {
	return root?.kind === "object" && root.entries.some((entry) => entry.key === key);
}
function stringsAt(root, path) {
	const here = partAt(root, path);
	return (here?.kind === "array" ? here.items : []).map((item) => item.kind === "scalar" ? String(item.value) : "");
}
function partAt(root, path) {
	return root === void 0 ? void 0 : treeAt(root, path);
}
export { starterPolicy as i, formatPolicy as n, nameableTools as r, applyRecommendations as t };
