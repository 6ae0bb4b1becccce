import { o as pointer } from "./json.js";
import { C as string, f as int, i as _enum, s as array } from "./schemas.js";
import { n as hostOf } from "./positionals.js";
import { _ as reveal, c as strict, d as positionAt, f as readTree, r as checkDocument, s as quote, u as offsetOf, v as undisguise } from "./check.js";
import { r as findingKinds } from "./finding.js";
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
	servers: array(text).min(1).optional().describe("Names of the servers to review; all that are declared unless set."),
	capture: strict({
		"timeout-seconds": int().min(1).max(3600).optional().describe("Time for one server to answer; 30 unless set."),
		concurrency: int().min(1).max(64).optional().describe("How many servers are read at once; 4 unless set."),
		"allow-private-hosts": array(string().refine((text) => hostOf(text) !== void 0, { error: ({ input }) => `"allow-private-hosts" takes hosts, such as localhost or localhost:3000, not ${quote(input)}.` })).optional().describe("Hosts (or host:port) of declared URLs that may have a private address, such as localhost; none unless set.")
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
	const { servers, capture, accept } = document;
	const failOn = document["fail-on"];
	const timeoutSeconds = capture?.["timeout-seconds"];
	const concurrency = capture?.concurrency;
	const privateHosts = capture?.["allow-private-hosts"];
	return {
		...failOn === void 0 ? {} : { failOn },
		selfApproval: document["self-approval"] ?? "warn",
		...servers === void 0 ? {} : { servers },
		capture: {
			...timeoutSeconds === void 0 ? {} : { timeoutSeconds },
			...concurrency === void 0 ? {} : { concurrency },
			...privateHosts === void 0 ? {} : { allowPrivateHosts: privateHosts.flatMap((host) => hostOf(host) ?? []) }
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
// src/policy/policy-of.ts
function toolsOf(document) {
	return Object.entries(document.tools ?? {}).map(([name, rule]) => [undisguise(name), rule]);
}
function policyOf(document) {
	const allTools = document.all_tools?.limits ?? [];
	return {
		default: document.default,
		hide: document.hide ?? [],
		allTools: allTools.map((limit, index) => limitOf(limit, pointer("all_tools", "limits", index))),
		tools: new Map(toolsOf(document).map(([name, rule]) => [name, ruleOf(name, rule)]))
	};
}
function ruleOf(tool, rule) {
	const limits = (rule.limits ?? []).map((limit, index) => limitOf(limit, pointer("tools", tool, "limits", index)));
	const rate = rule.rate_limit;
	const short = rate === void 0 ? [] : [{
		...rate,
		counter: `rate_limit of ${tool}`,
		scope: "grant",
		pointer: pointer("tools", tool, "rate_limit")
	}];
	return {
		action: rule.action ?? "allow",
		...rule.reason === void 0 ? {} : { reason: rule.reason },
		require: (rule.require ?? []).map((given, index) => predicateOf(given, pointer("tools", tool, "require", index))),
		denyIf: (rule.deny_if ?? []).map((given, index) => predicateOf(given, pointer("tools", tool, "deny_if", index))),
		limits: [...limits, ...short]
	};
}
function limitOf(limit, at) {
	const { counter, window, max, scope = "grant", cost } = limit;
	return {
		counter,
		window,
		max,
		scope,
		...cost === void 0 ? {} : { cost },
		pointer: at
	};
}
function predicateOf({ conditions, on_deny: onDeny }, at) {
	return {
		conditions: conditions.map(({ path, op, value = true }) => ({
			path,
			op,
			value: reveal(value)
		})),
		...onDeny === void 0 ? {} : { onDeny },
		pointer: at
	};
}
// src/model/lock.ts
const toolFacets = [
	"name",
	"description",
	"parameters",
	"input",
	"output",
	"hints",
	"meta"
];
const schemaRelations = [
	"same",
	"narrowed",
	"widened",
	"unknown"
];
export { parseConfig as a, configSchema as i, toolFacets as n, policyOf as r, schemaRelations as t };
