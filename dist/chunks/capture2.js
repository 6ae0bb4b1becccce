import { i as typedHost } from "./arguments.js";
import { n as summariseLaunch } from "./summarise.js";
import { D as unknown } from "./schemas.js";
import { a as limitsOf, i as howToRaise, r as bounds$1 } from "./bounds.js";
import { a as own, n as isObject, t as byText } from "./json.js";
import { t as authProvider } from "./auth3.js";
import { i as maxStderrLines, n as quote, r as tooLarge, t as CaptureError } from "./capture-error.js";
import { t as borderFor } from "./border.js";
import { _ as ProtocolError, n as httpStatus, t as explain, u as Client, v as ProtocolErrorCode, y as SdkHttpError } from "./failure.js";
import { t as version } from "./version.js";
import { n as startShare, r as until, t as startDeadline } from "./deadline.js";
import { n as startGroup, t as lineSplitter } from "./line-splitter.js";
import { t as canonicalize } from "./canonicalize.js";
import { t as inParallel } from "./parallel.js";
import { t as findCommand } from "./find-command.js";
import { a as makeOwnFolders, c as isWithin, i as bubblewrap, l as toolFolders, n as dockerEnvironment, o as cellFolders, r as noSandbox, s as credentialPlaces } from "./sandbox.js";
import { n as childEnvironment, t as certificateNames } from "./environment.js";
import { l as packageWord, s as packageOf, u as programOf } from "./package.js";
import { t as atOurEnd } from "./at-our-end.js";
import { t as resolveLaunch } from "./resolve-launch.js";
import { isDeepStrictEqual } from "node:util";
import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
// src/io/mcp/slowest-first.ts
const fetching$1 = new Set("npx npm pnpm pnpx yarn bunx bun deno uvx uv pipx docker podman nerdctl dnx go cargo".split(" "));
function slowestFirst(specs) {
	return specs.toSorted((a, b) => expected(b) - expected(a));
}
function expected({ launch }) {
	if (launch.kind === "http") return 0;
	const program = launch.command.split(/[\\/]/).at(-1) ?? "";
	return fetching$1.has(program.replace(/\.(?:exe|cmd|bat)$/i, "").toLowerCase()) ? 2 : 1;
}
// src/io/mcp/not-started.ts
function notStarted(code, command, cwd, cause) {
	if (code === "ENOENT" && !existsSync(cwd)) return new CaptureError("not-started", "Its working directory does not exist; correct `cwd`.", cwd);
	const says = problems[code] ?? "Its command could not be started; try it in a terminal.";
	return new CaptureError("not-started", says, `${command} (${code})`, { cause });
}
const problems = {
	ENOENT: "Its command was not found; install it, or correct the command.",
	EACCES: "Its command may not be executed; correct its permissions, or the command.",
	ENOTDIR: "Its command or working directory leads through something that is not a folder; correct the path."
};
// src/io/mcp/stderr-tail.ts
function stderrTail(maxBytes) {
	const chunks = [];
	let length = 0;
	const add = (chunk) => {
		chunks.push(chunk);
		length += chunk.length;
		for (let [oldest] = chunks; oldest && length - oldest.length >= maxBytes; [oldest] = chunks) {
			chunks.shift();
			length -= oldest.length;
		}
	};
	const lines = () => {
		const text = Buffer.concat(chunks).subarray(-maxBytes).toString("utf8").trimEnd();
		return text === "" ? [] : text.split(/\r?\n/).slice(-maxStderrLines);
	};
	return {
		add,
		lines
	};
}
// src/io/mcp/stdio-transport.ts
const lastWordsMs = 200;
const endMs = 1e3;
var StdioTransport = class {
	onclose;
	onerror;
	onmessage;
	ended;
	received = 0;
	noise = {
		lines: 0,
		first: ""
	};
	#program;
	#limits;
	#tail;
	#group;
	#isClosed = false;
	constructor(program, limits) {
		this.#program = program;
		this.#limits = limits;
		this.#tail = stderrTail(limits.stderrBytes);
	}
	stderrLines() {
		return this.#tail.lines();
	}
	start() {
		this.#group = startGroup(this.#program);
		const { child } = this.#group;
		const split = lineSplitter(this.#limits.messageBytes, this.#read, () => this.#overflow("max-message-mib"));
		child.stdout.on("data", (chunk) => {
			this.received += chunk.length;
			if (this.received > this.#limits.totalBytes) this.#overflow("max-total-mib");
			else if (!this.#isClosed) split(chunk);
		});
		child.stderr.on("data", this.#tail.add);
		for (const pipe of [
			child.stdin,
			child.stdout,
			child.stderr
		]) pipe.on("error", () => void 0);
		child.once("exit", (code, signal) => this.#afterLastWords(child, endedBy(code, signal), lastWordsMs));
		child.stdout.once("end", () => this.#afterLastWords(child, closedItsOutput(), endMs));
		return new Promise((resolve, reject) => {
			child.once("spawn", resolve);
			child.once("error", (error) => {
				const code = "code" in error ? String(error.code) : "unknown";
				this.#finish(notStarted(code, this.#program.command, this.#program.cwd, error));
				reject(error);
			});
		});
	}
	async send(message) {
		this.#group?.child.stdin.write(`${JSON.stringify(message)}\n`);
	}
	async close() {
		this.#finish(void 0);
		this.end();
	}
	async end() {
		this.#finish(void 0);
		await this.#group?.end();
	}
	#read = (line) => {
		const text = line.toString("utf8").trim();
		if (text === "" || this.#isClosed) return;
		try {
			const message = text.includes("\"jsonrpc\"") ? JSON.parse(text) : void 0;
			if (isObject(message) && message["jsonrpc"] === "2.0") {
				this.onmessage?.(message);
				return;
			}
		} catch {}
		if (this.noise.lines === 0) this.noise.first = quote(text);
		this.noise.lines += 1;
	};
	#overflow(bound) {
		this.#finish(tooLarge(bound));
		this.end();
	}
	#afterLastWords(child, ended, waitMs) {
		const timer = setTimeout(() => this.#finish(ended), waitMs);
		child.once("close", (code, signal) => {
			clearTimeout(timer);
			this.#finish(endedBy(code, signal));
		});
	}
	#finish(ended) {
		if (this.#isClosed) return;
		this.#isClosed = true;
		this.ended = ended;
		this.onclose?.();
	}
};
function endedBy(code, signal) {
	const how = signal === null ? `ended with exit code ${code ?? "unknown"}` : `was ended by ${signal}`;
	return new CaptureError("exited", `It ${how} before it had answered.`);
}
function closedItsOutput() {
	return new CaptureError("exited", "It closed its standard output before it had answered.");
}
// src/io/mcp/wire.ts
function stdioWire(program, limits) {
	const transport = new StdioTransport(program, limits);
	return {
		transport,
		received: () => transport.received,
		ended: () => transport.ended,
		stderrLines: () => transport.stderrLines(),
		noise: () => transport.noise,
		end: () => transport.end()
	};
}
// src/io/mcp/connect.ts
const modernRevision = "2026-07-28";
const notStreamable = new Set([
	400,
	404,
	405,
	406,
	415
]);
async function connect(launch, options) {
	if (launch.kind === "http" && launch.transport === "sse") return await shake(await openWire(launch, "sse", options), "initialize", options);
	const first = await openWire(launch, "streamable-http", options);
	try {
		return await shake(first, "initialize", options);
	} catch (error) {
		if (options.signal.aborted) throw error;
		const second = nextAttempt(error, launch, options);
		if (second === void 0) throw error;
		if (launch.kind === "stdio") await first.end();
		try {
			return await second();
		} catch (cause) {
			throw options.signal.aborted ? cause : error;
		}
	}
}
function nextAttempt(error, launch, options) {
	if (isRefusal(error)) return async () => shake(await openWire(launch, "streamable-http", options), "discover", options);
	const isOlder = notStreamable.has(httpStatus(error) ?? 0);
	if (launch.kind === "http" && launch.transport === "auto" && isOlder) return async () => shake(await openWire(launch, "sse", options), "initialize", options);
}
function isRefusal(error) {
	if (ProtocolError.isInstance(error)) return true;
	if (!SdkHttpError.isInstance(error) || error.status !== 400) return false;
	const { text } = error.data;
	return typeof text === "string" && jsonRpcErrorCode(text) !== void 0;
}
function jsonRpcErrorCode(text) {
	try {
		const answer = JSON.parse(text);
		const error = isObject(answer) ? own(answer, "error") : void 0;
		return isObject(error) ? own(error, "code") : void 0;
	} catch {
		return;
	}
}
async function openWire(launch, transport, { limits, reach, onWire }) {
	const wire = launch.kind === "stdio" ? stdioWire(launch.program, limits) : (await import("./http-wire.js")).httpWire(launch, transport, reach, limits);
	onWire(wire);
	return wire;
}
async function shake(wire, how, options) {
	const isModern = how === "discover";
	const client = new Client({
		name: "toolwarden",
		version
	}, isModern ? { versionNegotiation: { mode: { pin: modernRevision } } } : {});
	client.fallbackRequestHandler = decline;
	const raw = firstResult(wire);
	const { signal, timeoutMs } = options;
	await until(client.connect(wire.transport, {
		signal,
		timeout: timeoutMs
	}), signal);
	const said = isModern ? discovered(client) : raw();
	const instructions = own(said, "instructions");
	return {
		client,
		wire,
		protocolVersion: client.getNegotiatedProtocolVersion() ?? modernRevision,
		serverInfo: objectAt(said, "serverInfo"),
		capabilities: objectAt(said, "capabilities"),
		...typeof instructions === "string" && { instructions }
	};
}
async function decline({ method }) {
	if (method === "roots/list") return { roots: [] };
	throw new ProtocolError(ProtocolErrorCode.MethodNotFound, "Method not found");
}
function firstResult({ transport }) {
	let first;
	const spy = (message) => {
		if (first === void 0 && "result" in message) first = message.result;
	};
	Object.assign(transport, { onmessage: spy });
	return () => first ?? {};
}
function discovered(client) {
	return {
		...client.getDiscoverResult(),
		serverInfo: client.getServerVersion() ?? {}
	};
}
function objectAt(object, key) {
	const value = own(object, key);
	return isObject(value) ? value : {};
}
// src/io/mcp/exit-advice.ts
const nodeRange = /^npm warn EBADENGINE\s+required: \{ node: '([\d.x*<>=^~| -]{1,60})'/i;
const longestLine = 500;
function exitAdvice(stderr) {
	if (stderr.length === 0) return "It wrote nothing to standard error; check that its command starts an MCP server and that its variables are set.";
	const [range] = stderr.flatMap((line) => nodeRange.exec(line.slice(0, longestLine))?.[1]?.trim() || []);
	if (range !== void 0) return `npm warned that it, or a package it uses, requires Node ${range}; start it with such a release of Node.`;
	return "Set what its standard error asks for: to list tools, any value of the right form usually does.";
}
// src/io/mcp/listing.ts
const anyResult = unknown();
async function listAll(asking, of) {
	const items = [];
	const seen = new Set();
	let cursor;
	for (let page = 1;; page += 1) {
		let answer;
		try {
			answer = await pageAt(asking, of, cursor);
		} catch (error) {
			if (page === 1) throw error;
			const { message, quotes } = explain(error, of.method, asking.wire.ended());
			return {
				items,
				stopped: {
					says: message,
					quotes
				}
			};
		}
		const stopped = take(answer, items, seen, page, asking.limits);
		if (stopped !== void 0) return {
			items,
			stopped: {
				says: stopped,
				quotes: ""
			}
		};
		if (typeof answer.next !== "string" || answer.next === "") return { items };
		cursor = answer.next;
		seen.add(cursor);
	}
}
async function pageAt({ client, signal, timeoutMs }, { method, key }, cursor) {
	const params = cursor === void 0 ? {} : { params: { cursor } };
	const request = client.request({
		method,
		...params
	}, anyResult, {
		signal,
		timeout: timeoutMs
	});
	const result = await until(request, signal);
	const answer = isObject(result) ? result : {};
	const list = own(answer, key);
	if (Array.isArray(list)) return {
		list,
		next: own(answer, "nextCursor") ?? ""
	};
	throw new CaptureError("protocol", `Its answer to ${method} holds no list "${key}"; the server must be mended.`);
}
function take({ list, next }, items, seen, page, limits) {
	for (const item of list) {
		if (items.length === limits.entries) return `It has more than ${limits.entries} entries; ${howToRaise("max-tools")}.`;
		items.push(item);
	}
	if (next === "") return void 0;
	if (typeof next !== "string") return "Its cursor is not a text; the server must be mended.";
	if (seen.has(next)) return "Its cursor repeats; the server must be mended.";
	if (page === limits.pages) return `It has more than ${limits.pages} pages; ${howToRaise("max-pages")}.`;
}
// src/io/mcp/surface.ts
function surfaceOf(first, second) {
	if (isDeepStrictEqual(first, second)) return { tools: second };
	const before = byName(first);
	const after = byName(second);
	const removed = [...before].filter(([name]) => !after.has(name));
	const changed = [...after].filter(([name, tools]) => {
		const then = before.get(name);
		return then !== void 0 && textOf(then) !== textOf(tools);
	});
	const added = [...after].filter(([name]) => !before.has(name));
	if (added.length + removed.length + changed.length === 0) return { tools: second };
	return {
		tools: [...second, ...removed.flatMap(([, tools]) => tools)],
		moved: {
			added: namesOf(added),
			removed: namesOf(removed),
			changed: namesOf(changed)
		}
	};
}
const namesOf = (tools) => tools.map(([name]) => name).sort(byText);
const textOf = (tools) => tools.map((tool) => canonicalize(tool) ?? "").sort(byText).join("\n");
function byName(tools) {
	const found = new Map();
	for (const tool of tools) {
		const said = isObject(tool) ? own(tool, "name") : void 0;
		const name = typeof said === "string" ? said : "(unnamed)";
		const same = found.get(name);
		if (same === void 0) found.set(name, [tool]);
		else same.push(tool);
	}
	return found;
}
// src/io/mcp/observe.ts
const toolList = {
	method: "tools/list",
	key: "tools"
};
const extras = [
	{
		about: "prompts",
		capability: "prompts",
		method: "prompts/list",
		key: "prompts"
	},
	{
		about: "resources",
		capability: "resources",
		method: "resources/list",
		key: "resources"
	},
	{
		about: "resource-templates",
		capability: "resources",
		method: "resources/templates/list",
		key: "resourceTemplates"
	}
];
const extrasShare = 1 / 6;
const extrasAtMostMs = 5e3;
const undeclaredAtMostMs = 1e3;
async function observe(connection, border, stage, signal, timeoutMs, limits) {
	const notes = [];
	const { client, wire, capabilities } = connection;
	const asking = {
		client,
		wire,
		limits,
		signal,
		timeoutMs
	};
	stage.asking = "tools/list";
	const hasChanged = changes(client);
	const started = performance.now();
	const tools = await listTools(asking, capabilities, notes);
	const listingMs = performance.now() - started;
	const inShare = async (ask, atMostMs = extrasAtMostMs, besidesMs = 0) => {
		const share = startShare(signal, Math.min(timeoutMs * extrasShare, atMostMs) + besidesMs);
		try {
			return await ask({
				...asking,
				signal: share.signal
			});
		} finally {
			share.clear();
		}
	};
	const surface = await inShare((shared) => lookAgain(shared, tools, border, hasChanged, notes), extrasAtMostMs, listingMs);
	const isDeclared = ({ capability }) => own(capabilities, capability) !== void 0;
	const declared = await inShare((shared) => listExtras(shared, extras.filter(isDeclared)));
	const silent = extras.filter((extra) => !isDeclared(extra));
	const undeclared = await inShare((shared) => listUndeclared(shared, silent), undeclaredAtMostMs);
	const answers = [...declared, ...undeclared];
	notes.push(...answers.flatMap(({ note }) => note ?? []));
	const found = (key) => answers.find(({ extra }) => extra.key === key)?.found.items ?? [];
	return finish(connection, border, notes, {
		...surface,
		prompts: found("prompts"),
		resources: found("resources"),
		resourceTemplates: found("resourceTemplates")
	});
}
function changes(client) {
	let hasChanged = false;
	client.setNotificationHandler("notifications/tools/list_changed", () => {
		hasChanged = true;
	});
	return () => {
		const answer = hasChanged;
		hasChanged = false;
		return answer;
	};
}
const mostLooks = 2;
async function lookAgain(asking, first, border, hasChanged, notes) {
	const before = first.items.map(border.json);
	let surface = { tools: before };
	if (first.stopped !== void 0 || first.items.length === 0) return surface;
	for (let look = 1; look <= mostLooks; look += 1) {
		const wasAnnounced = hasChanged();
		try {
			const again = await listAll(asking, toolList);
			if (again.stopped !== void 0) throw new CaptureError("protocol", again.stopped.says, again.stopped.quotes);
			surface = surfaceOf(before, again.items.map(border.json));
		} catch (error) {
			const { message, quotes } = whyMissing(toolList.method, error, asking);
			const says = `It did not list its tools again when it was asked a second time. ${message}`;
			notes.push(note("tools", says, quotes, wasAnnounced || hasChanged()));
			return surface;
		}
		if (!hasChanged()) return surface;
	}
	return surface;
}
async function listUndeclared(asking, asked) {
	return (await listExtras(asking, asked)).filter(({ found }) => found.items.length > 0).map(({ extra, found }) => {
		const says = `It answers ${extra.method} with a list, and does not declare that it has one.`;
		return {
			extra,
			found,
			note: note(extra.about, says)
		};
	});
}
async function listExtras(asking, asked) {
	return await Promise.all(asked.map(async (extra) => {
		try {
			const found = await listAll(asking, extra);
			return {
				extra,
				found,
				note: stoppedNote(extra.about, found)
			};
		} catch (error) {
			return {
				extra,
				found: { items: [] },
				note: missingNote(extra, error, asking)
			};
		}
	}));
}
const methodNotFound = -32601;
async function listTools(asking, capabilities, notes) {
	try {
		const listing = await listAll(asking, toolList);
		const note = stoppedNote("tools", listing);
		if (note !== void 0) notes.push(note);
		return listing;
	} catch (error) {
		if (!(own(capabilities, "tools") === void 0) || !ProtocolError.isInstance(error) || error.code !== methodNotFound) throw error;
		notes.push(note("tools", "It offers no tools: it says so, and does not know tools/list."));
		return { items: [] };
	}
}
function note(about, says, quotes = "", hidesTools = false) {
	return {
		about,
		hidesTools,
		says,
		quotes
	};
}
function stoppedNote(about, { stopped }) {
	if (stopped === void 0) return void 0;
	return note(about, `The list was not read to its end. ${stopped.says}`, stopped.quotes, about === "tools");
}
function missingNote({ about, method }, error, asking) {
	const { message, quotes } = whyMissing(method, error, asking);
	return note(about, message, quotes);
}
function whyMissing(method, error, { signal, wire }) {
	if (signal.aborted) return {
		message: `It did not answer ${method} in time.`,
		quotes: ""
	};
	return explain(error, method, wire.ended());
}
function finish({ wire, ...said }, border, notes, lists) {
	const { moved } = lists;
	const passed = {
		tools: inOrder(lists.tools, border, "name"),
		prompts: inOrder(lists.prompts, border, "name"),
		resources: inOrder(lists.resources, border, "uri"),
		resourceTemplates: inOrder(lists.resourceTemplates, border, "uriTemplate")
	};
	const serverInfo = border.json(said.serverInfo);
	const capabilities = border.json(said.capabilities);
	const { instructions } = said;
	const all = [
		...notes,
		...mendedNotes(border),
		...noiseNotes(wire.noise())
	];
	return {
		coverage: all.some(({ hidesTools }) => hidesTools) ? "partial" : "complete",
		protocolVersion: border.text(said.protocolVersion),
		serverInfo,
		capabilities,
		...instructions !== void 0 && { instructions: border.text(instructions) },
		...passed,
		...moved !== void 0 && { moved },
		notes: all.map(({ about, hidesTools, says, quotes }) => ({
			about,
			hidesTools,
			says,
			quotes: quote(border.text(quotes))
		}))
	};
}
function inOrder(items, border, key) {
	const keyed = items.map((item) => {
		const passed = border.json(item);
		const name = isObject(passed) ? own(passed, key) : void 0;
		return {
			passed,
			name: typeof name === "string" ? name : void 0
		};
	});
	const text = ({ passed }) => canonicalize(passed) ?? "";
	keyed.sort((a, b) => {
		if (a.name === void 0 || b.name === void 0) return Number(a.name === void 0) - Number(b.name === void 0) || byText(text(a), text(b));
		return byText(a.name, b.name) || byText(text(a), text(b));
	});
	return keyed.map(({ passed }) => passed);
}
function mendedNotes({ mended }) {
	return [
		...mended.cut ? [note("tools", "Something it sent nests more than 100 levels deep and was not read further.", "", true)] : [],
		...mended.masked ? [note("server", "It repeated the value of a variable that its declaration gave it; the value is masked.")] : [],
		...mended.repaired ? [note("server", "It sent text that is not well-formed Unicode or numbers without a value; they were replaced.")] : []
	];
}
function noiseNotes({ lines, first }) {
	if (lines === 0) return [];
	return [note("server", `It wrote ${lines === 1 ? "1 line that is no message" : `${lines} lines that are no messages`} to standard output; the first one is quoted.`, first)];
}
// src/io/mcp/caps.ts
const caps = [
	{
		option: "nofile",
		name: "Max open files",
		most: 4096
	},
	{
		option: "fsize",
		name: "Max file size",
		most: 1024 ** 3
	},
	{
		option: "core",
		name: "Max core file size",
		most: 0
	}
];
const moreTasks = 1024;
function capped(argv, path) {
	const prlimit = process.platform === "linux" ? findCommand("prlimit", path, "/") : void 0;
	if (prlimit === void 0) return argv;
	const ours = readFileSync("/proc/self/limits", "utf8");
	const tasks = {
		option: "nproc",
		name: "Max processes",
		most: runningTasks() + moreTasks
	};
	return [
		prlimit,
		...[...caps, tasks].map((cap) => `--${cap.option}=${lower(cap, ours)}`),
		...argv
	];
}
function lower({ name, most }, limits) {
	const [, hard] = new RegExp(`^${name} +\\S+ +(\\d+)`, "m").exec(limits) ?? [];
	return hard === void 0 ? most : Math.min(most, Number(hard));
}
function runningTasks() {
	const [, tasks] = /\/(\d+)/.exec(readFileSync("/proc/loadavg", "utf8")) ?? [];
	return Number(tasks ?? 0);
}
// src/io/mcp/package-cache.ts
const keptMs = 12096e5;
function packageCache(launch, way, parentEnv) {
	const started = packageWord(launch);
	if (launch.kind !== "stdio" || started === void 0 || started.registry === "oci") return void 0;
	const all = cacheFolder(parentEnv);
	if (all === void 0) return void 0;
	const key = createHash("sha256").update(JSON.stringify([
		way,
		launch.command,
		launch.args
	])).digest("hex");
	const folder = join(all, key.slice(0, 32));
	mkdirSync(folder, {
		recursive: true,
		mode: 448
	});
	const now = Date.now();
	utimesSync(folder, now / 1e3, now / 1e3);
	removeStale(all, now - keptMs);
	return folder;
}
function cacheFolder(env) {
	const { HOME: home } = env;
	if (process.platform === "win32") return under(env["LOCALAPPDATA"], "toolwarden", "packages");
	if (process.platform === "darwin") return under(home, "Library", "Caches", "toolwarden", "packages");
	return under(env["XDG_CACHE_HOME"] ?? under(home, ".cache"), "toolwarden", "packages");
}
function under(base, ...names) {
	return base === void 0 || base === "" ? void 0 : join(base, ...names);
}
function removeStale(all, before) {
	for (const name of readdirSync(all)) {
		const folder = join(all, name);
		try {
			if (statSync(folder).mtimeMs < before) rmSync(folder, {
				recursive: true,
				force: true
			});
		} catch {}
	}
}
// src/io/mcp/docker.ts
const images = {
	node: "node:24-bookworm",
	npm: "node:24-bookworm",
	npx: "node:24-bookworm",
	bun: "oven/bun:1",
	bunx: "oven/bun:1",
	deno: "denoland/deno:2",
	python: "ghcr.io/astral-sh/uv:python3.13-bookworm",
	python3: "ghcr.io/astral-sh/uv:python3.13-bookworm",
	uv: "ghcr.io/astral-sh/uv:python3.13-bookworm",
	uvx: "ghcr.io/astral-sh/uv:python3.13-bookworm"
};
const bounds = [
	"--read-only",
	"--cap-drop=ALL",
	"--security-opt=no-new-privileges",
	"--memory=2g",
	"--memory-swap=2g",
	"--pids-limit=1024",
	"--ulimit=core=0"
];
const nobody = {
	uid: 65534,
	gid: 65534
};
function dockerRun(docker, name, cell, { uid, gid }) {
	const [command, ...args] = cell.argv;
	const image = imageFor(command);
	const owner = uid === 0 ? nobody : {
		uid,
		gid
	};
	const temporary = `rw,nosuid,nodev,size=512m,mode=0700,uid=${owner.uid},gid=${owner.gid}`;
	return [
		docker,
		"run",
		"--rm",
		"--init",
		"--interactive",
		"--log-driver=none",
		`--name=${name}`,
		"--hostname=sandbox",
		`--network=${cell.hasNetwork ? "bridge" : "none"}`,
		`--user=${owner.uid}:${owner.gid}`,
		...bounds,
		`--tmpfs=${cellFolders.temporary}:${temporary}`,
		`--tmpfs=${cellFolders.home}:${temporary}`,
		...cell.root === void 0 ? [] : [mount(cell.root, cell.root, true)],
		...cell.hidden.map((path) => hide(path, cell.empty)),
		...cell.cache === void 0 ? [] : [mount(cell.cache, cellFolders.cache, false)],
		`--env-file=${environmentFile(cell)}`,
		`--workdir=${cell.cwd}`,
		`--entrypoint=${programOf(command)}`,
		image,
		...args
	];
}
function imageFor(command) {
	const image = command.includes("/") ? void 0 : images[programOf(command)];
	if (image !== void 0) return image;
	throw new CaptureError("not-started", "The docker sandbox has no image with its command; use --sandbox bwrap, or --sandbox none if you trust it.", command);
}
function mount(source, target, isReadOnly) {
	if (/[,"\n]/.test(source)) throw new CaptureError("not-started", "Docker cannot show a folder with a comma, a quote or a line break in its name; use another.", source);
	return `--mount=type=bind,source=${source},target=${target}${isReadOnly ? ",readonly" : ""}`;
}
function hide(path, empty) {
	return lstatSync(path).isDirectory() ? `--mount=type=tmpfs,target=${path}` : mount(empty, path, true);
}
function environmentFile(cell) {
	const broken = Object.entries(cell.env).find((entry) => /[\r\n]/.test(entry.join("")));
	if (broken !== void 0) throw new CaptureError("not-started", "Docker cannot hand over a variable with a line break; use --sandbox bwrap.", broken[0]);
	const file = join(cell.folder, "docker-environment");
	const kept = Object.entries(cell.env).filter(([name]) => name !== "PATH");
	writeFileSync(file, kept.map(([name, value]) => `${name}=${value}\n`).join(""), { mode: 384 });
	return file;
}
// src/io/mcp/fetch-package.ts
function fetching(launch) {
	const { command, args, cwd = "." } = launch;
	const program = programOf(command);
	const isExec = program === "npm" && (args[0] === "exec" || args[0] === "x");
	const word = packageWord(launch)?.word;
	if (word === void 0 || program !== "npx" && !isExec) return void 0;
	const name = word.replace(/(?!^)@.*$/s, "");
	if ([name, join(".bin", name)].map((path) => join(cwd, "node_modules", path)).some((path) => existsSync(path))) return void 0;
	const options = [
		"--yes",
		"--ignore-scripts",
		"--script-shell=/bin/sh",
		`--package=${word}`,
		"-c",
		":"
	];
	return [
		command,
		...isExec ? ["exec"] : [],
		...options
	];
}
function isFetched(launch, cache) {
	return packageOf(launch)?.version !== void 0 && existsSync(join(cache, "fetched"));
}
const keptBytes = 8192;
async function fetchPackage(program, cache, signal) {
	const { child, end } = startGroup(program);
	const tail = stderrTail(keptBytes);
	child.stderr.on("data", tail.add);
	child.stdout.resume();
	for (const pipe of [
		child.stdin,
		child.stdout,
		child.stderr
	]) pipe.on("error", () => void 0);
	try {
		if (await until(new Promise((resolve, reject) => {
			child.once("close", resolve);
			child.once("error", reject);
		}), signal) === 0) return writeFileSync(join(cache, "fetched"), "");
	} finally {
		await end();
	}
	throw new CaptureError("not-started", "Its package could not be fetched for the sandbox; look at what npm says, or use --allow-network.", tail.lines().join("\n"));
}
// src/io/mcp/sandboxed.ts
function sandboxed(launch, options, own) {
	const { kind, allowNetwork } = options.sandbox;
	const way = kind === "docker" ? inDocker(options, own) : inBubblewrap(options, own);
	const cache = packageCache(launch, `${kind} ${allowNetwork ? "online" : "offline"}`, options.parentEnv);
	const prepare = async (signal) => {
		const argv = allowNetwork || cache === void 0 ? void 0 : fetching(launch);
		if (argv !== void 0 && cache !== void 0 && !isFetched(launch, cache)) {
			const alone = {
				argv,
				env: {},
				cwd: cellFolders.temporary,
				root: void 0,
				hasNetwork: true
			};
			await fetchPackage(way.start(cellOf({
				...alone,
				cache
			}, options, own)), cache, signal);
		}
		const root = shownRoot(options);
		const cwd = workingFolder(launch, options.root, root);
		const offline = allowNetwork || cache === void 0 ? {} : { npm_config_offline: "true" };
		const main = {
			argv: [launch.command, ...launch.args],
			env: {
				...offline,
				...launch.env
			},
			cwd,
			root,
			hasNetwork: allowNetwork,
			cache
		};
		return way.start(cellOf(main, options, own));
	};
	return {
		prepare,
		remove: way.remove
	};
}
function cellOf({ root, cache, env, ...inmate }, { parentEnv }, own) {
	const { home, temporary, cache: cacheInside } = cellFolders;
	const folders = {
		home,
		temporary,
		...cache !== void 0 && { cache: cacheInside }
	};
	return {
		...inmate,
		env: childEnvironment(parentEnv, folders, env),
		...root === void 0 ? {} : { root },
		hidden: root === void 0 ? [] : credentialPlaces(root),
		...cache === void 0 ? {} : { cache },
		tools: [...toolFolders(parentEnv["PATH"] ?? "", parentEnv["HOME"] ?? "/"), ...certificateNames.flatMap((name) => parentEnv[name] ?? [])],
		empty: own.empty,
		folder: own.path
	};
}
function shownRoot({ root, parentEnv }) {
	return isWithin(parentEnv["HOME"] ?? "/", root) ? void 0 : root;
}
function workingFolder({ command, cwd = "." }, root, shown) {
	if (!existsSync(cwd)) throw notStarted("ENOENT", command, cwd);
	if (shown !== void 0 && isWithin(cwd, shown)) return cwd;
	if (cwd === root) return cellFolders.home;
	throw new CaptureError("not-started", "Its working directory lies outside of the repository, which the sandbox does not show; move it, or use --sandbox none if you trust it.", cwd);
}
function inBubblewrap({ parentEnv }, own) {
	const path = parentEnv["PATH"];
	const start = (cell) => {
		const bwrap = findCommand("bwrap", path, "/");
		const [declared] = cell.argv;
		const found = findCommand(declared, cell.env["PATH"], cell.cwd);
		if (bwrap === void 0) throw notStarted("ENOENT", "bwrap", "/");
		if (found === void 0) throw notStarted("ENOENT", declared, "/");
		const { argv, input } = bubblewrap(bwrap, found, cell);
		const [command = bwrap, ...args] = capped(argv, path);
		return {
			command,
			args,
			env: { TMPDIR: own.temporary },
			cwd: "/",
			mark: own.path,
			input
		};
	};
	return {
		start,
		remove: () => void 0
	};
}
function inDocker({ parentEnv }, own) {
	const docker = findCommand("docker", parentEnv["PATH"], "/") ?? "docker";
	const env = dockerEnvironment(parentEnv);
	const containers = [];
	const removeAll = () => {
		if (containers.length === 0) return;
		spawnSync(docker, [
			"rm",
			"--force",
			...containers
		], {
			env,
			stdio: "ignore",
			timeout: 1e4
		});
	};
	const forget = atOurEnd(removeAll);
	const user = {
		uid: process.getuid?.() ?? 0,
		gid: process.getgid?.() ?? 0
	};
	const start = (cell) => {
		const name = `toolwarden-${randomUUID()}`;
		if (user.uid === 0 && cell.cache !== void 0) chownSync(cell.cache, nobody.uid, nobody.gid);
		const [command = docker, ...args] = dockerRun(docker, name, cell, user);
		containers.push(name);
		return {
			command,
			args,
			env: {
				...env,
				TMPDIR: own.temporary
			},
			cwd: "/",
			mark: own.path
		};
	};
	return {
		start,
		remove: () => {
			removeAll();
			forget();
		}
	};
}
// src/io/mcp/place.ts
function placeFor(launch, options) {
	if (launch.kind === "http") return {
		aliases: new Map(),
		prepare: async () => launch,
		remove: () => void 0
	};
	const own = makeOwnFolders();
	return options.sandbox.kind === "none" ? bare(launch, options.parentEnv, own) : boxed(launch, options, own);
}
function boxed(launch, options, own) {
	const { prepare, remove } = sandboxed(launch, options, own);
	return {
		aliases: new Map(),
		prepare: async (signal) => ({
			kind: "stdio",
			program: await prepare(signal)
		}),
		remove: () => {
			remove();
			own.remove();
		}
	};
}
function bare(launch, parentEnv, own) {
	const { command, args, cwd = "." } = launch;
	const cache = packageCache(launch, "none", parentEnv);
	const folders = {
		home: own.home,
		temporary: own.temporary,
		...cache !== void 0 && { cache }
	};
	const env = childEnvironment(parentEnv, folders, launch.env);
	const found = findCommand(command, env["PATH"], cwd);
	const [program = command, ...rest] = found === void 0 ? [command, ...args] : capped([found, ...args], parentEnv["PATH"]);
	return {
		aliases: new Map([
			[own.home, cellFolders.home],
			[own.temporary, cellFolders.temporary],
			...cache === void 0 ? [] : [[cache, cellFolders.cache]]
		]),
		prepare: async () => ({
			kind: "stdio",
			program: {
				command: program,
				args: rest,
				env,
				cwd,
				mark: own.path
			}
		}),
		remove: own.remove
	};
}
// src/io/mcp/capture.ts
const captureDefaults = {
	timeoutMs: 1e3 * bounds$1["timeout-seconds"].byDefault,
	concurrency: 4
};
async function captureServer(spec, options) {
	const ending = [];
	const result = await capture(spec, options, ending);
	await Promise.all(ending);
	return result;
}
async function captureAll(specs, options) {
	const ending = [];
	const results = await inParallel(slowestFirst(specs), options.concurrency, (spec) => capture(spec, options, ending));
	await Promise.all(ending);
	return [...results].sort((a, b) => byText(a.server, b.server));
}
async function capture(spec, options, ending) {
	options.onProgress?.({
		server: spec.name,
		state: "started"
	});
	const result = await attempt(spec, options, ending);
	options.onProgress?.({
		server: spec.name,
		state: "done",
		result
	});
	return result;
}
async function attempt(spec, options, ending) {
	const { launch, unresolved, secrets: given, blocked } = resolveLaunch(spec, options.root, options.lookup);
	const { parentEnv, root, sandbox = noSandbox } = options;
	const place = placeFor(launch, {
		parentEnv,
		root,
		sandbox
	});
	const secrets = [...given];
	const border = borderFor(secrets, place.aliases);
	const about = {
		server: spec.name,
		declared: spec.declared,
		launch: summariseLaunch(spec.launch),
		unresolved,
		...sandboxRecord(launch, sandbox)
	};
	const stage = { asking: "initialize" };
	const deadline = startDeadline(options.timeoutMs, stage, options.signal);
	const wires = [];
	const limits = options.limits ?? limitsOf({});
	let telling = 0;
	try {
		if (blocked !== void 0) throw blocked;
		const connection = await connect(await place.prepare(deadline.signal), {
			reach: {
				allowed: [...options.allowPrivateHosts ?? [], ...typedHost(spec)],
				...authFor(launch, options, (secret) => secret !== "" && secrets.push(secret))
			},
			signal: deadline.signal,
			timeoutMs: options.timeoutMs,
			limits,
			onWire: (wire) => wires.push(wire)
		});
		telling = wires.length - 1;
		return {
			...about,
			...await observe(connection, border, stage, deadline.signal, options.timeoutMs, limits)
		};
	} catch (error) {
		return {
			...about,
			...failed(error, stage, wires[telling], border, "sandbox" in about)
		};
	} finally {
		deadline.clear();
		ending.push(Promise.all(wires.map((wire) => wire.end())).then(() => place.remove()));
	}
}
function sandboxRecord({ kind }, sandbox) {
	if (kind === "http" || sandbox.kind === "none") return {};
	return { sandbox: {
		kind: sandbox.kind,
		network: sandbox.allowNetwork
	} };
}
function authFor(launch, { auth, parentEnv }, onSecret) {
	if (launch.kind !== "http" || !URL.canParse(launch.url)) return {};
	const { origin } = new URL(launch.url);
	const found = auth?.find((entry) => entry.origin === origin);
	return found === void 0 ? {} : { authProvider: authProvider(found, {
		env: parentEnv,
		onSecret
	}) };
}
function failed(error, stage, wire, border, isBoxed) {
	const { failure, message, quotes } = explain(error, stage.asking, wire?.ended());
	const stderrTail = wire?.stderrLines() ?? [];
	const aboutBox = isBoxed ? ` ${adviceOnSandbox}` : "";
	return {
		coverage: "none",
		failure,
		says: message + (failure === "exited" ? ` ${exitAdvice(stderrTail)}${aboutBox}` : ""),
		quotes: quote(border.text(quotes)),
		stderrTail: stderrTail.map(border.text)
	};
}
const adviceOnSandbox = "It ran in a sandbox: if it needs the network, try --allow-network; if it needs more and you trust it, --sandbox none.";
export { captureDefaults as n, captureServer as r, captureAll as t };
