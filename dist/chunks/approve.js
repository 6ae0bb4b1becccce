import { t as byText } from "./json.js";
import { n as ours, r as say } from "./phrase.js";
import { n as describeServerChange, t as describeChange } from "./describe.js";
import { r as textOf, t as serverDrift } from "./drift.js";
import { a as lockServer, i as isKnown, r as isApprovable } from "./lock.js";
import { a as isSameRelease, c as packageText, d as startedPackage } from "./package.js";
// src/review/approve.ts
function approve(lock, assessments, tools) {
	const servers = new Map(lock?.servers);
	const approvals = [];
	for (const assessment of [...assessments].sort((a, b) => byText(a.snapshot.server, b.snapshot.server))) {
		const { server } = assessment.snapshot;
		const before = servers.get(server);
		const moved = approvalsOf(before, assessment, tools);
		approvals.push(...moved);
		if (moved.length > 0) servers.set(server, nextLock(before, assessment, tools));
	}
	return {
		lock: { servers },
		approvals
	};
}
function nextLock(before, assessment, only) {
	const now = withKnownArchive(lockServer(assessment), before);
	if (only.length === 0) return now;
	const kept = new Map(before?.tools);
	for (const { named, drift } of serverDrift(before, assessment).tools) if (drift.kind === "renamed" && only.includes(named.tool.name)) kept.delete(drift.from);
	for (const name of only) {
		const tool = now.tools.get(name);
		if (tool === void 0) kept.delete(name);
		else kept.set(name, tool);
	}
	const approved = assessment.findings.filter(({ tool }) => tool !== void 0 && only.includes(tool));
	const faults = [...new Set([...before?.faults ?? [], ...approved.map(({ fingerprint }) => fingerprint)])].sort();
	return {
		...before ?? now,
		faults,
		tools: kept
	};
}
function withKnownArchive(now, before) {
	const [was, is] = [before?.package, now.package];
	if (was === void 0 || is === void 0 || is.integrity !== void 0) return now;
	return isSameRelease(was, is) ? {
		...now,
		package: was
	} : now;
}
function approvalsOf(before, assessment, only) {
	const { server } = assessment.snapshot;
	const isWanted = (name) => only.length === 0 || only.includes(name);
	const drift = serverDrift(before, assessment);
	const tools = drift.tools.flatMap((one) => {
		const { name } = one.named.tool;
		return isWanted(name) && one.drift.kind !== "same" ? [{
			server,
			tool: name,
			says: toolApproved(one)
		}] : [];
	});
	const gone = drift.removed.filter(isWanted).map((tool) => ({
		server,
		tool,
		says: ours("gone")
	}));
	return [
		...only.length > 0 ? [] : serverApprovals(before, drift, assessment),
		...tools,
		...gone
	];
}
function toolApproved({ named, drift }) {
	const { category, risk } = named.tool.classification;
	const is = ours(`${category}, ${risk} risk`);
	if (drift.kind === "added" || drift.kind === "same") return say`new: ${is}`;
	const changes = drift.changes.map(describeChange).reduce((told, next) => say`${told}; ${next}`, is);
	return drift.kind === "renamed" ? say`renamed from ${drift.from}: ${changes}` : changes;
}
function serverApprovals(before, drift, assessment) {
	const { server } = assessment.snapshot;
	const now = withKnownArchive(lockServer(assessment), before);
	const faults = assessment.findings.filter((one) => isApprovable(one) && !isKnown(before, one));
	const started = startedPackage(assessment.snapshot);
	const release = started === void 0 ? "" : packageText(started);
	const count = now.tools.size;
	const locked = say`locked with ${count} tool${ours(count === 1 ? "" : "s")}${release === "" ? ours("") : say`, started from ${release}`}`;
	return [
		...before === void 0 ? [{
			server,
			says: locked
		}] : releaseApproved(server, before, now),
		...drift.changes.map((change) => ({
			server,
			says: describeServerChange(change)
		})),
		...faults.map(({ fingerprint, says }) => ({
			server,
			says: say`known from now on: ${fingerprint}, ${says}`
		}))
	];
}
function releaseApproved(server, before, now) {
	const [from, to] = [before, now].map(releaseOf);
	if (from !== to) return [{
		server,
		says: say`release ${from ?? ""} → ${to ?? ""}`
	}];
	const archive = now.package?.registry === "oci" ? void 0 : now.package?.integrity;
	if (archive === void 0 || archive === before.package?.integrity) return [];
	return [{
		server,
		says: say`the archive of ${to ?? ""} is known by its hash from now on: ${archive}`
	}];
}
function releaseOf({ package: started, serverInfo }) {
	return started === void 0 ? textOf(serverInfo, "version") : packageText(started);
}
export { approve as t };
