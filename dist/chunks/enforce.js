import { t as findCommand } from "./find-command.js";
import { t as secretName } from "./summarise.js";
import { i as shortDigest, n as digestOf } from "./digest.js";
import { n as UsageError } from "./errors.js";
import { C as strictObject, _ as number, h as literal, w as string } from "./schemas.js";
import { a as own, n as isObject, r as limitDepth, t as byText } from "./json.js";
import { r as withoutKnownSecrets } from "./known-secret.js";
import { l as toolFacets } from "./machine-file.js";
import { c as facetDigests, o as parseLock } from "./lock.js";
import { i as borderFor, n as startGroup, r as isRunning, t as lineSplitter } from "./line-splitter.js";
import { a as countersOf, l as pruned, o as entryOf } from "./limits.js";
import { i as settle, n as readPolicy, r as decide } from "./policy-file2.js";
import { _ as plainText, s as jsonText, x as terminalText } from "./escape.js";
import { n as policyServer } from "./file-name.js";
import { n as readTextFile } from "./text-files.js";
import { t as describeProblem } from "./problem.js";
import { n as wholeNumber, t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { once } from "node:events";
import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, unwatchFile, watchFile, writeFileSync, writeSync } from "node:fs";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
// src/io/proxy/audit.ts
const noAudit = {
	decided: () => void 0,
	ended: () => void 0,
	close: () => void 0
};
function auditFile(path, options) {
	const file = open(path);
	const write = (record) => {
		const line = Buffer.from(`${JSON.stringify(record)}\n`);
		if (writeSync(file, line) !== line.length) throw new Error("the record was cut short");
	};
	const { server, session } = options;
	return {
		decided: (call) => write(decisionRecord(call, options)),
		ended: ({ request, outcome, latencyMs }) => write({
			schema,
			event: "end",
			session,
			server,
			request,
			outcome,
			latencyMs: rounded(latencyMs)
		}),
		close: () => closeSync(file)
	};
}
const schema = "toolwarden.audit/1";
function open(path) {
	try {
		return openSync(path, "a", 384);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UsageError(`${path}: the audit cannot be written there: ${reason}.`, { cause: error });
	}
}
function decisionRecord(call, { server, session, hasArguments, isShadow }) {
	const { request, tool, args, at, decision, by, forwarded, approved, latencyMs } = call;
	return {
		schema,
		event: "decision",
		at: new Date(at).toISOString(),
		session,
		server,
		tool,
		argumentKeys: Object.keys(args).sort(byText),
		argumentsSha256: digestOf(args),
		...hasArguments ? { arguments: withoutSecrets(args) } : {},
		decision: decision.kind,
		rule: decision.rule,
		message: decision.message,
		...decision.remaining === void 0 ? {} : { remaining: decision.remaining },
		by,
		forwarded,
		...approved === void 0 ? {} : { approved },
		...isShadow ? { shadow: true } : {},
		latencyMs: rounded(latencyMs),
		request
	};
}
function rounded(ms) {
	return Math.round(ms * 1e3) / 1e3;
}
const mask = "***";
function withoutSecrets(value) {
	if (typeof value === "string") return withoutKnownSecrets(value, mask);
	if (Array.isArray(value)) return value.map(withoutSecrets);
	if (!isObject(value)) return value;
	const entries = Object.entries(value).map(([key, held]) => [key, secretName.test(key) ? mask : withoutSecrets(held)]);
	return Object.fromEntries(entries);
}
// src/io/proxy/follow-file.ts
const everyMs = 500;
const settledMs = 200;
function followFiles(paths, changed) {
	let timer;
	const later = () => {
		clearTimeout(timer);
		timer = setTimeout(changed, settledMs);
	};
	for (const path of paths) watchFile(path, {
		interval: everyMs,
		persistent: false
	}, later);
	return () => {
		clearTimeout(timer);
		for (const path of paths) unwatchFile(path, later);
	};
}
// src/io/proxy/repeated-names.ts
function namesTwice(text, value) {
	return membersIn(text) !== membersOf(value);
}
function membersIn(text) {
	let members = 0;
	for (let open = text.indexOf("\""); open >= 0;) {
		let next = endOfString(text, open) + 1;
		while (isBlank(text.charCodeAt(next))) next += 1;
		if (text[next] === ":") members += 1;
		open = text.indexOf("\"", next);
	}
	return members;
}
function endOfString(text, open) {
	let close = text.indexOf("\"", open + 1);
	while (isEscaped(text, close)) close = text.indexOf("\"", close + 1);
	return close;
}
function isEscaped(text, at) {
	let before = at;
	while (text[before - 1] === "\\") before -= 1;
	return (at - before) % 2 === 1;
}
function isBlank(code) {
	return code === 32 || code === 9 || code === 10 || code === 13;
}
function membersOf(value) {
	let members = 0;
	const rest = [value];
	for (let held = rest.pop(); held !== void 0; held = rest.pop()) if (Array.isArray(held)) for (const item of held) rest.push(item);
	else if (isObject(held)) for (const item of Object.values(held)) {
		members += 1;
		rest.push(item);
	}
	return members;
}
// src/io/proxy/messages.ts
function readStrictly(given) {
	const line = withoutReturns(given);
	if (!isUtf8(line)) return {
		ok: false,
		code: -32700,
		says: "The line is not UTF-8.",
		id: null
	};
	const read = readLine(line);
	if (!read.ok) return read;
	const { object } = read.message;
	const id = idOf(own(object, "id"));
	if (limitDepth(object, 1e3) !== object) return invalid(`It nests deeper than ${deepest} levels.`, id);
	if (namesTwice(line.toString("utf8"), object)) return invalid("A member is named twice.", id);
	const stray = strayName(object) ?? strayName(own(object, "params"));
	return stray === void 0 ? read : invalid(`A member is called ${JSON.stringify(stray)}, in another case.`, id);
}
function readLine(given) {
	const line = withoutReturns(given);
	const value = parse$1(line.toString("utf8"));
	if (value === void 0) return {
		ok: false,
		code: -32700,
		says: "The line is not JSON.",
		id: null
	};
	if (!isObject(value)) return invalid("Not one JSON-RPC message; batches are not taken.", null);
	const method = own(value, "method");
	const id = own(value, "id");
	const known = idOf(id);
	const raw = {
		line,
		object: value
	};
	if (method === void 0) {
		if (known === null && id !== null) return invalid("Neither a method nor the id of a request.", null);
		return {
			ok: true,
			message: {
				kind: "response",
				id: known,
				...raw
			}
		};
	}
	if (typeof method !== "string") return invalid("The method is no text.", known);
	const params = own(value, "params");
	if (id === void 0) return {
		ok: true,
		message: {
			kind: "notification",
			method,
			params,
			...raw
		}
	};
	if (known === null) return invalid("The id is neither a text nor a number.", null);
	return {
		ok: true,
		message: {
			kind: "request",
			id: known,
			method,
			params,
			...raw
		}
	};
}
function invalid(says, id) {
	return {
		ok: false,
		code: -32600,
		says,
		id
	};
}
function idOf(id) {
	return typeof id === "string" || typeof id === "number" ? id : null;
}
function parse$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function withoutReturns(line) {
	if (!line.includes(13)) return line;
	const end = line.at(-1) === 13 ? line.length - 1 : line.length;
	return Buffer.from(line.subarray(0, end).map((byte) => byte === 13 ? 32 : byte));
}
const telling = new Set([
	"jsonrpc",
	"id",
	"method",
	"params",
	"name",
	"arguments"
]);
function strayName(value) {
	if (!isObject(value)) return void 0;
	return Object.keys(value).find((key) => !telling.has(key) && telling.has(key.toUpperCase().toLowerCase()));
}
function idKey(id) {
	return typeof id === "number" ? String(id) : JSON.stringify(id);
}
const deepest = 1e3;
function lineOf$1(message) {
	return Buffer.from(JSON.stringify(message));
}
function errorLine(id, code, message) {
	return lineOf$1({
		jsonrpc: "2.0",
		id,
		error: {
			code,
			message
		}
	});
}
function isModern({ params }) {
	return metaOf(params, "protocolVersion") !== void 0;
}
function metaOf(params, name) {
	const meta = isObject(params) ? own(params, "_meta") : void 0;
	return isObject(meta) ? own(meta, `io.modelcontextprotocol/${name}`) : void 0;
}
// src/io/proxy/tool-list.ts
function toolsOf({ object }) {
	const result = own(object, "result");
	const tools = isObject(result) ? own(result, "tools") : void 0;
	return Array.isArray(tools) ? tools : void 0;
}
function withTools(response, kept) {
	const { object, line } = response;
	if (toolsOf(response)?.length === kept.length && !namesTwice(line.toString("utf8"), object)) return line;
	const result = own(object, "result");
	return lineOf$1(limitDepth({
		...object,
		result: {
			...result,
			tools: kept
		}
	}, 103));
}
function toolName(tool) {
	const name = isObject(tool) ? own(tool, "name") : void 0;
	return typeof name === "string" ? name : void 0;
}
function hasOutputSchema(tool) {
	return isObject(tool) && own(tool, "outputSchema") !== void 0;
}
// src/io/proxy/surface-guard.ts
function standingOf(tool, locked) {
	const approved = locked.tools.get(toolName(tool) ?? "");
	const definition = borderFor([]).json(tool);
	if (approved === void 0 || !isObject(definition)) return "new";
	const digests = facetDigests(definition);
	return toolFacets.every((facet) => digests[facet] === approved.digests[facet]) || approved.others.includes(shortDigest(definition)) ? "approved" : "changed";
}
// src/io/proxy/gate.ts
function gateOf(options) {
	const { rules, ledger, session, onDrift, isShadow, notice } = options;
	const listed = new Map();
	const reported = new Set();
	let isStale = false;
	const standing = (tool) => {
		const { locked } = rules();
		return locked === void 0 ? "approved" : standingOf(tool, locked);
	};
	const report = (name, how) => {
		const line = `${JSON.stringify(name)} ${drifted[how]}; ${onDrift === "warn" || isShadow ? "it is let through" : "it is hidden and its calls are denied"} until \`toolwarden approve\` has locked it.`;
		if (!reported.has(line)) notice(line);
		reported.add(line);
	};
	const refused = (decision, by) => ({
		decision,
		by,
		at: ledger.now(),
		reservations: []
	});
	return {
		judge(tool, args) {
			if (limitDepth(args, 100) !== args) return refused(tooDeep, "proxy");
			const definition = listed.get(tool);
			const how = rules().locked === void 0 ? "approved" : definition === void 0 ? "new" : standing(definition);
			if (how !== "approved" && onDrift === "block") {
				const message = `This tool ${drifted[how]}. A person must look at it and run toolwarden approve.`;
				return refused({
					kind: "deny",
					rule: "(lock)",
					message
				}, "lock");
			}
			try {
				const at = ledger.now();
				const { decision, reservations } = ledger.decide(rules().policy, {
					tool,
					args,
					at,
					grant: "default",
					session
				});
				return {
					decision,
					by: "policy",
					at,
					reservations
				};
			} catch (error) {
				notice(`the limits cannot be written, so the call is denied: ${String(error)}`);
				return refused(uncounted, "proxy");
			}
		},
		visible(tools) {
			isStale = false;
			const { policy } = rules();
			const hidden = new Set(policy.hide);
			const kept = tools.filter((tool) => {
				const name = toolName(tool);
				if (name !== void 0) listed.set(name, tool);
				const how = standing(tool);
				if (how !== "approved") report(name ?? "(a tool without a name)", how);
				return !(hidden.has("*") || name !== void 0 && hidden.has(name)) && (how === "approved" || onDrift === "warn");
			});
			return isShadow ? tools : kept;
		},
		mustList: (tool) => rules().locked !== void 0 && (isStale || !listed.has(tool)),
		forget: () => void (isStale = true),
		wholeListSeen() {
			const { policy } = rules();
			const named = [...policy.tools.keys(), ...policy.hide];
			if (named.length === 0 || named.some((name) => name === "*" || listed.has(name))) return;
			notice("the policy names none of the tools that the server lists; is it another server's?");
		},
		hasOutputSchema: (tool) => hasOutputSchema(listed.get(tool) ?? null)
	};
}
const drifted = {
	approved: "is as it was approved",
	changed: "has changed since it was approved",
	new: "was never approved"
};
const tooDeep = {
	kind: "deny",
	rule: "(arguments)",
	message: `The arguments nest deeper than 100 levels.`
};
const uncounted = {
	kind: "deny",
	rule: "(limits)",
	message: "The limits of this call cannot be counted, so it is denied."
};
// src/io/proxy/ledger.ts
const prunedEvery = 1e4;
function ledgerOf(clock, store) {
	const saved = store?.entries ?? [];
	let counters = countersOf(saved);
	let latest = saved.reduce((latest, { began }) => Math.max(latest, began), -Infinity);
	let decisions = 0;
	const now = () => latest = Math.max(latest, clock());
	const keep = (next, changed) => {
		const entries = changed.flatMap(({ key, began }) => entryOf(next, key, began) ?? []);
		if (entries.length > 0) store?.append(entries);
		counters = next;
	};
	return {
		now,
		decide(policy, call) {
			decisions += 1;
			if (decisions % prunedEvery === 0) counters = pruned(counters, now());
			const decided = decide(policy, call, counters);
			keep(decided.counters, decided.reservations);
			return decided;
		},
		settle(reservations, outcome) {
			if (outcome === "error") keep(settle(counters, reservations, outcome), reservations);
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
const maxMessageBytes = 64 * 2 ** 20;
const lastAnswersMs = 3e4;
const drainMs = 400;
const leaveMs = 1500;
async function runProxy(options) {
	const { argv, client, signal, notice } = options;
	const mark = randomUUID();
	const [command, ...args] = argv;
	const env = Object.fromEntries(Object.entries({
		...options.env,
		TOOLWARDEN_PROXY: mark
	}).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
	const group = startGroup({
		command,
		args,
		env,
		cwd: options.cwd,
		mark
	});
	const { child } = group;
	child.stderr.pipe(options.log, { end: false });
	for (const pipe of [
		child.stdin,
		child.stdout,
		child.stderr
	]) pipe.on("error", () => void 0);
	const toServer = sender(child.stdin, client.input);
	const toClient = sender(client.output, child.stdout);
	const session = options.session({
		toClient,
		toServer
	});
	const how = await Promise.race([
		clientLeft(client.input),
		signalled(signal),
		serverEnded(child),
		new Promise((resolve) => {
			const tooLong = (who) => () => resolve({
				by: "server",
				says: `The ${who} sent a message over 64 MiB.`
			});
			child.stdout.on("data", lineSplitter(maxMessageBytes, unlessEmpty(session.fromServer), tooLong("server")));
			client.input.on("data", lineSplitter(maxMessageBytes, unlessEmpty(session.fromClient), tooLong("client")));
		})
	]);
	client.input.pause();
	if (how.by === "client") {
		await answered(session, lastAnswersMs, [signalled(signal), serverEnded(child)]);
		child.stdin.end();
		await Promise.race([
			serverEnded(child),
			signalled(signal),
			setTimeout$1(leaveMs, void 0, { ref: false })
		]);
	}
	if (how.by === "signal") await answered(session, drainMs, [serverEnded(child)]);
	session.serverGone(how.by === "server" ? how.says : "The proxy was stopped before the server had answered.");
	if (how.by === "server") notice(how.says);
	await group.end();
	return how;
}
function sender(to, from) {
	return (line) => {
		if (to.destroyed || to.writableEnded) return;
		to.cork();
		to.write(line);
		const hasRoom = to.write("\n");
		to.uncork();
		if (hasRoom || from.isPaused()) return;
		from.pause();
		to.once("drain", () => from.resume());
	};
}
function unlessEmpty(take) {
	return (line) => {
		if (line.length > 1 || line.length === 1 && line[0] !== 13) take(line);
	};
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
async function serverEnded(child) {
	return {
		by: "server",
		says: await new Promise((resolve) => {
			child.once("error", (error) => resolve(`The server could not be started: ${error.message}.`));
			child.once("close", (code, signal) => resolve(signal === null ? `The server ended with exit code ${code ?? "unknown"}.` : `The server was ended by ${signal}.`));
			child.once("exit", (code) => setTimeout(() => resolve(`The server ended with exit code ${code ?? "unknown"}.`), 200).unref());
			if (child.exitCode !== null || child.signalCode !== null) resolve("The server has ended.");
		})
	};
}
async function answered(session, withinMs, others) {
	const over = AbortSignal.timeout(withinMs);
	const other = new AbortController();
	Promise.race(others).then(() => other.abort());
	while (!over.aborted && !other.signal.aborted && session.unanswered() > 0) await setTimeout$1(10);
}
// src/io/proxy/approval.ts
const maxShown = 2e4;
function approvalForm(server, tool, args, { rule, message }) {
	const shown = [
		"An agent asks to call a tool, and the policy wants a person to approve it.",
		`Server: ${plainText(server)}`,
		`Tool: ${plainText(tool)}`,
		`Rule: ${plainText(rule)}`,
		`Why: ${plainText(message)}`,
		"Arguments:",
		jsonText(args)
	].join("\n");
	if (shown.length > maxShown) return void 0;
	return {
		message: shown,
		requestedSchema: {
			type: "object",
			properties: { approve: {
				type: "boolean",
				title: "Approve this one call",
				default: false
			} },
			required: ["approve"]
		}
	};
}
function isApproval(answer) {
	if (!isObject(answer) || own(answer, "action") !== "accept") return false;
	const content = own(answer, "content");
	return isObject(content) && own(content, "approve") === true;
}
function showsForms(capabilities) {
	const elicitation = isObject(capabilities) ? own(capabilities, "elicitation") : void 0;
	if (!isObject(elicitation)) return false;
	return Object.keys(elicitation).length === 0 || own(elicitation, "form") !== void 0;
}
// src/io/proxy/asking.ts
const inputKey = "toolwarden/approval";
function isOpen({ request }) {
	return !isModern(request);
}
function askingOf(options) {
	const questions = new Map();
	let capabilities;
	const take = (key) => {
		const question = questions.get(key);
		if (question === void 0 || !questions.delete(key)) return void 0;
		clearTimeout(question.timer);
		return question;
	};
	const finish = (key, isApproved, retried) => {
		const question = take(key);
		if (question === void 0) return;
		options.answered(question, isOpen(question) ? question.request : retried, isApproved);
	};
	return {
		initialized: (given) => capabilities = given,
		ask(call) {
			const { request, tool, args, judged } = call;
			const isOfNew = isModern(request);
			if (!showsForms(isOfNew ? metaOf(request.params, "clientCapabilities") : capabilities)) return false;
			const form = approvalForm(options.server, tool, args, judged.decision);
			if (form === void 0) return false;
			const id = options.newId();
			const key = idKey(id);
			questions.set(key, {
				...call,
				key,
				timer: setTimeout(() => finish(key, false), options.timeoutMs)
			});
			options.toClient(isOfNew ? wantsInput(request, form, id) : elicitation(form, id));
			return true;
		},
		answer(id, object) {
			const key = idKey(id);
			const question = questions.get(key);
			if (question === void 0 || !isOpen(question)) return false;
			finish(key, isApproval(own(object, "result")));
			return true;
		},
		resume(request, tool, args) {
			const { params } = request;
			const state = isObject(params) ? own(params, "requestState") : void 0;
			const key = typeof state === "string" ? idKey(state) : "";
			const question = questions.get(key);
			if (question === void 0 || isOpen(question)) return false;
			const isSame = digestOf([tool, args]) === digestOf([question.tool, question.args]);
			finish(key, isSame && isApproval(inputOf(params)), withoutAnswer(request));
			return true;
		},
		cancel(id) {
			const question = [...questions.values()].find((one) => isOpen(one) && one.request.id === id);
			if (question === void 0) return false;
			finish(question.key, false);
			return true;
		},
		waiting: () => [...questions.values()].filter(isOpen).map(({ request }) => request.id),
		end() {
			for (const key of questions.keys()) finish(key, false);
		}
	};
}
function elicitation(form, id) {
	return lineOf$1({
		jsonrpc: "2.0",
		id,
		method: "elicitation/create",
		params: form
	});
}
function wantsInput(request, form, requestState) {
	const params = {
		mode: "form",
		...form
	};
	const result = {
		resultType: "input_required",
		inputRequests: { [inputKey]: {
			method: "elicitation/create",
			params
		} },
		requestState
	};
	return lineOf$1({
		jsonrpc: "2.0",
		id: request.id,
		result
	});
}
function inputOf(params) {
	const answers = isObject(params) ? own(params, "inputResponses") : void 0;
	return isObject(answers) ? own(answers, inputKey) : void 0;
}
function withoutAnswer(request) {
	const { inputResponses: _, requestState: __, ...params } = request.params;
	const object = {
		...request.object,
		params
	};
	return {
		...request,
		params,
		object,
		line: lineOf$1(object)
	};
}
// src/io/proxy/continuations.ts
const kept = 1e3;
function continuations() {
	const calls = new Map();
	return {
		add(call) {
			const key = digestOf([call.tool, call.args]);
			calls.set(key, [...calls.get(key) ?? [], call]);
			const [oldest] = calls.keys();
			if (calls.size > kept && oldest !== void 0) calls.delete(oldest);
		},
		take({ params }, tool, args) {
			if (calls.size === 0 || !isObject(params)) return void 0;
			if (own(params, "inputResponses") === void 0 && own(params, "requestState") === void 0) return void 0;
			const key = digestOf([tool, args]);
			const [call, ...rest] = calls.get(key) ?? [];
			if (rest.length === 0) calls.delete(key);
			else calls.set(key, rest);
			return call;
		}
	};
}
function wantsMore({ object }) {
	const result = own(object, "result");
	return isObject(result) && own(result, "resultType") === "input_required";
}
// src/io/proxy/denial.ts
function denialLine(request, decision, isTyped) {
	const { kind, rule, message, remaining } = decision;
	const told = {
		decision: kind,
		rule,
		message,
		...remaining === void 0 ? {} : { remaining }
	};
	return lineOf$1({
		jsonrpc: "2.0",
		id: request.id,
		result: {
			...isModern(request) ? { resultType: "complete" } : {},
			content: [{
				type: "text",
				text: message
			}],
			isError: true,
			...isTyped ? {} : { structuredContent: { toolwarden: told } },
			_meta: { "toolwarden/decision": told }
		}
	});
}
// src/io/proxy/own-listing.ts
const maxPages = 64;
function ownListing({ toServer, newId, onPage }) {
	let waiting = [];
	let asked;
	const ask = (meta, page, cursor) => {
		const id = newId();
		asked = {
			key: idKey(id),
			meta,
			page
		};
		toServer(lineOf$1({
			jsonrpc: "2.0",
			id,
			method: "tools/list",
			params: {
				...cursor === void 0 ? {} : { cursor },
				...meta
			}
		}));
	};
	return {
		read(because, then) {
			waiting.push(then);
			if (asked === void 0) ask(envelopeOf(because), 1);
		},
		take(response) {
			if (asked === void 0 || response.id === null || idKey(response.id) !== asked.key) return false;
			const { meta, page } = asked;
			onPage(response);
			const cursor = nextCursor(response);
			if (cursor !== void 0 && page < maxPages) {
				ask(meta, page + 1, cursor);
				return true;
			}
			asked = void 0;
			const ready = waiting;
			waiting = [];
			for (const then of ready) then();
			return true;
		}
	};
}
const envelope = [
	"protocolVersion",
	"clientInfo",
	"clientCapabilities"
];
function envelopeOf({ params }) {
	const entries = envelope.flatMap((name) => {
		const value = metaOf(params, name);
		return value === void 0 ? [] : [[`io.modelcontextprotocol/${name}`, value]];
	});
	return entries.length === 0 ? {} : { _meta: Object.fromEntries(entries) };
}
function nextCursor({ object }) {
	const result = own(object, "result");
	const cursor = isObject(result) ? own(result, "nextCursor") : void 0;
	return typeof cursor === "string" ? cursor : void 0;
}
// src/io/proxy/calls.ts
function callsOf(options) {
	const { gate, ledger, audit, toClient, toServer, elapsed } = options;
	const held = new Map();
	const unfinished = continuations();
	const listing = ownListing({
		toServer,
		newId: options.newId,
		onPage: (page) => void gate.visible(toolsOf(page) ?? [])
	});
	const asking = askingOf({
		server: options.server,
		timeoutMs: options.approvalMs,
		toClient,
		newId: options.newId,
		answered: (call, waiting, isApproved) => conclude(call, waiting, isApproved)
	});
	const tryTo = (what, act) => {
		try {
			act();
			return true;
		} catch (error) {
			options.notice(`${what} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
			return false;
		}
	};
	function begin(request) {
		const call = callIn(request.params);
		if (call === void 0) {
			toClient(errorLine(request.id, -32602, "A call names a tool, and its arguments are an object."));
			return;
		}
		if (!gate.mustList(call.tool)) {
			judge(request, call.tool, call.args);
			return;
		}
		const key = idKey(request.id);
		held.set(key, request.id);
		listing.read(request, () => held.delete(key) && judge(request, call.tool, call.args));
	}
	function judge(request, tool, args) {
		const arrived = elapsed();
		if (asking.resume(request, tool, args)) return;
		const before = unfinished.take(request, tool, args);
		if (before !== void 0) settle(before, "continued");
		const judged = gate.judge(tool, args);
		const call = {
			request,
			tool,
			args,
			judged,
			arrived
		};
		const isToAsk = judged.decision.kind === "ask" && before?.isApproved !== true && !options.isShadow;
		if (isToAsk && asking.ask(call)) return;
		conclude(call, request, judged.decision.kind === "ask" && !isToAsk ? true : void 0);
	}
	function conclude({ request, tool, args, judged, arrived }, waiting, isApproved) {
		const { decision, by, at, reservations } = judged;
		const forwarded = (options.isShadow || decision.kind === "allow" || isApproved === true) && waiting !== void 0;
		const since = elapsed();
		const mayGo = tryTo("the audit", () => audit.decided({
			request: (waiting ?? request).id,
			tool,
			args: limitDepth(args, 100),
			at,
			decision,
			by,
			forwarded,
			...isApproved === void 0 || options.isShadow ? {} : { approved: isApproved },
			latencyMs: since - arrived
		})) || options.isAuditOptional || options.isShadow;
		if (forwarded && mayGo) {
			const { id, line } = waiting;
			const passed = {
				id,
				tool,
				args,
				reservations,
				isApproved: isApproved === true,
				since
			};
			options.forward(passed, line);
			return;
		}
		tryTo("the limits", () => ledger.settle(reservations, "error"));
		if (waiting === void 0) return;
		const refusal = forwarded ? unwritten : isApproved === false ? declined(decision) : decision;
		toClient(denialLine(waiting, refusal, gate.hasOutputSchema(tool)));
	}
	function settle(call, outcome) {
		const isGivenBack = outcome === "error" || outcome === "continued";
		tryTo("the limits", () => ledger.settle(call.reservations, isGivenBack ? "error" : "ok"));
		tryTo("the audit", () => audit.ended({
			request: call.id,
			outcome,
			latencyMs: elapsed() - call.since
		}));
	}
	return {
		initialized: asking.initialized,
		answer: asking.answer,
		begin,
		end(call, response) {
			if (wantsMore(response)) unfinished.add(call);
			else settle(call, own(response.object, "error") === void 0 ? "ok" : "error");
		},
		lose: (call) => settle(call, "lost"),
		take: listing.take,
		cancel: (id) => held.delete(idKey(id)) || asking.cancel(id),
		waiting: () => [...held.values(), ...asking.waiting()],
		serverGone(says) {
			for (const id of held.values()) toClient(errorLine(id, -32e3, says));
			held.clear();
			asking.end();
		}
	};
}
function callIn(params) {
	if (!isObject(params)) return void 0;
	const tool = own(params, "name");
	const args = own(params, "arguments") ?? {};
	return typeof tool === "string" && isObject(args) ? {
		tool,
		args
	} : void 0;
}
function declined(decision) {
	return {
		...decision,
		message: `No person has approved this call. ${decision.message}`
	};
}
const unwritten = {
	kind: "deny",
	rule: "(audit)",
	message: "The call cannot be written to the audit, so it is denied."
};
// src/io/proxy/session.ts
function sessionOf(given) {
	const told = new Set();
	const notice = (line) => {
		if (!told.has(line)) given.notice(line);
		told.add(line);
	};
	const { gate, toClient, toServer } = given;
	const pending = new Map();
	let canAnnounce = false;
	const calls = callsOf({
		...given,
		notice,
		forward(call, line) {
			pending.set(idKey(call.id), {
				kind: "call",
				call
			});
			toServer(line);
		}
	});
	function onRequest(request) {
		const { id, method, params } = request;
		const key = idKey(id);
		if (pending.has(key) || calls.waiting().includes(id)) {
			toClient(errorLine(id, -32600, "A request with this id waits for its answer already."));
			return;
		}
		if (method === "tools/call") {
			calls.begin(request);
			return;
		}
		if (method === "initialize") calls.initialized(isObject(params) ? own(params, "capabilities") : void 0);
		const kind = method === "tools/list" ? "list" : method === "initialize" ? "initialize" : "other";
		pending.set(key, {
			kind,
			id
		});
		toServer(request.line);
	}
	function onCancelled(params) {
		const id = isObject(params) ? own(params, "requestId") : void 0;
		if (typeof id !== "string" && typeof id !== "number") return false;
		const asked = pending.get(idKey(id));
		if (asked === void 0) return calls.cancel(id);
		if (asked.kind === "call") calls.lose(asked.call);
		pending.set(idKey(id), { kind: "cancelled" });
		return false;
	}
	function onAnswer(response) {
		if (response.id === null) {
			toClient(response.line);
			return;
		}
		const key = idKey(response.id);
		const asked = pending.get(key);
		if (asked === void 0) {
			if (!calls.take(response)) notice("the server answers what nobody asks, or twice; such answers are dropped.");
			return;
		}
		pending.delete(key);
		switch (asked.kind) {
			case "call":
				calls.end(asked.call, response);
				toClient(response.line);
				return;
			case "list": {
				const tools = toolsOf(response);
				toClient(tools === void 0 ? response.line : withTools(response, gate.visible(tools)));
				if (tools !== void 0 && nextCursor(response) === void 0) gate.wholeListSeen();
				return;
			}
			case "initialize":
				canAnnounce = announcesChanges(own(response.object, "result"));
				toClient(response.line);
				return;
			case "other":
				toClient(response.line);
				return;
		}
	}
	function fromServer(line) {
		const read = readLine(line);
		if (!read.ok) {
			const batch = batchIn(line);
			for (const message of batch) fromServer(lineOf$1(message));
			if (batch.length === 0) notice("the server writes lines that are no messages; they are dropped.");
			return;
		}
		const { message } = read;
		if (message.kind === "response") {
			onAnswer(message);
			return;
		}
		if (message.kind === "notification" && message.method === listChanged) gate.forget();
		toClient(message.line);
	}
	return {
		fromClient(line) {
			const read = readStrictly(line);
			if (!read.ok) {
				toClient(errorLine(read.id, read.code, read.says));
				return;
			}
			const { message } = read;
			if (message.kind === "request") onRequest(message);
			else if (message.kind === "response") {
				if (message.id === null || !calls.answer(message.id, message.object)) toServer(message.line);
			} else if (message.method === "tools/call") notice("the client calls a tool without an id; such calls are dropped.");
			else if (message.method !== "notifications/cancelled" || !onCancelled(message.params)) toServer(message.line);
		},
		fromServer,
		unanswered: () => [...pending.values()].filter(({ kind }) => kind !== "cancelled").length + calls.waiting().length,
		serverGone(says) {
			calls.serverGone(says);
			for (const asked of pending.values()) {
				if (asked.kind === "cancelled") continue;
				if (asked.kind === "call") calls.lose(asked.call);
				toClient(errorLine(asked.kind === "call" ? asked.call.id : asked.id, -32e3, says));
			}
			pending.clear();
		},
		rulesChanged() {
			if (canAnnounce) toClient(lineOf$1({
				jsonrpc: "2.0",
				method: listChanged
			}));
		}
	};
}
const listChanged = "notifications/tools/list_changed";
function announcesChanges(result) {
	const capabilities = isObject(result) ? own(result, "capabilities") : void 0;
	const tools = isObject(capabilities) ? own(capabilities, "tools") : void 0;
	return isObject(tools) && own(tools, "listChanged") === true;
}
function batchIn(line) {
	try {
		const value = JSON.parse(line.toString("utf8"));
		return Array.isArray(value) ? limitDepth(value, deepest).filter(isObject) : [];
	} catch {
		return [];
	}
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
// src/commands/enforce-rules.ts
const maxLockBytes = 64e6;
function readRules({ policy: path, lock, server }, world) {
	const { policy } = readPolicy(path, world);
	const named = [...policy.tools.keys(), ...policy.hide];
	if (named.length === 0 && policy.default === "deny") throw new UsageError(`${path}: names no tool and denies all others, so nothing could be called; list some under "tools".`);
	if (lock === void 0) return { policy };
	const locked = readLocked(lock, server, world);
	if (!isAboutAny(policy, named, locked)) throw new UsageError(`${path}: names none of the ${locked.tools.size} tools that ${lock} holds of server "${server}"; is it another server's policy?`);
	return {
		policy,
		locked
	};
}
function isAboutAny(policy, named, { tools }) {
	return policy.hide.includes("*") || named.length === 0 || named.some((name) => tools.has(name));
}
function readLocked(path, server, world) {
	const parsed = parseLock(path, readTextFile(resolve(world.cwd, path), maxLockBytes));
	if (!parsed.ok) throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
	const locked = parsed.lock.servers.get(server);
	if (locked !== void 0) return locked;
	const names = [...parsed.lock.servers.keys()].map((name) => JSON.stringify(name)).join(", ");
	throw new UsageError(`${path}: holds no server "${server}", only ${names === "" ? "none" : names}; name one with --server.`);
}
// src/commands/enforce.ts
const flags = {
	policy: {
		value: "FILE",
		help: "the policy of this server"
	},
	server: {
		value: "NAME",
		help: "what the server is called",
		byDefault: "the policy's file name"
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
	shadow: { help: "decide and write down, but let every call through and hide nothing" }
};
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "enforce");
	const files = ruleFiles(args);
	const [command, ...rest] = args.command ?? [];
	if (command === void 0) throw new UsageError("enforce needs the server's command: --policy FILE -- COMMAND ARGUMENTS.");
	const approvalMs = (wholeNumber(args, "approval-seconds", 1, 86400) ?? 300) * 1e3;
	let rules = readRules(files, world);
	if (findCommand(command, world.env["PATH"], world.cwd) === void 0) throw new UsageError(`the command "${command}" was not found; install it, or correct what follows \`--\`.`);
	const notice = (line) => world.notice(`toolwarden: ${terminalText(line)}`);
	const { server } = files;
	const name = randomUUID();
	const isShadow = args.has("shadow");
	const store = openLimits(args, server, world);
	const audit = openAudit(args, {
		server,
		session: name,
		isShadow
	}, world);
	const ledger = ledgerOf(world.now, store);
	const gate = gateOf({
		rules: () => rules,
		ledger,
		session: name,
		onDrift: args.get("on-drift") === "warn" ? "warn" : "block",
		isShadow,
		notice
	});
	let session;
	const unfollow = followFiles([files.policy, ...files.lock === void 0 ? [] : [files.lock]].map((path) => resolve(world.cwd, path)), () => {
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
			argv: [command, ...rest],
			env: world.env,
			cwd: world.cwd,
			client: standardStreams(),
			log: standardError(),
			signal: world.signal,
			notice,
			session: (wire) => session = sessionOf({
				...wire,
				server,
				gate,
				ledger,
				audit,
				isAuditOptional: args.get("on-audit-error") === "allow",
				isShadow,
				approvalMs,
				notice,
				newId: () => `toolwarden-${randomUUID()}`,
				elapsed: () => performance.now()
			})
		});
		return by === "server" ? 2 : 0;
	} finally {
		unfollow();
		store?.close();
		audit.close();
		standardStreams().input.destroy();
	}
}
function ruleFiles(args) {
	const policy = args.get("policy");
	if (policy === void 0) throw new UsageError("enforce needs a policy: --policy FILE -- COMMAND ARGUMENTS.");
	const server = args.get("server") ?? policyServer(basename(policy));
	if (server === void 0 || server === "") throw new UsageError(`${policy}: its name does not tell which server it is for; say so with --server NAME.`);
	return {
		policy,
		lock: args.get("lock"),
		server
	};
}
function openLimits(args, server, world) {
	const path = args.get("limits");
	return path === void 0 ? void 0 : limitsFile(resolve(world.cwd, path), server, world.now());
}
function openAudit(args, about, world) {
	const path = args.get("audit");
	if (path === void 0) return noAudit;
	return auditFile(resolve(world.cwd, path), {
		...about,
		hasArguments: args.get("audit-args") === "full"
	});
}
const enforceCommand = {
	name: "enforce",
	summary: "Stand between an MCP client and a server, and hold every call to the policy.",
	usage: ["enforce --policy FILE [--server NAME] [FLAGS] -- COMMAND ARGUMENTS..."],
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
