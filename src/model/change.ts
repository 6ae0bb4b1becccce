/** A run of lines that a diff shows, at the head: context and added lines. */
export interface Hunk {
  /** 1-based number of its first line. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** A file that a pull request adds or changes. */
export interface ChangedFile {
  readonly path: string;
  /** Where comments may stand; none for a binary file and for a diff that is too long to be shown. */
  readonly hunks: readonly Hunk[];
  /** Whether the file under review is, byte for byte, the one at the head: only then do line numbers of ours hold there. */
  readonly isHere: boolean;
}

/** The hunks of a `patch` as GitHub's list of files gives it: no file header, and nothing of what was removed. */
export function hunksOf(patch: string): readonly Hunk[] {
  return patch
    .split(/^(?=@@ )/m)
    .filter((text) => text.startsWith("@@ "))
    .map((text) => {
      const [header = "", ...lines] = text.split("\n");
      const [, first] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(header) ?? [];
      const shown = lines.filter((line) => line.startsWith("+") || line.startsWith(" "));
      return { first: Number(first), lines: shown.map((line) => line.slice(1)) };
    });
}

/** Whether a comment may stand on these lines: all are in one hunk. */
export function isShown({ hunks }: ChangedFile, from: number, to: number): boolean {
  return hunks.some(({ first, lines }) => from >= first && to < first + lines.length && from <= to);
}
