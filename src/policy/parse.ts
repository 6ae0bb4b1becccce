import { pointer } from "../model/json.ts";
import { byPlace, checkDocument, problemOf, quote, reveal, undisguise } from "../model/files/check.ts";
import {
  isPrototypeName,
  policySchema,
  type LimitDocument,
  type PolicyDocument,
  type PredicateDocument,
  type ToolRuleDocument,
} from "../model/files/policy-file.ts";
import { positionAt, readTree, treeAt, type Document } from "../model/files/tree.ts";
import type { Condition, Limit, Policy, PolicyFile, Predicate, ToolRule } from "../model/policy.ts";
import type { Problem } from "../model/problem.ts";

export type ParsedPolicy =
  | { readonly ok: true; readonly file: PolicyFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a policy: JSON with comments, or YAML if the file's name ends so. Short forms come out spelt out. Lists every
 * problem, in the order of the file.
 */
export function parsePolicy(file: string, text: string): ParsedPolicy {
  const read = readTree(file, text);
  if (!read.ok) return read;
  const checked = checkDocument(read.document, policySchema);
  const names = nameProblems(read.document);
  if (!checked.ok) return { ok: false, problems: [...names, ...checked.problems].sort(byPlace) };
  if (names.length > 0) return { ok: false, problems: names };
  return {
    ok: true,
    file: { file, text, policy: normalise(checked.value), lines: ruleLines(read.document) },
  };
}

/** Held apart from the schema, where a key that is refused would hide what is wrong with its rule. */
function nameProblems({ file, text, root }: Document): readonly Problem[] {
  const tools = treeAt(root, ["tools"]);
  return (tools?.kind === "object" ? tools.entries : [])
    .filter(({ key }) => isPrototypeName(key))
    .map(({ key, keyAt }) => {
      const says = `${quote(key)} is a name that every JavaScript object has, and an enforcer may take that for a rule; a tool of that name can only be hidden.`;
      return problemOf(file, { path: ["tools", key], says }, positionAt(text, keyAt));
    });
}

function toolsOf(document: PolicyDocument): readonly (readonly [string, ToolRuleDocument])[] {
  return Object.entries(document.tools ?? {}).map(([name, rule]) => [undisguise(name), rule]);
}

function normalise(document: PolicyDocument): Policy {
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

function ruleLines({ root, text }: Document): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const hide = treeAt(root, ["hide"]);
  const tools = treeAt(root, ["tools"]);
  for (const item of hide?.kind === "array" ? hide.items : []) {
    if (item.kind === "scalar") lines.set(String(item.value), positionAt(text, item.at).line);
  }
  for (const { key, keyAt } of tools?.kind === "object" ? tools.entries : []) {
    lines.set(key, positionAt(text, keyAt).line);
  }
  return lines;
}
