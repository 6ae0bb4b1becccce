import { a as readTree, c as require_dist, o as treeAt } from "./tree.js";
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
export { withYamlMember as n, withoutYamlMember as r, withYamlItem as t };
