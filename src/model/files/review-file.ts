import { z } from "zod";
import type { Finding } from "../finding.ts";
import { schemaRelations, type Change, type ServerChange } from "../lock.ts";
import { standings, type Recommendation } from "../policy.ts";
import type { ToolDrift, Unseen } from "../review.ts";
import { judgedToolSchema, findingKindSchema } from "./assessment-file.ts";
import { agreesWith, json, strict } from "./check.ts";
import { categorySchema, jsonObject, riskSchema } from "./lock-file.ts";
import { failureSchema, snapshotSchema } from "./snapshots-file.ts";

/** With the sentences that hold quoted parts turned into plain text. */
type Printed<T extends { readonly says: unknown }> = Omit<T, "says"> & { readonly says: string };

/** A finding as it is printed: its sentence is plain text. */
const findingSchema = agreesWith<Printed<Finding>>()(
  strict({
    kind: findingKindSchema.describe("What it is about."),
    fingerprint: z
      .string()
      .regex(/^TW-[0-9a-f]{8}$/)
      .describe("The same in every output and from run to run."),
    severity: riskSchema.describe("How much it matters; what fail-on is compared with."),
    server: z.string().describe("The server it is on."),
    tool: z.string().exactOptional().describe("The tool it is on; absent where it is on no one tool."),
    says: z.string().describe("One sentence; what it quotes stands in double quotes."),
    location: strict({
      file: z.string().describe("Path relative to the repository root."),
      line: z.int().min(1).describe("Line in that file, from 1."),
    })
      .exactOptional()
      .describe("Where to look."),
  }),
);

const relation = z
  .enum(schemaRelations)
  .describe(
    "How the values it takes stand to those it took: `narrowed` to some or all of them, `widened` to all and perhaps more, `unknown` where neither is proven.",
  );

const change = agreesWith<Change>()(
  z.discriminatedUnion("kind", [
    strict({ kind: z.literal("category"), from: categorySchema, to: categorySchema }),
    strict({ kind: z.literal("risk"), from: riskSchema, to: riskSchema }),
    strict({ kind: z.literal("title"), from: z.string(), to: z.string() }),
    strict({ kind: z.literal("description"), from: z.string(), to: z.string() }),
    strict({ kind: z.literal("parameter-added"), parameter: z.string(), required: z.boolean() }),
    strict({ kind: z.literal("parameter-removed"), parameter: z.string() }),
    strict({ kind: z.literal("parameter-required"), parameter: z.string(), required: z.boolean() }),
    strict({
      kind: z.literal("parameter-described"),
      parameter: z.string(),
      from: z.string(),
      to: z.string(),
    }),
    strict({ kind: z.literal("parameter-changed"), parameter: z.string(), takes: relation }),
    strict({ kind: z.literal("input"), takes: relation }),
    strict({ kind: z.literal("input-described"), from: z.string(), to: z.string() }),
    strict({ kind: z.literal("output"), gives: relation }),
    strict({
      kind: z.literal("hint"),
      hint: z.string(),
      from: json.exactOptional(),
      to: json.exactOptional(),
      isDefault: z.boolean().describe("Whether the specification reads the two alike."),
    }),
    strict({ kind: z.literal("meta") }),
    strict({ kind: z.literal("duplicate") }),
  ]),
);

const drift = agreesWith<ToolDrift>()(
  z.discriminatedUnion("kind", [
    strict({ kind: z.literal("same") }),
    strict({ kind: z.literal("added") }),
    strict({
      kind: z.literal("renamed"),
      from: z.string().describe("The name under which it was approved."),
      changes: z.array(change).describe("Everything else that differs from what was approved."),
    }),
    strict({
      kind: z.literal("changed"),
      changes: z.array(change).describe("Everything that differs from what was approved."),
    }),
  ]),
);

const names = z.array(z.string());
const listChange = { added: names, removed: names, changed: names };

