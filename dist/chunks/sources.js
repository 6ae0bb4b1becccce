import { n as serverFromUrl, t as serverFromCommand } from "./arguments.js";
import { i as mended, o as pointer, r as limitDepth, t as byText } from "./json.js";
import { a as json, d as maxFileLength, g as tooDeepAt, h as syntaxWords, l as strict, t as agreesWith, x as parseTree } from "./check.js";
import { i as readTextFile, n as wholeNumber } from "./flags.js";
import { n as UsageError, t as CannotJudgeError } from "./errors.js";
import { C as string, c as boolean, f as int, h as literal, i as _enum, s as array, u as discriminatedUnion } from "./schemas.js";
import { a as describeProblem, n as readMachineFile, r as jsonObject } from "./positionals.js";
import { t as nearest } from "./nearest.js";
import { y as terminalText } from "./escape.js";
import { isAbsolute, join, relative, resolve } from "node:path";
import { existsSync } from "node:fs";
// src/model/files/snapshots-file.ts
const declaration = agreesWith()(discriminatedUnion("kind", [strict({
	kind: literal("file"),
	file: string().describe("Path relative to the repository root."),
	line: int().min(1).describe("Line of the server's name."),
	client: string().describe("Whose format the file is in, such as claude-code.")
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
const shared = {
	server: string().describe("The name under which the server is declared."),
	declared: declaration.describe("Where it is declared."),
	launch: launch.describe("How it is started or reached."),
	unresolved: array(string()).describe("Names of variables in its declaration that had no value.")
};
const snapshotSchema = agreesWith()(strict({
	...shared,
	coverage: _enum(["complete", "partial"]).describe("Whether everything was seen, or tools may be missing."),
	protocolVersion: string().describe("The MCP revision that was agreed on, such as 2025-11-25."),
	serverInfo: jsonObject.describe("What the server calls itself."),
	capabilities: jsonObject.describe("What the server says it can do, as MCP has it."),
	instructions: string().exactOptional().describe("What the server tells every model that uses it."),
	tools: array(json).describe("Each as the server sent it."),
	prompts: array(json).describe("Each as the server sent it."),
	resources: array(json).describe("Each as the server sent it."),
	resourceTemplates: array(json).describe("Each as the server sent it."),
	notes: array(note).describe("What the capture did not see, or had to mend.")
}).meta({
	title: "Snapshot",
	description: "What a server said, once, raw."
}));
const failureSchema = agreesWith()(strict({
	...shared,
	coverage: literal("none"),
	failure: _enum([
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
	]).describe("Why, in a word that stays the same."),
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
// src/discover/clients.ts
const usual = {
	command: ["command"],
	args: ["args"],
	env: ["env"],
	cwd: ["cwd"],
	url: [{
		key: "url",
		transport: "auto"
	}],
	headers: ["headers"],
	off: [{
		key: "disabled",
		value: true
	}, {
		key: "enabled",
		value: false
	}]
};
const claudeCode = {
	id: "claude-code",
	title: "Claude Code",
	paths: [".mcp.json"],
	syntax: "jsonc",
	container: ["mcpServers"],
	fields: usual,
	dialect: "braces"
};
const clientFormats = [
	claudeCode,
	{
		id: "vscode",
		title: "VS Code",
		paths: [".vscode/mcp.json"],
		syntax: "jsonc",
		container: ["servers"],
		fields: usual,
		dialect: "vscode"
	},
	{
		id: "cursor",
		title: "Cursor",
		paths: [".cursor/mcp.json"],
		syntax: "jsonc",
		container: ["mcpServers"],
		fields: usual,
		dialect: "env-braces"
	}
];
function formatOf(path) {
	const segments = `/${path.replaceAll("\\", "/")}`;
	return clientFormats.find(({ paths }) => paths.some((end) => segments.endsWith(`/${end}`))) ?? claudeCode;
}
// src/discover/names.ts
function uniqueNames(specs) {
	const kept = new Map();
	const launches = new Set();
	for (const spec of [...specs].sort(byDeclaration)) {
		const launch = `${spec.name}\n${launchKey(spec)}`;
		if (launches.has(launch)) continue;
		launches.add(launch);
		const name = candidates(spec).find((candidate) => !kept.has(candidate)) ?? spec.name;
		kept.set(name, {
			...spec,
			name
		});
	}
	return [...kept.values()].sort((a, b) => byText(a.name, b.name));
}
function launchKey({ launch, dialect }) {
	const named = Object.entries(launch.kind === "stdio" ? launch.env : launch.headers);
	const rest = launch.kind === "stdio" ? [
		launch.command,
		launch.args,
		launch.cwd
	] : [launch.url, launch.transport];
	return JSON.stringify([
		dialect,
		launch.kind,
		rest,
		named.sort(([a], [b]) => byText(a, b))
	]);
}
function candidates({ name, declared }) {
	const where = declared.kind === "file" ? declared.file : "argument";
	const line = declared.kind === "file" ? declared.line : 0;
	return [
		name,
		`${name} (${where})`,
		`${name} (${where}:${line})`
	];
}
function byDeclaration(a, b) {
	if (a.declared.kind === "argument" || b.declared.kind === "argument") return byText(b.declared.kind, a.declared.kind) || byText(launchKey(a), launchKey(b));
	return byText(a.declared.file, b.declared.file) || a.declared.line - b.declared.line;
}
// src/discover/document.ts
function readDocument(file, source) {
	const text = source.startsWith("﻿") ? source.slice(1) : source;
	const place = placesOf(text);
	const at = (offset, path, says) => ({
		file,
		...place(offset),
		pointer: pointer(...path),
		says
	});
	const problemAt = (node, path, says) => at(node?.offset ?? 0, path, says);
	const lineOf = (node) => place(node.offset).line;
	const refused = (problem) => ({
		root: void 0,
		problems: [problem],
		problemAt,
		lineOf
	});
	if (text.length > 1e6) return refused(at(0, [], "the file is longer than 1,000,000 characters; shorten it"));
	const deep = tooDeepAt(text);
	if (deep !== void 0) return refused(at(deep, [], "the file nests more than 100 levels deep; flatten it"));
	const errors = [];
	const root = parseTree(text, errors, {
		allowTrailingComma: true,
		disallowComments: false
	});
	const [error] = errors;
	if (error !== void 0) return refused(at(error.offset, [], `this is not valid JSON (${syntaxWords(error)}); correct it here`));
	return {
		root,
		problems: [],
		problemAt,
		lineOf
	};
}
function placesOf(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => {
		const line = starts.findLastIndex((start) => start <= offset);
		return {
			line: line + 1,
			column: offset - (starts[line] ?? 0) + 1
		};
	};
}
function propertiesOf(node) {
	const properties = new Map();
	const repeated = [];
	for (const child of node.children ?? []) {
		const [key, value] = child.children ?? [];
		if (key === void 0 || value === void 0) continue;
		if (properties.has(String(key.value))) repeated.push(key);
		else properties.set(String(key.value), {
			key,
			value
		});
	}
	return {
		properties,
		repeated
	};
}
// src/discover/reader.ts
function readerOf(document, file, format, onProblem) {
	const report = (node, path, says) => onProblem(document.problemAt(node, path, says));
	const read = (node, path) => {
		const { properties, repeated } = propertiesOf(node);
		for (const key of repeated) report(key, [...path, String(key.value)], `this key is here twice, and only one can count; remove one of them`);
		return properties;
	};
	return {
		...document,
		file,
		format,
		report,
		read
	};
}
function entryPath({ root, format }, { key }) {
	return [...key.parent?.parent === root ? [] : format.container, String(key.value)];
}
// src/discover/entry.ts
function readEntry(reader, name, property) {
	const path = entryPath(reader, property);
	const node = property.value;
	if (name === "") {
		reader.report(property.key, path, "a server needs a name; replace the empty key");
		return { kind: "unreadable" };
	}
	if (node.type !== "object") {
		reader.report(node, path, `the entry of a server must be an object, not ${kindOf(node)}`);
		return { kind: "unreadable" };
	}
	const fields = {
		reader,
		node,
		path,
		properties: reader.read(node, path),
		wrong: false
	};
	if (isOff(fields)) return {
		kind: "disabled",
		name
	};
	const launch = readLaunch(fields);
	if (launch === void 0 || fields.wrong) return { kind: "unreadable" };
	const declared = {
		kind: "file",
		file: reader.file,
		line: reader.lineOf(property.key),
		client: reader.format.id
	};
	return {
		kind: "server",
		spec: {
			name,
			launch,
			dialect: reader.format.dialect,
			declared
		}
	};
}
function isOff({ reader, properties }) {
	return reader.format.fields.off.some(({ key, value }) => {
		const node = properties.get(key)?.value;
		return node?.type === "boolean" && node.value === value;
	});
}
function readLaunch(fields) {
	const { reader, properties, path } = fields;
	const { command, url } = reader.format.fields;
	const hasCommand = command.some((key) => properties.has(key));
	const type = typeOf(fields);
	const remote = url.find(({ key }) => properties.has(key));
	if (remote !== void 0 && !(hasCommand && (type === void 0 || localTypes.has(type)))) return readRemote(fields, remote, type);
	if (hasCommand) return readLocal(fields);
	const urlKeys = url.map(({ key }) => `"${key}"`).join(" or ");
	const says = `a server needs "${command[0]}" (to start it) or ${urlKeys} (to reach it); add one of them`;
	reader.report(properties.get("type")?.key ?? fields.node, path, says);
}
const localTypes = new Set(["stdio", "local"]);
const transports = {
	sse: "sse",
	"streamable-http": "streamable-http",
	streamableHttp: "streamable-http",
	streamable_http: "streamable-http"
};
function typeOf({ properties }) {
	const node = properties.get("type")?.value;
	return node?.type === "string" ? String(node.value) : void 0;
}
function readRemote(fields, remote, type) {
	const url = readText(fields, [remote.key]);
	const headers = readTexts(fields, fields.reader.format.fields.headers);
	if (url === void 0) return void 0;
	return {
		kind: "http",
		url,
		headers,
		transport: (type !== void 0 && Object.hasOwn(transports, type) ? transports[type] : void 0) ?? remote.transport
	};
}
function readLocal(fields) {
	const map = fields.reader.format.fields;
	const command = readCommand(fields, map.command);
	const args = readList(fields, map.args);
	const env = readTexts(fields, map.env);
	const cwd = readText(fields, map.cwd);
	const [program, ...first] = command;
	if (program === void 0) return void 0;
	return {
		kind: "stdio",
		command: program,
		args: [...first, ...args],
		env,
		...cwd !== void 0 && { cwd }
	};
}
function readCommand(fields, keys) {
	const [key, node] = present(fields, keys);
	const words = node?.type === "array" ? readList(fields, keys) : [readText(fields, keys) ?? ""];
	if (key !== void 0 && !fields.wrong && (words[0] ?? "") === "") complain(fields, node, [key], `"${key}" is empty; write the program to start`);
	return words;
}
function readText(fields, keys) {
	const [key, node] = present(fields, keys);
	if (key === void 0 || node === void 0) return void 0;
	if (node.type === "string") return String(node.value);
	complain(fields, node, [key], `"${key}" must be a text, not ${kindOf(node)}`);
}
function readList(fields, keys) {
	const [key, node] = present(fields, keys);
	if (key === void 0 || node === void 0) return [];
	if (node.type !== "array") {
		complain(fields, node, [key], `"${key}" must be a list of texts, not ${kindOf(node)}`);
		return [];
	}
	return (node.children ?? []).flatMap((item, index) => {
		if (item.type === "string") return [String(item.value)];
		complain(fields, item, [key, String(index)], `"${key}" may hold only texts, not ${kindOf(item)}; put it in quotes`);
		return [];
	});
}
function readTexts(fields, keys) {
	const [key, node] = present(fields, keys);
	if (key === void 0 || node === void 0) return {};
	if (node.type !== "object") {
		complain(fields, node, [key], `"${key}" must be an object of texts by name, not ${kindOf(node)}`);
		return {};
	}
	const entries = [...fields.reader.read(node, [...fields.path, key])].flatMap(([name, { value }]) => {
		if (value.type === "string" || value.type === "number") return [[name, String(value.value)]];
		if (value.type !== "null") complain(fields, value, [key, name], `"${key}" may hold only texts, not ${kindOf(value)}; put it in quotes`);
		return [];
	});
	return Object.fromEntries(entries);
}
function present({ properties }, keys) {
	const key = keys.find((candidate) => {
		const node = properties.get(candidate)?.value;
		return node !== void 0 && node.type !== "null";
	});
	return key === void 0 ? [] : [key, properties.get(key)?.value];
}
function complain(fields, node, path, says) {
	fields.wrong = true;
	fields.reader.report(node, [...fields.path, ...path], says);
}
function kindOf({ type }) {
	return {
		object: "an object",
		array: "a list",
		string: "a text",
		number: "a number",
		boolean: "true or false",
		null: "null"
	}[type] ?? type;
}
// src/discover/parse.ts
function parseServers(file, text, format, options = {}) {
	const document = readDocument(file, text);
	const problems = [...document.problems];
	const reader = readerOf(document, file, format, (problem) => problems.push(problem));
	if (problems.length > 0) return {
		servers: [],
		disabled: [],
		problems
	};
	const entries = [...serverEntries(reader, options.bareMap === true)].map(([name, property]) => readEntry(reader, name, property));
	return {
		servers: entries.flatMap((entry) => entry.kind === "server" ? [entry.spec] : []),
		disabled: entries.flatMap((entry) => entry.kind === "disabled" ? [entry.name] : []),
		problems
	};
}
function serverEntries(reader, bareMap) {
	const { root, format } = reader;
	const none = new Map();
	if (root?.type !== "object") {
		reader.report(root, [], `the file must hold an object with the key "${format.container.join(".")}"`);
		return none;
	}
	let here = root;
	for (const [depth, key] of format.container.entries()) {
		const path = format.container.slice(0, depth);
		const next = reader.read(here, path).get(key)?.value;
		if (next === void 0) {
			if (bareMap && isBareMap(root, format)) return propertiesOf(root).properties;
			reportMisplaced(reader);
			return none;
		}
		if (next.type !== "object") {
			reader.report(next, [...path, key], `"${key}" must be an object of servers by name`);
			return none;
		}
		here = next;
	}
	return reader.read(here, format.container);
}
function reportMisplaced({ root, format, report }) {
	const found = root === void 0 ? new Map() : propertiesOf(root).properties;
	const other = clientFormats.map(({ container: [key = ""] }) => key).find((key) => key !== format.container[0] && found.has(key));
	if (other === void 0) return;
	const ours = format.container.join(".");
	report(found.get(other)?.key, [other], `${format.title} reads servers from "${ours}", not from "${other}"; rename it`);
}
function isBareMap(root, { fields }) {
	const launchKeys = [...fields.command, ...fields.url.map(({ key }) => key)];
	const values = [...propertiesOf(root).properties.values()].map(({ value }) => value);
	return values.length > 0 && values.every((value) => {
		if (value.type !== "object") return false;
		const { properties } = propertiesOf(value);
		return launchKeys.some((key) => properties.has(key));
	});
}
// src/commands/sources.ts
const maxSnapshotBytes = 2e8;
const sourceFlags = {
	"config-file": {
		value: "FILE",
		repeatable: true,
		help: "client config that declares servers",
		byDefault: clientFormats.flatMap(({ paths }) => paths).join(", ")
	},
	server: {
		value: "NAME",
		help: "a server to start, with its command after `--`"
	},
	url: {
		value: "URL",
		help: "a server to reach over HTTP; --server names it"
	},
	snapshots: {
		value: "FILE",
		help: "judge what `capture` saved, start nothing"
	},
	"timeout-seconds": {
		value: "N",
		help: "time one server has to answer everything",
		byDefault: "30"
	},
	concurrency: {
		value: "N",
		help: "servers started at once",
		byDefault: "4"
	},
	"pass-env": {
		value: "NAME",
		repeatable: true,
		help: "environment variable that declarations may use and servers may see"
	}
};
function sourcesOf(args) {
	const name = args.get("server");
	const url = args.get("url");
	const snapshots = args.get("snapshots");
	const timeoutSeconds = wholeNumber(args, "timeout-seconds", 1, 3600);
	const concurrency = wholeNumber(args, "concurrency", 1, 64);
	if (args.command !== void 0 && (name === void 0 || args.command.length === 0)) throw new UsageError("a command to start is given as --server NAME -- COMMAND ARGUMENTS.");
	if (name !== void 0 && args.command === void 0 && url === void 0) throw new UsageError(`--server ${name} needs a command after \`--\`, or --url.`);
	if (url !== void 0 && args.command !== void 0) throw new UsageError("--url and a command after `--` are two servers; give one of them.");
	const isDirect = url !== void 0 || args.command !== void 0;
	if (snapshots !== void 0 && (isDirect || args.has("config-file"))) throw new UsageError("--snapshots judges what was captured; leave out the flags that start servers.");
	return {
		configFiles: args.all("config-file"),
		...args.command !== void 0 && name !== void 0 ? { command: {
			name,
			argv: args.command
		} } : {},
		...url === void 0 ? {} : { url: {
			url,
			...name === void 0 ? {} : { name }
		} },
		...snapshots === void 0 ? {} : { snapshots },
		...timeoutSeconds === void 0 ? {} : { timeoutSeconds },
		...concurrency === void 0 ? {} : { concurrency },
		passEnv: args.all("pass-env")
	};
}
function shownPath(root, path) {
	const inside = relative(root, resolve(root, path));
	return inside.startsWith("..") || isAbsolute(inside) ? path : inside.replaceAll("\\", "/");
}
function declaredIn(file, root, bareMap) {
	const shown = shownPath(root, file);
	const parsed = parseServers(shown, readTextFile(resolve(root, file), maxFileLength), formatOf(shown), { bareMap });
	if (parsed.problems.length === 0) return parsed;
	throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}
function discover(sources, root) {
	const direct = [...sources.command === void 0 ? [] : [serverFromCommand(sources.command.name, sources.command.argv)], ...sources.url === void 0 ? [] : [serverFromUrl(sources.url.name, sources.url.url)]];
	const known = clientFormats.flatMap(({ paths }) => paths);
	const isExplicit = sources.configFiles.length > 0;
	const files = isExplicit ? sources.configFiles : known.filter((file) => existsSync(join(root, file)));
	const declared = direct.length > 0 && !isExplicit ? [] : files.map((file) => declaredIn(file, root, isExplicit));
	const specs = uniqueNames([...declared.flatMap(({ servers }) => servers), ...direct]);
	if (specs.length > 0) return {
		specs,
		disabled: declared.flatMap(({ disabled }) => disabled)
	};
	throw new UsageError(files.length === 0 ? `no server is declared: there is no ${known.join(", ")} here; give --config-file, --server NAME -- COMMAND or --url.` : `no server is declared in ${files.join(", ")}.`);
}
function onlyNamed(specs, names) {
	if (names === void 0) return specs;
	const declared = specs.map(({ name }) => name);
	for (const name of names) {
		if (declared.includes(name)) continue;
		const meant = nearest(name, declared);
		const hint = meant === void 0 ? `declared are ${declared.join(", ")}` : `did you mean "${meant}"?`;
		throw new UsageError(`no server named "${name}" is declared; ${hint}`);
	}
	return specs.filter(({ name }) => names.includes(name));
}
async function collect(sources, defaults, world) {
	if (sources.snapshots !== void 0) {
		const text = readTextFile(resolve(world.cwd, sources.snapshots), maxSnapshotBytes);
		return { results: parseSnapshots(sources.snapshots, text) };
	}
	const { specs, disabled } = discover(sources, world.cwd);
	for (const name of disabled) world.notice(`${terminalText(name)} is switched off in its config file: not looked at.`);
	const results = await captureThem(onlyNamed(specs, defaults.servers), sources, defaults, world);
	return sources.configFiles.length === 0 && sources.command === void 0 && sources.url === void 0 ? {
		results,
		declared: [...specs.map(({ name }) => name), ...disabled]
	} : { results };
}
async function captureThem(wanted, sources, defaults, world) {
	const passed = (name) => sources.passEnv.includes(name) ? world.env[name] : void 0;
	const { captureAll } = await import("./capture3.js");
	const { progressLine } = await import("./progress.js");
	const results = await captureAll(wanted, {
		timeoutMs: 1e3 * (sources.timeoutSeconds ?? defaults.timeoutSeconds ?? 30),
		concurrency: sources.concurrency ?? defaults.concurrency ?? 4,
		lookup: passed,
		parentEnv: world.env,
		root: world.cwd,
		signal: world.signal,
		onProgress: (event) => {
			if (world.isTerminal && event.state === "done") world.notice(progressLine(event.result));
		}
	});
	if (world.signal.aborted) throw new CannotJudgeError("stopped before every server had answered; nothing was judged.");
	return results;
}
export { formatSnapshots as i, sourceFlags as n, sourcesOf as r, collect as t };
