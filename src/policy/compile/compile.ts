import { byText, pointer } from "../../model/json.ts";
import type { Limit, Policy, Predicate, ToolRule } from "../../model/policy.ts";
import { isBlocked, standingOf } from "../standing.ts";
import { checkCollisions } from "./names.ts";
import type { Abilities, CompileContext, Fragment, Loss, Outline, Target, ToolAccess } from "./target.ts";

/** A policy in a target's language, and what of it is lost there. */
export interface Compiled {
  readonly fragment: Fragment;
  /** In the order of the policy: its default first, then its tools by name. */
  readonly losses: readonly Loss[];
}

/**
 * Compiles the policy of one server. What the target cannot say becomes stricter if it can say that (a person is asked
 * in place of conditions, else the tool is denied); only limits are dropped.
 * @throws UsageError if the target has no name for a tool, or one name for two.
 */
export function compilePolicy(target: Target, policy: Policy, context: CompileContext): Compiled {
  const named = [...policy.tools.keys(), ...policy.hide.filter((name) => name !== "*")];
  const all = [...new Set([...context.tools, ...named])].toSorted(byText);
  const judged = all.map((tool) => ({ tool, judged: accessOf(tool, policy, target) }));
  const tools = judged.map(({ tool, judged }): ToolAccess => ({
    tool,
    name: target.nameOf(tool, context.server),
    access: judged.access,
    rule: policy.tools.get(tool),
  }));
  checkCollisions(tools);
  const unlisted = policy.default === "deny" || policy.hide.includes("*") ? "deny" : "allow";
  const outline: Outline = { server: context.server, policy, tools, unlisted };
  return {
    fragment: target.write(outline),
    losses: [
      ...defaultLosses(outline, target),
      ...sharedLimits(outline, target),
      ...(target.losses?.(outline) ?? []),
      ...judged.flatMap(({ judged }) => judged.losses),
    ],
  };
}

interface Judged {
  readonly access: ToolAccess["access"];
  readonly losses: readonly Loss[];
}

function accessOf(tool: string, policy: Policy, target: Target): Judged {
  const { abilities, title } = target;
  const standing = standingOf(policy, tool);
  const rule = policy.tools.get(tool);
  const at = pointer("tools", tool);
  const words = messageLosses(rule, at, target);
  if (standing === "hidden") return hidden(tool, target);
  if (isBlocked(standing))
    return denied([...undenied(at, target), ...(abilities.message === "denials" ? [] : words)]);
  if (abilities.callable?.(tool) === false) {
    const says = `${title} cannot call a tool of the name ${JSON.stringify(tool)}; it is left out.`;
    return denied([{ kind: "name", effect: "narrower", pointer: at, says }]);
  }
  return rule === undefined ? { access: "allow", losses: [] } : ruled(tool, rule, words, target);
}

function ruled(tool: string, rule: ToolRule, words: readonly Loss[], { abilities, title }: Target): Judged {
  const asks = rule.action === "ask";
  if (asks && !abilities.ask) {
    const says = `${title} cannot have a person approve a call of ${JSON.stringify(tool)}; every call is denied.`;
    return denied([{ kind: "ask", effect: "narrower", pointer: `${pointer("tools", tool)}/action`, says }]);
  }
  const lost = lostPredicates(rule, abilities);
  const access = asks || lost.length > 0 ? (abilities.ask ? "ask" : "deny") : "allow";
  const instead =
    access === "ask" ? "a person is asked, who may approve what it stops" : "every call is denied";
  const conditions = lost.map((predicate): Loss => ({
    kind: "condition",
    effect: access === "ask" ? "wider" : "narrower",
    pointer: predicate.pointer,
    says: `${title} cannot hold calls of ${JSON.stringify(tool)} to these conditions; ${instead}.`,
  }));
  if (access === "deny") return denied([...conditions, ...words]);
  const limits = rule.limits.filter((limit) => abilities.limit?.(limit, tool) !== true);
  return { access, losses: [...conditions, ...limits.map((limit) => limitLoss(limit, title)), ...words] };
}

function denied(losses: readonly Loss[]): Judged {
  return { access: "deny", losses };
}

function hidden(tool: string, target: Target): Judged {
  const at = "/hide";
  if (target.abilities.hide) return { access: "hide", losses: [] };
  const says = `${target.title} shows ${JSON.stringify(tool)}; it is not hidden.`;
  return denied([{ kind: "hide", effect: "same", pointer: at, says }, ...undenied(at, target)]);
}

function undenied(at: string, { abilities, title }: Target): readonly Loss[] {
  if (abilities.deny) return [];
  const says = `${title} denies nothing; a person is asked, who may approve it.`;
  return [{ kind: "deny", effect: "wider", pointer: at, says }];
}

function lostPredicates(rule: ToolRule, { predicate }: Abilities): readonly Predicate[] {
  return [
    ...rule.require.filter((given) => predicate?.(given, "require") !== true),
    ...rule.denyIf.filter((given) => predicate?.(given, "deny_if") !== true),
  ];
}

function limitLoss({ pointer, max, cost, window }: Limit, title: string): Loss {
  const length = typeof window === "number" ? `${window} seconds` : window;
  const what = cost === undefined ? `${max} calls` : `${max} of ${cost}`;
  return {
    kind: "limit",
    effect: "wider",
    pointer,
    says: `${title} does not keep the limit of ${what} in a window (${length}).`,
  };
}

function messageLosses(
  rule: ToolRule | undefined,
  at: string,
  { abilities, title }: Target,
): readonly Loss[] {
  const said = [
    rule?.reason,
    ...[...(rule?.require ?? []), ...(rule?.denyIf ?? [])].map(({ onDeny }) => onDeny),
  ];
  if (abilities.message === "all" || said.every((text) => text === undefined)) return [];
  const says = `${title} does not tell callers the policy's own words.`;
  return [{ kind: "message", effect: "same", pointer: at, says }];
}

function defaultLosses({ unlisted }: Outline, { abilities, title }: Target): readonly Loss[] {
  if (abilities.unlisted === "as-policy" || abilities.unlisted === unlisted) return [];
  const instead = abilities.unlisted === "ask" ? "asks a person about" : "denies";
  return [
    {
      kind: "default",
      effect: unlisted === "deny" ? "wider" : "narrower",
      pointer: "/default",
      says: `${title} ${instead} a tool that is not known today, which the policy ${unlisted === "deny" ? "denies" : "allows"}.`,
    },
  ];
}

function sharedLimits({ policy, tools }: Outline, { abilities, title }: Target): readonly Loss[] {
  const isCallable = tools.some(({ access }) => access === "allow" || access === "ask");
  if (!isCallable) return [];
  return policy.allTools
    .filter((limit) => abilities.limit?.(limit, undefined) !== true)
    .map((limit) => limitLoss(limit, title));
}
