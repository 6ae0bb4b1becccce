import { a as own, n as isObject } from "./json.js";
import { t as secretName } from "./summarise.js";
import { i as noConnection, l as createParser, r as isNetworkError } from "./failure.js";
import { t as CaptureError } from "./capture-error.js";
import { t as maxMessageBytes } from "./server-end.js";
import { f as subjectOf, l as metaOf, s as isModern } from "./messages.js";
import { a as mirroredHeaders, c as headerValue, n as toolName, o as mirroredIn, r as toolsOf } from "./tool-list.js";
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
				...mirroredHeaders(wanted ?? [], isObject(params) ? own(params, "arguments") : void 0)
			};
		},
		listed(response) {
			for (const tool of toolsOf(response) ?? []) {
				const name = toolName(tool);
				if (name === void 0) continue;
				const wanted = mirroredIn(tool);
				if (wanted.length > 0) mirrored.set(name, wanted);
				else mirrored.delete(name);
			}
		}
	};
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
function openUpstream({ url, headers = new Headers(), allowed, login }, onTooLong) {
	const agent = guardedAgent({
		allowed,
		onRefused: () => void 0
	});
	const fetch = withHeadersAt(boundedFetch({ received: 0 }, agent, {
		messageBytes: maxMessageBytes,
		totalBytes: Infinity
	}, onTooLong), url.origin, headers);
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
			const says = `The server redirects${target === void 0 ? "" : ` to ${target.origin}`} (HTTP ${response.status}), which is not followed; give the URL of its MCP endpoint itself.`;
			throw new CaptureError("unreachable", says);
		}
		url = target;
	}
}
function targetOf(response, from) {
	const location = response.headers.get("location") ?? "";
	return location !== "" && URL.canParse(location, from.href) ? new URL(location, from) : void 0;
}
function statusSentence(status, options) {
	if (status === 401 || status === 403) return refusedSentence(status, options);
	return `The server answered with HTTP ${status}; ${status === 429 || status >= 500 ? "try again later, or ask who runs it" : "check that its URL leads to its MCP endpoint"}.`;
}
function refusedSentence(status, { url, login, headers }) {
	const what = credentialsIn(login, headers);
	if (what === void 0) return `The server wants credentials (HTTP ${status}); give them with --auth '${url.origin} bearer-token-env=NAME'.`;
	return status === 401 ? `The server does not accept ${what} (HTTP 401); renew it.` : `The server does not let ${what} do this (HTTP 403); see that it has the scopes it needs.`;
}
function credentialsIn(login, headers) {
	if (login !== void 0) return loginWords[login.kind];
	const name = [...headers?.keys() ?? []].find((one) => secretName.test(one));
	return name === void 0 ? void 0 : `the header ${name}`;
}
const loginWords = {
	command: "the token of --upstream-token-command",
	bearer: "the token of --auth",
	"client-secret": "the login of --auth",
	"private-key": "the login of --auth"
};
export { mediaType as a, requestHeaders as c, flowOf as i, openUpstream as n, readEvents as o, statusSentence as r, readMessage as s, brokeOff as t };
