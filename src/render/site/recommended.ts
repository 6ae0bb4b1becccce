import { recommendedPolicy } from "../../catalog/recommended-policy.ts";
import type { CatalogTool } from "../../model/catalog.ts";
import { printJson } from "../../model/files/print.ts";
import type { PolicyDocument } from "../../model/files/policy-file.ts";
import type { Json } from "../../model/json.ts";
import { explainPolicy } from "../../policy/explain.ts";
import { policyOf } from "../../policy/policy-of.ts";
import { htmlPhrase, visibleJson } from "../escape.ts";

/** The text of a policy as a page shows it and a file holds it. */
export function policyText(policy: PolicyDocument): string {
  // What a schema of ours let through is JSON.
  return `${visibleJson(printJson(policy as Json))}\n`;
}

/** What the recommended rule of a tool lets happen: what happens to a call at best, then each condition and limit, as HTML. */
export function ruleEffect(tool: CatalogTool): readonly string[] {
  const { name, category, risk } = tool;
  const [explained] = explainPolicy(policyOf(recommendedPolicy([tool])), [
    { name, classification: { category, risk } },
  ]);
  return explained?.parts.map((part) => htmlPhrase(part)) ?? [];
}
