import type { AssessedTool } from "../model/classification.ts";
import { byText, type Json } from "../model/json.ts";
import { printJson } from "../model/files/print.ts";
import { recommend } from "./recommend.ts";

/**
 * The policy we would start a server with: every tool under the rule recommended for it, sorted by name, everything
 * else denied. `schema` goes into `$schema`, where editors look for the description of the file.
 */
export function starterPolicy(tools: readonly Pick<AssessedTool, "name" | "classification">[], schema?: string): Json {
  const named = [...tools].filter(({ name }) => name !== "").sort((a, b) => byText(a.name, b.name));
  const recommended = named.map(({ name, classification }) => recommend(name, classification));
  const hide = recommended.filter(({ rule }) => rule === undefined).map(({ tool }) => tool);
  const rules = recommended.flatMap(({ tool, rule }) => (rule === undefined ? [] : [[tool, rule] as const]));
  return {
    ...(schema === undefined ? {} : { $schema: schema }),
    version: "1",
    default: "deny",
    ...(hide.length === 0 ? {} : { hide: [...new Set(hide)] }),
    tools: Object.fromEntries(rules),
  };
}

/** The text of a policy file: two spaces a level, each limit and condition on one line, a newline at the end. */
export function formatPolicy(document: Json): string {
  return `${printJson(document)}\n`;
}
