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
	"other-content": "A package has other content under the version that was approved",
	"differs-from-record": "A server offers something else than the catalogue has on record of the same release",
	"malformed-tool": "A tool definition is malformed",
	"duplicate-tool": "Two tools share one name",
	"colliding-names": "Tools have names that are taken for one another",
	"external-schema": "A schema refers to something outside it",
	"broken-text": "A definition contains what is no text",
	"oversized-definition": "A definition is too large or too deep",
	"surface-moves": "A server lists other tools when it is asked again",
	"tool-name": "A tool name has characters outside the specification's set",
	"hidden-text": "A definition contains invisible or misleading characters",
	"hint-contradicts": "A hint contradicts the definition",
	"missing-hints": "Tools say by no hint whether they change anything",
	"instructs-model": "A definition gives orders to the model",
	"hides-from-user": "A definition asks to keep something from the user",
	"asks-for-secrets": "A definition asks the model for secrets",
	"asks-for-context": "A definition asks the model for what was said elsewhere",
	"redirects-tool": "A definition changes how other tools are used",
	"terminal-sequence": "A definition contains terminal control sequences",
	"encoded-text": "A definition contains encoded instructions",
	"beacon-link": "A definition has a link or an image that can carry data out",
	"poisoned-value": "A parameter offers a harmful value",
	"secret-inside": "A definition contains a secret",
	"version-not-pinned": "A declaration names no single release",
	"secret-in-config": "A declaration holds a secret in plain text",
	"insecure-url": "A server is reached without encryption",
	"shell-wrapper": "A server is started through a shell",
	"host-access": "A container is given the machine",
	"approval-off": "A question or a sandbox is switched off",
	"look-alike-package": "A package is named almost like a well-known one",
	"shadows-tool": "A definition speaks of another server's tool",
	"open-flow": "Tools together may carry private data out",
	"look-alike-tool": "A tool is named almost like another server's",
	"shared-tool-name": "Two servers offer tools of one name"
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
function findingsByTool(findings, server) {
	const byTool = new Map();
	for (const finding of findings) {
		if (finding.server !== server) continue;
		const others = byTool.get(finding.tool);
		if (others === void 0) byTool.set(finding.tool, [finding]);
		else others.push(finding);
	}
	return byTool;
}
function reaches(finding, failOn) {
	return failOn !== "never" && atLeast(finding.severity, failOn);
}
export { reaches as a, findingsByTool as i, finding as n, findingKinds as r, compareFindings as t };
