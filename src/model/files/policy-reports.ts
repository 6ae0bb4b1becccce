import { z } from "zod";
import { standings } from "../policy.ts";
import { strict } from "./check.ts";
import { categorySchema, riskSchema } from "./lock-file.ts";

const place = {
  line: z.int().min(1).describe("Line in the file, from 1."),
  column: z.int().min(1).describe("Column in that line, from 1."),
  pointer: z.string().describe("RFC 6901 pointer into the policy; empty for the whole file."),
  says: z.string().describe("One sentence: what is the matter, and what to do."),
};

/** What `policy check --format json` prints. */
export const policyCheckSchema = strict({
  schema: z.literal("toolwarden.policy-check/1"),
  files: z
    .array(
      strict({
        file: z.string().describe("Path as it was given."),
        valid: z.boolean().describe("Whether the file is a policy at all."),
        errors: z
          .array(strict(place))
          .describe("Everything that keeps it from being one, in the order of the file."),
        remarks: z
          .array(
            strict({
              lint: z.string().describe("Which lint says so: an id in docs/policy.md, or `portable`."),
              ...place,
            }),
          )
          .describe("What is valid and does not do what it seems to. Empty while there are errors."),
      }),
    )
    .describe("In the order in which they were given."),
}).meta({
  title: "Toolwarden policy check",
  description: "What is wrong with policies, and what in them does not do what it seems to.",
});

/** What `policy explain --format json` prints. */
export const policyExplanationSchema = strict({
  schema: z.literal("toolwarden.policy-explanation/1"),
  servers: z
    .array(
      strict({
        server: z.string().describe("Name of the server."),
        policyFile: z.string().exactOptional().describe("Path of its policy; absent where it has none."),
        tools: z
          .array(
            strict({
              name: z.string().describe("Name of the tool, as the server says it."),
              category: categorySchema.describe("What a call can do; the strongest that applies."),
              risk: riskSchema.describe("How much harm a call, or a loop of calls, can do."),
              standing: z.enum(standings).describe("What the policy makes of it, in one word."),
              rule: z
                .string()
                .describe("Which rule says so: an RFC 6901 pointer into the policy, or `(no policy)`."),
              says: z.string().describe("What may happen, as a clause."),
            }),
          )
          .describe("Worst first: what can be called before what cannot, then by risk."),
        unused: z
          .array(
            strict({
              name: z.string().describe("The name that no tool bears."),
              pointer: z.string().describe("RFC 6901 pointer to it in the policy."),
              meant: z.string().exactOptional().describe("The tool that was probably meant."),
            }),
          )
          .describe("Rules for no tool; empty where not every tool was seen."),
      }),
    )
    .describe("Sorted by name."),
}).meta({
  title: "Toolwarden policy explanation",
  description: "What the policies of servers let happen to each tool, and which rule says so.",
});

/** What `policy export --format json` prints. */
export const policyExportSchema = strict({
  schema: z.literal("toolwarden.policy-export/1"),
  target: z.string().describe("What the policy was compiled for: an id in docs/enforce-elsewhere.md."),
  file: z.string().describe("Where the fragment goes, for people."),
  fragment: z.string().describe("The text that the target reads: JSON, TOML or YAML."),
  losses: z
    .array(
      strict({
        kind: z
          .enum(["limit", "condition", "hide", "ask", "deny", "message", "default", "name"])
          .describe("What kind of thing the target cannot say."),
        effect: z
          .enum(["wider", "narrower", "same"])
          .describe("`wider`: lets through what the policy stops; `same`: changes no access."),
        pointer: z.string().describe("RFC 6901 pointer to it in the policy."),
        says: z.string().describe("One sentence: what happens instead."),
      }),
    )
    .describe("Everything in which the target differs from the policy."),
}).meta({
  title: "Toolwarden policy export",
  description: "A policy in the language of another enforcer, and what of it is lost there.",
});
