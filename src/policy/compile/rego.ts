import type { Json } from "../../model/json.ts";
import type { Condition, Operator, Predicate } from "../../model/policy.ts";
import { isNumberText } from "./cel.ts";

/*
 * Conditions in Rego. A step to an argument that is not there is undefined, and what is undefined does not hold, as in the
 * policy language; only what is negated looks first whether the argument is there. That it is not there cannot be said by `not`: an
 * argument of a function is looked up before, outside of the negation.
 */

/** A value as a Rego term; JSON is one, but for halves of characters. */
export function regoTerm(value: Json): string {
  return JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/gi, "\uFFFD");
}

/** The function that `contains` is written with; in Rego "or" takes two rules. */
export const hasPart = `has_part(whole, part, _) if {
	is_string(whole)
	is_string(part)
	contains(whole, part)
}

has_part(whole, _, same) if {
	is_array(whole)
	some item in whole
	item in same
}
`;

/** A predicate as the lines of a rule's body, of arguments that are at `root`. */
export function regoPredicate({ conditions }: Predicate, root: string): readonly string[] {
  return conditions.length === 0 ? ["true"] : conditions.flatMap((given) => regoCondition(given, root));
}

function regoCondition({ path, op, value }: Condition, root: string): readonly string[] {
  const names = path.split(".").slice(1);
  const actual = root + names.map((name) => `[${regoTerm(name)}]`).join("");
  if (op === "exists") return [`[1 | _ = ${actual}] ${value === false ? "==" : "!="} []`];
  return tests[op](actual, value);
}

type Test = (actual: string, value: Json) => readonly string[];

const tests: Readonly<Record<Exclude<Operator, "exists">, Test>> = {
  eq: (actual, value) => [`${actual} in ${anyOf([value])}`],
  neq: (actual, value) => [`type_name(${actual})`, `not ${actual} in ${anyOf([value])}`],
  lt: comparison("<"),
  lte: comparison("<="),
  gt: comparison(">"),
  gte: comparison(">="),
  in: (actual, value) => [`${actual} in ${anyOf(itemsOf(value))}`],
  not_in: (actual, value) => [`type_name(${actual})`, `not ${actual} in ${anyOf(itemsOf(value))}`],
  regex: (actual, value) => [`is_string(${actual})`, `regex.match(${regoTerm(value)}, ${actual})`],
  contains: (actual, value) => [`has_part(${actual}, ${regoTerm(value)}, ${anyOf([value])})`],
};

function comparison(sign: string): Test {
  return (actual, value) => [`is_number(${actual})`, `${actual} ${sign} ${regoTerm(value)}`];
}

function itemsOf(list: Json): readonly Json[] {
  return Array.isArray(list) ? list : [];
}

function anyOf(values: readonly Json[]): string {
  const terms = new Set(values.flatMap(twins).map(regoTerm));
  return terms.size === 0 ? "set()" : `{${[...terms].join(", ")}}`;
}

/** By value or by text, as in the policy language: `5` equals "5", and `true` equals "true". */
function twins(value: Json): readonly Json[] {
  if (typeof value === "number" || typeof value === "boolean") return [value, String(value)];
  if (typeof value !== "string") return [value];
  if (value === "true" || value === "false") return [value, value === "true"];
  return isNumberText(value) ? [value, Number(value)] : [value];
}
