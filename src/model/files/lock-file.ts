import { z } from "zod";
import { categories, risks, type Category } from "../classification.ts";
import { isObject, type JsonObject } from "../json.ts";
import { packageSources, type Package } from "../lock.ts";
import { agreesWith, strict } from "./check.ts";

/** Digest of one part of a definition. */
export const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/, { error: "16 hexadecimal digits" })
  .describe("The first 16 hexadecimal digits of a SHA-256 over canonical JSON (RFC 8785).");

/** A JSON object that is kept as it is. */
export const jsonObject = z
  .custom<JsonObject>(isObject, { error: "this must be an object." })
  .meta({ type: "object" });

export const categorySchema = z.enum(categories as readonly [Category, ...Category[]]);
export const riskSchema = z.enum(risks as readonly ["low", "medium", "high", "critical"]);

const named = strict({ name: z.string().describe("Its name, or its URI."), digest: digestSchema });

const toolSchema = strict({
  name: z.string().describe("The name under which the server lists it."),
  category: categorySchema.describe("What a call could do when the tool was approved."),
  risk: riskSchema.describe("Its risk when it was approved."),
  digests: strict({
    name: digestSchema,
    description: digestSchema,
    parameters: digestSchema,
    input: digestSchema,
    output: digestSchema,
    hints: digestSchema,
    meta: digestSchema,
  }).describe("A digest for each part of the definition, to compare with."),
  others: z
    .array(digestSchema)
    .exactOptional()
    .describe("Digests of further definitions under the same name."),
  definition: jsonObject.describe("The definition as it was approved, so that a change can be shown."),
}).meta({ title: "Locked tool" });

/** Where a server comes from. */
export const packageSchema = agreesWith<Package>()(
  strict({
    registry: z.enum(["npm", "pypi", "oci"]).describe("Where the package comes from."),
    name: z.string().min(1).describe("Its name there."),
    version: z
      .string()
      .min(1)
      .exactOptional()
      .describe("The one release that the declaration names, or that was resolved."),
    integrity: z
      .string()
      .min(1)
      .exactOptional()
      .describe(
        "The digest that the declaration pins, of an image; a hash of its archive, of an npm package.",
      ),
    source: z
      .enum(packageSources)
      .exactOptional()
      .describe("Where what the declaration does not say was learnt."),
  }),
);

const serverSchema = strict({
  name: z.string().describe("The name under which the repository declares the server."),
  serverInfo: jsonObject.describe("What the server called itself when it was approved."),
  package: packageSchema.exactOptional().describe("What its declaration started when it was approved."),
  instructions: z.string().exactOptional().describe("What the server tells every model that uses it."),
  prompts: z.array(named).describe("A digest for each prompt."),
  resources: z.array(named).describe("A digest for each resource and resource template."),
  faults: z
    .array(z.string())
    .describe("Fingerprints of the faults in its definitions that were approved with it."),
  tools: z.array(toolSchema).describe("Every tool that was approved, by name."),
}).meta({ title: "Locked server" });

/** `.toolwarden/lock.json`. */
export const lockSchema = strict({
  schema: z.literal("toolwarden.lock/1"),
  servers: z.array(serverSchema).describe("By name."),
}).meta({
  title: "Toolwarden lock",
  description:
    "What was approved last time. Written by `toolwarden init` and `toolwarden approve`; not edited by hand.",
});

export type LockDocument = z.output<typeof lockSchema>;
export type ServerDocument = z.output<typeof serverSchema>;
