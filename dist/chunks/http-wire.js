import { c as StreamableHTTPClientTransport, i as noConnection, r as isNetworkError, s as SSEClientTransport } from "./failure.js";
import { a as whyNotReachable } from "./arguments.js";
import { n as boundedFetch, r as withHeadersAt, t as guardedAgent } from "./guarded-agent.js";
import { t as CaptureError } from "./capture-error.js";
// src/io/mcp/http-wire.ts
const goodbyeMs = 500;
function httpWire(launch, transportKind, { allowed, authProvider }, limits) {
	const { url, headers } = usable(launch);
	const meter = { received: 0 };
	let ended;
	const onEnd = (error) => {
		ended ??= error;
	};
	const onOverflow = (error) => {
		onEnd(error);
		setImmediate(() => void transport.close());
	};
	const agent = guardedAgent({
		allowed,
		onRefused: onEnd
	});
	const own = withHeadersAt(boundedFetch(meter, agent, limits, onOverflow), url.origin, headers);
	const options = {
		fetch: transportKind === "sse" ? tellingWhy(own, onEnd) : own,
		...authProvider !== void 0 && { authProvider }
	};
	const transport = transportKind === "sse" ? new SSEClientTransport(url, options) : new StreamableHTTPClientTransport(url, options);
	return {
		transport,
		received: () => meter.received,
		ended: () => ended,
		stderrLines: () => [],
		noise: () => ({
			lines: 0,
			first: ""
		}),
		end: async () => {
			if (transport instanceof StreamableHTTPClientTransport) await endSession(transport);
			await transport.close();
			await agent.destroy();
		}
	};
}
function tellingWhy(fetch, onFailed) {
	return async (url, init) => {
		try {
			return await fetch(url, init);
		} catch (error) {
			if (isNetworkError(error)) onFailed(noConnection(error));
			throw error;
		}
	};
}
async function endSession(transport) {
	const patience = new Promise((resolve) => setTimeout(resolve, goodbyeMs).unref());
	const goodbye = transport.terminateSession().catch(() => void 0);
	await Promise.race([goodbye, patience]);
}
function usable({ url, headers }) {
	const problem = whyNotReachable(url);
	if (problem !== void 0) throw new CaptureError("unreachable", `It cannot be reached: ${problem}.`);
	try {
		return {
			url: new URL(url),
			headers: new Headers(headers)
		};
	} catch (cause) {
		throw new CaptureError("unreachable", "One of its headers cannot be sent; correct its name or value.", "", { cause });
	}
}
export { httpWire };
