import { a as own, n as isObject, r as limitDepth } from "./json.js";
import { t as namesTwice } from "./repeated-names.js";
import { isUtf8 } from "node:buffer";
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
function cancelledKey(message) {
	if (message.kind !== "notification" || message.method !== "notifications/cancelled") return "";
	const id = isObject(message.params) ? own(message.params, "requestId") : void 0;
	return typeof id === "string" || typeof id === "number" ? idKey(id) : "";
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
const envelope = [
	"protocolVersion",
	"clientInfo",
	"clientCapabilities"
];
function envelopeOf({ params }) {
	const entries = envelope.flatMap((name) => {
		const value = metaOf(params, name);
		return value === void 0 ? [] : [[`io.modelcontextprotocol/${name}`, value]];
	});
	return entries.length === 0 ? {} : { _meta: Object.fromEntries(entries) };
}
const headerMismatch = -32020;
const subjectOf = new Map([
	["tools/call", "name"],
	["prompts/get", "name"],
	["resources/read", "uri"],
	["tasks/get", "taskId"],
	["tasks/update", "taskId"],
	["tasks/cancel", "taskId"]
]);
export { headerMismatch as a, lineOf as c, readStrictly as d, subjectOf as f, errorLine as i, metaOf as l, deepest as n, idKey as o, envelopeOf as r, isModern as s, cancelledKey as t, readLine as u };
