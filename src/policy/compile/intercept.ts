import { stringify } from "yaml";
import { UsageError } from "../../model/errors.ts";
import type { Json } from "../../model/json.ts";
import type { Condition, Limit, Operator, Policy, Predicate } from "../../model/policy.ts";
import { windowMs } from "../limits.ts";
import { denialWords, type Loss, type Outline, type Target, type ToolAccess } from "./target.ts";

/**
 * The YAML of the Intercept proxy, as its POLICY.md has it. Its rules only say what has to hold, so a `deny_if` is
 * written as its opposite, where it is one condition that has one.
 */
export const intercept: Target = {
  id: "intercept",
  title: "Intercept",
  file: "the policy that intercept is started with (-c)",
  abilities: {
    deny: true,
    hide: false,
    ask: false,
    message: "all",
    unlisted: "as-policy",
    predicate: ({ conditions }, role) => role === "require" || oppositeOf(conditions) !== undefined,
    // A dot in a tool's name ends the name where a counter is looked up.
    limit: (limit, tool) =>
      windowName(limit) !== undefined && limit.cost === undefined && !tool?.includes("."),
  },
  nameOf: (tool) => {
    if (tool !== "*") return tool;
    throw new UsageError(
      'a tool called "*" cannot be written for Intercept: there "*" stands for every tool.',
    );
  },
  write: (outline) => ({
    kind: "text",
    language: "yaml",
    text: stringify(documentOf(outline), { lineWidth: 0, schema: "core", aliasDuplicateObjects: false }),
  }),
  losses: (outline) => [...strayDenials(outline), ...sharedCounters(outline)],
};

function documentOf({ policy, tools, unlisted }: Outline): Json {
  const shared = limitRules(policy.allTools, undefined);
  const named = tools
    .filter(({ access, rule }) => rule !== undefined || (access === "deny") !== (unlisted === "deny"))
    .map((tool) => [tool.name, { rules: rulesOf(tool) }]);
  const all = shared.length === 0 ? [] : [["*", { rules: shared }]];
  return { version: "1", default: unlisted, tools: Object.fromEntries([...named, ...all]) };
}

function rulesOf({ name, access, rule }: ToolAccess): readonly Json[] {
  if (access !== "allow") return [{ name: "denied", action: "deny", on_deny: denialWords(rule) }];
  if (rule === undefined) return [];
  return [
    ...rule.require.flatMap((predicate, index) =>
      ruleOf(`require ${index}`, predicate, predicate.conditions),
    ),
    ...rule.denyIf.flatMap((predicate, index) =>
      ruleOf(`deny_if ${index}`, predicate, oppositeOf(predicate.conditions) ?? []),
    ),
    ...limitRules(rule.limits, name),
  ];
}

/** No conditions always hold, and Intercept takes no rule without one. */
function ruleOf(name: string, { onDeny }: Predicate, conditions: readonly Condition[]): readonly Json[] {
  if (conditions.length === 0) return [];
  const written = conditions.map(({ path, op, value }) => ({ path, op, value }));
  return [{ name, conditions: written, ...(onDeny === undefined ? {} : { on_deny: onDeny }) }];
}

function limitRules(limits: readonly Limit[], tool: string | undefined): readonly Json[] {
  return limits.flatMap((limit, index): readonly Json[] => {
    const window = windowName(limit);
    if (window === undefined || intercept.abilities.limit?.(limit, tool) !== true) return [];
    const counter = `limit_${index}`;
    const path = `state.${tool ?? "_global"}.${counter}`;
    return [
      {
        name: `limit ${index}`,
        conditions: [{ path, op: "lte", value: limit.max }],
        state: { counter, window },
      },
    ];
  });
}

function windowName(limit: Limit): string | undefined {
  const names: ReadonlyMap<number, string> = new Map([
    [60_000, "minute"],
    [3_600_000, "hour"],
    [86_400_000, "day"],
  ]);
  return names.get(windowMs(limit));
}

const opposites: Partial<Readonly<Record<Operator, Operator>>> = {
  eq: "neq",
  neq: "eq",
  lt: "gte",
  gte: "lt",
  gt: "lte",
  lte: "gt",
  in: "not_in",
  not_in: "in",
};

/** What holds where the one condition does not; undefined for several, and for operators that have no opposite. */
function oppositeOf(conditions: readonly Condition[]): readonly Condition[] | undefined {
  const [only, ...others] = conditions;
  if (only === undefined || others.length > 0) return undefined;
  if (only.op === "exists") return [{ ...only, value: only.value === false }];
  const op = opposites[only.op];
  return op === undefined ? undefined : [{ ...only, op }];
}

/** A missing argument satisfies neither a condition nor its opposite. */
function strayDenials({ tools }: Outline): readonly Loss[] {
  return tools.flatMap(({ access, rule }) =>
    (access === "allow" ? (rule?.denyIf ?? []) : [])
      .filter(({ conditions }) => conditions[0]?.op !== "exists")
      .map(({ pointer }) => ({
        kind: "condition",
        effect: "narrower",
        pointer,
        says: "Intercept also denies a call in which this argument is missing or of another type.",
      })),
  );
}

/** Its counters belong to one tool, and to all who call it. */
function sharedCounters({ policy, tools }: Outline): readonly Loss[] {
  const kept = (limits: readonly Limit[], tool: string | undefined) =>
    limits.filter((limit) => intercept.abilities.limit?.(limit, tool));
  const callable = tools.filter(({ access }) => access === "allow");
  const limits = [
    ...kept(policy.allTools, undefined),
    ...callable.flatMap(({ tool, rule }) => kept(rule?.limits ?? [], tool)),
  ];
  const apart = limits
    .filter((limit) => isShared(limit, policy))
    .map(({ counter, pointer }): Loss => ({
      kind: "limit",
      effect: "wider",
      pointer,
      says: `Intercept counts each tool apart, not together as ${JSON.stringify(counter)}.`,
    }));
  const together = limits
    .filter(({ scope }) => scope === "session")
    .map(({ pointer }): Loss => ({
      kind: "limit",
      effect: "narrower",
      pointer,
      says: "Intercept counts the calls of all sessions together.",
    }));
  return [...apart, ...together];
}

function isShared(limit: Limit, { allTools, tools }: Policy): boolean {
  const all = [...allTools, ...[...tools.values()].flatMap(({ limits }) => limits)];
  const same = all.filter(
    (other) =>
      other.counter === limit.counter && other.scope === limit.scope && windowMs(other) === windowMs(limit),
  );
  return same.length > 1;
}
