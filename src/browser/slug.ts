import { digestSlug, isPlainSlug } from "../catalog/slug-parts.ts";

/**
 * The last part of the address of a tool's page, as `toolSlug` makes it; undefined where the browser gives a page no digests,
 * as over HTTP from another machine.
 */
export async function slugInPage(name: string): Promise<string | undefined> {
  if (isPlainSlug(name)) return name;
  // The types promise it everywhere; it is there in a secure context only.
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle === undefined) return undefined;
  const digest = await subtle.digest("SHA-256", new TextEncoder().encode(name));
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  return digestSlug(name, digits.join(""));
}
