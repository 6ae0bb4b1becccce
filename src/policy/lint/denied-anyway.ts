import { quote } from "../../model/files/check.ts";
import { pointer } from "../../model/json.ts";
import type { ToolRule } from "../../model/policy.ts";
import { isHidden } from "../standing.ts";
import { deniesAll } from "./acting.ts";
import { atMost, claim, denying, ruled, ruleOfT } from "./examples.ts";
import type { Lint } from "./lint.ts";

/** What an unconditional denial leaves without effect. */
function idleBeside(rule: ToolRule): string | undefined {
  const parts = rule.require.length + rule.denyIf.length + rule.limits.length;
  if (rule.action === "deny") return parts > 0 ? "is denied" : undefined;
  if (!deniesAll(rule)) return undefined;
  return parts > 1 || rule.action === "ask" ? 'is denied by a "deny_if" without conditions' : undefined;
}

export const deniedAnyway: Lint = {
  id: "denied-anyway",
  title: "A rule that always denies says more",
  why: "Quotas and conditions beside an unconditional denial look as if some calls got through.",
  examples: {
    flags: [
      ruleOfT({ action: "deny", limits: [atMost(1)] }),
      ruleOfT({ deny_if: [{ conditions: [] }], limits: [atMost(1)] }),
      ruleOfT({ deny_if: [{ conditions: [] }], action: "ask" }),
    ],
    ignores: [
      ruleOfT({ action: "deny", reason: "Not here." }),
      ruleOfT({ deny_if: [{ conditions: [], on_deny: "Not here." }] }),
      ruleOfT({ ...denying(claim("eq", 1)), limits: [atMost(1)] }),
      ruled({ t: { action: "deny", limits: [atMost(1)] } }, { hide: ["t"] }),
    ],
  },
  detect: ({ policy }) =>
    [...policy.tools].flatMap(([name, rule]) => {
      const how = isHidden(policy, name) ? undefined : idleBeside(rule);
      if (how === undefined) return [];
      const says = `${quote(name)} ${how}, so the rest of its rule never acts; take it out.`;
      return [{ pointer: pointer("tools", name), says }];
    }),
};
