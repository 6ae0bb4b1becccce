import { z } from "zod";
import { signals, type Classification, type Reason, type RiskMetadata } from "../classification.ts";
import { findingKinds, type FindingKind } from "../finding.ts";
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

const classification = agreesWith<Classification>()(strict(judgement));

const metadata = agreesWith<RiskMetadata>()(
  strict({
    riskLevel: riskSchema.describe("The risk, unchanged."),
    category: z
      .enum(["read", "mutate", "delete", "destroy"])
      .exactOptional()
      .describe("What a call does to things, in SEP-2793's words."),
    blastRadius: z
      .enum(["item", "namespace", "organization", "global"])
      .exactOptional()
      .describe("How far one call reaches."),
    reversibility: z
      .enum(["auto", "manual", "none"])
      .exactOptional()
      .describe("How what a call did can be undone."),
    sideEffects: z.array(z.enum(signals)).describe("The signals."),
    approvalRecommendation: z
      .enum(["none", "single", "multi"])
      .describe("How many people should approve a call."),
  }),
);

/** One judged tool. */
export const judgedToolSchema = strict({
  name: z.string().describe("The tool's name, as the server says it."),
  ...classification.shape,
}).meta({
  title: "Judged tool",
});

/** One judged tool as `classify` prints it. */
const assessedToolSchema = strict({
  ...judgedToolSchema.shape,
  sep2793: metadata.describe(
    "The same in the words of SEP-2793, a proposal for risk metadata in annotations; what a definition does not tell is left out.",
  ),
}).meta({ title: "Assessed tool" });

export const findingKindSchema = z.enum(
  Object.keys(findingKinds) as [FindingKind, ...FindingKind[]], // Object.keys widens to string.
);

const fault = {
  kind: findingKindSchema.describe("What is wrong."),
  severity: riskSchema.describe("How much it matters."),
  says: z.string().describe("One sentence that says what is wrong where."),
};

/** A line of JSON Lines as `classify` prints it. */
export const assessedLineSchema = strict({
  ...assessedToolSchema.shape,
  findings: z.array(strict(fault)).exactOptional().describe("What is wrong with the definition itself."),
}).meta({
  title: "Toolwarden judged line",
  description: "What one tool can do, and why Toolwarden thinks so; one line of JSON Lines.",
});

/** What `classify --format json` prints. */
export const assessmentSchema = strict({
  schema: z.literal("toolwarden.assessment/1"),
  tools: z.array(assessedToolSchema).describe("In the order of the input."),
  findings: z
    .array(strict({ ...fault, tool: z.string().exactOptional().describe("The tool that it is about.") }))
    .describe("What is wrong with the definitions themselves, worst first."),
}).meta({ title: "Toolwarden assessment", description: "What tools can do, and why Toolwarden thinks so." });
