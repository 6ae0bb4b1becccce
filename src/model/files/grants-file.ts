import { z } from "zod";
import type { StoredGrant } from "../grant.ts";
import { agreesWith, quote, strict } from "./check.ts";

/** More than this is no list that people keep. */
export const maxGrants = 10_000;

/** A label stands in logs and command lines, so it has no blanks and no signs that mean something there. */
export const labelSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$/, {
    error: "up to 64 letters, digits and . _ @ + -, the first a letter or digit",
  })
  .describe("What people call it, in the audit and in limits.");

const base64url = (least: number, most: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${least},${most}}$`), { error: "base64url" });

const instant = z.iso.datetime({ offset: true, error: "a time such as 2026-12-31T00:00:00Z" });

const grantSchema = agreesWith<StoredGrant>()(
  strict({
    label: labelSchema,
    id: z
      .string()
      .regex(/^[0-9a-f]{16}$/, { error: "16 hexadecimal digits" })
      .describe("The part of the token that tells which grant it is."),
    scrypt: strict({
      // Bounded, so that a file cannot make one comparison take seconds or gigabytes.
      n: z.literal([16_384, 32_768, 65_536, 131_072]).describe("Its cost."),
      r: z.literal(8).describe("Its block size."),
      p: z.int().min(1).max(4).describe("Its parallelism."),
      salt: base64url(22, 88).describe("At least 16 random bytes."),
      hash: base64url(43, 43).describe("32 bytes."),
    }).describe("The hash of the token (RFC 7914); the token itself is kept nowhere."),
    created: instant.describe("When it was added."),
    expires: instant.exactOptional().describe("When it ends. Without it, never."),
    servers: z
      .array(z.string().min(1))
      .min(1)
      .exactOptional()
      .describe("The servers that it may use. Without it, all."),
    policy: z
      .string()
      .min(1)
      .exactOptional()
      .describe("A policy in place of each server's own: a path, from the folder of this file."),
  }),
).meta({ title: "Grant" });

/** The file that `enforce --listen --grants` reads. */
export const grantsSchema = strict({
  schema: z.literal("toolwarden.grants/1").describe("Which form this is."),
  grants: z
    .array(grantSchema)
    .max(maxGrants, { error: `at most ${maxGrants} grants` })
    .superRefine(unique)
    .describe("No two of one label or id."),
}).meta({
  title: "Toolwarden grants",
  description: "Who may use a gateway. Written by `toolwarden grant`; it holds hashes, and no token.",
});

function unique(grants: readonly StoredGrant[], context: z.RefinementCtx): void {
  for (const key of ["label", "id"] as const) {
    const seen = new Set<string>();
    for (const [index, grant] of grants.entries()) {
      const message = `two grants have the ${key} ${quote(grant[key])}; keep one.`;
      if (seen.has(grant[key])) context.addIssue({ code: "custom", path: [index, key], message });
      seen.add(grant[key]);
    }
  }
}
