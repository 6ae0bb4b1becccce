import { n as nearest } from "./nearest.js";
import { o as pointer, t as byText } from "./json.js";
import { n as ours, r as say } from "./phrase.js";
import { t as canonicalJson } from "./digest.js";
import { h as nameWords } from "./spans.js";
import { a as standingOf, r as isBlocked } from "./standing.js";
import { i as windowMs, t as describeLimit } from "./limits.js";
// src/policy/stale-names.ts
function staleNames({ hide, tools: rules }, tools) {
	if (tools.length === 0) return [];
	const known = new Set(tools);
	const named = new Map();
	hide.forEach((name, index) => named.set(name, pointer("hide", index)));
	for (const name of rules.keys()) named.set(name, pointer("tools", name));
	const free = tools.filter((tool) => !named.has(tool));
	return [...named].filter(([name]) => name !== "*" && !known.has(name)).map(([name, at]) => staleName(name, at, nearest(name, tools) ?? mostAlike(name, free)));
}
function staleName(name, at, meant) {
	return meant === void 0 ? {
		name,
		pointer: at
	} : {
		name,
		pointer: at,
		meant
	};
}
function mostAlike(name, candidates) {
	const words = wordsOf(name);
	return candidates.map((candidate) => ({
		candidate,
		share: shareOf(words, wordsOf(candidate))
	})).filter(({ share }) => share >= 2 / 3).sort((a, b) => b.share - a.share || byText(a.candidate, b.candidate))[0]?.candidate;
}
function wordsOf(name) {
	return new Set(nameWords(name).words.map(({ text }) => text));
}
function shareOf(a, b) {
	return [...a].filter((word) => b.has(word)).length / Math.max(a.size, b.size, 1);
}
// src/policy/loosen-limits.ts
function looserLimits(tool, now) {
	return (now.base.tools.get(tool)?.limits ?? []).flatMap((_, index) => lossOf(tool, index, now) ?? []);
}
function looserAllTools(now) {
	const everybody = [...now.tools, unlisted].filter((tool) => isOpen(now.head, tool));
	return now.base.allTools.flatMap((_, index) => {
		return everybody.map((tool) => lossOf(tool, (now.base.tools.get(tool)?.limits.length ?? 0) + index, now)).find((loss) => loss !== void 0) ?? [];
	});
}
const unlisted = "";
function isOpen(policy, tool) {
	return !isBlocked(standingOf(policy, tool));
}
function limitsOf({ tools, allTools }, tool) {
	return [...tools.get(tool)?.limits ?? [], ...allTools];
}
function lossOf(tool, index, now) {
	const [before, after] = [limitsOf(now.base, tool), limitsOf(now.head, tool)];
	const limit = before[index];
	if (limit === void 0) return void 0;
	const lost = after.filter((other, place) => {
		return areWithin(costs(before.slice(0, index + 1), limit), costs(after.slice(0, place + 1), other)) && isAsStrict(other, limit);
	}).map((other) => uncounted(limit, other, now));
	if (lost.some((names) => names.length === 0)) return void 0;
	const [names] = lost;
	return names === void 0 ? lostLimit(limit, after) : lostSharers(limit, names);
}
function isAsStrict(a, b) {
	if (a.scope === "session" && b.scope === "grant") return false;
	const [lengthA, lengthB] = [windowMs(a), windowMs(b)];
	if (lengthA >= lengthB) return lengthA % lengthB === 0 && a.max <= b.max;
	return lengthB % lengthA === 0 && a.max * (lengthB / lengthA) <= b.max;
}
function costs(limits, { counter, scope, ...limit }) {
	const length = windowMs({
		counter,
		scope,
		...limit
	});
	const same = limits.filter((one) => one.counter === counter && one.scope === scope && windowMs(one) === length);
	return new Set(same.map(({ cost }) => cost));
}
function areWithin(part, whole) {
	return [...part].every((item) => whole.has(item));
}
function uncounted(limit, other, { base, head, tools }) {
	return [...tools, unlisted].filter((tool) => isOpen(head, tool) && !areWithin(costs(limitsOf(base, tool), limit), costs(limitsOf(head, tool), other)));
}
function lostSharers(limit, names) {
	const first = names.toSorted(byText).find((name) => name !== unlisted);
	const whose = first === void 0 ? say`calls of tools that no rule names` : say`calls of ${first}`;
	return {
		says: say`the limit of ${describeLimit(limit)} no longer counts ${whose} as it did`,
		isCertain: true
	};
}
function lostLimit(limit, after) {
	const was = describeLimit(limit);
	const near = after.find(({ counter, cost }) => counter === limit.counter && cost === limit.cost) ?? after.find(({ counter }) => counter === limit.counter) ?? after[0];
	if (near === void 0) return {
		says: say`the limit of ${was} is gone`,
		isCertain: true
	};
	if (limit.cost !== void 0 && after.every(({ cost }) => cost !== limit.cost)) return {
		says: say`the limit of ${was} is gone, so ${limit.cost} may be anything`,
		isCertain: true
	};
	const now = describeLimit(near);
	return near.cost === limit.cost && now !== was && isMultiple(windowMs(near), windowMs(limit)) ? {
		says: say`the limit was ${was}, now it is ${now}`,
		isCertain: true
	} : {
		says: say`the limit was ${was}, and whether ${now} is stricter cannot be told`,
		isCertain: false
	};
}
function isMultiple(a, b) {
	return a % b === 0 || b % a === 0;
}
// src/policy/loosen.ts
function loosened(base, head, tools) {
	if (base === void 0) return [];
	const hidden = base.hide.filter((name) => name !== "*");
	const sorted = [...new Set([
		...tools,
		...base.tools.keys(),
		...hidden,
		...head?.tools.keys() ?? []
	])].sort(byText);
	return [...loosenedForAll(base, head, sorted), ...sorted.flatMap((tool) => loosenedFor(tool, base, head, sorted))];
}
function loosenedForAll(base, head, tools) {
	const change = {
		from: unlistedStanding(base),
		to: unlistedStanding(head)
	};
	const opened = isBlocked(change.from) && !isBlocked(change.to) ? [{
		...change,
		says: say`every tool that the policy does not list may now be called`,
		isCertain: true
	}] : [];
	if (head === void 0) return opened;
	return [...opened, ...looserAllTools({
		base,
		head,
		tools
	}).map(loosening(change))];
}
function unlistedStanding(policy) {
	if (policy === void 0) return "no-policy";
	if (policy.hide.includes("*")) return "hidden";
	return policy.default === "deny" ? "denied-by-default" : "allowed-by-default";
}
function loosenedFor(tool, base, head, tools) {
	const from = standingOf(base, tool);
	const to = standingOf(head, tool);
	const change = {
		tool,
		from,
		to
	};
	if (isBlocked(to)) return [];
	if (isBlocked(from)) return [{
		...change,
		says: say`could not be called, now may be`,
		isCertain: true
	}];
	if (head === void 0) return [{
		...change,
		says: say`the policy is gone, and its rule with it`,
		isCertain: true
	}];
	return looserRule(tool, {
		base,
		head,
		tools
	}).map(loosening(change));
}
function loosening(change) {
	return (loss) => ({
		...change,
		...loss
	});
}
const plain = {
	action: "allow",
	require: [],
	denyIf: [],
	limits: []
};
function looserRule(tool, now) {
	const before = now.base.tools.get(tool) ?? plain;
	const after = now.head.tools.get(tool) ?? plain;
	return [
		...before.action === "ask" && after.action !== "ask" ? [{
			says: say`a person no longer approves its calls`,
			isCertain: true
		}] : [],
		...looserRequirements(before, after),
		...looserDenials(before, after),
		...looserLimits(tool, now)
	];
}
function looserRequirements(before, after) {
	const kept = conditionsOf(after.require);
	return before.require.flatMap(({ conditions, onDeny }) => conditions.filter((condition) => !kept.some((other) => implies(other, condition))).map((condition) => lostCondition("requires", {
		condition,
		onDeny
	}, after)));
}
function conditionsOf(predicates) {
	return predicates.flatMap(({ conditions }) => conditions);
}
function looserDenials(before, after) {
	return before.denyIf.filter(({ conditions }) => !after.denyIf.some((other) => other.conditions.every((needed) => conditions.some((given) => implies(given, needed))))).flatMap(({ conditions, onDeny }) => conditions.slice(0, 1).map((condition) => lostCondition("denies", {
		condition,
		onDeny
	}, after)));
}
function lostCondition(verb, lost, after) {
	const { condition } = lost;
	const kept = [...conditionsOf(after.require), ...conditionsOf(after.denyIf)];
	const isReplaced = kept.some(({ path }) => path === condition.path);
	const doubt = say`its rule on ${condition.path} reads otherwise, and whether that is stricter cannot be told`;
	return isReplaced && !isSameKind(condition, kept) ? {
		says: doubt,
		isCertain: false
	} : {
		...whatIsLost(verb, lost),
		isCertain: true
	};
}
function whatIsLost(verb, { condition, onDeny }) {
	const no = ours(`it no longer ${verb}`);
	if (condition.op !== "regex" || onDeny === void 0) return { says: say`${no} ${describe(condition)}` };
	return {
		says: say`${no} a pattern in ${condition.path}: ${onDeny}`,
		exactly: describe(condition)
	};
}
function isSameKind(lost, kept) {
	return kept.some(({ path, op }) => path === lost.path && bounds.has(op) && op === lost.op);
}
const bounds = new Set([
	"lt",
	"lte",
	"gt",
	"gte",
	"in",
	"not_in"
]);
function describe({ path, op, value }) {
	return `${path} ${op} ${JSON.stringify(value)}`;
}
function implies(a, b) {
	if (a.path !== b.path) return false;
	if (a.op === b.op && canonicalJson(a.value) === canonicalJson(b.value)) return true;
	if (b.op === "exists") return b.value !== false && a.op !== "exists";
	if (typeof a.value === "number" && typeof b.value === "number") return impliesBound(a, b, a.value, b.value);
	if (a.op === "eq" && b.op === "in") return isWithin([a.value], b.value);
	if (a.op === "in" && b.op === "in") return isWithin(a.value, b.value);
	if (a.op === "not_in" && b.op === "not_in") return isWithin(b.value, a.value);
	return false;
}
function impliesBound(a, b, low, high) {
	const isBelow = a.op === "lt" || a.op === "lte";
	const isAbove = a.op === "gt" || a.op === "gte";
	if (isBelow && b.op === "lte") return low <= high;
	if (isBelow && b.op === "lt") return low < high || low === high && a.op === "lt";
	if (isAbove && b.op === "gte") return low >= high;
	return isAbove && b.op === "gt" && (low > high || low === high && a.op === "gt");
}
function isWithin(part, whole) {
	if (!Array.isArray(part) || !Array.isArray(whole)) return false;
	const texts = new Set(whole.map((item) => canonicalJson(item)));
	return part.every((item) => texts.has(canonicalJson(item)));
}
export { loosened as n, staleNames as r, implies as t };
