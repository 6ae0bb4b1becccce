import { namedTools } from "../assess/named-tools.ts";
import type { AssessedTool } from "../model/classification.ts";
import { canonicalJson } from "../model/digest.ts";
import { withItem, withMember, withoutMember } from "../model/files/edit.ts";
import { withoutYamlMember, withYamlItem, withYamlMember } from "../model/files/edit-yaml.ts";
import { maxText } from "../model/files/policy-file.ts";
import { readTree, treeAt, valueOf, type Tree } from "../model/files/tree.ts";
import { byText, own, type Json } from "../model/json.ts";
import type { Recommendation } from "../model/policy.ts";
import { printJson } from "../model/files/print.ts";
import { recommender } from "./recommend.ts";

/**
 * The policy we would start a server with: every tool under the rule recommended for it, sorted by name, everything
 * else denied. `schema` goes into `$schema`, where editors look for the description of the file.
 */
export function starterPolicy(tools: readonly AssessedTool[], schema?: string): Json {
  const recommended = nameableTools(tools).map(recommender(tools));
  const hide = recommended.filter(({ rule }) => rule === undefined).map(({ tool }) => tool);
  const rules = recommended.flatMap(({ tool, rule }) => (rule === undefined ? [] : [[tool, rule] as const]));
  return {
    ...(schema === undefined ? {} : { $schema: schema }),
    version: "1",
    default: "deny",
    ...(hide.length === 0 ? {} : { hide }),
    tools: Object.fromEntries(rules),
  };
}

/**
 * The tools that a rule can name, by name, each once. A definition without a name cannot be called, and no rule holds a
 * name of more than 1,000 characters; of several that share one it is the riskiest.
 */
export function nameableTools(tools: readonly AssessedTool[]): readonly AssessedTool[] {
  const named = namedTools({ tools }).map(({ tool }) => tool);
  return named.filter(({ name, definition }) => own(definition, "name") === name && name.length <= maxText);
}

/** The text of a policy file: two spaces a level, each limit and condition on one line, a newline at the end. */
export function formatPolicy(document: Json): string {
  return `${printJson(document)}\n`;
}

/**
 * The text of a policy file with these recommendations in it. What a person wrote stays as it was, comments, order and
 * layout too, but for the rules of the very tools that are recommended for. A tool that is hidden already stays hidden.
 * `file` says by its ending whether the text is YAML; a text that does not parse comes back unchanged.
 */
export function applyRecommendations(
  text: string,
  recommendations: readonly Recommendation[],
  file = "policy.json",
): string {
  const sorted = [...recommendations]
    .filter(({ tool }) => tool !== "")
    .sort((a, b) => byText(a.tool, b.tool));
  if (!readTree(file, text).ok) return text;
  const edits = /\.ya?ml$/i.test(file) ? yamlEdits : jsonEdits;
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const apply = (text: string, recommendation: Recommendation) => applied(text, recommendation, file, edits);
  return mark + sorted.reduce(apply, text.slice(mark.length));
}

const jsonEdits = { withMember, withItem, withoutMember };
const yamlEdits: typeof jsonEdits = {
  withMember: withYamlMember,
  withItem: withYamlItem,
  withoutMember: withoutYamlMember,
};

function applied(
  text: string,
  { tool, rule }: Recommendation,
  file: string,
  { withMember, withItem, withoutMember }: typeof jsonEdits,
): string {
  const read = readTree(file, text);
  const root = read.ok ? read.document.root : undefined;
  const hidden = stringsAt(root, ["hide"]);
  if (hidden.includes(tool) || hidden.includes("*")) return text;
  if (rule !== undefined) {
    const there = partAt(root, ["tools", tool]);
    if (there !== undefined && canonicalJson(valueOf(there)) === canonicalJson(rule)) return text;
    const holder = hasKey(root, "tools") ? text : withMember(text, [], "tools", {});
    return withMember(holder, ["tools"], tool, rule);
  }
  const unlisted = withoutMember(text, ["tools"], tool);
  return hasKey(root, "hide") ? withItem(unlisted, ["hide"], tool) : withMember(unlisted, [], "hide", [tool]);
}

function hasKey(root: Tree | undefined, key: string): boolean {
  return root?.kind === "object" && root.entries.some((entry) => entry.key === key);
}

function stringsAt(root: Tree | undefined, path: readonly string[]): readonly string[] {
  const here = partAt(root, path);
  const items = here?.kind === "array" ? here.items : [];
  return items.map((item) => (item.kind === "scalar" ? String(item.value) : ""));
}

function partAt(root: Tree | undefined, path: readonly string[]): Tree | undefined {
  return root === undefined ? undefined : treeAt(root, path);
}
