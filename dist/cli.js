#!/usr/bin/env node
import { n as UsageError, t as CannotJudgeError } from "./chunks/errors.js";
import { n as nearest } from "./chunks/nearest.js";
import { t as version } from "./chunks/version.js";
import { x as terminalText } from "./chunks/escape.js";
import { getEventListeners } from "node:events";
import { fileURLToPath } from "node:url";
// src/commands/help.ts
const width = 30;
function line(left, right) {
	return left.length >= width ? `  ${left}\n${" ".repeat(32)}${right}` : `  ${left.padEnd(width)}${right}`;
}
function commandHelp(command) {
	const flags = Object.entries(command.flags).map(([name, flag]) => {
		const value = flag.value === void 0 ? "" : ` ${flag.choices?.join("|") ?? flag.value}`;
		const extra = [...flag.repeatable === true ? ["may be repeated"] : [], ...flag.byDefault === void 0 ? [] : [`default: ${flag.byDefault}`]].join("; ");
		return line(`--${name}${value}`, extra === "" ? flag.help : `${flag.help} (${extra})`);
	});
	return [
		command.summary,
		"",
		"usage:",
		...command.usage.map((usage) => `  toolwarden ${usage}`),
		"",
		"flags:",
		...flags,
		line("--help", "this text"),
		...command.notes === void 0 ? [] : ["", command.notes],
		""
	].join("\n");
}
function generalHelp(verbs) {
	return [
		"Toolwarden reviews what MCP servers can do: it lists their tools, says what each can do and why,",
		"and holds that against the policy and lock your repository has committed. Nothing leaves this machine.",
		"",
		"usage: toolwarden VERB [FLAGS]",
		"",
		"verbs:",
		...Object.entries(verbs).map(([name, summary]) => line(name, summary)),
		"",
		"exit codes: 0 pass, 1 a finding at or above the threshold, 2 could not judge, 3 bad usage or config.",
		"`toolwarden VERB --help` explains a verb; `toolwarden demo` shows the whole journey.",
		""
	].join("\n");
}
// src/io/live-area.ts
const eraseBelow = "\x1B[0J";
const eraseLineEnd = "\x1B[K";
function liveArea(write) {
	let shown = [];
	const toTop = () => shown.length === 0 ? "" : `\u001B[${shown.length}A\r`;
	const drawn = (lines) => lines.map((line) => `${line}${eraseLineEnd}\n`).join("");
	return {
		show(lines) {
			if (lines.length === 0 && shown.length === 0) return;
			write(`${toTop()}${drawn(lines)}${eraseBelow}`);
			shown = lines;
		},
		above(line) {
			const end = shown.length === 0 ? "" : eraseLineEnd;
			write(`${toTop()}${line}${end}\n${drawn(shown)}`);
		}
	};
}
// src/cli.ts
const verbs = {
	review: {
		summary: "judge what the declared servers offer against policy and lock",
		load: async () => (await import("./chunks/review3.js")).reviewCommand
	},
	capture: {
		summary: "record what the declared servers offer, to judge it later or elsewhere",
		load: async () => (await import("./chunks/capture.js")).captureCommand
	},
	classify: {
		summary: "say of each tool in a list what it can do and why",
		load: async () => (await import("./chunks/classify2.js")).classifyCommand
	},
	init: {
		summary: "write a starter policy, a lock and a config for this repository",
		load: async () => (await import("./chunks/init.js")).initCommand
	},
	approve: {
		summary: "move the lock to what the servers offer now",
		load: async () => (await import("./chunks/approve2.js")).approveCommand
	},
	policy: {
		summary: "check policies, explain them, replay calls, or write one for another enforcer",
		load: async () => (await import("./chunks/policy2.js")).policyCommand
	},
	catalog: {
		summary: "record what many servers offer, and show it on pages",
		load: async () => (await import("./chunks/catalog.js")).catalogCommand
	},
	enforce: {
		summary: "stand between a client and a server, and hold every call to the policy",
		load: async () => (await import("./chunks/enforce.js")).enforceCommand
	},
	grant: {
		summary: "say who may use a gateway: add, list and revoke tokens",
		load: async () => (await import("./chunks/grant.js")).grantCommand
	},
	approvals: {
		summary: "answer the calls that wait for a person",
		load: async () => (await import("./chunks/approvals.js")).approvalsCommand
	},
	audit: {
		summary: "sum up what enforce has written to an audit",
		load: async () => (await import("./chunks/audit.js")).auditCommand
	},
	demo: {
		summary: "show the whole journey on a bundled server, with no network and no configuration",
		load: async () => (await import("./chunks/demo.js")).demoCommand
	}
};
async function loadCommand(name) {
	const verb = Object.hasOwn(verbs, name) ? verbs[name] : void 0;
	if (verb !== void 0) return verb.load();
	const meant = nearest(name, Object.keys(verbs));
	throw new UsageError(`unknown verb "${name}": ${meant === void 0 ? "see toolwarden --help" : `did you mean ${meant}?`}`);
}
function explained(command, [word = ""]) {
	return command.verbs !== void 0 && Object.hasOwn(command.verbs, word) ? command.verbs[word] ?? command : command;
}
async function run(argv, world) {
	const [name, ...args] = argv;
	if (name === "--version" || name === "-v") {
		await world.print(`${version}\n`);
		return 0;
	}
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
		await world.print(generalHelp(Object.fromEntries(Object.entries(verbs).map(([verb, { summary }]) => [verb, summary]))));
		return name === void 0 ? 3 : 0;
	}
	const command = await loadCommand(name);
	const end = args.indexOf("--");
	const own = end === -1 ? args : args.slice(0, end);
	if (own.includes("--help") || own.includes("-h")) {
		await world.print(commandHelp(explained(command, own)));
		return 0;
	}
	return command.run(args, world);
}
function complain(message) {
	const lines = message.split("\n").map((line) => terminalText(line));
	process.stderr.write(`toolwarden: ${lines.join("\n")}\n`);
}
function exitCodeOf(error) {
	if (error instanceof UsageError || error instanceof CannotJudgeError) {
		complain(error.message);
		return error instanceof UsageError ? 3 : 2;
	}
	const detail = error instanceof Error ? error.stack ?? error.message : String(error);
	process.stderr.write(`toolwarden: this is a bug in Toolwarden, please report it:\n${detail}\n`);
	return 2;
}
async function* readStdin() {
	process.stdin.setEncoding("utf8");
	for await (const chunk of process.stdin) yield chunk;
}
function stopOn(signal, stop) {
	process.on(signal, () => {
		const isIdle = getEventListeners(stop.signal, "abort").length === 0;
		if (stop.signal.aborted || isIdle) process.exit(signal === "SIGINT" ? 130 : 143);
		stop.abort(signal);
	});
}
const stop = new AbortController();
stopOn("SIGINT", stop);
stopOn("SIGTERM", stop);
for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
	if (stream.listenerCount("error") > 1) return;
	if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
	throw error;
});
const env = process.env;
const area = liveArea((text) => void process.stderr.write(text));
process.exitCode = await run(process.argv.slice(2), {
	cwd: process.cwd(),
	home: fileURLToPath(new URL(".", import.meta.url)),
	env,
	now: Date.now,
	print: async (text) => {
		if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once("drain", done));
	},
	notice: area.above,
	...process.stderr.isTTY && env["TERM"] !== "dumb" ? { live: {
		show: area.show,
		columns: () => process.stderr.columns || 80
	} } : {},
	isTerminal: process.stderr.isTTY,
	hasColour: process.stdout.isTTY && (env["NO_COLOR"] ?? "") === "",
	stdin: readStdin,
	signal: stop.signal
}).catch(exitCodeOf);
if (stop.signal.aborted) setTimeout(() => process.exit(), 250).unref();
export {};
