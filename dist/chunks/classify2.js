import { i as missingHints, n as assessTools } from "./assess.js";
import { r as textChunks } from "./text-files.js";
import { t as compareFindings } from "./finding.js";
import { n as UsageError } from "./errors.js";
import { a as own, n as isObject, r as limitDepth } from "./json.js";
import { n as nearest } from "./nearest.js";
import { g as plainPhrase } from "./escape.js";
import { t as batchedOutput } from "./batch.js";
import { t as parseFlags } from "./flags.js";
import { n as parseJson, t as linesOf } from "./json-lines.js";
import { resolve } from "node:path";
// src/assess/sep-2793.ts
function riskMetadata({ category, risk, signals }) {
	const kind = kindOf(category, signals);
	const radius = radiusOf(signals);
	const reversibility = reversibilityOf(category, signals);
	return {
		riskLevel: risk,
		...kind === void 0 ? {} : { category: kind },
		...radius === void 0 ? {} : { blastRadius: radius },
		...reversibility === void 0 ? {} : { reversibility },
		sideEffects: signals,
		approvalRecommendation: approval[risk]
	};
}
const approval = {
	low: "none",
	medium: "none",
	high: "single",
	critical: "multi"
};
function kindOf(category, signals) {
	switch (category) {
		case "read": return "read";
		case "write":
		case "execute":
		case "financial": return "mutate";
		case "destructive": return signals.includes("container") || signals.includes("bulk") ? "destroy" : "delete";
		case "unknown": return;
	}
}
function radiusOf(signals) {
	const has = (...any) => any.some((signal) => signals.includes(signal));
	if (has("reaches-outside")) return "global";
	if (has("admin", "permissions", "production")) return "organization";
	if (has("container", "bulk")) return "namespace";
	return has("single-target") ? "item" : void 0;
}
function reversibilityOf(category, signals) {
	if (category === "unknown") return void 0;
	if (category === "read") return "auto";
	return category === "destructive" || category === "financial" || signals.includes("irreversible") || signals.includes("reaches-outside") ? "none" : "manual";
}
// src/render/assessment-json.ts
function fields(name, classification) {
	return {
		name,
		category: classification.category,
		risk: classification.risk,
		confidence: classification.confidence,
		signals: classification.signals,
		reasons: classification.reasons,
		summary: classification.summary,
		sep2793: riskMetadata(classification)
	};
}
function assessedLine({ tools, findings }, definition) {
	const [tool] = tools;
	if (tool === void 0) throw new TypeError("a line is about one tool");
	const name = isObject(definition) ? own(definition, "name") : void 0;
	const judged = fields(typeof name === "string" ? name : "", tool.classification);
	if (findings.length === 0) return JSON.stringify(judged);
	const faults = findings.map(({ kind, severity, says }) => ({
		kind,
		severity,
		says: plainPhrase(says)
	}));
	return JSON.stringify({
		...judged,
		findings: faults
	});
}
function assessedToolJson({ name, classification }) {
	return fields(name, classification);
}
function assessmentJson(assessed) {
	const document = {
		schema: "toolwarden.assessment/1",
		tools: assessed.tools.map(assessedToolJson),
		findings: assessed.findings.map(({ kind, severity, tool, says }) => ({
			kind,
			severity,
			...tool === void 0 ? {} : { tool },
			says: plainPhrase(says)
		}))
	};
	return `${JSON.stringify(document, void 0, 2)}\n`;
}
// src/commands/classify.ts
const flags = {
	format: {
		value: "FORMAT",
		choices: [
			"table",
			"json",
			"policy"
		],
		help: "table for people, JSON for programs, or the starter policy for these tools",
		byDefault: "table"
	},
	"ignore-hints": { help: "judge as if the tools had no annotations" },
	explain: {
		value: "TOOL",
		help: "draw why this tool is judged as it is: its definition with the deciding words marked"
	}
};
function toolListOf(value, where) {
	if (Array.isArray(value)) return { tools: value };
	if (!isObject(value)) throw new UsageError(`${where}: this is neither a tools/list result nor an array of tools.`);
	const result = own(value, "result");
	const list = isObject(result) ? result : value;
	const tools = own(list, "tools");
	if (tools === void 0 && own(list, "name") !== void 0) return { tools: [list] };
	if (!Array.isArray(tools)) throw new UsageError(`${where}: "tools" is not an array; give a tools/list result or an array of tools.`);
	const instructions = own(list, "instructions");
	const serverInfo = own(list, "serverInfo");
	return {
		tools,
		...typeof instructions === "string" ? { instructions } : {},
		...isObject(serverInfo) ? { serverInfo } : {}
	};
}
function withoutHints(tool) {
	if (!isObject(tool)) return tool;
	return Object.fromEntries(Object.entries(tool).filter(([key]) => key !== "annotations"));
}
function beginningOf(line) {
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		return "document";
	}
	if (!isObject(value)) return "either";
	return own(value, "tools") === void 0 && own(value, "result") === void 0 ? "tool" : "document";
}
function answerLines(world) {
	const output = batchedOutput(world);
	return {
		take: (tool) => output.add(`${assessedLine(assessTools({ tools: [tool] }), tool)}\n`),
		end: output.flush
	};
}
async function readInput(path, world, sink) {
	const where = path === "-" ? "standard input" : path;
	const chunks = path === "-" ? world.stdin() : textChunks(resolve(world.cwd, path));
	const document = [];
	let beginning;
	for await (const { number, text } of linesOf(chunks)) {
		if (beginning === "either") {
			await sink.take(parseJson(document.pop() ?? "", where));
			beginning = "tool";
		}
		beginning ??= beginningOf(text);
		if (beginning === "tool") await sink.take(parseJson(text, `${where}:${number}`));
		else document.push(text);
	}
	if (beginning === "tool") {
		await sink.end();
		return;
	}
	if (beginning === void 0) throw new UsageError(`${where}: there is nothing in it.`);
	return toolListOf(parseJson(document.join("\n"), where), where);
}
async function rendered(assessed, format, world) {
	switch (format) {
		case "json": return assessmentJson(assessed);
		case "policy": {
			const { formatPolicy, starterPolicy } = await import("./starter2.js");
			return formatPolicy(starterPolicy(assessed.tools));
		}
		default: {
			const { assessmentTable } = await import("./assessment-table.js");
			return assessmentTable(assessed, { colour: world.hasColour });
		}
	}
}
async function explained(assessed, wanted, world) {
	const tools = assessed.tools.filter(({ name }) => name === wanted);
	if (tools.length === 0) throw unknownTool(assessed, wanted);
	const { explanation } = await import("./explain2.js");
	const findings = assessed.findings.filter(({ tool }) => tool === wanted);
	return tools.map((tool) => explanation(tool, findings, { colour: world.hasColour })).join("\n");
}
const namesShown = 10;
function unknownTool({ tools }, wanted) {
	const names = tools.map(({ name }) => name);
	const meant = nearest(wanted, names);
	const listed = names.slice(0, namesShown).map((name) => JSON.stringify(name.slice(0, 80)));
	const more = names.length > namesShown ? ` and ${names.length - namesShown} more` : "";
	const all = names.length === 0 ? "there is no tool at all" : `there are ${listed.join(", ")}${more}`;
	const hint = meant === void 0 ? all : `did you mean ${JSON.stringify(meant)}?`;
	return new UsageError(`--explain: no tool is named ${JSON.stringify(wanted)}; ${hint}`);
}
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	if (args.positionals.length > 1) throw new UsageError(`classify reads one file, not ${args.positionals.length}.`);
	const path = args.positionals[0] ?? "-";
	const format = args.get("format");
	const wanted = args.get("explain");
	if (wanted !== void 0 && format !== void 0) throw new UsageError("--explain draws for people to read; leave out --format.");
	const prepare = (tool) => {
		const limited = limitDepth(tool, 100);
		return args.has("ignore-hints") ? withoutHints(limited) : limited;
	};
	const collected = [];
	const answers = answerLines(world);
	const isStreaming = wanted === void 0 && (format === void 0 || format === "json");
	const list = await readInput(path, world, {
		take: async (tool) => {
			if (isStreaming) await answers.take(prepare(tool));
			else collected.push(tool);
		},
		end: answers.end
	});
	if (list === void 0 && isStreaming) return 0;
	const asked = list ?? { tools: collected };
	const judged = assessTools({
		...asked,
		tools: asked.tools.map(prepare)
	});
	const lacking = args.has("ignore-hints") ? [] : missingHints("", judged.tools);
	const assessed = {
		...judged,
		findings: [...judged.findings, ...lacking].sort(compareFindings)
	};
	await world.print(wanted === void 0 ? await rendered(assessed, format ?? "table", world) : await explained(assessed, wanted, world));
	return 0;
}
const classifyCommand = {
	name: "classify",
	summary: "Say of each tool in a list what it can do and why.",
	usage: ["classify [FILE|-] [--ignore-hints] [--format table|json|policy]", "classify [FILE|-] [--ignore-hints] --explain TOOL"],
	flags,
	notes: ["FILE is a tools/list result (`instructions` and `serverInfo` beside `tools` serve as context), an array of", "tools, or JSON Lines: one tool a line, answered by one JSON object a line as they come. `-` is standard input."].join("\n"),
	run
};
export { classifyCommand };
