import { textsOf } from "../heuristics/findings/texts.ts";
import { nameWords } from "../heuristics/tokens.ts";
import type { AssessedTool } from "../model/classification.ts";
import { finding, type Finding } from "../model/finding.ts";
import { byText } from "../model/json.ts";
import { isOneEditAway } from "../model/nearest.ts";
import { say } from "../model/phrase.ts";
import type { ServerSnapshot } from "../model/server.ts";
import { asDrawn } from "./drawn.ts";

/** What a server offers, and what it says. */
interface Offer {
  readonly snapshot: Pick<ServerSnapshot, "server" | "instructions">;
  readonly tools: readonly AssessedTool[];
}

/** How a name comes to be taken for another. */
type Likeness = "drawn" | "misspelt" | "style";

interface Named {
  readonly home: Home;
  readonly name: string;
  readonly drawn: string;
  readonly words: readonly string[];
}

interface Home {
  readonly server: string;
  readonly names: ReadonlySet<string>;
  /** Whether its texts, names of tools aside, have the word, however it is spelt. */
  readonly uses: (word: string) => boolean;
}

/** A tool of one server whose name can be taken for that of a tool of another. */
interface Pair {
  readonly own: Named;
  readonly other: Named;
  readonly likeness: Likeness;
}

/** Names compared in one review, those of the smallest servers first: more are only there to keep it busy. */
const mostCompared = 20_000;
/** Longer names are compared by their beginning. */
const longest = 64;
/** Names of one server that are compared with each that they resemble; more of them add nothing. */
const mostAlike = 10;
/** Pairs shown in one finding. */
const mostShown = 5;

/**
 * Names of one server's tools that can be taken for those of another's: drawn alike, one letter away, or different only in
 * case and separators. One finding for any two servers and likeness. A word that its server uses in its texts is none
 * misspelt: `search_notes` of notes is honest beside `search_nodes` of a graph.
 */
export function lookAlikeTools(servers: readonly Offer[]): readonly Finding[] {
  const homes = servers.map(homeOf).sort((a, b) => a.names.size - b.names.size || byText(a.server, b.server));
  const named = homes.flatMap(namedOf).slice(0, mostCompared);
  const groups = new Map<string, Pair[]>();
  for (const pair of pairsOf(named)) {
    const key = JSON.stringify([pair.own.home.server, pair.other.home.server, pair.likeness]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return [...groups.values()].flatMap(findingOf);
}

function homeOf({ snapshot, tools }: Offer): Home {
  let words: ReadonlySet<string> | undefined;
  const read = () => {
    const texts = tools.flatMap(({ definition }) => textsOf({ ...definition, name: "" }));
    const all = [snapshot.instructions ?? "", ...texts.map(({ folded }) => folded.text)];
    return new Set(all.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []).map(spelling));
  };
  const names = new Set(tools.map(({ name }) => name));
  return { server: snapshot.server, names, uses: (word) => (words ??= read()).has(spelling(word)) };
}

/** One spelling for the plural and the singular, British and American English: `emails` and `mail`, `colour` and `color`. */
function spelling(word: string): string {
  return word
    .replace(/s$/, "")
    .replace(/^email$/, "mail")
    .replace(/our/, "or")
    .replace(/is(?=e|ing|ation)/, "iz")
    .replace(/ll(?=ed|ing)/, "l")
    .replace(/ence$/, "ense");
}

function namedOf(home: Home): readonly Named[] {
  return [...home.names].sort(byText).map((name) => {
    const words = nameWords(name.slice(0, longest)).words.map(({ text }) => text);
    return { home, name, drawn: asDrawn(name), words };
  });
}

/** Every two names of different servers that are alike, each once; they are sought by keys that two such names share. */
function* pairsOf(named: readonly Named[]): Generator<Pair> {
  const byKey = new Map<string, Named[]>();
  for (const one of named) {
    const met = new Set<Named>();
    for (const key of keysOf(one)) {
      const alike = byKey.get(key) ?? [];
      for (const other of alike) if (other.home !== one.home) met.add(other);
      if (alike.filter(({ home }) => home === one.home).length < mostAlike) byKey.set(key, [...alike, one]);
    }
    for (const other of met) {
      const pair = pairOf(other, one);
      if (pair !== undefined) yield pair;
    }
  }
}

/** Two names that are one edit apart share what is left of each without one of its letters. */
function keysOf({ drawn, words }: Named): ReadonlySet<string> {
  const text = words.join(" ");
  const shorter = Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
  return new Set([`drawn ${drawn}`, `style ${words.join("")}`, text, ...shorter]);
}

function pairOf(a: Named, b: Named): Pair | undefined {
  // A name that the other server has as well is a shared one, and told as such.
  if (a.home.names.has(b.name) || b.home.names.has(a.name)) return undefined;
  const [own, other] = isForeign(b) ? [b, a] : [a, b];
  const isStyle = a.words.join("") === b.words.join("");
  if (a.drawn === b.drawn || (isStyle && isForeign(own))) return { own, other, likeness: "drawn" };
  if (isStyle) return { own, other, likeness: "style" };
  if (isMisspelt(a, b)) return { own: a, other: b, likeness: "misspelt" };
  return isMisspelt(b, a) ? { own: b, other: a, likeness: "misspelt" } : undefined;
}

const isForeign = ({ name }: Named) => !/^[\x20-\x7e]*$/.test(name);

/** Names of one word are one letter apart by chance: `stats` and `status`. */
const shortestAlone = 6;
const shortestWord = 3;

function isMisspelt({ home, words }: Named, other: Named): boolean {
  const at = words.findIndex((word, index) => word !== other.words[index]);
  const [own = "", meant = ""] = [words[at], other.words[at]];
  const shortest = words.length === 1 ? shortestAlone : shortestWord;
  return (
    words.length === other.words.length &&
    words.slice(at + 1).join(" ") === other.words.slice(at + 1).join(" ") &&
    [own, meant].every((word) => /^[a-z]+$/.test(word) && word.length >= shortest) &&
    spelling(own) !== spelling(meant) &&
    isOneEditAway(own, meant) &&
    !home.uses(own)
  );
}

const how: Readonly<Record<Likeness, string>> = {
  drawn: "look like names of",
  misspelt: "are one letter away from names of",
  style: "differ only in case or separators from names of",
};

function findingOf(pairs: readonly Pair[]): readonly Finding[] {
  const [first] = pairs;
  if (first === undefined) return [];
  const { own, other, likeness } = first;
  const named = pairs
    .map((pair): readonly [string, string] => [pair.own.name, pair.other.name])
    .sort(([a], [b]) => byText(a, b));
  const shown = named
    .slice(0, mostShown)
    .flatMap(([name, meant], index) =>
      index === 0 ? say`${name} for ${meant}` : say`, ${name} for ${meant}`,
    );
  const more = named.length > mostShown ? say` and ${named.length - mostShown} more` : [];
  const says = say`names of its tools ${[how[likeness]]} ${other.home.server} (${shown}${more}); it is possible that the wrong one is called or approved`;
  const severity =
    likeness === "style" ? "low" : pairs.some((pair) => isForeign(pair.own)) ? "high" : "medium";
  return [
    finding(
      { kind: "look-alike-tool", severity, server: own.home.server, says },
      JSON.stringify([likeness, other.home.server, named]),
    ),
  ];
}
