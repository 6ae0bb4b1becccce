import { n as withheld, r as withEnvFile, t as discover } from "./declared-servers.js";
import { n as readTextFile } from "./text-files.js";
import { a as limitsOf, r as bounds } from "./bounds.js";
import { n as UsageError, t as CannotJudgeError } from "./errors.js";
import { i as parseSnapshots } from "./snapshots-file.js";
import { t as byText } from "./json.js";
import { n as nearest } from "./nearest.js";
import { r as progressLine } from "./progress.js";
import { x as terminalText } from "./escape.js";
import { t as todayOf } from "./command.js";
import { n as isWatched } from "./watch-capture2.js";
import { resolve } from "node:path";
// src/commands/collect.ts
const maxSnapshotBytes = 2e8;
function onlyNamed(specs, names) {
	if (names === void 0) return specs;
	const declared = specs.map(({ name }) => name);
	for (const name of names) {
		if (declared.includes(name)) continue;
		const meant = nearest(name, declared);
		const hint = meant === void 0 ? `declared are ${declared.join(", ")}` : `did you mean "${meant}"?`;
		throw new UsageError(`no server named "${name}" is declared; ${hint}`);
	}
	return specs.filter(({ name }) => names.includes(name));
}
async function collect(sources, defaults, world, beforeStart = async () => {}) {
	if (sources.snapshots !== void 0) {
		const text = readTextFile(resolve(world.cwd, sources.snapshots), maxSnapshotBytes);
		return { results: parseSnapshots(sources.snapshots, text) };
	}
	const { specs, disabled } = discover(sources, world.cwd, world.env);
	for (const name of disabled) world.notice(`${terminalText(name)} is switched off in its config file, or not a server that can be started from it: not looked at.`);
	const wanted = onlyNamed(specs, defaults.servers).map((spec) => withEnvFile(spec, world.cwd, (says) => world.notice(terminalText(`${spec.name}: ${says}.`))));
	await beforeStart(wanted);
	const kept = withheld(wanted, defaults.accept ?? [], todayOf(world));
	const isKept = new Set(kept.map(({ server }) => server));
	const started = wanted.filter(({ name }) => !isKept.has(name));
	if (isWatched(world)) for (const failure of kept) world.notice(progressLine(failure));
	const captured = await captureThem(started, sources, defaults, world);
	const { withPackages } = await import("./with-packages.js");
	const results = await withPackages([...captured, ...kept].sort((a, b) => byText(a.server, b.server)), wanted, {
		root: world.cwd,
		env: world.env,
		asksRegistry: sources.resolve ?? defaults.resolve ?? false,
		concurrency: sources.concurrency ?? defaults.concurrency ?? 4,
		signal: world.signal,
		notice: (says) => world.notice(terminalText(`${says}.`))
	});
	return sources.configFiles.length === 0 && sources.user !== true && sources.command === void 0 && sources.url === void 0 ? {
		results,
		declared: [...specs.map(({ name }) => name), ...disabled]
	} : { results };
}
async function sandboxFor(sources, defaults, world) {
	const choice = sources.sandbox ?? defaults.sandbox ?? "none";
	const { chooseSandbox } = await import("./sandbox2.js");
	const { kind, says } = chooseSandbox(choice, world.env);
	if (choice === "auto") world.notice(terminalText(`Sandbox: ${says}`));
	return {
		kind,
		allowNetwork: sources.allowNetwork ?? defaults.allowNetwork ?? false
	};
}
async function captureThem(wanted, sources, defaults, world) {
	const passed = (name) => sources.passEnv.includes(name) ? world.env[name] : void 0;
	const { captureAll, captureDefaults } = await import("./capture3.js");
	const { watchCapture } = await import("./watch-capture.js");
	const watch = watchCapture(wanted.length, world);
	const settings = {
		...defaults.bounds,
		...sources.bounds
	};
	const results = await captureAll(wanted, {
		timeoutMs: 1e3 * (settings["timeout-seconds"] ?? bounds["timeout-seconds"].byDefault),
		limits: limitsOf(settings),
		concurrency: sources.concurrency ?? defaults.concurrency ?? captureDefaults.concurrency,
		lookup: passed,
		parentEnv: world.env,
		auth: [...sources.auth ?? [], ...defaults.auth ?? []],
		allowPrivateHosts: [...sources.allowPrivateHosts ?? [], ...defaults.allowPrivateHosts ?? []],
		root: world.cwd,
		...wanted.some(({ launch }) => launch.kind === "stdio") && { sandbox: await sandboxFor(sources, defaults, world) },
		signal: world.signal,
		onProgress: watch.onProgress
	}).finally(watch.end);
	if (world.signal.aborted) throw new CannotJudgeError("stopped before every server had answered; nothing was judged.");
	return results;
}
export { maxSnapshotBytes as n, collect as t };
