import type { CatalogEntry, CatalogTool } from "../model/catalog.ts";
import { compareRisk } from "../model/classification.ts";
import { byText } from "../model/json.ts";

/** A tool that was found, on its server. */
export interface FoundTool {
  readonly slug: string;
  readonly server: string;
  readonly tool: CatalogTool;
}

/**
 * The tools of an entry that every word fits: a word stands in the server's name, the tool's name, its parameters' names,
 * or is its category, risk or a signal. Case does not matter.
 */
export function toolsFor(entry: CatalogEntry, words: readonly string[]): readonly FoundTool[] {
  const { slug, name: server } = entry;
  const wanted = words.map((word) => word.toLowerCase()).filter((word) => !isIn(word, `${slug} ${server}`));
  const fits = (tool: CatalogTool) => wanted.every((word) => isAbout(word, tool));
  return (entry.surface?.tools ?? []).filter(fits).map((tool) => ({ slug, server, tool }));
}

/** Whether every word stands in the server's name: it is found even where none of its tools is on record. */
export function isNamed({ slug, name }: CatalogEntry, words: readonly string[]): boolean {
  return words.every((word) => isIn(word.toLowerCase(), `${slug} ${name}`));
}

function isAbout(word: string, { name, category, risk, signals, parameters }: CatalogTool): boolean {
  const terms: readonly string[] = [category, risk, ...signals];
  return (
    isIn(word, name) || terms.includes(word) || parameters.some((parameter) => isIn(word, parameter.name))
  );
}

function isIn(word: string, text: string): boolean {
  return text.toLowerCase().includes(word);
}

/** Tools whose own name has the first word before the others, then the riskiest, then by server and name. */
export function byFit(words: readonly string[]): (a: FoundTool, b: FoundTool) => number {
  const [first = ""] = words.map((word) => word.toLowerCase());
  const isNamedSo = ({ tool }: FoundTool) => (isIn(first, tool.name) ? 0 : 1);
  return (a, b) =>
    isNamedSo(a) - isNamedSo(b) ||
    compareRisk(b.tool.risk, a.tool.risk) ||
    byText(a.slug, b.slug) ||
    byText(a.tool.name, b.tool.name);
}
