import { printJson } from "../../model/files/print.ts";
import type { Json } from "../../model/json.ts";
import type { Condition, Predicate } from "../../model/policy.ts";
import { cedarText } from "./cedar.ts";
import { isNumberText } from "./cel.ts";
import { gatewayAbilities, unlistedTools } from "./gateway.ts";
import type { Outline, Target, ToolAccess } from "./target.ts";

const title = "ToolHive";

/** Cedar policies: what no `permit` matches is denied, and `forbid` wins. A policy that fails denies the call there. */
export const toolhive: Target = {
  id: "toolhive",
  title,
  file: "the file that thv run is given with --authz-config",
  abilities: { ...gatewayAbilities, predicate: ({ conditions }) => conditions.every(isTold) },
  nameOf: (tool) => tool,
  write: (outline) => {
    const cedar = { policies: toolhivePolicies(outline), entities_json: "[]" };
    return {
      kind: "text",
      language: "json",
      text: `${printJson({ version: "1.0", type: "cedarv1", cedar })}\n`,
    };
  },
  losses: (outline) => unlistedTools(outline, title),
};

/** What both ways of running ToolHive are given. */
export function toolhivePolicies({ tools, unlisted }: Outline): readonly string[] {
  // Prompts, resources and lists are not what a policy for tools is about.
  const others = 'permit(principal, action, resource) unless { action == Action::"call_tool" };';
  const all = 'permit(principal, action == Action::"call_tool", resource);';
  const named = tools.flatMap((tool) => (unlisted === "deny" ? permits(tool) : forbids(tool)));
  return unlisted === "deny" ? [others, ...named] : [others, all, ...named];
}

function permits({ name, access, rule }: ToolAccess): readonly string[] {
  if (access !== "allow") return [];
  const conditions = [
    ...(rule?.require ?? []).map((given) => `when { ${cedarPredicate(given)} }`),
    ...(rule?.denyIf ?? []).map((given) => `unless { ${cedarPredicate(given)} }`),
  ];
  return [[`permit${scopeOf(name)}`, ...conditions].join(" ").concat(";")];
}

function forbids({ name, access, rule }: ToolAccess): readonly string[] {
  const forbid = `forbid${scopeOf(name)}`;
  if (access !== "allow") return [`${forbid};`];
  return [
    ...(rule?.require ?? []).map((given) => `${forbid} unless { ${cedarPredicate(given)} };`),
    ...(rule?.denyIf ?? []).map((given) => `${forbid} when { ${cedarPredicate(given)} };`),
  ];
}

function scopeOf(tool: string): string {
  return `(principal, action == Action::"call_tool", resource == Tool::${cedarText(tool)})`;
}

/**
 * Whether ToolHive tells Cedar enough: of an argument at the top that is a text or a boolean, its value. Of a list or an object
 * `x` it tells only that `arg_x_present`, which an argument called `x_present` would be taken for. How it converts
 * numbers was not tried.
 */
function isTold({ path, op, value }: Condition): boolean {
  const names = path.split(".").slice(1);
  const isOnTop = names.length === 1 && names[0]?.endsWith("_present") === false;
  if (op === "eq") return isOnTop && isTellable(value);
  return op === "in" && isOnTop && Array.isArray(value) && value.every(isTellable);
}

/** A text that a number could be equal to is none. */
function isTellable(value: Json): value is string | boolean {
  return typeof value === "boolean" || (typeof value === "string" && !isNumberText(value));
}

function cedarPredicate({ conditions }: Predicate): string {
  return conditions.length === 0 ? "true" : conditions.map(cedarCondition).join(" && ");
}

function cedarCondition({ path, value }: Condition): string {
  const key = cedarText(`arg_${path.split(".")[1] ?? ""}`);
  const items: readonly Json[] = Array.isArray(value) ? value : [value];
  const set = [...new Set(items.filter(isTellable).flatMap(twins))];
  return set.length === 0 ? "false" : `context has ${key} && [${set.join(", ")}].contains(context[${key}])`;
}

/** By value or by text, as in the policy language: `true` equals "true". */
function twins(value: string | boolean): readonly string[] {
  const isBoolean = typeof value === "boolean" || value === "true" || value === "false";
  return [cedarText(String(value)), ...(isBoolean ? [String(value)] : [])];
}
