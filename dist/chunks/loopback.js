// src/model/loopback.ts
function isLoopback(host) {
	return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d+){3}$/.test(host);
}
export { isLoopback as t };
