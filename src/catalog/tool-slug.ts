import { sha256 } from "../model/digest.ts";
import { digestSlug, isPlainSlug } from "./slug-parts.ts";

/**
 * The last part of the address of a tool's page. A name of `a-z`, `0-9`, `.`, `_` and `-` is its own;
 * any other, which two file systems could read differently, ends in eight digits of its digest. So an address depends on
 * the tool's name alone, and no two are one, on file systems that fold case as well.
 */
export function toolSlug(name: string): string {
  return isPlainSlug(name) ? name : digestSlug(name, sha256(name));
}
