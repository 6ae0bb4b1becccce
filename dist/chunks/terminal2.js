import { t as columns } from "./columns.js";
import { b as terminalPhrase, x as terminalText } from "./escape.js";
import { n as findingSentence } from "./findings.js";
import { r as outlineOf, t as headline } from "./headline.js";
import { t as inkOf } from "./ink.js";
import { t as onRecord } from "./on-record2.js";
import { t as recommendationWords } from "./rule-words.js";
import { n as describeStanding } from "./standing.js";
import { t as count } from "./words.js";
// src/render/terminal.ts
const listed = 20;
const driftWords = {
	added: "new",
	renamed: "renamed",
	changed: "changed",
	same: ""
};
function decisionRow({ server, tool }, ink) {
	const { category, risk } = tool.classification;
	const change = driftWords[tool.drift.kind];
	return [
		{
			text: terminalText(`${server} · ${tool.name}`, 60),
			paint: ink.bold
		},
		{
			text: `${category}, ${risk}`,
			paint: (text) => ink.risk(risk, text)
		},
		{ text: change },
		{ text: describeStanding(tool.standing) },
		{ text: `→ ${recommendationWords(tool.recommendation)}` }
	];
}
function findingLines(findings, ink) {
	return findings.map((finding) => {
		const { severity, location, fingerprint } = finding;
		const where = location === void 0 ? "" : ` ${terminalText(location.file)}:${location.line}`;
		return `  ${ink.risk(severity, severity)}: ${terminalPhrase(findingSentence(finding))}${ink.faint(`${where} ${fingerprint}`)}\n`;
	}).join("");
}
function failureLines(failure, ink) {
	const tail = failure.stderrTail.slice(-5).map((line) => ink.faint(`      ${terminalText(line, 160)}\n`));
	const quotes = failure.quotes === "" ? "" : ink.faint(`      ${terminalText(failure.quotes, 200)}\n`);
	return `  ${ink.bold(terminalText(failure.server, 60))}: ${terminalText(failure.says)}\n${quotes}${tail.join("")}`;
}
function recordLines({ records }, ink) {
	return [...records].map(([server, entry]) => `  ${ink.bold(terminalText(server, 60))}: ${terminalPhrase(onRecord(entry))}\n`).join("");
}
function section(title, body, ink) {
	return body === "" ? "" : `\n${ink.bold(title)}\n${body}`;
}
function whyLines(decided, ink) {
	const rows = decided.flatMap(({ tool }) => {
		const [reason] = tool.classification.reasons;
		if (reason === void 0) return [];
		const seen = `${terminalText(reason.text, 30)} at ${terminalText(reason.pointer, 50)}`;
		return [[
			{
				text: terminalText(tool.name, 44),
				paint: ink.bold
			},
			{ text: seen },
			{
				text: reason.says,
				paint: ink.faint
			}
		]];
	});
	return columns(rows);
}
function terminalReview(review, options) {
	const ink = inkOf(options.colour);
	const outline = outlineOf(review);
	const { decided, others, loosened, acceptances, smaller } = outline;
	const partial = review.servers.flatMap(({ server, snapshot }) => snapshot.notes.filter(({ hidesTools }) => hidesTools).map(({ says }) => `  ${terminalText(server, 60)}: ${terminalText(says)}\n`));
	const more = smaller.length - listed;
	const starters = review.servers.filter(({ starter }) => starter !== void 0).length;
	return [
		`${ink.bold(terminalPhrase(headline(review, outline)))}\n`,
		section("To decide", columns(decided.map((decision) => decisionRow(decision, ink))), ink),
		section("Why", whyLines(decided, ink), ink),
		section("Also", findingLines(others, ink), ink),
		section("Rules that this change makes looser", findingLines(loosened.slice(0, listed), ink), ink),
		section("Acceptances", findingLines(acceptances.slice(0, listed), ink), ink),
		section("Not checked", review.failures.map((failure) => failureLines(failure, ink)).join(""), ink),
		section("Not seen completely", partial.join(""), ink),
		section("On record in the catalogue", recordLines(review, ink), ink),
		section("Below the threshold", findingLines(smaller.slice(0, listed), ink) + (more > 0 ? `  … and ${more} more\n` : ""), ink),
		review.accepted.length > 0 ? `\n${count(review.accepted.length, "finding")} accepted in config.yml.\n` : "",
		starters > 0 ? "\n`toolwarden init` writes a starter policy and a lock; `--format markdown` shows the policy.\n" : ""
	].join("");
}
export { terminalReview as t };
