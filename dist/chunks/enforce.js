import { o as __toESM } from "./rolldown-runtime.js";
import { t as lineSplitter } from "./line-splitter.js";
import { n as unlessEmpty, r as writeLine, t as maxMessageBytes } from "./server-end.js";
import { C as strictObject, T as tuple, _ as number, h as literal, i as _enum, w as string } from "./schemas.js";
import { n as UsageError, r as messageOf } from "./errors.js";
import { c as policyServer, s as policyFileName } from "./project.js";
import { x as terminalText } from "./escape.js";
import { a as takeBack, i as approvalFlags, n as commonOf, r as judgedSession, t as closeCommon } from "./enforce-session.js";
import { d as withEntry, l as noCounters, o as countersOf, s as entryOf, u as pruned } from "./limits.js";
import { n as settle, r as windowsOf, t as decide } from "./decide.js";
import { r as isRunning } from "./processes.js";
import { r as sha256 } from "./digest.js";
import { i as bareHost } from "./auth.js";
import { n as installFlags, t as listenFlags } from "./enforce-listen-flags.js";
import { n as readRules, t as followRules } from "./enforce-rules.js";
import { a as serverOf, i as remoteFlags, o as upstreamFlags, r as isUpstream } from "./enforce-server.js";
import { t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { once } from "node:events";
import { createHash, randomUUID } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
// src/io/proxy/proxy.ts
const lastAnswersMs = 3e4;
const drainMs = 400;
const leaveMs = 1500;
async function runProxy(options) {
	const { client, signal, notice, log } = options;
	const { input, output } = client;
	let isHeld = false;
	const toClient = (line) => {
		if (writeLine(output, line) || isHeld) return;
		isHeld = true;
		server.pause();
		output.once("drain", () => {
			isHeld = false;
			server.resume();
		});
	};
	const reasons = new Set();
	const pauseFor = (reason, isHeld) => {
		if (isHeld) reasons.add(reason);
		else reasons.delete(reason);
		if (reasons.size > 0) input.pause();
		else input.resume();
	};
	const session = options.session({
		toClient,
		toServer: (line) => server.send(line),
		holdClient: (isHeld) => pauseFor("calls", isHeld)
	});
	const server = options.server({
		onLine: session.fromServer,
		isWaiting: session.isWaiting,
		onLost: session.requestLost,
		onFull: () => pauseFor("server", true),
		onRoom: () => pauseFor("server", false),
		log
	});
	const serverEnded = server.ended.then((says) => ({
		by: "server",
		says
	}));
	const deaf = gone(output);
	log.on("error", () => void 0);
	const how = await Promise.race([
		gone(input),
		deaf,
		signalled(signal),
		serverEnded,
		clientFloods(input, session)
	]);
	input.pause();
	if (how.by === "client") {
		session.clientGone();
		await answered(session, lastAnswersMs, [
			signalled(signal),
			serverEnded,
			deaf
		]);
		server.closeInput();
		await Promise.race([
			serverEnded,
			signalled(signal),
			setTimeout(leaveMs, void 0, { ref: false })
		]);
	}
	if (how.by === "signal") await answered(session, drainMs, [serverEnded]);
	session.serverGone(how.by === "server" ? how.says : "The proxy was stopped before the server had answered.");
	if (how.by === "server") notice(how.says);
	await server.end();
	return how;
}
function clientFloods(input, session) {
	return new Promise((resolve) => {
		const onOverflow = () => resolve({
			by: "server",
			says: "The client sent a message over 64 MiB."
		});
		input.on("data", lineSplitter(maxMessageBytes, unlessEmpty(session.fromClient), onOverflow));
	});
}
async function gone(side) {
	await new Promise((resolve) => {
		for (const event of [
			"end",
			"close",
			"error"
		]) side.on(event, resolve);
	});
	return { by: "client" };
}
async function signalled(signal) {
	if (!signal.aborted) await once(signal, "abort");
	return { by: "signal" };
}
async function answered(session, withinMs, others) {
	const over = AbortSignal.timeout(withinMs);
	const other = new AbortController();
	Promise.race(others).then(() => other.abort());
	while (!over.aborted && !other.signal.aborted && session.unanswered() > 0) await setTimeout(10);
}
// src/io/proxy/standard-streams.ts
function standardStreams() {
	return {
		input: process.stdin,
		output: process.stdout
	};
}
function standardError() {
	return process.stderr;
}
// src/io/proxy/ledger.ts
const prunedEvery$1 = 1e4;
function ledgerOf(clock, trouble, store) {
	const saved = store?.entries ?? [];
	const told = teller(trouble);
	let counters = countersOf(saved);
	let latest = saved.reduce((latest, { began }) => Math.max(latest, began), -Infinity);
	let decisions = 0;
	const now = () => latest = Math.max(latest, clock());
	const keep = (next, changed) => {
		const entries = changed.flatMap(({ key, began }) => entryOf(next, key, began) ?? []);
		try {
			if (entries.length > 0) {
				store?.append(entries);
				told.well();
			}
			counters = next;
			return true;
		} catch (error) {
			told.failed(messageOf(error));
			if (trouble.onStoreError === "allow") counters = next;
			return false;
		}
	};
	return {
		now,
		decide(policy, call, then) {
			const at = now();
			decisions += 1;
			if (decisions % prunedEvery$1 === 0) counters = pruned(counters, at);
			const decided = decide(policy, {
				...call,
				at
			}, counters);
			const { decision, reservations } = decided;
			if (keep(decided.counters, reservations)) then({
				decision,
				by: "policy",
				at,
				reservations
			});
			else if (trouble.onStoreError === "allow") then({
				decision,
				by: "proxy",
				at,
				reservations
			});
			else then(uncounted(at));
		},
		settle(reservations, outcome) {
			if (outcome === "error") keep(settle(counters, reservations, outcome), reservations);
		},
		close: () => Promise.resolve(store?.close())
	};
}
function uncounted(at) {
	return {
		decision: {
			kind: "deny",
			rule: "(limits)",
			message: "The limits of this call cannot be counted, so it is denied."
		},
		by: "proxy",
		at,
		reservations: []
	};
}
function teller({ onStoreError, notice }) {
	let isWell = true;
	const meanwhile = onStoreError === "deny" ? "calls with limits are denied" : "calls with limits are counted by this proxy alone";
	return {
		failed(why) {
			if (isWell) notice(`the limits cannot be kept, so ${meanwhile} until they can: ${why}.`);
			isWell = false;
		},
		well() {
			if (!isWell) notice("the limits are kept again.");
			isWell = true;
		}
	};
}
// src/io/proxy/limits-file.ts
const header = strictObject({
	schema: literal("toolwarden.limits/1"),
	server: string()
});
const entry = strictObject({
	key: string(),
	began: number(),
	used: number().nonnegative(),
	ends: number()
});
const linesAtMost = 5e4;
function limitsFile(path, { server, at, notice }) {
	const unlock = lock(path);
	try {
		const before = read(path, server);
		if (before.cut.length > 0) notice(cutShort(path, before.cut));
		const entries = [...before.entries.values()].filter(({ ends }) => ends > at);
		let { file, lines } = writeAnew(path, server, entries);
		let append = appending(file);
		const held = new Map(entries.map((entry) => [keyOf(entry), entry]));
		const shorten = (now) => {
			for (const [key, { ends }] of held) if (ends <= now) held.delete(key);
			lines = 0;
			try {
				const next = writeAnew(path, server, [...held.values()]);
				closeSync(file);
				({file, lines} = next);
				append = appending(file);
			} catch {}
		};
		return {
			entries,
			append(changed) {
				append(changed.map(lineOf).join(""));
				for (const entry of changed) held.set(keyOf(entry), entry);
				lines += changed.length;
				if (lines < linesAtMost) return;
				shorten(changed.reduce((newest, { began }) => Math.max(newest, began), 0));
			},
			close() {
				closeSync(file);
				unlock();
			}
		};
	} catch (error) {
		unlock();
		if (error instanceof UsageError) throw error;
		const reason = messageOf(error);
		throw new UsageError(`${path}: the limits cannot be kept there: ${reason}.`, { cause: error });
	}
}
function keyOf({ key, began }) {
	return `${began} ${key}`;
}
function lineOf(value) {
	return `${JSON.stringify(value)}\n`;
}
function appending(file) {
	let isCut = false;
	return (text) => {
		const bytes = Buffer.from(isCut ? `\n${text}` : text);
		const written = writeSync(file, bytes);
		isCut = written !== bytes.length && !takeBack(file, written);
		if (written !== bytes.length) throw new Error("the disk took only part of a line");
	};
}
function writeAnew(path, server, entries) {
	const lines = [{
		schema: "toolwarden.limits/1",
		server
	}, ...entries];
	const beside = `${path}.${process.pid}.tmp`;
	rmSync(beside, { force: true });
	const file = openSync(beside, "ax", 384);
	try {
		writeFileSync(file, lines.map(lineOf).join(""));
		fsyncSync(file);
		renameSync(beside, path);
		return {
			file,
			lines: lines.length
		};
	} catch (error) {
		closeSync(file);
		rmSync(beside, { force: true });
		throw error;
	}
}
function read(path, server) {
	const entries = new Map();
	if (!existsSync(path)) return {
		entries,
		cut: []
	};
	const [first = "", ...rest] = readFileSync(path, "utf8").split("\n");
	const head = header.safeParse(parse(first));
	if (!head.success) throw new UsageError(`${path}: is no file of limits; name another, or remove it.`);
	if (head.data.server !== server) throw new UsageError(`${path}: holds the limits of server "${head.data.server}", not of "${server}"; name another file.`);
	const cut = [];
	for (const [index, line] of rest.entries()) {
		const isLast = index === rest.length - 1;
		if (isLast && line === "") break;
		const isCut = isLast || parse(line) === void 0;
		if (isCut) cut.push(index + 2);
		const checked = entry.safeParse(parse(isCut ? afterPiece(line) : line));
		if (checked.success && !isLast) entries.set(keyOf(checked.data), checked.data);
		else if (!isCut) throw new UsageError(`${path}:${index + 2}: is damaged; remove the file to count from nothing.`);
	}
	return {
		entries,
		cut
	};
}
function afterPiece(line) {
	return line.slice(line.lastIndexOf("{\"key\":"));
}
function cutShort(path, cut) {
	const named = cut.slice(0, 5).join(", ") + (cut.length > 5 ? ", ..." : "");
	return `${path}: ${cut.length === 1 ? `line ${named} was` : `lines ${named} were`} cut short, as a full disk or a loss of power does; the limits go on from what the whole lines hold.`;
}
function parse(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
function lock(path) {
	const place = `${path}.lock`;
	try {
		const owner = existsSync(place) ? Number(readFileSync(place, "utf8")) : void 0;
		if (owner === process.pid || owner !== void 0 && !isRunning(owner)) rmSync(place, { force: true });
		writeFileSync(place, String(process.pid), {
			flag: "wx",
			mode: 384
		});
	} catch (error) {
		const says = error instanceof Error && "code" in error && error.code === "EEXIST" ? `another proxy is using it; give each its own file, or remove ${place} if none runs` : `the limits cannot be kept there: ${messageOf(error)}`;
		throw new UsageError(`${path}: ${says}.`, { cause: error });
	}
	return () => rmSync(place, { force: true });
}
// src/io/proxy/redis-counters.ts
const answerMs = 1e3;
const reconnectMs = 200;
const graceMs = 6e4;
const script = `
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local latest = tonumber(redis.call('GET', KEYS[1]) or '0')
local last, became = string.match(redis.call('GET', KEYS[2]) or '0 refused', '^(%d+) (%a+)$')
local number, at = tonumber(ARGV[2]), tonumber(ARGV[3])
local function answer(what, held)
  local said = {what, string.format('%.0f', clock), string.format('%.0f', latest)}
  for _, value in ipairs(held) do said[#said + 1] = value or '' end
  return said
end
if tonumber(last) >= number then return answer(became, {}) end
if ARGV[1] == 'ask' then
  redis.call('SET', KEYS[2], ARGV[2] .. ' refused', 'PX', 86400000)
  return answer('refused', {})
end
local held = {}
local isSame = true
for i = 3, #KEYS do
  held[i - 2] = redis.call('GET', KEYS[i])
  if (held[i - 2] or '') ~= ARGV[i * 3 - 4] then isSame = false end
end
if not isSame or at < math.max(clock, latest) - tonumber(ARGV[4]) then return answer('changed', held) end
for i = 3, #KEYS do
  local used, ends = ARGV[i * 3 - 3], tonumber(ARGV[i * 3 - 2])
  if used == '' then redis.call('DEL', KEYS[i])
  elseif used ~= '=' then
    redis.call('SET', KEYS[i], used, 'PX', string.format('%.0f', math.min(math.max(1, ends - clock), 1e14)))
  end
end
if at > latest then
  latest = at
  redis.call('SET', KEYS[1], ARGV[3])
end
redis.call('SET', KEYS[2], ARGV[2] .. ' written', 'PX', 86400000)
return answer('written', {})
`;
const digest = createHash("sha1").update(script).digest("hex");
const answers = tuple([
	_enum([
		"written",
		"changed",
		"refused"
	]),
	string(),
	string()
], string());
async function redisCounters(place, server) {
	const { isTls, username, password, ...rest } = place;
	const { Redis } = await import("./built.js").then((m) => __toESM(m.default, 1));
	const redis = new Redis({
		...rest,
		...isTls ? { tls: {} } : {},
		...username === void 0 ? {} : { username },
		...password === void 0 ? {} : { password },
		lazyConnect: true,
		connectTimeout: answerMs,
		commandTimeout: answerMs,
		retryStrategy: () => reconnectMs,
		autoResendUnfulfilledCommands: false,
		enableOfflineQueue: false,
		enableReadyCheck: false,
		disableClientInfo: true
	});
	let broken;
	redis.on("error", (error) => broken = error);
	redis.on("ready", () => broken = void 0);
	const prefix = `toolwarden:limits:{${encodeURIComponent(server)}}`;
	const own = [`${prefix}:latest`, `${prefix}:proxy:${randomUUID()}`];
	const run = async (keys, args) => {
		try {
			const all = [
				keys.length,
				...keys,
				...args
			];
			const said = await redis.evalsha(digest, ...all).catch((error) => {
				if (!reasonOf(error).startsWith("NOSCRIPT")) throw error;
				return redis.eval(script, ...all);
			});
			const [what, clock, latest, ...held] = answers.parse(said);
			return {
				what,
				clock: Number(clock),
				latest: Number(latest),
				held
			};
		} catch (error) {
			if (reasonOf(error) === "Command timed out") redis.disconnect(true);
			throw new Error(reasonOf(broken ?? error), { cause: error });
		}
	};
	const wasWritten = async (number) => {
		const { what, clock, latest } = await run(own, [
			"ask",
			number,
			0,
			0
		]);
		return {
			clock,
			latest,
			isWritten: what === "written"
		};
	};
	try {
		await redis.connect();
		const { clock, latest } = await wasWritten(1);
		return {
			time: {
				clock,
				latest
			},
			counters: {
				wasWritten,
				async commit({ number, at, windows }) {
					const keys = windows.map((window) => `${prefix}:${nameOf(window)}`);
					const changes = windows.flatMap(({ expected, next, ends }) => [
						textOf(expected),
						next === void 0 ? "=" : textOf(next),
						ends + graceMs
					]);
					const { what, clock, latest, held } = await run([...own, ...keys], [
						"commit",
						number,
						at,
						answerMs,
						...changes
					]);
					if (what === "refused") throw new Error("the batch was given up before it came");
					return what === "written" ? {
						clock,
						latest,
						isWritten: true
					} : {
						clock,
						latest,
						isWritten: false,
						used: held.map(amountOf)
					};
				},
				close: () => redis.disconnect()
			}
		};
	} catch (error) {
		redis.disconnect();
		const where = `${isTls ? "rediss" : "redis"}://${place.host}:${place.port}/${place.db}`;
		throw new UsageError(`${where}: the limits cannot be kept there: ${reasonOf(broken ?? error)}.`, { cause: error });
	}
}
function nameOf({ key, began }) {
	return `${began}:${sha256(key).slice(0, 32)}`;
}
function textOf(used) {
	return used === 0 ? "" : String(used);
}
function amountOf(text) {
	const used = Number(text);
	if (text !== textOf(used) || !(used >= 0 && used < Infinity)) throw new Error("a window holds what no proxy has written");
	return used;
}
function reasonOf(error) {
	if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
	return messageOf(error);
}
// src/io/proxy/ledger-steps.ts
function takeSteps(steps, before, number, at) {
	const judged = new Map();
	const windows = new Map();
	let counters = before;
	for (const step of steps) {
		for (const window of windowsAt(step, at, counters)) windows.set(`${window.began} ${window.key}`, window);
		if (step.kind === "giveBack") counters = settle(counters, step.reservations, "error");
		else {
			const decided = decide(step.policy, {
				...step.call,
				at
			}, counters);
			const { decision, reservations } = decided;
			judged.set(step, {
				decision,
				by: "policy",
				at,
				reservations
			});
			counters = decided.counters;
		}
	}
	return {
		number,
		at,
		steps,
		judged,
		windows: [...windows.values()].map(({ key, began, ends }) => {
			const expected = entryOf(before, key, began)?.used ?? 0;
			const next = entryOf(counters, key, began)?.used ?? 0;
			return {
				key,
				began,
				ends,
				expected,
				next: next === expected ? void 0 : next
			};
		}),
		counters
	};
}
function withUsed(counters, windows, used) {
	return windows.reduce((counters, { key, began, ends }, index) => withEntry(counters, {
		key,
		began,
		ends,
		used: used[index] ?? 0
	}), counters);
}
function windowsAt(step, at, counters) {
	if (step.kind === "decide") return windowsOf(step.policy, {
		...step.call,
		at
	});
	return step.reservations.flatMap(({ key, began }) => entryOf(counters, key, began) ?? []);
}
// src/io/proxy/shared-ledger.ts
const patienceMs = 2e3;
const soonMs = 50;
const laterMs = 500;
const lastMs = 300;
const stepsAtMost = 200;
const prunedEvery = 1e4;
function sharedLedger(options) {
	const { shared, elapsed, onStoreError } = options;
	const told = teller(options);
	let counters = noCounters;
	const queue = [];
	let unsure;
	const state = {
		isDown: false,
		isWorking: false,
		isClosed: false
	};
	let number = 1;
	let { latest, clock } = options.time;
	let learntAt = elapsed();
	const now = () => latest = Math.max(latest, Math.floor(clock + elapsed() - learntAt));
	const learn = (time) => {
		clock = time.clock;
		latest = Math.max(latest, time.latest);
		learntAt = elapsed();
	};
	const isOverdue = (step) => step.kind === "decide" && !step.isGivenUp && elapsed() - step.since >= patienceMs;
	function giveUp(step) {
		if (step.kind !== "decide" || step.isGivenUp) return;
		step.isGivenUp = true;
		step.answer(onStoreError === "allow" ? countAlone(step) : uncounted(now()));
	}
	function countAlone({ policy, call }) {
		const at = now();
		const decided = decide(policy, {
			...call,
			at
		}, counters);
		counters = decided.counters;
		return {
			decision: decided.decision,
			by: "proxy",
			at,
			reservations: []
		};
	}
	function finish({ steps, judged, counters: after }) {
		counters = after;
		for (const step of steps) {
			const said = judged.get(step);
			if (step.kind !== "decide" || said === void 0) continue;
			if (!step.isGivenUp) step.answer(said);
			else if (onStoreError === "deny") queue.push({
				kind: "giveBack",
				reservations: said.reservations
			});
		}
	}
	function again(steps, why) {
		for (const step of steps.filter(isOverdue)) {
			told.failed(why);
			giveUp(step);
		}
		queue.unshift(...steps.filter((step) => step.kind === "giveBack" || !step.isGivenUp));
	}
	async function commit() {
		const steps = queue.splice(0, stepsAtMost);
		number += 1;
		if (number % prunedEvery === 0) counters = pruned(counters, now());
		const taken = takeSteps(steps, counters, number, now());
		if (taken.windows.length === 0) {
			finish(taken);
			return;
		}
		const said = await shared.commit(taken).catch(messageOf);
		if (typeof said === "string") {
			unsure = {
				taken,
				why: said
			};
			return;
		}
		learn(said);
		if (said.isWritten) {
			told.well();
			finish(taken);
			return;
		}
		counters = withUsed(counters, taken.windows, said.used);
		again(steps, "other proxies change them all the time");
	}
	async function recover({ taken, why }) {
		const began = elapsed();
		while (!state.isClosed) {
			const said = await shared.wasWritten(taken.number).catch(messageOf);
			if (typeof said !== "string") {
				learn(said);
				unsure = void 0;
				if (state.isDown) told.well();
				state.isDown = false;
				if (said.isWritten) finish(taken);
				else {
					again(taken.steps, why);
					await pause(soonMs);
				}
				return;
			}
			const isTime = elapsed() - began >= patienceMs || [...taken.steps, ...queue].some(isOverdue);
			if (!state.isDown && isTime) goDown(taken, said);
			await pause(state.isDown ? laterMs : soonMs);
		}
	}
	function goDown(taken, why) {
		state.isDown = true;
		told.failed(why);
		const steps = [...taken.steps, ...queue];
		const left = queue.filter(({ kind }) => kind === "giveBack");
		queue.splice(0, queue.length, ...left);
		for (const step of steps) giveUp(step);
	}
	function work() {
		if (state.isWorking) return;
		state.isWorking = true;
		queueMicrotask(() => void untilDone());
	}
	async function untilDone() {
		while (!state.isClosed && (unsure !== void 0 || queue.length > 0)) await (unsure === void 0 ? commit() : recover(unsure));
		state.isWorking = false;
	}
	return {
		now,
		decide(policy, call, then) {
			const at = now();
			if (windowsOf(policy, {
				...call,
				at
			}).length === 0) {
				const { decision } = decide(policy, {
					...call,
					at
				}, noCounters);
				then({
					decision,
					by: "policy",
					at,
					reservations: []
				});
				return;
			}
			const step = {
				kind: "decide",
				policy,
				call,
				answer: then,
				since: elapsed(),
				isGivenUp: false
			};
			if (state.isDown) {
				giveUp(step);
				return;
			}
			queue.push(step);
			work();
		},
		settle(reservations, outcome) {
			if (outcome === "ok" || reservations.length === 0) return;
			queue.push({
				kind: "giveBack",
				reservations
			});
			work();
		},
		async close() {
			const since = elapsed();
			while (state.isWorking && !state.isDown && elapsed() - since < lastMs) await setTimeout(5);
			state.isClosed = true;
			shared.close();
		}
	};
}
function pause(ms) {
	return setTimeout(ms, void 0, { ref: false });
}
// src/commands/enforce-limits.ts
const limitsFlags = {
	limits: {
		value: "PLACE",
		help: "keep the counters of limits in a file (of several servers, in a folder), or in a Redis (redis://HOST:PORT/DB) that several proxies share",
		byDefault: "in memory"
	},
	"limits-password-env": {
		value: "NAME",
		help: "the variable that holds the password of that Redis"
	},
	"on-store-error": {
		value: "WHAT",
		choices: ["deny", "allow"],
		help: "what becomes of calls with limits while these cannot be kept there; with allow this proxy counts alone",
		byDefault: "deny"
	}
};
async function openLedger(args, server, { world, notice, isOneOfSeveral }) {
	const trouble = {
		onStoreError: args.get("on-store-error") === "allow" ? "allow" : "deny",
		notice
	};
	const limits = args.get("limits");
	if (limits !== void 0 && /^[a-z][a-z0-9+.-]*:\/\//i.test(limits)) {
		const { counters, time } = await redisCounters(redisPlace(limits, args, world), server);
		return sharedLedger({
			...trouble,
			shared: counters,
			time,
			elapsed: () => performance.now()
		});
	}
	if (args.get("limits-password-env") !== void 0) throw new UsageError("--limits-password-env is for --limits redis://HOST:PORT/DB only.");
	if (limits === void 0) return ledgerOf(world.now, trouble);
	const file = isOneOfSeveral ? join(limits, limitsFileName(server)) : limits;
	const options = {
		server,
		at: world.now(),
		notice
	};
	return ledgerOf(world.now, trouble, limitsFile(resolve(world.cwd, file), options));
}
function limitsFileName(server) {
	return policyFileName(server).replace(/json$/, "limits");
}
const form = "redis://HOST:PORT/DB or rediss://HOST:PORT/DB";
function redisPlace(text, args, world) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url !== void 0 && url.password !== "") throw new UsageError("--limits holds a password, which others on this machine can read; name a variable with --limits-password-env instead.");
	const db = /^\/?(\d{0,5})$/.exec(url?.pathname ?? "-")?.[1];
	const isKnown = url?.protocol === "redis:" || url?.protocol === "rediss:";
	if (url === void 0 || !isKnown || url.hostname === "" || db === void 0 || url.search !== "" || url.hash !== "") throw new UsageError(`--limits ${text}: is neither a file nor ${form}.`);
	return {
		host: bareHost(url),
		port: url.port === "" ? 6379 : Number(url.port),
		db: Number(db),
		isTls: url.protocol === "rediss:",
		username: url.username === "" ? void 0 : decodeURIComponent(url.username),
		password: passwordFrom(args.get("limits-password-env"), world)
	};
}
function passwordFrom(name, { env }) {
	if (name === void 0) return void 0;
	const password = env[name];
	if (password !== void 0 && password !== "") return password;
	throw new UsageError(`--limits-password-env ${name}: the variable ${name} is not set.`);
}
// src/commands/enforce.ts
const flags = {
	policy: {
		value: "FILE",
		help: "the policy of this server"
	},
	server: {
		value: "NAME",
		repeatable: true,
		help: "what the server is called; of declared servers, those that are meant",
		byDefault: "the policy's file name, or all that are declared"
	},
	...upstreamFlags,
	...remoteFlags,
	...limitsFlags,
	audit: {
		value: "FILE",
		help: "append a line of JSON for each decision, and one for the end of each call"
	},
	"audit-max-bytes": {
		value: "N",
		help: "begin a new audit file when this one would grow longer; it becomes FILE.1"
	},
	"audit-keep": {
		value: "N",
		help: "how many such full files are kept; older ones are removed",
		byDefault: "9"
	},
	"audit-args": {
		value: "WHAT",
		choices: ["keys", "full"],
		help: "of arguments, write their names and a hash, or the values too with secrets masked",
		byDefault: "keys"
	},
	"on-audit-error": {
		value: "WHAT",
		choices: ["deny", "allow"],
		help: "what becomes of calls that cannot be written to the audit",
		byDefault: "deny"
	},
	lock: {
		value: "FILE",
		help: "hide tools that are not as this lock holds them, and deny their calls"
	},
	"on-drift": {
		value: "WHAT",
		choices: ["block", "warn"],
		help: "whether such tools are hidden, or only told of on standard error",
		byDefault: "block"
	},
	...approvalFlags,
	listen: {
		value: "HOST:PORT",
		help: "be a gateway over HTTP, at /mcp/NAME, for the command given or for all servers that client configs declare"
	},
	...listenFlags,
	...installFlags,
	shadow: { help: "decide and write down, but let every call through and hide nothing" }
};
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "enforce");
	if (args.has("install") || args.has("uninstall")) return (await import("./enforce-install.js")).installing(args, flags, world);
	if (args.has("dry-run")) throw new UsageError("--dry-run goes with --install or --uninstall.");
	const notice = (line) => world.notice(`toolwarden: ${terminalText(line)}`);
	if (args.has("listen")) return listening(args, world, notice);
	const stray = Object.keys(listenFlags).find((flag) => args.has(flag));
	if (stray !== void 0) throw new UsageError(`--${stray} goes with --listen HOST:PORT.`);
	const files = ruleFiles(args);
	const { server } = files;
	let rules = readRules(files, world);
	const open = await serverOf(args, world);
	const common = await commonOf(args, world, notice);
	const ledger = await openLedger(args, server, {
		world,
		notice,
		isOneOfSeveral: false
	});
	const isRemote = args.has("upstream");
	const about = {
		server,
		rules: () => rules,
		ledger,
		session: randomUUID(),
		isRemote
	};
	let session;
	const readAgain = () => {
		rules = readRules(files, world);
		session?.rulesChanged();
	};
	const unfollow = followRules([files], readAgain, {
		says: "the policy was read anew and is in force.",
		notice,
		cwd: world.cwd
	});
	try {
		const { by } = await runProxy({
			server: open,
			client: standardStreams(),
			log: standardError(),
			signal: world.signal,
			notice,
			session: (wire) => session = judgedSession(common, about, wire)
		});
		return by === "server" ? 2 : 0;
	} finally {
		unfollow();
		await ledger.close();
		await closeCommon(common);
		standardStreams().input.destroy();
	}
}
async function listening(args, world, notice) {
	const isOne = args.command !== void 0 || isUpstream(args);
	if (!isOne && args.has("policy")) throw new UsageError("--policy is for one server, whose command follows `--` or which --upstream names; see --policy-dir for declared ones.");
	if (!isOne && args.has("upstream-token-command")) throw new UsageError("--upstream-token-command is for one server, which --upstream names.");
	const stray = [
		"config-file",
		"policy-dir",
		"pass-env"
	].find((flag) => args.has(flag));
	if (isOne && stray !== void 0) throw new UsageError(`--${stray} is for declared servers, not for the one that is given.`);
	if (!isOne && args.has("header-env")) throw new UsageError("--header-env is for --upstream; declared servers have the headers of their declaration.");
	const { listen } = await import("./enforce-listen.js");
	const { declaredServers } = await import("./enforce-servers.js");
	const servers = isOne ? [await serverGiven(args, world)] : await declaredServers(args, world);
	const ledgerFor = (server) => openLedger(args, server, {
		world,
		notice: (line) => notice(`[${server}] ${line}`),
		isOneOfSeveral: !isOne
	});
	return listen(servers, args, {
		notice,
		common: () => commonOf(args, world, notice),
		ledgerFor
	}, world);
}
async function serverGiven(args, world) {
	const files = ruleFiles(args);
	readRules(files, world);
	return {
		files,
		open: await serverOf(args, world)
	};
}
function ruleFiles(args) {
	const policy = args.get("policy");
	if (policy === void 0) throw new UsageError("enforce needs a policy: --policy FILE -- COMMAND ARGUMENTS.");
	if (args.all("server").length > 1) throw new UsageError("this is one server: give --server once.");
	const server = args.get("server") ?? policyServer(basename(policy));
	if (server === void 0 || server === "") throw new UsageError(`${policy}: its name does not tell which server it is for; say so with --server NAME.`);
	return {
		policy,
		lock: args.get("lock"),
		server
	};
}
const enforceCommand = {
	name: "enforce",
	summary: "Stand between an MCP client and a server, and hold every call to the policy.",
	usage: [
		"enforce --policy FILE [--server NAME] [FLAGS] -- COMMAND ARGUMENTS...",
		"enforce --policy FILE [--server NAME] [FLAGS] --upstream URL",
		"enforce --install CLIENT [--server NAME] [--policy FILE] [--config-file FILE] [--dry-run] [FLAGS]",
		"enforce --uninstall CLIENT [--server NAME] [--config-file FILE] [--dry-run]",
		"enforce --listen HOST:PORT [--config-file FILE]... [--server NAME]... [FLAGS]",
		"enforce --listen HOST:PORT --policy FILE [--server NAME] [FLAGS] -- COMMAND ARGUMENTS... (or --upstream URL)"
	],
	flags,
	notes: [
		"Put it before the server's own command in a client's config. It speaks MCP on standard streams and starts the server,",
		"which gets its whole environment. A call that is denied is answered with a result that says why; hidden tools are not",
		"listed. A rule that asks is put to the person at the client, if the client shows forms (MCP elicitation), or to",
		"whoever answers in the folder of --approvals; else the call is denied. Policy and lock are read anew when they change.",
		"With --upstream the server is reached over Streamable HTTP. --install also takes a server that the client reaches by URL:",
		"URL and headers then stand in the environment of its entry.",
		"Exit codes: 0 the client left or a signal came, 2 the server ended by itself, 3 bad usage or policy."
	].join("\n"),
	run
};
export { enforceCommand };
