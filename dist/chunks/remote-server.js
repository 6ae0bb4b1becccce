import { n as startShare } from "./deadline.js";
import { c as lineOf, o as idKey, s as isModern, t as cancelledKey, u as readLine } from "./messages.js";
import { a as mediaType, c as requestHeaders, i as flowOf, n as openUpstream, o as readEvents, r as statusSentence, s as readMessage, t as brokeOff } from "./upstream.js";
import { t as CaptureError } from "./capture-error.js";
import { a as own, n as isObject } from "./json.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
// src/io/proxy/remote-streams.ts
const lastWordsMs = 1e3;
const mostTries = 5;
const pauseMs = 500;
const longestPauseMs = 3e4;
function pauseBefore(tries, { retryMs }) {
	return Math.min(retryMs ?? pauseMs * 2 ** tries, longestPauseMs);
}
async function followStream({ first, stop, isWaiting, onLine }, { listen }, flow) {
	const place = {};
	const { signal } = stop;
	let closing;
	const take = (line) => {
		onLine(line);
		if (!isWaiting()) closing ??= setTimeout(() => stop.abort(), lastWordsMs).unref();
	};
	let stream = first;
	for (let tries = 0;; tries += 1) {
		const before = place.lastEventId;
		if (stream !== void 0) await readEvents(stream, place, flow, take).catch(() => void 0);
		clearTimeout(closing);
		if (place.lastEventId !== before) tries = 0;
		if (signal.aborted || !isWaiting()) return;
		if (place.lastEventId === void 0 || tries === mostTries) return;
		await setTimeout$1(pauseBefore(tries, place), void 0, { signal });
		stream = await listen(place, signal).catch(() => void 0);
	}
}
async function listenOn({ listen }, flow, signal, onLine) {
	const place = {};
	for (let tries = 0; !signal.aborted; tries += 1) {
		const stream = await listen(place, signal).catch(() => "unreachable");
		if (stream === void 0) return;
		if (stream !== "unreachable") await readEvents(stream, place, flow, (line) => {
			tries = 0;
			onLine(line);
		}).catch(() => void 0);
		await setTimeout$1(pauseBefore(tries, place), void 0, {
			signal,
			ref: false
		}).catch(() => void 0);
	}
}
// src/io/proxy/remote-answer.ts
async function takeAnswer(response, taking) {
	const { flow, onLost } = taking;
	const onLine = (line) => handOn(line, taking);
	const type = mediaType(response);
	if (!response.ok) await takeRefusal(response, taking);
	else if (type === "application/json") {
		onLine(await readMessage(response, flow));
		onLost("The server answered with something else.");
	} else if (type === "text/event-stream") {
		const { stop, isWaiting, session } = taking;
		await followStream({
			first: response,
			stop,
			isWaiting,
			onLine
		}, session, flow);
		onLost(brokeOff);
	} else {
		await response.body?.cancel();
		onLost(`The server answered with HTTP ${response.status} and no message of MCP.`);
	}
}
async function takeRefusal(response, taking) {
	const { status } = response;
	const isAboutLogin = status === 401 || status === 403;
	const isMessage = mediaType(response) === "application/json" && !isAboutLogin;
	const refusal = isMessage ? await errorIn(response, taking.request.id, taking.flow) : void 0;
	if (!isMessage) await response.body?.cancel();
	if (refusal !== void 0) handOn(refusal, taking);
	else taking.onLost(statusSentence(status, taking.upstream));
}
async function errorIn(response, id, flow) {
	const read = readLine(await readMessage(response, flow));
	const error = read.ok ? own(read.message.object, "error") : void 0;
	return isObject(error) ? lineOf({
		jsonrpc: "2.0",
		id,
		error
	}) : void 0;
}
function handOn(line, { request, onLine, onListed, onBegun }) {
	const { method, id } = request;
	if (method === "initialize" || method === "tools/list") {
		const read = readLine(line);
		if (read.ok && read.message.kind === "response" && read.message.id === id) {
			if (method === "tools/list") onListed(read.message);
			else onBegun(own(read.message.object, "result"));
		}
	}
	if (line.length > 0) onLine(line);
}
// src/io/proxy/remote-requests.ts
const mostOpen = 1e3;
const mostOpenBytes = 256 * 2 ** 20;
function remoteRequests({ session, inTurn, flow, listener, upstream }) {
	const headers = requestHeaders();
	const open = new Map();
	let openBytes = 0;
	let onBegun = () => void 0;
	const isOpen = (one) => open.get(idKey(one.request.id)) === one;
	const lose = (one, says) => {
		if (isOpen(one)) listener.onLost(one.request.id, says);
	};
	async function ask(one) {
		const { request, stop } = one;
		try {
			const isFirst = request.method === "initialize";
			const more = isModern(request) ? headers.of(request) : isFirst ? {} : session.headers();
			const response = await session.post(request.line, more, stop.signal);
			if (isFirst && response.ok) session.begin(response);
			await takeAnswer(response, {
				request,
				stop,
				session,
				flow,
				upstream,
				isWaiting: () => isOpen(one) && listener.isWaiting(request.id),
				onLine: listener.onLine,
				onListed: headers.listed,
				onBegun: (result) => {
					session.agree(result);
					onBegun();
				},
				onLost: (says) => lose(one, says)
			});
		} catch (error) {
			if (!stop.signal.aborted) lose(one, error instanceof CaptureError ? error.message : brokeOff);
		} finally {
			openBytes -= request.line.length;
			if (isOpen(one)) open.delete(idKey(request.id));
		}
	}
	return {
		begin(request) {
			const { id, line, method } = request;
			if (open.size >= mostOpen || openBytes + line.length > mostOpenBytes) {
				listener.onLost(id, "Too many requests wait for the server already.");
				return;
			}
			const one = {
				request,
				stop: new AbortController()
			};
			open.set(idKey(id), one);
			openBytes += line.length;
			const begun = method === "initialize" ? new Promise((resolve) => onBegun = resolve) : void 0;
			inTurn(line.length, () => Promise.race([ask(one), begun ?? Promise.resolve()]));
		},
		hangUp(message) {
			const one = open.get(cancelledKey(message));
			if (one === void 0 || !isModern(one.request)) return false;
			one.stop.abort();
			lose(one, "It was cancelled.");
			return true;
		},
		stop() {
			for (const one of open.values()) one.stop.abort();
		}
	};
}
// src/io/proxy/remote-session.ts
const goodbyeMs = 500;
function remoteSession(upstream, onUnknown) {
	let session = {};
	let leaving;
	async function sayGoodbye() {
		if (session["mcp-session-id"] === void 0) return;
		const share = startShare(new AbortController().signal, goodbyeMs);
		await upstream.ask({
			method: "DELETE",
			headers: session,
			signal: share.signal
		}).then((response) => response.body?.cancel()).catch(() => void 0);
		share.clear();
	}
	return {
		headers: () => session,
		async post(line, more, signal) {
			const sent = {
				"content-type": "application/json",
				accept: "application/json, text/event-stream",
				...more
			};
			const response = await upstream.ask({
				method: "POST",
				headers: sent,
				body: line,
				signal
			});
			if (response.status === 404 && more["mcp-session-id"] !== void 0) {
				onUnknown(unknownSession);
				throw new CaptureError("refused", unknownSession);
			}
			return response;
		},
		async listen({ lastEventId }, signal) {
			const last = lastEventId === void 0 ? {} : { "last-event-id": headerSafe(lastEventId) };
			const asked = {
				accept: "text/event-stream",
				...session,
				...last
			};
			const response = await upstream.ask({
				method: "GET",
				headers: asked,
				signal
			});
			if (response.ok && mediaType(response) === "text/event-stream") return response;
			await response.body?.cancel();
		},
		begin: (response) => session = sessionIn(response),
		agree: (result) => session = {
			...session,
			...revisionIn(result)
		},
		end: () => leaving ??= sayGoodbye()
	};
}
const unknownSession = "The server no longer knows this session (HTTP 404); connect anew.";
function sessionIn(response) {
	const id = response.headers.get("mcp-session-id") ?? "";
	return /^[\x21-\x7e]{1,4096}$/.test(id) ? { "mcp-session-id": id } : {};
}
function revisionIn(result) {
	const version = isObject(result) ? own(result, "protocolVersion") : void 0;
	return typeof version === "string" && /^[\x21-\x7e]{1,100}$/.test(version) ? { "mcp-protocol-version": version } : {};
}
function headerSafe(text) {
	return /^[\x20-\x7e]{1,4096}$/.test(text) ? text : "";
}
// src/io/proxy/remote-turns.ts
const mostUnsentBytes = 2 ** 20;
function turnsOf({ onFull, onRoom }) {
	let unsent = 0;
	let turn = Promise.resolve();
	return (bytes, act) => {
		const wasFull = unsent > mostUnsentBytes;
		unsent += bytes;
		if (!wasFull && unsent > mostUnsentBytes) onFull();
		turn = turn.then(() => {
			const isFull = unsent > mostUnsentBytes;
			unsent -= bytes;
			if (isFull && unsent <= mostUnsentBytes) onRoom();
			return act();
		});
	};
}
// src/io/proxy/remote-server.ts
const noticeMs = 3e4;
function remoteServer(options) {
	return (listener) => {
		const stop = new AbortController();
		let finish = () => void 0;
		const ended = new Promise((resolve) => finish = resolve);
		const flow = flowOf();
		const inTurn = turnsOf(listener);
		const upstream = openUpstream(options, () => finish("The server sent a message over 64 MiB."));
		const session = remoteSession(upstream, finish);
		const requests = remoteRequests({
			session,
			inTurn,
			flow,
			listener,
			upstream: options
		});
		let isListening = false;
		async function tell(message) {
			const share = startShare(stop.signal, noticeMs);
			try {
				const response = await session.post(message.line, session.headers(), share.signal);
				await response.body?.cancel();
				if (!(message.kind === "notification" && message.method === "notifications/initialized") || !response.ok || isListening) return;
				isListening = true;
				listenOn(session, flow, stop.signal, listener.onLine);
			} catch {} finally {
				share.clear();
			}
		}
		return {
			send(line) {
				const read = readLine(line);
				if (!read.ok || stop.signal.aborted) return;
				const { message } = read;
				if (message.kind === "request") requests.begin(message);
				else if (!requests.hangUp(message)) inTurn(line.length, () => tell(message));
			},
			ended,
			closeInput: () => void session.end().then(() => finish("The session was ended.")),
			async end() {
				await session.end();
				stop.abort();
				requests.stop();
				flow.resume();
				await upstream.close();
			},
			pause: flow.pause,
			resume: flow.resume
		};
	};
}
export { remoteServer };
