import { byPlace, checkDocument, problemOf, quote } from "../model/files/check.ts";
import { isPrototypeName, policySchema } from "../model/files/policy-file.ts";
import { positionAt, readTree, treeAt, type Document } from "../model/files/tree.ts";
import type { PolicyFile } from "../model/policy.ts";
import type { Problem } from "../model/problem.ts";
import { policyOf } from "./policy-of.ts";

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
    file: { file, text, policy: policyOf(checked.value), lines: ruleLines(read.document) },
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
