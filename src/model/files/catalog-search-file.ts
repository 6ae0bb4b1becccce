import { z } from "zod";
import { signals } from "../classification.ts";
import { slugSchema } from "./catalog-file.ts";
import { strict } from "./check.ts";
import { categorySchema, riskSchema } from "./lock-file.ts";

/** What `catalog search --format json` prints. */
export const catalogSearchSchema = strict({
  schema: z.literal("toolwarden.catalog-search/1"),
  servers: z
    .array(
      strict({
        slug: slugSchema,
        name: z.string().describe("The package's name, or the host."),
        version: z.string().exactOptional().describe("The release on record."),
        coverage: z
          .enum(["complete", "partial", "none"])
          .describe("Whether everything was seen when it was captured, or nothing."),
        tools: z.int().describe("How many tools are on record."),
      }),
    )
    .describe("Servers whose name has every word, by slug."),
  tools: z
    .array(
      strict({
        slug: slugSchema,
        name: z.string().describe("Name of the tool, as the server says it."),
        category: categorySchema.describe("What a call can do; the strongest that applies."),
        risk: riskSchema.describe("How much harm a call, or a loop of calls, can do."),
        signals: z.array(z.enum(signals)).describe("Named properties beside the category."),
      }),
    )
    .describe("Tools that every word fits: those named so first, then the riskiest."),
}).meta({
  title: "Toolwarden catalogue search",
  description: "Servers and tools of the catalogue that words fit.",
});
