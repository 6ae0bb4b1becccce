/** One file of the site. */
export interface SiteFile {
  /** Relative to the site's folder, with forward slashes; pages end in `/index.html`. */
  readonly path: string;
  readonly content: string;
}

/** What every page knows of the site it is part of. */
export interface Site {
  /** Where the site will be published, without a slash at the end; absent where nobody said. */
  readonly baseUrl?: string;
  /** Date of the newest capture in the catalogue, ISO 8601: the only time that a page tells, so that a build repeats. */
  readonly asOf: string;
  /** File names of the style sheet and the scripts, with a digest of their content in them. */
  readonly assets: Readonly<Record<"css" | "site" | "search" | "try" | "compare", string>>;
}
