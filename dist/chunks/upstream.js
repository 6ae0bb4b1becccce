import { a as own, n as isObject } from "./json.js";
import { i as noConnection, l as createParser, r as isNetworkError } from "./failure.js";
import { t as CaptureError } from "./capture-error.js";
import { t as maxMessageBytes } from "./server-end.js";
import { i as isModern, l as subjectOf, o as metaOf } from "./messages.js";
import { n as toolName, r as toolsOf } from "./tool-list.js";
import { n as boundedFetch, r as withHeadersAt, t as guardedAgent } from "./guarded-agent.js";
// src/io/proxy/remote-headers.ts
function requestHeaders() {
	const mirrored = new Map();
	return {
		of(request) {
			const { method, params } = request;
			const version = metaOf(params, "protocolVersion");
			if (!isModern(request) || typeof version !== "string") return {};
			const subject = isObject(params) ? own(params, subjectOf.get(method) ?? "") : void 0;
			const wanted = method === "tools/call" && typeof subject === "string" ? mirrored.get(subject) : void 0;
			return {
				"mcp-protocol-version": headerValue(version),
				"mcp-method": headerValue(method),
				...typeof subject === "string" ? { "mcp-name": headerValue(subject) } : {},
				...Object.fromEntries((wanted ?? []).flatMap((one) => mirror(one, params)))
			};
		},
		listed(response) {
			for (const tool of toolsOf(response) ?? []) {
				const name = toolName(tool);
				const wanted = isObject(tool) ? mirroredIn(own(tool, "inputSchema"), []) : [];
				if (name !== void 0 && wanted.length > 0) mirrored.set(name, wanted);
				else if (name !== void 0) mirrored.delete(name);
			}
		}
	};
}
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,200}$/;
const deepest = 20;
function mirroredIn(schema, path) {
	if (!isObject(schema) || path.length > deepest) return [];
	const header = own(schema, "x-mcp-header");
	const here = typeof header === "string" && path.length > 0 && token.test(header) ? [{
		path,
		header
	}] : [];
	const properties = own(schema, "properties");
	if (!isObject(properties)) return here;
	return [...here, ...Object.entries(properties).flatMap(([key, child]) => mirroredIn(child, [...path, key]))];
}
function mirror({ path, header }, params) {
	const value = ["arguments", ...path].reduce((at, key) => isObject(at) ? own(at, key) : void 0, params);
	const isPlain = typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value);
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return isPlain ? [[`mcp-param-${header}`, headerValue(text)]] : [];
}
function headerValue(text) {
	return /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !/^=\?base64\?.*\?=$/.test(text) ? text : `=?base64?${Buffer.from(text).toString("base64")}?=`;
}
// src/io/proxy/remote-messages.ts
function flowOf() {
	let held;
	return {
		pause() {
			if (held !== void 0) return;
			let release = () => void 0;
			held = {
				promise: new Promise((resolve) => release = resolve),
				release
			};
		},
		resume() {
			held?.release();
			held = void 0;
		},
		open: async () => await held?.promise
	};
}
async function readEvents(response, place, flow, onLine) {
	const parser = createParser({
		onEvent({ id, event, data }) {
			if (id !== void 0 && id !== "") place.lastEventId = id;
			if (data !== "" && (event === void 0 || event === "message")) onLine(asLine(data));
		},
		onRetry: (ms) => place.retryMs = ms
	});
	const decoder = new TextDecoder();
	for await (const chunk of chunksOf(response, flow)) parser.feed(decoder.decode(chunk, { stream: true }));
}
async function readMessage(response, flow) {
	const chunks = [];
	for await (const chunk of chunksOf(response, flow)) chunks.push(chunk);
	return asLine(Buffer.concat(chunks));
}
async function* chunksOf({ body }, flow) {
	if (body === null) return;
	const reader = body.getReader();
	try {
		for (;;) {
			await flow.open();
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		reader.cancel().catch(() => void 0);
	}
}
function asLine(text) {
	const line = typeof text === "string" ? Buffer.from(text) : text;
	for (let at = line.indexOf(10); at >= 0; at = line.indexOf(10, at)) line[at] = 32;
	for (let at = line.indexOf(13); at >= 0; at = line.indexOf(13, at)) line[at] = 32;
	return line;
}
function mediaType(response) {
	const [type = ""] = (response.headers.get("content-type") ?? "").split(";", 1);
	return type.trim().toLowerCase();
}
// src/io/proxy/upstream.ts
const mostRedirects = 5;
function openUpstream({ url, allowed, login }, onTooLong) {
	const agent = guardedAgent({
		allowed,
		onRefused: () => void 0
	});
	const fetch = boundedFetch({ received: 0 }, agent, {
		pages: 0,
		entries: 0,
		stderrBytes: 0,
		messageBytes: maxMessageBytes,
		totalBytes: Infinity
	}, onTooLong);
	let loggingIn;
	const attempt = async (asked, token) => {
		const credentials = new Headers(token === void 0 ? {} : { authorization: `Bearer ${token}` });
		return await alongRedirects(withHeadersAt(fetch, url.origin, credentials), url, asked);
	};
	const ask = async (asked) => {
		const provider = login?.provider;
		const token = await provider?.token();
		const response = await attempt(asked, token);
		if (response.status !== 401 || provider?.onUnauthorized === void 0) return response;
		if (await provider.token() === token) {
			loggingIn ??= provider.onUnauthorized({
				response,
				serverUrl: url,
				fetchFn: fetch
			}).finally(() => loggingIn = void 0);
			await loggingIn;
		}
		await response.body?.cancel();
		return await attempt(asked, await provider.token());
	};
	return {
		async ask(asked) {
			try {
				return await ask(asked);
			} catch (error) {
				throw isNetworkError(error) ? whyNoAnswer(error) : error;
			}
		},
		close: () => agent.destroy()
	};
}
const brokeOff = "The connection to the server broke off before it had answered.";
function whyNoAnswer(error) {
	const { cause } = error;
	const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
	return code === "ECONNRESET" || code === "EPIPE" || code === "UND_ERR_SOCKET" ? new CaptureError("unreachable", brokeOff, "", { cause }) : noConnection(error, "The server");
}
async function alongRedirects(fetch, start, { body, ...init }) {
	let url = start;
	for (let followed = 0;; followed += 1) {
		const response = await fetch(url, {
			...init,
			...body === void 0 ? {} : { body: new Uint8Array(body) }
		});
		if (response.status < 300 || response.status > 399) return response;
		const target = targetOf(response, url);
		await response.body?.cancel();
		const keepsMethod = response.status === 307 || response.status === 308;
		if (target?.origin !== start.origin || !keepsMethod || followed === mostRedirects) {
			const says = `The server redirects${target === void 0 ? "" : ` to ${target.origin}`} (HTTP ${response.status}), which is not followed; give --upstream the URL of its MCP endpoint itself.`;
			throw new CaptureError("unreachable", says);
		}
		url = target;
	}
}
function targetOf(response, from) {
	const location = response.headers.get("location") ?? "";
	return location !== "" && URL.canParse(location, from.href) ? new URL(location, from) : void 0;
}
function statusSentence(status, { url, login }) {
	if (status === 401 || status === 403) return refusedSentence(status, url.origin, login?.kind);
	return `The server answered with HTTP ${status}; ${status === 429 || status >= 500 ? "try again later, or ask who runs it" : "check that --upstream is the URL of its MCP endpoint"}.`;
}
function refusedSentence(status, origin, kind) {
	if (kind === void 0) return `The server wants credentials (HTTP ${status}); give them with --auth '${origin} bearer-token-env=NAME'.`;
	const what = kind === "bearer" ? "the token of --auth" : "the login of --auth";
	return status === 401 ? `The server does not accept ${what} (HTTP 401); renew it.` : `The server does not let ${what} do this (HTTP 403); see that it has the scopes it needs.`;
}
export { mediaType as a, requestHeaders as c, flowOf as i, openUpstream as n, readEvents as o, statusSentence as r, readMessage as s, brokeOff as t };
