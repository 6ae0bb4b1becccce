/*
 * Addresses within the site. All are relative and name the file itself, so that the site works under any path of a host and
 * opened from a folder, where no server finds the index of one.
 */

/** The way from a page to the site's folder: `../../` for `servers/x/index.html`, empty for the home page. */
export function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/** Path of a server's page. */
export function serverPath(slug: string): string {
  return `servers/${slug}/index.html`;
}

/** Path of the page of a tool. */
export function toolPath(server: string, tool: string): string {
  return `servers/${server}/${tool}/index.html`;
}

/** What servers and tools are listed by. */
export type ListKind = "server" | "category" | "risk" | "signal" | "verb" | "attack";

/** Path of a page of a list, counted from 1. The list of all servers has no id. */
export function listPath(kind: ListKind, id: string, page = 1): string {
  return `browse/${kind}/${id === "" ? "" : `${id}/`}${page === 1 ? "" : `${page}/`}index.html`;
}

/** Path of an attack pattern's page. */
export function attackPath(id: string): string {
  return `attacks/${id}/index.html`;
}

/** Path of a heuristic's page. */
export function heuristicPath(id: string): string {
  return `heuristics/${id}/index.html`;
}

/** Address of a word in the glossary. */
export function termPath(id: string): string {
  return `glossary/index.html#${id}`;
}
