import type { Policy, ToolRule } from "../../model/policy.ts";
import { isHidden } from "../standing.ts";

/**
 * The rules that decide something by what they say of arguments and quotas. The others, of tools that are hidden or
 * denied whatever is asked, have remarks of their own, and whatever else is odd in them is no matter.
 */
export function actingRules(policy: Policy): readonly (readonly [name: string, rule: ToolRule])[] {
  return [...policy.tools].filter(
    ([name, rule]) => !isHidden(policy, name) && rule.action !== "deny" && !deniesAll(rule),
  );
}

/** Whether a `deny_if` without conditions, which always holds, denies every call. */
export function deniesAll({ denyIf }: ToolRule): boolean {
  return denyIf.some(({ conditions }) => conditions.length === 0);
}
