/** One file of the site. */
export interface SiteFile {
  /** Relative to the site's folder, with forward slashes; pages end in `/index.html`. */
  readonly path: string;
  readonly content: string;
}

/** The files of `dist/site` that pages load: each is published under `assets/` with a digest of its content in its name. */
export const siteAssets = {
  css: "site.css",
  icon: "icon.svg",
  site: "site.js",
  search: "search.js",
  try: "try.js",
  compare: "compare.js",
} as const;

/** What every page knows of the site it is part of. */
export interface Site {
  /** Where the site will be published, without a slash at the end; absent where nobody said. */
  readonly baseUrl?: string;
  /** `owner/name` on GitHub, where what a page says can be disputed; absent where nobody said. */
  readonly repository?: string;
  /** Date of the newest capture in the catalogue, ISO 8601: the only time that a page tells, so that a build repeats. */
  readonly asOf: string;
  /** Under which names the files of `siteAssets` are published in `assets/`. */
  readonly assets: Readonly<Record<keyof typeof siteAssets, string>>;
}
