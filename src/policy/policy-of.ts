import { reveal, undisguise } from "../model/files/disguise.ts";
import type {
  LimitDocument,
  PolicyDocument,
  PredicateDocument,
  ToolRuleDocument,
} from "../model/files/policy-file.ts";
import { pointer } from "../model/json.ts";
import type { Condition, Limit, Policy, Predicate, ToolRule } from "../model/policy.ts";

function toolsOf(document: PolicyDocument): readonly (readonly [string, ToolRuleDocument])[] {
  return Object.entries(document.tools ?? {}).map(([name, rule]) => [undisguise(name), rule]);
}

/** The policy that a document in the policy language states; its short forms come out spelt out. */
export function policyOf(document: PolicyDocument): Policy {
  const allTools = document.all_tools?.limits ?? [];
  return {
    default: document.default,
    hide: document.hide ?? [],
    allTools: allTools.map((limit, index) => limitOf(limit, pointer("all_tools", "limits", index))),
    tools: new Map(toolsOf(document).map(([name, rule]) => [name, ruleOf(name, rule)])),
  };
}

function ruleOf(tool: string, rule: ToolRuleDocument): ToolRule {
  const limits = (rule.limits ?? []).map((limit, index) =>
    limitOf(limit, pointer("tools", tool, "limits", index)),
  );
  const rate = rule.rate_limit;
  const short: readonly Limit[] =
    rate === undefined
      ? []
      : [
          {
            ...rate,
            counter: `rate_limit of ${tool}`,
            scope: "grant",
            pointer: pointer("tools", tool, "rate_limit"),
          },
        ];
  return {
    action: rule.action ?? "allow",
    ...(rule.reason === undefined ? {} : { reason: rule.reason }),
    require: (rule.require ?? []).map((given, index) =>
      predicateOf(given, pointer("tools", tool, "require", index)),
    ),
    denyIf: (rule.deny_if ?? []).map((given, index) =>
      predicateOf(given, pointer("tools", tool, "deny_if", index)),
    ),
    limits: [...limits, ...short],
  };
}

function limitOf(limit: LimitDocument, at: string): Limit {
  const { counter, window, max, scope = "grant", cost } = limit;
  return { counter, window, max, scope, ...(cost === undefined ? {} : { cost }), pointer: at };
}

function predicateOf({ conditions, on_deny: onDeny }: PredicateDocument, at: string): Predicate {
  const spelt = conditions.map(({ path, op, value = true }): Condition => ({
    path,
    op,
    value: reveal(value),
  }));
  return { conditions: spelt, ...(onDeny === undefined ? {} : { onDeny }), pointer: at };
}
