import { n as UsageError } from "./errors.js";
import { a as own, n as isObject, o as pointer, r as limitDepth, t as byText } from "./json.js";
import { r as readMachineFile, s as lockSchema, u as describeProblem } from "./positionals.js";
import { d as positionAt, f as readTree, n as byPlace, o as problemOf, p as treeAt, r as checkDocument, s as quote } from "./check.js";
import { r as shortDigest, t as canonicalJson } from "./digest.js";
import { a as parseConfig, n as toolFacets, r as policyOf } from "./lock.js";
import { n as policySchema, t as isPrototypeName } from "./policy-file.js";
import { i as packageOf } from "./package.js";
import { t as namedTools } from "./named-tools.js";
import { isAbsolute, join, posix, relative, sep } from "node:path";
import { execFile } from "node:child_process";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
// src/io/files/git.ts
const maxOutputBytes = 5e6;
function readBlob(root, entry) {
	return git(root, [
		"cat-file",
		"blob",
		entry.hash
	]);
}
async function listTree(root, commit, path) {
	return (await git(root, [
		"ls-tree",
		"-z",
		"-l",
		commit,
		"--",
		path
	])).split("\0").filter((line) => line !== "").map((line) => {
		const tab = line.indexOf("	");
		const [mode = "", type = "", hash = "", size] = line.slice(0, tab).split(/ +/);
		return {
			mode,
			type,
			hash,
			size: Number(size) || 0,
			path: line.slice(tab + 1)
		};
	});
}
async function resolveCommit(root, ref) {
	try {
		return (await git(root, [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${ref}^{commit}`
		])).trim();
	} catch (error) {
		if (error.code === "ENOENT") throw new UsageError(`cannot read revision ${ref}: git is not installed`, { cause: error });
		throw new UsageError(`revision ${ref} is not in this repository; fetch it first (with actions/checkout: \`fetch-depth: 0\`)`, { cause: error });
	}
}
async function holdsCommit(root, hash) {
	const isPartial = await succeeds(root, [
		"config",
		"--get-regexp",
		"^remote\\..*\\.promisor$"
	]);
	const tree = `${hash}^{tree}`;
	return !isPartial && succeeds(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		tree
	]);
}
function leftCredentials(root) {
	return succeeds(root, [
		"config",
		"--get-regexp",
		"^http\\..*\\.extraheader$"
	]);
}
function succeeds(root, args) {
	return git(root, args).then(() => true, () => false);
}
function git(root, args) {
	const options = {
		cwd: root,
		maxBuffer: maxOutputBytes,
		timeout: 3e4,
		env: {
			...process.env,
			GIT_TERMINAL_PROMPT: "0",
			LC_ALL: "C"
		}
	};
	return new Promise((resolve, reject) => {
		execFile("git", [
			"--no-replace-objects",
			"--literal-pathspecs",
			...args
		], options, (error, stdout) => {
			if (error === null) resolve(stdout);
			else reject(error);
		});
	});
}
// src/policy/parse.ts
function parsePolicy(file, text) {
	const read = readTree(file, text);
	if (!read.ok) return read;
	const checked = checkDocument(read.document, policySchema);
	const names = nameProblems(read.document);
	if (!checked.ok) return {
		ok: false,
		problems: [...names, ...checked.problems].sort(byPlace)
	};
	if (names.length > 0) return {
		ok: false,
		problems: names
	};
	return {
		ok: true,
		file: {
			file,
			text,
			policy: policyOf(checked.value),
			lines: ruleLines(read.document)
		}
	};
}
function nameProblems({ file, text, root }) {
	const tools = treeAt(root, ["tools"]);
	return (tools?.kind === "object" ? tools.entries : []).filter(({ key }) => isPrototypeName(key)).map(({ key, keyAt }) => {
		const says = `${quote(key)} is a name that every JavaScript object has, and an enforcer may take that for a rule; a tool of that name can only be hidden.`;
		return problemOf(file, {
			path: ["tools", key],
			says
		}, positionAt(text, keyAt));
	});
}
function ruleLines({ root, text }) {
	const lines = new Map();
	const hide = treeAt(root, ["hide"]);
	const tools = treeAt(root, ["tools"]);
	for (const item of hide?.kind === "array" ? hide.items : []) if (item.kind === "scalar") lines.set(String(item.value), positionAt(text, item.at).line);
	for (const { key, keyAt } of tools?.kind === "object" ? tools.entries : []) lines.set(key, positionAt(text, keyAt).line);
	return lines;
}
// src/policy/file-name.ts
const endings = /\.(?:json|jsonc|ya?ml)$/i;
function policyFileName(server) {
	const text = server.replace(/\p{Surrogate}/gu, "�");
	return `${encodeURIComponent(text).replace(/^\./, "%2E").replaceAll("*", "%2A")}.json`;
}
function policyServer(fileName) {
	if (!endings.test(fileName)) return void 0;
	const stem = fileName.replace(endings, "");
	try {
		return stem === "" ? void 0 : decodeURIComponent(stem);
	} catch {
		return stem;
	}
}
// src/review/facets.ts
function facetDigests(definition) {
	const facets = facetsOf(definition);
	const entries = toolFacets.map((facet) => [facet, shortDigest(facets[facet])]);
	return Object.fromEntries(entries);
}
const facetKeys = new Set([
	"name",
	"title",
	"description",
	"inputSchema",
	"outputSchema",
	"annotations"
]);
function facetsOf(definition) {
	const hints = own(definition, "annotations") ?? {};
	const { shape, texts } = schemaParts(own(definition, "inputSchema") ?? null);
	return {
		name: {
			...picked(definition, ["name", "title"]),
			...isObject(hints) ? hintedTitle(hints) : {}
		},
		description: picked(definition, ["description"]),
		parameters: Object.fromEntries(texts),
		input: shape,
		output: schemaBody(own(definition, "outputSchema") ?? null),
		hints: isObject(hints) ? without(hints, (key) => key === "title") : hints,
		meta: without(withoutPlumbing(definition), (key) => facetKeys.has(key))
	};
}
function hintedTitle(hints) {
	const title = own(hints, "title");
	return title === void 0 ? {} : { hintedTitle: title };
}
function picked(object, keys) {
	return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}
function without(object, isLeftOut) {
	return Object.fromEntries(Object.entries(object).filter(([key]) => !isLeftOut(key)));
}
function withoutPlumbing(definition) {
	const meta = own(definition, "_meta");
	const kept = without(definition, (key) => key === "_meta" || isNotTask(key, definition));
	if (meta === void 0) return kept;
	if (!isObject(meta)) return {
		...kept,
		_meta: meta
	};
	const ours = without(meta, (key) => reservedKey.test(key));
	return Object.keys(ours).length === 0 ? kept : {
		...kept,
		_meta: ours
	};
}
const reservedKey = /^(?:[^/.]{1,80}\.)?(?:modelcontextprotocol|mcp)(?:\.[^/.]{1,80})?\//;
function isNotTask(key, definition) {
	const execution = own(definition, key) ?? null;
	if (key !== "execution" || !isObject(execution)) return false;
	return Object.entries(execution).every(([name, value]) => name === "taskSupport" && value === "forbidden");
}
function schemaBody(schema) {
	return isObject(schema) ? without(schema, (key) => key === "$schema") : schema;
}
function schemaParts(schema) {
	const texts = new Map();
	return {
		shape: shapeOf(schemaBody(schema), [], texts),
		texts
	};
}
const words = new Set([
	"description",
	"title",
	"$comment",
	"markdownDescription"
]);
const schemas = new Set([
	"items",
	"prefixItems",
	"additionalItems",
	"additionalProperties",
	"unevaluatedItems",
	"unevaluatedProperties",
	"contains",
	"propertyNames",
	"not",
	"if",
	"then",
	"else",
	"allOf",
	"anyOf",
	"oneOf"
]);
const schemaMaps = new Set([
	"properties",
	"patternProperties",
	"$defs",
	"definitions",
	"dependentSchemas"
]);
function shapeOf(schema, path, texts) {
	if (Array.isArray(schema)) return schema.map((item, index) => shapeOf(item, [...path, index], texts));
	if (!isObject(schema)) return schema;
	const kept = [];
	for (const [key, value] of Object.entries(schema)) if (words.has(key) && typeof value === "string") texts.set(pointer(...path, key), value);
	else kept.push([key, keywordShape(key, value, [...path, key], texts)]);
	return Object.fromEntries(kept);
}
function keywordShape(key, value, path, texts) {
	if (schemas.has(key)) return shapeOf(value, path, texts);
	if (schemaMaps.has(key) && isObject(value)) {
		const entries = Object.entries(value).map(([name, held]) => [name, shapeOf(held, [...path, name], texts)]);
		return Object.fromEntries(entries);
	}
	if (key === "required" && Array.isArray(value)) return [...value].map(String).sort();
	return value;
}
// src/review/lock.ts
function lockServer(assessment) {
	const { snapshot, findings } = assessment;
	const started = packageOf(snapshot.launch);
	return {
		serverInfo: snapshot.serverInfo,
		...started === void 0 ? {} : { package: started },
		...snapshot.instructions === void 0 ? {} : { instructions: snapshot.instructions },
		prompts: digestsBy("name", snapshot.prompts),
		resources: resourceDigests(snapshot),
		faults: [...new Set(findings.map(({ fingerprint }) => fingerprint))].sort(),
		tools: new Map(namedTools(assessment).map((named) => [named.tool.name, lockTool(named)]))
	};
}
function lockTool({ tool, others }) {
	const { definition, classification } = tool;
	const { category, risk } = classification;
	return {
		category,
		risk,
		digests: facetDigests(definition),
		definition,
		others
	};
}
function resourceDigests({ resources, resourceTemplates }) {
	return new Map([...digestsBy("uri", resources), ...digestsBy("uriTemplate", resourceTemplates)]);
}
function digestsBy(key, entries) {
	const groups = new Map();
	for (const entry of entries) {
		const named = isObject(entry) ? own(entry, key) : void 0;
		const name = typeof named === "string" ? named : "";
		const digest = shortDigest(isObject(entry) ? withoutPlumbing(entry) : entry);
		groups.set(name, [...groups.get(name) ?? [], digest]);
	}
	return new Map([...groups].map(([name, held]) => [name, held.length === 1 ? String(held[0]) : shortDigest(held.sort())]));
}
function formatLock(lock) {
	return `{\n  "schema": "toolwarden.lock/1",\n  "servers": ${block([...lock.servers].sort(([a], [b]) => byText(a, b)).map(([name, server]) => serverText(name, server)), "  ", "[]")}\n}\n`;
}
function block(parts, indent, brackets) {
	if (parts.length === 0) return brackets;
	const lines = parts.map((part) => `${indent}  ${part}`).join(",\n");
	return `${brackets[0]}\n${lines}\n${indent}${brackets[1]}`;
}
function serverText(name, server) {
	const tools = [...server.tools].sort(([a], [b]) => byText(a, b)).map(([tool, locked]) => toolText(tool, locked));
	return block([
		member("name", name),
		member("serverInfo", server.serverInfo),
		...server.package === void 0 ? [] : [member("package", { ...server.package })],
		...server.instructions === void 0 ? [] : [member("instructions", server.instructions)],
		`"prompts": ${block(digestRows(server.prompts), "      ", "[]")}`,
		`"resources": ${block(digestRows(server.resources), "      ", "[]")}`,
		`"faults": ${block(server.faults.map((fault) => JSON.stringify(fault)), "      ", "[]")}`,
		`"tools": ${block(tools, "      ", "[]")}`
	], "    ", "{}");
}
function digestRows(digests) {
	return [...digests].sort(([a], [b]) => byText(a, b)).map(([name, digest]) => `{ ${member("name", name)}, ${member("digest", digest)} }`);
}
function toolText(name, { category, risk, digests, others, definition }) {
	const parts = Object.keys(definition).sort(byText).map((key) => member(key, own(definition, key) ?? null));
	const indent = "        ";
	return block([
		member("name", name),
		member("category", category),
		member("risk", risk),
		`"digests": ${block(toolFacets.map((facet) => member(facet, digests[facet])), `${indent}  `, "{}")}`,
		...others.length === 0 ? [] : [member("others", others)],
		`"definition": ${block(parts, `${indent}  `, "{}")}`
	], indent, "{}");
}
function member(key, value) {
	return `${JSON.stringify(key)}: ${canonicalJson(value)}`;
}
function parseLock(file, text) {
	const read = readMachineFile(file, text, lockSchema);
	if (!read.ok) return read;
	const problems = [...repeatedNames(read.value), ...strayDigests(read.value)].map((fault) => problemOf(file, fault, read.place(fault.path)));
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	return {
		ok: true,
		lock: { servers: new Map(read.value.servers.map((server) => [server.name, serverOf(server)])) }
	};
}
const mend = "run `toolwarden approve` to write the lock anew, and look at what it approves.";
function repeatedNames({ servers }) {
	const inTools = servers.flatMap((server, index) => repeated(server.tools).map((place) => {
		return {
			path: [
				"servers",
				index,
				"tools",
				place
			],
			says: `a tool of this name is locked twice, as a merge may leave it; ${mend}`
		};
	}));
	const says = `a server of this name is locked twice, as a merge may leave it; ${mend}`;
	return [...repeated(servers).map((place) => ({
		path: ["servers", place],
		says
	})), ...inTools];
}
function repeated(items) {
	const names = new Set();
	return items.flatMap(({ name }, index) => {
		const isRepeated = names.has(name);
		names.add(name);
		return isRepeated ? [index] : [];
	});
}
function strayDigests({ servers }) {
	return servers.flatMap((server, index) => server.tools.flatMap((tool, place) => {
		const digests = facetDigests(limited(tool.definition));
		const stray = toolFacets.filter((facet) => digests[facet] !== tool.digests[facet]);
		const says = `the digest of its ${stray[0]} does not match its definition: the lock was edited by hand; ${mend}`;
		return stray.length === 0 ? [] : [{
			path: [
				"servers",
				index,
				"tools",
				place
			],
			says
		}];
	}));
}
function limited(definition) {
	return limitDepth(definition, 100);
}
function serverOf({ name: _name, prompts, resources, tools, ...server }) {
	return {
		...server,
		prompts: new Map(prompts.map(({ name, digest }) => [name, digest])),
		resources: new Map(resources.map(({ name, digest }) => [name, digest])),
		tools: new Map(tools.map(({ name, others = [], definition, ...tool }) => [name, {
			...tool,
			others,
			definition: limited(definition)
		}]))
	};
}
// src/commands/project.ts
const configPath = ".toolwarden/config.yml";
const lockPath = ".toolwarden/lock.json";
const defaultPolicyDir = ".toolwarden/policy";
async function loadProject(files, policyDir) {
	const problems = [];
	const policies = new Map();
	for (const name of await files.list(policyDir)) {
		const server = policyServer(name);
		if (server === void 0) continue;
		const path = `${policyDir}/${name}`;
		const parsed = parsePolicy(path, await files.read(path) ?? "");
		if (!parsed.ok) problems.push(...parsed.problems);
		else if (policies.has(server)) {
			const says = `server "${server}" has two policies, this and ${policies.get(server)?.file}; keep one.`;
			problems.push({
				file: path,
				line: 1,
				column: 1,
				pointer: "",
				says
			});
		} else policies.set(server, parsed.file);
	}
	const config = parseConfig(configPath, await files.read(".toolwarden/config.yml") ?? "");
	if (!config.ok) problems.push(...config.problems);
	const lock = await readLock(files);
	if (lock?.ok === false) problems.push(...lock.problems);
	if (!config.ok || problems.length > 0) throw new UsageError(problems.map(describeProblem).join("\n"));
	return {
		config: config.config,
		policies,
		...lock?.ok === true ? { lock: lock.lock } : {}
	};
}
async function readLock(files) {
	const text = await files.read(lockPath);
	return text === void 0 ? void 0 : parseLock(lockPath, text);
}
async function loadForApproval(files) {
	const config = parseConfig(configPath, await files.read(".toolwarden/config.yml") ?? "");
	if (!config.ok) throw new UsageError(config.problems.map(describeProblem).join("\n"));
	const lock = await readLock(files);
	return {
		config: config.config,
		...lock?.ok === true ? { lock: lock.lock } : {},
		lockProblems: lock?.ok === false ? lock.problems : []
	};
}
// src/io/files/project-files.ts
const maxFileBytes = 4e6;
function checkProjectPath(path) {
	if (path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..") && !/[\\\0]/.test(path)) return;
	throw new UsageError(`${JSON.stringify(path)}: not a path inside the repository; use one like ".toolwarden/lock.json"`);
}
function checkFileSize(path, bytes) {
	if (bytes <= 4e6) return;
	throw new UsageError(`${path}: ${bytes} bytes is more than the ${maxFileBytes} that are read`);
}
function leadsOut(path) {
	return new UsageError(`${path}: a symbolic link that leads out of the repository; commit the file itself`);
}
function withoutByteOrderMark(text) {
	return text.replace(/^\uFEFF/, "");
}
function directoryFiles(root) {
	return {
		async read(path) {
			const found = await locate(root, path);
			if (found === void 0) return void 0;
			const status = await stat(found);
			if (!status.isFile()) throw new UsageError(`${path}: is not a file`);
			checkFileSize(path, status.size);
			return withoutByteOrderMark(await readBounded(path, found));
		},
		async list(folder) {
			const found = await locate(root, folder);
			if (found === void 0) return [];
			if (!(await stat(found)).isDirectory()) throw new UsageError(`${folder}: is not a folder`);
			return (await readdir(found, { withFileTypes: true })).filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => entry.name).sort(byText);
		}
	};
}
async function locate(root, path) {
	checkProjectPath(path);
	const target = join(root, path);
	try {
		const [realRoot, realTarget] = await Promise.all([realpath(root), realpath(target)]);
		const inside = relative(realRoot, realTarget);
		if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw leadsOut(path);
		return realTarget;
	} catch (error) {
		if (error instanceof UsageError) throw error;
		const code = error.code;
		if (code !== "ENOENT" && code !== "ENOTDIR") throw new UsageError(`${path}: cannot be read (${code ?? String(error)})`, { cause: error });
		if (await isLink(target)) throw new UsageError(`${path}: a symbolic link that leads nowhere`, { cause: error });
		return;
	}
}
async function isLink(path) {
	return lstat(path).then((status) => status.isSymbolicLink(), () => false);
}
async function readBounded(path, file) {
	const handle = await open(file);
	try {
		const buffer = Buffer.alloc(Math.min((await handle.stat()).size, maxFileBytes) + 1);
		let length = 0;
		while (length < buffer.length) {
			const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		checkFileSize(path, length);
		return buffer.toString("utf8", 0, length);
	} finally {
		await handle.close();
	}
}
function gitFiles(root, ref) {
	if (ref.startsWith("-") || ref === "" || /[\0\n]/.test(ref)) throw new UsageError(`${JSON.stringify(ref)}: not a git revision; use a branch, a tag or a commit`);
	let commit;
	const tree = async (path) => {
		commit ??= resolveCommit(root, ref);
		return listTree(root, await commit, path);
	};
	return {
		async read(path) {
			checkProjectPath(path);
			const entry = await followLinks(path, root, tree);
			if (entry === void 0) return void 0;
			if (entry.type !== "blob") throw new UsageError(`${path}: is not a file at revision ${ref}`);
			checkFileSize(path, entry.size);
			return withoutByteOrderMark(await readBlob(root, entry));
		},
		async list(folder) {
			checkProjectPath(folder);
			const [self] = await tree(folder);
			if (self === void 0) return [];
			if (self.type !== "tree") throw new UsageError(`${folder}: is not a folder at revision ${ref}`);
			return (await tree(`${folder}/`)).filter((entry) => entry.type === "blob").map((entry) => posix.basename(entry.path)).sort(byText);
		}
	};
}
async function followLinks(path, root, tree) {
	let here = path;
	for (let links = 0; links < 8; links += 1) {
		const [entry] = await tree(here);
		if (entry === void 0 && links > 0) break;
		if (entry?.mode !== "120000") return entry;
		const target = await readBlob(root, entry);
		here = posix.join(posix.dirname(here), target);
		if (target.startsWith("/") || here.startsWith("../") || here === "..") throw leadsOut(path);
	}
	throw new UsageError(`${path}: a symbolic link that leads nowhere`);
}
export { policyFileName as _, configPath as a, holdsCommit as b, loadProject as c, formatLock as d, lockServer as f, schemaParts as g, facetsOf as h, gitFiles as i, lockPath as l, facetDigests as m, checkProjectPath as n, defaultPolicyDir as o, resourceDigests as p, directoryFiles as r, loadForApproval as s, checkFileSize as t, digestsBy as u, policyServer as v, leftCredentials as x, parsePolicy as y };
