import { t as namedTools } from "./named-tools.js";
import { i as shortDigest } from "./digest.js";
import { a as own, n as isObject, s as resolvePointer, t as byText } from "./json.js";
import { t as recommender } from "./recommend.js";
import { c as facetDigests, s as resourceDigests, t as digestsBy } from "./lock.js";
// src/catalog/parameters.ts
const types = [
	"string",
	"number",
	"integer",
	"boolean",
	"object",
	"array",
	"null"
];
const maxSchemas = 64;
function catalogParameters(definition) {
	const input = own(definition, "inputSchema");
	const properties = isObject(input) ? own(input, "properties") : void 0;
	if (!isObject(input) || !isObject(properties)) return [];
	const listed = own(input, "required");
	const required = new Set(Array.isArray(listed) ? listed : []);
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		kind: kindOf(schema, input),
		required: required.has(name)
	}));
}
function kindOf(schema, root) {
	const found = new Set();
	const ahead = [schema];
	for (let index = 0; index < ahead.length; index += 1) {
		const step = index < maxSchemas ? stepOf(ahead[index] ?? null, root) : "open";
		if (step === "open") return "any";
		for (const type of step.types) found.add(type);
		ahead.push(...step.schemas);
	}
	return types.filter((type) => found.has(type)).join(" or ") || "any";
}
function stepOf(schema, root) {
	if (!isObject(schema)) return "open";
	const type = own(schema, "type");
	if (type !== void 0) return typed(listOf(type));
	const values = own(schema, "enum") ?? own(schema, "const");
	if (values !== void 0) return {
		types: listOf(values).map(typeOf),
		schemas: []
	};
	const reference = own(schema, "$ref");
	if (typeof reference === "string" && reference.startsWith("#")) return {
		types: [],
		schemas: [resolvePointer(root, reference.slice(1)) ?? null]
	};
	const choices = own(schema, "anyOf") ?? own(schema, "oneOf");
	if (Array.isArray(choices)) return {
		types: [],
		schemas: choices
	};
	const parts = own(schema, "allOf");
	const telling = Array.isArray(parts) ? parts.filter(tellsType) : [];
	return telling.length === 0 ? "open" : {
		types: [],
		schemas: telling
	};
}
function typed(names) {
	const known = types.filter((type) => names.includes(type));
	return known.length === 0 || known.length < names.length ? "open" : {
		types: known,
		schemas: []
	};
}
function tellsType(schema) {
	return isObject(schema) && [
		"type",
		"enum",
		"const",
		"$ref",
		"anyOf",
		"oneOf",
		"allOf"
	].some((key) => own(schema, key) !== void 0);
}
function listOf(value) {
	return Array.isArray(value) ? value : [value];
}
function typeOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	if (typeof value === "object") return "object";
	return typeof value;
}
// src/catalog/entry.ts
const packageAlias = "/package";
const ownFolders = new RegExp(`${packageAlias}/(?:work|node_modules)\\b`);
const maxReasons = 6;
const maxWords = 80;
const maxOwnName = 200;
function firstEntry(identity, result, attempt) {
	return "snapshot" in result ? {
		...identity,
		surface: surfaceOf(result, attempt),
		history: []
	} : {
		...identity,
		failure: failureOf(result, attempt),
		history: []
	};
}
function surfaceOf(assessment, attempt) {
	const { snapshot, findings } = assessment;
	const recommend = recommender(assessment.tools);
	return {
		capturedAt: attempt.at,
		toolwarden: attempt.toolwarden,
		...attempt.version === void 0 ? {} : { version: attempt.version },
		coverage: snapshot.coverage,
		protocol: snapshot.protocolVersion,
		serverInfo: {
			name: ownText(snapshot.serverInfo, "name"),
			version: ownText(snapshot.serverInfo, "version")
		},
		notes: [...new Set(snapshot.notes.map(({ says }) => says))].sort(byText),
		...snapshot.instructions === void 0 ? {} : { instructions: shortDigest(snapshot.instructions) },
		tools: namedTools(assessment).map((named) => toolOf(named, recommend(named.tool))),
		prompts: itemsOf(digestsBy("name", snapshot.prompts)),
		resources: itemsOf(resourceDigests(snapshot)),
		findings: findings.map(findingOf)
	};
}
function findingOf({ kind, severity, fingerprint, tool }) {
	return {
		kind,
		severity,
		fingerprint,
		...tool === void 0 ? {} : { tool }
	};
}
function failureOf({ failure, says }, { at, version }) {
	return {
		triedAt: at,
		...version === void 0 ? {} : { version },
		failure,
		says
	};
}
function toolOf({ tool }, { rule }) {
	const { name, definition, classification } = tool;
	return {
		name,
		...classification,
		reasons: classification.reasons.slice(0, maxReasons).map(boundedReason),
		hints: hintsOf(definition),
		parameters: catalogParameters(definition),
		...isObject(rule) ? { rule } : {},
		digests: facetDigests(definition),
		...ownFolders.test(JSON.stringify(definition)) ? { local: true } : {}
	};
}
function boundedReason(reason) {
	return {
		...reason,
		text: firstCharacters(reason.text, maxWords)
	};
}
function firstCharacters(text, count) {
	return text.slice(0, count).replace(/[\uD800-\uDBFF]$/, "");
}
const hints = [
	"readOnlyHint",
	"destructiveHint",
	"idempotentHint",
	"openWorldHint"
];
function hintsOf(definition) {
	const annotations = own(definition, "annotations");
	if (!isObject(annotations)) return {};
	const given = hints.flatMap((hint) => {
		const value = own(annotations, hint);
		return typeof value === "boolean" ? [[hint, value]] : [];
	});
	return Object.fromEntries(given);
}
function itemsOf(digests) {
	return [...digests].map(([name, digest]) => ({
		name,
		digest
	})).sort((a, b) => byText(a.name, b.name));
}
function ownText(object, key) {
	const value = own(object, key);
	return typeof value === "string" ? firstCharacters(value, maxOwnName) : "";
}
export { packageAlias as n, surfaceOf as r, firstEntry as t };
