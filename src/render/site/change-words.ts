import type { CatalogChange, CatalogMove } from "../../model/catalog.ts";
import { count } from "../words.ts";

/** A change in a few words without any of the server's: `2 tools added, 1 tool now destructive`. */
export function changeInShort({ moves }: CatalogChange): string {
  const kinds = new Map<string, number>();
  for (const move of moves) {
    const said = saidOf(move);
    kinds.set(said, (kinds.get(said) ?? 0) + 1);
  }
  return [...kinds].map(([said, number]) => `${count(number, "tool")} ${said}`).join(", ");
}

function saidOf(move: CatalogMove): string {
  switch (move.kind) {
    case "added":
    case "removed":
      return move.kind;
    case "category":
      return `now ${move.to}`;
    case "risk":
      return `now of ${move.to} risk`;
    case "definition":
      return "defined otherwise";
  }
}
