import type { CatalogChange, CatalogMove } from "../../model/catalog.ts";
import { compareRisk, risks, type Risk } from "../../model/classification.ts";
import { ours, say, type Phrase } from "../../model/phrase.ts";
import { baseRisk } from "../../assess/risk.ts";

/** One move of a tool, as a clause. */
export function describeMove(move: CatalogMove): Phrase {
  const { tool } = move;
  switch (move.kind) {
    case "added":
      return say`${tool} is new: ${ours(move.category)}, ${ours(move.risk)}`;
    case "removed":
      return say`${tool} is gone; it was ${ours(move.category)}, ${ours(move.risk)}`;
    case "category":
      return say`${tool} went from ${ours(move.from)} to ${ours(move.to)}`;
    case "risk":
      return say`${tool} went from ${ours(move.from)} to ${ours(move.to)} risk`;
    case "definition":
      return say`${tool} is defined otherwise (${ours(move.facets.join(", "))})`;
  }
}

/** How much risk a move brings in; what goes, gets milder or keeps its class brings none. */
export function riskOfMove(move: CatalogMove): Risk | undefined {
  switch (move.kind) {
    case "added":
      return move.risk;
    case "category":
      return compareRisk(baseRisk[move.to], baseRisk[move.from]) > 0 ? baseRisk[move.to] : undefined;
    case "risk":
      return compareRisk(move.to, move.from) > 0 ? move.to : undefined;
    case "removed":
    case "definition":
      return undefined;
  }
}

/** The most risk that a change brings in: the place in `risks`, or -1 for none. */
export function weightOfChange({ moves }: CatalogChange): number {
  return moves.reduce((most, move) => {
    const risk = riskOfMove(move);
    return risk === undefined ? most : Math.max(most, risks.indexOf(risk));
  }, -1);
}
