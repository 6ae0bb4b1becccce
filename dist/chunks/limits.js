import { a as own, n as isObject } from "./json.js";
import { a as compilePattern } from "./policy-file.js";
// src/policy/amounts.ts
function sumOf(a, b) {
	const sum = a + b;
	if (Number.isInteger(a) && Number.isInteger(b)) return sum;
	const places = 14 - Math.floor(Math.log10(Math.max(Math.abs(a), Math.abs(b))));
	return places > 100 ? sum : Number(sum.toFixed(Math.max(0, places)));
}
// src/policy/conditions.ts
function predicateTest(predicate) {
	const tests = predicate.conditions.map(conditionTest);
	return (args) => tests.every((test) => test(args));
}
function argumentReader(path) {
	const names = path.split(".").slice(1);
	return (args) => {
		let here = args;
		for (const name of names) {
			if (!isObject(here)) return void 0;
			here = own(here, name);
		}
		return here;
	};
}
function conditionTest({ path, op, value }) {
	const read = argumentReader(path);
	if (op === "exists") return (args) => read(args) !== void 0 === (value !== false);
	const holds = comparisons[op](value);
	return (args) => {
		const actual = read(args);
		return actual !== void 0 && holds(actual);
	};
}
const comparisons = {
	eq: (value) => (actual) => isEqual(actual, value),
	neq: (value) => (actual) => !isEqual(actual, value),
	lt: byNumber((actual, bound) => actual < bound),
	lte: byNumber((actual, bound) => actual <= bound),
	gt: byNumber((actual, bound) => actual > bound),
	gte: byNumber((actual, bound) => actual >= bound),
	in: (value) => (actual) => isAmong(actual, value),
	not_in: (value) => (actual) => !isAmong(actual, value),
	regex: byPattern,
	contains: (value) => (actual) => doesContain(actual, value)
};
function byNumber(compare) {
	return (bound) => (actual) => typeof actual === "number" && typeof bound === "number" && compare(actual, bound);
}
function byPattern(source) {
	const pattern = typeof source === "string" ? compilePattern(source) : "";
	if (typeof pattern === "string") return () => false;
	return (actual) => typeof actual === "string" && pattern.matches(actual);
}
function isAmong(actual, list) {
	return Array.isArray(list) && list.some((item) => isEqual(actual, item));
}
function doesContain(actual, part) {
	if (typeof actual === "string") return typeof part === "string" && actual.includes(part);
	return isAmong(part, actual);
}
function isEqual(a, b) {
	if (a === b) return true;
	if (a === null || b === null) return false;
	if (typeof a === "object" || typeof b === "object") return isAlike(a, b);
	return typeof a !== typeof b && String(a) === String(b);
}
function isAlike(a, b) {
	if (Array.isArray(a) && Array.isArray(b)) return areAlike(a, b);
	if (!isObject(a) || !isObject(b)) return a === b;
	const names = Object.keys(a);
	return names.length === Object.keys(b).length && names.every((name) => isAlikeIn(name, a, b));
}
function areAlike(a, b) {
	return a.length === b.length && a.every((item, index) => isAlike(item, b[index] ?? null));
}
function isAlikeIn(name, a, b) {
	const [one, other] = [own(a, name), own(b, name)];
	return one !== void 0 && other !== void 0 && isAlike(one, other);
}
// src/policy/counters.ts
const levels = 3;
const emptyBranch = { slots: Array.from({ length: 32 }, () => void 0) };
const noCounters = { root: emptyBranch };
function entryOf(counters, key, began) {
	const hash = hashOf(key, began);
	let here = counters.root;
	for (let level = 0; level < levels; level += 1) {
		if (here === void 0 || isBucket(here)) return void 0;
		here = here.slots[hash >>> level * 5 & 31];
	}
	return here === void 0 || !isBucket(here) ? void 0 : here.find((entry) => entry.began === began && entry.key === key);
}
function withEntry(counters, entry) {
	return { root: put(counters.root, entry, hashOf(entry.key, entry.began), 0) };
}
function giveBack(counters, reservations) {
	return reservations.reduce((counters, { key, began, amount }) => {
		const entry = entryOf(counters, key, began);
		if (entry === void 0) return counters;
		return withEntry(counters, {
			...entry,
			used: Math.max(0, sumOf(entry.used, -amount))
		});
	}, counters);
}
function pruned(counters, at) {
	return countersOf(entriesOf(counters).filter(({ ends }) => ends > at));
}
function entriesOf(counters) {
	return entriesUnder(counters.root);
}
function countersOf(entries) {
	return entries.reduce(withEntry, noCounters);
}
function isBucket(node) {
	return Array.isArray(node);
}
function isSame(a, b) {
	return a.began === b.began && a.key === b.key;
}
function put(branch, entry, hash, level) {
	const slots = branch.slots.slice();
	const index = hash >>> level * 5 & 31;
	const held = slots[index];
	if (level === 2) slots[index] = [...held === void 0 || !isBucket(held) ? [] : held.filter((other) => !isSame(other, entry)), entry];
	else slots[index] = put(held === void 0 || isBucket(held) ? emptyBranch : held, entry, hash, level + 1);
	return { slots };
}
function entriesUnder(node) {
	if (node === void 0) return [];
	return isBucket(node) ? node : node.slots.flatMap(entriesUnder);
}
function hashOf(key, began) {
	let hash = 2166136261 ^ began / 1e3;
	for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 16777619);
	return hash ^ hash >>> 15;
}
// src/policy/limits.ts
const namedLengths = {
	minute: 6e4,
	hour: 36e5,
	day: 864e5
};
function windowMs({ window }) {
	return typeof window === "number" ? window * 1e3 : namedLengths[window];
}
function readyLimit(limit) {
	const { counter, scope, cost } = limit;
	const lengthMs = windowMs(limit);
	return {
		limit,
		lengthMs,
		prefix: JSON.stringify([
			counter,
			lengthMs,
			scope
		]),
		cost: cost === void 0 ? void 0 : argumentReader(cost)
	};
}
function reserve(limits, call, counters) {
	let remaining = Infinity;
	let charges = [];
	for (const ready of limits) {
		const cost = ready.cost === void 0 ? 1 : ready.cost(call.args);
		if (!isCost(cost) || !isTime(call.at)) return {
			ok: false,
			refusal: uncountable(ready.limit, call)
		};
		const charge = chargeOf(ready, call, counters, cost, charges);
		const after = sumOf(charge.used, charge.amount);
		if (after > ready.limit.max) return {
			ok: false,
			refusal: full(ready.limit, charge)
		};
		if (after <= charge.used) return {
			ok: false,
			refusal: tooSmall(ready.limit)
		};
		remaining = Math.min(remaining, sumOf(ready.limit.max, -after));
		charges = [...charges.filter((other) => !isSameWindow(other, charge)), charge];
	}
	if (charges.length === 0) return {
		ok: true,
		counters,
		reservations: []
	};
	return {
		ok: true,
		counters: charged(counters, charges),
		reservations: charges,
		remaining
	};
}
function chargeOf(ready, call, counters, cost, charges) {
	const { key, began, ends } = windowOf(ready, call);
	const already = charges.find((other) => other.began === began && other.key === key);
	if (already !== void 0) return {
		...already,
		amount: Math.max(already.amount, cost)
	};
	return {
		key,
		began,
		ends,
		used: entryOf(counters, key, began)?.used ?? 0,
		amount: cost
	};
}
function windowOf(ready, call) {
	const began = Math.floor(call.at / ready.lengthMs) * ready.lengthMs;
	return {
		key: keyOf(ready, call),
		began,
		ends: began + ready.lengthMs
	};
}
function isSameWindow(a, b) {
	return a.began === b.began && a.key === b.key;
}
function charged(counters, charges) {
	let next = counters;
	for (const { key, began, ends, used, amount } of charges) next = withEntry(next, {
		key,
		began,
		ends,
		used: sumOf(used, amount)
	});
	return next;
}
function keyOf({ prefix, limit }, { grant, session }) {
	const whose = `${prefix}${grant.length}:${grant}`;
	return limit.scope === "grant" ? whose : `${whose}${session.length}:${session}`;
}
function isCost(cost) {
	return typeof cost === "number" && Number.isFinite(cost) && cost > 0;
}
const maxTime = 864e13;
function isTime(at) {
	return Math.abs(at) <= maxTime;
}
function uncountable({ cost, counter, pointer }, { at }) {
	return {
		kind: "deny",
		rule: pointer,
		message: isTime(at) ? `${cost} must be a number above zero: the limit "${counter}" counts it.` : "The call has no time, so no limit can count it."
	};
}
function tooSmall({ cost, counter, pointer }) {
	return {
		kind: "deny",
		rule: pointer,
		message: `${cost} is too small for the limit "${counter}" to count beside what is used.`
	};
}
function full(limit, { used, amount, ends }) {
	const { max, pointer } = limit;
	const next = amount > max ? `This call alone is ${amount}, so no window lets it through.` : `The next window begins ${instant(ends)}.`;
	return {
		kind: "limited",
		rule: pointer,
		message: `Limit reached: ${describeLimit(limit)}. ${next}`,
		remaining: Math.max(0, sumOf(max, -used))
	};
}
function instant(ms) {
	const time = new Date(ms);
	return Number.isNaN(time.getTime()) ? "later" : time.toISOString().replace(".000Z", "Z");
}
function describeLimit({ max, window, cost, scope }) {
	return `${max} ${cost === void 0 ? max === 1 ? "call" : "calls" : `of ${cost}`} ${typeof window === "number" ? `in ${window} seconds` : window === "hour" ? "an hour" : `a ${window}`}${scope === "session" ? ", for each session" : ""}`;
}
export { windowOf as a, giveBack as c, withEntry as d, predicateTest as f, windowMs as i, noCounters as l, readyLimit as n, countersOf as o, reserve as r, entryOf as s, describeLimit as t, pruned as u };
