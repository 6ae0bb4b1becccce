import { i as textChunks, r as readTextFile, t as parseFlags } from "./flags.js";
import { n as UsageError } from "./errors.js";
import { d as describeProblem, t as noPositionals } from "./positionals.js";
import { t as nearest } from "./nearest.js";
import { a as giveBack, c as lintPolicy, n as readyLimit, o as noCounters, r as reserve, s as predicateTest } from "./limits.js";
import { a as own, n as isObject, o as pointer } from "./json.js";
import { t as parsePolicy } from "./parse.js";
import { t as columns } from "./columns.js";
import { m as terminalText } from "./escape.js";
import { n as parseJson, r as batchedOutput, t as linesOf } from "./json-lines.js";
import { resolve } from "node:path";
// src/policy/decide.ts
function decide(policy, call, counters) {
	if (policy === void 0) return refused("(no policy)", "No policy is in force, so every call is denied.", counters);
	const ready = readyPolicy(policy);
	if (ready.hidesAll || ready.hidden.has(call.tool)) return {
		decision: {
			kind: "hidden",
			rule: "(hidden)",
			message: "The policy hides this tool."
		},
		counters,
		reservations: []
	};
	const rule = ready.tools.get(call.tool) ?? ready.unlisted;
	if (rule === void 0) return refused("(default deny)", "The policy does not list this tool.", counters);
	const refusal = refusalBy(rule, call);
	return refusal === void 0 ? granted(rule, call, counters) : {
		decision: refusal,
		counters,
		reservations: []
	};
}
function settle(counters, reservations, outcome) {
	return outcome === "ok" ? counters : giveBack(counters, reservations);
}
function refused(rule, message, counters) {
	return {
		decision: {
			kind: "deny",
			rule,
			message
		},
		counters,
		reservations: []
	};
}
function granted(rule, call, counters) {
	const reserved = reserve(rule.limits, call, counters);
	if (!reserved.ok) return {
		decision: reserved.refusal,
		counters,
		reservations: []
	};
	const { reservations, remaining } = reserved;
	const { kind, rule: at, message } = rule.answer;
	return {
		decision: remaining === void 0 ? rule.answer : {
			kind,
			rule: at,
			message,
			remaining
		},
		counters: reserved.counters,
		reservations
	};
}
function refusalBy(rule, { args }) {
	if (rule.denial !== void 0) return rule.denial;
	const unmet = rule.require.find(({ test }) => !test(args));
	if (unmet !== void 0) return unmet.denial;
	return rule.denyIf.find(({ test }) => test(args))?.denial;
}
const readyPolicies = new WeakMap();
function readyPolicy(policy) {
	const known = readyPolicies.get(policy);
	if (known !== void 0) return known;
	const allTools = policy.allTools.map(readyLimit);
	const ready = {
		hidesAll: policy.hide.includes("*"),
		hidden: new Set(policy.hide),
		tools: new Map([...policy.tools].map(([name, rule]) => [name, readyRule(rule, pointer("tools", name), allTools)])),
		unlisted: policy.default === "deny" ? void 0 : readyRule(allowAll, "/default", allTools)
	};
	readyPolicies.set(policy, ready);
	return ready;
}
const allowAll = {
	action: "allow",
	require: [],
	denyIf: [],
	limits: []
};
function readyRule(rule, at, allTools) {
	const action = `${at}/action`;
	const deny = {
		kind: "deny",
		rule: action,
		message: rule.reason ?? "The policy denies this tool."
	};
	const ask = {
		kind: "ask",
		rule: action,
		message: rule.reason ?? "A person must approve this call."
	};
	return {
		denial: rule.action === "deny" ? deny : void 0,
		answer: rule.action === "ask" ? ask : {
			kind: "allow",
			rule: at,
			message: "The policy allows this call."
		},
		require: rule.require.map((given) => readyPredicate(given, "The call does not meet what the policy requires.")),
		denyIf: rule.denyIf.map((given) => readyPredicate(given, "The policy denies calls with these arguments.")),
		limits: [...rule.limits.map(readyLimit), ...allTools]
	};
}
function readyPredicate(predicate, otherwise) {
	const message = predicate.onDeny ?? otherwise;
	return {
		test: predicateTest(predicate),
		denial: {
			kind: "deny",
			rule: predicate.pointer,
			message
		}
	};
}
// src/commands/policy-calls.ts
const keys = [
	"tool",
	"args",
	"at",
	"grant",
	"session",
	"outcome"
];
function text(value, key, byDefault, where) {
	if (value === void 0) return byDefault;
	if (typeof value === "string") return value;
	throw new UsageError(`${where}: "${key}" is a text.`);
}
function time(value, byDefault, where) {
	if (value === void 0) return byDefault;
	const at = typeof value === "string" ? Date.parse(value) : value;
	if (typeof at === "number" && Number.isFinite(at)) return at;
	throw new UsageError(`${where}: "at" is a time: ISO 8601, such as 2026-01-31T12:00:00Z, or milliseconds since 1970.`);
}
function readCall(line, previousAt, where) {
	if (!isObject(line)) throw new UsageError(`${where}: a call is an object such as {"tool":"search","args":{}}.`);
	for (const key of Object.keys(line)) {
		if (keys.includes(key)) continue;
		const meant = nearest(key, keys);
		throw new UsageError(`${where}: unknown key "${key}"${meant === void 0 ? "" : `; did you mean "${meant}"?`}`);
	}
	const tool = own(line, "tool");
	if (typeof tool !== "string") throw new UsageError(`${where}: "tool" is missing or no text.`);
	const args = own(line, "args") ?? {};
	if (!isObject(args)) throw new UsageError(`${where}: "args" is an object.`);
	const outcome = text(own(line, "outcome"), "outcome", "ok", where);
	if (outcome !== "ok" && outcome !== "error") throw new UsageError(`${where}: "outcome" is ok or error.`);
	return {
		call: {
			tool,
			args,
			at: time(own(line, "at"), previousAt, where),
			grant: text(own(line, "grant"), "grant", "default", where),
			session: text(own(line, "session"), "session", "default", where)
		},
		outcome
	};
}
// src/commands/policy.ts
const flags = {
	policy: {
		value: "FILE",
		help: "decide: the policy to ask"
	},
	calls: {
		value: "FILE",
		help: "decide: calls, one JSON object a line; `-` is standard input"
	},
	format: {
		value: "FORMAT",
		choices: ["json", "table"],
		help: "decide: one JSON object a line, or a table",
		byDefault: "json"
	}
};
const maxPolicyBytes = 1e6;
function readPolicy(path, world) {
	const parsed = parsePolicy(path, readTextFile(resolve(world.cwd, path), maxPolicyBytes));
	if (parsed.ok) return parsed.file;
	throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}
