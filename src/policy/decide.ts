import type { Call, Decision, Reservation } from "../model/decision.ts";
import { pointer } from "../model/json.ts";
import type { Policy, Predicate, ToolRule } from "../model/policy.ts";
import { predicateTest, type Test } from "./conditions.ts";
import { giveBack, type Counters, type Window } from "./counters.ts";
import { readyLimit, reserve, windowOf, type ReadyLimit } from "./limits.ts";

/** A decision, the counters after it, and what the call holds in them until it is settled. */
export interface Decided {
  readonly decision: Decision;
  readonly counters: Counters;
  /** Empty for every refusal. */
  readonly reservations: readonly Reservation[];
}

/**
 * What the policy says of one call. In this order: no policy, hidden, not listed under default deny, `action` deny,
 * `require`, `deny_if`, the tool's limits, the limits of all tools, `action` ask. The first that refuses decides,
 * and a refusal uses nothing up. Never throws.
 */
export function decide(policy: Policy | undefined, call: Call, counters: Counters): Decided {
  if (policy === undefined)
    return refused("(no policy)", "No policy is in force, so every call is denied.", counters);
  const ready = readyPolicy(policy);
  if (ready.hidesAll || ready.hidden.has(call.tool)) {
    const decision: Decision = { kind: "hidden", rule: "(hidden)", message: "The policy hides this tool." };
    return { decision, counters, reservations: [] };
  }
  const rule = ready.tools.get(call.tool) ?? ready.unlisted;
  if (rule === undefined) return refused("(default deny)", "The policy does not list this tool.", counters);
  const refusal = refusalBy(rule, call);
  return refusal === undefined
    ? granted(rule, call, counters)
    : { decision: refusal, counters, reservations: [] };
}

/**
 * The windows that `decide` looks at for this call: where none of them has changed, it decides the same. None if something
 * refuses the call before any limit is asked.
 */
export function windowsOf(policy: Policy, call: Call): readonly Window[] {
  const ready = readyPolicy(policy);
  if (ready.hidesAll || ready.hidden.has(call.tool)) return [];
  const rule = ready.tools.get(call.tool) ?? ready.unlisted;
  if (rule === undefined || refusalBy(rule, call) !== undefined) return [];
  return rule.limits.map((limit) => windowOf(limit, call));
}

/**
 * The counters once a call has ended. Only a JSON-RPC error (or a person's no) gives its place back: a result that
 * says `isError` was work done.
 */
export function settle(
  counters: Counters,
  reservations: readonly Reservation[],
  outcome: "ok" | "error",
): Counters {
  return outcome === "ok" ? counters : giveBack(counters, reservations);
}

function refused(rule: string, message: string, counters: Counters): Decided {
  return { decision: { kind: "deny", rule, message }, counters, reservations: [] };
}

function granted(rule: ReadyRule, call: Call, counters: Counters): Decided {
  const reserved = reserve(rule.limits, call, counters);
  if (!reserved.ok) return { decision: reserved.refusal, counters, reservations: [] };
  const { reservations, remaining } = reserved;
  const { kind, rule: at, message } = rule.answer;
  const decision = remaining === undefined ? rule.answer : { kind, rule: at, message, remaining };
  return { decision, counters: reserved.counters, reservations };
}

function refusalBy(rule: ReadyRule, { args }: Call): Decision | undefined {
  if (rule.denial !== undefined) return rule.denial;
  const unmet = rule.require.find(({ test }) => !test(args));
  if (unmet !== undefined) return unmet.denial;
  return rule.denyIf.find(({ test }) => test(args))?.denial;
}

interface ReadyPredicate {
  readonly test: Test;
  readonly denial: Decision;
}

interface ReadyRule {
  /** The one decision of a rule whose action is deny. */
  readonly denial: Decision | undefined;
  /** What is said if nothing refuses. */
  readonly answer: Decision;
  readonly require: readonly ReadyPredicate[];
  readonly denyIf: readonly ReadyPredicate[];
  /** The tool's own, then those of all tools. */
  readonly limits: readonly ReadyLimit[];
}

interface ReadyPolicy {
  readonly hidesAll: boolean;
  readonly hidden: ReadonlySet<string>;
  readonly tools: ReadonlyMap<string, ReadyRule>;
  /** What holds for a tool that is not listed; undefined under default deny. */
  readonly unlisted: ReadyRule | undefined;
}

const readyPolicies = new WeakMap<Policy, ReadyPolicy>();

/** Patterns compiled, paths split and messages chosen: once for each policy, not once for each call. */
function readyPolicy(policy: Policy): ReadyPolicy {
  const known = readyPolicies.get(policy);
  if (known !== undefined) return known;
  const allTools = policy.allTools.map(readyLimit);
  const ready: ReadyPolicy = {
    hidesAll: policy.hide.includes("*"),
    hidden: new Set(policy.hide),
    tools: new Map(
      [...policy.tools].map(([name, rule]) => [name, readyRule(rule, pointer("tools", name), allTools)]),
    ),
    unlisted: policy.default === "deny" ? undefined : readyRule(allowAll, "/default", allTools),
  };
  readyPolicies.set(policy, ready);
  return ready;
}

const allowAll: ToolRule = { action: "allow", require: [], denyIf: [], limits: [] };

function readyRule(rule: ToolRule, at: string, allTools: readonly ReadyLimit[]): ReadyRule {
  const action = `${at}/action`;
  const deny: Decision = {
    kind: "deny",
    rule: action,
    message: rule.reason ?? "The policy denies this tool.",
  };
  const ask: Decision = {
    kind: "ask",
    rule: action,
    message: rule.reason ?? "A person must approve this call.",
  };
  return {
    denial: rule.action === "deny" ? deny : undefined,
    answer:
      rule.action === "ask" ? ask : { kind: "allow", rule: at, message: "The policy allows this call." },
    require: rule.require.map((given) =>
      readyPredicate(given, "The call does not meet what the policy requires."),
    ),
    denyIf: rule.denyIf.map((given) =>
      readyPredicate(given, "The policy denies calls with these arguments."),
    ),
    limits: [...rule.limits.map(readyLimit), ...allTools],
  };
}

function readyPredicate(predicate: Predicate, otherwise: string): ReadyPredicate {
  const message = predicate.onDeny ?? otherwise;
  return { test: predicateTest(predicate), denial: { kind: "deny", rule: predicate.pointer, message } };
}
