import { r as textChunks } from "./text-files.js";
import { n as UsageError } from "./errors.js";
import { t as byText } from "./json.js";
import { t as columns } from "./columns.js";
import { E as union, _ as number, c as boolean, h as literal, i as _enum, u as discriminatedUnion, v as object, w as string } from "./schemas.js";
import { n as datetime } from "./iso.js";
import { x as terminalText } from "./escape.js";
import { t as count } from "./words.js";
import { t as parseFlags } from "./flags.js";
import { n as parseJson, t as linesOf } from "./json-lines.js";
import { resolve } from "node:path";
// src/policy/quantiles.ts
const step = Math.log(1.02);
const least = .001;
function quantiles() {
	const counts = new Map();
	let total = 0;
	return {
		add(value) {
			const place = Math.ceil(Math.log(Math.max(least, value)) / step);
			counts.set(place, (counts.get(place) ?? 0) + 1);
			total += 1;
		},
		at(share) {
			let rest = Math.max(1, Math.ceil(share * total));
			for (const [place, count] of [...counts].sort(([a], [b]) => a - b)) {
				rest -= count;
				if (rest <= 0) return Math.exp(step * (place - .5));
			}
		}
	};
}
// src/policy/audit-summary.ts
const mostRows = 1e3;
const mostOpen = 1e5;
const others = "(others)";
function summing() {
	const rows = new Map();
	const open = new Map();
	let decisions = 0;
	let from;
	let to;
	const rowOf = (server, tool, decision, rule) => {
		const key = JSON.stringify([
			server,
			tool,
			decision,
			rule
		]);
		const found = rows.get(key);
		if (found !== void 0) return found;
		if (rows.size >= mostRows && server !== others) return rowOf(others, others, decision, others);
		const row = newRow(server, tool, decision, rule);
		rows.set(key, row);
		return row;
	};
	const wait = (key, one) => {
		const [oldest] = open.keys();
		if (open.size >= mostOpen && oldest !== void 0) open.delete(oldest);
		open.set(key, one);
	};
	return {
		add(record) {
			const { session, server, request } = record;
			const key = JSON.stringify([
				server,
				session,
				request
			]);
			const other = open.get(key);
			if (record.event === "end") {
				if (other !== void 0 && "calls" in other) {
					open.delete(key);
					ended(other, record);
				} else wait(key, record);
				return;
			}
			decisions += 1;
			if (from === void 0 || record.at < from) from = record.at;
			if (to === void 0 || record.at > to) to = record.at;
			const row = rowOf(server, record.tool, record.decision, record.rule);
			row.calls += 1;
			row.decision.add(record.latencyMs);
			if (!record.forwarded) return;
			row.forwarded += 1;
			if (other !== void 0 && !("calls" in other)) {
				open.delete(key);
				ended(row, other);
			} else wait(key, row);
		},
		summary: () => ({
			schema: "toolwarden.audit-summary/1",
			decisions,
			...from === void 0 || to === void 0 ? {} : {
				from,
				to
			},
			rows: [...rows.values()].sort(byCalls).map(shown)
		})
	};
}
function newRow(server, tool, kind, rule) {
	return {
		server,
		tool,
		kind,
		rule,
		calls: 0,
		forwarded: 0,
		outcomes: new Map(),
		decision: quantiles(),
		call: quantiles()
	};
}
function ended(row, { outcome, latencyMs }) {
	row.outcomes.set(outcome, (row.outcomes.get(outcome) ?? 0) + 1);
	row.call.add(latencyMs);
}
function byCalls(a, b) {
	return b.calls - a.calls || byText(a.server, b.server) || byText(a.tool, b.tool) || byText(a.kind, b.kind) || byText(a.rule, b.rule);
}
function shown({ server, tool, kind, rule, calls, forwarded, outcomes, decision, call }) {
	const callMs = timesOf(call);
	const counts = [
		"ok",
		"error",
		"continued",
		"lost"
	].map((name) => [name, outcomes.get(name) ?? 0]);
	return {
		server,
		tool,
		decision: kind,
		rule,
		calls,
		forwarded,
		outcomes: Object.fromEntries(counts),
		decisionMs: timesOf(decision) ?? {
			p50: 0,
			p95: 0
		},
		...callMs === void 0 ? {} : { callMs }
	};
}
function timesOf(times) {
	const [p50, p95] = [times.at(.5), times.at(.95)];
	return p50 === void 0 || p95 === void 0 ? void 0 : {
		p50: rounded(p50),
		p95: rounded(p95)
	};
}
function rounded(ms) {
	return Number(ms.toPrecision(3));
}
// src/render/audit-table.ts
function auditTable({ decisions, from, to, rows }) {
	if (from === void 0 || to === void 0) return "no decisions\n";
	const head = [
		"calls",
		"server",
		"tool",
		"decision",
		"rule",
		"ok",
		"error",
		"lost",
		"decided p50/p95",
		"answered p50/p95"
	];
	const lines = rows.map((row) => [
		String(row.calls),
		terminalText(row.server, 24),
		terminalText(row.tool, 32),
		row.decision,
		terminalText(row.rule, 40),
		String(row.outcomes.ok),
		String(row.outcomes.error),
		String(row.outcomes.lost),
		timesText(row.decisionMs),
		row.callMs === void 0 ? "-" : timesText(row.callMs)
	]);
	return `${count(decisions, "decision")} from ${from} to ${to}; times in ms\n\n` + columns([head, ...lines].map((cells) => cells.map((text) => ({ text }))));
}
function timesText({ p50, p95 }) {
	return `${p50}/${p95}`;
}
// src/commands/audit.ts
const flags = {
	summary: { help: "count calls by server, tool, decision and rule, and say how long they took" },
	format: {
		value: "FORMAT",
		choices: ["table", "json"],
		help: "what to print",
		byDefault: "table"
	}
};
const both = {
	schema: literal("toolwarden.audit/1"),
	session: string(),
	server: string(),
	request: union([string(), number()]),
	latencyMs: number().min(0)
};
const recordSchema = discriminatedUnion("event", [object({
	...both,
	event: literal("decision"),
	at: datetime(),
	tool: string(),
	decision: _enum([
		"allow",
		"deny",
		"ask",
		"hidden",
		"limited"
	]),
	rule: string(),
	forwarded: boolean()
}), object({
	...both,
	event: literal("end"),
	outcome: _enum([
		"ok",
		"error",
		"continued",
		"lost"
	])
})]);
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	if (!args.has("summary") || args.positionals.length === 0) throw new UsageError("audit needs what to do, and with what: audit --summary FILE...");
	const sum = summing();
	let wrong = 0;
	let first;
	for (const file of args.positionals) for await (const says of faultsIn(file, sum, world)) {
		wrong += 1;
		first ??= says;
	}
	const summary = sum.summary();
	await world.print(args.get("format") === "json" ? `${JSON.stringify(summary, void 0, 2)}\n` : auditTable(summary));
	if (first === void 0) return 0;
	throw new UsageError(`${count(wrong, "line")} could not be counted, the first at ${first}`);
}
async function* faultsIn(file, sum, world) {
	const chunks = file === "-" ? world.stdin() : textChunks(resolve(world.cwd, file));
	for await (const { number, text } of linesOf(chunks)) {
		const where = `${file === "-" ? "standard input" : file}:${number}`;
		const record = recordIn(text, where);
		if (record === void 0) yield `${where}: this is no record of an audit.`;
		else sum.add(record);
	}
}
function recordIn(text, where) {
	try {
		return recordSchema.safeParse(parseJson(text, where)).data;
	} catch (error) {
		if (error instanceof UsageError) return void 0;
		throw error;
	}
}
const auditCommand = {
	name: "audit",
	summary: "Sum up what `enforce --audit` has written.",
	usage: ["audit --summary FILE... [--format table|json]"],
	flags,
	notes: ["Files of one audit that were moved on (FILE.1, FILE.2, ...) may be given in any order; `-` is standard input. They are read as", "a stream, however long they are. Exit codes: 0, or 3 if a line is no record of an audit; all others are counted even so."].join("\n"),
	run
};
export { auditCommand };
