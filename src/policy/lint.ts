import { nearest } from "../model/nearest.ts";
import { byText } from "../model/json.ts";
import { pointer } from "../model/json.ts";
import type { PolicyFile, ToolRule } from "../model/policy.ts";
import type { Problem } from "../model/problem.ts";

/**
 * What is valid in a policy and yet does nothing, or something its author can hardly have meant. With the names of
 * the server's tools, also rules that name none of them. In the order of the file.
 */
export function lintPolicy(file: PolicyFile, tools?: readonly string[]): readonly Problem[] {
  const { policy } = file;
  const at = (name: string, path: string, says: string): Problem => {
    return { file: file.file, line: file.lines.get(name) ?? 1, column: 1, pointer: path, says };
  };
  const hidden = [...new Set(policy.hide)];
  const twice = hidden.filter((name) => policy.hide.indexOf(name) !== policy.hide.lastIndexOf(name));
  const problems = [
    ...twice.map((name) => at(name, "/hide", `${JSON.stringify(name)} is hidden twice; keep one.`)),
    ...[...policy.tools].flatMap(([name, rule]) => {
      const path = pointer("tools", name);
      return idleParts(name, rule, file).map((says) => at(name, path, says));
    }),
    ...staleNames(file, tools ?? []).map(({ name, path, says }) => at(name, path, says)),
  ];
  return problems.sort((a, b) => a.line - b.line || byText(a.says, b.says));
}

function idleParts(name: string, rule: ToolRule, { policy }: PolicyFile): readonly string[] {
  const subject = JSON.stringify(name);
  const parts = rule.require.length + rule.denyIf.length + rule.limits.length;
  const limits = rule.limits.filter(({ max }) => max === 0);
  const never = rule.denyIf.findIndex(({ conditions }) => conditions.length === 0);
  return [
    ...(policy.hide.includes(name)
      ? [`${subject} is hidden, so its rule never acts; remove one of the two.`]
      : []),
    ...(policy.hide.includes("*") ? [`all tools are hidden, so the rule of ${subject} never acts.`] : []),
    ...(rule.action === "deny" && parts > 0
      ? [`${subject} is denied, so the rest of its rule never acts.`]
      : []),
    ...(never !== -1 && parts > 1
      ? [`${subject} is denied without condition, so the rest of its rule never acts.`]
      : []),
    ...limits.map(
      ({ counter }) =>
        `the limit ${JSON.stringify(counter)} of ${subject} lets no call through; say "action": "deny" instead.`,
    ),
    ...(rule.reason !== undefined && rule.action === "allow"
      ? [`the reason of ${subject} is never told, since its action is allow.`]
      : []),
  ];
}

/** A name in a policy that no tool bears. */
export interface StaleName {
  readonly name: string;
  /** RFC 6901 pointer into the policy. */
  readonly path: string;
  readonly says: string;
  /** The tool that was probably meant. */
  readonly meant?: string;
}

function staleName(name: string, path: string, meant: string | undefined): StaleName {
  const subject = `rule ${JSON.stringify(name)} names no tool of the server`;
  if (meant === undefined) return { name, path, says: `${subject}; remove the rule if the tool is gone.` };
  return { name, path, says: `${subject}; did you mean ${JSON.stringify(meant)}?`, meant };
}

/** Rules and hidden names that none of the server's tools bears, with the name that was probably meant. */
export function staleNames({ policy }: PolicyFile, tools: readonly string[]): readonly StaleName[] {
  if (tools.length === 0) return [];
  const known = new Set(tools);
  const named = new Map<string, string>();
  policy.hide.forEach((name, index) => named.set(name, pointer("hide", index)));
  for (const name of policy.tools.keys()) named.set(name, pointer("tools", name));
  return [...named]
    .filter(([name]) => name !== "*" && !known.has(name))
    .map(([name, path]) => staleName(name, path, nearest(name, tools)));
}
