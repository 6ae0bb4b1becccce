import { quote } from "../../model/files/check.ts";
import { areContradictory } from "../contradiction.ts";
import { actingRules } from "./acting.ts";
import { claim, denying, requiring, ruleOfT } from "./examples.ts";
import type { Lint } from "./lint.ts";

export const neverHolds: Lint = {
  id: "never-holds",
  title: "A denial never holds",
  why: "Conditions that no call can meet deny nothing; the protection is only on paper.",
  examples: {
    flags: [
      ruleOfT(denying(claim("in", []))),
      ruleOfT(denying(claim("eq", "a"), claim("eq", "b"))),
      ruleOfT(denying(claim("gt", 5), claim("lte", 5))),
      ruleOfT(denying(claim("gte", 5), claim("lte", 5), claim("neq", 5))),
      ruleOfT(denying(claim("in", [1, 2]), claim("gt", 2))),
      ruleOfT(denying(claim("gt", 5), claim("regex", "^5"))),
      ruleOfT(denying(claim("exists", false), claim("neq", 1))),
      ruleOfT(denying(claim("exists", false), claim("eq", 1, "args.a.b"))),
      ruleOfT(denying(claim("eq", "x"), claim("eq", "y", "args.a.b"))),
      ruleOfT(denying(claim("contains", 1), claim("regex", "x"))),
      ruleOfT(denying(claim("eq", null), claim("eq", "null"))),
    ],
    ignores: [
      ruleOfT(denying(claim("eq", 5), claim("eq", "5"))),
      ruleOfT(denying(claim("eq", "a"), claim("eq", "b", "args.b"))),
      ruleOfT(denying(claim("gte", 5), claim("lte", 5))),
      ruleOfT(denying(claim("gt", 5), claim("lt", 6))),
      ruleOfT(denying(claim("eq", { b: 1 }), claim("eq", 1, "args.a.b"))),
      ruleOfT(denying(claim("eq", "5"), claim("gt", 4))),
      ruleOfT(denying(claim("contains", "x"), claim("regex", "^y$"))),
      ruleOfT(denying(claim("neq", 1), claim("not_in", [2, 3]))),
      ruleOfT(denying(claim("exists", false), claim("exists", false, "args.a.b"))),
      ruleOfT(requiring(claim("in", []))),
      ruleOfT({ action: "deny", ...denying(claim("in", [])) }),
    ],
  },
  detect: ({ policy }) =>
    actingRules(policy).flatMap(([name, { denyIf }]) =>
      denyIf
        .filter(({ conditions }) => areContradictory(conditions))
        .map(({ pointer }) => ({
          pointer,
          says: `this denies no call of ${quote(name)}: no arguments meet all its conditions.`,
        })),
    ),
};
