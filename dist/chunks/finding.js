import { n as digestOf } from "./digest.js";
import { r as compareRisk, t as atLeast } from "./classification.js";
import { t as byText } from "./json.js";
// src/model/finding.ts
const findingKinds = {
	"tool-added": "A tool is new since the lock",
	"tool-changed": "A tool changed since the lock",
	"tool-renamed": "A tool goes by another name than in the lock",
	"tool-removed": "A tool is gone since the lock",
	"tool-uncovered": "No rule names a tool that may be called",
	"rule-looser": "A rule is looser than what the tool calls for",
	"rule-stale": "A rule names no tool",
	"rule-loosened": "This change makes a rule looser",
	"acceptance-added": "This change accepts a finding",
	"acceptance-expired": "An acceptance has expired",
	"acceptance-unused": "An acceptance matches no finding",
	"server-added": "A server is new since the lock",
	"server-removed": "A server is gone since the lock",
	"server-changed": "What a server says of itself changed since the lock",
	"same-version": "A server offers something else under the version that was approved",
	"malformed-tool": "A tool definition is malformed",
	"duplicate-tool": "Two tools share one name",
	"tool-name": "A tool name has characters outside the specification's set",
	"hidden-text": "A definition contains invisible or misleading characters",
	"hint-contradicts": "A hint contradicts the definition"
};
function finding(fields, about = "") {
	const identity = [
		fields.kind,
		fields.server,
		fields.tool ?? "",
		about
	];
	return {
		...fields,
		fingerprint: `TW-${digestOf(identity).slice(0, 8)}`
	};
}
function compareFindings(a, b) {
	return compareRisk(b.severity, a.severity) || byText(a.server, b.server) || byText(a.tool ?? "", b.tool ?? "") || byText(a.kind, b.kind) || byText(a.fingerprint, b.fingerprint);
}
function reaches(finding, failOn) {
	return failOn !== "never" && atLeast(finding.severity, failOn);
}
export { reaches as i, finding as n, findingKinds as r, compareFindings as t };
