import type { Json } from "../../model/json.ts";
import type { Condition, Operator, Predicate } from "../../model/policy.ts";

/*
 * Conditions in the Common Expression Language. An expression never ends in an error, since a gateway passes over a rule
 * that does: every step on the way to an argument is looked for first, and every operator is held to its types.
 */

/** A text as a CEL literal. */
export function celText(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

/** Whether all conditions hold, of arguments that are at `root` or, if that is missing, none. */
export function celPredicate({ conditions }: Predicate, root: string): string {
  return conditions.length === 0 ? "true" : conditions.map((given) => celCondition(given, root)).join(" && ");
}

/** Whether a predicate can be written: equality of lists and objects is another in CEL. */
export function isCelPredicate({ conditions }: Predicate): boolean {
  return conditions.every(({ op, value }) => {
    if (op === "exists") return true;
    return Array.isArray(value) ? (op === "in" || op === "not_in") && value.every(isScalar) : isScalar(value);
  });
}

function isScalar(value: Json): value is string | number | boolean | null {
  return typeof value !== "object" || value === null;
}

function celCondition({ path, op, value }: Condition, root: string): string {
  const names = path.split(".").slice(1);
  const steps = names.map((_, index) => accessTo(root, names.slice(0, index)));
  const there = [
    `has(${root})`,
    ...names.flatMap((name, index) => [
      `type(${steps[index]}) == map`,
      `${celText(name)} in ${steps[index]}`,
    ]),
  ].join(" && ");
  if (op === "exists") return value === false ? `!(${there})` : there;
  return `${there} && ${tests[op](accessTo(root, names), value)}`;
}

function accessTo(root: string, names: readonly string[]): string {
  return root + names.map((name) => `[${celText(name)}]`).join("");
}

type Test = (actual: string, value: Json) => string;

const tests: Readonly<Record<Exclude<Operator, "exists">, Test>> = {
  eq: isEqual,
  neq: (actual, value) => `!${isEqual(actual, value)}`,
  lt: comparison("<"),
  lte: comparison("<="),
  gt: comparison(">"),
  gte: comparison(">="),
  in: isAmong,
  not_in: (actual, value) => `!${isAmong(actual, value)}`,
  regex: (actual, value) =>
    `type(${actual}) == string && ${actual}.matches(${celText(typeof value === "string" ? value : "")})`,
  contains: (actual, value) => {
    const inList = `(type(${actual}) == list && ${actual}.exists(item, ${isEqual("item", value)}))`;
    if (typeof value !== "string") return inList;
    return `((type(${actual}) == string && ${actual}.contains(${celText(value)})) || ${inList})`;
  },
};

function comparison(sign: string): Test {
  return (actual, value) =>
    typeof value === "number"
      ? `(type(${actual}) == double || type(${actual}) == int) && ${actual} ${sign} ${celNumber(value)}`
      : "false";
}

function isAmong(actual: string, list: Json): string {
  const items: readonly Json[] = Array.isArray(list) ? list : [];
  return items.length === 0 ? "(false)" : `(${items.map((item) => isEqual(actual, item)).join(" || ")})`;
}

/** By value or by text, as in the policy language: `5` equals "5", and `true` equals "true". */
function isEqual(actual: string, value: Json): string {
  const same = twins(value).map((twin) => `${actual} == ${twin}`);
  return `(${same.join(" || ")})`;
}

function twins(value: Json): readonly string[] {
  switch (typeof value) {
    case "number":
      return [celNumber(value), celText(String(value))];
    case "boolean":
      return [String(value), celText(String(value))];
    case "string":
      return [
        celText(value),
        ...(isNumberText(value) ? [celNumber(Number(value))] : []),
        ...booleansOf(value),
      ];
    default:
      return ["null"];
  }
}

function booleansOf(text: string): readonly string[] {
  return text === "true" || text === "false" ? [text] : [];
}

/** Whether a number is written as just this text. */
export function isNumberText(text: string): boolean {
  return Number.isFinite(Number(text)) && String(Number(text)) === text;
}

/** A JSON number is a double in CEL, and a literal without a dot or exponent is not. */
function celNumber(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
