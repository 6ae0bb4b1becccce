import { expect, test } from "vitest";
import { classifyTool } from "../../src/assess/classify.ts";
import { riskMetadata } from "../../src/assess/sep-2793.ts";
import type { RiskMetadata } from "../../src/model/classification.ts";
import type { Json } from "../../src/model/json.ts";

const byId = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };

test.each<readonly [Json, Partial<RiskMetadata>]>([
  [
    { name: "list_issues" },
    { riskLevel: "low", category: "read", reversibility: "auto", approvalRecommendation: "none" },
  ],
  [
    { name: "update_issue", inputSchema: byId },
    { riskLevel: "medium", category: "mutate", reversibility: "manual", blastRadius: "item" },
  ],
  [{ name: "send_email" }, { category: "mutate", reversibility: "none", blastRadius: "global" }],
  [
    { name: "delete_draft", inputSchema: byId },
    { riskLevel: "high", category: "delete", blastRadius: "item", approvalRecommendation: "single" },
  ],
  [
    { name: "drop_database" },
    { riskLevel: "critical", category: "destroy", blastRadius: "namespace", approvalRecommendation: "multi" },
  ],
  [{ name: "grant_admin_role" }, { blastRadius: "organization", reversibility: "manual" }],
  [{ name: "pay_invoice" }, { category: "mutate", reversibility: "none", approvalRecommendation: "multi" }],
])("%j in the words of the proposal", (definition, metadata) => {
  expect(riskMetadata(classifyTool(definition))).toMatchObject(metadata);
});

test("what a definition does not tell is left out", () => {
  expect(riskMetadata(classifyTool({ name: "x" }))).toEqual({
    riskLevel: "high",
    sideEffects: [],
    approvalRecommendation: "single",
  });
});
