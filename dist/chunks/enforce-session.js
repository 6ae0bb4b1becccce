import { t as secretName } from "./summarise.js";
import { i as shortDigest, n as digestOf } from "./digest.js";
import { a as own, n as isObject, r as limitDepth, t as byText } from "./json.js";
import { r as withoutKnownSecrets } from "./known-secret.js";
import { n as UsageError, r as messageOf } from "./errors.js";
import { r as isRunning } from "./processes.js";
import { i as withTools, n as toolName, o as mirroredIn, r as toolsOf, s as mismatchIn, t as hasOutputSchema } from "./tool-list.js";
import { l as toolFacets } from "./machine-file.js";
import { c as facetDigests } from "./lock.js";
import { t as borderFor } from "./border.js";
import { _ as plainText, s as jsonText } from "./escape.js";
import { a as headerMismatch, c as lineOf, d as readStrictly, i as errorLine, l as metaOf, n as deepest, o as idKey, r as envelopeOf, s as isModern, u as readLine } from "./messages.js";
import { a as whyNotReachable } from "./arguments.js";
import { c as removeStale$1, i as isAnswered, l as takeAnswer, o as makeFolder, s as putQuestion, t as answerQuestion } from "./folder.js";
import { n as isLoopback, t as isConfidential } from "./loopback.js";
import { t as allowedHosts } from "./enforce-server.js";
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
// src/io/proxy/surface.ts
const listChanges = new Map([
	["notifications/tools/list_changed", "toolsListChanged"],
	["notifications/prompts/list_changed", "promptsListChanged"],
	["notifications/resources/list_changed", "resourcesListChanged"]
]);
const toolsChanged = "notifications/tools/list_changed";
function surfaceOf() {
	const followers = new Set();
	return {
		shown: new Map(),
		follow(follower) {
			followers.add(follower);
			return () => void followers.delete(follower);
		},
		hasSubscribers: () => [...followers].some((one) => one.hasSubscribers()),
		changed(method, isNews, by) {
			for (const one of followers) if (one !== by) one.changed(method, isNews);
		}
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
	const { request, tool, args, at, decision, by, forwarded, answer, latencyMs } = call;
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
		...answer === void 0 ? {} : answerRecord(answer),
		...isShadow ? { shadow: true } : {},
		latencyMs: rounded(latencyMs),
		request
	};
}
function answerRecord({ isApproved, via, by }) {
	return {
		approved: isApproved,
		answeredVia: via,
		...by === void 0 ? {} : { answeredBy: by }
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
// src/io/proxy/take-back.ts
function takeBack(file, written) {
	try {
		ftruncateSync(file, fstatSync(file).size - written);
		return true;
	} catch {
		return false;
	}
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
	const { size, ino } = fstatSync(file);
	if (size === 0) return false;
	const reader = openToRead(path);
	if (reader === void 0) return false;
	const last = Buffer.from(lineEnd);
	if (fstatSync(reader).ino === ino) readSync(reader, last, 0, 1, size - 1);
	closeSync(reader);
	return last[0] !== lineEnd[0];
}
function openToRead(path) {
	try {
		return openSync(path, "r");
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
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
	const { rules, ledger, grant, session, onDrift, isShadow, shown, notice } = options;
	const listed = new Map();
	const reported = new Set();
	let isStale = false;
	let isWhole = false;
	let hasShifted = false;
	const standing = (tool) => {
		const { locked } = rules();
		return locked === void 0 ? "approved" : standingOf(tool, locked);
	};
	const report = (name, how) => {
		const line = `${JSON.stringify(name)} ${drifted[how]}; ${onDrift === "warn" || isShadow ? "it is let through" : "it is hidden and its calls are denied"} until \`toolwarden approve\` has locked it.`;
		if (!reported.has(line)) notice(line);
		reported.add(line);
	};
	const isShown = (name, how) => {
		if (isShadow) return true;
		const { hide } = rules().policy;
		return !(hide.includes("*") || name !== void 0 && hide.includes(name)) && (how === "approved" || onDrift === "warn");
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
			return tools.filter((tool) => {
				const name = toolName(tool);
				if (name !== void 0) listed.set(name, tool);
				const how = standing(tool);
				if (how !== "approved") report(name ?? "(a tool without a name)", how);
				const isVisible = isShown(name, how);
				if (name !== void 0) {
					hasShifted ||= shown.get(name) === !isVisible;
					shown.set(name, isVisible);
				}
				return isVisible;
			});
		},
		hasShifted() {
			const was = hasShifted;
			hasShifted = false;
			return was;
		},
		mustList(tool, hasHeaders) {
			if (rules().locked !== void 0) return isStale || !listed.has(tool);
			return hasHeaders && (isStale || !(isWhole || listed.has(tool)));
		},
		ownListRead() {
			isWhole = true;
			isStale = false;
		},
		mirrored(tool) {
			const definition = listed.get(tool);
			const wanted = definition === void 0 ? [] : mirroredIn(definition);
			return wanted.length > 0 && isShown(tool, standing(definition)) ? wanted : [];
		},
		forget: () => void (isStale = true),
		wholeListSeen() {
			isWhole = true;
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
// src/model/approval.ts
const unanswered = {
	isApproved: false,
	via: "nobody"
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
// src/io/proxy/asking-outside.ts
function askingOutside({ server, grant, desk, answered }) {
	const open = new Map();
	return {
		ask(call) {
			const { request, tool, args, judged } = call;
			const { rule, message } = judged.decision;
			if (desk === void 0 || approvalForm(server, tool, args, judged.decision) === void 0) return false;
			const key = idKey(request.id);
			const end = (answer) => {
				open.delete(key);
				answered(call, request, answer);
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
				end(unanswered);
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
	const finish = (key, answer, retried) => {
		const question = take(key);
		if (question === void 0) return;
		options.answered(question, isOpen(question) ? question.request : retried, answer);
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
			const deny = () => finish(key, unanswered);
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
			finish(key, atClient(isApproval(own(object, "result"))));
			return true;
		},
		resume(request, tool, args) {
			const { params } = request;
			const state = isObject(params) ? own(params, "requestState") : void 0;
			const key = typeof state === "string" ? idKey(state) : "";
			const question = questions.get(key);
			if (question === void 0 || isOpen(question)) return false;
			const isSame = digestOf([tool, args]) === digestOf([question.tool, question.args]);
			finish(key, atClient(isSame && isApproval(inputOf(params))), withoutAnswer(request));
			return true;
		},
		cancel(id) {
			const question = [...questions.values()].find((one) => isOpen(one) && one.request.id === id);
			if (question === void 0) return false;
			finish(question.key, unanswered);
			return true;
		},
		waiting: () => [...questions.values()].filter(isOpen).map(({ request }) => request.id),
		end() {
			for (const { deny } of questions.values()) deny();
		}
	};
}
function atClient(isApproved) {
	return {
		isApproved,
		via: "client"
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
function nextCursor({ object }) {
	const result = own(object, "result");
	const cursor = isObject(result) ? own(result, "nextCursor") : void 0;
	return typeof cursor === "string" ? cursor : void 0;
}
// src/io/proxy/calls.ts
function callsOf(options) {
	const { gate, ledger, audit, order, held, toClient, toServer, elapsed } = options;
	const waiting = heldCalls();
	const { unfinished, questions } = options.openings ?? openings();
	const listing = ownListing({
		toServer,
		newId: options.newId,
		onPage(page) {
			gate.visible(toolsOf(page) ?? []);
			if (gate.hasShifted()) options.surface.changed(toolsChanged, true);
		}
	});
	const answered = (call, request, answer) => conclude(call, request, answer, order.keepPlace(0));
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
		const hasHeaders = request.headers !== void 0 || options.isRemote === true && isModern(request);
		if (gate.mustList(call.tool, hasHeaders)) listed(request, () => compare(request, call, true));
		else compare(request, call, false);
	}
	function listed(request, then) {
		const isWanted = waiting.hold(request.id);
		held.add(request.line.length);
		listing.read(request, () => {
			held.remove(request.line.length);
			gate.ownListRead();
			if (isWanted()) then();
		});
	}
	function compare(request, call, isListed) {
		const { tool, args } = call;
		const { headers } = request;
		const says = headers === void 0 ? void 0 : mismatchIn(gate.mirrored(tool), args, headers);
		if (says === void 0) judge(request, tool, args);
		else if (!isListed) listed(request, () => compare(request, call, true));
		else toClient(errorLine(request.id, headerMismatch, says));
	}
	function judge(request, tool, args) {
		const arrived = elapsed();
		if (asking.resume(request, tool, args)) return;
		const before = unfinished.take(request, tool, args);
		if (before !== void 0) settle(before, "continued");
		const isWanted = waiting.hold(request.id);
		const pass = order.keepPlace(request.line.length);
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
			const isAsked = judged.decision.kind === "ask" && !options.isShadow;
			const answer = isAsked ? before?.answer : void 0;
			if (isAsked && answer?.isApproved !== true && asks(call)) pass();
			else conclude(call, request, answer, pass);
		});
	}
	function conclude({ request, tool, args, judged, arrived }, waiting, answer, pass) {
		const { decision, by, at, reservations } = judged;
		const forwarded = (options.isShadow || decision.kind === "allow" || answer?.isApproved === true) && waiting !== void 0;
		const since = elapsed();
		const said = answer === void 0 ? {} : { answer };
		const mayGo = write(() => audit.decided({
			request: (waiting ?? request).id,
			tool,
			args: limitDepth(args, 100),
			at,
			decision,
			by,
			forwarded,
			...said,
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
				since,
				...said
			});
			pass(line);
			return;
		}
		pass();
		ledger.settle(reservations, "error");
		if (waiting === void 0) return;
		const refusal = forwarded ? unwritten : answer?.isApproved === false ? declined(decision) : decision;
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
			const error = own(response.object, "error");
			if (isObject(error) && own(error, "code") === -32020) gate.forget();
		},
		lose: (call) => settle(call, "lost"),
		asks: listing.asks,
		take: listing.take,
		cancel: (id) => waiting.letGo(id) || asking.cancel(id) || outside.cancel(id),
		waiting: () => [
			...waiting.ids(),
			...asking.waiting(),
			...outside.waiting()
		],
		clientGone() {
			isClientGone = true;
			asking.end();
			outside.end();
		},
		serverGone(says) {
			for (const id of waiting.ids()) {
				waiting.letGo(id);
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
// src/io/proxy/held-bytes.ts
const mostBytes = 16 * 2 ** 20;
function heldBytes(tooMuch) {
	let held = 0;
	const change = (bytes) => {
		const was = held > mostBytes;
		held += bytes;
		if (was !== held > mostBytes) tooMuch(!was);
	};
	return {
		add: change,
		remove: (bytes) => change(-bytes)
	};
}
// src/io/proxy/line-order.ts
function lineOrder(send, held) {
	const places = [];
	const keep = (place) => {
		places.push(place);
		held.add(place.bytes);
		return place;
	};
	const advance = () => {
		for (let [first] = places; first !== void 0 && !first.isOpen; [first] = places) {
			places.shift();
			held.remove(first.bytes);
			if (first.line !== void 0) send(first.line);
		}
	};
	return {
		pass(line) {
			if (places.length === 0) send(line);
			else keep({
				bytes: line.length,
				isOpen: false,
				line
			});
		},
		keepPlace(bytes) {
			const place = keep({
				bytes,
				isOpen: true,
				line: void 0
			});
			return (line) => {
				place.isOpen = false;
				place.line = line;
				advance();
			};
		}
	};
}
// src/io/proxy/subscriptions.ts
const togetherMs = 100;
function subscriptions(toClient) {
	const open = new Map();
	const tellOwed = (one) => {
		const { id, honored } = one;
		if (honored === void 0 || one.owed.size === 0) return;
		one.timer ??= setTimeout(() => {
			delete one.timer;
			const methods = [...one.owed];
			one.owed.clear();
			if (open.get(idKey(id)) !== one) return;
			const params = { _meta: { [subscriptionKey]: id } };
			for (const method of methods) toClient(lineOf({
				jsonrpc: "2.0",
				method,
				params
			}));
		}, togetherMs).unref();
	};
	return {
		begin: (id) => void open.set(idKey(id), {
			id,
			owed: new Set()
		}),
		end: (id) => void open.delete(idKey(id)),
		acknowledged(params) {
			const id = subscriptionIn(params);
			const one = id === void 0 ? void 0 : open.get(idKey(id));
			const filter = isObject(params) ? own(params, "notifications") : void 0;
			if (one === void 0 || !isObject(filter)) return;
			one.honored = new Set([...listChanges].flatMap(([method, member]) => own(filter, member) === true ? [method] : []));
			for (const method of one.owed) if (!one.honored.has(method)) one.owed.delete(method);
			tellOwed(one);
		},
		tell(method) {
			for (const one of open.values()) {
				if (one.honored?.has(method) === false) continue;
				one.owed.add(method);
				tellOwed(one);
			}
		},
		areOpen: () => open.size > 0
	};
}
const subscriptionKey = "io.modelcontextprotocol/subscriptionId";
function subscriptionIn(params) {
	const id = metaOf(params, "subscriptionId");
	return typeof id === "string" || typeof id === "number" ? id : void 0;
}
// src/io/proxy/own-listening.ts
function ownListening(toServer, newId) {
	let asked;
	const asks = (id) => asked !== void 0 && idKey(id) === idKey(asked);
	return {
		begin(because) {
			if (asked !== void 0) return;
			asked = newId();
			const params = {
				notifications: Object.fromEntries([...listChanges.values()].map((member) => [member, true])),
				...envelopeOf(because)
			};
			toServer(lineOf({
				jsonrpc: "2.0",
				id: asked,
				method: "subscriptions/listen",
				params
			}));
		},
		asks,
		take: ({ id }) => id !== null && asks(id),
		isMeant(message) {
			const id = message.kind === "notification" ? subscriptionIn(message.params) : void 0;
			return id !== void 0 && asks(id);
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
	const { gate, surface, toClient } = given;
	const subscribers = subscriptions(toClient);
	const listening = ownListening(given.toServer, given.newId);
	const held = heldBytes(given.holdClient);
	const order = lineOrder(given.toServer, held);
	const pending = new Map();
	let canAnnounce = false;
	const calls = callsOf({
		...given,
		notice,
		order,
		held,
		passed: (call) => void pending.set(idKey(call.id), {
			kind: "call",
			call
		})
	});
	const follower = {
		hasSubscribers: subscribers.areOpen,
		changed(method, isNews) {
			if (method === "notifications/tools/list_changed") gate.forget();
			if (isNews) announce(method);
		}
	};
	const unfollow = surface.follow(follower);
	function announce(method) {
		if (canAnnounce && method === "notifications/tools/list_changed") toClient(lineOf({
			jsonrpc: "2.0",
			method
		}));
		subscribers.tell(method);
	}
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
		if (method === "subscriptions/listen") subscribers.begin(id);
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
		subscribers.end(id);
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
			if (!calls.take(response) && !listening.take(response)) notice("the server answers what nobody asks, or twice; such answers are dropped.");
			return;
		}
		pending.delete(key);
		subscribers.end(response.id);
		switch (asked.kind) {
			case "call":
				calls.end(asked.call, response);
				toClient(response.line);
				return;
			case "list": {
				const tools = toolsOf(response);
				toClient(tools === void 0 ? response.line : withTools(response, gate.visible(tools)));
				if (gate.hasShifted()) surface.changed(toolsChanged, true, follower);
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
		if (message.kind === "notification" && listChanges.has(message.method)) {
			if (message.method === "notifications/tools/list_changed") gate.forget();
			surface.changed(message.method, !subscribers.areOpen(), follower);
		}
		if (listening.isMeant(message)) return;
		toClient(message.line);
		if (message.kind === "notification" && message.method === "notifications/subscriptions/acknowledged") subscribers.acknowledged(message.params);
	}
	function take(message) {
		if (message.kind === "request") {
			if (isModern(message) && !subscribers.areOpen() && surface.hasSubscribers()) listening.begin(message);
			onRequest(message);
		} else if (message.kind === "response") {
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
			return asked === void 0 ? calls.asks(id) || listening.asks(id) : asked.kind !== "cancelled";
		},
		requestLost(id, says) {
			const asked = pending.get(idKey(id));
			pending.delete(idKey(id));
			subscribers.end(id);
			if (asked === void 0) calls.take(refusal(id, says));
			else tellLost(asked, says);
		},
		unanswered: () => [...pending.values()].filter(({ kind }) => kind !== "cancelled").length + calls.waiting().length,
		isSettled: () => pending.size === 0 && calls.waiting().length === 0,
		clientGone: calls.clientGone,
		serverGone(says) {
			calls.serverGone(says);
			for (const asked of pending.values()) tellLost(asked, says);
			for (const asked of pending.values()) if (asked.kind === "other") subscribers.end(asked.id);
			pending.clear();
			unfollow();
		},
		rulesChanged() {
			surface.shown.clear();
			announce(toolsChanged);
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
// src/io/approvals/desk.ts
const lookEveryMs = 200;
const mostWaiting = 1e3;
function folderDesk({ folder, timeoutMs, now, notice, tell }) {
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
	const renamed = (id, isApproved) => {
		try {
			return answerQuestion(folder, id, isApproved);
		} catch (error) {
			notice(messageOf(error));
			return false;
		}
	};
	return { put(question, answered) {
		if (waiting.size >= mostWaiting) {
			notice(`${mostWaiting} calls wait for a person already; further ones are denied.`);
			return;
		}
		const id = randomBytes(6).toString("hex");
		const asked = now();
		const call = {
			...question,
			id,
			asked,
			until: asked + timeoutMs
		};
		let text;
		try {
			text = putQuestion(folder, call);
		} catch (error) {
			notice(`no person can be asked, so the call is denied: ${messageOf(error)}`);
			return;
		}
		notice(`a call of ${JSON.stringify(question.tool)} waits for a person: toolwarden approvals show ${id} --folder ${folder}`);
		const over = new AbortController();
		const take = () => {
			clearTimeout(timer);
			over.abort();
			forget(id);
			return takeAnswer(folder, id, text);
		};
		const finish = (by = { via: "approvals" }) => {
			const taken = take();
			answered(taken === "unanswered" ? unanswered : {
				...by,
				isApproved: taken === "approved"
			});
		};
		const timer = setTimeout(finish, timeoutMs);
		waiting.set(id, finish);
		tell?.(call, over.signal).then((said) => {
			if (said !== void 0 && !over.signal.aborted && renamed(id, said.isApproved)) finish(said);
		});
		looking ??= setInterval(look, lookEveryMs);
		return () => void take();
	} };
}
// src/commands/enforce-approvals.ts
const approvalFlags = {
	"approval-seconds": {
		value: "N",
		help: "how long a person may take to approve a call before it is denied",
		byDefault: "300"
	},
	approvals: {
		value: "FOLDER",
		help: "where calls that a rule asks about wait for `toolwarden approvals`; made for you alone if it is not there"
	},
	"ask-at": {
		value: "WHERE",
		choices: ["client", "approvals"],
		help: "whether a client that shows forms is asked, or the folder of approvals in any case",
		byDefault: "client"
	},
	"approval-webhook": {
		value: "URL",
		help: "post each call that waits there to this address too, arguments and all, where it can be answered",
		byDefault: "nothing is sent"
	},
	"approval-webhook-secret-env": {
		value: "NAME",
		help: "the variable with the secret that signs what is posted (Standard Webhooks: whsec_ and base64)"
	}
};
async function outsideOf(args, timeoutMs, world, notice) {
	const given = args.get("approvals");
	const isFirst = args.get("ask-at") === "approvals";
	if (given === void 0) {
		const stray = isFirst ? "--ask-at approvals" : webhookFlags.find((flag) => args.has(flag.slice(2)));
		if (stray !== void 0) throw new UsageError(`${stray} needs the folder: --approvals FOLDER.`);
		return;
	}
	const folder = resolve(world.cwd, given);
	const tell = await webhookOf(args, world, notice);
	const told = tell === void 0 ? {} : { tell };
	return {
		desk: folderDesk({
			folder,
			timeoutMs,
			now: world.now,
			notice,
			...told
		}),
		isFirst
	};
}
const webhookFlags = ["--approval-webhook", "--approval-webhook-secret-env"];
async function webhookOf(args, world, notice) {
	const given = args.get("approval-webhook");
	const name = args.get("approval-webhook-secret-env");
	if (given === void 0 && name === void 0) return void 0;
	if (given === void 0) throw new UsageError("--approval-webhook-secret-env goes with --approval-webhook URL.");
	if (name === void 0) throw new UsageError("--approval-webhook needs a secret to sign with: name its variable with --approval-webhook-secret-env NAME.");
	const url = addressIn(given);
	const secret = secretIn(name, world);
	const allowed = [...isLoopback(url.hostname) ? [url.host] : [], ...allowedHosts(args)];
	const { approvalWebhook } = await import("./webhook.js");
	return approvalWebhook({
		url,
		secret,
		allowed,
		now: world.now,
		notice
	});
}
function addressIn(text) {
	const problem = whyNotReachable(text);
	if (problem !== void 0) throw new UsageError(`--approval-webhook: ${problem}.`);
	const url = new URL(text);
	if (isConfidential(url)) return url;
	throw new UsageError(`--approval-webhook: ${url.origin} would be told of calls without encryption; give an https URL, or one of this machine.`);
}
function secretIn(name, { env }) {
	const [, base64] = /^(?:whsec_)?([A-Za-z0-9+/]{32,88}={0,2})$/.exec(env[name] ?? "") ?? [];
	const secret = Buffer.from(base64 ?? "", "base64");
	if (secret.length >= 24 && secret.length <= 64) return secret;
	throw new UsageError(`--approval-webhook-secret-env ${name}: the variable ${name} holds no secret of 24 to 64 bytes in base64; make one with: echo "whsec_$(openssl rand -base64 32)".`);
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
	const outside = await outsideOf(args, approvalMs, world, notice);
	return {
		...traces === void 0 ? {} : { traces },
		...audit === void 0 ? {} : { audit: auditFile(resolve(world.cwd, audit), rotationIn(args)) },
		hasArguments: args.get("audit-args") === "full",
		isAuditOptional: args.get("on-audit-error") === "allow",
		onDrift: args.get("on-drift") === "warn" ? "warn" : "block",
		isShadow: args.has("shadow"),
		approvalMs,
		...outside === void 0 ? {} : { outside },
		notice
	};
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
	const { server, rules, ledger, grant, session, openings, isRemote, watched = (audit) => audit } = about;
	const { surface = surfaceOf() } = about;
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
			shown: surface.shown,
			notice
		}),
		ledger,
		surface,
		audit: watched(traced(auditTo(common.audit, {
			...named,
			hasArguments,
			isShadow
		}))),
		isAuditOptional: common.isAuditOptional,
		isShadow,
		...isRemote === void 0 ? {} : { isRemote },
		...openings === void 0 ? {} : { openings },
		approvalMs: common.approvalMs,
		...grant === void 0 ? {} : { grant },
		...common.outside === void 0 ? {} : { outside: common.outside },
		notice,
		newId: () => `toolwarden-${randomUUID()}`,
		elapsed: () => performance.now()
	});
}
export { takeBack as a, approvalFlags as i, commonOf as n, surfaceOf as o, judgedSession as r, openings as s, closeCommon as t };
