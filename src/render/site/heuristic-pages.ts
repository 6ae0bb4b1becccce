import indexTemplate from "../../../templates/site/heuristics.html.hbs";
import template from "../../../templates/site/heuristic.html.hbs";
import type { Heuristic, Match } from "../../heuristics/heuristic.ts";
import { heuristics } from "../../heuristics/index.ts";
import { force, portraitOf, weightOf, type Example } from "../../heuristics/portrait.ts";
import { htmlCode } from "../escape.ts";
import { codeInText } from "./code-in-text.ts";
import { heuristicPath, rootOf } from "./address.ts";
import { pageFile } from "./layout.ts";
import type { Site, SiteFile } from "./page.ts";

/** A page for each heuristic, from the same data as docs/heuristics. */
export function* heuristicPages(site: Site): Iterable<SiteFile> {
  yield heuristicIndex(site);
  for (const heuristic of heuristics) yield heuristicPage(heuristic, site);
}

function heuristicIndex(site: Site): SiteFile {
  const path = "heuristics/index.html";
  const root = rootOf(path);
  const body = indexTemplate({
    how: `${root}how/index.html`,
    count: heuristics.length,
    heuristics: heuristics.map((heuristic) => {
      const { speaksFor, raises } = portraitOf(heuristic);
      return {
        href: root + heuristicPath(heuristic.id),
        id: heuristic.id,
        title: codeInText(heuristic.title),
        speaksFor: speaksFor.join(", "),
        raises: raises.join(", "),
      };
    }),
  });
  const description = "The detectors that judge a tool, each with what it flags and what it leaves alone.";
  return pageFile(path, { title: "Heuristics", description, body }, site);
}

function heuristicPage(heuristic: Heuristic, site: Site): SiteFile {
  const { id, title, why, sources } = heuristic;
  const path = heuristicPath(id);
  const { votes, raises, flags, ignores } = portraitOf(heuristic);
  const body = template({
    index: `${rootOf(path)}heuristics/index.html`,
    id,
    title: codeInText(title),
    why: codeInText(why),
    votes: votes.map(({ category, weight }) => ({ category, weight, force: force[weight] })),
    raises,
    lists: [
      { title: "What it flags", examples: flags.map(exampleRow) },
      { title: "What it ignores", examples: ignores.map(exampleRow) },
    ],
    sources: sources.map(codeInText),
  });
  return pageFile(path, { title, description: why, body }, site);
}

function exampleRow({ definition, seen }: Example) {
  return { definition: htmlCode(JSON.stringify(definition), 2000), seen: seen.map(sight) };
}

function sight(match: Match): string {
  const { pointer, text, says, category, signal } = match;
  const vote = [
    ...(category === undefined ? [] : [`${category} with weight ${weightOf(match)}`]),
    ...(signal === undefined ? [] : [signal]),
  ].join(" and ");
  return `${htmlCode(text)} at ${htmlCode(pointer)}: ${codeInText(says)}; ${vote}`;
}
