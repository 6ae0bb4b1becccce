import { t as findCommand } from "./find-command.js";
import { i as followFiles, n as judgedSession, r as readRules, t as commonOf } from "./enforce-session.js";
import { C as strictObject, _ as number, h as literal, w as string } from "./schemas.js";
import { a as countersOf, l as pruned, o as entryOf } from "./limits.js";
import { n as settle, t as decide } from "./decide.js";
import { n as UsageError } from "./errors.js";
import { r as isRunning, t as lineSplitter } from "./line-splitter.js";
import { n as unlessEmpty, r as writeLine, t as maxMessageBytes } from "./server-end.js";
import { t as startedServer } from "./started-server.js";
import { c as policyServer, n as defaultPolicyDir, s as policyFileName } from "./project.js";
import { x as terminalText } from "./escape.js";
import { t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
// src/io/proxy/ledger.ts
const prunedEvery = 1e4;
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
			told.failed(error instanceof Error ? error.message : String(error));
			if (trouble.onStoreError === "allow") counters = next;
			return false;
		}
	};
	return {
		now,
		decide(policy, call, then) {
			const at = now();
			decisions += 1;
			if (decisions % prunedEvery === 0) counters = pruned(counters, at);
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
			if (isWell) notice(`the limits cannot be kept, so ${meanwhile} until they can: ${why}`);
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
function limitsFile(path, server, at) {
	const unlock = lock(path);
	try {
		const entries = [...read(path, server).values()].filter(({ ends }) => ends > at);
		let { file, lines } = writeAnew(path, server, entries);
		const held = new Map(entries.map((entry) => [keyOf(entry), entry]));
		return {
			entries,
			append(changed) {
				write(file, changed.map(lineOf).join(""));
				for (const entry of changed) held.set(keyOf(entry), entry);
				lines += changed.length;
				if (lines < linesAtMost) return;
				const newest = changed.reduce((newest, { began }) => Math.max(newest, began), 0);
				for (const [key, { ends }] of held) if (ends <= newest) held.delete(key);
				closeSync(file);
				({file, lines} = writeAnew(path, server, [...held.values()]));
			},
			close() {
				closeSync(file);
				unlock();
			}
		};
	} catch (error) {
		unlock();
		if (error instanceof UsageError) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw new UsageError(`${path}: the limits cannot be kept there: ${reason}.`, { cause: error });
	}
}
function keyOf({ key, began }) {
	return `${began} ${key}`;
}
function lineOf(value) {
	return `${JSON.stringify(value)}\n`;
}
function write(file, text) {
	const bytes = Buffer.from(text);
	if (writeSync(file, bytes) !== bytes.length) throw new Error("the limits were cut short");
}
function writeAnew(path, server, entries) {
	const lines = [{
		schema: "toolwarden.limits/1",
		server
	}, ...entries];
	const beside = `${path}.${process.pid}.tmp`;
	writeFileSync(beside, lines.map(lineOf).join(""), { mode: 384 });
	renameSync(beside, path);
	return {
		file: openSync(path, "a"),
		lines: lines.length
	};
}
function read(path, server) {
	const entries = new Map();
	if (!existsSync(path)) return entries;
	const [first = "", ...rest] = readFileSync(path, "utf8").split("\n");
	const head = header.safeParse(parse(first));
	if (!head.success) throw new UsageError(`${path}: is no file of limits; name another, or remove it.`);
	if (head.data.server !== server) throw new UsageError(`${path}: holds the limits of server "${head.data.server}", not of "${server}"; name another file.`);
	for (const [index, line] of rest.slice(0, -1).entries()) {
		const checked = entry.safeParse(parse(line));
		if (!checked.success) throw new UsageError(`${path}:${index + 2}: is damaged; remove the file to count from nothing.`);
		entries.set(keyOf(checked.data), checked.data);
	}
	return entries;
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
		const says = error instanceof Error && "code" in error && error.code === "EEXIST" ? `another proxy is using it; give each its own file, or remove ${place} if none runs` : `the limits cannot be kept there: ${error instanceof Error ? error.message : String(error)}`;
		throw new UsageError(`${path}: ${says}.`, { cause: error });
	}
	return () => rmSync(place, { force: true });
}
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
	const session = options.session({
		toClient,
		toServer: (line) => server.send(line)
	});
	const server = options.server({
		onLine: session.fromServer,
		onFull: () => input.pause(),
		onRoom: () => input.resume(),
		log
	});
	const serverEnded = server.ended.then((says) => ({
		by: "server",
		says
	}));
	const how = await Promise.race([
		clientLeft(input),
		signalled(signal),
		serverEnded,
		clientFloods(input, session)
	]);
	input.pause();
	if (how.by === "client") {
		await answered(session, lastAnswersMs, [signalled(signal), serverEnded]);
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
async function clientLeft(input) {
	await new Promise((resolve) => {
		for (const event of [
			"end",
			"close",
			"error"
		]) input.once(event, resolve);
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
// src/commands/enforce-listen-flags.ts
const listenFlags = {
	"config-file": {
		value: "FILE",
		repeatable: true,
		help: "client config that declares servers",
		byDefault: "those that the repository has"
	},
	"policy-dir": {
		value: "DIR",
		help: "where their policies lie",
		byDefault: defaultPolicyDir
	},
	"pass-env": {
		value: "NAME",
		repeatable: true,
		help: "environment variable that declarations may use and servers may see"
	},
	"allow-host": {
		value: "NAME",
		repeatable: true,
		help: "a name that the gateway is reached by, besides those of this machine"
	},
	"allow-origin": {
		value: "ORIGIN",
		repeatable: true,
		help: "a page that may call from a browser, such as https://app.example; programs need none"
	},
	"max-sessions": {
		value: "N",
		help: "servers that run at once",
		byDefault: "200"
	},
	"max-requests": {
		value: "N",
		help: "requests that one session may have open",
		byDefault: "64"
	},
	"idle-seconds": {
		value: "N",
		help: "after so long without its client a session ends",
		byDefault: "600"
	}
};
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
	limits: {
		value: "FILE",
		help: "keep the counters of limits there, so that a restart gives nothing back",
		byDefault: "in memory"
	},
	audit: {
		value: "FILE",
		help: "append a line of JSON for each decision, and one for the end of each call"
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
	"on-store-error": {
		value: "WHAT",
		choices: ["deny", "allow"],
		help: "what becomes of calls with limits while their counters cannot be written, or are counted by this proxy alone",
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
	"approval-seconds": {
		value: "N",
		help: "how long a person may take to approve a call before it is denied",
		byDefault: "300"
	},
	listen: {
		value: "HOST:PORT",
		help: "be a gateway over HTTP, at /mcp/NAME, for the command given or for all servers that client configs declare"
	},
	...listenFlags,
	shadow: { help: "decide and write down, but let every call through and hide nothing" }
};
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "enforce");
	const notice = (line) => world.notice(`toolwarden: ${terminalText(line)}`);
	if (args.has("listen")) return listening(args, world, notice);
	const stray = Object.keys(listenFlags).find((flag) => args.has(flag));
	if (stray !== void 0) throw new UsageError(`--${stray} goes with --listen HOST:PORT.`);
	const { files, open } = serverGiven(args, world);
	const { server } = files;
	let rules = readRules(files, world);
	const ledger = openLedger(args, server, args.get("limits"), {
		world,
		notice
	});
	const common = commonOf(args, world, notice);
	const about = {
		server,
		rules: () => rules,
		ledger,
		session: randomUUID()
	};
	let session;
	const paths = [files.policy, ...files.lock === void 0 ? [] : [files.lock]].map((path) => resolve(world.cwd, path));
	const unfollow = followFiles(paths, () => {
		try {
			rules = readRules(files, world);
			session?.rulesChanged();
			notice("the policy was read anew and is in force.");
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			notice(`the rules from before stay in force: ${error.message}`);
		}
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
		common.audit?.close();
		standardStreams().input.destroy();
	}
}
async function listening(args, world, notice) {
	const isOne = args.command !== void 0;
	if (!isOne && args.has("policy")) throw new UsageError("--policy is for one server, whose command follows `--`; see --policy-dir for declared ones.");
	const stray = isOne ? [
		"config-file",
		"policy-dir",
		"pass-env"
	].find((flag) => args.has(flag)) : void 0;
	if (stray !== void 0) throw new UsageError(`--${stray} is for declared servers, not for a command.`);
	const { listen } = await import("./enforce-listen.js");
	const { declaredServers } = await import("./enforce-servers.js");
	const servers = isOne ? [serverGiven(args, world)] : await declaredServers(args, world);
	const limits = args.get("limits");
	const ledgerFor = (server) => {
		return openLedger(args, server, limits === void 0 || isOne ? limits : join(limits, limitsFileName(server)), {
			world,
			notice
		});
	};
	return listen(servers, args, {
		notice,
		common: () => commonOf(args, world, notice),
		ledgerFor
	}, world);
}
function serverGiven(args, world) {
	const files = ruleFiles(args);
	const [command, ...rest] = args.command ?? [];
	if (command === void 0) throw new UsageError("enforce needs the server's command: --policy FILE -- COMMAND ARGUMENTS.");
	readRules(files, world);
	if (findCommand(command, world.env["PATH"], world.cwd) === void 0) throw new UsageError(`the command "${command}" was not found; install it, or correct what follows \`--\`.`);
	return {
		files,
		open: startedServer({
			argv: [command, ...rest],
			env: world.env,
			cwd: world.cwd
		})
	};
}
function ruleFiles(args) {
	const policy = args.get("policy");
	if (policy === void 0) throw new UsageError("enforce needs a policy: --policy FILE -- COMMAND ARGUMENTS.");
	if (args.all("server").length > 1) throw new UsageError("a command is one server: give --server once.");
	const server = args.get("server") ?? policyServer(basename(policy));
	if (server === void 0 || server === "") throw new UsageError(`${policy}: its name does not tell which server it is for; say so with --server NAME.`);
	return {
		policy,
		lock: args.get("lock"),
		server
	};
}
function limitsFileName(server) {
	return policyFileName(server).replace(/json$/, "limits");
}
function openLedger(args, server, path, { world, notice }) {
	const store = path === void 0 ? void 0 : limitsFile(resolve(world.cwd, path), server, world.now());
	const onStoreError = args.get("on-store-error") === "allow" ? "allow" : "deny";
	return ledgerOf(world.now, {
		onStoreError,
		notice
	}, store);
}
const enforceCommand = {
	name: "enforce",
	summary: "Stand between an MCP client and a server, and hold every call to the policy.",
	usage: [
		"enforce --policy FILE [--server NAME] [FLAGS] -- COMMAND ARGUMENTS...",
		"enforce --listen HOST:PORT [--config-file FILE]... [--server NAME]... [FLAGS]",
		"enforce --listen HOST:PORT --policy FILE [--server NAME] [FLAGS] -- COMMAND ARGUMENTS..."
	],
	flags,
	notes: [
		"Put it before the server's own command in a client's config. It speaks MCP on standard streams and starts the server,",
		"which gets its whole environment. A call that is denied is answered with a result that says why; hidden tools are not",
		"listed. A rule that asks is put to the person at the client, if the client shows forms (MCP elicitation); else the call",
		"is denied. Policy and lock are read anew when they change. Servers are started, not reached by URL.",
		"Exit codes: 0 the client left or a signal came, 2 the server ended by itself, 3 bad usage or policy."
	].join("\n"),
	run
};
export { enforceCommand };
