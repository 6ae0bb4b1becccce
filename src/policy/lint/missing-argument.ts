import { quote } from "../../model/files/check.ts";
import { nearest } from "../../model/nearest.ts";
import type { ToolRule } from "../../model/policy.ts";
import { argumentOf, type Argument } from "../argument.ts";
import { actingRules } from "./acting.ts";
import { atMost, claim, denying, requiring, ruleOfTaking } from "./examples.ts";
import type { Lint } from "./lint.ts";

/** Each path that a rule reads, with where it stands. */
function pathsIn({ require, denyIf, limits }: ToolRule): readonly (readonly [at: string, path: string])[] {
  return [
    ...[...require, ...denyIf].flatMap(({ conditions, pointer }) =>
      conditions.map(({ path }, index) => [`${pointer}/conditions/${index}/path`, path] as const),
    ),
    ...limits.flatMap(({ cost, pointer }) =>
      cost === undefined ? [] : [[`${pointer}/cost`, cost] as const],
    ),
  ];
}

function fault(argument: Argument, path: string, tool: string): string | undefined {
  switch (argument.kind) {
    case "cannot-tell":
    case "declared":
      return undefined;
    case "nothing-inside":
      return `${quote(path)} leads nowhere: ${quote(argument.name)} of ${quote(tool)} is never an object.`;
    case "undeclared": {
      const meant = nearest(argument.name, argument.known);
      const next = meant === undefined ? "mend the path, or take it out." : `did you mean ${quote(meant)}?`;
      return `${quote(tool)} has no argument ${quote(argument.name)}; ${next}`;
    }
  }
}

const properties = {
  amount: { type: "number" },
  filter: { type: "object", properties: { limit: { type: "integer" } } },
};

export const missingArgument: Lint = {
  id: "missing-argument",
  title: "A path leads to no argument of the tool",
  why: "A denial never holds of an argument that is never there, and a requirement never lets anything through.",
  examples: {
    flags: [
      ruleOfTaking(denying(claim("gt", 5, "args.amuont")), properties),
      ruleOfTaking(requiring(claim("eq", 5, "args.filter.limits")), properties),
      ruleOfTaking(denying(claim("gt", 5, "args.amount.value")), properties),
      ruleOfTaking({ limits: [atMost(5, "day", { cost: "args.price" })] }, properties),
    ],
    ignores: [
      ruleOfTaking(denying(claim("gt", 5, "args.amount")), properties),
      ruleOfTaking(denying(claim("gt", 5, "args.filter.limit")), properties),
      ruleOfTaking(denying(claim("gt", 5, "args.other")), properties, { additionalProperties: true }),
      ruleOfTaking(denying(claim("gt", 5, "args.other")), properties, { patternProperties: { "^o": {} } }),
      ruleOfTaking({ action: "deny", ...denying(claim("gt", 5, "args.other")) }, properties),
    ],
  },
  detect: ({ policy, offer }) =>
    actingRules(policy).flatMap(([name, rule]) => {
      const tool = offer?.tools.get(name);
      if (tool === undefined) return [];
      return pathsIn(rule).flatMap(([pointer, path]) => {
        const says = fault(argumentOf(tool.definition, path), path, name);
        return says === undefined ? [] : [{ pointer, says }];
      });
    }),
};
