import { i as reaches } from "./finding.js";
import { n as say, t as ours } from "./phrase.js";
import { t as count } from "./words.js";
import { n as standings } from "./policy.js";
// src/render/outline.ts
function outlineOf(review) {
	const rank = new Map(review.verdict.failing.map((fingerprint, index) => [fingerprint, index]));
	const decided = decisions(review, rank);
	const spokenFor = new Set(decided.flatMap(({ tool }) => tool.findings));
	return {
		decided,
		others: review.findings.filter(({ fingerprint }) => rank.has(fingerprint) && !spokenFor.has(fingerprint)),
		smaller: review.findings.filter(({ fingerprint }) => !rank.has(fingerprint))
	};
}
function decisions(review, rank) {
	const first = ({ tool }) => Math.min(...tool.findings.map((fingerprint) => rank.get(fingerprint) ?? Number.POSITIVE_INFINITY));
	return review.servers.flatMap(({ server, policyFile, policyText, tools }) => {
		const place = policyText === void 0 ? { policyFile } : {
			policyFile,
			policyText
		};
		return tools.map((tool) => ({
			server,
			tool,
			...place
		}));
	}).filter(({ tool }) => tool.findings.some((fingerprint) => rank.has(fingerprint))).sort((a, b) => first(a) - first(b));
}
// src/render/headline.ts
function joined(parts, separator) {
	return parts.flatMap((part, index) => index === 0 ? part : [separator, ...part]);
}
function place(servers) {
	const [only] = servers;
	return only !== void 0 && servers.length === 1 ? say`${only}` : ours(count(servers.length, "server"));
}
function failed({ decided, others }) {
	const parts = [];
	if (decided.length > 0) {
		const servers = [...new Set(decided.map(({ server }) => server))];
		const need = decided.length === 1 ? "needs" : "need";
		parts.push([
			`${count(decided.length, "tool")} on `,
			...place(servers),
			` ${need} a decision`
		]);
	}
	if (others.length > 0) parts.push(ours(count(others.length, decided.length > 0 ? "further finding" : "finding")));
	return joined(parts, "; ");
}
const namesShown = 5;
function unseenWords(review) {
	const { unseen } = review.verdict;
	const [first] = unseen;
	if (first === void 0) return ours("nothing is missing");
	if (unseen.length === 1) return first.says;
	const shown = unseen.slice(0, namesShown).map(({ server }) => say`${server}`);
	const more = unseen.length > namesShown ? ` and ${unseen.length - namesShown} more` : "";
	return [
		`${unseen.length} servers were not read completely: `,
		...joined(shown, ", "),
		more
	];
}
function toolCount(review) {
	return review.servers.reduce((sum, { tools }) => sum + tools.length, 0);
}
function passed(review) {
	const seen = `${count(toolCount(review), "tool")} on ${count(review.servers.length, "server")}`;
	const smaller = review.findings.length;
	const accepted = review.accepted.length === 0 ? "" : `, ${count(review.accepted.length, "accepted finding")}`;
	if (smaller === 0 && review.servers.every(({ isLocked, hasPolicy }) => isLocked && hasPolicy)) return ours(accepted === "" ? `all clear: ${seen} match the policy and the lock` : `${seen}: nothing is open${accepted}`);
	if (smaller === 0) return ours(`${seen}, none needs a decision`);
	const reaching = review.findings.filter((finding) => reaches(finding, review.failOn)).length;
	const threshold = review.failOn === "never" ? "nothing fails this review" : `nothing at or above ${review.failOn}`;
	return ours(reaching > 0 ? `${seen}: ${count(reaching, "finding")} to look at, none fails this review` : `${seen}: ${threshold}, ${count(smaller, "smaller finding")}`);
}
function headline(review, outline = outlineOf(review)) {
	switch (review.verdict.kind) {
		case "fail": return review.verdict.unseen.length === 0 ? failed(outline) : [
			...failed(outline),
			"; ",
			...unseenWords(review)
		];
		case "cannot-judge": return ["could not judge: ", ...unseenWords(review)];
		case "pass": return passed(review);
	}
}
// src/policy/standing.ts
function standingOf(policy, tool) {
	if (policy === void 0) return "no-policy";
	if (isHidden(policy, tool)) return "hidden";
	const rule = policy.tools.get(tool);
	if (rule === void 0) return policy.default === "deny" ? "denied-by-default" : "allowed-by-default";
	const limits = [...rule.limits, ...policy.allTools];
	if (isNever(rule, limits)) return "denied";
	if (rule.action === "ask") return "ask";
	if (rule.require.length + rule.denyIf.length > 0) return "conditional";
	return limits.length > 0 ? "limited" : "allowed";
}
function isHidden({ hide }, tool) {
	return hide.includes(tool) || hide.includes("*");
}
function isNever({ action, denyIf }, limits) {
	return action === "deny" || denyIf.some(({ conditions }) => conditions.length === 0) || limits.some(({ max }) => max === 0);
}
function isBlocked(standing) {
	return compareStanding(standing, "denied-by-default") <= 0;
}
function compareStanding(a, b) {
	return standings.indexOf(a) - standings.indexOf(b);
}
const words = {
	hidden: "hidden",
	denied: "denied",
	"denied-by-default": "denied by default",
	ask: "a person approves",
	conditional: "allowed on conditions",
	limited: "allowed, limited",
	allowed: "allowed, no limit",
	"allowed-by-default": "allowed by default",
	"no-policy": "no policy"
};
function describeStanding(standing) {
	return words[standing];
}
export { headline as a, standingOf as i, describeStanding as n, outlineOf as o, isBlocked as r, compareStanding as t };