async function check(argv, world) {
	const { positionals } = parseFlags(argv, {});
	if (positionals.length === 0) throw new UsageError("policy check needs a file: toolwarden policy check FILE...");
	const problems = [];
	for (const path of positionals) {
		const parsed = parsePolicy(path, readTextFile(resolve(world.cwd, path), maxPolicyBytes));
		if (!parsed.ok) {
			problems.push(...parsed.problems.map(describeProblem));
			continue;
		}
		const lines = lintPolicy(parsed.file).map((problem) => `${terminalText(describeProblem(problem))}\n`);
		const { size } = parsed.file.policy.tools;
		await world.print(`${lines.join("")}${terminalText(path)}: valid, ${size} tools have a rule, default ${parsed.file.policy.default}.\n`);
	}
	if (problems.length > 0) throw new UsageError(problems.join("\n"));
	return 0;
}
async function replay(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "policy decide");
	const path = args.get("policy");
	const calls = args.get("calls");
	if (path === void 0 || calls === void 0) throw new UsageError("policy decide needs both: --policy FILE --calls FILE.");
	const { policy } = readPolicy(path, world);
	const where = calls === "-" ? "standard input" : calls;
	const chunks = calls === "-" ? world.stdin() : textChunks(resolve(world.cwd, calls));
	const isTable = args.get("format") === "table";
	let counters = noCounters;
	let at = 0;
	const output = batchedOutput(world);
	for await (const { number, text } of linesOf(chunks)) {
		const logged = readCall(parseJson(text, `${where}:${number}`), at, `${where}:${number}`);
		({at} = logged.call);
		const decided = decide(policy, logged.call, counters);
		counters = settle(decided.counters, decided.reservations, logged.outcome);
		await output.add(isTable ? decisionRow(logged.call, decided.decision) : decisionLine(decided.decision));
	}
	await output.flush();
	return 0;
}
function decisionLine({ kind, rule, message, remaining }) {
	const answer = {
		decision: kind,
		rule,
		message,
		...remaining === void 0 ? {} : { remaining }
	};
	return `${JSON.stringify(answer)}\n`;
}
function decisionRow({ tool }, { kind, rule, message }) {
	const cells = [
		kind,
		terminalText(tool, 40),
		terminalText(rule, 80),
		terminalText(message)
	];
	return columns([cells.map((text) => ({ text }))]);
}
const verbs = {
	check,
	decide: replay
};
async function run(argv, world) {
	const [verb, ...rest] = argv;
	if (verb === "check" || verb === "decide") return verbs[verb](rest, world);
	const meant = nearest(verb ?? "", Object.keys(verbs));
	throw new UsageError(verb === void 0 ? "policy needs a verb: check or decide." : `policy has no verb "${verb}": ${meant === void 0 ? "it has check and decide." : `did you mean ${meant}?`}`);
}
const policyCommand = {
	name: "policy",
	summary: "Check policies, or replay calls against one.",
	usage: ["policy check FILE...", "policy decide --policy FILE --calls FILE [--format json|table]"],
	flags,
	notes: [
		"A call is a line such as {\"tool\":\"search\",\"args\":{\"q\":\"x\"},\"at\":\"2026-01-31T12:00:00Z\",\"grant\":\"ci\",\"session\":\"1\",\"outcome\":\"ok\"};",
		"only `tool` is required. The answer is a line such as",
		"{\"decision\":\"allow\",\"rule\":\"/tools/search\",\"message\":\"...\",\"remaining\":29}. An outcome of error gives the call's place back."
	].join("\n"),
	run
};
export { policyCommand };
