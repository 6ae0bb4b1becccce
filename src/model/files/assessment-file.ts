import { z } from "zod";
import { signals, type Classification, type Reason } from "../classification.ts";
import { agreesWith, strict } from "./check.ts";
import { categorySchema, riskSchema } from "./lock-file.ts";

export const reasonSchema = agreesWith<Reason>()(
  strict({
    heuristic: z.string().describe("Id of the heuristic that gave the reason."),
    pointer: z.string().describe("RFC 6901 path into the tool definition."),
    text: z.string().describe("The exact characters that were found there; the server's, not ours."),
    says: z.string().describe("Why they matter."),
    category: categorySchema.exactOptional().describe("The category that it speaks for."),
    signal: z.enum(signals).exactOptional().describe("The signal that it raises."),
  }),
);

const judgement = {
  category: categorySchema.describe("What a call can do; the strongest that applies."),
  risk: riskSchema.describe("How much harm a call, or a loop of calls, can do."),
  confidence: z
    .enum(["high", "medium", "low"])
    .describe("Whether several parts of the definition agree on it."),
  signals: z.array(z.enum(signals)).describe("Named properties beside the category."),
  reasons: z.array(reasonSchema).describe("Why, the deciding ones first."),
  summary: z.string().describe("One paragraph to act on."),
};

export const classificationSchema = agreesWith<Classification>()(strict(judgement));

/** One judged tool as `classify` prints it; a line of its JSON Lines output is one of these. */
export const assessedToolSchema = strict({ name: z.string(), ...judgement }).meta({ title: "Judged tool" });

/** What `classify --format json` prints. */
export const assessmentSchema = strict({
  schema: z.literal("toolwarden.assessment/1"),
  tools: z.array(assessedToolSchema).describe("In the order of the input."),
}).meta({ title: "Toolwarden assessment", description: "What tools can do, and why Toolwarden thinks so." });
