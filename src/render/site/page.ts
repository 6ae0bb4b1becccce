import type { Json } from "../../model/json.ts";

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

/** What every page knows of the site it is part of. No time: a page tells only when its own server was captured. */
export interface Site {
  /** Where the site will be published, without a slash at the end; absent where nobody said. */
  readonly baseUrl?: string;
  /** `owner/name` on GitHub, where what a page says can be disputed; absent where nobody said. */
  readonly repository?: string;
  /** Under which names the files of `siteAssets` are published in `assets/`. */
  readonly assets: Readonly<Record<keyof typeof siteAssets, string>>;
}

/**
 * Files that are made from the same inputs. A group is made anew only if its inputs or the program changed, so that one
 * changed server of many thousands costs seconds.
 */
export interface PageGroup {
  /** Unique in the site and the same in every build, such as `browse/category/read`. */
  readonly id: string;
  /**
   * Whatever the files are made from, or a digest of it, besides the program and what `Site` says: equal inputs, equal
   * files. Keys of objects count in their order.
   */
  readonly inputs: Json;
  readonly files: () => Iterable<SiteFile>;
  /** Whether nothing but its files lies in the folder of its id: then nobody need remember which those are. */
  readonly isFolder?: true;
}
