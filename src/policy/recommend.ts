import { contextOf } from "../assess/classify.ts";
import { namedTools } from "../assess/named-tools.ts";
import { factsOf } from "../heuristics/facts.ts";
import type { AssessedTool } from "../model/classification.ts";
import { isPrototypeName } from "../model/files/policy-file.ts";
import { isObject, type Json, type JsonObject } from "../model/json.ts";
import type { Recommendation } from "../model/policy.ts";
import { unportableFields } from "./portable.ts";
import { narrowActions } from "./recommend/actions.ts";
import { narrowAmounts } from "./recommend/amounts.ts";
import { narrowCode } from "./recommend/code.ts";
import { defaultFor, trialDefault, type Default } from "./recommend/defaults.ts";
import { narrowLists } from "./recommend/lists.ts";
import type { Narrow, Narrowing } from "./recommend/narrowing.ts";
import { dangerous, judgedWithout } from "./recommend/opening.ts";
import { narrowPath } from "./recommend/path.ts";
import { narrowSecrets } from "./recommend/secrets.ts";
import { sharedCounters } from "./recommend/sharing.ts";
import { narrowShell } from "./recommend/shell.ts";
import { narrowSql } from "./recommend/sql.ts";
import { narrowRemovals, narrowSwitches } from "./recommend/switches.ts";
import { askBesideTrial, narrowToTrial } from "./recommend/trial.ts";
import { narrowUrl } from "./recommend/url.ts";

/** Every way in which a rule is fitted to its tool, in the order of their predicates in the rule. */
const narrows: readonly Narrow[] = [
  narrowSql,
  narrowShell,
  narrowCode,
  narrowUrl,
  narrowPath,
  narrowAmounts,
  narrowSwitches,
  narrowLists,
  narrowSecrets,
  askBesideTrial,
];

/**
 * What we would write for tools of one server, all of which are `tools`: the rule of the category, narrowed to what
 * the tool's arguments call for. The same for the same set of tools in any order.
 */
export function recommender(tools: readonly AssessedTool[]): (tool: AssessedTool) => Recommendation {
  const context = contextOf(tools.map(({ definition }) => definition));
  const shared = sharedCounters(tools);
  const repeated = new Set(
    namedTools({ tools }).flatMap(({ tool, others }) => (others.length > 0 ? [tool.name] : [])),
  );
  return ({ name, definition, classification }) => {
    const facts = factsOf(definition, context);
    // Of two definitions under one name a client may call either, so what one of them says opens nothing.
    const isRepeated = repeated.has(name);
    const openings = isRepeated ? [] : [...narrowActions(facts), ...narrowRemovals(facts)];
    const isOpened = openings.length > 0 && dangerous.has(classification.category);
    const left = isOpened ? judgedWithout(openings, facts) : classification;
    const byDefault = defaultFor(name, left);
    const opened = openings.map(({ narrowing }) => narrowing);
    const rest = narrows.flatMap((narrow) => narrow({ tool: name, facts, category: left.category }));
    const counter = shared.get(name);
    if (byDefault.kind !== "hide")
      return recommended({ tool: name, counter, byDefault }, [...opened, ...rest]);
    const trial = isRepeated || isPrototypeName(name) ? undefined : narrowToTrial(facts);
    return trial === undefined
      ? recommended({ tool: name, byDefault }, [])
      : recommended({ tool: name, byDefault: trialDefault }, [trial, ...opened, ...rest]);
  };
}

interface Base {
  readonly tool: string;
  /** The counter that it shares with others; absent where it has its own. */
  readonly counter?: string | undefined;
  readonly byDefault: Default;
}

function recommended({ tool, counter, byDefault }: Base, narrowings: readonly Narrowing[]): Recommendation {
  const { rule: template, effect, why } = byDefault;
  const reasons = [...new Set([why, ...narrowings.map(({ why }) => why)])];
  if (template === undefined)
    return { tool, kind: "hide", policy: policyHiding(tool), effect, reasons, gaps: [], extensions: [] };
  const asks = narrowings.some(({ ask }) => ask !== undefined);
  const plain = filledIn(template, counter ?? `${tool.toLowerCase()}_rate`);
  const rule = withNarrowings(isObject(plain) ? plain : {}, narrowings);
  const policy = { version: "1", default: "deny", tools: Object.fromEntries([[tool, rule]]) };
  return {
    tool,
    kind: asks ? "ask" : byDefault.kind,
    rule,
    policy,
    effect: effectOf(byDefault, narrowings),
    reasons,
    gaps: [...new Set(narrowings.flatMap(({ gap }) => gap ?? []))],
    extensions: extensionsOf(policy),
  };
}

/** A policy that hides a tool and denies the rest. A tool without a name can be denied, but not named. */
function policyHiding(tool: string): Json {
  return { version: "1", default: "deny", hide: tool === "" ? [] : [tool] };
}

function filledIn(template: Json, counter: string): Json {
  if (typeof template === "string") return template === "{counter}" ? counter : template;
  if (Array.isArray(template)) return template.map((item: Json) => filledIn(item, counter));
  if (!isObject(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filledIn(value, counter)]));
}

/** The rule of the category with everything that narrows it: at least as strict, since nothing of it goes away. */
function withNarrowings(plain: JsonObject, narrowings: readonly Narrowing[]): JsonObject {
  const { limits: given, ...rest } = plain;
  const ask = narrowings.find(({ ask }) => ask !== undefined)?.ask;
  const require = narrowings.flatMap(({ require }) => require ?? []);
  const denyIf = narrowings.flatMap(({ denyIf }) => denyIf ?? []);
  const limits = [
    ...(Array.isArray(given) ? (given as Json[]) : []),
    ...narrowings.flatMap(({ limits }) => limits ?? []),
  ];
  return {
    ...rest,
    ...(ask === undefined ? {} : { action: "ask", reason: ask }),
    ...(require.length === 0 ? {} : { require }),
    ...(denyIf.length === 0 ? {} : { deny_if: denyIf }),
    ...(limits.length === 0 ? {} : { limits }),
  };
}

function effectOf({ effect, rest = "", asked = rest }: Default, narrowings: readonly Narrowing[]): string {
  const refused = narrowings.flatMap(({ refuses }) => (refuses === undefined ? [] : `refuses ${refuses}`));
  const asks = narrowings.some(({ ask }) => ask !== undefined);
  if (refused.length === 0 && !asks) return effect;
  const last = asks ? asked : rest;
  const sentence = [...refused, refused.length > 0 ? last : last.replace("every other", "every")].join("; ");
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
}

/** The keys of the rule beyond the documented language, which another enforcer may refuse. */
function extensionsOf(policy: Json): readonly string[] {
  const keys = unportableFields(policy).map(({ pointer }) => pointer.slice(pointer.lastIndexOf("/") + 1));
  return [...new Set(keys)].sort();
}
