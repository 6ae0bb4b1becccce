import type { DiffPlace, Pull } from "./state.ts";

/** The lines of one hunk that a comment may stand at, on either side. */
interface Hunk {
  readonly LEFT: ReadonlySet<number>;
  readonly RIGHT: ReadonlySet<number>;
}

/** The hunks of a `patch` as GitHub gives it: no file header, context lines on both sides. */
function hunksOf(patch: string): readonly Hunk[] {
  return patch
    .split(/^(?=@@ )/m)
    .filter((text) => text.startsWith("@@ "))
    .map((text) => {
      const [header = "", ...lines] = text.split("\n");
      const [, from, to] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(header) ?? [];
      const at = { LEFT: Number(from), RIGHT: Number(to) };
      const hunk = { LEFT: new Set<number>(), RIGHT: new Set<number>() };
      for (const line of lines) {
        if (line.startsWith("-") || line.startsWith(" ")) hunk.LEFT.add(at.LEFT++);
        if (line.startsWith("+") || line.startsWith(" ")) hunk.RIGHT.add(at.RIGHT++);
      }
      return hunk;
    });
}

/**
 * What GitHub says against a comment at `place`; undefined if it may stand there: its line is in a hunk, and its first
 * line is above and in the same hunk.
 */
export function placeFault(
  patch: string | undefined,
  { line, side, startLine }: DiffPlace,
): string | undefined {
  const hunk = hunksOf(patch ?? "").find((candidate) => candidate[side].has(line));
  if (hunk === undefined) return "Line could not be resolved";
  if (startLine === undefined) return undefined;
  if (startLine >= line) return "Start line must precede the end line.";
  return hunk[side].has(startLine) ? undefined : "Start line must be part of the same hunk as the line.";
}

/** Whether the pull request's diff still has the place; a thread whose place is gone is outdated. */
export function isInDiff(pull: Pull | undefined, place: DiffPlace): boolean {
  const file = pull?.files.find(({ path }) => path === place.path);
  return file !== undefined && placeFault(file.patch, place) === undefined;
}
