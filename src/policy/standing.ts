import { standings, type Limit, type Policy, type Standing, type ToolRule } from "../model/policy.ts";

/** What the policy says of a tool today, whatever the arguments; `undefined` is a server without a policy. */
export function standingOf(policy: Policy | undefined, tool: string): Standing {
  if (policy === undefined) return "no-policy";
  if (isHidden(policy, tool)) return "hidden";
  const rule = policy.tools.get(tool);
  if (rule === undefined) return policy.default === "deny" ? "denied-by-default" : "allowed-by-default";
  const limits = [...rule.limits, ...policy.allTools];
  if (isNever(rule, limits)) return "denied";
  if (rule.action === "ask") return "ask";
  if (rule.require.length + rule.denyIf.length > 0) return "conditional";
  return limits.length > 0 ? "limited" : "allowed";
}

export function isHidden({ hide }: Policy, tool: string): boolean {
  return hide.includes(tool) || hide.includes("*");
}

/** Whether no call can pass the rule, whatever its arguments. */
function isNever({ action, denyIf }: ToolRule, limits: readonly Limit[]): boolean {
  return (
    action === "deny" ||
    denyIf.some(({ conditions }) => conditions.length === 0) ||
    limits.some(({ max }) => max === 0)
  );
}

/** The standings in which a tool cannot be called. */
export function isBlocked(standing: Standing): boolean {
  return compareStanding(standing, "denied-by-default") <= 0;
}

/** Negative if `a` is stricter than `b`. */
export function compareStanding(a: Standing, b: Standing): number {
  return standings.indexOf(a) - standings.indexOf(b);
}

const words: Readonly<Record<Standing, string>> = {
  hidden: "hidden",
  denied: "denied",
  "denied-by-default": "denied by default",
  ask: "a person approves",
  conditional: "allowed on conditions",
  limited: "allowed, limited",
  allowed: "allowed, no limit",
  "allowed-by-default": "allowed by default",
  "no-policy": "no policy",
};

/** What a policy says of a tool, in two or three words. */
export function describeStanding(standing: Standing): string {
  return words[standing];
}
