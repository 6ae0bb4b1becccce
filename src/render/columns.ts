/** A cell of a terminal table: what is shown, and the colour that goes around it without taking room. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Longest a column grows before its text runs over into the next; a table stays readable at 120 columns. */
const widest = 44;

/** Rows as lines whose columns are aligned by two blanks, each line indented by two; no trailing blanks. */
export function columns(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach(({ text }, index) => {
      widths[index] = Math.min(widest, Math.max(widths[index] ?? 0, text.length));
    });
  }
  return rows
    .map((row) => {
      const cells = row.map(({ text, paint }, index) => {
        const pad =
          index === row.length - 1 ? "" : " ".repeat(Math.max(0, (widths[index] ?? 0) - text.length));
        return (paint === undefined ? text : paint(text)) + pad;
      });
      return `  ${cells.join("  ")}\n`;
    })
    .join("");
}
