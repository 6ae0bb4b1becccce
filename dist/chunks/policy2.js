import { n as UsageError, t as CannotJudgeError } from "./errors.js";
import { t as describeProblem } from "./problem.js";
import { t as namedTools } from "./named-tools.js";
import { E as parseTree, S as applyEdits, T as modify, _ as positionAt, b as valueOf, f as quote, g as offsetOf, m as duplicateKeys, v as readTree, w as findNodeAtLocation, x as require_dist } from "./policy-file.js";
import { a as own, n as isObject, o as pointer, s as resolvePointer, t as byText } from "./json.js";
import { t as unportableFields } from "./portable.js";
import { n as datetime } from "./iso.js";
import { c as noCounters, i as windowMs, l as pruned, t as describeLimit, u as predicateTest } from "./limits.js";
import { r as staleNames, t as implies } from "./loosen.js";
import { a as standingOf, i as isHidden, n as describeStanding, r as isBlocked, t as compareStanding } from "./standing.js";
import { n as nearest } from "./nearest.js";
import { n as expectedStanding } from "./defaults.js";
import { _ as plainText, b as terminalPhrase, g as plainPhrase, h as markdownText, l as markdown, o as joinMarkdown, p as markdownPhrase, u as markdownCode, x as terminalText } from "./escape.js";
import { t as count } from "./words.js";
import { t as parseFlags } from "./flags.js";
import { n as readPolicy, t as parsePolicyFile } from "./policy-file2.js";
import { t as assessServer } from "./assess.js";
import { t as isSnapshot } from "./server.js";
import { a as loadProject, c as policyServer, n as defaultPolicyDir, o as lockPath } from "./project.js";
import { r as progressLine } from "./progress.js";
import { t as collect } from "./collect.js";
import { i as writeTextFile, n as readTextFile, r as textChunks } from "./text-files.js";
import { n as settle, t as decide } from "./decide.js";
import { n as parseJson, r as batchedOutput, t as linesOf } from "./json-lines.js";
import { t as noPositionals } from "./positionals.js";
import { r as directoryFiles } from "./project-files.js";
import { n as explainPolicy, t as commandOfVerbs } from "./verbs.js";
import { t as columns } from "./columns.js";
import { t as inkOf } from "./ink.js";
import { t as printJson } from "./print.js";
import { basename, resolve } from "node:path";
import { existsSync } from "node:fs";
// src/policy/contradiction.ts
const mostConditions = 100;
const mostValues = 500;
function areContradictory(conditions) {
	if (conditions.length > mostConditions) return false;
	return [...new Set(conditions.map(({ path }) => path))].some((path) => !mayMeet(path, conditions));
}
function mayMeet(path, all) {
	const on = all.filter((condition) => condition.path === path);
	const inside = all.filter((condition) => condition.path.startsWith(`${path}.`));
	const needed = [...on, ...inside].filter((condition) => !forbidsPresence(condition));
	if (on.some(forbidsPresence)) return needed.length === 0;
	const values = possibleValues(on);
	if (values !== void 0) return values.some((value) => meets(path, value, [...on, ...inside]));
	return kindsFit(on, inside) && isOpenRange(on);
}
function forbidsPresence({ op, value }) {
	return op === "exists" && value === false;
}
function meets(path, value, conditions) {
	const [, ...names] = path.split(".");
	const args = names.reduceRight((held, name) => Object.fromEntries([[name, held]]), value);
	return predicateTest({
		conditions,
		pointer: ""
	})(args);
}
function possibleValues(conditions) {
	for (const { op, value } of conditions) {
		if (op === "eq") return valuesEqualTo(value);
		if (op === "in" && Array.isArray(value) && value.length <= mostValues) return value.flatMap(valuesEqualTo);
	}
	const { low, high } = rangeOf(conditions);
	return low.at === high.at ? [low.at] : void 0;
}
function valuesEqualTo(value) {
	if (typeof value === "number" || typeof value === "boolean") return [value, String(value)];
	if (typeof value !== "string") return [value];
	const number = Number(value);
	const numbers = Number.isFinite(number) && String(number) === value ? [number] : [];
	const booleans = value === "true" || value === "false" ? [value === "true"] : [];
	return [
		value,
		...numbers,
		...booleans
	];
}
function kindsFor({ op, value }) {
	switch (op) {
		case "lt":
		case "lte":
		case "gt":
		case "gte": return ["number"];
		case "regex": return ["text"];
		case "contains": return typeof value === "string" ? ["text", "list"] : ["list"];
		case "eq":
		case "neq":
		case "in":
		case "not_in":
		case "exists": return;
	}
}
function kindsFit(on, inside) {
	const wanted = on.flatMap((condition) => {
		const kinds = kindsFor(condition);
		return kinds === void 0 ? [] : [kinds];
	});
	if (inside.some((condition) => !forbidsPresence(condition))) wanted.push(["object"]);
	const [first = [], ...others] = wanted;
	return wanted.length === 0 || first.some((kind) => others.every((kinds) => kinds.includes(kind)));
}
function rangeOf(conditions) {
	let low = {
		at: -Infinity,
		isStrict: false
	};
	let high = {
		at: Infinity,
		isStrict: false
	};
	for (const { op, value } of conditions) {
		if (typeof value !== "number") continue;
		const isStrict = op === "lt" || op === "gt";
		if ((op === "gt" || op === "gte") && (value > low.at || value === low.at && isStrict)) low = {
			at: value,
			isStrict
		};
		if ((op === "lt" || op === "lte") && (value < high.at || value === high.at && isStrict)) high = {
			at: value,
			isStrict
		};
	}
	return {
		low,
		high
	};
}
function isOpenRange(conditions) {
	const { low, high } = rangeOf(conditions);
	return low.at < high.at;
}
// src/policy/lint/acting.ts
function actingRules(policy) {
	return [...policy.tools].filter(([name, rule]) => !isHidden(policy, name) && rule.action !== "deny" && !deniesAll(rule));
}
function deniesAll({ denyIf }) {
	return denyIf.some(({ conditions }) => conditions.length === 0);
}
// src/policy/lint/examples.ts
function ruled$1(tools, more = {}) {
	return { policy: {
		version: "1",
		default: "deny",
		...more,
		tools
	} };
}
function ruleOfT(rule) {
	return ruled$1({ t: rule });
}
function ruleOfTaking(rule, properties, more = {}) {
	return {
		...ruleOfT(rule),
		tools: [offered("t", "read", {
			type: "object",
			properties,
			...more
		})]
	};
}
function denying(...conditions) {
	return { deny_if: [{ conditions }] };
}
function requiring(...conditions) {
	return { require: [{ conditions }] };
}
function claim(op, value, path = "args.a") {
	return {
		path,
		op,
		value
	};
}
function atMost(max, window = "minute", more = {}) {
	return {
		counter: "n",
		window,
		max,
		...more
	};
}
function offered(name, category, inputSchema = {}) {
	return {
		name,
		definition: {
			name,
			inputSchema
		},
		classification: {
			category,
			risk: category === "read" ? "low" : category === "write" ? "medium" : "critical",
			confidence: "high",
			signals: [],
			reasons: [],
			summary: ""
		}
	};
}
// src/policy/lint/allows-nothing.ts
function requirements({ require }) {
	return require.flatMap(({ conditions }) => conditions);
}
function remarkOn$1(name, rule) {
	const required = requirements(rule);
	const impossible = rule.require.find(({ conditions }) => areContradictory(conditions));
	const says = (what) => `${what}, so every call of ${quote(name)} is denied; mend it, or write "action": "deny".`;
	if (impossible !== void 0) return {
		pointer: impossible.pointer,
		says: says("no arguments meet all these conditions")
	};
	if (areContradictory(required)) return {
		pointer: pointer("tools", name, "require"),
		says: says("no arguments meet all requirements")
	};
	const total = rule.denyIf.find((predicate) => followsFrom(predicate, required));
	return total === void 0 ? void 0 : {
		pointer: total.pointer,
		says: says("whatever meets the requirements is denied here")
	};
}
function followsFrom({ conditions }, required) {
	return conditions.every((condition) => required.some((given) => implies(given, condition)));
}
const allowsNothing = {
	id: "allows-nothing",
	title: "Requirements let no call through",
	why: "The tool looks allowed and cannot be used; whoever needs it will loosen more than was wrong.",
	examples: {
		flags: [
			ruleOfT(requiring(claim("in", []))),
			ruleOfT({ require: [{ conditions: [claim("eq", 1)] }, { conditions: [claim("eq", 2)] }] }),
			ruleOfT({
				...requiring(claim("lte", 5)),
				...denying(claim("lt", 6))
			})
		],
		ignores: [
			ruleOfT({ require: [{ conditions: [claim("gte", 1)] }, { conditions: [claim("lte", 2)] }] }),
			ruleOfT({
				...requiring(claim("lte", 5)),
				...denying(claim("lt", 5))
			}),
			ruleOfT({
				...requiring(claim("lte", 5)),
				deny_if: [{ conditions: [] }]
			}),
			ruleOfT(denying(claim("exists", true)))
		]
	},
	detect: ({ policy }) => actingRules(policy).flatMap(([name, rule]) => {
		const remark = remarkOn$1(name, rule);
		return remark === void 0 ? [] : [remark];
	})
};
// src/policy/lint/denied-anyway.ts
function idleBeside(rule) {
	const parts = rule.require.length + rule.denyIf.length + rule.limits.length;
	if (rule.action === "deny") return parts > 0 ? "is denied" : void 0;
	if (!deniesAll(rule)) return void 0;
	return parts > 1 || rule.action === "ask" ? "is denied by a \"deny_if\" without conditions" : void 0;
}
const deniedAnyway = {
	id: "denied-anyway",
	title: "A rule that always denies says more",
	why: "Quotas and conditions beside an unconditional denial look as if some calls got through.",
	examples: {
		flags: [
			ruleOfT({
				action: "deny",
				limits: [atMost(1)]
			}),
			ruleOfT({
				deny_if: [{ conditions: [] }],
				limits: [atMost(1)]
			}),
			ruleOfT({
				deny_if: [{ conditions: [] }],
				action: "ask"
			})
		],
		ignores: [
			ruleOfT({
				action: "deny",
				reason: "Not here."
			}),
			ruleOfT({ deny_if: [{
				conditions: [],
				on_deny: "Not here."
			}] }),
			ruleOfT({
				...denying(claim("eq", 1)),
				limits: [atMost(1)]
			}),
			ruled$1({ t: {
				action: "deny",
				limits: [atMost(1)]
			} }, { hide: ["t"] })
		]
	},
	detect: ({ policy }) => [...policy.tools].flatMap(([name, rule]) => {
		const how = isHidden(policy, name) ? void 0 : idleBeside(rule);
		if (how === void 0) return [];
		const says = `${quote(name)} ${how}, so the rest of its rule never acts; take it out.`;
		return [{
			pointer: pointer("tools", name),
			says
		}];
	})
};
// src/policy/lint/gone-tool.ts
const tools = [offered("delete_branch", "write"), offered("list", "read")];
const goneTool = {
	id: "gone-tool",
	title: "A rule names no tool",
	why: "A renamed tool leaves its rule behind, and is held by nothing but the default.",
	examples: {
		flags: [{
			...ruled$1({ delete_brnch: {} }),
			tools
		}, {
			...ruled$1({}, { hide: ["gone"] }),
			tools
		}],
		ignores: [
			{
				...ruled$1({ delete_branch: {} }, { hide: ["list"] }),
				tools
			},
			{
				...ruled$1({}, { hide: ["*"] }),
				tools
			},
			ruled$1({ gone: {} })
		]
	},
	detect: ({ policy, offer }) => staleNames(policy, offer?.isWhole === true ? [...offer.tools.keys()] : []).map(({ name, pointer, meant }) => {
		return {
			pointer,
			says: `${`rule ${quote(name)} names no tool of the server`}; ${meant === void 0 ? "remove the rule if the tool is gone." : `did you mean ${quote(meant)}?`}`
		};
	})
};
// src/policy/lint/hidden-twice.ts
const hiddenTwice = {
	id: "hidden-twice",
	title: "A name is hidden twice",
	why: "Somebody who takes one of the two out will believe that the tool is shown.",
	examples: {
		flags: [ruled$1({}, { hide: [
			"a",
			"b",
			"a"
		] }), ruled$1({}, { hide: [
			"*",
			"b",
			"*"
		] })],
		ignores: [ruled$1({}, { hide: ["a", "A"] })]
	},
	detect: ({ policy: { hide } }) => {
		const first = new Map(hide.map((name, index) => [name, index]).toReversed());
		return hide.flatMap((name, index) => first.get(name) === index ? [] : [{
			pointer: pointer("hide", index),
			says: `${quote(name)} is hidden twice; keep one.`
		}]);
	}
};
// src/policy/lint/idle-limit.ts
const keyOf = (limit) => JSON.stringify([
	limit.counter,
	windowMs(limit),
	limit.scope
]);
function countersOf(policy) {
	const counters = new Map();
	const all = [...policy.allTools.map((limit) => ({ limit })), ...[...policy.tools].filter(([tool]) => !isHidden(policy, tool)).flatMap(([tool, { limits }]) => limits.map((limit) => ({
		tool,
		limit
	})))];
	for (const counting of all) {
		const held = counters.get(keyOf(counting.limit));
		if (held === void 0) counters.set(keyOf(counting.limit), [counting]);
		else held.push(counting);
	}
	return counters;
}
function isIdleBeside(limit, other, counters) {
	if (limit.cost !== other.cost || other.scope === "session" && limit.scope === "grant") return false;
	const [length, otherLength] = [windowMs(limit), windowMs(other)];
	const isLonger = otherLength % length === 0;
	if (!isLonger && length % otherLength !== 0) return false;
	if (other.max * (isLonger ? 1 : length / otherLength) > limit.max) return false;
	const others = counters.get(keyOf(other)) ?? [];
	const costing = others.filter(({ limit: { cost } }) => cost === limit.cost);
	const everyones = costing.some(({ tool }) => tool === void 0);
	const tools = new Set(costing.map(({ tool }) => tool));
	return (counters.get(keyOf(limit)) ?? []).every((counting) => counting.limit.cost === limit.cost && (everyones || tools.has(counting.tool))) && (isLonger || others.every(({ limit: { max } }) => max <= other.max));
}
function idleAmong(own, all, counters) {
	const limits = [...own, ...all];
	return own.flatMap((limit) => {
		const stricter = limits.find((other) => other !== limit && isIdleBeside(limit, other, counters) && (limits.indexOf(other) < limits.indexOf(limit) || !isIdleBeside(other, limit, counters)));
		if (stricter === void 0) return [];
		const says = `this limit (${describeLimit(limit)}) never refuses a call: the one at ${stricter.pointer} (${describeLimit(stricter)}) is full by then.`;
		return [{
			pointer: limit.pointer,
			says
		}];
	});
}
const mostLimits = 50;
const idleLimit = {
	id: "idle-limit",
	title: "A limit never binds",
	why: "A stricter limit on the same calls is always full first; who raises this one will see nothing change.",
	examples: {
		flags: [
			ruled$1({ t: { limits: [atMost(30, "minute")] } }, { all_tools: { limits: [atMost(20, "hour", { counter: "all" })] } }),
			ruleOfT({ limits: [atMost(10, "minute"), atMost(900, "hour")] }),
			ruleOfT({ limits: [atMost(10), atMost(10, 60, { counter: "m" })] }),
			ruleOfT({ limits: [atMost(10), atMost(10, "minute", { scope: "session" })] }),
			ruled$1({}, { all_tools: { limits: [atMost(5, "day"), atMost(5, "hour")] } }),
			ruled$1({
				t: { limits: [atMost(5, "day"), atMost(9, "hour", { counter: "m" })] },
				u: { limits: [atMost(7, "day"), atMost(9, "hour", { counter: "m" })] }
			})
		],
		ignores: [
			ruled$1({ t: { limits: [atMost(30, "minute")] } }, { all_tools: { limits: [atMost(500, "hour", { counter: "all" })] } }),
			ruleOfT({ limits: [atMost(10, "minute"), atMost(100, "hour")] }),
			ruleOfT({ limits: [atMost(10, 60), atMost(15, 90)] }),
			ruleOfT({ limits: [atMost(10), atMost(10, "minute", {
				counter: "m",
				cost: "args.a"
			})] }),
			ruleOfT({ limits: [atMost(5, "minute", { scope: "session" }), atMost(10)] }),
			ruled$1({
				t: { limits: [atMost(5, "day"), atMost(9, "hour", { counter: "m" })] },
				u: { limits: [atMost(20, "hour", { counter: "m" })] }
			}),
			ruled$1({
				t: { limits: [atMost(1, "minute"), atMost(60, "hour", { counter: "m" })] },
				u: { limits: [atMost(9, "minute"), atMost(90, "hour", { counter: "m" })] }
			})
		]
	},
	detect: ({ policy }) => {
		const counters = countersOf(policy);
		const all = policy.allTools.filter(({ max }) => max > 0);
		if (all.length > mostLimits || policy.hide.includes("*")) return [];
		return [...idleAmong(all, [], counters), ...actingRules(policy).flatMap(([, { limits }]) => {
			const own = limits.filter(({ max }) => max > 0);
			return own.length > mostLimits ? [] : idleAmong(own, all, counters);
		})];
	}
};
// src/policy/lint/idle-predicate.ts
const mostPredicates = 100;
const follows = (condition, from) => from.some((given) => implies(given, condition));
function idleRequirements({ require }) {
	return require.flatMap(({ conditions, pointer }, index) => {
		const before = requirements({ require: require.slice(0, index) });
		return conditions.length > 0 && !conditions.every((condition) => follows(condition, before)) ? [] : [{
			pointer,
			says: "this requirement never decides: what stands before it requires as much."
		}];
	});
}
function idleDenials(rule) {
	const required = requirements(rule);
	return rule.denyIf.flatMap((predicate, index) => {
		const { conditions, pointer } = predicate;
		if (areContradictory(conditions)) return [];
		if (areContradictory([...required, ...conditions])) return [{
			pointer,
			says: "this denial never decides: \"require\" denies those calls already."
		}];
		return rule.denyIf.slice(0, index).some((earlier) => isBroader(earlier, predicate)) ? [{
			pointer,
			says: "this denial never decides: one before it denies those calls already."
		}] : [];
	});
}
function idlePredicates(rule) {
	if (rule.require.length + rule.denyIf.length > mostPredicates) return [];
	return areContradictory(requirements(rule)) ? [] : [...idleRequirements(rule), ...idleDenials(rule)];
}
function isBroader(earlier, later) {
	return earlier.conditions.every((condition) => follows(condition, later.conditions));
}
const idlePredicate = {
	id: "idle-predicate",
	title: "A condition never decides",
	why: "Who changes it later will believe that something changed.",
	examples: {
		flags: [
			ruleOfT({ require: [{ conditions: [claim("lte", 5)] }, { conditions: [claim("lte", 9)] }] }),
			ruleOfT({ require: [{ conditions: [] }] }),
			ruleOfT({
				...requiring(claim("lte", 5)),
				...denying(claim("gt", 9))
			}),
			ruleOfT({ deny_if: [{ conditions: [claim("gt", 5)] }, { conditions: [claim("gt", 9)] }] }),
			ruleOfT({ deny_if: [{ conditions: [claim("in", ["x", "y"])] }, { conditions: [claim("eq", "x"), claim("eq", 1, "args.b")] }] })
		],
		ignores: [
			ruleOfT({ require: [{ conditions: [claim("lte", 9)] }, { conditions: [claim("lte", 5)] }] }),
			ruleOfT({ deny_if: [{ conditions: [claim("gt", 9)] }, { conditions: [claim("gt", 5)] }] }),
			ruleOfT({ deny_if: [{ conditions: [claim("eq", "x")] }, { conditions: [claim("eq", "y")] }] }),
			ruleOfT({
				...requiring(claim("lte", 5)),
				...denying(claim("lt", 0))
			}),
			ruleOfT({
				...requiring(claim("eq", 1)),
				...denying(claim("exists", false, "args.b"))
			}),
			ruleOfT({ deny_if: [{ conditions: [] }, { conditions: [claim("gt", 9)] }] })
		]
	},
	detect: ({ policy }) => actingRules(policy).flatMap(([, rule]) => idlePredicates(rule))
};
// src/policy/argument.ts
const cannotTell = { kind: "cannot-tell" };
function argumentOf(definition, path) {
	const root = own(definition, "inputSchema");
	if (!isObject(root)) return cannotTell;
	let schemas = alternatives(root, root);
	let at = "";
	for (const name of path.split(".").slice(1)) {
		if (schemas === void 0) return cannotTell;
		const types = union(schemas.map(typesOf));
		if (at !== "" && types !== void 0 && !types.includes("object")) return {
			kind: "nothing-inside",
			name: at,
			types
		};
		const within = propertiesOf(schemas);
		if (within === void 0) return cannotTell;
		const held = within.flatMap((properties) => own(properties, name) ?? []);
		if (held.length === 0) return {
			kind: "undeclared",
			name,
			known: within.flatMap((properties) => Object.keys(properties))
		};
		schemas = allAlternatives(held, root);
		at = name;
	}
	return schemas === void 0 ? cannotTell : described(schemas, root);
}
function described(schemas, root) {
	const types = union(schemas.map(typesOf));
	const values = union(schemas.map(valuesOf));
	const items = schemas.flatMap((schema) => own(schema, "items") ?? []);
	const elements = items.length > 0 ? allAlternatives(items, root) : void 0;
	const elementValues = elements === void 0 ? void 0 : union(elements.map(valuesOf));
	return {
		kind: "declared",
		...types === void 0 ? {} : { types },
		...values === void 0 ? {} : { values },
		...elementValues === void 0 ? {} : { elements: elementValues }
	};
}
function union(sets) {
	return sets.every((set) => set !== void 0) ? [...new Set(sets.flat())] : void 0;
}
const mostHops = 8;
const mostAlternatives = 64;
function alternatives(schema, root, hops = mostHops) {
	if (!isObject(schema) || hops === 0) return void 0;
	const ref = own(schema, "$ref");
	if (ref !== void 0) {
		const target = typeof ref === "string" && ref.startsWith("#/") ? resolvePointer(root, ref.slice(1)) : void 0;
		return target === void 0 ? void 0 : alternatives(target, root, hops - 1);
	}
	const parts = [
		"anyOf",
		"oneOf",
		"allOf"
	].flatMap((key) => {
		const list = own(schema, key);
		return Array.isArray(list) ? [{
			key,
			list
		}] : [];
	});
	const [part] = parts;
	if (part === void 0) return [schema];
	if (!(parts.length === 1 && own(schema, "properties") === void 0) || part.key === "allOf" && part.list.length !== 1) return void 0;
	return allAlternatives(part.list, root, hops - 1);
}
function allAlternatives(list, root, hops = mostHops) {
	if (list.length > mostAlternatives) return void 0;
	const found = list.map((schema) => alternatives(schema, root, hops));
	const all = found.every((schemas) => schemas !== void 0) ? found.flat() : [];
	return all.length === 0 || all.length > mostAlternatives ? void 0 : all;
}
const widening = [
	"patternProperties",
	"if",
	"dependentSchemas",
	"unevaluatedProperties"
];
function propertiesOf(schemas) {
	const listed = schemas.filter((schema) => typesOf(schema)?.includes("object") !== false).map((schema) => {
		const properties = own(schema, "properties");
		const isClosed = (own(schema, "additionalProperties") ?? false) === false && widening.every((key) => own(schema, key) === void 0);
		if (isObject(properties)) return isClosed ? properties : void 0;
		return isClosed && own(schema, "additionalProperties") === false ? {} : void 0;
	});
	return listed.every((properties) => properties !== void 0) ? listed : void 0;
}
const jsonTypes = {
	null: "null",
	boolean: "boolean",
	number: "number",
	integer: "number",
	string: "string",
	array: "array",
	object: "object"
};
function typesOf(schema) {
	const values = valuesOf(schema);
	if (values !== void 0) return [...new Set(values.map(typeOf))];
	const type = own(schema, "type");
	const names = Array.isArray(type) ? type : type === void 0 ? [] : [type];
	const types = names.flatMap((name) => typeof name === "string" && Object.hasOwn(jsonTypes, name) ? jsonTypes[name] ?? [] : []);
	if (types.length !== names.length || names.length === 0) return void 0;
	return own(schema, "nullable") === true ? [...types, "null"] : types;
}
function typeOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	const type = typeof value;
	return type === "boolean" || type === "number" || type === "string" ? type : "object";
}
function valuesOf(schema) {
	const fixed = own(schema, "const");
	if (fixed !== void 0) return [fixed];
	const listed = own(schema, "enum");
	if (!Array.isArray(listed)) return void 0;
	return own(schema, "nullable") === true ? [...listed, null] : listed;
}
// src/policy/lint/missing-argument.ts
function pathsIn({ require, denyIf, limits }) {
	return [...[...require, ...denyIf].flatMap(({ conditions, pointer }) => conditions.map(({ path }, index) => [`${pointer}/conditions/${index}/path`, path])), ...limits.flatMap(({ cost, pointer }) => cost === void 0 ? [] : [[`${pointer}/cost`, cost]])];
}
function fault(argument, path, tool) {
	switch (argument.kind) {
		case "cannot-tell":
		case "declared": return;
		case "nothing-inside": return `${quote(path)} leads nowhere: ${quote(argument.name)} of ${quote(tool)} is never an object.`;
		case "undeclared": {
			const meant = nearest(argument.name, argument.known);
			const next = meant === void 0 ? "mend the path, or take it out." : `did you mean ${quote(meant)}?`;
			return `${quote(tool)} has no argument ${quote(argument.name)}; ${next}`;
		}
	}
}
const properties$1 = {
	amount: { type: "number" },
	filter: {
		type: "object",
		properties: { limit: { type: "integer" } }
	}
};
const missingArgument = {
	id: "missing-argument",
	title: "A path leads to no argument of the tool",
	why: "A denial never holds of an argument that is never there, and a requirement never lets anything through.",
	examples: {
		flags: [
			ruleOfTaking(denying(claim("gt", 5, "args.amuont")), properties$1),
			ruleOfTaking(requiring(claim("eq", 5, "args.filter.limits")), properties$1),
			ruleOfTaking(denying(claim("gt", 5, "args.amount.value")), properties$1),
			ruleOfTaking({ limits: [atMost(5, "day", { cost: "args.price" })] }, properties$1)
		],
		ignores: [
			ruleOfTaking(denying(claim("gt", 5, "args.amount")), properties$1),
			ruleOfTaking(denying(claim("gt", 5, "args.filter.limit")), properties$1),
			ruleOfTaking(denying(claim("gt", 5, "args.other")), properties$1, { additionalProperties: true }),
			ruleOfTaking(denying(claim("gt", 5, "args.other")), properties$1, { patternProperties: { "^o": {} } }),
			ruleOfTaking({
				action: "deny",
				...denying(claim("gt", 5, "args.other"))
			}, properties$1)
		]
	},
	detect: ({ policy, offer }) => actingRules(policy).flatMap(([name, rule]) => {
		const tool = offer?.tools.get(name);
		if (tool === void 0) return [];
		return pathsIn(rule).flatMap(([pointer, path]) => {
			const says = fault(argumentOf(tool.definition, path), path, name);
			return says === void 0 ? [] : [{
				pointer,
				says
			}];
		});
	})
};
// src/policy/lint/never-holds.ts
const neverHolds = {
	id: "never-holds",
	title: "A denial never holds",
	why: "Conditions that no call can meet deny nothing; the protection is only on paper.",
	examples: {
		flags: [
			ruleOfT(denying(claim("in", []))),
			ruleOfT(denying(claim("eq", "a"), claim("eq", "b"))),
			ruleOfT(denying(claim("gt", 5), claim("lte", 5))),
			ruleOfT(denying(claim("gte", 5), claim("lte", 5), claim("neq", 5))),
			ruleOfT(denying(claim("in", [1, 2]), claim("gt", 2))),
			ruleOfT(denying(claim("gt", 5), claim("regex", "^5"))),
			ruleOfT(denying(claim("exists", false), claim("neq", 1))),
			ruleOfT(denying(claim("exists", false), claim("eq", 1, "args.a.b"))),
			ruleOfT(denying(claim("eq", "x"), claim("eq", "y", "args.a.b"))),
			ruleOfT(denying(claim("contains", 1), claim("regex", "x"))),
			ruleOfT(denying(claim("eq", null), claim("eq", "null")))
		],
		ignores: [
			ruleOfT(denying(claim("eq", 5), claim("eq", "5"))),
			ruleOfT(denying(claim("eq", "a"), claim("eq", "b", "args.b"))),
			ruleOfT(denying(claim("gte", 5), claim("lte", 5))),
			ruleOfT(denying(claim("gt", 5), claim("lt", 6))),
			ruleOfT(denying(claim("eq", { b: 1 }), claim("eq", 1, "args.a.b"))),
			ruleOfT(denying(claim("eq", "5"), claim("gt", 4))),
			ruleOfT(denying(claim("contains", "x"), claim("regex", "^y$"))),
			ruleOfT(denying(claim("neq", 1), claim("not_in", [2, 3]))),
			ruleOfT(denying(claim("exists", false), claim("exists", false, "args.a.b"))),
			ruleOfT(requiring(claim("in", []))),
			ruleOfT({
				action: "deny",
				...denying(claim("in", []))
			})
		]
	},
	detect: ({ policy }) => actingRules(policy).flatMap(([name, { denyIf }]) => denyIf.filter(({ conditions }) => areContradictory(conditions)).map(({ pointer }) => ({
		pointer,
		says: `this denies no call of ${quote(name)}: no arguments meet all its conditions.`
	})))
};
// src/policy/lint/pattern-name.ts
const looksLikePattern = (name, { offer }) => name.includes("*") && offer?.tools.has(name) !== true;
const patternName = {
	id: "pattern-name",
	title: "A name reads like a pattern",
	why: "Names are compared whole. A rule for `delete_*` holds for a tool of that very name, and there is none.",
	examples: {
		flags: [
			ruled$1({ "*": { action: "deny" } }),
			ruled$1({ "get_*": {} }),
			ruled$1({}, { hide: ["delete_*"] }),
			{
				...ruled$1({ "*": {} }),
				tools: [offered("t", "read")]
			}
		],
		ignores: [ruled$1({}, { hide: ["*"] }), {
			...ruled$1({ "*": {} }),
			tools: [offered("*", "read")]
		}]
	},
	detect: (linted) => {
		const { hide, tools } = linted.policy;
		return [...hide.flatMap((name, index) => name !== "*" && looksLikePattern(name, linted) ? [{
			pointer: pointer("hide", index),
			says: `${quote(name)} hides only a tool of that very name: name each tool, or hide "*".`
		}] : []), ...[...tools.keys()].filter((name) => looksLikePattern(name, linted)).map((name) => ({
			pointer: pointer("tools", name),
			says: `${quote(name)} is the rule of a tool of that very name: name each tool; "default" and "all_tools" hold for all.`
		}))];
	}
};
// src/policy/lint/unfit-value.ts
const wanted$1 = {
	lt: ["number"],
	lte: ["number"],
	gt: ["number"],
	gte: ["number"],
	regex: ["string"],
	contains: ["string", "array"]
};
function misfit({ op, value }, { types, values, elements }) {
	if (op === "exists") return void 0;
	if (values !== void 0 && !values.some((held) => holds(op, value, held))) return `is only ever ${values.slice(0, mostShown).map(quote).join(", ")}${values.length > mostShown ? ", ..." : ""}`;
	const kinds = wanted$1[op];
	if (types !== void 0 && kinds !== void 0 && !types.some((type) => kinds.includes(type))) return `is never a ${kinds.join(" or a ")}, only ${types.join(" or ")}`;
	const isList = types?.length === 1 && types[0] === "array";
	return (op === "contains" && isList && elements?.every((held) => !holds("eq", value, held))) === true ? "has no such element" : void 0;
}
const mostShown = 5;
function holds(op, value, held) {
	return predicateTest({
		conditions: [{
			path: "args.a",
			op,
			value
		}],
		pointer: ""
	})({ a: held });
}
const properties = {
	a: { enum: [
		"merge",
		"squash",
		3
	] },
	text: { type: "string" },
	number: { type: ["integer", "null"] },
	list: {
		type: "array",
		items: { enum: ["x", "y"] }
	}
};
const unfitValue = {
	id: "unfit-value",
	title: "A condition fits nothing that the tool takes",
	why: "A denial of a value that is never sent protects nobody; a requirement of it denies every call.",
	examples: {
		flags: [
			ruleOfTaking(denying(claim("eq", "merg")), properties),
			ruleOfTaking(requiring(claim("in", ["rebase", 4])), properties),
			ruleOfTaking(denying(claim("gt", 3)), properties),
			ruleOfTaking(denying(claim("lte", 3, "args.text")), properties),
			ruleOfTaking(denying(claim("regex", "^-", "args.number")), properties),
			ruleOfTaking(denying(claim("contains", "1", "args.number")), properties),
			ruleOfTaking(denying(claim("contains", "z", "args.list")), properties)
		],
		ignores: [
			ruleOfTaking(denying(claim("eq", "merge")), properties),
			ruleOfTaking(denying(claim("eq", "3")), properties),
			ruleOfTaking(denying(claim("gte", 3)), properties),
			ruleOfTaking(denying(claim("exists", false)), properties),
			ruleOfTaking(denying(claim("neq", "rebase")), properties),
			ruleOfTaking(denying(claim("eq", 5, "args.text")), properties),
			ruleOfTaking(denying(claim("lt", 3, "args.number")), properties),
			ruleOfTaking(denying(claim("contains", "x", "args.list")), properties),
			ruleOfTaking(denying(claim("eq", "merg", "args.other")), properties)
		]
	},
	detect: ({ policy, offer }) => actingRules(policy).flatMap(([name, { require, denyIf }]) => {
		const definition = offer?.tools.get(name)?.definition;
		if (definition === void 0) return [];
		return [...require, ...denyIf].flatMap(({ conditions, pointer }) => conditions.flatMap((condition, index) => {
			const argument = argumentOf(definition, condition.path);
			const why = argument.kind === "declared" ? misfit(condition, argument) : void 0;
			if (why === void 0) return [];
			const says = `this condition never holds: ${quote(condition.path)} of ${quote(name)} ${why}.`;
			return [{
				pointer: `${pointer}/conditions/${index}`,
				says
			}];
		}));
	})
};
// src/policy/lint/untold-reason.ts
const untoldReason = {
	id: "untold-reason",
	title: "A reason is never told",
	why: "A reason goes with an action that denies or asks; who writes one beside `allow` meant something stricter.",
	examples: {
		flags: [ruleOfT({ reason: "Costs money." }), ruleOfT({
			action: "allow",
			reason: "Costs money."
		})],
		ignores: [ruleOfT({
			action: "ask",
			reason: "Costs money."
		}), ruleOfT({
			action: "deny",
			reason: "No."
		})]
	},
	detect: ({ policy }) => [...policy.tools].flatMap(([name, { reason, action }]) => reason === void 0 || action !== "allow" ? [] : [{
		pointer: pointer("tools", name, "reason"),
		says: `the reason of ${quote(name)} is never told, since its action is allow; write "action": "ask" or "deny", or take the reason out.`
	}])
};
// src/policy/lint/void-rule.ts
const hidesAll = ({ hide }) => hide.includes("*");
function voidRules(policy) {
	return [...policy.tools.keys()].flatMap((name) => {
		const at = pointer("tools", name);
		if (policy.hide.includes(name) && name !== "*") return [{
			pointer: at,
			says: `${quote(name)} is hidden, so its rule never acts; keep one of the two.`
		}];
		return hidesAll(policy) ? [{
			pointer: at,
			says: `"hide" hides every tool, so the rule of ${quote(name)} never acts.`
		}] : [];
	});
}
function otherHides({ hide }) {
	return hide.flatMap((name, index) => name === "*" ? [] : [{
		pointer: pointer("hide", index),
		says: `"*" hides every tool, ${quote(name)} too; keep one.`
	}]);
}
const voidRule = {
	id: "void-rule",
	title: "A hidden tool has a rule",
	why: "Hiding comes first. Who reads the rule believes that the tool may be called.",
	examples: {
		flags: [
			ruled$1({ a: {} }, { hide: ["a"] }),
			ruled$1({ a: { action: "allow" } }, { hide: ["*"] }),
			ruled$1({}, { hide: ["*", "b"] }),
			ruled$1({}, {
				hide: ["*"],
				all_tools: { limits: [atMost(1)] }
			})
		],
		ignores: [ruled$1({ a: {} }, { hide: ["b"] }), ruled$1({}, { hide: ["*"] })]
	},
	detect: ({ policy }) => [
		...voidRules(policy),
		...hidesAll(policy) ? otherHides(policy) : [],
		...hidesAll(policy) && policy.allTools.length > 0 ? [{
			pointer: "/all_tools",
			says: `"hide" hides every tool, so no call is ever counted here.`
		}] : []
	]
};
// src/policy/lint/weak-rule.ts
function remarkOn(policy, { name, classification }) {
	const standing = standingOf(policy, name);
	const wanted = expectedStanding(name, classification);
	if (compareStanding(standing, "conditional") <= 0 || compareStanding(standing, wanted) <= 0) return [];
	const isListed = policy.tools.has(name);
	if (!isListed && wanted === "allowed") return [];
	const { category, risk } = classification;
	return [{
		pointer: isListed ? pointer("tools", name) : "/default",
		says: `${quote(name)} is ${category}, risk ${risk}, and ${describeStanding(standing)}; we recommend ${describeStanding(wanted)}.`
	}];
}
// src/policy/lint/index.ts
const lints = [
	allowsNothing,
	deniedAnyway,
	goneTool,
	hiddenTwice,
	idleLimit,
	idlePredicate,
	missingArgument,
	neverHolds,
	patternName,
	unfitValue,
	untoldReason,
	voidRule,
	{
		id: "weak-rule",
		title: "A rule is weaker than the tool's risk",
		why: "What a tool can do was judged after the rule was written, or never; an agent can call it in a loop.",
		examples: {
			flags: [
				{
					...ruled$1({ pay: {} }),
					tools: [offered("pay", "financial")]
				},
				{
					...ruled$1({ drop: { limits: [atMost(5)] } }),
					tools: [offered("drop", "destructive")]
				},
				{
					...ruled$1({}, { default: "allow" }),
					tools: [offered("save", "write")]
				}
			],
			ignores: [
				{
					...ruled$1({ list: {} }),
					tools: [offered("list", "read")]
				},
				{
					...ruled$1({}, { default: "allow" }),
					tools: [offered("list", "read")]
				},
				{
					...ruled$1({}),
					tools: [offered("pay", "financial")]
				},
				{
					...ruled$1({ save: { limits: [atMost(900, "hour")] } }),
					tools: [offered("save", "write")]
				},
				{
					...ruled$1({ pay: denying(claim("gt", 100)) }),
					tools: [offered("pay", "financial")]
				},
				{
					...ruled$1({ pay: {} }, { hide: ["pay"] }),
					tools: [offered("pay", "financial")]
				},
				ruled$1({ pay: {} })
			]
		},
		detect: ({ policy, offer }) => [...offer?.tools.values() ?? []].flatMap((tool) => remarkOn(policy, tool))
	},
	{
		id: "zero-limit",
		title: "A limit lets nothing through",
		why: "A caller is told to wait for the next window, and will wait for ever.",
		examples: {
			flags: [
				ruleOfT({ limits: [atMost(0)] }),
				ruleOfT({ rate_limit: {
					max: 0,
					window: 60
				} }),
				ruled$1({ t: {} }, { all_tools: { limits: [atMost(0)] } })
			],
			ignores: [ruleOfT({ limits: [atMost(1)] }), ruleOfT({
				action: "deny",
				limits: [atMost(0)]
			})]
		},
		detect: ({ policy }) => [...actingRules(policy).flatMap(([name, { limits }]) => limits.filter(({ max }) => max === 0).map(({ pointer }) => ({
			pointer,
			says: `this limit lets no call of ${quote(name)} through; write "action": "deny" instead.`
		}))), ...policy.allTools.filter(({ max }) => max === 0 && !policy.hide.includes("*")).map(({ pointer }) => ({
			pointer,
			says: "this limit lets no call of any tool through; hide \"*\" instead."
		}))]
	}
];
// src/policy/lint/lint-policy.ts
function lintPolicy(file, offer) {
	const linted = {
		policy: file.policy,
		...offer === void 0 ? {} : { offer }
	};
	return placed(file, lints.flatMap(({ id, detect }) => detect(linted).map(({ pointer, says }) => ({
		pointer,
		says,
		lint: id
	}))));
}
function portabilityOf(file) {
	const read = readTree(file.file, file.text);
	const fields = read.ok ? unportableFields(valueOf(read.document.root)) : [];
	return placed(file, [...formatRemarks(file), ...fields].map(({ pointer, says }) => ({
		pointer,
		says,
		lint: "portable"
	})));
}
function formatRemarks({ file, text }) {
	if (/\.ya?ml$/i.test(file)) return [{
		pointer: "",
		says: "this is YAML; the documented form is JSON."
	}];
	try {
		JSON.parse(text);
		return [];
	} catch {
		return [{
			pointer: "",
			says: "comments and trailing commas are not JSON; take them out of the copy that you pass on."
		}];
	}
}
function placed(file, remarks) {
	const placeOf = placesIn(file);
	return remarks.map(({ pointer, says, lint }) => {
		const { line, column } = placeOf(pointer);
		return {
			file: file.file,
			line,
			column,
			pointer,
			says,
			lint
		};
	}).sort((a, b) => a.line - b.line || a.column - b.column || byText(a.says, b.says));
}
function placesIn({ file, text }) {
	const read = readTree(file, text);
	if (!read.ok) return () => ({
		line: 1,
		column: 1
	});
	const { root, text: plain } = read.document;
	return (pointer) => positionAt(plain, offsetOf(root, segmentsOf(pointer)));
}
function segmentsOf(pointer) {
	return pointer.split("/").slice(1).map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function offerOf(tools, isWhole) {
	return {
		tools: new Map(namedTools({ tools }).map(({ tool }) => [tool.name, tool])),
		isWhole
	};
}
// src/commands/policy-offers.ts
async function readOffers(snapshots, world) {
	const { results } = await collect({
		snapshots,
		configFiles: [],
		passEnv: []
	}, {}, world);
	const unseen = results.filter((result) => !isSnapshot(result));
	if (unseen.length > 0) throw new CannotJudgeError(`${snapshots}: not every server was read:\n${unseen.map(progressLine).join("\n")}`);
	return results.filter(isSnapshot).map((snapshot) => ({
		server: snapshot.server,
		tools: assessServer(snapshot).tools,
		isWhole: snapshot.coverage === "complete"
	}));
}
function serverOf(policyPath, servers) {
	const name = policyServer(basename(policyPath));
	const [only, ...others] = servers;
	const found = servers.find(({ server }) => server === name) ?? (others.length === 0 ? only : void 0);
	if (found !== void 0) return found;
	const names = servers.map(({ server }) => JSON.stringify(server)).join(", ");
	throw new UsageError(`${policyPath}: which server is it for? A policy is named after its server, and there are ${names === "" ? "none" : names}.`);
}
// src/commands/policy-check.ts
const flags$3 = {
	snapshots: {
		value: "FILE",
		help: "what `capture` saved: also say what does not fit these tools"
	},
	portable: { help: "also say what another PolicyLayer-compatible enforcer would not accept" },
	format: {
		value: "FORMAT",
		choices: ["terminal", "json"],
		help: "lines for people, or one JSON document",
		byDefault: "terminal"
	}
};
function checked(path, { offers, isPortable }, world) {
	const parsed = parsePolicyFile(path, world);
	if (!parsed.ok) return {
		path,
		parsed,
		remarks: []
	};
	const server = offers === void 0 ? void 0 : serverOf(path, offers);
	const offer = server === void 0 ? void 0 : offerOf(server.tools, server.isWhole);
	const portability = isPortable ? portabilityOf(parsed.file) : [];
	return {
		path,
		parsed,
		remarks: [...lintPolicy(parsed.file, offer), ...portability]
	};
}
function lines({ path, parsed, remarks }) {
	if (!parsed.ok) return "";
	const { tools, default: byDefault } = parsed.file.policy;
	const rules = `${count(tools.size, "tool")} ${tools.size === 1 ? "has" : "have"} a rule, default ${byDefault}`;
	const end = remarks.length === 0 ? "" : `; ${count(remarks.length, "remark")}`;
	return `${remarks.map((remark) => `${terminalText(describeProblem(remark))} [${remark.lint}]\n`).join("")}${terminalText(path)}: valid, ${rules}${end}.\n`;
}
function document$1(all) {
	const place = ({ line, column, pointer, says }) => ({
		line,
		column,
		pointer,
		says: plainText(says)
	});
	return {
		schema: "toolwarden.policy-check/1",
		files: all.map(({ path, parsed, remarks }) => ({
			file: path,
			valid: parsed.ok,
			errors: parsed.ok ? [] : parsed.problems.map(place),
			remarks: remarks.map(({ lint, ...problem }) => ({
				lint,
				...place(problem)
			}))
		}))
	};
}
async function run$3(argv, world) {
	const args = parseFlags(argv, flags$3);
	if (args.positionals.length === 0) throw new UsageError("policy check needs a file: toolwarden policy check FILE...");
	const snapshots = args.get("snapshots");
	const question = {
		offers: snapshots === void 0 ? void 0 : await readOffers(snapshots, world),
		isPortable: args.has("portable")
	};
	const all = args.positionals.map((path) => checked(path, question, world));
	const errors = all.flatMap(({ parsed }) => parsed.ok ? [] : parsed.problems);
	if (args.get("format") === "json") await world.print(`${JSON.stringify(document$1(all), void 0, 2)}\n`);
	else {
		await world.print(all.map(lines).join(""));
		if (errors.length > 0) throw new UsageError(errors.map(describeProblem).join("\n"));
	}
	if (errors.length > 0) return 3;
	return all.some(({ remarks }) => remarks.length > 0) ? 1 : 0;
}
const policyCheckCommand = {
	name: "policy check",
	summary: "Say what is wrong with policies, and what in them does not do what it seems to.",
	usage: ["policy check FILE... [--snapshots FILE] [--portable] [--format terminal|json]"],
	flags: flags$3,
	notes: ["A policy is named after its server, as in .toolwarden/policy/github.json. docs/policy.md lists what is looked for.", "Exit codes: 0 nothing to say, 1 valid with remarks, 2 the snapshots lack a server, 3 not valid or bad usage."].join("\n"),
	run: run$3
};
// src/policy/replay.ts
const newReplay = {
	counters: noCounters,
	newest: -Infinity,
	forgotten: -Infinity,
	kept: 0
};
const latenessMs = 36e5;
function replayCall(policy, before, { call, outcome }, keptAtMost = 1e5) {
	if (call.at < before.forgotten) return {
		ok: false,
		says: tooLate(before.newest)
	};
	const { decision, counters, reservations } = decide(policy, call, before.counters);
	const replay = {
		counters: settle(counters, reservations, outcome),
		newest: Math.max(before.newest, call.at),
		forgotten: before.forgotten,
		kept: before.kept + Math.sign(reservations.length)
	};
	return {
		ok: true,
		decision,
		replay: replay.kept < keptAtMost ? replay : forgetful(replay),
		reservations
	};
}
function failedLater(replay, reservations) {
	return {
		...replay,
		counters: settle(replay.counters, reservations, "error")
	};
}
function forgetful({ counters, newest }) {
	const forgotten = newest - latenessMs;
	return {
		counters: pruned(counters, forgotten),
		newest,
		forgotten,
		kept: 0
	};
}
function tooLate(newest) {
	return `this call is over an hour older than one before it (${new Date(newest).toISOString()}), and its window is no longer counted; sort the calls by time.`;
}
// src/commands/policy-calls.ts
const keys = [
	"tool",
	"args",
	"at",
	"grant",
	"session",
	"outcome"
];
function readCall(line, previousAt, where) {
	if (!isObject(line)) throw new UsageError(`${where}: a call is an object such as {"tool":"search","args":{}}.`);
	refuseUnknownKeys(Object.keys(line), where);
	const tool = own(line, "tool");
	if (typeof tool !== "string") throw new UsageError(`${where}: "tool" is missing or no text.`);
	const args = own(line, "args") ?? {};
	if (!isObject(args)) throw new UsageError(`${where}: "args" is an object.`);
	const outcome = text(own(line, "outcome"), "outcome", "ok", where);
	if (outcome !== "ok" && outcome !== "error") throw new UsageError(`${where}: "outcome" is ok or error.`);
	return {
		call: {
			tool,
			args,
			at: time(own(line, "at"), previousAt, where),
			grant: text(own(line, "grant"), "grant", "default", where),
			session: text(own(line, "session"), "session", "default", where)
		},
		outcome
	};
}
function refuseUnknownKeys(given, where) {
	const unknown = given.find((key) => !keys.includes(key));
	if (unknown === void 0) return;
	const meant = nearest(unknown, keys);
	const hint = meant === void 0 ? `a call has ${keys.join(", ")}` : `did you mean ${quote(meant)}?`;
	throw new UsageError(`${where}: unknown key ${quote(unknown)}; ${hint}`);
}
function text(value, key, byDefault, where) {
	if (value === void 0) return byDefault;
	if (typeof value === "string") return value;
	throw new UsageError(`${where}: "${key}" is a text.`);
}
const instant = datetime({ offset: true });
const maxTime = 864e13;
function time(value, byDefault, where) {
	if (value === void 0) return byDefault;
	const at = typeof value === "string" && instant.safeParse(value).success ? Date.parse(value) : value;
	if (typeof at === "number" && Math.abs(at) <= maxTime) return at;
	throw new UsageError(`${where}: "at" is a time with its zone, such as 2026-01-31T12:00:00Z, or milliseconds since 1970, not ${quote(value)}.`);
}
// src/commands/policy-audit.ts
function readAuditLine(line, where) {
	if (!isObject(line) || own(line, "schema") !== "toolwarden.audit/1") return void 0;
	const session = own(line, "session") ?? "";
	const key = JSON.stringify([session, own(line, "request") ?? null]);
	if (own(line, "event") === "end") {
		const outcome = own(line, "outcome");
		return {
			kind: "end",
			key,
			isGivenBack: outcome === "error" || outcome === "continued"
		};
	}
	const args = argumentsOf(line, where);
	const outcome = own(line, "forwarded") === true ? "ok" : "error";
	return {
		kind: "decision",
		key,
		logged: readCall({
			tool: own(line, "tool") ?? null,
			args,
			at: own(line, "at") ?? null,
			session,
			outcome
		}, 0, where)
	};
}
function argumentsOf(line, where) {
	const args = own(line, "arguments");
	if (args !== void 0) return args;
	const keys = own(line, "argumentKeys");
	if (Array.isArray(keys) && keys.length === 0) return {};
	throw new UsageError(`${where}: the values of its arguments were not written down, so it cannot be decided again; record with --audit-args full.`);
}
// src/commands/policy-decide.ts
const flags$2 = {
	policy: {
		value: "FILE",
		help: "the policy to ask"
	},
	calls: {
		value: "FILE",
		help: "calls, one JSON object a line; `-` is standard input"
	},
	format: {
		value: "FORMAT",
		choices: ["json", "table"],
		help: "one JSON object a line, or a table",
		byDefault: "json"
	}
};
async function run$2(argv, world) {
	const args = parseFlags(argv, flags$2);
	noPositionals(args, "policy decide");
	const path = args.get("policy");
	const calls = args.get("calls");
	if (path === void 0 || calls === void 0) throw new UsageError("policy decide needs both: --policy FILE --calls FILE.");
	const { policy } = readPolicy(path, world);
	const { lines, faults } = await answerCalls(policy, calls, forms[args.get("format") ?? "json"] ?? json, world);
	if (faults === 0) return 0;
	throw new UsageError(`${faults} of ${count(lines, "line")} could not be answered; each says why in its place.`);
}
async function answerCalls(policy, calls, form, world) {
	const where = calls === "-" ? "standard input" : calls;
	const chunks = calls === "-" ? world.stdin() : textChunks(resolve(world.cwd, calls));
	const output = batchedOutput(world);
	let progress = {
		replay: newReplay,
		at: 0,
		held: new Map()
	};
	let lines = 0;
	let faults = 0;
	try {
		for await (const { number, text } of linesOf(chunks)) {
			lines += 1;
			const answered = answerTo(text, `${where}:${number}`, progress, policy);
			if (answered.kind === "failed") {
				faults += 1;
				await output.add(form.failed(answered.says));
				continue;
			}
			({progress} = answered);
			if (answered.kind === "decided") await output.add(form.decided(answered.call, answered.decision));
		}
	} finally {
		await output.flush();
	}
	return {
		lines,
		faults
	};
}
function answerTo(text, here, progress, policy) {
	try {
		const line = parseJson(text, here);
		const record = readAuditLine(line, here);
		if (record?.kind === "end") return {
			kind: "noted",
			progress: ended(progress, record)
		};
		return answerToCall(record?.logged ?? readCall(line, progress.at, here), record?.key, here, progress, policy);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return {
			kind: "failed",
			says: error.message
		};
	}
}
function answerToCall(logged, key, here, { replay, held }, policy) {
	const replayed = replayCall(policy, replay, logged);
	if (!replayed.ok) return {
		kind: "failed",
		says: `${here}: ${replayed.says}`
	};
	const { call, outcome } = logged;
	if (key !== void 0 && outcome === "ok" && replayed.reservations.length > 0) held.set(key, replayed.reservations);
	const progress = {
		replay: replayed.replay,
		at: call.at,
		held
	};
	return {
		kind: "decided",
		call,
		decision: replayed.decision,
		progress
	};
}
function ended(progress, { key, isGivenBack }) {
	const { replay, held } = progress;
	const reservations = held.get(key) ?? [];
	held.delete(key);
	return isGivenBack ? {
		...progress,
		replay: failedLater(replay, reservations)
	} : progress;
}
const json = {
	decided: (_call, { kind, rule, message, remaining }) => {
		const answer = {
			decision: kind,
			rule,
			message,
			...remaining === void 0 ? {} : { remaining }
		};
		return `${JSON.stringify(answer)}\n`;
	},
	failed: (says) => `${JSON.stringify({ error: plainText(says) })}\n`
};
const table = {
	decided: ({ tool }, { kind, rule, message, remaining }) => {
		const left = remaining === void 0 ? "" : ` ${remaining} left.`;
		return row(kind, terminalText(tool, 40), terminalText(rule, 80), `${terminalText(message)}${left}`);
	},
	failed: (says) => row("error", "", "", terminalText(says))
};
function row(decision, tool, rule, says) {
	return `${decision.padEnd(8)} ${tool.padEnd(24)} ${rule.padEnd(32)} ${says}\n`;
}
const forms = {
	json,
	table
};
const policyDecideCommand = {
	name: "policy decide",
	summary: "Replay calls against a policy.",
	usage: ["policy decide --policy FILE --calls FILE [--format json|table]"],
	flags: flags$2,
	notes: [
		"A call is a line such as {\"tool\":\"search\",\"args\":{\"q\":\"x\"},\"at\":\"2026-01-31T12:00:00Z\",\"grant\":\"ci\",\"session\":\"1\",\"outcome\":\"ok\"};",
		"only `tool` is required. The answer is a line such as",
		"{\"decision\":\"allow\",\"rule\":\"/tools/search\",\"message\":\"...\",\"remaining\":29}, or {\"error\":\"...\"} for a line that is no call.",
		"An outcome of error gives the call's place in the limits back. Lines that `enforce --audit FILE --audit-args full` has",
		"written are calls too, each answered once, with what they gave back when they ended. Exit codes: 0 all answered, 3 some lines are no calls, or bad usage."
	].join("\n"),
	run: run$2
};
// src/render/policy-table.ts
function unusedWords(unused) {
	return unused.length === 1 ? "this rule names no tool" : "these rules name no tool";
}
const headings = [
	"RISK",
	"TOOL",
	"CATEGORY",
	"RULE",
	"WHAT MAY HAPPEN"
];
function terminalPolicy(servers, { colour }) {
	const ink = inkOf(colour);
	const header = headings.map((text) => ({
		text,
		paint: ink.faint
	}));
	const table = ({ server, policyFile, tools, unused }) => {
		const policy = policyFile === void 0 ? "no policy" : terminalText(policyFile);
		const rows = tools.map(({ name, category, risk, rule, says }) => [
			{
				text: risk,
				paint: (text) => ink.risk(risk, text)
			},
			{
				text: terminalText(name, 60),
				paint: ink.bold
			},
			{ text: category },
			{ text: terminalText(rule, 60) },
			{ text: terminalPhrase(says) }
		]);
		const stale = unused.map(({ pointer }) => `  ${terminalText(pointer, 200)}\n`);
		const end = stale.length === 0 ? "" : `${unusedWords(unused)}:\n${stale.join("")}`;
		return `${ink.bold(terminalText(server))}: ${count(tools.length, "tool")}, ${policy}\n${columns([header, ...rows])}${end}`;
	};
	return servers.map(table).join("\n");
}
function markdownPolicy(servers) {
	const section = ({ server, policyFile, tools, unused }) => {
		const policy = policyFile === void 0 ? markdownText("no policy") : markdownCode(policyFile);
		const rows = tools.map(({ name, category, risk, rule, says }) => markdown`| ${markdownText(risk)} | ${markdownCode(name)} | ${markdownText(category)} | ${markdownCode(rule)} | ${markdownPhrase(says)} |`);
		const names = joinMarkdown(unused.map(({ pointer }) => markdownCode(pointer)), ", ");
		return [
			markdown`### ${markdownCode(server)}`,
			"",
			markdown`${markdownText(count(tools.length, "tool"))}, ${policy}`,
			"",
			"| risk | tool | category | rule | what may happen |",
			"| :-- | :-- | :-- | :-- | :-- |",
			...rows,
			...unused.length === 0 ? [] : ["", `${unusedWords(unused)}: ${names}`],
			""
		].join("\n");
	};
	return servers.map(section).join("\n");
}
function policyJson(servers) {
	const document = {
		schema: "toolwarden.policy-explanation/1",
		servers: servers.map(({ server, policyFile, tools, unused }) => ({
			server,
			policyFile,
			tools: tools.map(({ name, category, risk, standing, rule, says }) => ({
				name,
				category,
				risk,
				standing,
				rule,
				says: plainPhrase(says)
			})),
			unused
		}))
	};
	return `${JSON.stringify(document, void 0, 2)}\n`;
}
// src/commands/policy-explain.ts
const flags$1 = {
	policy: {
		value: "FILE",
		help: "explain this policy only"
	},
	"policy-dir": {
		value: "DIR",
		help: "where the policies lie",
		byDefault: defaultPolicyDir
	},
	snapshots: {
		value: "FILE",
		help: "the tools, as `capture` saved them",
		byDefault: `those in ${lockPath}`
	},
	format: {
		value: "FORMAT",
		choices: [
			"terminal",
			"markdown",
			"json"
		],
		help: "what to print",
		byDefault: "terminal"
	}
};
function lockedServers({ lock }) {
	if (lock === void 0) throw new UsageError(`no tools are known: there is no ${lockPath} here; give --snapshots FILE.`);
	return [...lock.servers].map(([server, { tools }]) => ({
		server,
		tools: [...tools].map(([name, classification]) => ({
			name,
			classification
		})),
		isWhole: false
	}));
}
async function serversOf(args, world, project) {
	const snapshots = args.get("snapshots");
	return snapshots === void 0 ? lockedServers(await project()) : readOffers(snapshots, world);
}
function explained({ server, tools, isWhole }, file) {
	const names = tools.map(({ name }) => name);
	return {
		server,
		...file === void 0 ? {} : { policyFile: file.file },
		tools: explainPolicy(file?.policy, tools),
		unused: file === void 0 || !isWhole ? [] : staleNames(file.policy, names)
	};
}
async function allExplained(args, world) {
	const policyDir = args.get("policy-dir") ?? ".toolwarden/policy";
	const project = await loadProject(directoryFiles(world.cwd), policyDir);
	const servers = await serversOf(args, world, async () => project);
	const known = new Set(servers.map(({ server }) => server));
	for (const [server, { file }] of project.policies) if (!known.has(server)) world.notice(`${terminalText(file)}: no tools of ${JSON.stringify(terminalText(server))} are known; left out.`);
	return servers.map((server) => explained(server, project.policies.get(server.server)));
}
async function oneExplained(path, args, world) {
	const file = readPolicy(path, world);
	const project = () => loadProject(directoryFiles(world.cwd), defaultPolicyDir);
	return explained(serverOf(path, await serversOf(args, world, project)), file);
}
async function run$1(argv, world) {
	const args = parseFlags(argv, flags$1);
	noPositionals(args, "policy explain");
	const path = args.get("policy");
	if (path !== void 0 && args.has("policy-dir")) throw new UsageError("--policy explains one file, --policy-dir all of a folder; give one of them.");
	const sorted = (path === void 0 ? await allExplained(args, world) : [await oneExplained(path, args, world)]).toSorted((a, b) => byText(a.server, b.server));
	await world.print(rendered(sorted, args.get("format"), world));
	return 0;
}
function rendered(servers, format, world) {
	if (format === "json") return policyJson(servers);
	if (format === "markdown") return markdownPolicy(servers);
	return terminalPolicy(servers, { colour: world.hasColour });
}
const policyExplainCommand = {
	name: "policy explain",
	summary: "Say of each tool what its policy lets happen, and which rule says so.",
	usage: ["policy explain [--policy-dir DIR] [--snapshots FILE] [--format terminal|markdown|json]", "policy explain --policy FILE [--snapshots FILE] [--format terminal|markdown|json]"],
	flags: flags$1,
	notes: ["Worst first: tools that can be called before those that cannot, then by risk. A rule is named by its JSON pointer.", "Exit codes: 0 explained, 2 the snapshots lack a server, 3 a policy is not valid, or bad usage."].join("\n"),
	run: run$1
};
// src/policy/compile/names.ts
const plain = /^[A-Za-z0-9_./-]{1,128}$/;
function plainName(name) {
	if (plain.test(name)) return name;
	throw new UsageError(`the name ${JSON.stringify(name)} cannot be written for this target: only letters, digits, "_", "-", "." and "/" surely stand for themselves there.`);
}
function underscored(name) {
	return name.replaceAll(/[^A-Za-z0-9_-]/g, "_");
}
function isFunctionName(name) {
	return /^[A-Za-z0-9_-]+$/.test(name);
}
function checkCollisions(names) {
	const seen = new Map();
	for (const { tool, name } of names) {
		const other = seen.get(name);
		if (other !== void 0) throw new UsageError(`the tools ${JSON.stringify(other)} and ${JSON.stringify(tool)} are both ${JSON.stringify(name)} for this target, so that no rule could tell them apart; have the server rename one.`);
		seen.set(name, tool);
	}
}
// src/policy/compile/compile.ts
function compilePolicy(target, policy, context) {
	const named = [...policy.tools.keys(), ...policy.hide.filter((name) => name !== "*")];
	const judged = [...new Set([...context.tools, ...named])].toSorted(byText).map((tool) => ({
		tool,
		judged: accessOf(tool, policy, target)
	}));
	const tools = judged.map(({ tool, judged }) => ({
		tool,
		name: target.nameOf(tool, context.server),
		access: judged.access,
		rule: policy.tools.get(tool)
	}));
	checkCollisions(tools);
	const unlisted = policy.default === "deny" || policy.hide.includes("*") ? "deny" : "allow";
	const outline = {
		server: context.server,
		policy,
		tools,
		unlisted
	};
	return {
		fragment: target.write(outline),
		losses: [
			...defaultLosses(outline, target),
			...sharedLimits(outline, target),
			...target.losses?.(outline) ?? [],
			...judged.flatMap(({ judged }) => judged.losses)
		]
	};
}
function accessOf(tool, policy, target) {
	const { abilities, title } = target;
	const standing = standingOf(policy, tool);
	const rule = policy.tools.get(tool);
	const at = pointer("tools", tool);
	const words = messageLosses(rule, at, target);
	if (standing === "hidden") return hidden(tool, target);
	if (isBlocked(standing)) return denied([...undenied(at, target), ...abilities.message === "denials" ? [] : words]);
	if (abilities.callable?.(tool) === false) return denied([{
		kind: "name",
		effect: "narrower",
		pointer: at,
		says: `${title} cannot call a tool of the name ${JSON.stringify(tool)}; it is left out.`
	}]);
	return rule === void 0 ? {
		access: "allow",
		losses: []
	} : ruled(tool, rule, words, target);
}
function ruled(tool, rule, words, { abilities, title }) {
	const asks = rule.action === "ask";
	if (asks && !abilities.ask) {
		const says = `${title} cannot have a person approve a call of ${JSON.stringify(tool)}; every call is denied.`;
		return denied([{
			kind: "ask",
			effect: "narrower",
			pointer: `${pointer("tools", tool)}/action`,
			says
		}]);
	}
	const lost = lostPredicates(rule, abilities);
	const access = asks || lost.length > 0 ? abilities.ask ? "ask" : "deny" : "allow";
	const instead = access === "ask" ? "a person is asked, who may approve what it stops" : "every call is denied";
	const conditions = lost.map((predicate) => ({
		kind: "condition",
		effect: access === "ask" ? "wider" : "narrower",
		pointer: predicate.pointer,
		says: `${title} cannot hold calls of ${JSON.stringify(tool)} to these conditions; ${instead}.`
	}));
	if (access === "deny") return denied([...conditions, ...words]);
	const limits = rule.limits.filter((limit) => abilities.limit?.(limit, tool) !== true);
	return {
		access,
		losses: [
			...conditions,
			...limits.map((limit) => limitLoss(limit, title)),
			...words
		]
	};
}
function denied(losses) {
	return {
		access: "deny",
		losses
	};
}
function hidden(tool, target) {
	const at = "/hide";
	if (target.abilities.hide) return {
		access: "hide",
		losses: []
	};
	return denied([{
		kind: "hide",
		effect: "same",
		pointer: at,
		says: `${target.title} shows ${JSON.stringify(tool)}; it is not hidden.`
	}, ...undenied(at, target)]);
}
function undenied(at, { abilities, title }) {
	if (abilities.deny) return [];
	return [{
		kind: "deny",
		effect: "wider",
		pointer: at,
		says: `${title} denies nothing; a person is asked, who may approve it.`
	}];
}
function lostPredicates(rule, { predicate }) {
	return [...rule.require.filter((given) => predicate?.(given, "require") !== true), ...rule.denyIf.filter((given) => predicate?.(given, "deny_if") !== true)];
}
function limitLoss({ pointer, max, cost, window }, title) {
	const length = typeof window === "number" ? `${window} seconds` : window;
	return {
		kind: "limit",
		effect: "wider",
		pointer,
		says: `${title} does not keep the limit of ${cost === void 0 ? `${max} calls` : `${max} of ${cost}`} in a window (${length}).`
	};
}
function messageLosses(rule, at, { abilities, title }) {
	const said = [rule?.reason, ...[...rule?.require ?? [], ...rule?.denyIf ?? []].map(({ onDeny }) => onDeny)];
	if (abilities.message === "all" || said.every((text) => text === void 0)) return [];
	return [{
		kind: "message",
		effect: "same",
		pointer: at,
		says: `${title} does not tell callers the policy's own words.`
	}];
}
function defaultLosses({ unlisted }, { abilities, title }) {
	if (abilities.unlisted === "as-policy" || abilities.unlisted === unlisted) return [];
	const instead = abilities.unlisted === "ask" ? "asks a person about" : "denies";
	return [{
		kind: "default",
		effect: unlisted === "deny" ? "wider" : "narrower",
		pointer: "/default",
		says: `${title} ${instead} a tool that is not known today, which the policy ${unlisted === "deny" ? "denies" : "allows"}.`
	}];
}
function sharedLimits({ policy, tools }, { abilities, title }) {
	if (!tools.some(({ access }) => access === "allow" || access === "ask")) return [];
	return policy.allTools.filter((limit) => abilities.limit?.(limit, void 0) !== true).map((limit) => limitLoss(limit, title));
}
// src/policy/compile/merge.ts
function mergeJson(file, text, fragment) {
	const read = readTree(file, text);
	if (!read.ok) throw new UsageError(read.problems.map(describeProblem).join("\n"));
	const [twice] = duplicateKeys(read.document.root);
	if (twice !== void 0) throw new UsageError(`${file}: ${JSON.stringify(twice.path.join("."))} is there twice; take one out.`);
	const { needs } = fragment;
	if (needs !== void 0 && nodeAt(text, [...needs]) === void 0) throw new UsageError(`${file}: there is no ${JSON.stringify(needs.join("."))}; add the server, or give its name there with --server.`);
	return withObject(text, [], fragment.value, {
		file,
		fragment
	});
}
function withValue(text, path, value, into) {
	if (isObject(value)) return withObject(text, path, value, into);
	if (Array.isArray(value)) return withList(text, path, value, into);
	return edited(text, path, value);
}
function withObject(text, path, value, into) {
	const there = childrenAt(text, path, "object", into);
	if (there === void 0) return edited(text, path, value);
	const { owns, ownNames } = into.fragment;
	const rest = (ownNames !== void 0 && ownNames.join("\n") === path.join("\n") ? there.map(nameOf).filter(owns) : []).reduce((text, name) => edited(text, [...path, name], void 0), text);
	return Object.entries(value).reduce((text, [name, held]) => withValue(text, [...path, name], held, into), rest);
}
function withList(text, path, items, into) {
	const there = childrenAt(text, path, "array", into);
	if (there === void 0) return edited(text, path, items);
	const isStale = ({ value }) => typeof value === "string" && into.fragment.owns(value) && !items.includes(value);
	const rest = there.flatMap((node, index) => isStale(node) ? [index] : []).toReversed().reduce((text, index) => edited(text, [...path, index], void 0), text);
	return items.filter((item) => !there.some(({ value }) => value === item)).reduce((text, item) => edited(text, [...path, -1], item), rest);
}
function childrenAt(text, path, type, { file }) {
	const node = nodeAt(text, path);
	if (node === void 0 || node.type === type) return node?.children;
	const place = path.length === 0 ? "the file" : JSON.stringify(path.join("."));
	throw new UsageError(`${file}: ${place} is not an ${type} there; merge the fragment by hand.`);
}
function nameOf({ children }) {
	return String(children?.[0]?.value);
}
function nodeAt(text, path) {
	const root = parseTree(text, [], { allowTrailingComma: true });
	return root === void 0 ? void 0 : findNodeAtLocation(root, path);
}
function edited(text, path, value) {
	const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
	const formattingOptions = {
		insertSpaces: !unit.includes("	"),
		tabSize: unit.length,
		eol: text.includes("\r\n") ? "\r\n" : "\n"
	};
	const isArrayInsertion = path.at(-1) === -1;
	return applyEdits(text, modify(text, path, value, {
		formattingOptions,
		isArrayInsertion
	}));
}
// src/policy/compile/cel.ts
var import_dist = require_dist();
function celText(text) {
	return JSON.stringify(text.replace(/\p{Surrogate}/gu, "�"));
}
function celPredicate({ conditions }, root) {
	return conditions.length === 0 ? "true" : conditions.map((given) => celCondition(given, root)).join(" && ");
}
function isCelPredicate({ conditions }) {
	return conditions.every(({ op, value }) => {
		if (op === "exists") return true;
		return Array.isArray(value) ? (op === "in" || op === "not_in") && value.every(isScalar) : isScalar(value);
	});
}
function isScalar(value) {
	return typeof value !== "object" || value === null;
}
function celCondition({ path, op, value }, root) {
	const names = path.split(".").slice(1);
	const steps = names.map((_, index) => accessTo(root, names.slice(0, index)));
	const there = [`has(${root})`, ...names.flatMap((name, index) => [`type(${steps[index]}) == map`, `${celText(name)} in ${steps[index]}`])].join(" && ");
	if (op === "exists") return value === false ? `!(${there})` : there;
	return `${there} && ${tests[op](accessTo(root, names), value)}`;
}
function accessTo(root, names) {
	return root + names.map((name) => `[${celText(name)}]`).join("");
}
const tests = {
	eq: isEqual,
	neq: (actual, value) => `!${isEqual(actual, value)}`,
	lt: comparison("<"),
	lte: comparison("<="),
	gt: comparison(">"),
	gte: comparison(">="),
	in: isAmong,
	not_in: (actual, value) => `!${isAmong(actual, value)}`,
	regex: (actual, value) => `type(${actual}) == string && ${actual}.matches(${celText(typeof value === "string" ? value : "")})`,
	contains: (actual, value) => {
		const inList = `(type(${actual}) == list && ${actual}.exists(item, ${isEqual("item", value)}))`;
		if (typeof value !== "string") return inList;
		return `((type(${actual}) == string && ${actual}.contains(${celText(value)})) || ${inList})`;
	}
};
function comparison(sign) {
	return (actual, value) => typeof value === "number" ? `(type(${actual}) == double || type(${actual}) == int) && ${actual} ${sign} ${celNumber(value)}` : "false";
}
function isAmong(actual, list) {
	const items = Array.isArray(list) ? list : [];
	return items.length === 0 ? "(false)" : `(${items.map((item) => isEqual(actual, item)).join(" || ")})`;
}
function isEqual(actual, value) {
	return `(${twins$1(value).map((twin) => `${actual} == ${twin}`).join(" || ")})`;
}
function twins$1(value) {
	switch (typeof value) {
		case "number": return [celNumber(value), celText(String(value))];
		case "boolean": return [String(value), celText(String(value))];
		case "string": return [
			celText(value),
			...isNumberText(value) ? [celNumber(Number(value))] : [],
			...booleansOf(value)
		];
		default: return ["null"];
	}
}
function booleansOf(text) {
	return text === "true" || text === "false" ? [text] : [];
}
function isNumberText(text) {
	return Number.isFinite(Number(text)) && String(Number(text)) === text;
}
function celNumber(value) {
	const text = String(value);
	return /[.e]/.test(text) ? text : `${text}.0`;
}
// src/policy/compile/gateway.ts
const gatewayAbilities = {
	deny: true,
	hide: true,
	ask: false,
	message: "none",
	unlisted: "as-policy"
};
function unlistedTools({ tools }, title) {
	return tools.filter(({ access, rule }) => access === "allow" && (rule?.require ?? []).length > 0).flatMap(({ tool, rule }) => (rule?.require.slice(0, 1) ?? []).map(({ pointer }) => ({
		kind: "hide",
		effect: "narrower",
		pointer,
		says: `${title} does not list ${JSON.stringify(tool)}, which can be called all the same: what a call has to hold is missing when tools are listed.`
	})));
}
// src/policy/compile/agentgateway.ts
const agentgateway = {
	id: "agentgateway",
	title: "agentgateway",
	file: "the policies of the route that has the server as its only target",
	abilities: gatewayAbilities,
	nameOf: (tool) => tool,
	write: (outline) => ({
		kind: "text",
		text: (0, import_dist.stringify)({ mcpAuthorization: { rules: rulesOf$2(outline) } }, {
			lineWidth: 0,
			schema: "core"
		})
	}),
	losses: () => [{
		kind: "default",
		effect: "narrower",
		pointer: "/default",
		says: "agentgateway may refuse prompts and resources too, which no rule for tools allows."
	}]
};
function rulesOf$2({ tools, unlisted }) {
	if (unlisted === "allow") {
		const denied = tools.filter(({ access }) => access !== "allow").map(({ name }) => celText(name));
		return [denied.length === 0 ? "true" : `!(mcp.tool.name in [${denied.join(", ")}])`];
	}
	const allowed = tools.filter(({ access }) => access === "allow");
	if (allowed.length === 0) return ["false"];
	return allowed.map(({ name }) => `mcp.tool.name == ${celText(name)}`);
}
// src/policy/compile/amazon-q.ts
const amazonQ = {
	id: "amazon-q",
	title: "Amazon Q / Kiro",
	file: "the agent's own file",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "none",
		unlisted: "deny"
	},
	nameOf: (tool, server) => `@${plainName(server)}/${plainName(tool)}`,
	write: ({ server, tools }) => {
		const names = (...wanted) => tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
		return {
			kind: "json",
			value: {
				tools: names("allow", "ask"),
				allowedTools: names("allow")
			},
			owns: (item) => item === `@${server}` || item.startsWith(`@${server}/`)
		};
	}
};
// src/policy/compile/claude-code.ts
const prefix = (server) => `mcp__${underscored(server)}__`;
const claudeCode = {
	id: "claude-code",
	title: "Claude Code",
	file: ".claude/settings.json",
	abilities: {
		deny: true,
		hide: false,
		ask: true,
		message: "none",
		unlisted: "ask"
	},
	nameOf: (tool, server) => `${prefix(server)}${underscored(tool)}`,
	write: ({ server, tools }) => {
		const names = (access) => tools.filter((tool) => tool.access === access).map(({ name }) => name);
		return {
			kind: "json",
			value: { permissions: {
				allow: names("allow"),
				ask: names("ask"),
				deny: names("deny")
			} },
			owns: (item) => isOf(server, item) || tools.some(({ name }) => name === item)
		};
	}
};
function isOf(server, item) {
	const start = prefix(server);
	return `${item}__` === start || item.startsWith(start) && !item.slice(start.length).includes("__");
}
// src/policy/compile/toml-text.ts
function tomlText(text) {
	return JSON.stringify(text.replace(/\p{Surrogate}/gu, "�")).replaceAll("", "\\u007F");
}
function tomlList(texts) {
	return `[${texts.map(tomlText).join(", ")}]`;
}
// src/policy/compile/codex.ts
const codex = {
	id: "codex",
	title: "Codex",
	file: ".codex/config.toml",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "none",
		unlisted: "as-policy",
		callable: isFunctionName
	},
	nameOf: (tool) => tool,
	write: ({ server, tools, unlisted }) => {
		const table = `mcp_servers.${tomlText(server)}`;
		const names = (...wanted) => tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
		const enabled = unlisted === "deny" ? [`enabled_tools = ${tomlList(names("allow", "ask"))}`] : [];
		const modes = tools.flatMap(({ name, access }) => {
			if (access !== "allow" && access !== "ask") return [];
			const mode = access === "allow" ? "approve" : "prompt";
			return [
				"",
				`[${table}.tools.${tomlText(name)}]`,
				`approval_mode = "${mode}"`
			];
		});
		return {
			kind: "text",
			text: [
				`[${table}]`,
				...enabled,
				`disabled_tools = ${tomlList(names("deny", "hide"))}`,
				`default_tools_approval_mode = "${unlisted === "deny" ? "prompt" : "approve"}"`,
				...modes,
				""
			].join("\n")
		};
	}
};
// src/policy/compile/copilot.ts
const copilot = {
	id: "copilot",
	title: "Copilot cloud agent",
	file: "the MCP configuration in the repository's settings",
	abilities: {
		deny: true,
		hide: true,
		ask: false,
		message: "none",
		unlisted: "deny"
	},
	nameOf: (tool) => plainName(tool),
	write: ({ server, tools }) => ({
		kind: "json",
		value: { mcpServers: { [server]: { tools: tools.filter(({ access }) => access === "allow").map(({ name }) => name) } } },
		owns: () => true,
		needs: ["mcpServers", server]
	})
};
// src/policy/compile/cursor.ts
const cursor = {
	id: "cursor",
	title: "Cursor",
	file: "permissions.json of the person, and in newer releases of the project",
	abilities: {
		deny: false,
		hide: false,
		ask: true,
		message: "none",
		unlisted: "ask"
	},
	nameOf: (tool, server) => `${plainName(server)}:${plainName(tool)}`,
	write: ({ server, tools }) => ({
		kind: "json",
		value: { mcpAllowlist: tools.filter(({ access }) => access === "allow").map(({ name }) => name) },
		owns: (item) => item.startsWith(`${server}:`)
	})
};
// src/policy/compile/envoy.ts
const args = "request.mcp.params.arguments";
const title$1 = "Envoy AI Gateway";
const envoy = {
	id: "envoy",
	title: title$1,
	file: "the `spec` of an MCPRoute that has the server as its only backend",
	abilities: {
		...gatewayAbilities,
		predicate: isCelPredicate
	},
	nameOf: (tool) => tool,
	write: (outline) => ({
		kind: "text",
		text: (0, import_dist.stringify)(routeOf(outline), {
			lineWidth: 0,
			schema: "core"
		})
	}),
	losses: (outline) => unlistedTools(outline, title$1)
};
function routeOf({ server, tools, unlisted }) {
	const rules = tools.flatMap((tool) => rulesOf$1(tool, server, unlisted));
	return { securityPolicy: { authorization: {
		defaultAction: unlisted === "deny" ? "Deny" : "Allow",
		rules
	} } };
}
function rulesOf$1({ name, access, rule }, server, unlisted) {
	const on = (action, cel) => ({
		target: { tools: [{
			backend: server,
			tool: name
		}] },
		...cel === void 0 ? {} : { cel },
		action
	});
	const otherwise = unlisted === "deny" ? [] : [on("Deny")];
	if (access !== "allow") return otherwise;
	const conditions = [...(rule?.require ?? []).map((given) => `(${celPredicate(given, args)})`), ...(rule?.denyIf ?? []).map((given) => `!(${celPredicate(given, args)})`)];
	if (conditions.length > 0) return [on("Allow", conditions.join(" && ")), ...otherwise];
	return unlisted === "deny" ? [on("Allow")] : [];
}
// src/policy/compile/gemini-cli.ts
const geminiCli = {
	id: "gemini-cli",
	title: "Gemini CLI",
	file: ".gemini/settings.json",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "none",
		unlisted: "as-policy"
	},
	nameOf: (tool) => plainName(tool),
	write: ({ server, tools, unlisted }) => {
		const names = (...wanted) => tools.filter(({ access }) => wanted.includes(access)).map(({ name }) => name);
		const lists = {
			...unlisted === "deny" ? { includeTools: names("allow", "ask") } : {},
			excludeTools: names("deny", "hide")
		};
		return {
			kind: "json",
			value: { mcpServers: { [server]: {
				trust: false,
				...lists
			} } },
			owns: () => true,
			needs: ["mcpServers", server]
		};
	},
	losses: ({ tools }) => tools.some(({ access }) => access === "allow") ? [{
		kind: "ask",
		effect: "narrower",
		pointer: "/tools",
		says: "Gemini CLI asks a person before each call, also where the policy allows it; gemini-policy can tell them apart."
	}] : []
};
// src/policy/compile/target.ts
function denialWords(rule) {
	const always = rule?.denyIf.find(({ conditions }) => conditions.length === 0);
	return rule?.reason ?? always?.onDeny ?? "The policy denies this tool.";
}
// src/policy/compile/gemini-policy.ts
const decisions = {
	allow: "allow",
	ask: "ask_user",
	deny: "deny",
	hide: "deny"
};
const geminiPolicy = {
	id: "gemini-policy",
	title: "Gemini CLI's policy engine",
	file: "~/.gemini/policies/NAME.toml",
	abilities: {
		deny: true,
		hide: true,
		ask: true,
		message: "denials",
		unlisted: "as-policy"
	},
	nameOf: (tool, server) => {
		if (server.includes("_")) throw new UsageError(`the server's name ${JSON.stringify(server)} holds an underscore, with which rules of Gemini CLI match nothing; rename it there and give --server.`);
		return plainName(tool);
	},
	write: ({ server, tools, unlisted }) => {
		const rule = (decision, priority, tool) => [
			"[[rule]]",
			`mcpName = ${tomlText(server)}`,
			...tool === void 0 ? [] : [`toolName = ${tomlText(tool.name)}`],
			`decision = "${decision}"`,
			`priority = ${priority}`,
			...decision === "deny" ? [`denyMessage = ${tomlText(denialWords(tool?.rule))}`] : [],
			""
		].join("\n");
		const named = tools.map((tool) => rule(decisions[tool.access], 100, tool));
		return {
			kind: "text",
			text: [rule(unlisted, 1), ...named].join("\n")
		};
	}
};
// src/policy/compile/intercept.ts
const intercept = {
	id: "intercept",
	title: "Intercept",
	file: "the policy that intercept is started with (-c)",
	abilities: {
		deny: true,
		hide: false,
		ask: false,
		message: "all",
		unlisted: "as-policy",
		predicate: ({ conditions }, role) => role === "require" || oppositeOf(conditions) !== void 0,
		limit: (limit, tool) => windowName(limit) !== void 0 && limit.cost === void 0 && !tool?.includes(".")
	},
	nameOf: (tool) => {
		if (tool !== "*") return tool;
		throw new UsageError("a tool called \"*\" cannot be written for Intercept: there \"*\" stands for every tool.");
	},
	write: (outline) => ({
		kind: "text",
		text: (0, import_dist.stringify)(documentOf(outline), {
			lineWidth: 0,
			schema: "core",
			aliasDuplicateObjects: false
		})
	}),
	losses: (outline) => [...strayDenials(outline), ...sharedCounters(outline)]
};
function documentOf({ policy, tools, unlisted }) {
	const shared = limitRules(policy.allTools, void 0);
	const named = tools.filter(({ access, rule }) => rule !== void 0 || access === "deny" !== (unlisted === "deny")).map((tool) => [tool.name, { rules: rulesOf(tool) }]);
	const all = shared.length === 0 ? [] : [["*", { rules: shared }]];
	return {
		version: "1",
		default: unlisted,
		tools: Object.fromEntries([...named, ...all])
	};
}
function rulesOf({ name, access, rule }) {
	if (access !== "allow") return [{
		name: "denied",
		action: "deny",
		on_deny: denialWords(rule)
	}];
	if (rule === void 0) return [];
	return [
		...rule.require.flatMap((predicate, index) => ruleOf(`require ${index}`, predicate, predicate.conditions)),
		...rule.denyIf.flatMap((predicate, index) => ruleOf(`deny_if ${index}`, predicate, oppositeOf(predicate.conditions) ?? [])),
		...limitRules(rule.limits, name)
	];
}
function ruleOf(name, { onDeny }, conditions) {
	if (conditions.length === 0) return [];
	return [{
		name,
		conditions: conditions.map(({ path, op, value }) => ({
			path,
			op,
			value
		})),
		...onDeny === void 0 ? {} : { on_deny: onDeny }
	}];
}
function limitRules(limits, tool) {
	return limits.flatMap((limit, index) => {
		const window = windowName(limit);
		if (window === void 0 || intercept.abilities.limit?.(limit, tool) !== true) return [];
		const counter = `limit_${index}`;
		const path = `state.${tool ?? "_global"}.${counter}`;
		return [{
			name: `limit ${index}`,
			conditions: [{
				path,
				op: "lte",
				value: limit.max
			}],
			state: {
				counter,
				window
			}
		}];
	});
}
function windowName(limit) {
	return new Map([
		[6e4, "minute"],
		[36e5, "hour"],
		[864e5, "day"]
	]).get(windowMs(limit));
}
const opposites = {
	eq: "neq",
	neq: "eq",
	lt: "gte",
	gte: "lt",
	gt: "lte",
	lte: "gt",
	in: "not_in",
	not_in: "in"
};
function oppositeOf(conditions) {
	const [only, ...others] = conditions;
	if (only === void 0 || others.length > 0) return void 0;
	if (only.op === "exists") return [{
		...only,
		value: only.value === false
	}];
	const op = opposites[only.op];
	return op === void 0 ? void 0 : [{
		...only,
		op
	}];
}
function strayDenials({ tools }) {
	return tools.flatMap(({ access, rule }) => (access === "allow" ? rule?.denyIf ?? [] : []).filter(({ conditions }) => conditions[0]?.op !== "exists").map(({ pointer }) => ({
		kind: "condition",
		effect: "narrower",
		pointer,
		says: "Intercept also denies a call in which this argument is missing or of another type."
	})));
}
function sharedCounters({ policy, tools }) {
	const kept = (limits, tool) => limits.filter((limit) => intercept.abilities.limit?.(limit, tool));
	const callable = tools.filter(({ access }) => access === "allow");
	const limits = [...kept(policy.allTools, void 0), ...callable.flatMap(({ tool, rule }) => kept(rule?.limits ?? [], tool))];
	const apart = limits.filter((limit) => isShared(limit, policy)).map(({ counter, pointer }) => ({
		kind: "limit",
		effect: "wider",
		pointer,
		says: `Intercept counts each tool apart, not together as ${JSON.stringify(counter)}.`
	}));
	const together = limits.filter(({ scope }) => scope === "session").map(({ pointer }) => ({
		kind: "limit",
		effect: "narrower",
		pointer,
		says: "Intercept counts the calls of all sessions together."
	}));
	return [...apart, ...together];
}
function isShared(limit, { allTools, tools }) {
	return [...allTools, ...[...tools.values()].flatMap(({ limits }) => limits)].filter((other) => other.counter === limit.counter && other.scope === limit.scope && windowMs(other) === windowMs(limit)).length > 1;
}
// src/policy/compile/opencode.ts
const opencode = {
	id: "opencode",
	title: "opencode",
	file: "opencode.json",
	abilities: {
		deny: true,
		hide: false,
		ask: true,
		message: "none",
		unlisted: "as-policy"
	},
	nameOf: (tool, server) => `${underscored(server)}_${underscored(tool)}`,
	write: ({ server, tools, unlisted }) => {
		const all = `${underscored(server)}_*`;
		const first = unlisted === "deny" ? [[all, "deny"]] : [];
		const rules = tools.map(({ name, access }) => [name, access === "hide" ? "deny" : access]);
		return {
			kind: "json",
			value: { permission: Object.fromEntries([...first, ...rules]) },
			owns: (item) => item === all || tools.some(({ name }) => name === item),
			ownNames: ["permission"]
		};
	}
};
// src/policy/compile/toolhive.ts
const title = "ToolHive";
const toolhive = {
	id: "toolhive",
	title,
	file: "the file that thv run is given with --authz-config",
	abilities: {
		...gatewayAbilities,
		predicate: ({ conditions }) => conditions.every(isTold)
	},
	nameOf: (tool) => tool,
	write: (outline) => {
		const cedar = {
			policies: policiesOf(outline),
			entities_json: "[]"
		};
		return {
			kind: "text",
			text: `${printJson({
				version: "1.0",
				type: "cedarv1",
				cedar
			})}\n`
		};
	},
	losses: (outline) => unlistedTools(outline, title)
};
function policiesOf({ tools, unlisted }) {
	const others = "permit(principal, action, resource) unless { action == Action::\"call_tool\" };";
	const all = "permit(principal, action == Action::\"call_tool\", resource);";
	const named = tools.flatMap((tool) => unlisted === "deny" ? permits(tool) : forbids(tool));
	return unlisted === "deny" ? [others, ...named] : [
		others,
		all,
		...named
	];
}
function permits({ name, access, rule }) {
	if (access !== "allow") return [];
	const conditions = [...(rule?.require ?? []).map((given) => `when { ${cedarPredicate(given)} }`), ...(rule?.denyIf ?? []).map((given) => `unless { ${cedarPredicate(given)} }`)];
	return [[`permit${scopeOf(name)}`, ...conditions].join(" ").concat(";")];
}
function forbids({ name, access, rule }) {
	const forbid = `forbid${scopeOf(name)}`;
	if (access !== "allow") return [`${forbid};`];
	return [...(rule?.require ?? []).map((given) => `${forbid} unless { ${cedarPredicate(given)} };`), ...(rule?.denyIf ?? []).map((given) => `${forbid} when { ${cedarPredicate(given)} };`)];
}
function scopeOf(tool) {
	return `(principal, action == Action::"call_tool", resource == Tool::${cedarText(tool)})`;
}
function isTold({ path, op, value }) {
	const names = path.split(".").slice(1);
	const isOnTop = names.length === 1 && names[0]?.endsWith("_present") === false;
	if (op === "eq") return isOnTop && isTellable(value);
	return op === "in" && isOnTop && Array.isArray(value) && value.every(isTellable);
}
function isTellable(value) {
	return typeof value === "boolean" || typeof value === "string" && !isNumberText(value);
}
function cedarPredicate({ conditions }) {
	return conditions.length === 0 ? "true" : conditions.map(cedarCondition).join(" && ");
}
function cedarCondition({ path, value }) {
	const key = cedarText(`arg_${path.split(".")[1] ?? ""}`);
	const set = [...new Set((Array.isArray(value) ? value : [value]).filter(isTellable).flatMap(twins))];
	return set.length === 0 ? "false" : `context has ${key} && [${set.join(", ")}].contains(context[${key}])`;
}
function twins(value) {
	const isBoolean = typeof value === "boolean" || value === "true" || value === "false";
	return [cedarText(String(value)), ...isBoolean ? [String(value)] : []];
}
function cedarText(text) {
	return `"${text.replace(/\p{Surrogate}/gu, "�").replace(/["\\]/g, "\\$&").replace(/\p{Cc}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}
// src/policy/compile/zed.ts
const words = {
	allow: "allow",
	ask: "confirm",
	deny: "deny",
	hide: "deny"
};
// src/policy/compile/targets.ts
const targets = [
	amazonQ,
	claudeCode,
	codex,
	copilot,
	cursor,
	geminiCli,
	geminiPolicy,
	opencode,
	{
		id: "zed",
		title: "Zed",
		file: ".zed/settings.json",
		abilities: {
			deny: true,
			hide: false,
			ask: true,
			message: "none",
			unlisted: "ask"
		},
		nameOf: (tool, server) => `mcp:${plainName(server)}:${plainName(tool)}`,
		write: ({ server, tools }) => ({
			kind: "json",
			value: { agent: { tool_permissions: { tools: Object.fromEntries(tools.map(({ name, access }) => [name, { default: words[access] }])) } } },
			owns: (item) => item.startsWith(`mcp:${server}:`),
			ownNames: [
				"agent",
				"tool_permissions",
				"tools"
			]
		})
	},
	agentgateway,
	envoy,
	intercept,
	toolhive
];
// src/commands/policy-export.ts
const flags = {
	policy: {
		value: "FILE",
		help: "the policy to compile"
	},
	to: {
		value: "TARGET",
		choices: targets.map(({ id }) => id),
		help: "what to compile it for"
	},
	server: {
		value: "NAME",
		help: "the server's name in the target's own configuration",
		byDefault: "that of the policy file"
	},
	snapshots: {
		value: "FILE",
		help: "the tools, as `capture` saved them",
		byDefault: `those in ${lockPath}`
	},
	into: {
		value: "FILE",
		help: "write the fragment into this JSON file, and leave the rest of it as it is"
	},
	strict: { help: "write nothing, and exit with 1, if the target would let through what the policy stops" },
	format: {
		value: "FORMAT",
		choices: ["text", "json"],
		help: "the fragment, with the losses on standard error; or one JSON document of both",
		byDefault: "text"
	}
};
async function knownTools({ file: path, policy }, args, world) {
	const snapshots = args.get("snapshots");
	if (snapshots !== void 0) {
		const { server, tools } = serverOf(path, await readOffers(snapshots, world));
		const names = tools.map(({ name }) => name);
		checkNames(path, server, policy, names);
		return names;
	}
	const { lock } = await loadProject(directoryFiles(world.cwd), defaultPolicyDir);
	return [...lock?.servers.get(policyServer(basename(path)) ?? "")?.tools.keys() ?? []];
}
function checkNames(path, server, { tools, hide }, known) {
	const named = [...tools.keys(), ...hide];
	if (named.length === 0 || named.some((name) => name === "*" || known.includes(name))) return;
	throw new UsageError(`${path}: the policy names none of the tools of ${JSON.stringify(server)}; is it that of another server?`);
}
function serverName(path, args) {
	const name = args.get("server") ?? policyServer(basename(path));
	if (name === void 0 || name === "") throw new UsageError(`${path}: the policy is not named after a server; give --server NAME.`);
	return name;
}
function textOf(fragment) {
	return fragment.kind === "text" ? fragment.text : `${printJson(fragment.value)}\n`;
}
function mergedInto(path, { title }, fragment, world) {
	if (fragment.kind === "text") throw new UsageError(`--into merges JSON only; print the fragment for ${title} and put it in its place.`);
	const file = resolve(world.cwd, path);
	return mergeJson(path, existsSync(file) ? readTextFile(file, 1e6) : "{}\n", fragment);
}
function lossLine({ effect, pointer, says }) {
	return `${{
		wider: "WIDER",
		narrower: "narrower",
		same: "as before"
	}[effect].padEnd(9)} ${terminalText(pointer === "" ? "/" : pointer)}: ${terminalText(says)}`;
}
function document({ id, file }, { fragment, losses }) {
	return {
		schema: "toolwarden.policy-export/1",
		target: id,
		file,
		fragment: textOf(fragment),
		losses: losses.map((loss) => ({
			...loss,
			pointer: plainText(loss.pointer),
			says: plainText(loss.says)
		}))
	};
}
function wanted(args) {
	const path = args.get("policy");
	const target = targets.find(({ id }) => id === args.get("to"));
	if (path === void 0 || target === void 0) throw new UsageError("policy export needs both: --policy FILE --to TARGET.");
	return {
		path,
		target
	};
}
async function run(argv, world) {
	const args = parseFlags(argv, flags);
	noPositionals(args, "policy export");
	const { path, target } = wanted(args);
	const into = args.get("into");
	const file = readPolicy(path, world);
	const context = {
		server: serverName(path, args),
		tools: await knownTools(file, args, world)
	};
	const compiled = compilePolicy(target, file.policy, context);
	const text = into === void 0 ? void 0 : mergedInto(into, target, compiled.fragment, world);
	const isJson = args.get("format") === "json";
	const wider = compiled.losses.filter(({ effect }) => effect === "wider").length;
	const isRefused = args.has("strict") && wider > 0;
	if (isJson) await world.print(`${JSON.stringify(document(target, compiled), void 0, 2)}\n`);
	else for (const loss of compiled.losses) world.notice(lossLine(loss));
	if (isRefused) {
		world.notice(`${target.title} would let through more than the policy, in ${count(wider, "way")}; nothing is written.`);
		return 1;
	}
	if (into !== void 0 && text !== void 0) writeTextFile(resolve(world.cwd, into), text);
	else if (!isJson) await world.print(textOf(compiled.fragment));
	return 0;
}
const policyExportCommand = {
	name: "policy export",
	summary: "Write a policy in the language of another enforcer, and say what is lost there.",
	usage: ["policy export --policy FILE --to TARGET [--server NAME] [--snapshots FILE] [--into FILE] [--strict] [--format text|json]"],
	flags,
	notes: [
		...targets.map(({ id, title, file }) => `  ${id.padEnd(14)} ${title}: ${file}`),
		"",
		"A loss is WIDER where the target lets through what the policy stops, narrower where it stops more, `as before` where",
		"access is the same. Exit codes: 0 written, 1 --strict and something is wider, 2 the snapshots lack a server,",
		"3 the policy is not valid, the target has one name for two tools, or bad usage."
	].join("\n"),
	run
};
// src/commands/policy.ts
const policyCommand = commandOfVerbs("policy", "Check policies, explain them, replay calls, or write one for another enforcer.", {
	check: policyCheckCommand,
	decide: policyDecideCommand,
	explain: policyExplainCommand,
	export: policyExportCommand
});
export { policyCommand };
