import type { CatalogEntry, CatalogSurface, CatalogTool } from "../model/catalog.ts";
import { atLeast, categories, compareRisk } from "../model/classification.ts";
import { byText } from "../model/json.ts";
import { ours, say, type Phrase } from "../model/phrase.ts";
import { joinPhrases, count } from "./words.ts";

/** Tools that are named; the rest is counted. */
const mostTools = 3;

/** One sentence without its full stop: what the catalogue has on record of a server. */
export function onRecord({ name, surface, failure }: CatalogEntry): Phrase {
  if (surface === undefined) {
    const tried = failure === undefined ? "" : ` on ${failure.triedAt.slice(0, 10)} (${failure.failure})`;
    return say`${releaseOf(name, failure?.version)}: could not be captured${ours(tried)}, so nothing is known of its tools`;
  }
  const partly = surface.coverage === "partial" ? "; the listing was partial" : "";
  const captured = `; captured ${surface.capturedAt.slice(0, 10)}${partly}`;
  return say`${releaseOf(name, surface.version)}: ${shares(surface)}${worst(surface)}${ours(captured)}`;
}

function releaseOf(name: string, version: string | undefined): string {
  return version === undefined ? name : `${name}@${version}`;
}

function shares({ tools }: CatalogSurface): Phrase {
  const parts = categories.flatMap((category) => {
    const number = tools.filter((tool) => tool.category === category).length;
    return number === 0 ? [] : [`${number} ${category}`];
  });
  return ours(`${count(tools.length, "tool")}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`);
}

function worst({ tools }: CatalogSurface): Phrase {
  const grave = tools.filter(({ risk }) => atLeast(risk, "high")).sort(gravestFirst);
  if (grave.length === 0) return ours("");
  const named = grave
    .slice(0, mostTools)
    .map(({ name, category, risk }) => say`${name} (${ours(`${category}, ${risk}`)})`);
  const more = grave.length > mostTools ? ` and ${grave.length - mostTools} more` : "";
  return say`; of high risk or worse: ${joinPhrases(named, ", ")}${ours(more)}`;
}

function gravestFirst(a: CatalogTool, b: CatalogTool): number {
  return compareRisk(b.risk, a.risk) || byText(a.name, b.name);
}
