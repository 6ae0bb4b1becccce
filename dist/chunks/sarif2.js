import { r as findingKinds } from "./finding.js";
import { t as byText } from "./json.js";
import { t as version } from "./version.js";
import { a as themes, c as home, f as encodedPath, i as placeOf, n as findingSentence, o as docs } from "./findings.js";
import { s as jsonText, v as sarifPhrase } from "./escape.js";
import { t as findingHelp } from "./finding-help.js";
// src/render/sarif.ts
const mostResults = 5e3;
const longestMessage = 1e3;
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
	}]))].sort(([a], [b]) => byText(a, b)).map(([id, { kind, severity }]) => rule(id, kind, severity));
}
function rule(id, kind, severity) {
	const { means, todo } = findingHelp[kind];
	return {
		id,
		name: pascalCase(kind),
		shortDescription: { text: `${findingKinds[kind]}.` },
		fullDescription: { text: means },
		help: {
			text: `${means}\n\nWhat to do: ${todo}`,
			markdown: `${means}\n\n**What to do.** ${todo}\n\n[How Toolwarden judges](${docs}/risk-model.md)`
		},
		helpUri: `${docs}/risk-model.md`,
		defaultConfiguration: { level: levels[severity] },
		properties: {
			"security-severity": securitySeverity[severity],
			precision: "high",
			tags: [
				"security",
				"mcp",
				themes[kind]
			]
		}
	};
}
function pascalCase(kind) {
	return kind.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
}
const anywhere = {
	file: ".toolwarden/config.yml",
	line: 1
};
function result(finding, ruleIndex, review) {
	const { kind, severity, fingerprint } = finding;
	const { file, line } = placeOf(finding, review) ?? anywhere;
	return {
		ruleId: ruleId(kind, severity),
		ruleIndex,
		level: levels[severity],
		message: { text: `${sarifPhrase(findingSentence(finding)).slice(0, longestMessage)}.` },
		locations: [{ physicalLocation: {
			artifactLocation: {
				uri: encodedPath(file),
				uriBaseId: "%SRCROOT%"
			},
			region: { startLine: line }
		} }],
		partialFingerprints: {
			"toolwarden/v1": fingerprint,
			primaryLocationLineHash: `${fingerprint.slice(3)}:1`
		},
		properties: { fingerprint }
	};
}
const notSeen = {
	id: "not-seen",
	name: "NotSeen",
	shortDescription: { text: "A server was not read, or not completely." },
	fullDescription: { text: "What a server did not show was not judged, and may hold anything." },
	help: { text: "Have the server answer in this job, or review what `toolwarden capture` saved elsewhere." }
};
function notifications({ verdict }) {
	return verdict.unseen.map(({ says }) => ({
		level: "error",
		descriptor: { id: notSeen.id },
		message: { text: `${sarifPhrase(says).slice(0, longestMessage)}.` }
	}));
}
function sarif(review) {
	const findings = review.findings.slice(0, mostResults);
	const unseen = notifications(review);
	const descriptors = rules(findings);
	const index = new Map(descriptors.map(({ id }, position) => [id, position]));
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Toolwarden",
				organization: "Toolwarden contributors",
				informationUri: home,
				semanticVersion: version,
				rules: descriptors,
				notifications: [notSeen]
			} },
			invocations: [{
				executionSuccessful: unseen.length === 0,
				toolExecutionNotifications: unseen
			}],
			columnKind: "utf16CodeUnits",
			results: findings.map((finding) => result(finding, index.get(ruleId(finding.kind, finding.severity)) ?? -1, review))
		}]
	};
	return `${jsonText(log)}\n`;
}
export { sarif as n, mostResults as t };
