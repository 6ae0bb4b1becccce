import { structuredPatch } from "diff";

/** Unchanged lines kept on each side of a change, as git does. */
const context = 3;

/** What becomes of a file, as a patch that `git apply` takes. */
export function fileDiff(path: string, before: string, after: string): string {
  const { hunks } = structuredPatch(path, path, before, after, "", "", { context });
  const places = hunks.map(
    ({ oldStart, oldLines, newStart, newLines, lines }) =>
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join("\n")}`,
  );
  return [`--- a/${path}`, `+++ b/${path}`, ...places].join("\n");
}
