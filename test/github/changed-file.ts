import { structuredPatch } from "diff";
import { blobHash } from "./shapes.ts";
import type { PullFile } from "./state.ts";

/** A file as a pull request's list has it that turns `before` into `after`; no `before` is a new file. */
export function changedFile(path: string, before: string | undefined, after: string): PullFile {
  const { hunks } = structuredPatch(path, path, before ?? "", after, "", "", { context: 3 });
  const patch = hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) =>
      [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines].join("\n"),
    )
    .join("\n");
  return { path, status: before === undefined ? "added" : "modified", patch, sha: blobHash(after) };
}
