import type { Json, JsonObject } from "../model/json.ts";
import type { Condition } from "../model/policy.ts";
import { predicateTest } from "./conditions.ts";

/** More conditions at once, or values in one list, than anybody writes are not looked into: pairs of them are many. */
const mostConditions = 100;
const mostValues = 500;

/**
 * Whether no arguments whatever can meet all of these conditions. True only where that is certain: what a pattern
 * matches, and what a text contains, is not looked into.
 */
export function areContradictory(conditions: readonly Condition[]): boolean {
  if (conditions.length > mostConditions) return false;
  const paths = new Set(conditions.map(({ path }) => path));
  return [...paths].some((path) => !mayMeet(path, conditions));
}

/** Whether an argument at `path`, or its absence, may meet every condition on it and on what is inside it. */
function mayMeet(path: string, all: readonly Condition[]): boolean {
  const on = all.filter((condition) => condition.path === path);
  const inside = all.filter((condition) => condition.path.startsWith(`${path}.`));
  const needed = [...on, ...inside].filter((condition) => !forbidsPresence(condition));
  if (on.some(forbidsPresence)) return needed.length === 0;
  const values = possibleValues(on);
  if (values !== undefined) return values.some((value) => meets(path, value, [...on, ...inside]));
  return kindsFit(on, inside) && isOpenRange(on);
}

function forbidsPresence({ op, value }: Condition): boolean {
  return op === "exists" && value === false;
}

function meets(path: string, value: Json, conditions: readonly Condition[]): boolean {
  const [, ...names] = path.split(".");
  const args = names.reduceRight<Json>((held, name) => Object.fromEntries([[name, held]]), value);
  // A path has at least one name after `args`, so something was wrapped.
  return predicateTest({ conditions, pointer: "" })(args as JsonObject);
}

/** The few values that could meet the conditions, where they name them; undefined where there are too many to name. */
function possibleValues(conditions: readonly Condition[]): readonly Json[] | undefined {
  for (const { op, value } of conditions) {
    if (op === "eq") return valuesEqualTo(value);
    if (op === "in" && Array.isArray(value) && value.length <= mostValues)
      return value.flatMap(valuesEqualTo);
  }
  const { low, high } = rangeOf(conditions);
  return low.at === high.at ? [low.at] : undefined;
}

/** Every value that the operator `eq` takes for this one: `5` and "5" are equal, `5` and "5.0" are not. */
export function valuesEqualTo(value: Json): readonly Json[] {
  if (typeof value === "number" || typeof value === "boolean") return [value, String(value)];
  if (typeof value !== "string") return [value];
  const number = Number(value);
  const numbers = Number.isFinite(number) && String(number) === value ? [number] : [];
  const booleans = value === "true" || value === "false" ? [value === "true"] : [];
  return [value, ...numbers, ...booleans];
}

type Kind = "number" | "text" | "list" | "object";

/** What an argument must be for the condition to hold; undefined if it may be anything. */
function kindsFor({ op, value }: Condition): readonly Kind[] | undefined {
  switch (op) {
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return ["number"];
    case "regex":
      return ["text"];
    case "contains":
      return typeof value === "string" ? ["text", "list"] : ["list"];
    case "eq":
    case "neq":
    case "in":
    case "not_in":
    case "exists":
      return undefined;
  }
}

/** Whether one kind of value suits all conditions; only an object has something inside. */
function kindsFit(on: readonly Condition[], inside: readonly Condition[]): boolean {
  const wanted = on.flatMap((condition) => {
    const kinds = kindsFor(condition);
    return kinds === undefined ? [] : [kinds];
  });
  if (inside.some((condition) => !forbidsPresence(condition))) wanted.push(["object"]);
  const [first = [], ...others] = wanted;
  return wanted.length === 0 || first.some((kind) => others.every((kinds) => kinds.includes(kind)));
}

interface Bound {
  readonly at: number;
  readonly isStrict: boolean;
}

function rangeOf(conditions: readonly Condition[]): { readonly low: Bound; readonly high: Bound } {
  let low: Bound = { at: -Infinity, isStrict: false };
  let high: Bound = { at: Infinity, isStrict: false };
  for (const { op, value } of conditions) {
    if (typeof value !== "number") continue;
    const isStrict = op === "lt" || op === "gt";
    if ((op === "gt" || op === "gte") && (value > low.at || (value === low.at && isStrict)))
      low = { at: value, isStrict };
    if ((op === "lt" || op === "lte") && (value < high.at || (value === high.at && isStrict)))
      high = { at: value, isStrict };
  }
  return { low, high };
}

/** Whether more than one number lies between the bounds; without bounds, all of them do. */
function isOpenRange(conditions: readonly Condition[]): boolean {
  const { low, high } = rangeOf(conditions);
  return low.at < high.at;
}
