/** Lines of a text and what stands in their place. */
export interface LineEdit {
  /** 1-based lines that are replaced, both included. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * The smallest edits of whole lines that turn `before` into `after`, best first. There are two where lines are only added, since an
 * edit has to replace something: with the line above, and with the line below.
 */
export function lineEdits(before: string, after: string): readonly LineEdit[] {
  const [old, young] = [before.split("\n"), after.split("\n")];
  const { head, tail } = commonEnds(old, young);
  const edit = (above: number, below: number): LineEdit => ({
    from: head - above + 1,
    to: old.length - tail + below,
    lines: young.slice(head - above, young.length - tail + below),
  });
  if (old.length - tail > head) return [edit(0, 0)];
  return [...(head > 0 ? [edit(1, 0)] : []), ...(tail > 0 ? [edit(0, 1)] : [])];
}

/** The text with the edit in it. */
export function withEdit(text: string, { from, to, lines }: LineEdit): string {
  return text
    .split("\n")
    .toSpliced(from - 1, to - from + 1, ...lines)
    .join("\n");
}

/** How many lines are the same at the beginning and at the end. */
function commonEnds(
  a: readonly string[],
  b: readonly string[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return { head, tail };
}
