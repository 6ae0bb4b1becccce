import { i as findingsByTool } from "./finding.js";
import { g as plainPhrase, t as html } from "./escape.js";
// src/render/junit.ts
function testCase(suite, name, failures, errors = []) {
	const attributes = `classname="${html(suite, 200)}" name="${html(name, 200)}"`;
	const inner = [...failures, ...errors].join("");
	return {
		xml: inner === "" ? `<testcase ${attributes}/>` : `<testcase ${attributes}>${inner}</testcase>`,
		failures: failures.length,
		errors: errors.length
	};
}
function failure(finding) {
	const message = html(plainPhrase(finding.says));
	return `<failure type="${finding.kind}" message="${message}">${finding.fingerprint} ${finding.severity}</failure>`;
}
function suite(name, cases) {
	const lines = cases.map(({ xml }) => `    ${xml}\n`);
	return `  <testsuite name="${html(name, 200)}" ${counts(cases)}>\n${lines.join("")}  </testsuite>\n`;
}
function counts(cases) {
	const sum = (of) => cases.reduce((total, one) => total + one[of], 0);
	return `tests="${cases.length}" failures="${sum("failures")}" errors="${sum("errors")}"`;
}
function serverCases({ server, tools }, failing) {
	const byTool = findingsByTool(failing, server);
	const names = new Set(tools.map(({ name }) => name));
	const rest = [...byTool].flatMap(([tool, findings]) => names.has(tool) ? [] : findings);
	return [...tools.map(({ name }) => testCase(server, name, (byTool.get(name) ?? []).map(failure))), ...rest.map((finding) => testCase(server, finding.kind, [failure(finding)]))];
}
function unseenCase({ server, says }) {
	return testCase(server, "capture", [], [`<error type="not-seen" message="${html(plainPhrase(says))}"/>`]);
}
function junit(review) {
	const failing = new Set(review.verdict.failing);
	const findings = review.findings.filter(({ fingerprint }) => failing.has(fingerprint));
	const reviewed = new Set(review.servers.map(({ server }) => server));
	const orphaned = findings.filter(({ server }) => !reviewed.has(server));
	const suites = [
		...review.servers.map((server) => [server.server, serverCases(server, findings)]),
		["capture", review.verdict.unseen.map(unseenCase)],
		["repository", orphaned.map((finding) => testCase("repository", finding.kind, [failure(finding)]))]
	];
	const written = suites.filter(([, cases], index) => cases.length > 0 || index < review.servers.length);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Toolwarden" ${counts(suites.flatMap(([, cases]) => cases))}>\n${written.map(([name, cases]) => suite(name, cases)).join("")}</testsuites>\n`;
}
export { junit as t };
