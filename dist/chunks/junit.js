import { t as byText } from "./json.js";
import { d as plainPhrase, t as html } from "./escape.js";
// src/render/junit.ts
function testCase(suite, name, inner) {
	const attributes = `classname="${html(suite, 200)}" name="${html(name, 200)}"`;
	return inner === "" ? `    <testcase ${attributes}/>\n` : `    <testcase ${attributes}>${inner}</testcase>\n`;
}
function failure(finding) {
	const message = html(plainPhrase(finding.says));
	return `<failure type="${finding.kind}" message="${message}">${finding.fingerprint} ${finding.severity}</failure>`;
}
function suite(name, cases) {
	return `  <testsuite name="${html(name, 200)}" tests="${cases.length}">\n${cases.join("")}  </testsuite>\n`;
}
function serverSuite(review, failing) {
	const mine = failing.filter(({ server }) => server === review.server);
	const tools = review.tools.map((tool) => testCase(review.server, tool.name, mine.filter((finding) => finding.tool === tool.name).map(failure).join("")));
	const names = new Set(review.tools.map(({ name }) => name));
	const rest = mine.filter((finding) => finding.tool === void 0 || !names.has(finding.tool));
	return suite(review.server, [...tools, ...rest.map((finding) => testCase(review.server, finding.kind, failure(finding)))]);
}
function junit(review) {
	const failing = new Set(review.verdict.failing);
	const findings = review.findings.filter(({ fingerprint }) => failing.has(fingerprint));
	const reviewed = new Set(review.servers.map(({ server }) => server));
	const orphaned = findings.filter(({ server }) => !reviewed.has(server));
	const unseen = review.verdict.unseen.map(({ server, says }) => testCase(server, "capture", `<error type="not-seen" message="${html(plainPhrase(says))}"/>`));
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Toolwarden">\n${[
		...review.servers.map((server) => serverSuite(server, findings)),
		...unseen.length > 0 ? [suite("capture", unseen)] : [],
		...orphaned.length > 0 ? [suite("repository", orphaned.toSorted((a, b) => byText(a.fingerprint, b.fingerprint)).map((finding) => testCase("repository", finding.kind, failure(finding))))] : []
	].join("")}</testsuites>\n`;
}
export { junit };
