import { a as own, n as isObject, r as limitDepth } from "./json.js";
import { t as namesTwice } from "./repeated-names.js";
import { c as lineOf } from "./messages.js";
// src/io/proxy/header-value.ts
function headerValue(text) {
	return /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !(text.startsWith(prefix) && text.endsWith(suffix)) ? text : `${prefix}${Buffer.from(text).toString("base64")}${suffix}`;
}
function textIn(header) {
	if (!/^[\t\x20-\x7e]*$/.test(header)) return void 0;
	if (!header.startsWith(prefix) || !header.endsWith(suffix)) return header;
	const inside = header.slice(prefix.length, -suffix.length);
	const bytes = Buffer.from(inside, "base64");
	const text = bytes.toString("utf8");
	return bytes.toString("base64") === inside && Buffer.from(text).equals(bytes) && header.length >= prefix.length + suffix.length ? text : void 0;
}
const prefix = "=?base64?";
const suffix = "?=";
// src/io/proxy/mirrored-arguments.ts
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,200}$/;
const primitive = new Set([
	"string",
	"integer",
	"boolean",
	"number"
]);
const deepest = 20;
function mirroredIn(tool) {
	const found = isObject(tool) ? within(own(tool, "inputSchema"), []) : [];
	const times = new Map();
	for (const { name } of found) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
	return found.filter(({ name }) => times.get(name.toLowerCase()) === 1);
}
function within(schema, path) {
	if (!isObject(schema) || path.length > deepest) return [];
	const name = own(schema, "x-mcp-header");
	const here = typeof name === "string" && token.test(name) && primitive.has(own(schema, "type")) && path.length > 0 ? [{
		path,
		name
	}] : [];
	const properties = own(schema, "properties");
	if (!isObject(properties)) return here;
	return [...here, ...Object.entries(properties).flatMap(([key, child]) => within(child, [...path, key]))];
}
function mirroredHeaders(wanted, args) {
	return Object.fromEntries(wanted.flatMap(({ path, name }) => {
		const text = writable(valueAt(path, args));
		return text === void 0 ? [] : [[`mcp-param-${name}`, headerValue(text)]];
	}));
}
function mismatchIn(wanted, args, headers) {
	for (const { path, name } of wanted) {
		const header = headers[`mcp-param-${name.toLowerCase()}`];
		const value = valueAt(path, args);
		const text = writable(value);
		if (typeof header !== "string") {
			if (text === void 0) continue;
			return `The header Mcp-Param-${name} is missing.`;
		}
		const said = textIn(header);
		if (said === void 0) return `The header Mcp-Param-${name} is not written as it has to be.`;
		const isSame = typeof value === "number" ? isNumber(said, value) : said === text;
		if (text === void 0 || !isSame) return `The header Mcp-Param-${name} does not say what the argument says.`;
	}
}
function valueAt(path, args) {
	return path.reduce((at, key) => isObject(at) ? own(at, key) : void 0, args);
}
function writable(value) {
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return String(value);
	return typeof value === "number" && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? JSON.stringify(value) : void 0;
}
function isNumber(said, value) {
	return said === JSON.stringify(value) || /^-?\d+(?:\.\d+)?$/.test(said) && Number(said) === value;
}
// src/io/proxy/tool-list.ts
function toolsOf({ object }) {
	const result = own(object, "result");
	const tools = isObject(result) ? own(result, "tools") : void 0;
	return Array.isArray(tools) ? tools : void 0;
}
function withTools(response, kept) {
	const { object, line } = response;
	if (toolsOf(response)?.length === kept.length && !namesTwice(line.toString("utf8"), object)) return line;
	const result = own(object, "result");
	return lineOf(limitDepth({
		...object,
		result: {
			...result,
			tools: kept
		}
	}, 103));
}
function toolName(tool) {
	const name = isObject(tool) ? own(tool, "name") : void 0;
	return typeof name === "string" ? name : void 0;
}
function hasOutputSchema(tool) {
	return isObject(tool) && own(tool, "outputSchema") !== void 0;
}
export { mirroredHeaders as a, headerValue as c, withTools as i, textIn as l, toolName as n, mirroredIn as o, toolsOf as r, mismatchIn as s, hasOutputSchema as t };
