// src/model/loopback.ts
function isConfidential({ protocol, hostname }) {
	return protocol === "https:" || protocol === "http:" && isLoopback(hostname);
}
function isLoopback(host) {
	return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d+){3}$/.test(host);
}
export { isLoopback as n, isConfidential as t };
