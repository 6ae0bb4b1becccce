import { t as byText } from "./json.js";
import { n as say, t as ours } from "./phrase.js";
import { n as describeServerChange, t as describeChange } from "./describe.js";
import { r as textOf, t as serverDrift } from "./drift.js";
import { f as lockServer } from "./project-files.js";
import { a as packageText, i as packageOf } from "./package.js";
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
	const now = lockServer(assessment);
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
	const { server, launch } = assessment.snapshot;
	const now = lockServer(assessment);
	const known = before?.faults ?? [];
	const faults = assessment.findings.filter(({ fingerprint }) => !known.includes(fingerprint));
	const started = packageOf(launch);
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
	return from === to ? [] : [{
		server,
		says: say`release ${from ?? ""} → ${to ?? ""}`
	}];
}
function releaseOf({ package: started, serverInfo }) {
	return started === void 0 ? textOf(serverInfo, "version") : packageText(started);
}
export { approve as t };
