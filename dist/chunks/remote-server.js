import { a as own, n as isObject } from "./json.js";
import { t as CaptureError } from "./capture-error.js";
import { n as startShare } from "./deadline.js";
import { a as lineOf, i as isModern, r as idKey, s as readLine } from "./messages.js";
import { a as mediaType, c as requestHeaders, i as flowOf, n as openUpstream, o as readEvents, r as statusSentence, s as readMessage, t as brokeOff } from "./upstream.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
// src/io/proxy/remote-server.ts
const mostOpen = 1e3;
const mostOpenBytes = 256 * 2 ** 20;
const mostUnsentBytes = 2 ** 20;
const noticeMs = 3e4;
const goodbyeMs = 500;
const lastWordsMs = 1e3;
const mostTries = 5;
const pauseMs = 500;
const longestPauseMs = 3e4;
function remoteServer(options) {
	return (listener) => {
		const stop = new AbortController();
		const flow = flowOf();
		const headers = requestHeaders();
		const open = new Map();
		let session = {};
		let isListening = false;
		let onBegun = () => void 0;
		let unsent = 0;
		let openBytes = 0;
		let finish = () => void 0;
		const ended = new Promise((resolve) => finish = resolve);
		const upstream = openUpstream(options, () => finish("The server sent a message over 64 MiB."));
		let turn = Promise.resolve();
		async function post(line, more, signal) {
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
				finish(unknownSession);
				throw new CaptureError("refused", unknownSession);
			}
			return response;
		}
		async function take(one, response) {
			const { request } = one;
			const hand = (line) => handOn(request, line);
			const type = mediaType(response);
			if (!response.ok) {
				const { status } = response;
				const isMessage = type === "application/json" && !(status === 401 || status === 403);
				const refusal = isMessage ? await errorIn(response, request.id) : void 0;
				if (!isMessage) await response.body?.cancel();
				if (refusal !== void 0) hand(refusal);
				else lose(one, statusSentence(status, options));
			} else if (type === "application/json") {
				hand(await readMessage(response, flow));
				lose(one, "The server answered with something else.");
			} else if (type === "text/event-stream") await follow(one, response, hand);
			else {
				await response.body?.cancel();
				lose(one, `The server answered with HTTP ${response.status} and no message of MCP.`);
			}
		}
		async function errorIn(response, id) {
			const read = readLine(await readMessage(response, flow));
			const error = read.ok ? own(read.message.object, "error") : void 0;
			return isObject(error) ? lineOf({
				jsonrpc: "2.0",
				id,
				error
			}) : void 0;
		}
		async function follow(one, first, hand) {
			const place = {};
			const { signal } = one.stop;
			let closing;
			const onLine = (line) => {
				hand(line);
				if (!isWaiting(one)) closing ??= setTimeout(() => one.stop.abort(), lastWordsMs).unref();
			};
			let stream = first;
			for (let tries = 0;; tries += 1) {
				const before = place.lastEventId;
				if (stream !== void 0) await readEvents(stream, place, flow, onLine).catch(() => void 0);
				clearTimeout(closing);
				if (place.lastEventId !== before) tries = 0;
				if (signal.aborted || !isWaiting(one)) break;
				if (place.lastEventId === void 0 || tries === mostTries) break;
				await setTimeout$1(pauseBefore(tries, place), void 0, { signal });
				stream = await listen(place, signal).catch(() => void 0);
			}
			lose(one, brokeOff);
		}
		async function listen({ lastEventId }, signal) {
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
		}
		async function listenOn() {
			if (isListening) return;
			isListening = true;
			const place = {};
			for (let tries = 0; !stop.signal.aborted; tries += 1) {
				const stream = await listen(place, stop.signal).catch(() => "unreachable");
				if (stream === void 0) return;
				if (stream !== "unreachable") await readEvents(stream, place, flow, (line) => {
					tries = 0;
					listener.onLine(line);
				}).catch(() => void 0);
				await setTimeout$1(pauseBefore(tries, place), void 0, {
					signal: stop.signal,
					ref: false
				}).catch(() => void 0);
			}
		}
		function handOn(request, line) {
			if (request.method === "initialize" || request.method === "tools/list") {
				const read = readLine(line);
				if (read.ok && read.message.kind === "response" && read.message.id === request.id) {
					if (request.method === "tools/list") headers.listed(read.message);
					else {
						session = {
							...session,
							...revisionIn(own(read.message.object, "result"))
						};
						onBegun();
					}
				}
			}
			if (line.length > 0) listener.onLine(line);
		}
		function isOpen(one) {
			return open.get(idKey(one.request.id)) === one;
		}
		function isWaiting(one) {
			return isOpen(one) && listener.isWaiting(one.request.id);
		}
		function lose(one, says) {
			if (isOpen(one)) listener.onLost(one.request.id, says);
		}
		async function ask(one) {
			const { request, stop } = one;
			try {
				const isFirst = request.method === "initialize";
				const more = isModern(request) ? headers.of(request) : isFirst ? {} : session;
				const response = await post(request.line, more, stop.signal);
				if (isFirst && response.ok) session = sessionIn(response);
				await take(one, response);
			} catch (error) {
				if (!stop.signal.aborted) lose(one, error instanceof CaptureError ? error.message : brokeOff);
			} finally {
				openBytes -= request.line.length;
				if (isOpen(one)) open.delete(idKey(request.id));
			}
		}
		function begin(request) {
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
			inTurn(line, () => Promise.race([ask(one), begun ?? Promise.resolve()]));
		}
		async function tell(message) {
			const share = startShare(stop.signal, noticeMs);
			try {
				const response = await post(message.line, session, share.signal);
				await response.body?.cancel();
				if (message.kind === "notification" && message.method === "notifications/initialized" && response.ok) listenOn();
			} catch {} finally {
				share.clear();
			}
		}
		function hangUp(message) {
			if (message.kind !== "notification" || message.method !== "notifications/cancelled") return false;
			const id = isObject(message.params) ? own(message.params, "requestId") : void 0;
			const one = typeof id === "string" || typeof id === "number" ? open.get(idKey(id)) : void 0;
			if (one === void 0 || !isModern(one.request)) return false;
			one.stop.abort();
			lose(one, "It was cancelled.");
			return true;
		}
		function inTurn(line, act) {
			const wasFull = unsent > mostUnsentBytes;
			unsent += line.length;
			if (!wasFull && unsent > mostUnsentBytes) listener.onFull();
			turn = turn.then(() => {
				const isFull = unsent > mostUnsentBytes;
				unsent -= line.length;
				if (isFull && unsent <= mostUnsentBytes) listener.onRoom();
				return act();
			});
		}
		let leaving;
		const goodbye = () => leaving ??= endSession();
		async function endSession() {
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
			send(line) {
				const read = readLine(line);
				if (!read.ok || stop.signal.aborted) return;
				const { message } = read;
				if (message.kind === "request") begin(message);
				else if (!hangUp(message)) inTurn(line, () => tell(message));
			},
			ended,
			closeInput: () => void goodbye().then(() => finish("The session was ended.")),
			async end() {
				await goodbye();
				stop.abort();
				for (const one of open.values()) one.stop.abort();
				flow.resume();
				await upstream.close();
			},
			pause: flow.pause,
			resume: flow.resume
		};
	};
}
function pauseBefore(tries, { retryMs }) {
	return Math.min(retryMs ?? pauseMs * 2 ** tries, longestPauseMs);
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
export { remoteServer };
