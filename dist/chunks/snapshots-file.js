import { n as faultCodes } from "./declaration-fault.js";
import { n as UsageError } from "./errors.js";
import { c as boolean, f as int, h as literal, i as _enum, s as array, u as discriminatedUnion, w as string } from "./schemas.js";
import { i as mended, r as limitDepth, t as byText } from "./json.js";
import { t as describeProblem } from "./problem.js";
import { a as json, c as strict, t as agreesWith } from "./check.js";
import { i as jsonObject, o as packageSchema, t as readMachineFile } from "./machine-file.js";
// src/model/files/snapshots-file.ts
const place = agreesWith()(strict({
	file: string().describe("Path relative to the repository root."),
	line: int().min(1).describe("Line of the server's name.")
}));
const fault = agreesWith()(strict({
	fault: _enum(faultCodes).describe("What it is; the sentence is made from this when it is shown."),
	file: string().describe("Path relative to the repository root."),
	line: int().min(1).describe("Line that it is about."),
	quotes: array(string()).describe("Words of the declaration, never a secret.")
}));
const declaration = agreesWith()(discriminatedUnion("kind", [strict({
	kind: literal("file"),
	file: string().describe("Path relative to the repository root."),
	line: int().min(1).describe("Line of the server's name."),
	client: string().describe("Whose format the file is in, such as claude-code."),
	also: array(place).exactOptional().describe("Where else the same server is declared."),
	faults: array(fault).exactOptional().describe("What a reviewer should look at in its declarations.")
}), strict({ kind: literal("argument") })]));
const launch = agreesWith()(discriminatedUnion("kind", [strict({
	kind: literal("stdio"),
	command: string().describe("The program, as declared; variables are not filled in."),
	args: array(string()).describe("Its arguments, as declared."),
	env: array(string()).describe("Names of environment variables, never their values.")
}), strict({
	kind: literal("http"),
	url: string().describe("Its address, as declared."),
	headers: array(string()).describe("Names of headers, never their values.")
})]));
const note = agreesWith()(strict({
	about: _enum([
		"tools",
		"prompts",
		"resources",
		"resource-templates",
		"instructions",
		"server"
	]).describe("What it is about."),
	hidesTools: boolean().describe("Whether tools, or parts of them, may be missing because of it."),
	says: string().describe("What was not seen or was mended, and why."),
	quotes: string().describe("The server's own words.")
}));
const sandbox = agreesWith()(strict({
	kind: _enum(["bwrap", "docker"]).describe("Which."),
	network: boolean().describe("Whether the server could use the network.")
}));
const shared = {
	server: string().describe("The name under which the server is declared."),
	declared: declaration.describe("Where it is declared."),
	launch: launch.describe("How it is started or reached."),
	unresolved: array(string()).describe("Names of variables in its declaration that had no value."),
	sandbox: sandbox.exactOptional().describe("The sandbox it was started in; absent if there was none.")
};
const snapshotSchema = agreesWith()(strict({
	...shared,
	coverage: _enum(["complete", "partial"]).describe("Whether everything was seen, or tools may be missing."),
	package: packageSchema.exactOptional().describe("The package it is started from, if more was learnt of it than the launch says."),
	isOwn: literal(true).exactOptional().describe("Whether it is started from the repository itself; absent if not."),
	protocolVersion: string().describe("The MCP revision that was agreed on, such as 2025-11-25."),
	serverInfo: jsonObject.describe("What the server calls itself."),
	capabilities: jsonObject.describe("What the server says it can do, as MCP has it."),
	instructions: string().exactOptional().describe("What the server tells every model that uses it."),
	tools: array(json).describe("Each as the server sent it."),
	prompts: array(json).describe("Each as the server sent it."),
	resources: array(json).describe("Each as the server sent it."),
	resourceTemplates: array(json).describe("Each as the server sent it."),
	moved: strict({
		added: array(string()).describe("Names that came."),
		removed: array(string()).describe("Names that went."),
		changed: array(string()).describe("Names that stayed, with another definition.")
	}).exactOptional().describe("What was another when the tools were asked for again; absent if nothing was."),
	notes: array(note).describe("What the capture did not see, or had to mend.")
}).meta({
	title: "Snapshot",
	description: "What a server said, once, raw."
}));
const failureKindSchema = _enum([
	"not-started",
	"exited",
	"no-answer",
	"refused",
	"auth-required",
	"unreachable",
	"protocol",
	"too-large",
	"unresolved",
	"cancelled"
]);
const failureSchema = agreesWith()(strict({
	...shared,
	coverage: literal("none"),
	failure: failureKindSchema.describe("Why, in a word that stays the same."),
	says: string().describe("What happened and what to do next."),
	quotes: string().describe("The server's own words."),
	stderrTail: array(string()).describe("Last lines of its standard error.")
}).meta({
	title: "Failure",
	description: "Why a server could not be read. It is unknown, not without tools."
}));
const snapshotsSchema = strict({
	schema: literal("toolwarden.snapshots/1"),
	servers: array(discriminatedUnion("coverage", [snapshotSchema, failureSchema])).describe("By name: what each said, or why it could not be read.")
}).meta({
	title: "Toolwarden snapshots",
	description: "What servers said, captured once and judged later."
});
function parseSnapshots(file, text) {
	const read = readMachineFile(file, text, snapshotsSchema);
	if (!read.ok) throw new UsageError(read.problems.map(describeProblem).join("\n"));
	const whole = (result) => mended(result);
	const servers = read.value.servers.map((result) => whole(bounded(result)));
	const names = servers.map(({ server }) => server);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== void 0) throw new UsageError(`${file}: server ${JSON.stringify(twice)} is in it twice; capture it once.`);
	return servers.sort((a, b) => byText(a.server, b.server));
}
function bounded(result) {
	if (result.coverage === "none") return result;
	const { serverInfo, capabilities, tools, prompts, resources, resourceTemplates } = result;
	return {
		...result,
		serverInfo: limited(serverInfo),
		capabilities: limited(capabilities),
		tools: tools.map(limited),
		prompts: prompts.map(limited),
		resources: resources.map(limited),
		resourceTemplates: resourceTemplates.map(limited)
	};
}
function limited(value) {
	return limitDepth(value, 100);
}
function formatSnapshots(results) {
	const servers = [...results].sort((a, b) => byText(a.server, b.server));
	return `${JSON.stringify({
		schema: "toolwarden.snapshots/1",
		servers
	}, void 0, 2)}\n`;
}
export { snapshotSchema as a, parseSnapshots as i, failureSchema as n, snapshotsSchema as o, formatSnapshots as r, failureKindSchema as t };
