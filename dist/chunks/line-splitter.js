import { i as strays, n as isGroupRunning, r as isRunning, t as canSeeSince } from "./processes.js";
import { t as atOurEnd } from "./at-our-end.js";
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
// src/io/mcp/child-group.ts
const graceMs = 1e3;
const groups = new Set();
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
	groups.add(pid);
	const forget = atOurEnd(() => signalTree(pid, "SIGKILL", strays(pid, mark, groups)));
	const end = async () => {
		await endGroup(child, pid, mark);
		groups.delete(pid);
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
		for (const stray of strays(pid, mark, groups)) seen.add(stray);
		return [...seen].filter(isRunning);
	};
	let downSince;
	const isDown = () => {
		if (child.exitCode === null && child.signalCode === null) return false;
		const since = downSince;
		downSince = isGroupRunning(pid) ? void 0 : since ?? performance.now();
		if (since === void 0 || downSince === void 0) return false;
		return canSeeSince(since) && strayed().length === 0;
	};
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
export { startGroup as n, lineSplitter as t };
