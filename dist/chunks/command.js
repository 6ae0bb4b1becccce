import { r as say } from "./phrase.js";
import { i as risks, n as categories, r as compareRisk } from "./classification.js";
import { n as finding } from "./finding.js";
import { t as compareStanding } from "./standing.js";
import { n as expectedStanding } from "./defaults.js";
// src/review/strictness.ts
function isAnswered(standing, tool, classification) {
	if (compareStanding(standing, "conditional") <= 0) return true;
	if (compareStanding(standing, "allowed") > 0) return false;
	return compareStanding(standing, expectedStanding(tool, classification)) <= 0;
}
function additionSeverity(standing, tool, classification) {
	return standing !== "denied-by-default" && isAnswered(standing, tool, classification) ? "low" : classification.risk;
}
function isNew({ kind }) {
	return kind === "added" || kind === "renamed";
}
function isRise(change) {
	if (change.kind === "category") return categories.indexOf(change.to) > categories.indexOf(change.from);
	return change.kind === "risk" && compareRisk(change.to, change.from) > 0;
}
function isMild(change) {
	switch (change.kind) {
		case "category":
		case "risk": return !isRise(change);
		case "parameter-changed":
		case "input": return change.takes === "narrowed";
		case "parameter-required": return change.required;
		case "hint": return change.isDefault;
		case "output":
		case "meta": return true;
		default: return false;
	}
}
function changeSeverity(changes, standing, tool, classification) {
	if (changes.every(isMild)) return "low";
	if (standing === "denied-by-default" && !changes.some(isRise)) return "low";
	return additionSeverity(standing, tool, classification);
}
function serverChangeSeverity(change) {
	switch (change.kind) {
		case "package":
		case "content": return "high";
		case "same-version": return change.by === "declaration" ? "high" : "low";
		case "name":
		case "instructions":
		case "prompts": return "medium";
		case "resources": return "low";
	}
}
function loosenessSeverity(standing, tool, classification) {
	if (standing !== "allowed" && standing !== "limited") return void 0;
	if (isAnswered(standing, tool, classification)) return void 0;
	return standing === "allowed" ? classification.risk : lower(classification.risk, "medium");
}
function lower(a, b) {
	return compareRisk(a, b) < 0 ? a : b;
}
function highest(some) {
	return risks.findLast((risk) => some.includes(risk)) ?? "low";
}
// src/review/acceptance.ts
const soon = 14;
function daysBetween(from, to) {
	return Math.round((Date.parse(to) - Date.parse(from)) / 864e5);
}
const configFile = ".toolwarden/config.yml";
function sortOut(findings, accept, today) {
	const held = accept.filter((acceptance) => isHeld(acceptance, today));
	const terms = (finding) => held.find((acceptance) => isFor(acceptance, finding));
	const accepted = findings.flatMap((finding) => {
		const acceptance = terms(finding);
		if (acceptance === void 0) return [];
		const { reason, by, until } = acceptance;
		const daysLeft = daysBetween(today, until);
		return [{
			finding,
			reason,
			by,
			until,
			...daysLeft <= soon ? { daysLeft } : {}
		}];
	});
	return {
		open: findings.filter((finding) => terms(finding) === void 0),
		accepted
	};
}
function isHeld({ until, reason }, today) {
	return isDate(until) && until >= today && reason.trim() !== "";
}
function isDate(text) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
function isFor({ finding: given, fingerprint, server, tool }, finding) {
	if (fingerprint !== void 0 && fingerprint !== finding.fingerprint) return false;
	if (given === finding.kind) return server === finding.server && tool === finding.tool;
	if (given !== finding.fingerprint) return false;
	return (server ?? finding.server) === finding.server && (tool ?? finding.tool) === finding.tool;
}
function nameOf({ finding, fingerprint }) {
	return fingerprint ?? finding;
}
function acceptanceFindings(head, base, findings, unseen, today) {
	return [...base.accept.flatMap((acceptance) => lapsed(acceptance, findings, unseen, today)), ...head.accept.filter((acceptance) => !isAmong(acceptance, base.accept)).map((given) => added(given, findings))];
}
function lapsed(acceptance, findings, unseen, today) {
	const { until, server = "" } = acceptance;
	const name = nameOf(acceptance);
	const isUsed = findings.some((finding) => isFor(acceptance, finding));
	const shared = {
		severity: "low",
		location: locationOf(acceptance),
		...subjectOf(acceptance)
	};
	if (isUsed && !isHeld(acceptance, today)) {
		const says = say`the acceptance of ${name} ended ${until}; decide anew`;
		return [finding({
			kind: "acceptance-expired",
			...shared,
			says
		}, name)];
	}
	const mayBeUnseen = unseen.some((one) => server === "" || one.server === server);
	if (isUsed || mayBeUnseen) return [];
	const says = say`the acceptance of ${name} matches no finding; remove it`;
	return [finding({
		kind: "acceptance-unused",
		...shared,
		says
	}, name)];
}
function added(acceptance, findings) {
	const { until, by } = acceptance;
	const name = nameOf(acceptance);
	const matching = findings.filter((finding) => isFor(acceptance, finding));
	const fields = {
		kind: "acceptance-added",
		severity: highest(matching.map((finding) => finding.severity)),
		says: say`this change accepts ${name} until ${until}, by ${by}`,
		location: locationOf(acceptance)
	};
	return finding({
		...fields,
		...subjectOf(acceptance, matching[0])
	}, `${name} ${until}`);
}
function isAmong({ line: _line, ...terms }, others) {
	return others.some((other) => other.finding === terms.finding && other.fingerprint === terms.fingerprint && other.server === terms.server && other.tool === terms.tool && other.until >= terms.until);
}
function subjectOf({ server, tool }, matching) {
	const named = tool ?? matching?.tool;
	return {
		server: server ?? matching?.server ?? "",
		...named === void 0 ? {} : { tool: named }
	};
}
function locationOf({ line }) {
	return {
		file: configFile,
		line
	};
}
// src/commands/command.ts
function todayOf({ now }) {
	return new Date(now()).toISOString().slice(0, 10);
}
export { changeSeverity as a, loosenessSeverity as c, additionSeverity as i, serverChangeSeverity as l, acceptanceFindings as n, highest as o, sortOut as r, isNew as s, todayOf as t };
