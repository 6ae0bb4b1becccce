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
