import { a as reaches } from "./finding.js";
import { n as ours, r as say } from "./phrase.js";
import { a as themes } from "./findings.js";
import { n as joinPhrases, r as listed, t as count } from "./words.js";
// src/render/outline.ts
function outlineOf(review) {
	const rank = new Map(review.verdict.failing.map((fingerprint, index) => [fingerprint, index]));
	const decided = decisions(review, rank);
	const spokenFor = new Set(decided.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
	const rest = review.findings.filter(({ kind, fingerprint }) => !apart.has(themes[kind]) && !spokenFor.has(fingerprint));
	return {
		decided,
		others: rest.filter(({ fingerprint }) => rank.has(fingerprint)),
		loosened: review.findings.filter(({ kind }) => themes[kind] === "loosened"),
		acceptances: review.findings.filter(({ kind }) => themes[kind] === "acceptances"),
		smaller: rest.filter(({ fingerprint }) => !rank.has(fingerprint))
	};
}
const apart = new Set(["loosened", "acceptances"]);
function decisions(review, rank) {
	const byFingerprint = new Map(review.findings.map((finding) => [finding.fingerprint, finding]));
	const own = (tool) => tool.findings.flatMap((fingerprint) => byFingerprint.get(fingerprint) ?? []).filter(({ kind }) => !apart.has(themes[kind]));
	const first = ({ tool }) => Math.min(...tool.findings.map((fingerprint) => rank.get(fingerprint) ?? Number.POSITIVE_INFINITY));
	return review.servers.flatMap(({ server, policyFile, policyText, tools }) => {
		const place = policyText === void 0 ? { policyFile } : {
			policyFile,
			policyText
		};
		return tools.filter((tool) => tool.findings.some((fingerprint) => rank.has(fingerprint))).map((tool) => Object.assign({
			server,
			tool,
			findings: own(tool)
		}, place));
	}).sort((a, b) => first(a) - first(b));
}
// src/render/headline.ts
const namesShown = 5;
function headline(review, outline = outlineOf(review)) {
	switch (review.verdict.kind) {
		case "fail": return failed(review, outline);
		case "cannot-judge": return ["could not judge, since ", ...unseenWords(review)];
		case "pass": return passed(review, outline);
	}
}
function isAllClear({ verdict, findings, accepted, servers }) {
	return verdict.kind === "pass" && findings.length === 0 && accepted.length === 0 && servers.every(({ isLocked, hasPolicy }) => isLocked && hasPolicy);
}
function failed(review, outline) {
	const { decided, others } = outline;
	const parts = [
		...decided.length > 0 ? [needed(decided)] : [],
		...selfApprovals(outline),
		...ended(outline),
		...others.length > 0 ? [ours(count(others.length, decided.length > 0 ? "further finding" : "finding"))] : [],
		...review.verdict.unseen.length > 0 ? [unseenWords(review)] : []
	];
	return joinPhrases(parts, "; ");
}
function needed(decided) {
	const of = (kind) => decided.filter(({ tool }) => tool.drift.kind === kind).length;
	const [added, changed, same] = [
		of("added"),
		of("changed"),
		of("same")
	];
	const kinds = [
		...added > 0 ? [ours(count(added, "new tool"))] : [],
		...changed > 0 ? [ours(count(changed, "changed tool"))] : [],
		...same > 0 ? [ours(count(same, added + changed > 0 ? "other" : "tool"))] : []
	];
	const servers = [...new Set(decided.map(({ server }) => server))];
	const need = decided.length === 1 ? "needs" : "need";
	return say`${listed(kinds)} on ${place(servers)} ${ours(need)} a decision`;
}
function place(servers) {
	const [only] = servers;
	return only !== void 0 && servers.length === 1 ? say`${only}` : ours(count(servers.length, "server"));
}
function selfApprovals({ loosened, acceptances }) {
	const added = acceptances.filter(({ kind }) => kind === "acceptance-added").length;
	return [...loosened.length > 0 ? [ours(`this change makes ${count(loosened.length, "rule")} looser`)] : [], ...added > 0 ? [ours(`this change itself accepts ${count(added, "finding")}`)] : []];
}
function ended({ acceptances }) {
	const many = acceptances.filter(({ kind }) => kind === "acceptance-expired").length;
	return many === 0 ? [] : [ours(`${count(many, "acceptance has", "acceptances have")} ended`)];
}
function unseenWords(review) {
	const { unseen } = review.verdict;
	const [first] = unseen;
	if (first === void 0) return ours("nothing is missing");
	if (unseen.length === 1) return first.says;
	const shown = unseen.slice(0, namesShown).map(({ server }) => say`${server}`);
	const more = unseen.length > namesShown ? ` and ${unseen.length - namesShown} more` : "";
	return [
		`${unseen.length} servers were not read completely: `,
		...joinPhrases(shown, ", "),
		more
	];
}
function passed(review, outline) {
	const tools = review.servers.reduce((sum, server) => sum + server.tools.length, 0);
	const seen = `${count(tools, "tool")} on ${count(review.servers.length, "server")}`;
	if (isAllClear(review)) return ours(`all clear: ${seen} match the policy and the lock`);
	const own = selfApprovals(outline);
	if (own.length > 0) return joinPhrases([ours("nothing fails, but"), listed(own)], " ");
	const smaller = review.findings.length;
	if (smaller > 0) return passedWith(smaller, review);
	if (review.accepted.length === 0) return ours(`${seen}, none needs a decision`);
	const soon = review.accepted.filter(({ daysLeft }) => daysLeft !== void 0).length;
	const ending = soon === 0 ? "" : `; ${count(soon, "acceptance ends", "acceptances end")} soon`;
	return ours(`nothing is open, ${count(review.accepted.length, "accepted finding")} on ${seen}${ending}`);
}
function passedWith(smaller, review) {
	const reaching = review.findings.filter((finding) => reaches(finding, review.failOn)).length;
	return ours(review.failOn === "never" || reaching > 0 ? `${count(smaller, "finding")} to look at, none fails this review` : `nothing needs a decision, ${count(smaller, "smaller finding")}`);
}
export { isAllClear as n, outlineOf as r, headline as t };
