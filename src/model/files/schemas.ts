import { z } from "zod";
import { approvalAnswerSchema, approvalRequestSchema } from "./approval-webhook-file.ts";
import { assessedLineSchema, assessmentSchema } from "./assessment-file.ts";
import { attackSchema } from "./attack-file.ts";
import { auditSummarySchema } from "./audit-summary-file.ts";
import { catalogEntrySchema, catalogIndexSchema } from "./catalog-file.ts";
import { catalogSearchSchema } from "./catalog-search-file.ts";
import { configSchema } from "./config-file.ts";
import { glossarySchema } from "./glossary-file.ts";
import { grantsSchema } from "./grants-file.ts";
import { lockSchema } from "./lock-file.ts";
import { policySchema } from "./policy-file.ts";
import { policyCheckSchema, policyExplanationSchema, policyExportSchema } from "./policy-reports.ts";
import { reviewSchema } from "./review-file.ts";
import { snapshotsSchema } from "./snapshots-file.ts";

const published = {
  "approval-answer.schema.json": approvalAnswerSchema,
  "approval-request.schema.json": approvalRequestSchema,
  "assessment-line.schema.json": assessedLineSchema,
  "assessment.schema.json": assessmentSchema,
  "attack.schema.json": attackSchema,
  "audit-summary.schema.json": auditSummarySchema,
  "catalog-entry.schema.json": catalogEntrySchema,
  "catalog-index.schema.json": catalogIndexSchema,
  "catalog-search.schema.json": catalogSearchSchema,
  "config.schema.json": configSchema,
  "glossary.schema.json": glossarySchema,
  "grants.schema.json": grantsSchema,
  "lock.schema.json": lockSchema,
  "policy-check.schema.json": policyCheckSchema,
  "policy-explanation.schema.json": policyExplanationSchema,
  "policy-export.schema.json": policyExportSchema,
  "policy.schema.json": policySchema,
  "review.schema.json": reviewSchema,
  "snapshots.schema.json": snapshotsSchema,
} as const;

/** The JSON Schema (2020-12) of every public file, by the name it is published under. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const entries = Object.entries(published).map(
    ([name, schema]) => [name, z.toJSONSchema(schema, { unrepresentable: "any" })] as const,
  );
  return Object.fromEntries(entries);
}
