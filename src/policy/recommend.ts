import destructive from "../../catalog/rules/destructive.json" with { type: "json" };
import execute from "../../catalog/rules/execute.json" with { type: "json" };
import financial from "../../catalog/rules/financial.json" with { type: "json" };
import read from "../../catalog/rules/read.json" with { type: "json" };
import unknown from "../../catalog/rules/unknown.json" with { type: "json" };
import write from "../../catalog/rules/write.json" with { type: "json" };
import type { Category, Classification } from "../model/classification.ts";
import { isObject, type Json } from "../model/json.ts";
import type { Recommendation, Standing } from "../model/policy.ts";

/** What we recommend for a category. `{tool}` in a text stands for the tool's name in lower case. */
interface RuleTemplate {
  readonly category: string;
  readonly kind: string;
  readonly rule?: Json;
  readonly effect: string;
}

const templates: Readonly<Record<Category, RuleTemplate>> = {
  read,
  write,
  execute,
  destructive,
  financial,
  unknown,
};

/** The rule we would write for a tool of this classification, and a whole policy that holds it alone. */
export function recommend(tool: string, { category }: Pick<Classification, "category">): Recommendation {
  const template = isHideable(tool) ? templates[category] : notHideable(templates[category]);
  const kind = template.kind as Recommendation["kind"];
  const { effect } = template;
  if (template.rule === undefined) return { tool, kind, policy: policyHiding([tool]), effect };
  const rule = filledIn(template.rule, tool.toLowerCase());
  const policy = { version: "1", default: "deny", tools: Object.fromEntries([[tool, rule]]) };
  return { tool, kind, rule, policy, effect };
}

/** `*` in `hide` means every tool, so a tool of that name can only be asked about. */
function isHideable(tool: string): boolean {
  return tool !== "*";
}

function notHideable(template: RuleTemplate): RuleTemplate {
  return template.kind === "hide" ? templates.unknown : template;
}

/** A policy that hides these tools and denies the rest. A tool without a name can be denied, but not named. */
function policyHiding(tools: readonly string[]): Json {
  return { version: "1", default: "deny", hide: tools.filter((tool) => tool !== "") };
}

function filledIn(template: Json, tool: string): Json {
  // A function, since in a plain replacement text `$&` in a tool's name would mean something.
  if (typeof template === "string") return template.replaceAll("{tool}", () => tool);
  if (Array.isArray(template)) return template.map((item: Json) => filledIn(item, tool));
  if (!isObject(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filledIn(value, tool)]));
}

/** How a tool stands once its recommendation is applied. */
export function recommendedStanding({ kind }: Recommendation): Standing {
  const standings = { allow: "allowed", limit: "limited", hide: "hidden", ask: "ask" } as const;
  return standings[kind];
}
