import { z } from "zod";
import type { AuditSummary } from "../audit-summary.ts";
import { agreesWith, strict } from "./check.ts";

const count = z.int().min(0);
const timesSchema = strict({
  p50: z.number().describe("Half took no longer, in milliseconds, to one in a hundred."),
  p95: z.number().describe("19 of 20 took no longer."),
});

/** What `audit --summary --format json` prints. */
export const auditSummarySchema = agreesWith<AuditSummary>()(
  strict({
    schema: z.literal("toolwarden.audit-summary/1").describe("Which form this is."),
    decisions: count.describe("Calls that were decided."),
    from: z.string().exactOptional().describe("When the first was decided."),
    to: z.string().exactOptional().describe("When the last was decided."),
    rows: z
      .array(
        strict({
          server: z.string().describe("Whose tool."),
          tool: z.string().describe("`(others)` for tools beyond the first 1,000 rows."),
          decision: z.string().describe("What was decided."),
          rule: z.string().describe("What decided, as in the audit."),
          calls: count.describe("How many calls were answered so."),
          forwarded: count.describe("How many of them went on to the server."),
          outcomes: strict({
            ok: count.describe("Answered with a result."),
            error: count.describe("Answered with a JSON-RPC error."),
            continued: count.describe("Went on in a further request."),
            lost: count.describe("Never answered."),
          }).describe("How those ended."),
          decisionMs: timesSchema.describe("From arrival to decision, a person's time included."),
          callMs: timesSchema.exactOptional().describe("From passing a call on to its end."),
        }),
      )
      .describe("The most calls first."),
  }),
).meta({ title: "Toolwarden audit summary", description: "An audit of `toolwarden enforce` in short." });
