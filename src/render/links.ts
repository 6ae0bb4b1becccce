import type { Location } from "../model/finding.ts";
import { version } from "../model/version.ts";
import { type BranchPlace, encodedPath } from "./edit-link.ts";
import { type Markdown, markdown, markdownCode, markdownLink, markdownText } from "./escape.ts";

/** Addresses of the repository under review, for links. But for the branch none comes from a pull request. */
export interface Links {
  /** Where a file can be read as it stands at the revision under review: `https://github.com/o/r/blob/SHA`. */
  readonly files?: string;
  /** The page of this run, with the job summary and the artifacts. */
  readonly run?: string;
  /** Where the policy can be changed in the browser. Its names come from the pull request, and are encoded. */
  readonly branch?: BranchPlace;
}

/** Where Toolwarden lives. */
export const home = "https://github.com/toolwarden/toolwarden";

/** Its documentation at the version that is running. */
export const docs = `${home}/blob/v${version}/docs`;

/** A page of our documentation at the version that is running. */
export function docsLink(label: string, page: `${string}.md`): Markdown {
  return markdownLink(markdownText(label), `${docs}/${page}`);
}

/** `file:line` in code, as a link if it is known where files can be read and the path is a plain one. */
export function placeLink({ file, line }: Location, { files }: Links): Markdown {
  const code = markdownCode(`${file}:${line}`, 200);
  const isPlain = /^[\w.@%/-]{1,200}$/.test(file);
  return files === undefined || !isPlain
    ? code
    : markdownLink(code, `${files}/${encodedPath(file)}#L${line}`);
}

/** Where the rest of a review that was shortened is to be found. */
export function wholeReview({ run }: Links): Markdown {
  const place = markdownText("the job summary");
  return run === undefined ? place : markdown`${markdownLink(place, run)} and the report among its artifacts`;
}
