import { categories, risks } from "../model/classification.ts";

/** Words that have an order of their own, mildest first. */
const ranks = new Map<string, number>([
  ...categories.map((word, rank) => [word, rank] as const),
  ...risks.map((word, rank) => [word, rank] as const),
]);

const byLocale = new Intl.Collator("en", { numeric: true });

/** Gives each heading of a table a button that sorts the rows by its column. */
export function makeSortable(table: HTMLTableElement): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, heading] of headings.entries()) {
    if (heading.textContent === "") continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const isAscending = heading.getAttribute("aria-sort") !== "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
      sortRows(table, column, isAscending);
    });
  }
}

function sortRows(table: HTMLTableElement, column: number, isAscending: boolean): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const keyed = [...body.rows].map((row) => ({ row, text: row.cells[column]?.textContent.trim() ?? "" }));
  keyed.sort((a, b) => compare(a.text, b.text) * (isAscending ? 1 : -1));
  body.append(...keyed.map(({ row }) => row));
}

function compare(a: string, b: string): number {
  const [one, other] = [ranks.get(a), ranks.get(b)];
  return one !== undefined && other !== undefined ? one - other : byLocale.compare(a, b);
}
