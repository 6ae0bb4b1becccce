import type { CatalogTool } from "../model/catalog.ts";
import type { PolicyDocument } from "../model/files/policy-file.ts";
import type { JsonObject } from "../model/json.ts";

/** The policy that the rules on record make together: everything that no rule names is denied. */
export function recommendedPolicy(tools: readonly Pick<CatalogTool, "name" | "rule">[]): PolicyDocument {
  const rules = new Map<string, JsonObject>();
  const hidden = new Set<string>();
  for (const { name, rule } of tools) {
    if (rule === undefined) hidden.add(name);
    else rules.set(name, rule);
  }
  // A name that two tools share is hidden as soon as one of them should be.
  for (const name of hidden) rules.delete(name);
  return {
    version: "1",
    default: "deny",
    ...(hidden.size === 0 ? {} : { hide: [...hidden] }),
    tools: Object.fromEntries(rules),
  };
}
