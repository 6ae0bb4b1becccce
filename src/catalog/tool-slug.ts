import { sha256 } from "../model/digest.ts";

const plain = /^[a-z0-9](?:[a-z0-9._-]{0,78}[a-z0-9_-])?$/;
/** What a tool's slug may not be, because the server's own folder holds it, or a file system or host reserves it. */
const taken = new Set(["index.html", "policy.json", "badge.svg", "con", "prn", "aux", "nul"]);
const longest = 60;

/**
 * The last part of the address of a tool's page. A name of `a-z`, `0-9`, `.`, `_` and `-` is its own;
 * any other, which two file systems could read differently, ends in eight digits of its digest. So an address depends on
 * the tool's name alone, and no two are one, on file systems that fold case as well.
 */
export function toolSlug(name: string): string {
  if (plain.test(name) && !taken.has(name)) return name;
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, longest)
    .replace(/-+$/, "");
  const digest = sha256(name).slice(0, 8);
  return words === "" ? digest : `${words}-${digest}`;
}
