import { isObject, own, type Json, type JsonObject } from "../model/json.ts";
import { compilePattern } from "../model/pattern.ts";
import type { Condition, Operator, Predicate } from "../model/policy.ts";

/** Whether something holds of a call's arguments. */
export type Test = (args: JsonObject) => boolean;

/** All conditions, so none at all holds always. */
export function predicateTest(predicate: Predicate): Test {
  const tests = predicate.conditions.map(conditionTest);
  return (args) => tests.every((test) => test(args));
}

/** What `args.a.b` leads to; undefined if any name on the way is missing. Lists are not walked into. */
export function argumentReader(path: string): (args: JsonObject) => Json | undefined {
  const names = path.split(".").slice(1);
  return (args) => {
    let here: Json | undefined = args;
    for (const name of names) {
      if (!isObject(here)) return undefined;
      here = own(here, name);
    }
    return here;
  };
}

/** A missing argument fails every operator but `exists`: `neq` too, for nothing was said that could differ. */
function conditionTest({ path, op, value }: Condition): Test {
  const read = argumentReader(path);
  if (op === "exists") return (args) => (read(args) !== undefined) === (value !== false);
  const holds = comparisons[op](value);
  return (args) => {
    const actual = read(args);
    return actual !== undefined && holds(actual);
  };
}

type Comparison = (value: Json) => (actual: Json) => boolean;

const comparisons: Readonly<Record<Exclude<Operator, "exists">, Comparison>> = {
  eq: (value) => (actual) => isEqual(actual, value),
  neq: (value) => (actual) => !isEqual(actual, value),
  lt: byNumber((actual, bound) => actual < bound),
  lte: byNumber((actual, bound) => actual <= bound),
  gt: byNumber((actual, bound) => actual > bound),
  gte: byNumber((actual, bound) => actual >= bound),
  in: (value) => (actual) => isAmong(actual, value),
  not_in: (value) => (actual) => !isAmong(actual, value),
  regex: byPattern,
  contains: (value) => (actual) => doesContain(actual, value),
};

/** Only numbers compare: the text "9" is neither below nor above 10. */
function byNumber(compare: (actual: number, bound: number) => boolean): Comparison {
  return (bound) => (actual) =>
    typeof actual === "number" && typeof bound === "number" && compare(actual, bound);
}

function byPattern(source: Json): (actual: Json) => boolean {
  const pattern = typeof source === "string" ? compilePattern(source) : "";
  // A policy that was parsed has no such pattern; one built by hand that has matches nothing.
  if (typeof pattern === "string") return () => false;
  return (actual) => typeof actual === "string" && pattern.matches(actual);
}

function isAmong(actual: Json, list: Json): boolean {
  return Array.isArray(list) && list.some((item: Json) => isEqual(actual, item));
}

function doesContain(actual: Json, part: Json): boolean {
  if (typeof actual === "string") return typeof part === "string" && actual.includes(part);
  return isAmong(part, actual);
}

/**
 * Numbers by value, lists and objects by their members in any key order, anything else by its text, so that `true`
 * equals "true" and `5` equals "5", though never "5.0": no text is read as a number.
 */
function isEqual(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a === "object" || typeof b === "object") return isAlike(a, b);
  return typeof a !== typeof b && String(a) === String(b);
}

/**
 * The same value, member by member. Not by canonical text: arguments may nest without end, and this goes only as deep as
 * the policy's own value does.
 */
function isAlike(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return areAlike(a, b);
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isAlikeIn(name, a, b));
}

function areAlike(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((item, index) => isAlike(item, b[index] ?? null));
}

function isAlikeIn(name: string, a: JsonObject, b: JsonObject): boolean {
  const [one, other] = [own(a, name), own(b, name)];
  return one !== undefined && other !== undefined && isAlike(one, other);
}
