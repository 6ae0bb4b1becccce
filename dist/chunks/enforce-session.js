import { t as secretName } from "./summarise.js";
import { i as shortDigest, n as digestOf } from "./digest.js";
import { a as own, n as isObject, r as limitDepth, t as byText } from "./json.js";
import { r as withoutKnownSecrets } from "./known-secret.js";
import { n as UsageError, r as messageOf } from "./errors.js";
import { r as isRunning } from "./processes.js";
import { l as toolFacets } from "./machine-file.js";
import { c as facetDigests } from "./lock.js";
import { t as borderFor } from "./border.js";
import { i as withTools, n as toolName, r as toolsOf, t as hasOutputSchema } from "./tool-list.js";
import { c as removeStale$1, i as isAnswered, l as takeAnswer, o as makeFolder, s as putQuestion } from "./folder.js";
import { _ as plainText, s as jsonText } from "./escape.js";
import { a as lineOf, c as readStrictly, i as isModern, n as errorLine, o as metaOf, r as idKey, s as readLine, t as deepest } from "./messages.js";
import { t as version } from "./version.js";
import { n as wholeNumber } from "./flags.js";
import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
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
// src/io/proxy/audit.ts
const noAudit = {
	decided: () => void 0,
	ended: () => void 0
};
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
// src/io/proxy/audit-file.ts
function auditFile(path, rotation) {
	let file = begin(path);
	let isCut = endsWithinLine(file, path);
	function makeRoom(bytes, { maxBytes, keep }) {
		const status = fstatSync(file);
		if (!status.isFile()) return;
		const isOurs = () => statSync(path, { throwIfNoEntry: false })?.ino === status.ino;
		if (isOurs()) {
			if (status.size === 0 || status.size + bytes <= maxBytes || !alone(path, () => isOurs() && shift(path, keep))) return;
		}
		const next = openSync(path, "a", 384);
		closeSync(file);
		file = next;
		isCut = endsWithinLine(file, path);
	}
	return {
		write(record) {
			const line = Buffer.from(`${JSON.stringify(record)}\n`);
			if (rotation !== void 0) makeRoom(line.length, rotation);
			const whole = isCut ? Buffer.concat([lineEnd, line]) : line;
			const written = writeSync(file, whole);
			isCut = written !== whole.length && !takeBack(file, written);
			if (written !== whole.length) throw new Error("the record was cut short");
		},
		close: () => closeSync(file)
	};
}
const lineEnd = Buffer.from("\n");
function begin(path) {
	try {
		return openSync(path, "a", 384);
	} catch (error) {
		const reason = messageOf(error);
		throw new UsageError(`${path}: the audit cannot be written there: ${reason}.`, { cause: error });
	}
}
function endsWithinLine(file, path) {
	const { size } = fstatSync(file);
	if (size === 0) return false;
	const reader = openSync(path, "r");
	const last = Buffer.alloc(1);
	readSync(reader, last, 0, 1, size - 1);
	closeSync(reader);
	return last[0] !== lineEnd[0];
}
function takeBack(file, written) {
	try {
		ftruncateSync(file, fstatSync(file).size - written);
		return true;
	} catch {
		return false;
	}
}
function shift(path, keep) {
	for (let index = keep; index >= 1; index -= 1) {
		const from = index === 1 ? path : `${path}.${index - 1}`;
		if (existsSync(from)) renameSync(from, `${path}.${index}`);
	}
}
function alone(path, act) {
	const lock = `${path}.lock`;
	try {
		writeFileSync(lock, String(process.pid), {
			flag: "wx",
			mode: 384
		});
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		removeStale(lock);
		return false;
	}
	try {
		act();
	} finally {
		rmSync(lock, { force: true });
	}
	return true;
}
function removeStale(lock) {
	try {
		const owner = readFileSync(lock, "utf8");
		if (owner !== "" && (Number(owner) === process.pid || !isRunning(Number(owner)))) rmSync(lock, { force: true });
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
	}
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
// src/io/approvals/desk.ts
const lookEveryMs = 200;
const mostWaiting = 1e3;
function folderDesk({ folder, timeoutMs, now, notice }) {
	makeFolder(folder);
	removeStale$1(folder, now());
	const waiting = new Map();
	let looking;
	const look = () => {
		for (const [id, finish] of waiting) if (isAnswered(folder, id)) finish();
	};
	const forget = (id) => {
		waiting.delete(id);
		if (waiting.size > 0) return;
		clearInterval(looking);
		looking = void 0;
	};
	return { put(question, answered) {
		if (waiting.size >= mostWaiting) {
			notice(`${mostWaiting} calls wait for a person already; further ones are denied.`);
			return;
		}
		const id = randomBytes(6).toString("hex");
		const asked = now();
		let text;
		try {
			text = putQuestion(folder, {
				...question,
				id,
				asked,
				until: asked + timeoutMs
			});
		} catch (error) {
			notice(`no person can be asked, so the call is denied: ${messageOf(error)}`);
			return;
		}
		notice(`a call of ${JSON.stringify(question.tool)} waits for a person: toolwarden approvals show ${id} --folder ${folder}`);
		const take = () => {
			clearTimeout(timer);
			forget(id);
			return takeAnswer(folder, id, text);
		};
		const finish = () => answered(take());
		const timer = setTimeout(finish, timeoutMs);
		waiting.set(id, finish);
		looking ??= setInterval(look, lookEveryMs);
		return () => void take();
	} };
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
// src/io/proxy/asking-outside.ts
function askingOutside({ server, grant, desk, answered }) {
	const open = new Map();
	return {
		ask(call) {
			const { request, tool, args, judged } = call;
			const { rule, message } = judged.decision;
			if (desk === void 0 || approvalForm(server, tool, args, judged.decision) === void 0) return false;
			const key = idKey(request.id);
			const end = (isApproved) => {
				open.delete(key);
				answered(call, request, isApproved);
			};
			const who = grant === void 0 ? {} : { grant };
			const take = desk.put({
				server,
				tool,
				args,
				rule,
				why: message,
				...who
			}, end);
			if (take === void 0) return false;
			const refuse = () => {
				take();
				end(false);
			};
			open.set(key, {
				id: request.id,
				refuse
			});
			return true;
		},
		cancel(id) {
			const question = open.get(idKey(id));
			question?.refuse();
			return question !== void 0;
		},
		waiting: () => [...open.values()].map(({ id }) => id),
		end() {
			for (const { refuse } of open.values()) refuse();
		}
	};
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
		const params = {
			...cursor === void 0 ? {} : { cursor },
			...meta
		};
		toServer(lineOf({
			jsonrpc: "2.0",
			id,
			method: "tools/list",
			params
		}));
	};
	const asks = (id) => idKey(id) === asked?.key;
	return {
		read(because, then) {
			waiting.push(then);
			if (asked === void 0) ask(envelopeOf(because), 1);
		},
		asks,
		take(response) {
			if (asked === void 0 || response.id === null || !asks(response.id)) return false;
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
	const answered = (call, waiting, isApproved) => conclude(call, waiting, isApproved, order.keepPlace());
	const { server, grant } = options;
	const asking = askingOf({
		server,
		timeoutMs: options.approvalMs,
		toClient,
		questions,
		newId: options.newId,
		answered
	});
	const outside = askingOutside({
		server,
		...grant === void 0 ? {} : { grant },
		...options.outside === void 0 ? {} : { desk: options.outside.desk },
		answered
	});
	const inTurn = options.outside?.isFirst === true ? [outside, asking] : [asking, outside];
	let isClientGone = false;
	const asks = (call) => !isClientGone && inTurn.some(({ ask }) => ask(call));
	const write = (act) => {
		try {
			act();
			return true;
		} catch (error) {
			options.notice(`the audit cannot be written: ${messageOf(error)}`);
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
			if (isToAsk && asks(call)) pass();
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
			latencyMs: since - arrived,
			...traceOf(waiting ?? request)
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
		asks: listing.asks,
		take: listing.take,
		cancel: (id) => held.letGo(id) || asking.cancel(id) || outside.cancel(id),
		waiting: () => [
			...held.ids(),
			...asking.waiting(),
			...outside.waiting()
		],
		clientGone() {
			isClientGone = true;
			asking.end();
			outside.end();
		},
		serverGone(says) {
			for (const id of held.ids()) {
				held.letGo(id);
				toClient(errorLine(id, -32e3, says));
			}
			outside.end();
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
function traceOf({ params }) {
	const meta = isObject(params) ? own(params, "_meta") : void 0;
	const traceparent = isObject(meta) ? own(meta, "traceparent") : void 0;
	return typeof traceparent === "string" ? { traceparent } : {};
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
	function tellLost(asked, says) {
		if (asked.kind === "cancelled") return;
		if (asked.kind === "call") calls.lose(asked.call);
		toClient(errorLine(asked.kind === "call" ? asked.call.id : asked.id, -32e3, says));
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
		isWaiting(id) {
			const asked = pending.get(idKey(id));
			return asked === void 0 ? calls.asks(id) : asked.kind !== "cancelled";
		},
		requestLost(id, says) {
			const asked = pending.get(idKey(id));
			pending.delete(idKey(id));
			if (asked === void 0) calls.take(refusal(id, says));
			else tellLost(asked, says);
		},
		unanswered: () => [...pending.values()].filter(({ kind }) => kind !== "cancelled").length + calls.waiting().length,
		isSettled: () => pending.size === 0 && calls.waiting().length === 0,
		clientGone: calls.clientGone,
		serverGone(says) {
			calls.serverGone(says);
			for (const asked of pending.values()) tellLost(asked, says);
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
function refusal(id, message) {
	const object = {
		jsonrpc: "2.0",
		id,
		error: {
			code: -32e3,
			message
		}
	};
	return {
		kind: "response",
		id,
		object,
		line: lineOf(object)
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
// src/commands/enforce-traces.ts
async function tracesIn({ env }, notice) {
	const name = endpoints.find((one) => (env[one] ?? "") !== "");
	if (name === void 0 || env["OTEL_SDK_DISABLED"]?.toLowerCase() === "true") return void 0;
	const endpoint = env[name] ?? "";
	if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) throw new UsageError(`${name} is no http(s) address; correct it, or unset it to send no spans.`);
	const protocol = env["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"] ?? env["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? "";
	if (protocol !== "" && protocol !== spoken) {
		notice(`no spans are sent: the collector is to be spoken to by ${protocol}, and only ${spoken} is spoken.`);
		return;
	}
	const { openTraces } = await import("./traces.js");
	const hasTimeout = timeouts.some((one) => (env[one] ?? "") !== "");
	return openTraces({
		version,
		timeoutMs: hasTimeout ? void 0 : timeoutMs,
		now: () => performance.timeOrigin + performance.now(),
		notice
	});
}
const endpoints = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"];
const timeouts = ["OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "OTEL_EXPORTER_OTLP_TIMEOUT"];
const timeoutMs = 2e3;
const spoken = "http/protobuf";
// src/commands/enforce-session.ts
async function commonOf(args, world, notice) {
	const approvalMs = (wholeNumber(args, "approval-seconds", 1, 86400) ?? 300) * 1e3;
	const audit = args.get("audit");
	const stray = [
		"audit-args",
		"audit-max-bytes",
		"audit-keep"
	].find((flag) => args.has(flag));
	if (audit === void 0 && stray !== void 0) throw new UsageError(`--${stray} goes with --audit FILE.`);
	const traces = await tracesIn(world, notice);
	return {
		...traces === void 0 ? {} : { traces },
		...audit === void 0 ? {} : { audit: auditFile(resolve(world.cwd, audit), rotationIn(args)) },
		hasArguments: args.get("audit-args") === "full",
		isAuditOptional: args.get("on-audit-error") === "allow",
		onDrift: args.get("on-drift") === "warn" ? "warn" : "block",
		isShadow: args.has("shadow"),
		approvalMs,
		...outsideOf(args, approvalMs, world, notice),
		notice
	};
}
function outsideOf(args, timeoutMs, world, notice) {
	const folder = args.get("approvals");
	const isFirst = args.get("ask-at") === "approvals";
	if (folder === void 0) {
		if (isFirst) throw new UsageError("--ask-at approvals needs the folder: --approvals FOLDER.");
		return {};
	}
	return { outside: {
		desk: folderDesk({
			folder: resolve(world.cwd, folder),
			timeoutMs,
			now: world.now,
			notice
		}),
		isFirst
	} };
}
function rotationIn(args) {
	const maxBytes = wholeNumber(args, "audit-max-bytes", 1e3, 999999999);
	const keep = wholeNumber(args, "audit-keep", 1, 1e3);
	if (maxBytes !== void 0) return {
		maxBytes,
		keep: keep ?? 9
	};
	if (keep === void 0) return void 0;
	throw new UsageError("--audit-keep goes with --audit-max-bytes N.");
}
async function closeCommon({ audit, traces }) {
	audit?.close();
	await traces?.close();
}
function judgedSession(common, about, wire) {
	const { hasArguments, isShadow, onDrift, notice } = common;
	const { server, rules, ledger, grant, session, openings, watched = (audit) => audit } = about;
	const named = {
		server,
		session,
		...grant === void 0 ? {} : { grant }
	};
	const traced = (audit) => common.traces?.tracing(named, audit) ?? audit;
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
		audit: watched(traced(auditTo(common.audit, {
			...named,
			hasArguments,
			isShadow
		}))),
		isAuditOptional: common.isAuditOptional,
		isShadow,
		...openings === void 0 ? {} : { openings },
		approvalMs: common.approvalMs,
		...grant === void 0 ? {} : { grant },
		...common.outside === void 0 ? {} : { outside: common.outside },
		notice,
		newId: () => `toolwarden-${randomUUID()}`,
		elapsed: () => performance.now()
	});
}
export { openings as i, commonOf as n, judgedSession as r, closeCommon as t };
