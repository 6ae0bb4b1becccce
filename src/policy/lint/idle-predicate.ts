import type { Condition, Predicate, ToolRule } from "../../model/policy.ts";
import { areContradictory } from "../contradiction.ts";
import { implies } from "../loosen.ts";
import { actingRules } from "./acting.ts";
import { requirements } from "./allows-nothing.ts";
import { claim, denying, requiring, ruleOfT } from "./examples.ts";
import type { Lint, Remark } from "./lint.ts";

/** More in one rule than anybody writes is not compared pair by pair. */
const mostPredicates = 100;

const follows = (condition: Condition, from: readonly Condition[]) =>
  from.some((given) => implies(given, condition));

/** A requirement that those before it hold already. */
function idleRequirements({ require }: ToolRule): readonly Remark[] {
  return require.flatMap(({ conditions, pointer }, index) => {
    const before = requirements({ require: require.slice(0, index) });
    return conditions.length > 0 && !conditions.every((condition) => follows(condition, before))
      ? []
      : [{ pointer, says: "this requirement never decides: what stands before it requires as much." }];
  });
}

/** A denial of calls that have been denied by then, or that no call could still be. */
function idleDenials(rule: ToolRule): readonly Remark[] {
  const required = requirements(rule);
  return rule.denyIf.flatMap((predicate, index) => {
    const { conditions, pointer } = predicate;
    if (areContradictory(conditions)) return [];
    if (areContradictory([...required, ...conditions]))
      return [{ pointer, says: 'this denial never decides: "require" denies those calls already.' }];
    return rule.denyIf.slice(0, index).some((earlier) => isBroader(earlier, predicate))
      ? [{ pointer, says: "this denial never decides: one before it denies those calls already." }]
      : [];
  });
}

function idlePredicates(rule: ToolRule): readonly Remark[] {
  if (rule.require.length + rule.denyIf.length > mostPredicates) return [];
  return areContradictory(requirements(rule)) ? [] : [...idleRequirements(rule), ...idleDenials(rule)];
}

function isBroader(earlier: Predicate, later: Predicate): boolean {
  return earlier.conditions.every((condition) => follows(condition, later.conditions));
}

export const idlePredicate: Lint = {
  id: "idle-predicate",
  title: "A condition never decides",
  why: "Who changes it later will believe that something changed.",
  examples: {
    flags: [
      ruleOfT({ require: [{ conditions: [claim("lte", 5)] }, { conditions: [claim("lte", 9)] }] }),
      ruleOfT({ require: [{ conditions: [] }] }),
      ruleOfT({ ...requiring(claim("lte", 5)), ...denying(claim("gt", 9)) }),
      ruleOfT({ deny_if: [{ conditions: [claim("gt", 5)] }, { conditions: [claim("gt", 9)] }] }),
      ruleOfT({
        deny_if: [
          { conditions: [claim("in", ["x", "y"])] },
          { conditions: [claim("eq", "x"), claim("eq", 1, "args.b")] },
        ],
      }),
    ],
    ignores: [
      ruleOfT({ require: [{ conditions: [claim("lte", 9)] }, { conditions: [claim("lte", 5)] }] }),
      ruleOfT({ deny_if: [{ conditions: [claim("gt", 9)] }, { conditions: [claim("gt", 5)] }] }),
      ruleOfT({ deny_if: [{ conditions: [claim("eq", "x")] }, { conditions: [claim("eq", "y")] }] }),
      ruleOfT({ ...requiring(claim("lte", 5)), ...denying(claim("lt", 0)) }),
      ruleOfT({ ...requiring(claim("eq", 1)), ...denying(claim("exists", false, "args.b")) }),
      ruleOfT({ deny_if: [{ conditions: [] }, { conditions: [claim("gt", 9)] }] }),
    ],
  },
  detect: ({ policy }) => actingRules(policy).flatMap(([, rule]) => idlePredicates(rule)),
};
