/* The two forms of a tool's slug. Nothing here needs Node: a page makes slugs as well. */

const plain = /^[a-z0-9](?:[a-z0-9._-]{0,78}[a-z0-9_-])?$/;
/** What a tool's slug may not be, because the server's own folder holds it, or a file system or host reserves it. */
const taken = new Set(["index.html", "policy.json", "badge.svg", "con", "prn", "aux", "nul"]);
const longest = 60;

/** Whether a tool's name can be its slug as it is. */
export function isPlainSlug(name: string): boolean {
  return plain.test(name) && !taken.has(name);
}

/** The slug of a name that is none itself. `digest` is the SHA-256 of the name in UTF-8, in lower-case hexadecimal. */
export function digestSlug(name: string, digest: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, longest)
    .replace(/-+$/, "");
  const end = digest.slice(0, 8);
  return words === "" ? end : `${words}-${end}`;
}
