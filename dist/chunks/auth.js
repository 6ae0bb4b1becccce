import { i as _enum, s as array, w as string } from "./schemas.js";
import { c as strict, i as checkValue, s as quote } from "./check.js";
import { t as isConfidential } from "./loopback.js";
// src/model/host.ts
function bareHost({ hostname }) {
	return hostname.replace(/^\[(.*)\]$/, "$1");
}
function hostOf(text) {
	if (/[\s/?#@\\]/.test(text) || !URL.canParse(`http://${text}`)) return void 0;
	const { hostname } = new URL(`http://${text}`);
	const { port } = new URL(`none://${text}`);
	return port === "" ? hostname : `${hostname}:${port}`;
}
// src/model/remote-auth.ts
const signatureAlgorithms = [
	"ES256",
	"ES384",
	"ES512",
	"RS256",
	"RS384",
	"RS512",
	"PS256"
];
// src/model/files/auth.ts
const variable = string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "the name of an environment variable" });
const word = string().regex(/^[\x21-\x7e]{1,500}$/, { error: "a word without blanks" });
const fields = strict({
	origin: word.describe("Where the credentials may go: scheme, host and port of the server's URL, such as https://mcp.example.com. https, unless the host is this machine."),
	"bearer-token-env": variable.optional().describe("Variable that holds a token, sent as it is."),
	"client-id": word.optional().describe("For a login as a client, with one of the next two: the client's id."),
	"client-secret-env": variable.optional().describe("Variable that holds the client's secret."),
	"private-key-env": variable.optional().describe("Variable that holds the client's private key, PEM (PKCS#8)."),
	algorithm: _enum(signatureAlgorithms).optional().describe("What the private key signs with; ES256 unless set."),
	issuer: word.optional().describe("The authorization server that the client is registered with; no other gets its credentials."),
	scopes: array(word).optional().describe("Scopes to ask for; those that the server proposes unless set.")
});
const authSchema = fields.superRefine((given, context) => {
	const meant = authOf(given);
	if (typeof meant === "string") context.addIssue(meant);
}).meta({ title: "Credentials" });
function authOf(given) {
	const origin = securely(given.origin);
	if (origin === void 0 || origin !== given.origin.replace(/\/$/, "")) return `"origin" is scheme, host and port of a server, such as https://mcp.example.com (http only for this machine), not ${quote(given.origin)}.`;
	const tokenEnv = given["bearer-token-env"];
	const secretEnv = given["client-secret-env"];
	const keyEnv = given["private-key-env"];
	if ([
		tokenEnv,
		secretEnv,
		keyEnv
	].filter((name) => name !== void 0).length !== 1) return `${quote(origin)} needs one of "bearer-token-env", "client-secret-env" and "private-key-env".`;
	if (tokenEnv !== void 0) return {
		kind: "bearer",
		origin,
		tokenEnv
	};
	const { issuer } = given;
	const clientId = given["client-id"];
	if (clientId === void 0 || issuer === void 0 || securely(issuer) === void 0) return `${quote(origin)} logs in as a client, which needs "client-id" and "issuer", the https URL of its authorization server.`;
	const login = {
		origin,
		clientId,
		issuer,
		scopes: given.scopes ?? []
	};
	return keyEnv !== void 0 ? {
		kind: "private-key",
		keyEnv,
		algorithm: given.algorithm ?? "ES256",
		...login
	} : {
		kind: "client-secret",
		secretEnv: secretEnv ?? "",
		...login
	};
}
function securely(url) {
	if (!URL.canParse(url)) return void 0;
	const parsed = new URL(url);
	return isConfidential(parsed) && parsed.username === "" ? parsed.origin : void 0;
}
function parseAuth(text) {
	const [origin = "", ...words] = text.trim().split(/\s+/);
	const given = words.map((pair) => {
		const [key = ""] = pair.split("=", 1);
		return [key, pair.slice(key.length + 1)];
	}).map(([key, value]) => [key, key === "scopes" ? value.split(",") : value]);
	const checked = checkValue(Object.fromEntries([["origin", origin], ...given]), fields, "", () => void 0);
	return checked.ok ? authOf(checked.value) : checked.problems[0]?.says ?? "";
}
export { hostOf as a, bareHost as i, authSchema as n, parseAuth as r, authOf as t };
