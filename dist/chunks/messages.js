import { a as own, n as isObject, r as limitDepth } from "./json.js";
import { isUtf8 } from "node:buffer";
// src/io/proxy/repeated-names.ts
function namesTwice(text, value) {
	return membersIn(text) !== membersOf(value);
}
function membersIn(text) {
	let members = 0;
	for (let open = text.indexOf("\""); open >= 0;) {
		let next = endOfString(text, open) + 1;
		while (isBlank(text.charCodeAt(next))) next += 1;
		if (text[next] === ":") members += 1;
		open = text.indexOf("\"", next);
	}
	return members;
}
function endOfString(text, open) {
	let close = text.indexOf("\"", open + 1);
	while (isEscaped(text, close)) close = text.indexOf("\"", close + 1);
	return close;
}
function isEscaped(text, at) {
	let before = at;
	while (text[before - 1] === "\\") before -= 1;
	return (at - before) % 2 === 1;
}
function isBlank(code) {
	return code === 32 || code === 9 || code === 10 || code === 13;
}
function membersOf(value) {
	let members = 0;
	const rest = [value];
	for (let held = rest.pop(); held !== void 0; held = rest.pop()) if (Array.isArray(held)) for (const item of held) rest.push(item);
	else if (isObject(held)) for (const item of Object.values(held)) {
		members += 1;
		rest.push(item);
	}
	return members;
}
// src/io/proxy/messages.ts
function readStrictly(given) {
	const line = withoutReturns(given);
	if (!isUtf8(line)) return {
		ok: false,
		code: -32700,
		says: "The line is not UTF-8.",
		id: null
	};
	const read = readLine(line);
	if (!read.ok) return read;
	const { object } = read.message;
	const id = idOf(own(object, "id"));
	if (limitDepth(object, 1e3) !== object) return invalid(`It nests deeper than ${deepest} levels.`, id);
	if (namesTwice(line.toString("utf8"), object)) return invalid("A member is named twice.", id);
	const stray = strayName(object) ?? strayName(own(object, "params"));
	return stray === void 0 ? read : invalid(`A member is called ${JSON.stringify(stray)}, in another case.`, id);
}
function readLine(given) {
	const line = withoutReturns(given);
	const value = parse(line.toString("utf8"));
	if (value === void 0) return {
		ok: false,
		code: -32700,
		says: "The line is not JSON.",
		id: null
	};
	if (!isObject(value)) return invalid("Not one JSON-RPC message; batches are not taken.", null);
	const method = own(value, "method");
	const id = own(value, "id");
	const known = idOf(id);
	const raw = {
		line,
		object: value
	};
	if (method === void 0) {
		if (known === null && id !== null) return invalid("Neither a method nor the id of a request.", null);
		return {
			ok: true,
			message: {
				kind: "response",
				id: known,
				...raw
			}
		};
	}
	if (typeof method !== "string") return invalid("The method is no text.", known);
	const params = own(value, "params");
	if (id === void 0) return {
		ok: true,
		message: {
			kind: "notification",
			method,
			params,
			...raw
		}
	};
	if (known === null) return invalid("The id is neither a text nor a number.", null);
	return {
		ok: true,
		message: {
			kind: "request",
			id: known,
			method,
			params,
			...raw
		}
	};
}
function invalid(says, id) {
	return {
		ok: false,
		code: -32600,
		says,
		id
	};
}
function idOf(id) {
	return typeof id === "string" || typeof id === "number" ? id : null;
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function withoutReturns(line) {
	if (!line.includes(13)) return line;
	const end = line.at(-1) === 13 ? line.length - 1 : line.length;
	return Buffer.from(line.subarray(0, end).map((byte) => byte === 13 ? 32 : byte));
}
const telling = new Set([
	"jsonrpc",
	"id",
	"method",
	"params",
	"name",
	"arguments"
]);
function strayName(value) {
	if (!isObject(value)) return void 0;
	return Object.keys(value).find((key) => !telling.has(key) && telling.has(key.toUpperCase().toLowerCase()));
}
function idKey(id) {
	return typeof id === "number" ? String(id) : JSON.stringify(id);
}
const deepest = 1e3;
function lineOf(message) {
	return Buffer.from(JSON.stringify(message));
}
function errorLine(id, code, message) {
	return lineOf({
		jsonrpc: "2.0",
		id,
		error: {
			code,
			message
		}
	});
}
function isModern({ params }) {
	return metaOf(params, "protocolVersion") !== void 0;
}
function metaOf(params, name) {
	const meta = isObject(params) ? own(params, "_meta") : void 0;
	return isObject(meta) ? own(meta, `io.modelcontextprotocol/${name}`) : void 0;
}
const subjectOf = new Map([
	["tools/call", "name"],
	["prompts/get", "name"],
	["resources/read", "uri"],
	["tasks/get", "taskId"],
	["tasks/update", "taskId"],
	["tasks/cancel", "taskId"]
]);
export { lineOf as a, readStrictly as c, isModern as i, subjectOf as l, errorLine as n, metaOf as o, idKey as r, readLine as s, deepest as t, namesTwice as u };
