import { factsOf } from "../src/heuristics/facts.ts";
import type { Heuristic, Match, Weight } from "../src/heuristics/heuristic.ts";
import { heuristics } from "../src/heuristics/index.ts";
import { categories, signals } from "../src/model/classification.ts";
import type { Json } from "../src/model/json.ts";
import { markdownCode } from "../src/render/escape.ts";

const folder = "docs/heuristics";

/** A page for every heuristic and their index, by path; what they say is what the code does on its examples. */
export function heuristicPages(): ReadonlyMap<string, string> {
  return new Map([
    [`${folder}/README.md`, index()],
    ...heuristics.map((one) => [`${folder}/${one.id}.md`, page(one)] as const),
  ]);
}

const generated = "<!-- Written by `npm run build` from src/heuristics. -->";

function index(): string {
  const rows = heuristics.map((one) => {
    const { speaksFor, raises } = votesOf(one);
    return `| [${one.id}](${one.id}.md) | ${one.title} | ${speaksFor.join(", ")} | ${raises.join(", ")} |`;
  });
  return `${generated}
# Heuristics

Each looks at one thing in a tool's definition and, where it sees it, speaks for a category, raises a signal, or both. How their
voices are combined stands in [the risk model](../risk-model.md). \`toolwarden classify --explain TOOL\` shows them at work on a
tool of yours. Below each example on a page stands what is underlined in it, where, and the vote or signal that this is; a
look-alike that is ignored may still raise a signal.

| id | what it sees | speaks for | raises |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function page(heuristic: Heuristic): string {
  const { id, title, why, sources, examples } = heuristic;
  return `${generated}
# ${title}

\`${id}\` · ${duties(heuristic)}

${why}

## How it votes

${votes(heuristic)}

## What it flags

${examples.flags.map((example) => flagged(heuristic, example)).join("\n")}

## What it ignores

${examples.ignores.map((example) => flagged(heuristic, example)).join("\n")}

## Sources

${sources.map((source) => `- ${source}`).join("\n")}
`;
}

/** What a heuristic does on all of its examples, each list in the order of output. */
function votesOf({ examples, detect }: Heuristic) {
  const matches = examples.flags.flatMap((example) => detect(factsOf(example)));
  return {
    matches,
    speaksFor: categories.filter((category) => matches.some((match) => match.category === category)),
    raises: signals.filter((signal) => matches.some((match) => match.signal === signal)),
  };
}

function duties(heuristic: Heuristic): string {
  const { speaksFor, raises } = votesOf(heuristic);
  return [
    ...(speaksFor.length === 0 ? [] : [`speaks for ${speaksFor.join(", ")}`]),
    ...(raises.length === 0 ? [] : [`raises the signal ${raises.join(", ")}`]),
  ].join(" · ");
}

const force: Readonly<Record<Weight, string>> = {
  2: "it decides",
  1: "it decides where nothing plainer speaks",
  0: "it decides where nothing else speaks at all",
};
const weights: readonly Weight[] = [2, 1, 0];
const weightOf = ({ weight }: Match): Weight => weight ?? 2;

function votes(heuristic: Heuristic): string {
  const { matches, speaksFor, raises } = votesOf(heuristic);
  const voices = speaksFor.flatMap((category) => {
    const own = new Set(matches.filter((match) => match.category === category).map(weightOf));
    return weights
      .filter((weight) => own.has(weight))
      .map((weight) => `- **${category}** with weight ${weight}: ${force[weight]}.`);
  });
  const marks = raises.map((signal) => `- The signal **${signal}**, which has no vote on the category.`);
  return [...voices, ...marks].join("\n");
}

function flagged({ detect }: Heuristic, example: Json): string {
  const seen = detect(factsOf(example)).map((match) => `  - ${sight(match)}`);
  return [`- ${definition(example)}`, ...seen].join("\n");
}

function sight(match: Match): string {
  const { pointer, text, says, category, signal } = match;
  const vote = [
    ...(category === undefined ? [] : [`${category} with weight ${weightOf(match)}`]),
    ...(signal === undefined ? [] : [signal]),
  ].join(" and ");
  return `${code(text)} at ${code(pointer)}: ${says}; ${vote}`;
}

const code = (text: string) => markdownCode(text, Number.POSITIVE_INFINITY);
const definition = (example: Json) => code(JSON.stringify(example));
