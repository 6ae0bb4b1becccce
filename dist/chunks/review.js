import { o as textOf, s as textsOf } from "./terminal-sequence.js";
import { i as reaches, n as finding, t as compareFindings } from "./finding.js";
import { a as own, t as byText } from "./json.js";
import { n as say, t as ours } from "./phrase.js";
import { r as declarationFindings } from "./assess.js";
import { _ as policyFileName } from "./project-files.js";
import { t as recommender } from "./recommend.js";
import { n as expectedStanding, t as defaultFor } from "./defaults.js";
import { a as standingOf, n as describeStanding, r as isBlocked, t as compareStanding } from "./standing.js";
import { i as starterPolicy, n as formatPolicy } from "./starter.js";
import { i as risks, n as categories, r as compareRisk, t as atLeast } from "./classification.js";
import { n as loosened, r as staleNames } from "./loosen.js";
import { n as surfaceOf, t as serverDrift } from "./drift.js";
import { r as shortDigest } from "./digest.js";
import { n as describeServerChange, t as describeChange } from "./describe.js";
// src/assess/across.ts
const mostNames = 5;
function acrossServers(assessments) {
	if (assessments.length < 2) return [];
	const servers = [...assessments].sort((a, b) => byText(a.snapshot.server, b.snapshot.server)).map((assessment) => ({
		assessment,
		names: new Set(assessment.tools.map(({ name }) => name))
	}));
	return [...sharedNames(servers), ...servers.flatMap((one) => shadowed(one, servers.filter((other) => other !== one)))];
}
function sharedNames(servers) {
	const holders = new Map();
	for (const { assessment, names } of servers) for (const name of names) holders.set(name, [...holders.get(name) ?? [], assessment.snapshot.server]);
	const groups = new Map();
	for (const [name, holding] of holders) {
		if (holding.length < 2) continue;
		const key = JSON.stringify(holding);
		const group = groups.get(key) ?? {
			servers: holding,
			names: []
		};
		groups.set(key, group);
		group.names.push(name);
	}
	return [...groups.values()].map(({ servers: [server = "", ...others], names }) => {
		const sorted = names.sort(byText);
		const more = sorted.length > mostNames ? say` and ${sorted.length - mostNames} more` : [];
		const says = say`it shares tool names with ${listed(others)} (${listed(sorted.slice(0, mostNames))}${more}); it is possible that a client calls the wrong one`;
		const about = JSON.stringify([others, sorted]);
		return finding({
			kind: "shared-tool-name",
			severity: "low",
			server,
			says
		}, about);
	});
}
const listed = (names) => names.flatMap((name, index) => index === 0 ? say`${name}` : say`, ${name}`);
const identifier = /\b[A-Za-z][A-Za-z0-9]{0,40}(?:[_-][A-Za-z0-9]{1,40}|[A-Z][a-z0-9]{1,40}){1,8}\b/g;
function shadowed({ assessment, names }, others) {
	const { server, instructions } = assessment.snapshot;
	const texts = [...instructions === void 0 ? [] : [{ text: textOf(instructions, "/instructions", "prose") }], ...assessment.tools.flatMap(({ name, definition }) => textsOf(definition).filter(({ role }) => role === "prose" || role === "parameter").map((text) => ({
		tool: name,
		text
	})))];
	const told = new Set();
	return texts.flatMap(({ text, ...place }) => {
		return (text.folded.source.match(identifier) ?? []).flatMap((name) => {
			const owner = others.find((other) => other.names.has(name))?.assessment.snapshot.server;
			if (owner === void 0 || names.has(name) || told.has(name)) return [];
			told.add(name);
			const says = say`the text at ${text.pointer} speaks of ${name}, a tool of ${owner}; it is possible that it changes how that one is used`;
			return [finding({
				kind: "shadows-tool",
				severity: "medium",
				server,
				...place,
				says
			}, `${owner}\n${name}`)];
		});
	});
}
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
		case "package": return "high";
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
// src/review/coverage.ts
function coverageFindings(snapshot, tools, policy) {
	return [
		...tools.flatMap((tool) => uncovered(snapshot.server, tool)),
		...tools.flatMap((tool) => looser(snapshot.server, tool, policy)),
		...policy === void 0 ? [] : stale(snapshot, tools, policy)
	];
}
const open = new Set(["no-policy", "allowed-by-default"]);
function uncovered(server, { name, standing, drift, classification }) {
	const { risk } = classification;
	if (!open.has(standing) || isNew(drift) || !atLeast(risk, "medium")) return [];
	const why = ours(standing === "no-policy" ? "the server has no policy" : "the policy allows what it does not list");
	const says = say`no rule names ${name}, and it may be called without limit: ${why}`;
	return [finding({
		kind: "tool-uncovered",
		severity: risk,
		server,
		tool: name,
		says
	})];
}
function looser(server, { name, standing, classification }, policy) {
	const severity = loosenessSeverity(standing, name, classification);
	if (severity === void 0) return [];
	const wanted = wantedWords[defaultFor(name, { category: classification.category }).kind];
	const is = standing === "allowed" ? "allows it without limit" : "only limits it";
	const says = say`${name} is ${ours(classification.category)}: the policy ${ours(is)}, where ${ours(wanted)}`;
	return [finding({
		kind: "rule-looser",
		severity,
		server,
		tool: name,
		says,
		...ruleLocation(policy, name)
	})];
}
const wantedWords = {
	allow: "allowing it would do",
	limit: "a limit is called for",
	ask: "asking a person is called for",
	hide: "hiding it is called for"
};
function stale({ server, coverage }, tools, policy) {
	if (coverage !== "complete") return [];
	const names = tools.map(({ name }) => name);
	const renamed = new Map(tools.flatMap(({ name, drift }) => drift.kind === "renamed" ? [[drift.from, name]] : []));
	return staleNames(policy.policy, names).map(({ name, meant }) => {
		const likely = renamed.get(name) ?? meant;
		const hint = likely === void 0 ? ours("") : say`; did you mean ${likely}?`;
		const says = say`rule ${name} names no tool of the server${hint}`;
		return finding({
			kind: "rule-stale",
			severity: "low",
			server,
			tool: name,
			says,
			...ruleLocation(policy, name)
		});
	});
}
function ruleLocation(policy, tool) {
	const line = policy?.lines.get(tool);
	return policy === void 0 || line === void 0 ? {} : { location: {
		file: policy.file,
		line
	} };
}
// src/review/drift-findings.ts
function toolDrifted(server, tool) {
	const { name, definition, drift, standing, classification } = tool;
	const about = shortDigest(definition);
	const fields = {
		server,
		tool: name
	};
	const is = ours(`${classification.category}, ${classification.risk} risk; ${describeStanding(standing)}`);
	const added = additionSeverity(standing, name, classification);
	switch (drift.kind) {
		case "same": return [];
		case "added": return [finding({
			kind: "tool-added",
			severity: added,
			...fields,
			says: say`${name} is new: ${is}`
		}, about)];
		case "renamed": {
			const more = drift.changes.length === 0 ? ours("") : say`; ${changesInShort(drift.changes)}`;
			const says = say`${name} is ${drift.from} under a new name, which no rule for the old one holds: ${is}${more}`;
			return [finding({
				kind: "tool-renamed",
				severity: added,
				...fields,
				says
			}, about)];
		}
		case "changed": {
			const severity = changeSeverity(drift.changes, standing, name, classification);
			const says = say`${name} changed: ${changesInShort(drift.changes)}`;
			return [finding({
				kind: "tool-changed",
				severity,
				...fields,
				says
			}, about)];
		}
	}
}
function changesInShort(changes) {
	const [first, ...others] = changes.slice(0, 3).map(describeChange);
	const told = others.reduce((sentence, next) => say`${sentence}; ${next}`, first ?? []);
	const more = changes.length - 3;
	return more > 0 ? say`${told}; and ${more} more` : told;
}
function toolRemoved(server, tool) {
	return finding({
		kind: "tool-removed",
		severity: "low",
		server,
		tool,
		says: say`${tool} is no longer offered`
	});
}
function serverAdded(server) {
	const says = ours("this server is new: no lock knows it");
	return finding({
		kind: "server-added",
		severity: "low",
		server,
		says
	});
}
function serverRemoved(server) {
	const says = ours("this server is locked, but no longer declared");
	return finding({
		kind: "server-removed",
		severity: "low",
		server,
		says
	});
}
function serverChanged(server, change, surface) {
	const fields = {
		severity: serverChangeSeverity(change),
		server,
		says: describeServerChange(change)
	};
	return change.kind === "same-version" ? finding({
		kind: "same-version",
		...fields
	}, surface) : finding({
		kind: "server-changed",
		...fields
	}, shortDigest({ ...change }));
}
// src/review/flow.ts
const parts = [
	"brings",
	"reads",
	"carries"
];
function flowFinding(tools) {
	const open = tools.filter(({ standing }) => !isBlocked(standing) && standing !== "ask").sort((a, b) => byText(a.server, b.server) || byText(a.name, b.name));
	const by = {
		brings: open.filter(isPart("brings")),
		reads: open.filter(isPart("reads")),
		carries: open.filter(isPart("carries"))
	};
	const [first, second, third] = [
		by.brings[0],
		by.reads[0],
		by.carries[0]
	];
	if (!first || !second || !third) return [];
	if (new Set([
		...by.brings,
		...by.reads,
		...by.carries
	].map(({ server }) => server)).size < 2) return [];
	const all = by.brings.length * by.reads.length * by.carries.length;
	const [best, broken] = bestDenied(by);
	if (!best) return [];
	const says = say`it is possible, not proven, that words from ${named(first)} make an agent read with ${named(second)} and send with ${named(third)}: ${all} such ways, of which denying ${named(best)} breaks ${broken}`;
	return [finding({
		kind: "open-flow",
		severity: "low",
		server: best.server,
		tool: best.name,
		says
	})];
}
const named = ({ server, name }) => say`${name} of ${server}`;
const isPart = (part) => (tool) => partsOf(tool).includes(part);
function partsOf({ name, classification: { category, signals } }) {
	const has = (...any) => any.some((signal) => signals.includes(signal));
	const isRead = category === "read";
	return parts.filter((part) => {
		if (part === "brings") return isRead && (has("takes-url") || ofStrangers.test(name));
		if (part === "reads") return isRead && has("handles-credentials", "personal-data", "takes-path", "takes-sql");
		return !isRead && has("reaches-outside", "takes-url");
	});
}
const ofStrangers = /mail|message|inbox|issue|comment|web|page|browse|review|ticket|feed/i;
function bestDenied(by) {
	const all = waysThrough(by);
	let [best, most] = [void 0, 0];
	for (const tool of [
		...by.carries,
		...by.brings,
		...by.reads
	]) {
		const left = {
			brings: by.brings.filter((one) => one !== tool),
			reads: by.reads.filter((one) => one !== tool),
			carries: by.carries.filter((one) => one !== tool)
		};
		const broken = all - waysThrough(left);
		if (broken > most) [best, most] = [tool, broken];
	}
	return [best, most];
}
const waysThrough = ({ brings, reads, carries }) => brings.length * reads.length * carries.length;
// src/review/self-approval.ts
function selfApprovals(head, base, seen) {
	if (base === void 0) return [];
	return [...[...new Set([...base.policies.keys(), ...head.policies.keys()])].flatMap((server) => rulesLoosened(server, head, base, seen(server)?.tools)), ...[...head.lock?.servers ?? []].flatMap(([server, locked]) => lockMoved(server, locked, base, seen(server)))];
}
function rulesLoosened(server, head, base, tools) {
	const before = base.policies.get(server);
	const after = head.policies.get(server);
	const risks = risksOf(server, head, base, tools);
	return loosened(before?.policy, after?.policy, [...risks.keys()]).map((loosening) => {
		const { tool } = loosening;
		const fields = {
			kind: "rule-loosened",
			severity: tool === void 0 ? highest([...risks.values()]) : risks.get(tool) ?? unseenRisk(tools),
			server,
			says: sentence(loosening)
		};
		const named = tool === void 0 ? {} : {
			tool,
			...ruleLocation(after, tool)
		};
		return finding({
			...fields,
			...named
		}, lossDigest(loosening));
	});
}
function lossDigest({ says, exactly }) {
	return shortDigest([
		...says.map(String),
		plain(says),
		...exactly === void 0 ? [] : [exactly]
	]);
}
function unseenRisk(tools) {
	return tools === void 0 ? "high" : "low";
}
function risksOf(server, head, base, tools) {
	if (tools !== void 0) return new Map(tools.map(({ name, classification }) => [name, classification.risk]));
	const locked = head.lock?.servers.get(server) ?? base.lock?.servers.get(server);
	return new Map([...locked?.tools ?? []].map(([name, { risk }]) => [name, risk]));
}
function sentence({ tool, from, to, says }) {
	const about = tool === void 0 ? ours("the policy") : say`the rule of ${tool}`;
	const stood = from === to ? ours("") : ours(` (${describeStanding(from)} → ${describeStanding(to)})`);
	return say`this change makes ${about} looser${stood}: ${says}`;
}
function plain(phrase) {
	return phrase.map((part) => typeof part === "string" ? part : part.quoted).join("");
}
function lockMoved(server, locked, base, seen) {
	if (base.lock === void 0 || seen === void 0) return [];
	const before = base.lock.servers.get(server);
	return [
		...seen.faults.filter(({ fingerprint }) => locked.faults.includes(fingerprint) && before?.faults.includes(fingerprint) !== true).map(faultApproved),
		...before === void 0 ? [] : changesApproved(server, locked, before, seen.assessment),
		...toolsApproved(server, locked, before, seen)
	];
}
function changesApproved(server, locked, before, assessment) {
	const open = new Set(serverDrift(locked, assessment).changes.map(changeDigest));
	return serverDrift(before, assessment).changes.flatMap((change) => {
		const severity = serverChangeSeverity(change);
		if (severity === "low" || open.has(changeDigest(change))) return [];
		const says = say`this change approves in the lock: ${describeServerChange(change)}`;
		const about = shortDigest([changeDigest(change), surfaceOf(assessment.snapshot)]);
		return [finding({
			kind: "acceptance-added",
			severity,
			server,
			says
		}, about)];
	});
}
function changeDigest(change) {
	return shortDigest({ ...change });
}
function faultApproved(fault) {
	const { severity, server, tool, fingerprint } = fault;
	const says = say`this change approves in the lock: ${fault.says}`;
	return finding({
		kind: "acceptance-added",
		severity,
		server,
		...tool === void 0 ? {} : { tool },
		says
	}, fingerprint);
}
function toolsApproved(server, locked, before, { tools }) {
	return tools.flatMap(({ name, classification, standing }) => {
		const now = locked.tools.get(name);
		if (now === void 0) return [];
		const old = before?.tools.get(name);
		const about = shortDigest([now.digests, ...now.others]);
		if (old !== void 0 && shortDigest([old.digests, ...old.others]) === about) return [];
		const severity = additionSeverity(standing, name, classification);
		if (severity === "low") return [];
		const says = say`this change approves ${name} in the lock, which ${ours(old === void 0 ? "is new" : "changed")}`;
		return [finding({
			kind: "acceptance-added",
			severity,
			server,
			tool: name,
			says
		}, about)];
	});
}
// src/review/verdict.ts
const selfApproval = new Set(["rule-loosened", "acceptance-added"]);
function verdictOf(findings, unseen, terms) {
	const failing = findings.filter((finding) => reaches(finding, terms.failOn)).filter(({ kind }) => terms.selfApprovalFails || !selfApproval.has(kind)).map(({ fingerprint }) => fingerprint);
	return {
		kind: failing.length > 0 ? "fail" : unseen.length > 0 ? "cannot-judge" : "pass",
		failing,
		unseen
	};
}
function unseenOf(snapshots, failures) {
	if (snapshots.length + failures.length === 0) return [{
		server: "",
		says: ours("no server was found, so nothing was checked")
	}];
	const silent = failures.map(({ server, failure }) => {
		return {
			server,
			says: say`${server} was not read: ${ours(failureWords[failure])}`
		};
	});
	const partial = snapshots.filter(({ coverage }) => coverage === "partial").map(({ server }) => {
		return {
			server,
			says: say`${server} was not read completely: some of its tools may be missing`
		};
	});
	return [...silent, ...partial].sort((a, b) => byText(a.server, b.server));
}
const failureWords = {
	"not-started": "it could not be started",
	exited: "it exited before it answered",
	"no-answer": "it did not answer in time",
	refused: "it refused the connection",
	"auth-required": "it asks for credentials",
	unreachable: "it could not be reached",
	protocol: "what it answered is not the protocol",
	"too-large": "its answer was too large",
	unresolved: "its declaration needs a variable that has no value",
	cancelled: "reading it was broken off"
};
// src/review/review.ts
function review(input) {
	const { head, base, failures } = input;
	const judged = [...input.assessments].sort((a, b) => byText(a.snapshot.server, b.snapshot.server)).map((assessment) => judgeServer(assessment, head, input.policyDir));
	const seen = new Map(judged.map((one) => [one.server.server, one]));
	const config = (base ?? head).config;
	const unseen = unseenOf(judged.map(({ server }) => server.snapshot), failures);
	const about = [
		...judged.flatMap(({ findings }) => findings),
		...failures.flatMap((failure) => unansweredFaults(failure, head)),
		...acrossServers(input.assessments),
		...flowFinding(judged.flatMap(({ server: { server }, tools }) => tools.map((tool) => ({
			...tool,
			server
		})))),
		...serversRemoved(input),
		...selfApprovals(head, base, (server) => seen.get(server))
	];
	const { open, accepted } = sortOut(distinct([...about, ...acceptanceFindings(head.config, config, about, unseen, input.today)]), config.accept, input.today);
	const terms = {
		failOn: input.failOn,
		selfApprovalFails: input.fromFork || config.selfApproval === "fail"
	};
	return {
		today: input.today,
		verdict: verdictOf(open, unseen, terms),
		failOn: input.failOn,
		servers: judged.map((one) => serverReview(one, open)),
		failures: [...failures].sort((a, b) => byText(a.server, b.server)),
		findings: open,
		accepted
	};
}
function unansweredFaults({ server, declared }, { lock }) {
	const known = new Set(lock?.servers.get(server)?.faults);
	return declarationFindings(server, declared).filter(({ fingerprint }) => !known.has(fingerprint));
}
function serverReview({ server, tools }, open) {
	return {
		...server,
		tools: tools.map((tool) => withFindings(tool, server.server, open))
	};
}
function judgeServer(assessment, head, policyDir) {
	const { snapshot } = assessment;
	const { server } = snapshot;
	const policy = head.policies.get(server);
	const locked = head.lock?.servers.get(server);
	const recommend = recommender(assessment.tools);
	const drift = serverDrift(locked, assessment);
	const tools = drift.tools.map((one) => judgeTool(one, standingOf(policy?.policy, one.named.tool.name), recommend));
	const isWhole = snapshot.coverage === "complete";
	const known = new Set(locked?.faults);
	return {
		server: {
			server,
			snapshot,
			policyFile: policy?.file ?? `${policyDir}/${policyFileName(server)}`,
			hasPolicy: policy !== void 0,
			isLocked: locked !== void 0,
			...versionOf(locked),
			removed: drift.removed,
			changes: drift.changes,
			...policy === void 0 ? {} : { policyText: policy.text },
			...policy === void 0 && isWhole ? { starter: formatPolicy(starterPolicy(assessment.tools)) } : {}
		},
		tools,
		assessment,
		faults: assessment.findings,
		findings: [
			...assessment.findings.filter(({ fingerprint }) => !known.has(fingerprint)),
			...head.lock !== void 0 && locked === void 0 ? [serverAdded(server)] : [],
			...drift.changes.map((change) => serverChanged(server, change, surfaceOf(snapshot))),
			...tools.flatMap((tool) => toolDrifted(server, tool)),
			...drift.removed.map((tool) => toolRemoved(server, tool)),
			...coverageFindings(snapshot, tools, policy)
		]
	};
}
function versionOf(locked) {
	const version = locked === void 0 ? void 0 : own(locked.serverInfo, "version");
	return typeof version === "string" ? { lockedVersion: version } : {};
}
function judgeTool({ named: { tool }, drift }, standing, recommend) {
	const recommendation = isWanting(tool, standing, drift) ? recommend(tool) : void 0;
	return {
		...tool,
		drift,
		standing,
		...recommendation === void 0 ? {} : { recommendation }
	};
}
function isWanting({ name, classification }, standing, drift) {
	if (standing === "denied-by-default") return drift.kind !== "same";
	if (isBlocked(standing) || standing === "ask" || standing === "conditional") return false;
	return compareStanding(standing, expectedStanding(name, classification)) > 0;
}
function serversRemoved({ head, declared, assessments, failures }) {
	if (declared === void 0) return [];
	const known = new Set([...declared, ...[...assessments.map(({ snapshot }) => snapshot), ...failures].map(({ server }) => server)]);
	return [...head.lock?.servers.keys() ?? []].filter((server) => !known.has(server)).map(serverRemoved);
}
function distinct(findings) {
	return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()].sort(compareFindings);
}
function withFindings(tool, server, findings) {
	const own = findings.filter((finding) => finding.server === server && finding.tool === tool.name);
	return {
		...tool,
		findings: own.map(({ fingerprint }) => fingerprint)
	};
}
export { loosenessSeverity as i, additionSeverity as n, changeSeverity as r, review as t };
