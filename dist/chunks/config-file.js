import { c as boolean, f as int, i as _enum, s as array, w as string } from "./schemas.js";
import { n as boundSentence, r as bounds, t as boundNames } from "./bounds.js";
import { r as findingKinds } from "./finding.js";
import { a as hostOf, n as authSchema, t as authOf } from "./auth.js";
import { n as sandboxChoices } from "./server.js";
import { c as strict, r as checkDocument, s as quote } from "./check.js";
import { a as readTree, i as positionAt, r as offsetOf } from "./tree.js";
// src/model/enforcer.ts
const enforcers = [
	"amazon-q",
	"claude-code",
	"codex",
	"copilot",
	"cursor",
	"gemini-cli",
	"gemini-policy",
	"opencode",
	"vscode",
	"zed",
	"agentcore",
	"agentgateway",
	"docker",
	"envoy",
	"intercept",
	"opa",
	"toolhive",
	"toolhive-operator"
];
// src/model/files/config-file.ts
const text = string().min(1).max(2e3);
const fingerprint = string().regex(/^TW-[0-9a-f]{8}$/, { error: "the id of a finding, such as \"TW-0123abcd\"" });
const acceptanceSchema = strict({
	finding: string().regex(new RegExp(`^(?:TW-[0-9a-f]{8}|${Object.keys(findingKinds).join("|")})$`), { error: "the id of a finding, such as \"TW-0123abcd\", or its kind, such as \"tool-changed\"" }).describe("The id that the review prints, such as TW-0123abcd: this one finding, nothing else like it. Or a kind, such as tool-changed: then `server` is needed, and `tool` for a finding on a tool, and it holds for each finding of that kind there."),
	fingerprint: fingerprint.optional().describe("Narrows a kind down to the one finding with this id."),
	server: text.optional().describe("Only if the finding is on this server."),
	tool: text.optional().describe("Only if the finding is on this tool."),
	reason: text.describe("Why the finding is acceptable here."),
	by: text.describe("Who decided."),
	until: string().min(1).describe("Last day on which this holds, as YYYY-MM-DD. What is not a date counts as past.")
}).refine(({ finding, server }) => finding.startsWith("TW-") || server !== void 0, {
	path: ["finding"],
	error: "a kind of finding is accepted on one server, so \"server\" is needed; or give the id of the finding"
}).meta({ title: "Acceptance" });
const boundSchema = (name) => {
	const { byDefault, most, unit } = bounds[name];
	const says = `${boundSentence(bounds[name])} ${byDefault} ${unit} unless set.`;
	return int().min(1).max(most).optional().describe(says);
};
function boundSchemas() {
	const schemas = boundNames.map((name) => [name, boundSchema(name)]);
	return Object.fromEntries(schemas);
}
const configSchema = strict({
	$schema: string().optional().describe("Where editors find this description."),
	"fail-on": _enum([
		"low",
		"medium",
		"high",
		"critical",
		"never"
	]).optional().describe("Lowest severity that fails a review; `high` unless set."),
	"self-approval": _enum(["warn", "fail"]).optional().describe("What becomes of rules that a pull request of this repository makes looser, and of acceptances it adds: `warn` (the default) or `fail`. From a fork they always fail."),
	enforcer: _enum(enforcers).optional().describe("What your team enforces policies with, as `policy export --to` calls it: a review shows its suggestions in that language too, with what is lost there. Only the policy itself is shown unless set."),
	servers: array(text).min(1).optional().describe("Names of the servers to review; all that are declared unless set."),
	capture: strict({
		...boundSchemas(),
		concurrency: int().min(1).max(64).optional().describe("How many servers are read at once; 4 unless set."),
		sandbox: _enum(sandboxChoices).optional().describe("Where servers are started: bwrap, docker, auto (the strongest that works), or none unless set."),
		"allow-network": boolean().optional().describe("Whether servers in a sandbox may use the network; false unless set."),
		"allow-private-hosts": array(string().refine((text) => hostOf(text) !== void 0, { error: ({ input }) => `"allow-private-hosts" takes hosts, such as localhost or localhost:3000, not ${quote(input)}.` })).optional().describe("Hosts (or host:port) of declared URLs that may have a private address, such as localhost; none unless set."),
		resolve: boolean().optional().describe("Whether npm's registry is asked which release of a package is started, and for the hash of its archive; only the project's own files are read unless true."),
		auth: array(authSchema).optional().describe("Credentials for remote servers, each for one origin; secrets by the variable that holds them.")
	}).nullable().optional().describe("How servers are read."),
	accept: array(acceptanceSchema).nullable().optional().describe("Findings that somebody decided to live with.")
}).meta({
	title: "Toolwarden config",
	description: "What Toolwarden reads beside the policies and the lock."
});
const defaultConfig = {
	selfApproval: "warn",
	capture: {},
	accept: []
};
function parseConfig(file, text) {
	const read = readTree(file, text);
	if (!read.ok) return read;
	const { root } = read.document;
	if (root.kind === "scalar" && root.value === null) return {
		ok: true,
		config: defaultConfig
	};
	const checked = checkDocument(read.document, configSchema);
	return checked.ok ? {
		ok: true,
		config: configOf(checked.value, read.document)
	} : checked;
}
function configOf(document, source) {
	const { servers, capture, accept, enforcer } = document;
	const failOn = document["fail-on"];
	const { concurrency, sandbox, "allow-network": allowNetwork, "allow-private-hosts": privateHosts, resolve, auth: given, ...settings } = capture ?? {};
	const auth = given?.map(authOf).filter((entry) => typeof entry !== "string");
	return {
		...failOn === void 0 ? {} : { failOn },
		selfApproval: document["self-approval"] ?? "warn",
		...enforcer === void 0 ? {} : { enforcer },
		...servers === void 0 ? {} : { servers },
		capture: {
			...Object.keys(settings).length === 0 ? {} : { bounds: settings },
			...concurrency === void 0 ? {} : { concurrency },
			...sandbox === void 0 ? {} : { sandbox },
			...allowNetwork === void 0 ? {} : { allowNetwork },
			...privateHosts === void 0 ? {} : { allowPrivateHosts: privateHosts.flatMap((host) => hostOf(host) ?? []) },
			...resolve === void 0 ? {} : { resolve },
			...auth === void 0 ? {} : { auth }
		},
		accept: (accept ?? []).map((given, index) => acceptanceOf(given, positionAt(source.text, offsetOf(source.root, ["accept", index])).line))
	};
}
function acceptanceOf({ fingerprint, server, tool, ...terms }, line) {
	return {
		...terms,
		...fingerprint === void 0 ? {} : { fingerprint },
		...server === void 0 ? {} : { server },
		...tool === void 0 ? {} : { tool },
		line
	};
}
export { parseConfig as n, enforcers as r, configSchema as t };
