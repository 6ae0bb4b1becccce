import type { Act } from "../../heuristics/act.ts";
import type { Facts } from "../../heuristics/facts.ts";
import { isHttpMethod } from "../../heuristics/operations.ts";
import type { Parameter } from "../../heuristics/parameters.ts";
import type { Value } from "../../heuristics/parameter-values.ts";
import { categories, type Category } from "../../model/classification.ts";
import { own, type JsonObject } from "../../model/json.ts";
import { namedArgument, type NamedArgument } from "./named-argument.ts";
import { predicate } from "./narrowing.ts";
import { dangerous, type Opening } from "./opening.ts";

/** For each parameter that chooses among acts, some of them dangerous and some not: only the others go through. */
export function narrowActions(facts: Facts): readonly Opening[] {
  return facts.parameters.flatMap((one) => narrowAction(one, facts));
}

function narrowAction(parameter: Parameter, facts: Facts): readonly Opening[] {
  const argument = namedArgument(facts.definition, parameter);
  const acts = (value: Value) => actsOf(value, parameter, facts);
  const refused = parameter.values.filter((value) => acts(value).some(isDangerous));
  const allowed = parameter.values.filter((value) => !refused.includes(value));
  if (argument?.isText !== true || refused.length === 0 || allowed.length === 0) return [];
  return [
    {
      narrowing: {
        ...conditions(argument, allowed),
        refuses: `${namesOf(refused)} and every action that is not listed`,
        why: "One argument chooses among acts of which some remove data or move money.",
      },
      refused: refused.map(({ pointer }) => pointer),
      verbs: refused.flatMap((value) => acts(value).map(({ verb }) => verb)),
      atLeast: strongest(allowed.map((value) => acts(value).map(({ category }) => category))),
    },
  ];
}

/** What a value of the parameter does. */
interface ValueAct extends Pick<Act, "category"> {
  readonly verb: string;
}

const isDangerous = ({ category }: ValueAct) => dangerous.has(category);

function actsOf({ text, pointer }: Value, parameter: Parameter, facts: Facts): readonly ValueAct[] {
  if (isHttpMethod(parameter)) return [methodAct(text.toLowerCase())];
  return facts.operations
    .filter((act) => act.weight > 0 && act.pointer === pointer)
    .map(({ category, verb }) => ({ category, verb: verb.word }));
}

const removing = new Set(["delete", "purge"]);
const reading = new Set(["get", "head", "options"]);

/** What a method of HTTP does by RFC 9110; of the rest the other side decides. */
function methodAct(verb: string): ValueAct {
  if (removing.has(verb)) return { category: "destructive", verb };
  return { category: reading.has(verb) ? "read" : "execute", verb };
}

/** The strongest of what the values do; one that we cannot read counts as a change. */
function strongest(values: readonly (readonly Category[])[]): Category {
  const all = new Set(values.flatMap((acts) => (acts.length === 0 ? ["write" as const] : acts)));
  return categories.findLast((category) => all.has(category)) ?? "write";
}

/**
 * All but the values that are left are refused, so one that the server adds later, or spells in another case, is
 * refused too until somebody has looked at it.
 */
function conditions({ path, isRequired, schema }: NamedArgument, allowed: readonly Value[]) {
  const values = allowed.map(({ text }) => text);
  const given = own(schema, "default");
  const only = predicate({ path, op: "not_in", value: values }, "Only the listed actions may be called.");
  const named: JsonObject = predicate({ path, op: "exists", value: true }, "Say which action.");
  // Left out, the argument may stand for any of its values.
  const mayBeAbsent = isRequired || (typeof given === "string" && values.includes(given));
  return { ...(mayBeAbsent ? {} : { require: [named] }), denyIf: [only] };
}

const mostNamed = 5;

/** The values by name, where there are few and all are plain words: a sentence of ours holds no text of a server's. */
function namesOf(values: readonly Value[]): string {
  const names = values.map(({ text }) => text);
  const isPlain = names.length <= mostNamed && names.every((name) => /^[A-Za-z][\w-]{0,30}$/.test(name));
  const last = names.at(-1) ?? "";
  if (isPlain) return names.length === 1 ? `the action ${last}` : `the actions ${names.join(", ")}`;
  return names.length === 1 ? "one action" : `${names.length} actions`;
}
