import { z } from "zod";
import type {
  CatalogChange,
  CatalogEntry,
  CatalogFailure,
  CatalogFinding,
  CatalogHints,
  CatalogItem,
  CatalogMove,
  CatalogParameter,
  CatalogSource,
  CatalogStart,
  CatalogSurface,
  CatalogTool,
} from "../catalog.ts";
import { signals } from "../classification.ts";
import { toolFacets } from "../lock.ts";
import type { Problem } from "../problem.ts";
import { findingKindSchema, reasonSchema } from "./assessment-file.ts";
import { agreesWith, strict } from "./check.ts";
import { categorySchema, digestSchema, jsonObject, packageSchema, riskSchema } from "./lock-file.ts";
import { readMachineFile } from "./machine-file.ts";
import { toolRuleSchema } from "./policy-file.ts";
import { failureKindSchema } from "./snapshots-file.ts";

/** Longest file that is read as an entry, in bytes: ten times the longest entry of a real server. */
export const maxEntryBytes = 8 * 1024 * 1024;

const moment = z.iso.datetime().describe("ISO 8601, UTC.");
const release = z.string().min(1);

/** What a slug may be: it names a file and a page, and leaves neither's folder. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{0,212}[a-z0-9_-])?$/, {
    error: "a slug of a-z, 0-9, dot, underscore and hyphen, which begins with a letter or a digit",
  })
  .describe("The entry's file name, and the last part of its address.");

const source = agreesWith<CatalogSource>()(
  z.discriminatedUnion("kind", [
    strict({ kind: z.literal("npm"), package: packageSchema.describe("The package that is started.") }),
    strict({ kind: z.literal("url"), url: z.url({ protocol: /^https?$/ }).describe("Where it is reached.") }),
    strict({ kind: z.literal("snapshots") }),
  ]),
);

const start = agreesWith<CatalogStart>()(
  strict({
    program: z
      .string()
      .min(1)
      .exactOptional()
      .describe("Which of the package's programs; absent where npx would find it."),
    args: z.array(z.string()).describe("Arguments after the program."),
    env: z.record(z.string(), z.string()).describe("Variables with dummy values, never real ones."),
    node: release
      .exactOptional()
      .describe("The release of Node that ran it, and that npm chose the package's release for."),
    sandbox: z.enum(["none", "bwrap", "docker"]).describe("What it was started in."),
    network: z.boolean().describe("Whether it could reach the network."),
  }),
);

const parameter = agreesWith<CatalogParameter>()(
  strict({
    name: z.string().describe("Its name."),
    kind: z.string().describe("The kind of value that it takes, in the words of JSON Schema."),
    required: z.boolean().describe("Whether a call must give it."),
  }),
);

const hints = agreesWith<CatalogHints>()(
  strict({
    readOnlyHint: z.boolean().exactOptional().describe("That a call changes nothing."),
    destructiveHint: z.boolean().exactOptional().describe("That a call may remove or overwrite."),
    idempotentHint: z.boolean().exactOptional().describe("That the same call again adds nothing."),
    openWorldHint: z.boolean().exactOptional().describe("That a call reaches beyond the server."),
  }),
);

const tool = agreesWith<CatalogTool>()(
  strict({
    name: z.string().describe("Its name, as the server says it."),
    category: categorySchema.describe("What a call can do; the strongest that applies."),
    risk: riskSchema.describe("How much harm a call, or a loop of calls, can do."),
    confidence: z.enum(["high", "medium", "low"]).describe("Whether several parts of the definition agree."),
    signals: z.array(z.enum(signals)).describe("Named properties beside the category."),
    reasons: z.array(reasonSchema).describe("Why, the deciding ones first."),
    summary: z.string().describe("One paragraph to act on."),
    hints: hints.describe("The hints that the server gives."),
    parameters: z.array(parameter).describe("In the order of the definition."),
    rule: jsonObject
      .refine((rule) => toolRuleSchema.safeParse(rule).success, "a rule of the policy language")
      .exactOptional()
      .describe("The recommended rule; absent where hiding is recommended."),
    digests: strict(
      // One entry for each facet.
      Object.fromEntries(toolFacets.map((facet) => [facet, digestSchema])) as Record<
        (typeof toolFacets)[number],
        typeof digestSchema
      >,
    ).describe("A digest for each part of the definition."),
    local: z
      .literal(true)
      .exactOptional()
      .describe("Set if the definition names the folder that it ran in, and so differs from place to place."),
  }).meta({ title: "Tool on record" }),
);

const item = agreesWith<CatalogItem>()(
  strict({ name: z.string().describe("Its name, or its URI."), digest: digestSchema }),
);

const finding = agreesWith<CatalogFinding>()(
  strict({
    kind: findingKindSchema.describe("What is wrong."),
    severity: riskSchema.describe("How much it matters."),
    fingerprint: z.string().describe("As a review gives it to a server that is declared under the slug."),
    tool: z.string().exactOptional().describe("The tool that it is about."),
  }),
);

const surface = agreesWith<CatalogSurface>()(
  strict({
    capturedAt: moment,
    toolwarden: release.describe("The release of Toolwarden that captured and judged it."),
    version: release.exactOptional().describe("The release that was captured."),
    coverage: z.enum(["complete", "partial"]).describe("Whether everything was seen."),
    protocol: z.string().describe("The MCP revision that was agreed on."),
    serverInfo: strict({
      name: z.string().describe("Its name."),
      version: z.string().describe("Its version; its word only."),
    }).describe("What the server calls itself."),
    notes: z.array(z.string()).describe("What was not seen, or was mended."),
    instructions: digestSchema.exactOptional().describe("Digest of the server's instructions."),
    tools: z.array(tool).describe("By name."),
    prompts: z.array(item).describe("By name."),
    resources: z.array(item).describe("Resources and resource templates, by URI."),
    findings: z.array(finding).describe("Worst first."),
  }).meta({ title: "Surface on record" }),
);

const failure = agreesWith<CatalogFailure>()(
  strict({
    triedAt: moment,
    version: release.exactOptional().describe("The release that was tried."),
    failure: failureKindSchema.describe("Why, in a word that stays the same."),
    says: z.string().describe("What happened and what to do next."),
  }),
);

const named = { tool: z.string().describe("The tool.") };
const judged = {
  category: categorySchema.describe("Its category."),
  risk: riskSchema.describe("Its risk."),
};
/** What something was and is. */
const step = <T extends z.ZodType>(schema: T) => ({
  from: schema.describe("What it was."),
  to: schema.describe("What it is."),
});

