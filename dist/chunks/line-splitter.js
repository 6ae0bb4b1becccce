import { n as atOurEnd } from "./find-command.js";
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
// src/io/mcp/processes.ts
function runningProcesses() {
	if (process.platform !== "linux") return [];
	return readdirSync("/proc").flatMap((entry) => /^\d+$/.test(entry) ? readStat(entry) : []);
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
function strays(leader, mark) {
	const running = runningProcesses();
	const family = new Set([leader]);
	const ours = running.find(({ pid }) => pid === process.pid)?.began ?? 0;
	for (const { pid, began } of running) if (began >= ours && hasInEnvironment(pid, mark)) family.add(pid);
	for (let before = 0; before !== family.size;) {
		before = family.size;
		for (const { pid, parent } of running) if (family.has(parent)) family.add(pid);
	}
	return running.filter((one) => family.has(one.pid) && one.group !== leader).map((one) => one.pid);
}
function hasInEnvironment(pid, mark) {
	try {
		return pid !== process.pid && readFileSync(`/proc/${pid}/environ`).includes(mark);
	} catch {
		return false;
	}
}
function isGroupRunning(group) {
	if (!exists(-group)) return false;
	return process.platform !== "linux" || runningProcesses().some((one) => one.group === group);
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
// src/io/mcp/child-group.ts
const graceMs = 1e3;
function startGroup({ command, args, env, cwd, mark, input }) {
	const descriptor = input === void 0 ? [] : [openSync(input, "r")];
	const child = spawn(command, [...args], {
		cwd,
		env,
		shell: false,
		detached: process.platform !== "win32",
		windowsHide: true,
		stdio: [
			"pipe",
			"pipe",
			"pipe",
			...descriptor
		]
	});
	for (const opened of descriptor) closeSync(opened);
	const { pid } = child;
	if (pid === void 0) return {
		child,
		end: async () => void 0
	};
	const forget = atOurEnd(() => signalTree(pid, "SIGKILL", strays(pid, mark)));
	const end = async () => {
		await endGroup(child, pid, mark);
		forget();
	};
	let ending;
	return {
		child,
		end: () => ending ??= end()
	};
}
async function endGroup(child, pid, mark) {
	const seen = new Set();
	const strayed = () => {
		for (const stray of strays(pid, mark)) seen.add(stray);
		return [...seen].filter(isRunning);
	};
	const isDown = () => !isGroupRunning(pid) && strayed().length === 0;
	const isKilled = () => {
		signalTree(pid, "SIGKILL", strayed());
		return isDown();
	};
	child.stdin.end();
	signalTree(pid, "SIGTERM", strayed());
	if (!await holds(isDown, graceMs)) await holds(isKilled, graceMs);
	for (const pipe of [
		child.stdin,
		child.stdout,
		child.stderr
	]) pipe.destroy();
	child.unref();
}
function signalTree(pid, name, others) {
	if (process.platform === "win32") {
		spawnSync("taskkill", [
			"/pid",
			String(pid),
			"/T",
			"/F"
		], { windowsHide: true });
		return;
	}
	for (const target of [-pid, ...others]) try {
		process.kill(target, name);
	} catch {}
}
async function holds(condition, withinMs) {
	const until = performance.now() + withinMs;
	for (let pause = 5; !condition(); pause = Math.min(pause * 2, 50)) {
		if (performance.now() > until) return false;
		await setTimeout(pause);
	}
	return true;
}
// src/io/mcp/line-splitter.ts
function lineSplitter(maxLength, onLine, onOverflow) {
	let parts = [];
	let length = 0;
	let isOver = false;
	const keep = (part) => {
		parts.push(part);
		length += part.length;
		if (length <= maxLength) return;
		isOver = true;
		parts = [];
		onOverflow();
	};
	return (chunk) => {
		let from = 0;
		for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
			if (isOver) return;
			keep(chunk.subarray(from, end));
			from = end + 1;
			if (isOver) return;
			const line = parts.length === 1 && parts[0] !== void 0 ? parts[0] : Buffer.concat(parts);
			parts = [];
			length = 0;
			onLine(line);
		}
		if (!isOver && from < chunk.length) keep(chunk.subarray(from));
	};
}
export { startGroup as n, isRunning as r, lineSplitter as t };
