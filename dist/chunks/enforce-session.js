import { n as UsageError } from "./errors.js";
import { a as own, n as isObject, r as limitDepth, t as byText } from "./json.js";
import { _ as plainText, s as jsonText } from "./escape.js";
import { n as readTextFile } from "./text-files.js";
import { t as describeProblem } from "./problem.js";
import { l as toolFacets } from "./machine-file.js";
import { i as shortDigest, n as digestOf } from "./digest.js";
import { r as withoutKnownSecrets } from "./known-secret.js";
import { c as facetDigests, o as parseLock } from "./lock.js";
import { n as wholeNumber } from "./flags.js";
import { t as secretName } from "./summarise.js";
import { t as borderFor } from "./border.js";
import { n as readPolicy } from "./policy-file2.js";
import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { closeSync, openSync, unwatchFile, watchFile, writeSync } from "node:fs";
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
	const value = parse(line.toString("utf8"));
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
function parse(text) {
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
function lineOf(message) {
	return Buffer.from(JSON.stringify(message));
}
function errorLine(id, code, message) {
	return lineOf({
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
// src/io/proxy/openings.ts
function openings() {
	return {
		unfinished: continuations(),
		questions: new Map()
	};
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
// src/io/proxy/audit.ts
const noAudit = {
	decided: () => void 0,
	ended: () => void 0
};
function auditFile(path) {
	const file = open(path);
	return {
		write(record) {
			const line = Buffer.from(`${JSON.stringify(record)}\n`);
			if (writeSync(file, line) !== line.length) throw new Error("the record was cut short");
		},
		close: () => closeSync(file)
	};
}
function auditTo(file, options) {
	const { server, session } = options;
	if (file === void 0) return noAudit;
	return {
		decided: (call) => file.write(decisionRecord(call, options)),
		ended: ({ request, outcome, latencyMs }) => file.write({
			schema,
			event: "end",
			session,
			server,
			request,
			outcome,
			latencyMs: rounded(latencyMs)
		})
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
function decisionRecord(call, { server, grant, session, hasArguments, isShadow }) {
	const { request, tool, args, at, decision, by, forwarded, approved, latencyMs } = call;
	return {
		schema,
		event: "decision",
		at: new Date(at).toISOString(),
		...grant === void 0 ? {} : { grant },
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
	return lineOf(limitDepth({
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
	const { rules, ledger, grant, session, onDrift, isShadow, notice } = options;
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
		judge(tool, args, then) {
			if (limitDepth(args, 100) !== args) {
				then(refused(tooDeep, "proxy"));
				return;
			}
			const definition = listed.get(tool);
			const how = rules().locked === void 0 ? "approved" : definition === void 0 ? "new" : standing(definition);
			if (how !== "approved" && onDrift === "block") {
				const message = `This tool ${drifted[how]}. A person must look at it and run toolwarden approve.`;
				then(refused({
					kind: "deny",
					rule: "(lock)",
					message
				}, "lock"));
				return;
			}
			ledger.decide(rules().policy, {
				tool,
				args,
				grant,
				session
			}, then);
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
	const { questions } = options;
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
			const deny = () => finish(key, false);
			questions.set(key, {
				...call,
				key,
				deny,
				timer: setTimeout(deny, options.timeoutMs)
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
			for (const { deny } of questions.values()) deny();
		}
	};
}
function elicitation(form, id) {
	return lineOf({
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
	return lineOf({
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
		line: lineOf(object)
	};
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
	return lineOf({
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
		toServer(lineOf({
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
	const { gate, ledger, audit, order, toClient, toServer, elapsed } = options;
	const held = heldCalls();
	const { unfinished, questions } = options.openings ?? openings();
	const listing = ownListing({
		toServer,
		newId: options.newId,
		onPage: (page) => void gate.visible(toolsOf(page) ?? [])
	});
	const asking = askingOf({
		server: options.server,
		timeoutMs: options.approvalMs,
		toClient,
		questions,
		newId: options.newId,
		answered: (call, waiting, isApproved) => conclude(call, waiting, isApproved, order.keepPlace())
	});
	const write = (act) => {
		try {
			act();
			return true;
		} catch (error) {
			options.notice(`the audit cannot be written: ${error instanceof Error ? error.message : String(error)}`);
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
		const isWanted = held.hold(request.id);
		listing.read(request, () => {
			if (isWanted()) judge(request, call.tool, call.args);
		});
	}
	function judge(request, tool, args) {
		const arrived = elapsed();
		if (asking.resume(request, tool, args)) return;
		const before = unfinished.take(request, tool, args);
		if (before !== void 0) settle(before, "continued");
		const isWanted = held.hold(request.id);
		const pass = order.keepPlace();
		gate.judge(tool, args, (judged) => {
			if (!isWanted()) {
				ledger.settle(judged.reservations, "error");
				pass();
				return;
			}
			const call = {
				request,
				tool,
				args,
				judged,
				arrived
			};
			const isToAsk = judged.decision.kind === "ask" && before?.isApproved !== true && !options.isShadow;
			if (isToAsk && asking.ask(call)) pass();
			else conclude(call, request, judged.decision.kind === "ask" && !isToAsk ? true : void 0, pass);
		});
	}
	function conclude({ request, tool, args, judged, arrived }, waiting, isApproved, pass) {
		const { decision, by, at, reservations } = judged;
		const forwarded = (options.isShadow || decision.kind === "allow" || isApproved === true) && waiting !== void 0;
		const since = elapsed();
		const mayGo = write(() => audit.decided({
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
			options.passed({
				id,
				tool,
				args,
				reservations,
				isApproved: isApproved === true,
				since
			});
			pass(line);
			return;
		}
		pass();
		ledger.settle(reservations, "error");
		if (waiting === void 0) return;
		const refusal = forwarded ? unwritten : isApproved === false ? declined(decision) : decision;
		toClient(denialLine(waiting, refusal, gate.hasOutputSchema(tool)));
	}
	function settle(call, outcome) {
		const isGivenBack = outcome === "error" || outcome === "continued";
		ledger.settle(call.reservations, isGivenBack ? "error" : "ok");
		write(() => audit.ended({
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
		cancel: (id) => held.letGo(id) || asking.cancel(id),
		waiting: () => [...held.ids(), ...asking.waiting()],
		serverGone(says) {
			for (const id of held.ids()) {
				held.letGo(id);
				toClient(errorLine(id, -32e3, says));
			}
			if (options.openings === void 0) asking.end();
		}
	};
}
function heldCalls() {
	const held = new Map();
	return {
		hold(id) {
			const one = { id };
			const key = idKey(id);
			held.set(key, one);
			return () => held.get(key) === one && held.delete(key);
		},
		letGo: (id) => held.delete(idKey(id)),
		ids: () => [...held.values()].map(({ id }) => id)
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
// src/io/proxy/line-order.ts
function lineOrder(send) {
	const places = [];
	const advance = () => {
		for (let [first] = places; first !== void 0 && !first.isOpen; [first] = places) {
			places.shift();
			if (first.line !== void 0) send(first.line);
		}
	};
	return {
		pass(line) {
			if (places.length === 0) send(line);
			else places.push({
				isOpen: false,
				line
			});
		},
		keepPlace() {
			const place = {
				isOpen: true,
				line: void 0
			};
			places.push(place);
			return (line) => {
				place.isOpen = false;
				place.line = line;
				advance();
			};
		}
	};
}
// src/io/proxy/session.ts
function sessionOf(given) {
	const told = new Set();
	const notice = (line) => {
		if (!told.has(line)) given.notice(line);
		told.add(line);
	};
	const { gate, toClient } = given;
	const order = lineOrder(given.toServer);
	const pending = new Map();
	let canAnnounce = false;
	const calls = callsOf({
		...given,
		notice,
		order,
		passed: (call) => void pending.set(idKey(call.id), {
			kind: "call",
			call
		})
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
		order.pass(request.line);
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
			for (const message of batch) fromServer(lineOf(message));
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
	function take(message) {
		if (message.kind === "request") onRequest(message);
		else if (message.kind === "response") {
			if (message.id === null || !calls.answer(message.id, message.object)) order.pass(message.line);
		} else if (message.method === "tools/call") notice("the client calls a tool without an id; such calls are dropped.");
		else if (message.method !== "notifications/cancelled" || !onCancelled(message.params)) order.pass(message.line);
	}
	return {
		fromClient(line) {
			const read = readStrictly(line);
			if (read.ok) take(read.message);
			else toClient(errorLine(read.id, read.code, read.says));
		},
		take,
		fromServer,
		unanswered: () => [...pending.values()].filter(({ kind }) => kind !== "cancelled").length + calls.waiting().length,
		isSettled: () => pending.size === 0 && calls.waiting().length === 0,
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
			if (canAnnounce) toClient(lineOf({
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
// src/commands/enforce-session.ts
function commonOf(args, world, notice) {
	const approvalMs = (wholeNumber(args, "approval-seconds", 1, 86400) ?? 300) * 1e3;
	const audit = args.get("audit");
	return {
		...audit === void 0 ? {} : { audit: auditFile(resolve(world.cwd, audit)) },
		hasArguments: args.get("audit-args") === "full",
		isAuditOptional: args.get("on-audit-error") === "allow",
		onDrift: args.get("on-drift") === "warn" ? "warn" : "block",
		isShadow: args.has("shadow"),
		approvalMs,
		notice
	};
}
function judgedSession(common, about, wire) {
	const { hasArguments, isShadow, onDrift, notice } = common;
	const { server, rules, ledger, grant, session, openings, watched = (audit) => audit } = about;
	const named = {
		server,
		session,
		...grant === void 0 ? {} : { grant }
	};
	return sessionOf({
		...wire,
		server,
		gate: gateOf({
			rules,
			ledger,
			grant: grant ?? "default",
			session,
			onDrift,
			isShadow,
			notice
		}),
		ledger,
		audit: watched(auditTo(common.audit, {
			...named,
			hasArguments,
			isShadow
		})),
		isAuditOptional: common.isAuditOptional,
		isShadow,
		...openings === void 0 ? {} : { openings },
		approvalMs: common.approvalMs,
		notice,
		newId: () => `toolwarden-${randomUUID()}`,
		elapsed: () => performance.now()
	});
}
export { openings as a, isModern as c, readLine as d, readStrictly as f, followFiles as i, lineOf as l, judgedSession as n, errorLine as o, readRules as r, idKey as s, commonOf as t, metaOf as u };
