import { structuredPatch } from "diff";

/** Unchanged lines kept on each side of a change. */
const context = 2;

/**
 * What becomes of a file, for a `diff` block: its path, then for each place the lines around it, those that go with `-` and those
 * that come with `+`.
 */
export function fileDiff(path: string, before: string, after: string): string {
  const { hunks } = structuredPatch(path, path, before, after, "", "", { context });
  const places = hunks.map(({ oldStart, lines }) => {
    // `\ No newline at end of file` is the diff's own remark.
    const shown = lines.filter((line) => !line.startsWith("\\"));
    return `@@ line ${oldStart} @@\n${shown.join("\n")}`;
  });
  return [` ${path}`, ...places].join("\n");
}
