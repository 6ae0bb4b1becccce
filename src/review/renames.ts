import { byText, isObject, own, type JsonObject } from "../model/json.ts";
import { schemaParts } from "./facets.ts";
import { textOf } from "./tool-changes.ts";

/** A tool by its name and its definition. */
export interface Named {
  readonly name: string;
  readonly definition: JsonObject;
}

/** From this likeness on, of at most 1, a tool that came is taken for one that went. */
const alike = 0.75;
/** Words and parameters that two tools must have in common for their likeness to mean anything. */
const fewest = 4;
/** Pairs looked at; a server that exchanges more tools than that at once has been rewritten, not renamed. */
const mostPairs = 10_000;
/** Words of a definition that are compared. */
const mostWords = 400;

/**
 * The old name of each tool that came, where one that went is all but the same in everything but the name. Each is
 * used once, the most alike first; where two are equally alike, by name.
 */
export function renames(gone: readonly Named[], came: readonly Named[]): ReadonlyMap<string, string> {
  if (gone.length * came.length > mostPairs) return new Map();
  const [before, after] = [gone, came].map((tools) =>
    tools.map(({ name, definition }) => ({ name, traits: traitsOf(definition) })),
  );
  const pairs = (after ?? []).flatMap(({ name: to, traits }) =>
    (before ?? []).map(({ name: from, traits: old }) => ({ from, to, likeness: likeness(old, traits) })),
  );
  const found = new Map<string, string>();
  const used = new Set<string>();
  for (const { from, to, likeness } of pairs.sort(
    (a, b) => b.likeness - a.likeness || byText(a.from, b.from) || byText(a.to, b.to),
  )) {
    if (likeness < alike || used.has(from) || found.has(to)) continue;
    found.set(to, from);
    used.add(from);
  }
  return found;
}

interface Traits {
  readonly words: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

/** What tells one tool from another: the words of its description, and its parameters with their words. */
function traitsOf(definition: JsonObject): Traits {
  const { shape, texts } = schemaParts(own(definition, "inputSchema") ?? null);
  const properties = isObject(shape) ? (own(shape, "properties") ?? null) : null;
  const told = [...texts].map(([pointer, text]) => `${pointer} ${text}`.slice(0, 300));
  return {
    words: new Set(wordsOf(textOf(definition, "description"))),
    parameters: new Set(
      [...(isObject(properties) ? Object.keys(properties) : []), ...told].slice(0, mostWords),
    ),
  };
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, 5_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, mostWords);
}

/** The share of what they have in common; of a tool that says next to nothing of itself none can be told. */
function likeness(a: Traits, b: Traits): number {
  const all = a.words.size + a.parameters.size + b.words.size + b.parameters.size;
  const common = overlap(a.words, b.words) + overlap(a.parameters, b.parameters);
  return common < fewest ? 0 : (2 * common) / all;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((item) => b.has(item)).length;
}
