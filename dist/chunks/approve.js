import { t as byText } from "./json.js";
import { c as lockServer, l as namedTools, n as toolDrift, t as serverChanges } from "./drift.js";
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
	const named = namedTools(assessment).filter(({ tool }) => isWanted(tool.name));
	if (before === void 0) {
		const count = `${named.length} tool${named.length === 1 ? "" : "s"}`;
		return only.length > 0 && named.length === 0 ? [] : [{
			server,
			what: `locked with ${count}`
		}];
	}
	const offered = new Set(assessment.tools.map(({ name }) => name));
	const changed = named.flatMap((one) => {
		const drift = toolDrift(before, one);
		const tool = one.tool.name;
		if (drift.kind === "same") return [];
		const kinds = drift.kind === "added" ? [] : [...new Set(drift.changes.map(({ kind }) => kind.replace("-", " ")))];
		return [{
			server,
			tool,
			what: drift.kind === "added" ? "new" : `changed: ${kinds.join(", ")}`
		}];
	});
	const gone = [...before.tools.keys()].filter((name) => isWanted(name) && !offered.has(name));
	return [
		...only.length > 0 ? [] : serverApprovals(before, assessment),
		...changed,
		...gone.sort().map((tool) => ({
			server,
			tool,
			what: "gone"
		}))
	];
}
function serverApprovals(before, assessment) {
	const { server } = assessment.snapshot;
	const abouts = serverChanges(before, assessment).map(({ about }) => about);
	const faults = lockServer(assessment).faults.filter((fault) => !before.faults.includes(fault));
	return [...abouts.length === 0 ? [] : [{
		server,
		what: `changed: ${abouts.join(", ")}`
	}], ...faults.length === 0 ? [] : [{
		server,
		what: `known from now on: ${faults.join(", ")}`
	}]];
}
export { approve as t };
