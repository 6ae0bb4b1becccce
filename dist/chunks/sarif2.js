import { r as findingKinds } from "./finding.js";
import { t as byText } from "./json.js";
import { t as version } from "./version.js";
import { p as sarifPhrase } from "./escape.js";
import { n as placeOf, t as findingSentence } from "./findings.js";
// src/render/sarif.ts
const levels = {
	low: "note",
	medium: "warning",
	high: "error",
	critical: "error"
};
const securitySeverity = {
	low: "2.0",
	medium: "5.0",
	high: "8.0",
	critical: "9.5"
};
function ruleId(kind, severity) {
	return `${kind}/${severity}`;
}
function rules(findings) {
	return [...new Map(findings.map(({ kind, severity }) => [ruleId(kind, severity), {
		kind,
		severity
	}]))].sort(([a], [b]) => byText(a, b)).map(([id, { kind, severity }]) => ({
		id,
		name: kind,
		shortDescription: { text: `${findingKinds[kind]}.` },
		fullDescription: { text: `${findingKinds[kind]}. Severity: ${severity}.` },
		help: { text: `${findingKinds[kind]}. Change the policy, run \`toolwarden approve\`, or accept the finding.` },
		defaultConfiguration: { level: levels[severity] },
		properties: {
			"security-severity": securitySeverity[severity],
			tags: ["security", "mcp"]
		}
	}));
}
const anywhere = {
	file: ".toolwarden/config.yml",
	line: 1
};
function result(finding, review) {
	const { file, line } = placeOf(finding, review) ?? anywhere;
	return {
		ruleId: ruleId(finding.kind, finding.severity),
		level: levels[finding.severity],
		message: { text: sarifPhrase(findingSentence(finding)) },
		locations: [{ physicalLocation: {
			artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
			region: { startLine: line }
		} }],
		partialFingerprints: { "toolwarden/v1": finding.fingerprint },
		properties: { fingerprint: finding.fingerprint }
	};
}
function sarif(review) {
	const notifications = review.verdict.unseen.map(({ says }) => ({
		level: "error",
		message: { text: sarifPhrase(says) }
	}));
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Toolwarden",
				semanticVersion: version,
				rules: rules(review.findings)
			} },
			invocations: [{
				executionSuccessful: notifications.length === 0,
				toolExecutionNotifications: notifications
			}],
			results: review.findings.map((finding) => result(finding, review))
		}]
	};
	return `${JSON.stringify(log, void 0, 2)}\n`;
}
export { sarif as t };
