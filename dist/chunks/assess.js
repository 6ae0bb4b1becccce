import { n as finding, t as compareFindings } from "./finding.js";
import { a as own, n as isObject, o as pointer, t as byText } from "./json.js";
import { t as classifyTool } from "./classify.js";
import { r as declarationFaults } from "./flags.js";
import { _ as unreadOf, v as contextOf } from "./summary.js";
import { n as say } from "./phrase.js";
import { a as encodedText, c as redirectsTool, d as beaconLink, f as asksForSecrets, i as hiddenText, l as instructsModel, n as secretInside, o as textOf, p as asksForContext, r as poisonedValue, s as textsOf, t as terminalSequence, u as hidesFromUser } from "./terminal-sequence.js";
// src/assess/declaration.ts
function declarationFindings(server, declared) {
	if (declared.kind === "argument") return [];
	return (declared.faults ?? []).map(({ fault, file, line, quotes }) => {
		const { kind, severity, says } = declarationFaults[fault];
		const location = {
			file,
			line
		};
		return finding({
			kind,
			severity,
			server,
			says: says(...quotes),
			location
		}, [fault, ...quotes].join("\n"));
	});
}
// src/assess/definition.ts
function definitionFindings(server, tool, raw) {
	return [
		...malformed(server, tool, raw),
		...oddName(server, tool, raw),
		...unreadText(server, tool),
		...contradictingHint(server, tool)
	];
}
function duplicateFindings(server, tools) {
	const counts = new Map();
	for (const { name } of tools) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].filter(([, count]) => count > 1).map(([tool, count]) => finding({
		kind: "duplicate-tool",
		severity: "high",
		server,
		tool,
		says: say`${count} tools are named ${tool}; a client can call only one of them, and which one is not defined`
	}));
}
function malformed(server, tool, raw) {
	return faultsOf(raw).map(({ at, says }) => finding({
		kind: "malformed-tool",
		severity: "medium",
		server,
		tool: tool.name,
		says
	}, at));
}
function faultsOf(raw) {
	if (!isObject(raw)) return [{
		at: "",
		says: say`the tool is ${kindOf(raw)} instead of an object`
	}];
	const name = own(raw, "name");
	const faults = [];
	if (name === void 0 || name === "") faults.push({
		at: "/name",
		says: say`the tool has no name`
	});
	else if (typeof name !== "string") faults.push(wrongType("/name", name, "a string"));
	for (const key of ["title", "description"]) {
		const value = own(raw, key);
		if (value !== void 0 && typeof value !== "string") faults.push(wrongType(pointer(key), value, "a string"));
	}
	for (const key of [
		"inputSchema",
		"outputSchema",
		"annotations",
		"_meta"
	]) {
		const value = own(raw, key);
		if (value !== void 0 && !isObject(value)) faults.push(wrongType(pointer(key), value, "an object"));
	}
	return [
		...faults,
		...schemaFaults(raw["inputSchema"]),
		...hintFaults(raw["annotations"])
	];
}
function schemaFaults(schema) {
	if (schema === void 0) return [{
		at: "/inputSchema",
		says: say`the tool has no input schema`
	}];
	if (!isObject(schema)) return [];
	const properties = own(schema, "properties");
	return properties === void 0 || isObject(properties) ? [] : [wrongType("/inputSchema/properties", properties, "an object")];
}
const hints = [
	"readOnlyHint",
	"destructiveHint",
	"idempotentHint",
	"openWorldHint"
];
function hintFaults(annotations) {
	if (!isObject(annotations)) return [];
	return hints.flatMap((hint) => {
		const value = own(annotations, hint);
		return value === void 0 || typeof value === "boolean" ? [] : [wrongType(`/annotations/${hint}`, value, "true or false")];
	});
}
function wrongType(at, value, wanted) {
	return {
		at,
		says: [`${at} is ${article(value)} instead of ${wanted}`]
	};
}
function article(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "an array";
	return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
const kindOf = (value) => [article(value)];
function oddName(server, tool, raw) {
	const name = isObject(raw) ? own(raw, "name") : void 0;
	if (typeof name !== "string" || name === "" || /^[A-Za-z0-9_.-]{1,128}$/.test(name)) return [];
	const says = name.length > 128 ? say`the tool's name has ${name.length} characters; the specification allows 128` : say`the name ${name} has characters other than letters, digits, ${"_"}, ${"-"} and ${"."}`;
	const isMild = /^[A-Za-z0-9_.\-/: ]{1,128}$/.test(name);
	return [finding({
		kind: "tool-name",
		severity: isMild ? "low" : "medium",
		server,
		tool: tool.name,
		says
	})];
}
function unreadText(server, tool) {
	const description = own(tool.definition, "description");
	const count = typeof description === "string" ? unreadOf(description) : 0;
	if (count === 0) return [];
	const says = say`the description is too long to be read whole: its last ${count} characters were not, or only in part`;
	return [finding({
		kind: "hidden-text",
		severity: "high",
		server,
		tool: tool.name,
		says
	}, "unread")];
}
function contradictingHint(server, tool) {
	const annotations = own(tool.definition, "annotations");
	const { category, risk, confidence } = tool.classification;
	if (!isObject(annotations) || category === "unknown") return [];
	if (category === "read" && claimsChange(annotations)) return [needlessClaim(server, tool)];
	if (confidence === "low") return [];
	const isReadClaim = own(annotations, "readOnlyHint") === true && category !== "read";
	const isMildClaim = own(annotations, "destructiveHint") === false && (category === "destructive" || category === "financial");
	if (!isReadClaim && !isMildClaim) return [];
	const claim = isReadClaim ? "readOnlyHint is true" : "destructiveHint is false";
	const says = [
		`${claim}, but the definition says `,
		...evidenceOf(tool),
		`: ${category}; what fits is ${fitting(category)}`
	];
	const severity = isOnlySaved(tool) ? "low" : risk;
	return [finding({
		kind: "hint-contradicts",
		severity,
		server,
		tool: tool.name,
		says
	}, claim)];
}
const claimsChange = (annotations) => own(annotations, "readOnlyHint") !== true && (own(annotations, "readOnlyHint") === false || own(annotations, "destructiveHint") === true);
function needlessClaim(server, tool) {
	const says = [
		"the hints say that a call changes something, but the definition only says ",
		...evidenceOf(tool),
		`: say what it changes, or declare ${fitting("read")}`
	];
	return finding({
		kind: "hint-contradicts",
		severity: "low",
		server,
		tool: tool.name,
		says
	}, "changes");
}
function fitting(category) {
	if (category === "read") return "\"annotations\": {\"readOnlyHint\": true}";
	return `"annotations": {"readOnlyHint": false, "destructiveHint": ${category === "destructive" || category === "financial"}}`;
}
function isOnlySaved({ classification: { category, reasons } }) {
	const deciding = reasons.filter((reason) => reason.category === category);
	return category === "write" && deciding.every(({ heuristic }) => heuristic === "save-path");
}
function evidenceOf(tool) {
	const reason = tool.classification.reasons.find((one) => one.category === tool.classification.category);
	return reason ? [
		{ quoted: reason.text },
		" at ",
		{ quoted: reason.pointer }
	] : ["otherwise"];
}
// src/heuristics/findings/index.ts
const detectors = [
	asksForSecrets,
	asksForContext,
	instructsModel,
	hidesFromUser,
	redirectsTool,
	hiddenText,
	terminalSequence,
	encodedText,
	beaconLink,
	poisonedValue,
	secretInside
];
// src/assess/poison.ts
const longest = 300;
function poisonInTool(server, tool, siblings) {
	const around = {
		own: tool.name.toLowerCase(),
		siblings
	};
	const found = textsOf(tool.definition).flatMap((text) => sightings(text, around));
	const places = new Set();
	return found.flatMap(({ detector, text, sighting }) => {
		const isOnce = detector.id === "hidden-text";
		if (isOnce && places.has(detector.id)) return [];
		places.add(detector.id);
		const about = isOnce ? "" : `${text.pointer}\n${sighting.text}`;
		return [findingOf(server, detector, text, sighting, {
			tool: tool.name,
			about
		})];
	});
}
function poisonInServer(server, list) {
	const siblings = namesOf(list.tools);
	return partsOf(list).flatMap(({ texts, name }) => texts.flatMap((text) => sightings(text, {
		own: "",
		siblings
	}).map(({ detector, sighting }) => {
		return findingOf(server, detector, text, sighting, { about: `${name}\n${text.pointer.replace(/^\/\w+\/\d+/, "")}\n${sighting.text}` });
	})));
}
function namesOf(tools) {
	const names = tools.map((tool) => isObject(tool) ? own(tool, "name") : void 0);
	return new Set(names.filter((name) => typeof name === "string").map((name) => name.toLowerCase()));
}
function partsOf({ instructions, prompts, resources, resourceTemplates }) {
	const lists = {
		prompts,
		resources,
		resourceTemplates
	};
	return [...instructions === void 0 ? [] : [{
		name: "instructions",
		texts: [textOf(instructions, "/instructions", "prose")]
	}], ...Object.entries(lists).flatMap(([list, entries]) => (entries ?? []).map((entry, index) => ({
		name: `${list} ${titleOf(entry)}`,
		texts: textsOf(entry, `/${list}/${index}`)
	})))];
}
function titleOf(entry) {
	const name = isObject(entry) ? own(entry, "uri") ?? own(entry, "uriTemplate") ?? own(entry, "name") : "";
	return typeof name === "string" ? name : "";
}
function sightings(text, around) {
	return detectors.flatMap((detector) => {
		const sighting = detector.detect(text, around);
		return sighting === void 0 ? [] : [{
			detector,
			text,
			sighting
		}];
	});
}
function findingOf(server, detector, { pointer }, { text, says, decoded, severity }, { about, ...place }) {
	const shown = (decoded ?? text).slice(0, longest);
	const phrase = [
		"the text at ",
		{ quoted: pointer },
		` ${says}: `,
		{ quoted: shown }
	];
	return finding({
		kind: detector.id,
		severity: severity ?? detector.severity,
		server,
		...place,
		says: phrase
	}, about);
}
// src/assess/assess.ts
function assessServer(snapshot) {
	const { tools, findings: faults } = assessTools(snapshot, snapshot.server);
	const findings = [...declarationFindings(snapshot.server, snapshot.declared), ...faults].sort(compareFindings);
	return {
		snapshot,
		tools: [...tools].sort((a, b) => byText(a.name, b.name)),
		findings
	};
}
function assessTools(list, server = ownName(list)) {
	const context = contextOf(list.tools, list.instructions);
	const tools = list.tools.map((raw, index) => assessed(raw, index, classifyTool(raw, context)));
	const siblings = namesOf(list.tools);
	return {
		tools,
		findings: [
			...tools.flatMap((tool, index) => definitionFindings(server, tool, list.tools[index] ?? null)),
			...tools.flatMap((tool) => poisonInTool(server, tool, siblings)),
			...poisonInServer(server, list),
			...duplicateFindings(server, tools)
		].sort(compareFindings)
	};
}
function ownName({ serverInfo }) {
	const name = serverInfo ? own(serverInfo, "name") : void 0;
	return typeof name === "string" ? name : "";
}
function assessed(raw, index, classification) {
	const definition = isObject(raw) ? raw : {};
	const name = own(definition, "name");
	return {
		name: typeof name === "string" && name !== "" ? name : `(unnamed ${index + 1})`,
		definition,
		classification
	};
}
export { assessTools as n, declarationFindings as r, assessServer as t };
