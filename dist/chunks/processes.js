import { readFileSync, readdirSync } from "node:fs";
// src/io/mcp/processes.ts
let last;
function freshMs({ began, ended }) {
	return Math.max(10, 4 * (ended - began));
}
function look() {
	if (last !== void 0 && performance.now() - last.ended < freshMs(last)) return last;
	const began = performance.now();
	const processes = process.platform === "linux" ? readdirSync("/proc").flatMap((entry) => /^\d+$/.test(entry) ? readStat(entry) : []) : [];
	last = {
		began,
		ended: performance.now(),
		processes,
		environments: new Map()
	};
	return last;
}
function canSeeSince(since) {
	return look().began >= since;
}
function readStat(entry) {
	try {
		const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		const [state, parent, group] = fields;
		if (state === "Z" || state === "X") return [];
		return [{
			pid: Number(entry),
			parent: Number(parent),
			group: Number(group),
			began: Number(fields[19])
		}];
	} catch {
		return [];
	}
}
function strays(leader, mark, others) {
	const { processes: running, environments } = look();
	const family = new Set([leader]);
	const ours = running.find(({ pid }) => pid === process.pid)?.began ?? 0;
	for (const { pid, began, group } of running) if (began >= ours && !others.has(group) && hasInEnvironment(pid, mark, environments)) family.add(pid);
	for (let before = 0; before !== family.size;) {
		before = family.size;
		for (const { pid, parent } of running) if (family.has(parent)) family.add(pid);
	}
	return running.filter((one) => family.has(one.pid) && one.group !== leader).map((one) => one.pid);
}
function hasInEnvironment(pid, mark, environments) {
	if (pid === process.pid) return false;
	const environment = environments.get(pid) ?? readEnvironment(pid);
	environments.set(pid, environment);
	return environment.includes(mark);
}
function readEnvironment(pid) {
	try {
		return readFileSync(`/proc/${pid}/environ`);
	} catch {
		return Buffer.alloc(0);
	}
}
function isGroupRunning(group) {
	if (!exists(-group)) return false;
	return process.platform !== "linux" || look().processes.some((one) => one.group === group);
}
function isRunning(pid) {
	return process.platform === "linux" ? readStat(String(pid)).length > 0 : exists(pid);
}
function exists(target) {
	try {
		process.kill(target, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
export { strays as i, isGroupRunning as n, isRunning as r, canSeeSince as t };
