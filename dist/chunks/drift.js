import { i as shortDigest, n as digestOf, t as canonicalJson } from "./digest.js";
import { a as own, n as isObject, r as limitDepth, s as resolvePointer, t as byText } from "./json.js";
import { c as facetDigests, l as facetsOf, s as resourceDigests, t as digestsBy, u as schemaParts } from "./lock.js";
import { l as toolFacets } from "./machine-file.js";
import { a as isSameRelease, c as packageText, d as startedPackage, i as isSamePackage, n as hasRelease, t as hasOtherContent } from "./package.js";
import { t as namedTools } from "./named-tools.js";
// src/review/schema-relation.ts
const steps = 2e4;
const deepest = 100;
const textStep = 50;
function schemaPair(before, after) {
	return {
		before: documentOf(before),
		after: documentOf(after),
		meter: {
			left: steps,
			depth: 0
		}
	};
}
function documentOf(root) {
	if (limitDepth(root, 100) !== root) return {
		root,
		text: void 0
	};
	const text = canonicalJson(root);
	return {
		root,
		text: !text.includes("[toolwarden: nested too deeply, not read]") && !/"\$(?:id|anchor|dynamicRef|recursiveRef)":/.test(text) ? text : void 0
	};
}
function schemaRelation(before, after, pair) {
	const { meter } = pair;
	if (pair.before.text === void 0 || pair.after.text === void 0) return "unknown";
	const isLess = isWithin(after, before, {
		document: pair.after,
		other: pair.before,
		meter
	});
	const isMore = isWithin(before, after, {
		document: pair.before,
		other: pair.after,
		meter
	});
	if (isLess) return isMore ? "same" : "narrowed";
	return isMore ? "widened" : "unknown";
}
function bounded({ meter }, otherwise, step) {
	meter.left -= 1;
	if (meter.left < 0 || meter.depth >= deepest) return otherwise;
	meter.depth += 1;
	const said = step();
	meter.depth -= 1;
	return said;
}
function isWithin(a, b, now) {
	return bounded(now, false, () => {
		if (b === true || a === false || isSameText(a, b, now)) return true;
		const target = referred(b, now.other.root);
		if (target !== void 0) return isWithin(a, target, now);
		if (!isObject(b) || isReference(b)) return false;
		return casesOf(a, now).some((cases) => cases.every((facts) => meets(facts, b, now)));
	});
}
function isSameText(a, b, { document, other, meter }) {
	const text = canonicalJson(a);
	meter.left -= text.length / textStep;
	if (text !== canonicalJson(b)) return false;
	return !text.includes("\"$ref\":") || document.text === other.text;
}
function isReference(schema) {
	return Object.hasOwn(schema, "$ref");
}
function referred(schema, document) {
	if (!isObject(schema)) return void 0;
	const ref = own(schema, "$ref");
	if (!Object.keys(schema).every((key) => key === "$ref" || annotations.has(key)) || typeof ref !== "string" || !/^#(?:\/[^/%]+)+$/.test(ref)) return void 0;
	return resolvePointer(document, ref.slice(1));
}
function casesOf(a, now) {
	const facts = factsOf(a, now);
	const branched = facts.flatMap((fact) => ["anyOf", "oneOf"].flatMap((keyword) => {
		const branches = own(fact, keyword);
		if (!isList(branches)) return [];
		return [branches.map((branch) => facts.concat(factsOf(branch, now)))];
	}));
	const typed = facts.flatMap((fact) => {
		const types = own(fact, "type");
		if (!isList(types)) return [];
		return [[...types, ...isNullable(fact) ? ["null"] : []].map((type) => facts.concat({ type }))];
	});
	return [
		[facts],
		...branched,
		...typed
	];
}
function factsOf(schema, now) {
	return bounded(now, [], () => {
		if (!isObject(schema)) return [];
		const target = referred(schema, now.document.root);
		if (target !== void 0) return factsOf(target, now);
		if (isReference(schema)) return [];
		const conjuncts = own(schema, "allOf");
		return [schema, ...isList(conjuncts) ? conjuncts.flatMap((conjunct) => factsOf(conjunct, now)) : []];
	});
}
function isList(value) {
	return Array.isArray(value);
}
function meets(facts, b, now) {
	const kinds = kindsOf(facts);
	if (kinds.size === 0) return true;
	return Object.keys(b).every((keyword) => {
		if (annotations.has(keyword) || !kindsAsked(keyword, kinds)) return true;
		return facts.some((fact) => isKept(keyword, fact, b, now)) || meetsKeyword(keyword, facts, b, now, kinds);
	});
}
const annotations = new Set([
	"title",
	"description",
	"default",
	"examples",
	"deprecated",
	"readOnly",
	"writeOnly",
	"nullable",
	"$comment",
	"$schema",
	"$defs",
	"definitions"
]);
const about = {
	minimum: ["integer", "fraction"],
	maximum: ["integer", "fraction"],
	exclusiveMinimum: ["integer", "fraction"],
	exclusiveMaximum: ["integer", "fraction"],
	multipleOf: ["integer", "fraction"],
	minLength: ["string"],
	maxLength: ["string"],
	pattern: ["string"],
	items: ["array"],
	minItems: ["array"],
	maxItems: ["array"],
	uniqueItems: ["array"],
	properties: ["object"],
	required: ["object"],
	additionalProperties: ["object"],
	patternProperties: ["object"],
	propertyNames: ["object"],
	minProperties: ["object"],
	maxProperties: ["object"]
};
function kindsAsked(keyword, kinds) {
	const asked = Object.hasOwn(about, keyword) ? about[keyword] : void 0;
	return asked === void 0 || asked.some((kind) => kinds.has(kind));
}
const beside = new Map([
	["type", ["nullable"]],
	["items", ["prefixItems", "additionalItems"]],
	["additionalItems", ["items"]],
	["additionalProperties", ["properties", "patternProperties"]],
	["contains", ["minContains", "maxContains"]],
	["minContains", ["contains"]],
	["maxContains", ["contains"]],
	["if", ["then", "else"]],
	["then", ["if"]],
	["else", ["if"]]
]);
function isKept(keyword, fact, b, now) {
	if (!Object.hasOwn(fact, keyword) || keyword.startsWith("unevaluated")) return false;
	const needed = new Set([keyword, ...beside.get(keyword) ?? []]);
	const part = (schema) => Object.fromEntries(Object.entries(schema).filter(([key]) => needed.has(key)));
	return isSameText(part(fact), part(b), now);
}
function meetsKeyword(keyword, facts, b, now, kinds) {
	const asked = own(b, keyword) ?? null;
	switch (keyword) {
		case "type": {
			const wanted = typedKinds(asked);
			return wanted !== void 0 && [...kinds].every((kind) => wanted.has(kind));
		}
		case "enum":
		case "const": {
			const wanted = listedValues({ [keyword]: asked });
			return facts.some((fact) => isListWithin(listedValues(fact), wanted));
		}
		case "minimum":
		case "exclusiveMinimum":
		case "maximum":
		case "exclusiveMaximum": return typeof asked === "number" && facts.some((fact) => isBounded(fact, keyword, asked));
		case "minLength":
		case "minItems":
		case "minProperties": return isNumberAt(facts, keyword, asked, (has, wants) => has >= wants);
		case "maxLength":
		case "maxItems":
		case "maxProperties": return isNumberAt(facts, keyword, asked, (has, wants) => has <= wants);
		case "required": {
			const known = new Set(facts.flatMap((fact) => namesIn(own(fact, "required"))));
			return isList(asked) && asked.every((name) => typeof name === "string" && known.has(name));
		}
		case "properties": return isObject(asked) && Object.entries(asked).every(([name, schema]) => isPropertyWithin(name, facts, schema, now));
		case "additionalProperties": return areOthersWithin(facts, b, now);
		case "items": return hasPlainItems(b) && facts.some((fact) => hasPlainItems(fact) && isWithin(own(fact, "items") ?? true, asked, now));
		case "anyOf": return isList(asked) && asked.some((branch) => areWithin(facts, branch, now));
		case "allOf": return isList(asked) && asked.every((conjunct) => areWithin(facts, conjunct, now));
		default: return false;
	}
}
function areWithin(facts, b, now) {
	return isWithin(facts.length === 1 ? facts[0] ?? true : { allOf: facts }, b, now);
}
const kindsByType = {
	null: ["null"],
	boolean: ["boolean"],
	integer: ["integer"],
	number: ["integer", "fraction"],
	string: ["string"],
	array: ["array"],
	object: ["object"]
};
const allKinds = [
	"null",
	"boolean",
	"integer",
	"fraction",
	"string",
	"array",
	"object"
];
function kindsOf(facts) {
	const sets = facts.flatMap((fact) => {
		const typed = typedKinds(own(fact, "type") ?? null);
		const listed = listedValues(fact)?.map(kindOf);
		return [...typed === void 0 ? [] : [new Set([...typed, ...isNullable(fact) ? ["null"] : []])], ...listed === void 0 ? [] : [new Set(listed)]];
	});
	return new Set(allKinds.filter((kind) => sets.every((set) => set.has(kind))));
}
function isNullable(fact) {
	return own(fact, "nullable") === true;
}
function typedKinds(type) {
	const kinds = (isList(type) ? type : [type]).map((name) => typeof name === "string" && Object.hasOwn(kindsByType, name) ? kindsByType[name] : void 0);
	return kinds.includes(void 0) ? void 0 : new Set(kinds.flatMap((some) => some ?? []));
}
function kindOf(value) {
	if (value === null) return "null";
	if (isList(value)) return "array";
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
	return typeof value;
}
function listedValues(schema) {
	const constant = own(schema, "const");
	if (constant !== void 0) return [constant];
	const listed = own(schema, "enum");
	return isList(listed) ? listed : void 0;
}
function isListWithin(part, whole) {
	if (part === void 0 || whole === void 0) return false;
	const texts = new Set(whole.map(canonicalJson));
	return part.every((value) => texts.has(canonicalJson(value)));
}
function isNumberAt(facts, keyword, asked, isMet) {
	return facts.some((fact) => {
		const has = own(fact, keyword);
		return typeof has === "number" && typeof asked === "number" && isMet(has, asked);
	});
}
function isBounded(fact, keyword, asked) {
	const isLow = keyword.endsWith("inimum");
	const isOpen = keyword.startsWith("exclusive");
	const [closed, open] = [own(fact, isLow ? "minimum" : "maximum"), own(fact, isLow ? "exclusiveMinimum" : "exclusiveMaximum")];
	const inner = (bound) => typeof bound === "number" ? isLow ? bound - asked : asked - bound : -1;
	return inner(open) >= 0 || (isOpen ? inner(closed) > 0 : inner(closed) >= 0);
}
function namesIn(list) {
	return isList(list) ? list.filter((name) => typeof name === "string") : [];
}
function hasPlainItems(schema) {
	return !Object.hasOwn(schema, "prefixItems") && !isList(own(schema, "items"));
}
function isPropertyWithin(name, facts, schema, now) {
	return facts.flatMap((fact) => propertyOf(fact, name)).some((one) => isWithin(one, schema, now)) || isWithin(true, schema, now);
}
function propertyOf(fact, name) {
	const schema = own(propertiesOf(fact), name);
	return schema === void 0 ? otherProperty(fact) : [schema];
}
function otherProperty(fact) {
	const schema = own(fact, "additionalProperties");
	return schema === void 0 || Object.hasOwn(fact, "patternProperties") ? [] : [schema];
}
function propertiesOf(schema) {
	const properties = own(schema, "properties");
	return isObject(properties) ? properties : {};
}
function areOthersWithin(facts, b, now) {
	if (Object.hasOwn(b, "patternProperties")) return false;
	const asked = own(b, "additionalProperties") ?? true;
	const listed = propertiesOf(b);
	const names = new Set(facts.flatMap((fact) => Object.keys(propertiesOf(fact))));
	return [true, ...facts.flatMap(otherProperty)].some((one) => isWithin(one, asked, now)) && [...names].every((name) => Object.hasOwn(listed, name) || isPropertyWithin(name, facts, asked, now));
}
// src/review/tool-changes.ts
function toolChanges(before, { tool, others }) {
	const digests = facetDigests(tool.definition);
	const parts = toolFacets.filter((facet) => digests[facet] !== before.digests[facet]).flatMap((facet) => changesIn[facet](before.definition, tool.definition));
	const duplicate = before.others.join() === others.join() ? [] : [{ kind: "duplicate" }];
	const changes = [...withoutRepeats(parts), ...duplicate];
	if (changes.length === 0) return [];
	const { category, risk } = tool.classification;
	return [
		...category === before.category ? [] : [{
			kind: "category",
			from: before.category,
			to: category
		}],
		...risk === before.risk ? [] : [{
			kind: "risk",
			from: before.risk,
			to: risk
		}],
		...changes
	];
}
function withoutRepeats(changes) {
	const seen = new Set();
	return changes.filter((change) => {
		const key = canonicalJson(change);
		const isRepeat = seen.has(key);
		seen.add(key);
		return !isRepeat;
	});
}
const changesIn = {
	name: (before, after) => [{
		kind: "title",
		from: titleOf(before),
		to: titleOf(after)
	}],
	description: (before, after) => [{
		kind: "description",
		from: textOf(before, "description"),
		to: textOf(after, "description")
	}],
	parameters: describedChanges,
	input: parameterChanges,
	output: outputChanges,
	hints: hintChanges,
	meta: () => [{ kind: "meta" }]
};
function textOf(object, key) {
	const value = own(object, key);
	return value === void 0 ? "" : typeof value === "string" ? value : canonicalJson(value);
}
function titleOf(definition) {
	const hints = own(definition, "annotations") ?? null;
	return textOf(definition, "title") || (isObject(hints) ? textOf(hints, "title") : "");
}
function outputChanges(before, after) {
	const [from, to] = [shapeOf(before, "outputSchema", true), shapeOf(after, "outputSchema", true)];
	return [{
		kind: "output",
		gives: schemaRelation(from, to, schemaPair(from, to))
	}];
}
function shapeOf(definition, key, otherwise) {
	return schemaParts(own(definition, key) ?? otherwise).shape;
}
function inputOf(definition) {
	return own(definition, "inputSchema") ?? null;
}
function parameterChanges(before, after) {
	const [old, now] = [parametersOf(before), parametersOf(after)];
	const names = [...new Set([...old.schemas.keys(), ...now.schemas.keys()])].sort(byText);
	const pair = schemaPair(old.whole, now.whole);
	const changes = names.flatMap((parameter) => parameterChange(parameter, old, now, pair));
	if (!(changes.length === 0 || old.rest !== now.rest)) return changes;
	return [...changes, {
		kind: "input",
		takes: schemaRelation(old.whole, now.whole, pair)
	}];
}
function parameterChange(parameter, old, now, pair) {
	const [from, to] = [old.schemas.get(parameter), now.schemas.get(parameter)];
	const required = now.required.has(parameter);
	if (to === void 0) return [{
		kind: "parameter-removed",
		parameter
	}];
	if (from === void 0) return [{
		kind: "parameter-added",
		parameter,
		required
	}];
	const flipped = required !== old.required.has(parameter) ? [{
		kind: "parameter-required",
		parameter,
		required
	}] : [];
	if (canonicalJson(from) === canonicalJson(to)) return flipped;
	const takes = schemaRelation(from, to, pair);
	return [...flipped, {
		kind: "parameter-changed",
		parameter,
		takes
	}];
}
function parametersOf(definition) {
	const whole = shapeOf(definition, "inputSchema", null);
	if (!isObject(whole)) return {
		whole,
		schemas: new Map(),
		required: new Set(),
		rest: canonicalJson(whole)
	};
	const properties = own(whole, "properties") ?? null;
	const required = own(whole, "required") ?? null;
	const entries = isObject(properties) ? Object.entries(properties) : [];
	const rest = Object.entries(whole).filter(([key]) => key !== "properties" && key !== "required");
	return {
		whole,
		schemas: new Map(entries),
		required: new Set(Array.isArray(required) ? required.map(String) : []),
		rest: canonicalJson(Object.fromEntries(rest))
	};
}
function describedChanges(before, after) {
	const [old, now] = [schemaParts(inputOf(before)).texts, schemaParts(inputOf(after)).texts];
	const [oldNames, nowNames] = [parametersOf(before).schemas, parametersOf(after).schemas];
	return [...new Set([...old.keys(), ...now.keys()])].sort(byText).flatMap((pointer) => {
		const [from, to] = [old.get(pointer) ?? "", now.get(pointer) ?? ""];
		if (from === to) return [];
		const [place, top, ...inner] = pointer.split("/").slice(1).map(unescaped);
		if (place !== "properties" || top === void 0) return [{
			kind: "input-described",
			from,
			to
		}];
		if (oldNames.has(top) !== nowNames.has(top)) return [];
		return [{
			kind: "parameter-described",
			parameter: [top, ...inner.slice(0, -1).filter((step) => step !== "properties" && step !== "items")].join("."),
			from,
			to
		}];
	});
}
function unescaped(step) {
	return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
function hintChanges(before, after) {
	const [old, now] = [hintsOf(before), hintsOf(after)];
	const changes = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort(byText).flatMap((hint) => {
		const [from, to] = [own(old, hint), own(now, hint)];
		if (from !== void 0 && to !== void 0 && canonicalJson(from) === canonicalJson(to)) return [];
		const isDefault = canonicalJson(meant(hint, from)) === canonicalJson(meant(hint, to));
		return [{
			kind: "hint",
			hint,
			...from === void 0 ? {} : { from },
			...to === void 0 ? {} : { to },
			isDefault
		}];
	});
	return changes.length === 0 ? [{
		kind: "hint",
		hint: "annotations",
		isDefault: false
	}] : changes;
}
const hintDefaults = {
	readOnlyHint: false,
	destructiveHint: true,
	idempotentHint: false,
	openWorldHint: true
};
function meant(hint, said) {
	return said ?? own(hintDefaults, hint) ?? null;
}
function hintsOf(definition) {
	const { hints } = facetsOf(definition);
	return isObject(hints) ? hints : {};
}
// src/review/renames.ts
const alike = .75;
const fewest = 4;
const mostPairs = 1e4;
const mostWords = 400;
function renames(gone, came) {
	if (gone.length * came.length > mostPairs) return new Map();
	const [before, after] = [gone, came].map((tools) => tools.map(({ name, definition }) => ({
		name,
		traits: traitsOf(definition)
	})));
	const pairs = (after ?? []).flatMap(({ name: to, traits }) => (before ?? []).map(({ name: from, traits: old }) => ({
		from,
		to,
		likeness: likeness(old, traits)
	})));
	const found = new Map();
	const used = new Set();
	for (const { from, to, likeness } of pairs.sort((a, b) => b.likeness - a.likeness || byText(a.from, b.from) || byText(a.to, b.to))) {
		if (likeness < alike || used.has(from) || found.has(to)) continue;
		found.set(to, from);
		used.add(from);
	}
	return found;
}
function traitsOf(definition) {
	const { shape, texts } = schemaParts(own(definition, "inputSchema") ?? null);
	const properties = isObject(shape) ? own(shape, "properties") ?? null : null;
	const told = [...texts].map(([pointer, text]) => `${pointer} ${text}`.slice(0, 300));
	return {
		words: new Set(wordsOf(textOf(definition, "description"))),
		parameters: new Set([...isObject(properties) ? Object.keys(properties) : [], ...told].slice(0, mostWords))
	};
}
function wordsOf(text) {
	return (text.slice(0, 5e3).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}
function likeness(a, b) {
	const all = a.words.size + a.parameters.size + b.words.size + b.parameters.size;
	const common = overlap(a.words, b.words) + overlap(a.parameters, b.parameters);
	return common < fewest ? 0 : 2 * common / all;
}
function overlap(a, b) {
	return [...a].filter((item) => b.has(item)).length;
}
// src/review/server-changes.ts
function serverChanges(locked, { snapshot }, didToolsChange) {
	const [from, to] = [textOf(locked.serverInfo, "name"), textOf(snapshot.serverInfo, "name")];
	const said = [...instructionsChange(locked.instructions, snapshot.instructions), ...promptsChange(locked, snapshot)];
	const sameVersion = didToolsChange || said.length > 0 ? sameVersionChange(locked, snapshot) : void 0;
	return [
		...packageChange(locked, snapshot),
		...from === to ? [] : [{
			kind: "name",
			from,
			to
		}],
		...sameVersion === void 0 ? [] : [sameVersion],
		...said,
		...listChange("resources", locked.resources, resourceDigests(snapshot), snapshot)
	];
}
function packageChange({ package: before }, snapshot) {
	const now = startedPackage(snapshot);
	if (before === void 0) return [];
	if (now === void 0 || !isSamePackage(before, now)) return [{
		kind: "package",
		from: packageText(before),
		to: now === void 0 ? "" : packageText(now)
	}];
	if (!hasOtherContent(before, now)) return [];
	const [from = "", to = ""] = [before.integrity, now.integrity];
	return [{
		kind: "content",
		version: packageText(now),
		from,
		to
	}];
}
function sameVersionChange(locked, snapshot) {
	const { launch, serverInfo } = snapshot;
	const now = startedPackage(snapshot);
	if (locked.package !== void 0 && now !== void 0) {
		if (isSameRelease(locked.package, now)) return {
			kind: "same-version",
			version: packageText(now),
			by: "declaration"
		};
		if (!isSamePackage(locked.package, now) || hasRelease(locked.package) && hasRelease(now)) return void 0;
	} else if (launch.kind !== "http") return void 0;
	const [before, version] = [textOf(locked.serverInfo, "version"), textOf(serverInfo, "version")];
	return version === "" || before !== version ? void 0 : {
		kind: "same-version",
		version,
		by: "server"
	};
}
function instructionsChange(from, to) {
	if (from === to) return [];
	return [{
		kind: "instructions",
		...from === void 0 ? {} : { from },
		...to === void 0 ? {} : { to }
	}];
}
function promptsChange(locked, snapshot) {
	return listChange("prompts", locked.prompts, digestsBy("name", snapshot.prompts), snapshot);
}
const notesOn = {
	prompts: ["prompts"],
	resources: ["resources", "resource-templates"]
};
function listChange(kind, before, after, { notes }) {
	const isWhole = !notes.some(({ about }) => notesOn[kind].includes(about));
	const added = [...after.keys()].filter((name) => !before.has(name)).sort(byText);
	const removed = [...before.keys()].filter((name) => isWhole && !after.has(name)).sort(byText);
	const changed = [...after.keys()].filter((name) => before.has(name) && before.get(name) !== after.get(name)).sort(byText);
	return added.length + removed.length + changed.length === 0 ? [] : [{
		kind,
		added,
		removed,
		changed
	}];
}
// src/review/drift.ts
function serverDrift(locked, assessment) {
	const offered = namedTools(assessment);
	if (locked === void 0) return {
		tools: offered.map((named) => ({
			named,
			drift: { kind: "added" }
		})),
		removed: [],
		changes: []
	};
	const names = new Set(offered.map(({ tool }) => tool.name));
	const isWhole = assessment.snapshot.coverage === "complete";
	const gone = [...locked.tools].filter(([name]) => isWhole && !names.has(name)).sort(([a], [b]) => byText(a, b));
	const renamed = renames(gone.map(([name, { definition }]) => ({
		name,
		definition
	})), offered.map(({ tool }) => tool).filter(({ name }) => !locked.tools.has(name)));
	const tools = offered.map((named) => ({
		named,
		drift: toolDrift(locked, named, renamed.get(named.tool.name))
	}));
	const left = new Set(renamed.values());
	const didToolsChange = gone.length > 0 || tools.some(({ drift }) => drift.kind !== "same");
	return {
		tools,
		removed: gone.map(([name]) => name).filter((name) => !left.has(name)),
		changes: serverChanges(locked, assessment, didToolsChange)
	};
}
function toolDrift({ tools }, named, oldName) {
	const before = tools.get(named.tool.name);
	if (before !== void 0) {
		const changes = toolChanges(before, named);
		return changes.length === 0 ? { kind: "same" } : {
			kind: "changed",
			changes
		};
	}
	const old = oldName === void 0 ? void 0 : tools.get(oldName);
	if (old === void 0 || oldName === void 0) return { kind: "added" };
	return {
		kind: "renamed",
		from: oldName,
		changes: toolChanges(underName(old, named.tool.name), named)
	};
}
function underName(tool, name) {
	const definition = {
		...tool.definition,
		name
	};
	return {
		...tool,
		definition,
		digests: facetDigests(definition)
	};
}
function surfaceOf({ instructions, tools, prompts }) {
	return shortDigest([
		instructions ?? null,
		[...tools].map(digestOf).sort(),
		[...prompts].map(digestOf).sort()
	]);
}
export { surfaceOf as n, textOf as r, serverDrift as t };
