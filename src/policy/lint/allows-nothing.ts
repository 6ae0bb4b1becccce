import { quote } from "../../model/files/check.ts";
import { pointer } from "../../model/json.ts";
import type { Condition, Predicate, ToolRule } from "../../model/policy.ts";
import { areContradictory } from "../contradiction.ts";
import { implies } from "../loosen.ts";
import { actingRules } from "./acting.ts";
import { claim, denying, requiring, ruleOfT } from "./examples.ts";
import type { Lint, Remark } from "./lint.ts";

/** Everything that a rule requires, since all of it must hold of one call. */
export function requirements({ require }: Pick<ToolRule, "require">): readonly Condition[] {
  return require.flatMap(({ conditions }) => conditions);
}

function remarkOn(name: string, rule: ToolRule): Remark | undefined {
  const required = requirements(rule);
  const impossible = rule.require.find(({ conditions }) => areContradictory(conditions));
  const says = (what: string) =>
    `${what}, so every call of ${quote(name)} is denied; mend it, or write "action": "deny".`;
  if (impossible !== undefined)
    return { pointer: impossible.pointer, says: says("no arguments meet all these conditions") };
  if (areContradictory(required))
    return { pointer: pointer("tools", name, "require"), says: says("no arguments meet all requirements") };
  const total = rule.denyIf.find((predicate) => followsFrom(predicate, required));
  return total === undefined
    ? undefined
    : { pointer: total.pointer, says: says("whatever meets the requirements is denied here") };
}

/** Whether a denial holds of every call that meets the requirements. */
function followsFrom({ conditions }: Predicate, required: readonly Condition[]): boolean {
  return conditions.every((condition) => required.some((given) => implies(given, condition)));
}

export const allowsNothing: Lint = {
  id: "allows-nothing",
  title: "Requirements let no call through",
  why: "The tool looks allowed and cannot be used; whoever needs it will loosen more than was wrong.",
  examples: {
    flags: [
      ruleOfT(requiring(claim("in", []))),
      ruleOfT({ require: [{ conditions: [claim("eq", 1)] }, { conditions: [claim("eq", 2)] }] }),
      ruleOfT({ ...requiring(claim("lte", 5)), ...denying(claim("lt", 6)) }),
    ],
    ignores: [
      ruleOfT({ require: [{ conditions: [claim("gte", 1)] }, { conditions: [claim("lte", 2)] }] }),
      ruleOfT({ ...requiring(claim("lte", 5)), ...denying(claim("lt", 5)) }),
      ruleOfT({ ...requiring(claim("lte", 5)), deny_if: [{ conditions: [] }] }),
      ruleOfT(denying(claim("exists", true))),
    ],
  },
  detect: ({ policy }) =>
    actingRules(policy).flatMap(([name, rule]) => {
      const remark = remarkOn(name, rule);
      return remark === undefined ? [] : [remark];
    }),
};
