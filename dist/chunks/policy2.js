import { n as UsageError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { d as describeProblem, s as quote, t as noPositionals } from "./positionals.js";
import { a as giveBack, c as predicateTest, l as lintPolicy, n as readyLimit, o as noCounters, r as reserve, s as pruned } from "./limits.js";
import { n as datetime } from "./iso.js";
import { g as terminalText } from "./escape.js";
import { i as textChunks, r as readTextFile, t as parseFlags } from "./flags.js";
import { t as parsePolicy } from "./parse.js";
import { a as own, n as isObject, o as pointer } from "./json.js";
import { t as columns } from "./columns.js";
import { n as parseJson, r as batchedOutput, t as linesOf } from "./json-lines.js";
import { resolve } from "node:path";
// src/commands/policy-file.ts
const maxPolicyBytes = 1e6;
function parsePolicyFile(path, world) {
	return parsePolicy(path, readTextFile(resolve(world.cwd, path), maxPolicyBytes));
}
function readPolicy(path, world) {
	const parsed = parsePolicyFile(path, world);
	if (parsed.ok) return parsed.file;
	throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}
// src/commands/policy-check.ts
const flags$1 = {};
async function run$2(argv, world) {
	const { positionals } = parseFlags(argv, flags$1);
	if (positionals.length === 0) throw new UsageError("policy check needs a file: toolwarden policy check FILE...");
	const problems = [];
	for (const path of positionals) {
		const parsed = parsePolicyFile(path, world);
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
const policyCheckCommand = {
	name: "policy check",
	summary: "Check policies.",
	usage: ["policy check FILE..."],
	flags: flags$1,
	run: run$2
};
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
// src/policy/replay.ts
const newReplay = {
	counters: noCounters,
	newest: -Infinity,
	forgotten: -Infinity,
	kept: 0
};
const latenessMs = 36e5;
function replayCall(policy, before, { call, outcome }, keptAtMost = 1e5) {
	if (call.at < before.forgotten) return {
		ok: false,
		says: tooLate(before.newest)
	};
	const { decision, counters, reservations } = decide(policy, call, before.counters);
	const replay = {
		counters: settle(counters, reservations, outcome),
		newest: Math.max(before.newest, call.at),
		forgotten: before.forgotten,
		kept: before.kept + Math.sign(reservations.length)
	};
	return {
		ok: true,
		decision,
		replay: replay.kept < keptAtMost ? replay : forgetful(replay)
	};
}
function forgetful({ counters, newest }) {
	const forgotten = newest - latenessMs;
	return {
		counters: pruned(counters, forgotten),
		newest,
		forgotten,
		kept: 0
	};
}
function tooLate(newest) {
	return `this call is over an hour older than one before it (${new Date(newest).toISOString()}), and its window is no longer counted; sort the calls by time.`;
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
function readCall(line, previousAt, where) {
	if (!isObject(line)) throw new UsageError(`${where}: a call is an object such as {"tool":"search","args":{}}.`);
	refuseUnknownKeys(Object.keys(line), where);
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
function refuseUnknownKeys(given, where) {
	const unknown = given.find((key) => !keys.includes(key));
	if (unknown === void 0) return;
	const meant = nearest(unknown, keys);
	const hint = meant === void 0 ? `a call has ${keys.join(", ")}` : `did you mean ${quote(meant)}?`;
	throw new UsageError(`${where}: unknown key ${quote(unknown)}; ${hint}`);
}
function text(value, key, byDefault, where) {
	if (value === void 0) return byDefault;
	if (typeof value === "string") return value;
	throw new UsageError(`${where}: "${key}" is a text.`);
}
const instant = datetime({ offset: true });
const maxTime = 864e13;
function time(value, byDefault, where) {
	if (value === void 0) return byDefault;
	const at = typeof value === "string" && instant.safeParse(value).success ? Date.parse(value) : value;
	if (typeof at === "number" && Math.abs(at) <= maxTime) return at;
	throw new UsageError(`${where}: "at" is a time with its zone, such as 2026-01-31T12:00:00Z, or milliseconds since 1970, not ${quote(value)}.`);
}
// src/commands/policy-decide.ts
const flags = {
	policy: {
		value: "FILE",
		help: "the policy to ask"
	},
	calls: {
		value: "FILE",
		help: "calls, one JSON object a line; `-` is standard input"
	},
	format: {
		value: "FORMAT",
		choices: ["json", "table"],
		help: "one JSON object a line, or a table",
		byDefault: "json"
	}
};
async function run$1(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "policy decide");
	const path = args.get("policy");
	const calls = args.get("calls");
	if (path === void 0 || calls === void 0) throw new UsageError("policy decide needs both: --policy FILE --calls FILE.");
	const { policy } = readPolicy(path, world);
	const faults = await answerCalls(policy, calls, args.get("format") === "table" ? decisionRow : decisionLine, world);
	if (faults.count > 0) throw new UsageError(describeFaults(faults));
	return 0;
}
const faultsShown = 20;
function describeFaults({ count, first }) {
	const more = count > first.length ? [`and ${count - first.length} more lines that could not be read.`] : [];
	return [...first, ...more].join("\n");
}
async function answerCalls(policy, calls, answer, world) {
	const where = calls === "-" ? "standard input" : calls;
	const chunks = calls === "-" ? world.stdin() : textChunks(resolve(world.cwd, calls));
	const output = batchedOutput(world);
	let replay = newReplay;
	let at = 0;
	let faults = {
		count: 0,
		first: []
	};
	try {
		for await (const { number, text } of linesOf(chunks)) {
			const here = `${where}:${number}`;
			try {
				const logged = readCall(parseJson(text, here), at, here);
				const replayed = replayCall(policy, replay, logged);
				if (!replayed.ok) throw new UsageError(`${here}: ${replayed.says}`);
				({at} = logged.call);
				({replay} = replayed);
				await output.add(answer(logged.call, replayed.decision));
			} catch (error) {
				if (!(error instanceof UsageError)) throw error;
				faults = withFault(faults, error.message);
			}
		}
	} finally {
		await output.flush();
	}
	return faults;
}
function withFault({ count, first }, says) {
	return {
		count: count + 1,
		first: first.length < faultsShown ? [...first, says] : first
	};
}
function decisionLine(_call, { kind, rule, message, remaining }) {
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
// src/commands/policy.ts
const verbs = {
	check: policyCheckCommand,
	decide: {
		name: "policy decide",
		summary: "Replay calls against a policy.",
		usage: ["policy decide --policy FILE --calls FILE [--format json|table]"],
		flags,
		notes: [
			"A call is a line such as {\"tool\":\"search\",\"args\":{\"q\":\"x\"},\"at\":\"2026-01-31T12:00:00Z\",\"grant\":\"ci\",\"session\":\"1\",\"outcome\":\"ok\"};",
			"only `tool` is required. The answer is a line such as",
			"{\"decision\":\"allow\",\"rule\":\"/tools/search\",\"message\":\"...\",\"remaining\":29}. An outcome of error gives the call's place back."
		].join("\n"),
		run: run$1
	}
};
async function run(argv, world) {
	const [verb, ...rest] = argv;
	const command = verb !== void 0 && Object.hasOwn(verbs, verb) ? verbs[verb] : void 0;
	if (command !== void 0) return command.run(rest, world);
	const names = Object.keys(verbs);
	const has = `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
	if (verb === void 0) throw new UsageError(`policy needs a verb: ${has}.`);
	const meant = nearest(verb, names);
	throw new UsageError(`policy has no verb "${verb}": ${meant === void 0 ? `it has ${has}.` : `did you mean ${meant}?`}`);
}
const policyCommand = {
	name: "policy",
	summary: "Check policies, or replay calls against one.",
	usage: Object.values(verbs).flatMap(({ usage }) => usage),
	flags: {},
	notes: "`toolwarden policy VERB --help` explains a verb.",
	verbs,
	run
};
export { policyCommand };
