import { structuredPatch } from "diff";

/** Unchanged lines kept on each side of a change. */
const context = 2;

/**
 * What becomes of a file, for a `diff` block: its path, then for each place the lines around it, those that go with `-` and those
 * that come with `+`.
 */
export function fileDiff(path: string, before: string, after: string): string {
  const { hunks } = structuredPatch(path, path, before, after, "", "", { context });
  const lines = hunks.flatMap(({ oldStart, lines }) => [`@@ line ${oldStart} @@`, ...lines]);
  return [` ${path}`, ...lines.filter((line) => !line.startsWith("\\"))].join("\n");
}