const serverChange = agreesWith<ServerChange>()(
  z.discriminatedUnion("kind", [
    strict({ kind: z.literal("name"), from: z.string(), to: z.string() }),
    strict({ kind: z.literal("package"), from: z.string(), to: z.string() }),
    strict({
      kind: z.literal("same-version"),
      version: z.string(),
      by: z.enum(["declaration", "server"]).describe("Whose word on the version that is."),
    }),
    strict({
      kind: z.literal("content"),
      version: z.string(),
      from: z.string().describe("The hash of its archive when it was approved."),
      to: z.string().describe("The hash of its archive now."),
    }),
    strict({
      kind: z.literal("instructions"),
      from: z.string().exactOptional(),
      to: z.string().exactOptional(),
    }),
    strict({ kind: z.enum(["prompts", "resources"]), ...listChange }),
  ]),
);

const recommendation = agreesWith<Recommendation>()(
  strict({
    tool: z.string().describe("The tool that it is for."),
    kind: z.enum(["allow", "limit", "hide", "ask"]).describe("What it does, in a word."),
    rule: json
      .exactOptional()
      .describe("What stands under the tool's name; absent when it is hidden instead."),
    policy: json.describe("A whole policy that holds this one rule."),
    effect: z.string().describe("What it stops and what it lets through."),
    reasons: z.array(z.string()).describe("Why, a sentence each."),
    gaps: z.array(z.string()).describe("What it cannot stop, though a reader might think so."),
    extensions: z
      .array(z.string())
      .describe("Keys in the rule beyond the documented language, which another enforcer may refuse."),
  }),
);

const tool = strict({
  ...judgedToolSchema.shape,
  definition: jsonObject.describe("As the server sent it."),
  drift: drift.describe("How it stands against the lock."),
  standing: z.enum(standings).describe("What the policy says of it, from strictest to loosest."),
  recommendation: recommendation.exactOptional().describe("What we would write."),
  findings: z.array(z.string()).describe("Fingerprints of the open findings on it."),
});

const server = strict({
  ...snapshotSchema.shape,
  policyFile: z.string().describe("Where its policy lies, or where it should."),
  hasPolicy: z.boolean().describe("Whether that policy is there."),
  isLocked: z.boolean().describe("Whether the lock knows the server."),
  lockedVersion: z.string().exactOptional().describe("The version it gave itself when it was approved."),
  tools: z.array(tool).describe("By name."),
  removed: z.array(z.string()).describe("Tools that the lock has and the server no longer offers."),
  changes: z.array(serverChange).describe("In what the server itself differs from the lock."),
  policyText: z.string().exactOptional().describe("Text of its policy file."),
  starter: z.string().exactOptional().describe("Text of a whole policy for a server that has none."),
});

const fingerprints = z.array(z.string().regex(/^TW-[0-9a-f]{8}$/));

/** What `review --format json` prints. */
export const reviewSchema = strict({
  schema: z.literal("toolwarden.review/1"),
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe("The day, UTC, on which it was judged."),
  verdict: z
    .enum(["pass", "fail", "cannot-judge"])
    .describe(
      "pass: nothing at or above fail-on. fail: something is. cannot-judge: not everything was seen.",
    ),
  failOn: z
    .enum(["low", "medium", "high", "critical", "never"])
    .describe("Lowest severity that fails the review."),
  failing: fingerprints.describe("The findings that fail the review."),
  unseen: z
    .array(
      agreesWith<Printed<Unseen>>()(
        strict({
          server: z.string().describe("The server that was not seen, or not wholly."),
          says: z.string().describe("What was not seen, and why."),
        }),
      ),
    )
    .describe("What was not seen, and so not judged."),
  findings: z.array(findingSchema).describe("Worst first, without the accepted ones."),
  accepted: z
    .array(
      strict({
        finding: findingSchema.describe("What was found."),
        reason: z.string().describe("Why it is acceptable here, as config.yml says."),
        by: z.string().describe("Who decided."),
        until: z.string().describe("Last day on which that holds."),
        daysLeft: z.int().min(0).exactOptional().describe("Days it still holds; only within its last 14."),
      }),
    )
    .describe("Findings that somebody decided to live with; they do not fail the review."),
  servers: z.array(server).describe("Servers that answered, by name."),
  failures: z.array(failureSchema).describe("Servers that did not, by name."),
}).meta({
  title: "Toolwarden review",
  description: "The one judgement that every other output is made from.",
});
