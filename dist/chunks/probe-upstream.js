import { a as own, n as isObject } from "./json.js";
import { t as version } from "./version.js";
import { t as CaptureError } from "./capture-error.js";
import { n as startShare } from "./deadline.js";
import { c as lineOf, u as readLine } from "./messages.js";
import { a as mediaType, c as requestHeaders, i as flowOf, n as openUpstream, o as readEvents, r as statusSentence, s as readMessage } from "./upstream.js";
// src/io/proxy/probe-upstream.ts
const patienceMs = 1e4;
async function probeUpstream(options, signal) {
	const upstream = openUpstream(options, () => void 0);
	try {
		const first = await asked(upstream, discover, requestHeaders().of(discover), signal);
		const isAboutLogin = first.status === 401 || first.status === 403;
		const last = first.isMcp || isAboutLogin ? first : await asked(upstream, initialize, {}, signal);
		return signal.aborted ? void 0 : problemOf(last, options);
	} catch (error) {
		if (signal.aborted) return void 0;
		if (error instanceof CaptureError) return error.message;
		throw error;
	} finally {
		await upstream.close();
	}
}
function problemOf({ status, isMcp }, options) {
	if (status === void 0) return `The server did not answer within ${patienceMs / 1e3} s.`;
	if (status === 401 || status === 403) return statusSentence(status, options);
	if (isMcp) return void 0;
	return status < 400 || [
		400,
		404,
		405,
		406,
		415
	].includes(status) ? `What answers there does not speak MCP over Streamable HTTP (HTTP ${status}); check the URL.` : statusSentence(status, options);
}
async function asked(upstream, { line }, more, whole) {
	const share = startShare(whole, patienceMs);
	const accept = "application/json, text/event-stream";
	try {
		const headers = {
			"content-type": "application/json",
			accept,
			...more
		};
		const response = await upstream.ask({
			method: "POST",
			headers,
			body: line,
			signal: share.signal
		});
		const isMcp = await hasMessage(response);
		const session = response.headers.get("mcp-session-id");
		if (session !== null) {
			const headers = { "mcp-session-id": session };
			await upstream.ask({
				method: "DELETE",
				headers,
				signal: share.signal
			}).catch(() => void 0);
		}
		return {
			status: response.status,
			isMcp
		};
	} catch (error) {
		if (share.signal.aborted) return {
			status: void 0,
			isMcp: false
		};
		throw error;
	} finally {
		share.clear();
	}
}
async function hasMessage(response) {
	let isMcp = false;
	const look = (line) => {
		const read = readLine(line);
		if (!read.ok || read.message.kind !== "response") return;
		const { object } = read.message;
		const isAnswer = isObject(own(object, "result")) || isObject(own(object, "error"));
		isMcp ||= isAnswer && own(object, "jsonrpc") === "2.0";
	};
	try {
		const type = mediaType(response);
		if (type === "application/json") look(await readMessage(response, flowOf()));
		else if (type === "text/event-stream") {
			const found = new Error("found");
			await readEvents(response, {}, flowOf(), (line) => {
				look(line);
				if (isMcp) throw found;
			});
		} else await response.body?.cancel();
	} catch {}
	return isMcp;
}
function request(method, params) {
	const object = {
		jsonrpc: "2.0",
		id: "toolwarden-probe",
		method,
		params
	};
	return {
		kind: "request",
		id: object.id,
		method,
		params,
		object,
		line: lineOf(object)
	};
}
const clientInfo = {
	name: "toolwarden",
	version
};
const discover = request("server/discover", { _meta: {
	"io.modelcontextprotocol/protocolVersion": "2026-07-28",
	"io.modelcontextprotocol/clientInfo": clientInfo,
	"io.modelcontextprotocol/clientCapabilities": {}
} });
const initialize = request("initialize", {
	protocolVersion: "2025-11-25",
	capabilities: {},
	clientInfo
});
export { probeUpstream };
