/** Where a change to the branch under review is made in the browser. */
export interface BranchPlace {
  /** GITHUB_SERVER_URL, such as `https://github.com`. */
  readonly serverUrl: string;
  /** `owner/name` of the repository that holds the branch; a fork's is another than the pull request's. */
  readonly repository: string;
  readonly branch: string;
}

/** Servers and browsers on the way refuse longer addresses. */
const longestUrl = 7000;

/** Address of GitHub's editor for a file of the branch; undefined if it would be too long to work. */
export function editUrl(place: BranchPlace, path: string, line?: number): string | undefined {
  const url = `${placeUrl(place, "edit")}/${encodedPath(path)}${line === undefined ? "" : `#L${line}`}`;
  return bounded(url);
}

/** Address of GitHub's form for a new file of the branch, filled in with `text` unless the address would get too long. */
export function newFileUrl(place: BranchPlace, path: string, text: string): string | undefined {
  const url = `${placeUrl(place, "new")}?filename=${encode(path)}`;
  return bounded(`${url}&value=${encode(text)}`) ?? bounded(url);
}

function placeUrl({ serverUrl, repository, branch }: BranchPlace, act: string): string {
  return `${serverUrl.replace(/\/$/, "")}/${encodedPath(repository)}/${act}/${encodedPath(branch)}`;
}

/** Every character that means something in Markdown or in an address is encoded; only the slashes stay. */
export function encodedPath(path: string): string {
  return path.split("/").map(encode).join("/");
}

/**
 * `encodeURIComponent` leaves `!'()*` alone, of which a parenthesis ends a link in Markdown, and throws for half of a surrogate
 * pair.
 */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function bounded(url: string): string | undefined {
  return url.length <= longestUrl ? url : undefined;
}
