import type { Heuristic, Match } from "../src/heuristics/heuristic.ts";
import { heuristics } from "../src/heuristics/index.ts";
import { force, portraitOf, weightOf, type Example, type Portrait } from "../src/heuristics/portrait.ts";
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
    const { speaksFor, raises } = portraitOf(one);
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
  const { id, title, why, sources } = heuristic;
  const portrait = portraitOf(heuristic);
  return `${generated}
# ${title}

\`${id}\` · ${duties(portrait)}

${why}

## How it votes

${voteLines(portrait)}

## What it flags

${portrait.flags.map(shown).join("\n")}

## What it ignores

${portrait.ignores.map(shown).join("\n")}

## Sources

${sources.map((source) => `- ${source}`).join("\n")}
`;
}

function duties({ speaksFor, raises }: Portrait): string {
  return [
    ...(speaksFor.length === 0 ? [] : [`speaks for ${speaksFor.join(", ")}`]),
    ...(raises.length === 0 ? [] : [`raises the signal ${raises.join(", ")}`]),
  ].join(" · ");
}

function voteLines({ votes, raises }: Portrait): string {
  const voices = votes.map(
    ({ category, weight }) => `- **${category}** with weight ${weight}: ${force[weight]}.`,
  );
  const marks = raises.map((signal) => `- The signal **${signal}**, which has no vote on the category.`);
  return [...voices, ...marks].join("\n");
}

function shown({ definition, seen }: Example): string {
  return [`- ${code(JSON.stringify(definition))}`, ...seen.map((match) => `  - ${sight(match)}`)].join("\n");
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
