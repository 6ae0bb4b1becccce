import { expect, test } from "vitest";
import { classifyTool } from "../../src/assess/classify.ts";
import { riskMetadata } from "../../src/assess/sep-2793.ts";
import type { Category, Classification, Risk, RiskMetadata, Signal } from "../../src/model/classification.ts";
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

/** A judgement with nothing but what is given. */
const judged = (category: Category, ...signals: readonly Signal[]): Classification => ({
  category,
  risk: "high",
  confidence: "high",
  reasons: [],
  signals,
  summary: "",
});

test.each<readonly [Category, readonly Signal[], string]>([
  ["read", [], "read auto"],
  ["read", ["irreversible", "reaches-outside"], "read auto global"],
  ["write", [], "mutate manual"],
  ["write", ["irreversible"], "mutate none"],
  ["write", ["reaches-outside", "admin", "bulk", "single-target"], "mutate none global"],
  ["write", ["admin", "bulk"], "mutate manual organization"],
  ["write", ["permissions", "container"], "mutate manual organization"],
  ["write", ["production"], "mutate manual organization"],
  ["write", ["container", "single-target"], "mutate manual namespace"],
  ["write", ["bulk"], "mutate manual namespace"],
  ["write", ["single-target"], "mutate manual item"],
  ["write", ["takes-url"], "mutate manual"],
  ["execute", [], "mutate manual"],
  ["financial", [], "mutate none"],
  ["destructive", [], "delete none"],
  ["destructive", ["container"], "destroy none namespace"],
  ["destructive", ["bulk"], "destroy none namespace"],
  ["unknown", ["irreversible"], ""],
])("%s with the signals %j: %s", (category, signals, told) => {
  const { category: kind, reversibility, blastRadius } = riskMetadata(judged(category, ...signals));
  expect([kind, reversibility, blastRadius].filter((one) => one !== undefined).join(" ")).toBe(told);
});

test.each<readonly [Risk, RiskMetadata["approvalRecommendation"]]>([
  ["low", "none"],
  ["medium", "none"],
  ["high", "single"],
  ["critical", "multi"],
])("a risk that is %s recommends the approval %s", (risk, approval) => {
  const metadata = riskMetadata({ ...judged("write"), risk });
  expect(metadata).toMatchObject({ riskLevel: risk, approvalRecommendation: approval });
});

test("what a definition does not tell is left out", () => {
  expect(riskMetadata(classifyTool({ name: "x" }))).toEqual({
    riskLevel: "high",
    sideEffects: [],
    approvalRecommendation: "single",
  });
});
