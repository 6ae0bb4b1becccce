import { t as require_undici } from "./undici.js";
import { r as tooLarge, t as CaptureError } from "./capture-error.js";
import { t as privateKind } from "./private-address.js";
import { isIP } from "node:net";
import { lookup } from "node:dns";
// src/io/mcp/bounded-fetch.ts
var import_undici = require_undici();
function boundedFetch(meter, dispatcher, limits, onOverflow) {
	return async (url, init) => {
		const response = await (0, import_undici.fetch)(url, {
			...init,
			dispatcher,
			redirect: "manual"
		});
		const { status, statusText } = response;
		if (status < 200 || status > 599) {
			const says = `It answered with HTTP ${status}, which is no answer; check that the URL leads to its MCP endpoint.`;
			throw new CaptureError("protocol", says);
		}
		const answer = {
			status,
			statusText,
			headers: [...response.headers]
		};
		if (response.body === null) return new Response(null, answer);
		const messageLength = response.headers.get("content-type")?.startsWith("text/event-stream") === true ? eventLength() : bodyLength();
		const count = new TransformStream({ transform(chunk, controller) {
			meter.received += chunk.length;
			const isLong = messageLength(chunk) > limits.messageBytes;
			if (isLong || meter.received > limits.totalBytes) {
				const error = tooLarge(isLong ? "max-message-mib" : "max-total-mib");
				onOverflow(error);
				controller.error(error);
			} else controller.enqueue(chunk);
		} });
		return new Response(response.body.pipeThrough(count), answer);
	};
}
function withHeadersAt(fetch, origin, headers) {
	return (url, init) => {
		if (new URL(url).origin !== origin) return fetch(url, init);
		const all = new Headers(headers);
		for (const [name, value] of new Headers(init?.headers)) all.set(name, value);
		return fetch(url, {
			...init,
			headers: all
		});
	};
}
function bodyLength() {
	let length = 0;
	return (chunk) => length += chunk.length;
}
const lineFeed = 10;
const carriageReturn = 13;
function eventLength() {
	let longest = 0;
	let event = 0;
	let line = 0;
	return (chunk) => {
		for (const byte of chunk) {
			event += 1;
			if (byte !== lineFeed && byte !== carriageReturn) line += 1;
			else if (byte === lineFeed && line === 0) event = 0;
			else if (byte === lineFeed) line = 0;
			if (event > longest) longest = event;
		}
		return longest;
	};
}
// src/io/mcp/guarded-agent.ts
function guardedAgent({ allowed, onRefused, resolve = lookup }) {
	const refused = (address, host) => {
		const kind = privateKind(address);
		if (kind === void 0) return void 0;
		const error = refusal(address, kind, host);
		onRefused(error);
		return error;
	};
	const direct = (0, import_undici.buildConnector)({});
	const checked = (0, import_undici.buildConnector)({ lookup: checkedLookup(resolve, refused) });
	return new import_undici.Agent({
		headersTimeout: 0,
		bodyTimeout: 0,
		connect: (options, callback) => {
			const { hostname, port, protocol } = options;
			if (isAllowed(allowed, hostname, port || (protocol === "https:" ? "443" : "80"))) {
				direct(options, callback);
				return;
			}
			if (isIP(hostname) === 0) {
				checked(options, callback);
				return;
			}
			queueMicrotask(() => {
				const error = refused(hostname, hostname);
				if (error === void 0) direct(options, callback);
				else callback(error, null);
			});
		}
	});
}
function checkedLookup(resolve, refused) {
	return (host, options, callback) => {
		resolve(host, {
			...options,
			all: true
		}, (failed, addresses) => {
			const found = failed === null ? addresses : [];
			const inside = found.find(({ address }) => privateKind(address) !== void 0);
			const error = failed ?? (inside && refused(inside.address, host));
			const [first] = found;
			if (error !== void 0 || first === void 0) callback(error ?? new Error(`no address: ${host}`), []);
			else if (options.all === true) callback(null, addresses);
			else callback(null, first.address, first.family);
		});
	};
}
function isAllowed(allowed, hostname, port) {
	const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname;
	return allowed.includes(host) || allowed.includes(`${host}:${port}`);
}
function refusal(address, kind, host) {
	const says = `It leads to the ${kind} address ${address}, where nothing is reached unless it is allowed; if that is meant, allow its host with allow-private-hosts.`;
	return new CaptureError("unreachable", says, host);
}
export { boundedFetch as n, withHeadersAt as r, guardedAgent as t };
