import verbsData from "../../catalog/words/verbs.json" with { type: "json" };
import { derive, inflections, pluralOf, slipsOf } from "./inflect.ts";
import { noKinds, union } from "./kind-set.ts";
import { kindSet, objectLists, topicLists, topicSet } from "./kinds.ts";
import { roleBit, roleWords } from "./roles.ts";
import type { Inflected, Known, Spoken, Verb } from "./words.ts";

const spoken: readonly Spoken[] = ["read", "write", "execute", "destructive", "financial"];

type Entry = { -readonly [Key in keyof Known]: Known[Key] };

const noWords: readonly string[] = [];

/** An entry that says nothing yet; made in one place so that all of them have one shape, which engines read fastest. */
const blank = (word: string): Entry => ({
  word,
  found: undefined,
  kinds: noKinds,
  topics: noKinds,
  roles: 0,
  nominal: undefined,
  agent: undefined,
  compoundWith: noWords,
  compoundEndAfter: noWords,
});

/** What is known of a word in no list. */
export const nothing: Known = blank("");

/** The words of all lists with all that these say of them; takes some ten milliseconds. */
export function buildLexicon(): readonly Known[] {
  const entries = new Map<string, Entry>();
  const entry = (word: string) => {
    const there = entries.get(word) ?? blank(word);
    entries.set(word, there);
    return there;
  };
  for (const [word, kind] of marked(objectLists, kindSet))
    for (const one of singularAndPlural(word).map(entry)) one.kinds = union(one.kinds, kind);
  for (const [word, topic] of marked(topicLists, topicSet))
    for (const one of singularAndPlural(word).map(entry)) one.topics = union(one.topics, topic);
  for (const [word, bit] of marked(roleWords, roleBit)) entry(word).roles |= bit;
  const forms = buildVerbForms();
  for (const [word, found] of forms) entry(word).found = found;
  for (const [word, found] of forms)
    for (const slip of slipsOf(word, found)) if (!entries.has(slip)) entry(slip).found = found;
  for (const [word, verb] of Object.entries(verbsData.nominal))
    entry(word).nominal = (forms.get(verb) as Inflected).verb;
  for (const [word, verb] of Object.entries(verbsData.agents))
    entry(word).agent = (forms.get(verb) as Inflected).verb;
  for (const [word, seconds] of Object.entries(verbsData.compounds)) entry(word).compoundWith = seconds;
  for (const [word, firsts] of Object.entries(verbsData.compoundEnds)) entry(word).compoundEndAfter = firsts;
  return [...entries.values()];
}

function buildVerbForms(): ReadonlyMap<string, Inflected> {
  const mostly = new Set(verbsData.mostlyNoun);
  const nouns = new Set([...verbsData.alsoNoun, ...mostly]);
  const forms = new Map<string, Inflected>();
  const enter = (word: string, category: Spoken, weight: 1 | 2) => {
    const verb: Verb = { word, category, weight, alsoNoun: nouns.has(word), mostlyNoun: mostly.has(word) };
    // The plainer verb counts; what is a verb of its own (`seed`) stands in the lists behind those that it is a form of.
    for (const [text, form] of inflections(word)) forms.set(text, { verb, form });
  };
  for (const category of spoken) for (const word of verbsData[category].weak) enter(word, category, 1);
  for (const category of spoken) for (const word of verbsData[category].plain) enter(word, category, 2);
  for (const verb of new Set([...forms.values()].map(({ verb }) => verb))) derive(verb, forms);
  for (const [text, found] of forms) forms.set(british(text), found);
  return forms;
}

/** `optimise` is `optimize`, `analyse` is `analyze`. */
const british = (word: string) => word.replace(/([iy])z(e|es|ed|ing)$/, "$1s$2");

const singularAndPlural = (word: string) => [word, pluralOf(word)];

/** Each word of the lists with its own list's mark. */
function marked<Kind extends string, Mark>(
  lists: Readonly<Record<Kind, readonly string[]>>,
  markOf: (kind: Kind) => Mark,
): readonly (readonly [string, Mark])[] {
  const kinds = Object.keys(lists) as Kind[];
  return kinds.flatMap((kind) => lists[kind].map((word) => [word, markOf(kind)] as const));
}
