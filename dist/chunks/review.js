import { o as textOf, s as textsOf } from "./terminal-sequence.js";
import { a as reaches, i as findingsByTool, n as finding, t as compareFindings } from "./finding.js";
import { a as own, t as byText } from "./json.js";
import { n as ours, r as say, t as listed } from "./phrase.js";
import { h as nameWords } from "./spans.js";
import { t as isOneEditAway } from "./nearest.js";
import { r as asDrawn } from "./assess.js";
import { t as declarationFindings } from "./declaration.js";
import { s as policyFileName } from "./project.js";
import { t as recommender } from "./recommend.js";
import { n as expectedStanding, t as defaultFor } from "./defaults.js";
import { a as standingOf, n as describeStanding, r as isBlocked, t as compareStanding } from "./standing.js";
import { i as starterPolicy, n as formatPolicy } from "./starter.js";
import { a as changeSeverity, c as loosenessSeverity, i as additionSeverity, l as serverChangeSeverity, n as acceptanceFindings, o as highest, r as sortOut, s as isNew } from "./command.js";
import { t as atLeast } from "./classification.js";
import { n as loosened, r as staleNames } from "./loosen.js";
import { n as surfaceOf, t as serverDrift } from "./drift.js";
import { i as shortDigest } from "./digest.js";
import { n as describeServerChange, t as describeChange } from "./describe.js";
import { t as namedTools } from "./named-tools.js";
import { l as toolFacets } from "./machine-file.js";
import { a as isSameRelease, d as startedPackage, l as packageWord, t as hasOtherContent } from "./package.js";
import { c as facetDigests, i as isKnown } from "./lock.js";
// src/assess/look-alike-tools.ts
const mostCompared = 2e4;
const longest = 64;
const mostAlike = 10;
const mostShown = 5;
function lookAlikeTools(servers) {
	const named = servers.map(homeOf).sort((a, b) => a.names.size - b.names.size || byText(a.server, b.server)).flatMap(namedOf).slice(0, mostCompared);
	const groups = new Map();
	for (const pair of pairsOf(named)) {
		const key = JSON.stringify([
			pair.own.home.server,
			pair.other.home.server,
			pair.likeness
		]);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [pair]);
		else group.push(pair);
	}
	return [...groups.values()].flatMap(findingOf);
}
function homeOf({ snapshot, tools }) {
	let words;
	const read = () => {
		const texts = tools.flatMap(({ definition }) => textsOf({
			...definition,
			name: ""
		}));
		const all = [snapshot.instructions ?? "", ...texts.map(({ folded }) => folded.text)];
		return new Set(all.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []).map(spelling));
	};
	const names = new Set(tools.map(({ name }) => name));
	return {
		server: snapshot.server,
		names,
		uses: (word) => (words ??= read()).has(spelling(word))
	};
}
function spelling(word) {
	return word.replace(/s$/, "").replace(/^email$/, "mail").replace(/our/, "or").replace(/is(?=e|ing|ation)/, "iz").replace(/ll(?=ed|ing)/, "l").replace(/ence$/, "ense");
}
function namedOf(home) {
	return [...home.names].sort(byText).map((name) => {
		const words = nameWords(name.slice(0, longest)).words.map(({ text }) => text);
		return {
			home,
			name,
			drawn: asDrawn(name),
			words
		};
	});
}
function* pairsOf(named) {
	const byKey = new Map();
	for (const one of named) {
		const met = new Set();
		for (const key of keysOf(one)) {
			const alike = byKey.get(key) ?? [];
			for (const other of alike) if (other.home !== one.home) met.add(other);
			if (alike.filter(({ home }) => home === one.home).length < mostAlike) byKey.set(key, [...alike, one]);
		}
		for (const other of met) {
			const pair = pairOf(other, one);
			if (pair !== void 0) yield pair;
		}
	}
}
function keysOf({ drawn, words }) {
	const text = words.join(" ");
	const shorter = Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
	return new Set([
		`drawn ${drawn}`,
		`style ${words.join("")}`,
		text,
		...shorter
	]);
}
function pairOf(a, b) {
	if (a.home.names.has(b.name) || b.home.names.has(a.name)) return void 0;
	const [own, other] = isForeign(b) ? [b, a] : [a, b];
	const isStyle = a.words.join("") === b.words.join("");
	if (a.drawn === b.drawn || isStyle && isForeign(own)) return {
		own,
		other,
		likeness: "drawn"
	};
	if (isStyle) return {
		own,
		other,
		likeness: "style"
	};
	if (isMisspelt(a, b)) return {
		own: a,
		other: b,
		likeness: "misspelt"
	};
	return isMisspelt(b, a) ? {
		own: b,
		other: a,
		likeness: "misspelt"
	} : void 0;
}
const isForeign = ({ name }) => !/^[\x20-\x7e]*$/.test(name);
const shortestAlone = 6;
const shortestWord = 3;
function isMisspelt({ home, words }, other) {
	const at = words.findIndex((word, index) => word !== other.words[index]);
	const [own = "", meant = ""] = [words[at], other.words[at]];
	const shortest = words.length === 1 ? shortestAlone : shortestWord;
	return words.length === other.words.length && words.slice(at + 1).join(" ") === other.words.slice(at + 1).join(" ") && [own, meant].every((word) => /^[a-z]+$/.test(word) && word.length >= shortest) && spelling(own) !== spelling(meant) && isOneEditAway(own, meant) && !home.uses(own);
}
const how = {
	drawn: "look like names of",
	misspelt: "are one letter away from names of",
	style: "differ only in case or separators from names of"
};
function findingOf(pairs) {
	const [first] = pairs;
	if (first === void 0) return [];
	const { own, other, likeness } = first;
	const named = pairs.map((pair) => [pair.own.name, pair.other.name]).sort(([a], [b]) => byText(a, b));
	const shown = named.slice(0, mostShown).flatMap(([name, meant], index) => index === 0 ? say`${name} for ${meant}` : say`, ${name} for ${meant}`);
	const more = named.length > mostShown ? say` and ${named.length - mostShown} more` : [];
	const says = say`names of its tools ${[how[likeness]]} ${other.home.server} (${shown}${more}); it is possible that the wrong one is called or approved`;
	const severity = likeness === "style" ? "low" : pairs.some((pair) => isForeign(pair.own)) ? "high" : "medium";
	return [finding({
		kind: "look-alike-tool",
		severity,
		server: own.home.server,
		says
	}, JSON.stringify([
		likeness,
		other.home.server,
		named
	]))];
}
// src/assess/across.ts
const mostNames = 5;
function acrossServers(assessments) {
	if (assessments.length < 2) return [];
	const sorted = [...assessments].sort((a, b) => byText(a.snapshot.server, b.snapshot.server));
	const servers = sorted.map((assessment) => ({
		assessment,
		names: new Set(assessment.tools.map(({ name }) => name))
	}));
	return [
		...sharedNames(servers),
		...lookAlikeTools(sorted),
		...servers.flatMap((one) => shadowed(one, servers.filter((other) => other !== one)))
	];
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
		const says = say`it shares tool names with ${listed(others)} (${listed(sorted, mostNames)}); it is possible that a client calls the wrong one`;
		const about = JSON.stringify([others, sorted]);
		return finding({
			kind: "shared-tool-name",
			severity: "low",
			server,
			says
		}, about);
	});
}
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
	switch (change.kind) {
		case "same-version": return finding({
			kind: "same-version",
			...fields
		}, surface);
		case "content": return finding({
			kind: "other-content",
			...fields
		}, shortDigest({ ...change }));
		default: return finding({
			kind: "server-changed",
			...fields
		}, shortDigest({ ...change }));
	}
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
// src/review/record-findings.ts
function recordFindings({ snapshot, tools }, entry) {
	const started = startedPackage(snapshot);
	if (entry?.surface === void 0 || entry.source.kind !== "npm" || started === void 0) return [];
	const recorded = entry.source.package;
	const { server } = snapshot;
	if (hasOtherContent(recorded, started)) return [otherContent(server, recorded, started)];
	if (!isSameRelease(recorded, started) || hasVaried(entry)) return [];
	const offered = new Map(namedTools({ tools }).map(({ tool }) => [tool.name, facetDigests(tool.definition)]));
	const isWhole = isComparable(snapshot, entry, entry.surface);
	const differences = differencesOf(entry.surface.tools, offered, isWhole);
	const [first, ...others] = differences;
	if (first === void 0) return [];
	const more = others.length === 0 ? "" : ` and ${others.length} more`;
	const release = `${recorded.name}@${recorded.version}`;
	const says = say`the catalogue has ${release} on record with other definitions: ${describe(first)}${[more]}; one release always offers the same, unless another place decides`;
	const about = shortDigest(differences.map(({ tool }) => [tool, { ...offered.get(tool) }]));
	return [finding({
		kind: "differs-from-record",
		severity: "medium",
		server,
		says
	}, about)];
}
function hasVaried({ history }) {
	return history.some(({ from, to, judgement }) => from !== void 0 && from === to && judgement === void 0);
}
function otherContent(server, recorded, started) {
	const release = `${recorded.name}@${recorded.version}`;
	const says = say`the archive of ${release} is not the one on record: its hash is ${started.integrity ?? ""}, and ${recorded.integrity ?? ""} in the catalogue`;
	return finding({
		kind: "differs-from-record",
		severity: "high",
		server,
		says
	}, started.integrity);
}
function isComparable({ coverage, launch }, { start }, surface) {
	if (launch.kind !== "stdio" || coverage !== "complete" || surface.coverage !== "complete") return false;
	const word = packageWord(launch)?.word;
	const args = word === void 0 ? void 0 : launch.args.slice(launch.args.indexOf(word) + 1);
	const env = Object.keys(start.env).sort(byText);
	return isSameList(args ?? ["?"], start.args) && isSameList([...launch.env].sort(byText), env);
}
function isSameList(a, b) {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}
function differencesOf(recorded, offered, isWhole) {
	const known = new Set(recorded.map(({ name }) => name));
	const other = recorded.flatMap(({ name: tool, digests, local }) => {
		const now = offered.get(tool);
		if (now === void 0) return isWhole ? [{
			kind: "missing",
			tool
		}] : [];
		const facets = toolFacets.filter((facet) => local !== true && now[facet] !== digests[facet]);
		return facets.length === 0 ? [] : [{
			kind: "other",
			tool,
			facets
		}];
	});
	return [...[...offered.keys()].filter((tool) => isWhole && !known.has(tool)).map((tool) => ({
		kind: "unknown",
		tool
	})), ...other];
}
function describe(difference) {
	switch (difference.kind) {
		case "unknown": return say`it has no tool ${difference.tool}`;
		case "missing": return say`${difference.tool} is missing here`;
		case "other": return say`${difference.tool} differs in ${[difference.facets.join(", ")]}`;
	}
}
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
		...judged.flatMap((one) => againstRecord(one, input.records)),
		...failures.flatMap((failure) => unansweredFaults(failure, head)),
		...acrossServers(input.assessments),
		...flowFinding(judged.flatMap(({ server: { server }, tools }) => tools.map((tool) => ({
			...tool,
			server
		})))),
		...serversRemoved(input),
		...selfApprovals(head, base, (server) => seen.get(server))
	];
	const all = distinct([...about, ...acceptanceFindings(head.config, config, about, unseen, input.today)]);
	const { open, accepted } = sortOut(all, config.accept, input.today);
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
		accepted,
		records: input.records ?? new Map(),
		...config.enforcer === void 0 ? {} : { enforcer: config.enforcer }
	};
}
function againstRecord({ server, tools, assessment }, records) {
	return server.isLocked && server.removed.length === 0 && tools.every(({ drift }) => drift.kind === "same") ? [] : recordFindings(assessment, records?.get(server.server));
}
function unansweredFaults({ server, declared }, { lock }) {
	const locked = lock?.servers.get(server);
	return declarationFindings(server, declared).filter((one) => !isKnown(locked, one));
}
function serverReview({ server, tools }, open) {
	const byTool = findingsByTool(open, server.server);
	const fingerprints = (name) => (byTool.get(name) ?? []).map(({ fingerprint }) => fingerprint);
	return {
		...server,
		tools: tools.map((tool) => ({
			...tool,
			findings: fingerprints(tool.name)
		}))
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
			...assessment.findings.filter((one) => !isKnown(locked, one)),
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
export { review as t };
