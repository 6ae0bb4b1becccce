import { i as shortDigest, t as canonicalJson } from "./digest.js";
import { o as problemOf } from "./check.js";
import { a as lockSchema, l as toolFacets, t as readMachineFile } from "./machine-file.js";
import { a as own, n as isObject, o as pointer, r as limitDepth, t as byText } from "./json.js";
import { d as startedPackage } from "./package.js";
import { t as namedTools } from "./named-tools.js";
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
const unsettled = new Set([
	"secret-in-config",
	"look-alike-package",
	"surface-moves"
]);
function isApprovable({ kind }) {
	return !unsettled.has(kind);
}
function isKnown(locked, finding) {
	return isApprovable(finding) && locked?.faults.includes(finding.fingerprint) === true;
}
function lockServer(assessment) {
	const { snapshot, findings } = assessment;
	const started = startedPackage(snapshot);
	return {
		serverInfo: snapshot.serverInfo,
		...started === void 0 ? {} : { package: started },
		...snapshot.instructions === void 0 ? {} : { instructions: snapshot.instructions },
		prompts: digestsBy("name", snapshot.prompts),
		resources: resourceDigests(snapshot),
		faults: [...new Set(findings.filter(isApprovable).map(({ fingerprint }) => fingerprint))].sort(),
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
export { lockServer as a, facetDigests as c, isKnown as i, facetsOf as l, formatLock as n, parseLock as o, isApprovable as r, resourceDigests as s, digestsBy as t, schemaParts as u };
