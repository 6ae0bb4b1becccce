import type { SiteServer, SiteTool } from "../../catalog/site-index.ts";
import { sharedLists } from "../../catalog/share-list.ts";
import { categories, risks } from "../../model/classification.ts";
import type { SeenEntry } from "./read-entries.ts";

/*
 * What is known of the entries, as lines of JSON: short, since of 42,500 servers with 510,000 tools all are read when one
 * changed. Signals, attacks and verbs are numbers of lists that stand in lines before.
 */

/** A tool: its name, or that and its slug where they differ; places in `categories` and `risks`; numbers of lists. */
type ToolLine = readonly [
  name: string | readonly [string, string],
  category: number,
  risk: number,
  signals: number,
  attacks: number,
  verb: number,
];
type ServerLine = readonly [
  stamp: string,
  facts: string,
  found: string,
  server: Omit<SiteServer, "tools">,
  // Flat, as many small lists cost more to read than one long one.
  tools: readonly ToolLine[number][],
];
/** A list of words, or a server. */
type Line = readonly [words: string] | ServerLine;
const perTool = 6;

/** The lines of these entries. */
export function* serverLines(entries: Iterable<SeenEntry>): Iterable<string> {
  const numbers = new Map<string, number>();
  const fresh: string[] = [];
  const numberOf = (words: string): number => {
    const known = numbers.get(words);
    if (known !== undefined) return known;
    fresh.push(JSON.stringify([words]));
    numbers.set(words, numbers.size);
    return numbers.size - 1;
  };
  for (const { stamp, facts, found, server } of entries) {
    const { tools, ...about } = server;
    const line: ServerLine = [stamp, facts, found, about, tools.flatMap((tool) => toolLine(tool, numberOf))];
    // A list stands before the first server that needs it.
    yield* fresh.splice(0);
    yield JSON.stringify(line);
  }
}

function toolLine(tool: SiteTool, numberOf: (words: string) => number): ToolLine {
  const { name, slug, category, risk, signals, attacks, verb = "" } = tool;
  return [
    slug === name ? name : [name, slug],
    categories.indexOf(category),
    risks.indexOf(risk),
    numberOf(signals.join(" ")),
    numberOf(attacks.join(" ")),
    numberOf(verb),
  ];
}

/** The entries of such lines, by slug. */
export function readServerLines(lines: Iterable<string>, share = sharedLists()): Map<string, SeenEntry> {
  const entries = new Map<string, SeenEntry>();
  const lists: (readonly string[])[] = [];
  for (const text of lines) {
    const line = JSON.parse(text) as Line; // Our own file: its form follows from the schema that the state names.
    if (line.length === 1) lists.push(share(line[0] === "" ? [] : line[0].split(" ")));
    else {
      const [stamp, facts, found, about, tools] = line;
      entries.set(about.slug, { stamp, facts, found, server: { ...about, tools: toolsOf(tools, lists) } });
    }
  }
  return entries;
}

function toolsOf(fields: ServerLine[4], lists: readonly (readonly string[])[]): readonly SiteTool[] {
  const tools: SiteTool[] = [];
  for (let at = 0; at < fields.length; at += perTool) {
    // As `toolLine` wrote them.
    const [named, category, risk, signals, attacks, verb] = fields.slice(
      at,
      at + perTool,
    ) as unknown as ToolLine;
    const [name, slug] = typeof named === "string" ? [named, named] : named;
    const word = lists[verb]?.[0];
    tools.push({
      name,
      slug,
      category: categories[category] ?? "unknown",
      risk: risks[risk] ?? "critical",
      signals: (lists[signals] ?? []) as SiteTool["signals"],
      attacks: lists[attacks] ?? [],
      ...(word !== undefined && { verb: word }),
    });
  }
  return tools;
}
