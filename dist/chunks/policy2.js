import { n as UsageError, t as CannotJudgeError } from "./errors.js";
import { t as describeProblem } from "./problem.js";
import { t as namedTools } from "./named-tools.js";
import { a as readTree, d as findNodeAtLocation, f as modify, i as positionAt, l as applyEdits, p as parseTree, r as offsetOf, s as valueOf, t as duplicateKeys } from "./tree.js";
import { a as own, n as isObject, o as pointer, s as resolvePointer, t as byText } from "./json.js";
import { t as unportableFields } from "./portable.js";
import { n as datetime } from "./iso.js";
import { s as quote } from "./check.js";
import { f as predicateTest, i as windowMs, l as noCounters, t as describeLimit, u as pruned } from "./limits.js";
import { r as staleNames, t as implies } from "./loosen.js";
import { a as standingOf, i as isHidden, n as describeStanding, t as compareStanding } from "./standing.js";
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
import { t as batchedOutput } from "./batch.js";
import { n as parseJson, t as linesOf } from "./json-lines.js";
import { n as settle, t as decide } from "./decide.js";
import { t as policyFiles } from "./policy-folder.js";
import { t as noPositionals } from "./positionals.js";
import { r as directoryFiles } from "./project-files.js";
import { t as explainPolicy } from "./explain.js";
import { t as columns } from "./columns.js";
import { t as inkOf } from "./ink.js";
import { r as enforcers } from "./config-file.js";
import { n as fragmentText, r as compilePolicy, t as targets } from "./targets.js";
import { t as commandOfVerbs } from "./verbs.js";
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
function ruled(tools, more = {}) {
	return { policy: {
		version: "1",
		default: "deny",
		...more,
		tools
	} };
}
function ruleOfT(rule) {
	return ruled({ t: rule });
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
			ruled({ t: {
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
			...ruled({ delete_brnch: {} }),
			tools
		}, {
			...ruled({}, { hide: ["gone"] }),
			tools
		}],
		ignores: [
			{
				...ruled({ delete_branch: {} }, { hide: ["list"] }),
				tools
			},
			{
				...ruled({}, { hide: ["*"] }),
				tools
			},
			ruled({ gone: {} })
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
		flags: [ruled({}, { hide: [
			"a",
			"b",
			"a"
		] }), ruled({}, { hide: [
			"*",
			"b",
			"*"
		] })],
		ignores: [ruled({}, { hide: ["a", "A"] })]
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
			ruled({ t: { limits: [atMost(30, "minute")] } }, { all_tools: { limits: [atMost(20, "hour", { counter: "all" })] } }),
			ruleOfT({ limits: [atMost(10, "minute"), atMost(900, "hour")] }),
			ruleOfT({ limits: [atMost(10), atMost(10, 60, { counter: "m" })] }),
			ruleOfT({ limits: [atMost(10), atMost(10, "minute", { scope: "session" })] }),
			ruled({}, { all_tools: { limits: [atMost(5, "day"), atMost(5, "hour")] } }),
			ruled({
				t: { limits: [atMost(5, "day"), atMost(9, "hour", { counter: "m" })] },
				u: { limits: [atMost(7, "day"), atMost(9, "hour", { counter: "m" })] }
			})
		],
		ignores: [
			ruled({ t: { limits: [atMost(30, "minute")] } }, { all_tools: { limits: [atMost(500, "hour", { counter: "all" })] } }),
			ruleOfT({ limits: [atMost(10, "minute"), atMost(100, "hour")] }),
			ruleOfT({ limits: [atMost(10, 60), atMost(15, 90)] }),
			ruleOfT({ limits: [atMost(10), atMost(10, "minute", {
				counter: "m",
				cost: "args.a"
			})] }),
			ruleOfT({ limits: [atMost(5, "minute", { scope: "session" }), atMost(10)] }),
			ruled({
				t: { limits: [atMost(5, "day"), atMost(9, "hour", { counter: "m" })] },
				u: { limits: [atMost(20, "hour", { counter: "m" })] }
			}),
			ruled({
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
			ruled({ "*": { action: "deny" } }),
			ruled({ "get_*": {} }),
			ruled({}, { hide: ["delete_*"] }),
			{
				...ruled({ "*": {} }),
				tools: [offered("t", "read")]
			}
		],
		ignores: [ruled({}, { hide: ["*"] }), {
			...ruled({ "*": {} }),
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
			ruled({ a: {} }, { hide: ["a"] }),
			ruled({ a: { action: "allow" } }, { hide: ["*"] }),
			ruled({}, { hide: ["*", "b"] }),
			ruled({}, {
				hide: ["*"],
				all_tools: { limits: [atMost(1)] }
			})
		],
		ignores: [ruled({ a: {} }, { hide: ["b"] }), ruled({}, { hide: ["*"] })]
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
					...ruled({ pay: {} }),
					tools: [offered("pay", "financial")]
				},
				{
					...ruled({ drop: { limits: [atMost(5)] } }),
					tools: [offered("drop", "destructive")]
				},
				{
					...ruled({}, { default: "allow" }),
					tools: [offered("save", "write")]
				}
			],
			ignores: [
				{
					...ruled({ list: {} }),
					tools: [offered("list", "read")]
				},
				{
					...ruled({}, { default: "allow" }),
					tools: [offered("list", "read")]
				},
				{
					...ruled({}),
					tools: [offered("pay", "financial")]
				},
				{
					...ruled({ save: { limits: [atMost(900, "hour")] } }),
					tools: [offered("save", "write")]
				},
				{
					...ruled({ pay: denying(claim("gt", 100)) }),
					tools: [offered("pay", "financial")]
				},
				{
					...ruled({ pay: {} }, { hide: ["pay"] }),
					tools: [offered("pay", "financial")]
				},
				ruled({ pay: {} })
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
				ruled({ t: {} }, { all_tools: { limits: [atMost(0)] } })
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
// src/commands/policy-answer-forms.ts
const json = {
	decided: (answer) => `${JSON.stringify(decisionIn(answer))}\n`,
	differing: (answer, line) => {
		const { server, call } = answer;
		const { tool, grant, session, at } = call;
		const when = new Date(at).toISOString();
		return `${JSON.stringify({
			line,
			at: when,
			grant,
			session,
			server,
			tool,
			...decisionIn(answer)
		})}\n`;
	},
	failed: (says) => `${JSON.stringify({ error: plainText(says) })}\n`
};
function decisionIn({ decision: { kind, rule, message, remaining }, before }) {
	return {
		decision: kind,
		rule,
		message,
		...remaining === void 0 ? {} : { remaining },
		...before === void 0 ? {} : { recorded: before }
	};
}
const table = {
	decided: (answer) => rowOf(answer, ""),
	differing: (answer, line) => {
		const { server = "", call } = answer;
		return rowOf(answer, `line ${line}, ${terminalText(server, 40)}, ${terminalText(call.grant, 40)}: `);
	},
	failed: (says) => row("error", "", "", terminalText(says))
};
function rowOf({ call, decision: { kind, rule, message, remaining }, before }, place) {
	const left = remaining === void 0 ? "" : ` ${remaining} left.`;
	const was = before === void 0 ? "" : ` Recorded: ${terminalText(before.decision, 40)} by ${terminalText(before.rule, 80)}.`;
	const says = `${place}${terminalText(message)}${left}${was}`;
	return row(kind, terminalText(call.tool, 40), terminalText(rule, 80), says);
}
function row(decision, tool, rule, says) {
	return `${decision.padEnd(8)} ${tool.padEnd(24)} ${rule.padEnd(32)} ${says}\n`;
}
const answerForms = {
	json,
	table
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
	const server = own(line, "server");
	if (typeof server !== "string") throw new UsageError(`${where}: "server" is missing or no text.`);
	const about = {
		server,
		key: JSON.stringify([
			server,
			session,
			own(line, "request") ?? null
		])
	};
	if (own(line, "event") === "end") {
		const outcome = own(line, "outcome");
		return {
			kind: "end",
			...about,
			isGivenBack: outcome === "error" || outcome === "continued"
		};
	}
	const recorded = recordedIn(line);
	const logged = () => loggedCall(line, session, where);
	return {
		kind: "decision",
		...about,
		logged,
		...recorded === void 0 ? {} : { recorded }
	};
}
function recordedIn(line) {
	const [decision, rule] = [own(line, "decision"), own(line, "rule")];
	return own(line, "by") === "policy" && typeof decision === "string" && typeof rule === "string" ? {
		decision,
		rule
	} : void 0;
}
function loggedCall(line, session, where) {
	const args = argumentsOf(line, where);
	const outcome = own(line, "forwarded") === true ? "ok" : "error";
	const grant = own(line, "grant");
	return readCall({
		tool: own(line, "tool") ?? null,
		args,
		at: own(line, "at") ?? null,
		...grant === void 0 ? {} : { grant },
		session,
		outcome
	}, 0, where);
}
function argumentsOf(line, where) {
	const args = own(line, "arguments");
	if (args !== void 0) return args;
	const keys = own(line, "argumentKeys");
	if (Array.isArray(keys) && keys.length === 0) return {};
	throw new UsageError(`${where}: the values of its arguments were not written down, so it cannot be decided again; record with --audit-args full.`);
}
// src/commands/policy-answers.ts
function answering(judges) {
	const replays = new Map();
	const held = heldCalls();
	let at = 0;
	function answer(text, where) {
		const line = parseJson(text, where);
		const record = readAuditLine(line, where);
		if (record !== void 0 && !judges.isAbout(record.server)) return { kind: "noted" };
		const server = record?.server ?? "";
		const replay = replays.get(server) ?? newReplay;
		if (record?.kind === "end") {
			const reservations = held.take(record.key);
			if (record.isGivenBack) replays.set(server, failedLater(replay, reservations));
			return { kind: "noted" };
		}
		const { call, outcome } = record?.logged() ?? readCall(line, at, where);
		const of = record === void 0 ? {} : { server };
		const replayed = replayCall(judges.policyFor({
			...of,
			grant: call.grant
		}, where), replay, {
			call,
			outcome
		});
		if (!replayed.ok) return {
			kind: "failed",
			says: `${where}: ${replayed.says}`
		};
		const { decision, reservations } = replayed;
		replays.set(server, replayed.replay);
		({at} = call);
		if (record !== void 0 && outcome === "ok") held.hold(record.key, reservations);
		const before = record?.recorded;
		const isOther = before !== void 0 && (before.decision !== decision.kind || before.rule !== decision.rule);
		return {
			kind: "decided",
			answer: {
				...of,
				call,
				decision,
				...isOther ? { before } : {}
			}
		};
	}
	return (text, where) => {
		try {
			return answer(text, where);
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			return {
				kind: "failed",
				says: error.message
			};
		}
	};
}
function heldCalls() {
	const held = new Map();
	return {
		hold(key, reservations) {
			held.set(key, [...held.get(key) ?? [], reservations]);
		},
		take(key) {
			const [first = [], ...rest] = held.get(key) ?? [];
			if (rest.length === 0) held.delete(key);
			else held.set(key, rest);
			return first;
		}
	};
}
// src/commands/policy-judges.ts
const judgeFlags = {
	policy: {
		value: "FILE",
		help: "the policy to ask"
	},
	"policy-dir": {
		value: "DIR",
		help: "ask for each call of an audit the policy of its server there, as a gateway does"
	},
	server: {
		value: "NAME",
		help: "of an audit, only the calls of this server"
	},
	grants: {
		value: "FILE",
		help: "the grants of the gateway, for calls of grants that have a policy of their own"
	}
};
async function judgesOf(args, world) {
	const [file, folder, only] = [
		args.get("policy"),
		args.get("policy-dir"),
		args.get("server")
	];
	if (file === void 0 === (folder === void 0)) throw new UsageError("policy decide needs one of both, and calls: --policy FILE or --policy-dir DIR, --calls FILE.");
	const ofGrants = await policiesOfGrants(args.get("grants"), world);
	const ofServers = file === void 0 ? byServer(folder ?? "", only, world) : forOne(file, only, world);
	return {
		isAbout: (server) => only === void 0 || server === void 0 || server === only,
		policyFor: (whose, where) => ofGrants.get(whose.grant) ?? ofServers(whose.server ?? only, where)
	};
}
function forOne(file, only, world) {
	const { policy } = readPolicy(file, world);
	let first = only;
	return (server, where) => {
		first ??= server;
		if (server === void 0 || server === first) return policy;
		throw new UsageError(`${where}: is a call of server "${server}", after others of "${first}"; say which with --server NAME, or where the policies of all lie with --policy-dir DIR.`);
	};
}
function byServer(folder, only, world) {
	const paths = [...policyFiles(folder, world)].filter(([server]) => only === void 0 || server === only);
	const policies = new Map(paths.map(([server, path]) => [server, readPolicy(path, world).policy]));
	return (server, where) => {
		if (server === void 0) throw new UsageError(`${where}: does not say which server it is for; name it with --server NAME.`);
		const policy = policies.get(server);
		if (policy !== void 0) return policy;
		const meant = nearest(server, [...policies.keys()]);
		const hint = meant === void 0 ? "" : `; there is one of "${meant}"`;
		throw new UsageError(`${where}: server "${server}" has no policy in ${folder}${hint}.`);
	};
}
async function policiesOfGrants(path, world) {
	if (path === void 0) return new Map();
	const { policyPath, readGrants } = await import("./grants-file3.js");
	return new Map(readGrants(path, world).flatMap((grant) => {
		const policy = policyPath(grant, path);
		return policy === void 0 ? [] : [[grant.label, readPolicy(policy, world).policy]];
	}));
}
// src/commands/policy-decide.ts
const flags$2 = {
	...judgeFlags,
	calls: {
		value: "FILE",
		help: "calls, one JSON object a line; `-` is standard input"
	},
	differences: { help: "print only decisions that differ from those an audit has recorded, and where they stand" },
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
	const calls = args.get("calls");
	const judges = await judgesOf(args, world);
	if (calls === void 0) throw new UsageError("policy decide needs calls: --calls FILE.");
	const options = {
		form: answerForms[args.get("format") === "table" ? "table" : "json"],
		hasDifferencesOnly: args.has("differences")
	};
	const { lines, faults, decided, differing } = await answerCalls(judges, calls, options, world);
	if (faults > 0) throw new UsageError(`${faults} of ${count(lines, "line")} could not be answered; each says why in its place.`);
	if (!options.hasDifferencesOnly) return 0;
	world.notice(`toolwarden: ${differing} of ${count(decided, "decision")} ${differing === 1 ? "differs" : "differ"} from what was recorded.`);
	return differing === 0 ? 0 : 1;
}
async function answerCalls(judges, calls, { form, hasDifferencesOnly }, world) {
	const where = calls === "-" ? "standard input" : calls;
	const chunks = calls === "-" ? world.stdin() : textChunks(resolve(world.cwd, calls));
	const output = batchedOutput(world);
	const answerTo = answering(judges);
	const counts = {
		lines: 0,
		faults: 0,
		decided: 0,
		differing: 0
	};
	try {
		for await (const { number, text } of linesOf(chunks)) {
			counts.lines += 1;
			const answered = answerTo(text, `${where}:${number}`);
			if (answered.kind === "failed") {
				counts.faults += 1;
				await output.add(form.failed(answered.says));
			} else if (answered.kind === "decided") {
				const isOther = answered.answer.before !== void 0;
				counts.decided += 1;
				counts.differing += isOther ? 1 : 0;
				if (!hasDifferencesOnly) await output.add(form.decided(answered.answer));
				else if (isOther) await output.add(form.differing(answered.answer, number));
			}
		}
	} finally {
		await output.flush();
	}
	return counts;
}
const policyDecideCommand = {
	name: "policy decide",
	summary: "Replay calls against a policy.",
	usage: [
		"policy decide --policy FILE --calls FILE [--format json|table]",
		"policy decide --policy FILE [--server NAME] [--grants FILE] --calls AUDIT [--differences] [--format json|table]",
		"policy decide --policy-dir DIR [--server NAME] [--grants FILE] --calls AUDIT [--differences] [--format json|table]"
	],
	flags: flags$2,
	notes: [
		"A call is a line such as {\"tool\":\"search\",\"args\":{\"q\":\"x\"},\"at\":\"2026-01-31T12:00:00Z\",\"grant\":\"ci\",\"session\":\"1\",\"outcome\":\"ok\"};",
		"only `tool` is required. The answer is a line such as",
		"{\"decision\":\"allow\",\"rule\":\"/tools/search\",\"message\":\"...\",\"remaining\":29}, or {\"error\":\"...\"} for a line that is no call.",
		"An outcome of error gives the call's place in the limits back. Lines that `enforce --audit FILE --audit-args full` has",
		"written are calls too, each answered once, with what they gave back when they ended, and with what was recorded where the",
		"policy decides otherwise now; servers of a gateway count for themselves. Exit codes: 0 all answered, 1 with --differences",
		"if there are some, 3 some lines are no calls, or bad usage."
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
// src/commands/policy-export.ts
const flags = {
	policy: {
		value: "FILE",
		help: "the policy to compile"
	},
	to: {
		value: "TARGET",
		choices: enforcers,
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
		help: "write the fragment into this JSON, TOML or YAML file, and leave the rest of it as it is"
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
async function mergedInto(path, { title }, fragment, world) {
	const file = resolve(world.cwd, path);
	const text = existsSync(file) ? readTextFile(file, 1e6) : void 0;
	if (fragment.kind === "json") return mergeJson(path, text ?? "{}\n", fragment);
	if (fragment.into === void 0) throw new UsageError(`--into does not merge for ${title}: print the fragment and put it in its place, or give it a file of its own.`);
	const { mergeText } = await import("./merge-text.js");
	return mergeText(path, text ?? "", fragment, fragment.into);
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
		fragment: fragmentText(fragment),
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
	const text = into === void 0 ? void 0 : await mergedInto(into, target, compiled.fragment, world);
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
	else if (!isJson) await world.print(fragmentText(compiled.fragment));
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
