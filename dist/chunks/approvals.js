import { a as listQuestions, n as checkFolder, r as findQuestion, t as answerQuestion } from "./folder.js";
import { n as UsageError } from "./errors.js";
import { x as terminalText } from "./escape.js";
import { n as pendingCallText, r as pendingCallsTable } from "./pending-call.js";
import { n as isLoopback } from "./loopback.js";
import { t as addressIn } from "./address.js";
import { t as parseFlags } from "./flags.js";
import { t as noPositionals } from "./positionals.js";
import { t as commandOfVerbs } from "./verbs.js";
import { once } from "node:events";
import { resolve } from "node:path";
// src/commands/approvals-folder.ts
const folderFlags = { folder: {
	value: "FOLDER",
	help: "what `enforce --approvals` was given"
} };
function folderIn(args, { cwd }) {
	const given = args.get("folder");
	if (given === void 0) throw new UsageError("name the folder that enforce --approvals was given: --folder FOLDER.");
	const folder = resolve(cwd, given);
	checkFolder(folder);
	return folder;
}
// src/commands/approvals-serve.ts
async function run(argv, world) {
	const args = parseFlags(argv, folderFlags);
	const [text = "127.0.0.1:0", ...others] = args.positionals;
	if (others.length > 0) throw new UsageError("approvals serve listens on one HOST:PORT.");
	const address = addressIn(text, "approvals serve");
	if (!isLoopback(address.host)) throw new UsageError(`approvals serve ${text}: others than this machine could answer; listen on 127.0.0.1.`);
	const folder = folderIn(args, world);
	const onLink = (url) => world.notice(`toolwarden: a browser can be opened once with ${url}`);
	const { servePage } = await import("./page-server.js");
	const server = await servePage({
		...address,
		folder,
		now: world.now,
		onLink
	});
	if (!world.signal.aborted) await once(world.signal, "abort");
	server.closeAllConnections();
	server.close();
	return 0;
}
const approvalsServeCommand = {
	name: "approvals serve",
	summary: "Show the calls that wait on a page of this machine, where they can be answered.",
	usage: ["approvals serve [HOST:PORT] --folder FOLDER"],
	flags: folderFlags,
	notes: "HOST:PORT is an address of this machine: any free port unless given. It runs until it is stopped. Each link that it prints opens one browser.",
	run
};
// src/commands/approvals.ts
function callIn(args, folder, verb, world) {
	const [id, ...others] = args.positionals;
	if (id === void 0 || others.length > 0) throw new UsageError(`approvals ${verb} takes the id of one call; \`toolwarden approvals list\` names them.`);
	const found = findQuestion(folder, id, world.now());
	if (found === void 0) throw waitsNot(id);
	if (found.isOver) throw new UsageError(`call "${id}": its time is over, or the proxy that asked has ended.`);
	return found.call;
}
function waitsNot(id) {
	return new UsageError(`no call "${id}" waits: it was answered, its time is over, or its client no longer wants it.`);
}
const listCommand = {
	name: "approvals list",
	summary: "List the calls that wait for a person, the oldest first.",
	usage: ["approvals list --folder FOLDER"],
	flags: folderFlags,
	async run(argv, world) {
		const args = parseFlags(argv, folderFlags);
		noPositionals(args, "approvals list");
		await world.print(pendingCallsTable(listQuestions(folderIn(args, world), world.now()), world.now()));
		return 0;
	}
};
const showCommand = {
	name: "approvals show",
	summary: "Show all of a call that waits: server, tool, arguments, rule, why, and until when.",
	usage: ["approvals show ID --folder FOLDER"],
	flags: folderFlags,
	async run(argv, world) {
		const args = parseFlags(argv, folderFlags);
		const call = callIn(args, folderIn(args, world), "show", world);
		await world.print(pendingCallText(call, world.now()));
		return 0;
	}
};
function answering(verb, summary, done) {
	return {
		name: `approvals ${verb}`,
		summary,
		usage: [`approvals ${verb} ID --folder FOLDER`],
		flags: folderFlags,
		async run(argv, world) {
			const args = parseFlags(argv, folderFlags);
			const folder = folderIn(args, world);
			const { id, server, tool } = callIn(args, folder, verb, world);
			if (!answerQuestion(folder, id, verb === "approve")) throw waitsNot(id);
			await world.print(`${done} ${terminalText(tool)} of ${terminalText(server)}, call ${id}.\n`);
			return 0;
		}
	};
}
const approvalsCommand = commandOfVerbs("approvals", "Answer the calls that wait for a person: those that a rule asks about.", {
	list: listCommand,
	show: showCommand,
	approve: answering("approve", "Let this one call through.", "Approved:"),
	deny: answering("deny", "Deny this one call.", "Denied:"),
	serve: approvalsServeCommand
});
export { approvalsCommand };
