import { t as namedTools } from "./named-tools.js";
import { t as canonicalJson } from "./digest.js";
import { C as createScanner, b as valueOf, v as readTree, x as require_dist, y as treeAt } from "./policy-file.js";
import { t as printJson } from "./print.js";
import { a as own, t as byText } from "./json.js";
import { t as recommender } from "./recommend.js";
// src/model/files/edit.ts
function withMember(text, path, key, value) {
	const object = at$1(text, path);
	if (object?.kind !== "object") return text;
	const there = object.entries.find((entry) => entry.key === key);
	if (there !== void 0) {
		const printed = print(value, indentOf(text, there.keyAt), text);
		return splice$1(text, there.value.at, there.value.end, printed);
	}
	return inserted(text, object, object.entries.map(({ key, keyAt, value }) => ({
		name: key,
		at: keyAt,
		end: value.end
	})), path.length === 0 ? (name) => name === "tools" : (name) => name > key, (indent) => `${JSON.stringify(key)}: ${print(value, indent, text)}`);
}
function withItem(text, path, item) {
	const list = at$1(text, path);
	if (list?.kind !== "array") return text;
	return inserted(text, list, list.items.map(({ at, end, ...item }) => ({
		name: nameOf(item),
		at,
		end
	})), (name) => name > item, () => JSON.stringify(item));
}
function withoutMember(text, path, key) {
	const object = at$1(text, path);
	const index = object?.kind === "object" ? object.entries.findIndex((entry) => entry.key === key) : -1;
	if (object?.kind !== "object" || index === -1) return text;
	const entry = object.entries[index];
	const after = commaAfter(text, entry.value.end);
	const end = after ?? entry.value.end;
	const previous = object.entries[index - 1];
	const shorter = cut(text, entry.keyAt, end);
	const stray = after === void 0 && previous !== void 0 ? commaAfter(text, previous.value.end) : void 0;
	return stray === void 0 ? shorter : splice$1(shorter, stray - 1, stray, "");
}
function inserted(text, holder, places, isAfter, print) {
	const outer = indentOf(text, holder.at);
	const eol = eolOf$1(text);
	const last = places.at(-1);
	if (last === void 0) {
		const inner = outer + unitOf(text);
		return splice$1(text, holder.at, holder.end, wrapped(holder, `${eol}${inner}${print(inner)}${eol}${outer}`));
	}
	const next = places.find(({ name }) => isAfter(name));
	const isOneLine = !text.slice(holder.at, holder.end).includes("\n");
	const indent = isOneLine ? outer : indentOf(text, (next ?? last).at);
	const gap = isOneLine ? " " : `${eol}${indent}`;
	if (next !== void 0) return splice$1(text, next.at, next.at, `${print(indent)},${gap}`);
	if (isOneLine) return splice$1(text, last.end, last.end, `, ${print(indent)}`);
	const trailing = commaAfter(text, last.end);
	const lineEnd = endOfLine(text, trailing ?? last.end);
	const tail = trailing === void 0 ? "" : ",";
	const longer = splice$1(text, lineEnd, lineEnd, `${gap}${print(indent)}${tail}`);
	return trailing === void 0 ? splice$1(longer, last.end, last.end, ",") : longer;
}
function wrapped({ kind }, inside) {
	return kind === "array" ? `[${inside}]` : `{${inside}}`;
}
function nameOf(item) {
	return item.kind === "scalar" ? String(item.value) : "";
}
function at$1(text, path) {
	const read = readTree("file.json", text);
	return read.ok ? treeAt(read.document.root, path) : void 0;
}
function splice$1(text, from, to, inside) {
	return text.slice(0, from) + inside + text.slice(to);
}
function cut(text, from, to) {
	const lineStart = text.lastIndexOf("\n", from - 1) + 1;
	const newline = text.indexOf("\n", to);
	const rest = newline === -1 ? text.slice(to) : text.slice(to, newline);
	return text.slice(lineStart, from).trim() === "" && /^\s*(?:\/\/.*)?$/.test(rest) && newline !== -1 ? splice$1(text, lineStart, newline + 1, "") : splice$1(text, from, to, "");
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
function eolOf$1(text) {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
function print(value, indent, text) {
	return printJson(value, indent, unitOf(text)).replaceAll("\n", eolOf$1(text));
}
// src/model/files/edit-yaml.ts
var import_dist = require_dist();
function withYamlMember(text, path, key, value) {
	const map = at(text, path);
	if (map === void 0) return text;
	if (map.kind !== "object" || map.entries.length === 0) return filled(text, map, path, { [key]: value });
	const there = map.entries.find((entry) => entry.key === key);
	const isFlow = text[map.at] === "{";
	if (there !== void 0 && isFlow) return splice(text, there.value.at, there.value.end, JSON.stringify(value));
	if (there !== void 0) {
		const lines = indented(printed({ [key]: value }), columnOf(text, there.keyAt), text);
		return splice(text, there.keyAt, endOf(text, there.value), lines.trimStart());
	}
	const last = map.entries.at(-1);
	if (isFlow) return splice(text, endOf(text, last.value), endOf(text, last.value), `, ${flow({ [key]: value })}`);
	return withLines(text, last.value, indented(printed({ [key]: value }), columnOf(text, last.keyAt), text));
}
function withYamlItem(text, path, item) {
	const list = at(text, path);
	if (list === void 0) return text;
	const last = list.kind === "array" ? list.items.at(-1) : void 0;
	if (last === void 0) return filled(text, list, path, [item]);
	const end = endOf(text, last);
	if (text[list.at] === "[") return splice(text, end, end, `, ${JSON.stringify(item)}`);
	return withLines(text, last, indented(printed([item]), columnOf(text, list.at), text));
}
function withoutYamlMember(text, path, key) {
	const map = at(text, path);
	const entry = map?.kind === "object" ? map.entries.find((entry) => entry.key === key) : void 0;
	if (map?.kind !== "object" || entry === void 0) return text;
	const end = endOf(text, entry.value);
	if (map.entries.length === 1) return splice(text, map.at, endOf(text, map), "{}");
	if (text[map.at] !== "{") return splice(text, text.lastIndexOf("\n", entry.keyAt - 1) + 1, lineEnd(text, end), "");
	const comma = /^\s*,\s?/.exec(text.slice(end))?.[0];
	if (comma !== void 0) return splice(text, entry.keyAt, end + comma.length, "");
	const before = /,\s*$/.exec(text.slice(0, entry.keyAt))?.[0] ?? "";
	return splice(text, entry.keyAt - before.length, end, "");
}
function filled(text, empty, path, value) {
	const parent = at(text, path.slice(0, -1));
	if (parent === void 0 || path.length === 0 || text[parent.at] === "{") return splice(text, empty.at, empty.end, JSON.stringify(value));
	const column = columnOf(text, (parent.kind === "object" ? parent.entries.find(({ key }) => key === path.at(-1)) : void 0)?.keyAt ?? empty.at) + 2;
	const lines = indented(printed(value), column, text);
	const before = text.slice(0, empty.at).trimEnd();
	const comment = /^[ \t]*(?:#[^\r\n]*)?/.exec(text.slice(empty.end))?.[0] ?? "";
	return `${before}${comment.trimEnd()}${eolOf(text)}${lines}${text.slice(empty.end + comment.length)}`;
}
function withLines(text, above, lines) {
	const end = lineEnd(text, endOf(text, above));
	const eol = eolOf(text);
	return splice(text, end, end, text[end - 1] === "\n" ? `${lines}${eol}` : `${eol}${lines}`);
}
function printed(value) {
	return (0, import_dist.stringify)(value, {
		lineWidth: 0,
		schema: "core"
	}).trimEnd();
}
function flow(value) {
	return JSON.stringify(value).slice(1, -1);
}
function indented(lines, column, text) {
	return lines.split("\n").map((line) => line === "" ? line : " ".repeat(column) + line).join(eolOf(text));
}
function endOf(text, { at, end }) {
	return Math.max(at, text.slice(0, end).trimEnd().length);
}
function columnOf(text, offset) {
	return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}
function lineEnd(text, from) {
	const newline = text.indexOf("\n", from);
	return newline === -1 ? text.length : newline + 1;
}
function eolOf(text) {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
function at(text, path) {
	const read = readTree("file.yaml", text);
	return read.ok ? treeAt(read.document.root, path) : void 0;
}
function splice(text, from, to, inside) {
	return text.slice(0, from) + inside + text.slice(to);
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
	const hidden = stringsAt(text, ["hide"], file);
	if (hidden.includes(tool) || hidden.includes("*")) return text;
	if (rule !== void 0) {
		const there = partAt(text, ["tools", tool], file);
		if (there !== void 0 && canonicalJson(valueOf(there)) === canonicalJson(rule)) return text;
		return withMember(keysAt(text, [], file).includes("tools") ? text : withMember(text, [], "tools", {}), ["tools"], tool, rule);
	}
	const unlisted = withoutMember(text, ["tools"], tool);
	return keysAt(text, [], file).includes("hide") ? withItem(unlisted, ["hide"], tool) : withMember(unlisted, [], "hide", [tool]);
}
function keysAt(text, path, file) {
	const here = partAt(text, path, file);
	return here?.kind === "object" ? here.entries.map(({ key }) => key) : [];
}
function stringsAt(text, path, file) {
	const here = partAt(text, path, file);
	return (here?.kind === "array" ? here.items : []).map((item) => item.kind === "scalar" ? String(item.value) : "");
}
function partAt(text, path, file) {
	const read = readTree(file, text);
	return read.ok ? treeAt(read.document.root, path) : void 0;
}
export { starterPolicy as i, formatPolicy as n, nameableTools as r, applyRecommendations as t };
