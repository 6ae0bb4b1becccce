import { r as shortDigest, t as canonicalJson } from "./digest.js";
import { i as reaches, n as finding, t as compareFindings } from "./finding.js";
import { a as own, t as byText } from "./json.js";
import { n as say, t as ours } from "./phrase.js";
import { l as namedTools, n as toolDrift, t as serverChanges, u as policyFileName } from "./drift.js";
import { n as recommendedStanding, t as recommend } from "./recommend.js";
import { i as standingOf, n as describeStanding, r as isBlocked, t as compareStanding } from "./standing.js";
import { n as formatPolicy, r as starterPolicy } from "./starter.js";
import { i as risks, n as categories, r as compareRisk, t as atLeast } from "./classification.js";
import { i as windowMs, t as describeLimit, u as staleNames } from "./limits.js";
import { t as describeChange } from "./describe.js";
// src/review/strictness.ts
function isAnswered(standing, tool, classification) {
	if (compareStanding(standing, "conditional") <= 0) return true;
	if (compareStanding(standing, "allowed") > 0) return false;
	return compareStanding(standing, recommendedStanding(recommend(tool, classification))) <= 0;
}
function additionSeverity(standing, tool, classification) {
	return standing !== "denied-by-default" && isAnswered(standing, tool, classification) ? "low" : classification.risk;
}
const mild = new Set(["output", "meta"]);
function isRise(change) {
	if (change.kind === "category") return categories.indexOf(change.to) > categories.indexOf(change.from);
	return change.kind === "risk" && compareRisk(change.to, change.from) > 0;
}
function changeSeverity(changes, standing, tool, classification) {
	if (changes.every(({ kind }) => mild.has(kind))) return "low";
	if (standing === "denied-by-default" && !changes.some(isRise)) return "low";
	return additionSeverity(standing, tool, classification);
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
const configFile = ".toolwarden/config.yml";
function sortOut(findings, accept, today) {
	const held = accept.filter((acceptance) => isHeld(acceptance, today));
	const terms = (finding) => held.find((acceptance) => isFor(acceptance, finding));
	const accepted = findings.flatMap((finding) => {
		const acceptance = terms(finding);
		if (acceptance === void 0) return [];
		const { reason, by, until } = acceptance;
		return [{
			finding,
			reason,
			by,
			until
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
function isFor({ finding: fingerprint, server, tool }, finding) {
	if (fingerprint !== finding.fingerprint) return false;
	return (server ?? finding.server) === finding.server && (tool ?? finding.tool) === finding.tool;
}
function acceptanceFindings(head, base, findings, unseen, today) {
	return [...base.accept.flatMap((acceptance) => lapsed(acceptance, findings, unseen, today)), ...head.accept.filter((acceptance) => !isAmong(acceptance, base.accept)).map((given) => added(given, findings))];
}
function lapsed(acceptance, findings, unseen, today) {
	const { finding: fingerprint, until, server = "" } = acceptance;
	const isUsed = findings.some((finding) => isFor(acceptance, finding));
	const shared = {
		severity: "low",
		location: locationOf(acceptance),
		...subjectOf(acceptance)
	};
	if (isUsed && !isHeld(acceptance, today)) {
		const says = say`the acceptance of ${fingerprint} ended ${until}; decide anew`;
		return [finding({
			kind: "acceptance-expired",
			...shared,
			says
		}, fingerprint)];
	}
	const mayBeUnseen = unseen.some((one) => server === "" || one.server === server);
	if (isUsed || mayBeUnseen) return [];
	const says = say`the acceptance of ${fingerprint} matches no finding; remove it`;
	return [finding({
		kind: "acceptance-unused",
		...shared,
		says
	}, fingerprint)];
}
function added(acceptance, findings) {
	const { finding: fingerprint, until, by } = acceptance;
	const matching = findings.filter((finding) => isFor(acceptance, finding));
	const fields = {
		kind: "acceptance-added",
		severity: highest(matching.map((finding) => finding.severity)),
		says: say`this change accepts ${fingerprint} until ${until}, by ${by}`,
		location: locationOf(acceptance)
	};
	return finding({
		...fields,
		...subjectOf(acceptance, matching[0])
	}, `${fingerprint} ${until}`);
}
function isAmong({ line: _line, ...terms }, others) {
	return others.some((other) => other.finding === terms.finding && other.server === terms.server && other.tool === terms.tool && other.until >= terms.until);
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
	if (!open.has(standing) || drift.kind === "added" || !atLeast(risk, "medium")) return [];
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
	const wanted = wantedWords[recommend(name, classification).kind];
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
	return staleNames(policy, names).map(({ name, meant }) => {
		const hint = meant === void 0 ? ours("") : say`; did you mean ${meant}?`;
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
// src/policy/loosen.ts
function loosened(base, head, tools) {
	if (base === void 0) return [];
	const hidden = base.hide.filter((name) => name !== "*");
	const names = new Set([
		...tools,
		...base.tools.keys(),
		...hidden,
		...head?.tools.keys() ?? []
	]);
	return [...loosenedForAll(base, head), ...[...names].sort(byText).flatMap((tool) => loosenedFor(tool, base, head))];
}
function loosenedForAll(base, head) {
	const change = {
		from: unlistedStanding(base),
		to: unlistedStanding(head)
	};
	const opened = isBlocked(change.from) && !isBlocked(change.to) ? [{
		...change,
		says: say`every tool that the policy does not list may now be called`,
		isCertain: true
	}] : [];
	if (head === void 0) return opened;
	return [...opened, ...looserLimits(base.allTools, head.allTools, () => true).map(loosening(change))];
}
function unlistedStanding(policy) {
	if (policy === void 0) return "no-policy";
	if (policy.hide.includes("*")) return "hidden";
	return policy.default === "deny" ? "denied-by-default" : "allowed-by-default";
}
function loosenedFor(tool, base, head) {
	const from = standingOf(base, tool);
	const to = standingOf(head, tool);
	const change = {
		tool,
		from,
		to
	};
	if (isBlocked(to)) return [];
	if (isBlocked(from)) return [{
		...change,
		says: say`could not be called, now may be`,
		isCertain: true
	}];
	if (head === void 0) return [{
		...change,
		says: say`the policy is gone, and its rule with it`,
		isCertain: true
	}];
	return looserRule(tool, base, head).map(loosening(change));
}
function loosening(change) {
	return (loss) => ({
		...change,
		...loss
	});
}
const plain$1 = {
	action: "allow",
	require: [],
	denyIf: [],
	limits: []
};
function looserRule(tool, base, head) {
	const before = base.tools.get(tool) ?? plain$1;
	const after = head.tools.get(tool) ?? plain$1;
	return [
		...before.action === "ask" && after.action !== "ask" ? [{
			says: say`a person no longer approves its calls`,
			isCertain: true
		}] : [],
		...looserRequirements(before, after),
		...looserDenials(before, after),
		...looserLimits(before.limits, [...after.limits, ...head.allTools], (limit, other) => sharersOf(base, limit).every((name) => isBlocked(standingOf(head, name)) || head.allTools.includes(other) || sharersOf(head, other).includes(name)))
	];
}
function looserRequirements(before, after) {
	const kept = conditionsOf(after.require);
	return conditionsOf(before.require).filter((condition) => !kept.some((other) => implies(other, condition))).map((condition) => lostCondition("requires", condition, after));
}
function conditionsOf(predicates) {
	return predicates.flatMap(({ conditions }) => conditions);
}
function looserDenials(before, after) {
	return before.denyIf.filter(({ conditions }) => !after.denyIf.some((other) => other.conditions.every((needed) => conditions.some((given) => implies(given, needed))))).flatMap(({ conditions }) => conditions.slice(0, 1).map((first) => lostCondition("denies", first, after)));
}
function lostCondition(verb, lost, after) {
	const kept = [...conditionsOf(after.require), ...conditionsOf(after.denyIf)];
	const isReplaced = kept.some(({ path }) => path === lost.path);
	const what = verb === "requires" ? say`it no longer requires ${describe(lost)}` : say`it no longer denies ${describe(lost)}`;
	const doubt = say`its rule on ${lost.path} reads otherwise, and whether that is stricter cannot be told`;
	return isReplaced && !isSameKind(lost, kept) ? {
		says: doubt,
		isCertain: false
	} : {
		says: what,
		isCertain: true
	};
}
function isSameKind(lost, kept) {
	return kept.some(({ path, op }) => path === lost.path && bounds.has(op) && op === lost.op);
}
const bounds = new Set([
	"lt",
	"lte",
	"gt",
	"gte",
	"in",
	"not_in"
]);
function describe({ path, op, value }) {
	return `${path} ${op} ${JSON.stringify(value)}`;
}
function implies(a, b) {
	if (a.path !== b.path) return false;
	if (a.op === b.op && canonicalJson(a.value) === canonicalJson(b.value)) return true;
	if (b.op === "exists") return b.value !== false && a.op !== "exists";
	if (typeof a.value === "number" && typeof b.value === "number") return impliesBound(a, b, a.value, b.value);
	if (a.op === "eq" && b.op === "in") return isWithin([a.value], b.value);
	if (a.op === "in" && b.op === "in") return isWithin(a.value, b.value);
	if (a.op === "not_in" && b.op === "not_in") return isWithin(b.value, a.value);
	return false;
}
function impliesBound(a, b, low, high) {
	const isBelow = a.op === "lt" || a.op === "lte";
	const isAbove = a.op === "gt" || a.op === "gte";
	if (isBelow && b.op === "lte") return low <= high;
	if (isBelow && b.op === "lt") return low < high || low === high && a.op === "lt";
	if (isAbove && b.op === "gte") return low >= high;
	return isAbove && b.op === "gt" && (low > high || low === high && a.op === "gt");
}
function isWithin(part, whole) {
	if (!Array.isArray(part) || !Array.isArray(whole)) return false;
	const texts = new Set(whole.map((item) => canonicalJson(item)));
	return part.every((item) => texts.has(canonicalJson(item)));
}
function looserLimits(before, after, isShared) {
	return before.filter((limit) => !after.some((other) => isAtLeastAsStrict(other, limit) && isShared(limit, other))).map((limit) => lostLimit(limit, after));
}
function lostLimit(limit, after) {
	const same = after.find(({ counter, cost }) => counter === limit.counter && cost === limit.cost) ?? after[0];
	const was = describeLimit(limit);
	if (same === void 0) return {
		says: say`the limit of ${was} is gone`,
		isCertain: true
	};
	return same.cost === limit.cost && isMultiple(windowMs(same), windowMs(limit)) ? {
		says: say`the limit was ${was}, now it is ${describeLimit(same)}`,
		isCertain: true
	} : {
		says: say`the limit was ${was}, and whether ${describeLimit(same)} is stricter cannot be told`,
		isCertain: false
	};
}
function isAtLeastAsStrict(a, b) {
	if (a.cost !== b.cost || a.scope === "session" && b.scope === "grant") return false;
	const [lengthA, lengthB] = [windowMs(a), windowMs(b)];
	if (lengthA >= lengthB) return lengthA % lengthB === 0 && a.max <= b.max;
	return lengthB % lengthA === 0 && a.max * (lengthB / lengthA) <= b.max;
}
function isMultiple(a, b) {
	return a % b === 0 || b % a === 0;
}
function sharersOf(policy, limit) {
	return [...policy.tools].flatMap(([name, { limits }]) => limits.some((other) => isSameCounter(other, limit)) ? [name] : []);
}
function isSameCounter(a, b) {
	return a.counter === b.counter && a.scope === b.scope && windowMs(a) === windowMs(b);
}
// src/review/self-approval.ts
function selfApprovals(head, base, seen) {
	if (base === void 0) return [];
	return [...[...new Set([...base.policies.keys(), ...head.policies.keys()])].sort(byText).flatMap((server) => rulesLoosened(server, head, base, seen(server)?.tools)), ...[...head.lock?.servers ?? []].flatMap(([server, locked]) => lockMoved(server, locked, base, seen(server)))];
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
		}, shortDigest([...loosening.says.map(String), plain(loosening.says)]));
	});
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
	return [...seen.faults.filter(({ fingerprint }) => locked.faults.includes(fingerprint) && before?.faults.includes(fingerprint) !== true).map(faultApproved), ...toolsApproved(server, locked, before, seen)];
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
	const tools = namedTools(assessment).map((named) => judgeTool(named, standingOf(policy?.policy, named.tool.name), toolDrift(locked, named)));
	const offered = new Set(tools.map(({ name }) => name));
	const isWhole = snapshot.coverage === "complete";
	const removed = isWhole ? [...locked?.tools.keys() ?? []].filter((name) => !offered.has(name)).sort() : [];
	const known = new Set(locked?.faults);
	return {
		server: {
			server,
			snapshot,
			policyFile: policy?.file ?? `${policyDir}/${policyFileName(server)}`,
			hasPolicy: policy !== void 0,
			isLocked: locked !== void 0,
			...versionOf(locked),
			removed,
			...policy === void 0 ? {} : { policyText: policy.text },
			...policy === void 0 && isWhole ? { starter: formatPolicy(starterPolicy(assessment.tools)) } : {}
		},
		tools,
		faults: assessment.findings,
		findings: [
			...assessment.findings.filter(({ fingerprint }) => !known.has(fingerprint)),
			...serverFindings(assessment, head.lock),
			...tools.flatMap((tool) => driftFindings(server, tool)),
			...removed.map((tool) => gone(server, tool)),
			...coverageFindings(snapshot, tools, policy)
		]
	};
}
function versionOf(locked) {
	const version = locked === void 0 ? void 0 : own(locked.serverInfo, "version");
	return typeof version === "string" ? { lockedVersion: version } : {};
}
function judgeTool({ tool }, standing, drift) {
	const recommendation = recommendationFor(tool, standing, drift);
	return {
		...tool,
		drift,
		standing,
		...recommendation === void 0 ? {} : { recommendation }
	};
}
function recommendationFor({ name, classification }, standing, drift) {
	const recommendation = recommend(name, classification);
	if (standing === "denied-by-default") return drift.kind === "same" ? void 0 : recommendation;
	if (isBlocked(standing) || standing === "ask" || standing === "conditional") return void 0;
	return compareStanding(standing, recommendedStanding(recommendation)) > 0 ? recommendation : void 0;
}
function driftFindings(server, tool) {
	const { name, definition, drift, standing, classification } = tool;
	const { category, risk } = classification;
	if (drift.kind === "same") return [];
	const about = shortDigest(definition);
	if (drift.kind === "added") {
		const severity = additionSeverity(standing, name, classification);
		const says = say`${name} is new: ${ours(`${category}, ${risk} risk; ${describeStanding(standing)}`)}`;
		return [finding({
			kind: "tool-added",
			severity,
			server,
			tool: name,
			says
		}, about)];
	}
	const severity = changeSeverity(drift.changes, standing, name, classification);
	const says = say`${name} changed: ${changesInShort(drift.changes)}`;
	return [finding({
		kind: "tool-changed",
		severity,
		server,
		tool: name,
		says
	}, about)];
}
function changesInShort(changes) {
	const [first, ...others] = changes.slice(0, 3).map(describeChange);
	const told = others.reduce((sentence, next) => say`${sentence}; ${next}`, first ?? []);
	const more = changes.length - 3;
	return more > 0 ? say`${told}; and ${more} more` : told;
}
function gone(server, tool) {
	return finding({
		kind: "tool-removed",
		severity: "low",
		server,
		tool,
		says: say`${tool} is no longer offered`
	});
}
function serverFindings(assessment, lock) {
	if (lock === void 0) return [];
	const { server } = assessment.snapshot;
	const locked = lock.servers.get(server);
	if (locked === void 0) return [finding({
		kind: "server-added",
		severity: "low",
		server,
		says: ours("this server is new: no lock knows it")
	})];
	return serverChanges(locked, assessment).map(({ about, says }) => {
		return finding({
			kind: "server-changed",
			severity: about === "resources" ? "low" : "medium",
			server,
			says
		}, about);
	});
}
function serversRemoved({ head, declared, assessments, failures }) {
	if (declared === void 0) return [];
	const known = new Set([...declared, ...[...assessments.map(({ snapshot }) => snapshot), ...failures].map(({ server }) => server)]);
	return [...head.lock?.servers.keys() ?? []].filter((server) => !known.has(server)).map((server) => finding({
		kind: "server-removed",
		severity: "low",
		server,
		says: ours("this server is locked, but no longer declared")
	}));
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