const move = agreesWith<CatalogMove>()(
  z.discriminatedUnion("kind", [
    strict({ kind: z.literal("added"), ...named, ...judged }),
    strict({ kind: z.literal("removed"), ...named, ...judged }),
    strict({ kind: z.literal("category"), ...named, ...step(categorySchema) }),
    strict({ kind: z.literal("risk"), ...named, ...step(riskSchema) }),
    strict({
      kind: z.literal("definition"),
      ...named,
      facets: z.array(z.enum(toolFacets)).describe("The parts that changed."),
    }),
  ]),
);

const change = agreesWith<CatalogChange>()(
  strict({
    on: moment,
    from: release.exactOptional().describe("The release before."),
    to: release.exactOptional().describe("The release that showed it."),
    judgement: strict({
      from: release.describe("The release of Toolwarden before."),
      to: release.describe("The release of Toolwarden that showed it."),
    })
      .exactOptional()
      .describe("Set where only our judgement moved: the releases of Toolwarden."),
    moves: z.array(move).min(1).describe("What moved, by tool."),
  }),
);

/** `catalog/servers/<slug>.json`. */
export const catalogEntrySchema = strict({
  schema: z.literal("toolwarden.catalog/1"),
  ...agreesWith<CatalogEntry>()(
    strict({
      slug: slugSchema,
      name: z.string().min(1).describe("What people call it: the package's name, or the host."),
      source: source.describe("What the entry is about, and how it is captured again."),
      homepage: z
        .url({ protocol: /^https$/ })
        .exactOptional()
        .describe("Where its source code or its home is."),
      start: start.describe("How it was started for the capture."),
      surface: surface.exactOptional().describe("The newest surface that was seen."),
      failure: failure.exactOptional().describe("Why the newest attempt gave no surface."),
      history: z.array(change).describe("What moved between captures, newest first."),
    }),
  ).shape,
}).meta({
  title: "Toolwarden catalogue entry",
  description:
    "What one MCP server offered when it was captured, and how it was judged. Written by `toolwarden catalog`.",
});

/** What `api/index.json` of a site holds. */
export const catalogIndexSchema = strict({
  schema: z.literal("toolwarden.catalog-index/1"),
  servers: z
    .array(
      strict({
        slug: slugSchema,
        name: z.string().describe("What people call it."),
        version: release.exactOptional().describe("The release that was captured."),
        capturedAt: moment.exactOptional().describe("When; absent where no surface is on record."),
        coverage: z.enum(["complete", "partial", "none"]).describe("How much of it was seen."),
        failure: failureKindSchema.exactOptional().describe("Why the newest attempt gave no surface."),
        categories: z
          .partialRecord(categorySchema, z.int().min(0))
          .describe("How many tools are of each category."),
        risk: riskSchema.exactOptional().describe("The highest risk among its tools."),
        entry: z.string().describe("Address of its entry, relative to this file."),
      }),
    )
    .describe("By slug."),
}).meta({ title: "Toolwarden catalogue index", description: "Every server of a catalogue, in short." });

/** Reads an entry. `file` is named in the problems; its last part must be the slug with `.json`. */
export function parseCatalogEntry(
  file: string,
  text: string,
):
  | { readonly ok: true; readonly entry: CatalogEntry }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const read = readMachineFile(file, text, catalogEntrySchema);
  if (!read.ok) return read;
  const { schema: _, ...entry } = read.value;
  if (file.split("/").at(-1) === `${entry.slug}.json`) return { ok: true, entry };
  const says = `the slug is ${entry.slug}, so the file must be named ${entry.slug}.json.`;
  return { ok: false, problems: [{ file, ...read.place(["slug"]), pointer: "/slug", says }] };
}

/** The text of an entry's file: keys in the order of the schema, two spaces a level, a newline at the end. */
export function formatCatalogEntry(entry: CatalogEntry): string {
  // Parsed, keys stand in the order of the schema.
  const document = catalogEntrySchema.parse({ schema: "toolwarden.catalog/1", ...entry });
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
