import canonicalize from "canonicalize";
import { isObject, own, type Json, type JsonObject } from "../model/json.ts";
import { compilePattern } from "../model/pattern.ts";
import type { Condition, Predicate } from "../model/policy.ts";

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
  const holds = comparison(op, value);
  return (args) => {
    const actual = read(args);
    return actual !== undefined && holds(actual);
  };
}

function comparison(op: Exclude<Condition["op"], "exists">, value: Json): (actual: Json) => boolean {
  switch (op) {
    case "eq":
      return (actual) => isEqual(actual, value);
    case "neq":
      return (actual) => !isEqual(actual, value);
    case "lt":
      return byNumber(value, (actual, bound) => actual < bound);
    case "lte":
      return byNumber(value, (actual, bound) => actual <= bound);
    case "gt":
      return byNumber(value, (actual, bound) => actual > bound);
    case "gte":
      return byNumber(value, (actual, bound) => actual >= bound);
    case "in":
      return (actual) => isAmong(actual, value);
    case "not_in":
      return (actual) => !isAmong(actual, value);
    case "regex":
      return byPattern(value);
    case "contains":
      return (actual) => doesContain(actual, value);
  }
}

/** Only numbers compare: the text "9" is neither below nor above 10. */
function byNumber(bound: Json, compare: (actual: number, bound: number) => boolean): (actual: Json) => boolean {
  return (actual) => typeof actual === "number" && typeof bound === "number" && compare(actual, bound);
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
  if (typeof a === "object" || typeof b === "object") {
    return typeof a === typeof b && canonicalize(a) === canonicalize(b);
  }
  return typeof a !== typeof b && String(a) === String(b);
}
