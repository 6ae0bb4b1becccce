import listTemplate from "../../../templates/site/changes-list.html.hbs";
import type { ChangeAt } from "../../catalog/changes-at.ts";
import type { CatalogChange } from "../../model/catalog.ts";
import { risks } from "../../model/classification.ts";
import { htmlPhrase, plainText } from "../escape.ts";
import { serverPath } from "./address.ts";
import { describeMove, riskOfMove, weightOfChange } from "./move-words.ts";

/** Moves of one change that are told one by one; the riskiest come first. */
const mostMoves = 12;

/** One change for a template: when, between which releases, and what moved. */
export function changeRow(change: CatalogChange, shown = mostMoves) {
  const { on, from, to, judgement, moves } = change;
  const weigh = (move: (typeof moves)[number]) => risks.indexOf(riskOfMove(move) ?? "low");
  const sorted = [...moves].sort((a, b) => weigh(b) - weigh(a));
  const weight = weightOfChange(change);
  return {
    on: on.slice(0, 10),
    releases: releases(from, to),
    judgement:
      judgement === undefined
        ? ""
        : `Only our judgement moved, from Toolwarden ${plainText(judgement.from)} to ${plainText(judgement.to)}.`,
    brings: weight < 0 ? "" : risks[weight],
    moves: sorted.slice(0, shown).map((move) => htmlPhrase(describeMove(move), 80)),
    more: Math.max(0, moves.length - shown),
  };
}

function releases(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return "";
  if (from === to) return plainText(to ?? "");
  return `${plainText(from ?? "unknown")} → ${plainText(to ?? "unknown")}`;
}

/** Changes of several servers as a list; empty for none. */
export function changeList(changes: readonly ChangeAt[], root: string, moves?: number): string {
  if (changes.length === 0) return "";
  return listTemplate({
    changes: changes.map(({ server, change }) => ({
      ...changeRow(change, moves),
      server: plainText(server.name),
      href: `${root}${serverPath(server.slug)}#history`,
    })),
  });
}
