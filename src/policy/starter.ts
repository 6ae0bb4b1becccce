import { isMap, isSeq, parseDocument, type Document } from "yaml";
import { namedTools } from "../assess/named-tools.ts";
import type { AssessedTool } from "../model/classification.ts";
import { withItem, withMember, withoutMember } from "../model/files/edit.ts";
import { readTree, treeAt } from "../model/files/tree.ts";
import { byText, own, type Json } from "../model/json.ts";
import type { Recommendation } from "../model/policy.ts";
import { printJson } from "../model/files/print.ts";
import { recommender } from "./recommend.ts";

/**
 * The policy we would start a server with: every tool under the rule recommended for it, sorted by name, everything
 * else denied. `schema` goes into `$schema`, where editors look for the description of the file.
 */
export function starterPolicy(tools: readonly AssessedTool[], schema?: string): Json {
  // A definition without a name cannot be called, and no rule could name it.
  const named = namedTools({ tools }).filter(({ tool }) => own(tool.definition, "name") === tool.name);
  const recommend = recommender(tools);
  const recommended = named.map(({ tool }) => recommend(tool));
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

/** The text of a policy file: two spaces a level, each limit and condition on one line, a newline at the end. */
export function formatPolicy(document: Json): string {
  return `${printJson(document)}\n`;
}

/**
 * The text of a policy file with these recommendations in it. What a person wrote stays as it was, comments and
 * order too, but for the rules of the very tools that are recommended for. A tool that is hidden already stays
 * hidden. `file` says by its ending whether the text is YAML; a text that does not parse comes back unchanged.
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
  if (/\.ya?ml$/i.test(file)) return applyToYaml(text, sorted);
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  return mark + sorted.reduce(applyToJson, text.slice(mark.length));
}

function applyToJson(text: string, { tool, rule }: Recommendation): string {
  const hidden = stringsAt(text, ["hide"]);
  if (hidden.includes(tool) || hidden.includes("*")) return text;
  if (rule !== undefined) {
    const holder = keysAt(text, []).includes("tools") ? text : withMember(text, [], "tools", {});
    return withMember(holder, ["tools"], tool, rule);
  }
  const unlisted = withoutMember(text, ["tools"], tool);
  return keysAt(text, []).includes("hide")
    ? withItem(unlisted, ["hide"], tool)
    : withMember(unlisted, [], "hide", [tool]);
}

function keysAt(text: string, path: readonly string[]): readonly string[] {
  const read = readTree("policy.json", text);
  const here = read.ok ? treeAt(read.document.root, path) : undefined;
  return here?.kind === "object" ? here.entries.map(({ key }) => key) : [];
}

function stringsAt(text: string, path: readonly string[]): readonly string[] {
  const read = readTree("policy.json", text);
  const here = read.ok ? treeAt(read.document.root, path) : undefined;
  return here?.kind === "array"
    ? here.items.map((item) => (item.kind === "scalar" ? String(item.value) : ""))
    : [];
}

function applyToYaml(text: string, recommendations: readonly Recommendation[]): string {
  const document = parseDocument(text, { schema: "core" });
  for (const recommendation of recommendations) applyToDocument(document, recommendation);
  return document.toString({ lineWidth: 0 });
}

function applyToDocument(document: Document.Parsed, { tool, rule }: Recommendation): void {
  const hide = document.get("hide");
  const hidden = isSeq(hide) ? hide.items.map((item) => String(item)) : [];
  if (hidden.includes(tool) || hidden.includes("*")) return;
  if (rule !== undefined) {
    // In an empty flow mapping, `tools: {}`, everything after would be crammed onto one line.
    const tools = document.get("tools");
    if (isMap(tools) && tools.items.length === 0) tools.flow = false;
    document.setIn(["tools", tool], document.createNode(rule));
    return;
  }
  document.deleteIn(["tools", tool]);
  if (isSeq(hide)) hide.add(document.createNode(tool));
  else document.set("hide", document.createNode([tool]));
}
