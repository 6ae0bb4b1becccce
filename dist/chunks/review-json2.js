import { g as plainPhrase, s as jsonText } from "./escape.js";
// src/render/review-json.ts
function findingJson({ says, ...finding }) {
	return {
		...finding,
		says: plainPhrase(says)
	};
}
function toolJson({ name, classification, ...tool }) {
	const reasons = classification.reasons.map(({ heuristic, pointer, text, says }) => ({
		heuristic,
		pointer,
		text,
		says
	}));
	return {
		name,
		...classification,
		reasons,
		...tool
	};
}
function serverJson({ snapshot, tools, ...server }) {
	const { server: _, tools: __, ...said } = snapshot;
	return {
		...server,
		...said,
		tools: tools.map(toolJson)
	};
}
function reviewJson(review) {
	const { kind, failing, unseen } = review.verdict;
	const document = {
		schema: "toolwarden.review/1",
		today: review.today,
		verdict: kind,
		failOn: review.failOn,
		failing,
		unseen: unseen.map(({ server, says }) => ({
			server,
			says: plainPhrase(says)
		})),
		findings: review.findings.map(findingJson),
		accepted: review.accepted.map(({ finding, ...terms }) => ({
			finding: findingJson(finding),
			...terms
		})),
		servers: review.servers.map(serverJson),
		failures: review.failures
	};
	return `${jsonText(document)}\n`;
}
export { reviewJson as t };
