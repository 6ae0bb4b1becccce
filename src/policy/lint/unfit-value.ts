import { quote } from "../../model/files/check.ts";
import type { Json } from "../../model/json.ts";
import type { Condition } from "../../model/policy.ts";
import { argumentOf, type Argument, type JsonType } from "../argument.ts";
import { predicateTest } from "../conditions.ts";
import { actingRules } from "./acting.ts";
import { claim, denying, requiring, ruleOfTaking } from "./examples.ts";
import type { Lint } from "./lint.ts";

type Declared = Extract<Argument, { kind: "declared" }>;

/** What an argument must be for an operator ever to hold; the others take anything. */
const wanted: Readonly<Partial<Record<Condition["op"], readonly JsonType[]>>> = {
  lt: ["number"],
  lte: ["number"],
  gt: ["number"],
  gte: ["number"],
  regex: ["string"],
  contains: ["string", "array"],
};

/** Why the condition holds of nothing that the tool takes there; undefined if it may. */
function misfit({ op, value }: Condition, { types, values, elements }: Declared): string | undefined {
  if (op === "exists") return undefined;
  if (values !== undefined && !values.some((held) => holds(op, value, held)))
    return `is only ever ${values.slice(0, mostShown).map(quote).join(", ")}${values.length > mostShown ? ", ..." : ""}`;
  const kinds = wanted[op];
  if (types !== undefined && kinds !== undefined && !types.some((type) => kinds.includes(type)))
    return `is never a ${kinds.join(" or a ")}, only ${types.join(" or ")}`;
  const isList = types?.length === 1 && types[0] === "array";
  const isOther = op === "contains" && isList && elements?.every((held) => !holds("eq", value, held));
  return isOther === true ? "has no such element" : undefined;
}

const mostShown = 5;

function holds(op: Condition["op"], value: Json, held: Json): boolean {
  return predicateTest({ conditions: [{ path: "args.a", op, value }], pointer: "" })({ a: held });
}

const properties = {
  a: { enum: ["merge", "squash", 3] },
  text: { type: "string" },
  number: { type: ["integer", "null"] },
  list: { type: "array", items: { enum: ["x", "y"] } },
};

export const unfitValue: Lint = {
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
      ruleOfTaking(denying(claim("contains", "z", "args.list")), properties),
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
      ruleOfTaking(denying(claim("eq", "merg", "args.other")), properties),
    ],
  },
  detect: ({ policy, offer }) =>
    actingRules(policy).flatMap(([name, { require, denyIf }]) => {
      const definition = offer?.tools.get(name)?.definition;
      if (definition === undefined) return [];
      return [...require, ...denyIf].flatMap(({ conditions, pointer }) =>
        conditions.flatMap((condition, index) => {
          const argument = argumentOf(definition, condition.path);
          const why = argument.kind === "declared" ? misfit(condition, argument) : undefined;
          if (why === undefined) return [];
          const says = `this condition never holds: ${quote(condition.path)} of ${quote(name)} ${why}.`;
          return [{ pointer: `${pointer}/conditions/${index}`, says }];
        }),
      );
    }),
};
