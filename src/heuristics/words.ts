import objectsData from "../../catalog/words/objects.json" with { type: "json" };
import topicsData from "../../catalog/words/topics.json" with { type: "json" };
import verbsData from "../../catalog/words/verbs.json" with { type: "json" };
import type { Category } from "../model/classification.ts";
import { derive, inflections, pluralOf, slipsOf } from "./inflect.ts";
import { roleWords, type Role } from "./roles.ts";

/** A category that a word can speak for. */
export type Spoken = Exclude<Category, "unknown">;

/** How a verb stands in a text: `create`, `creates`, `creating`, `created`. */
export type Form = "base" | "third" | "gerund" | "past";

/** One entry of `catalog/words/verbs.json`. */
export interface Verb {
  readonly word: string;
  readonly category: Spoken;
  /** 2 decides, 1 only where nothing plainer speaks. */
  readonly weight: 1 | 2;
  /** Whether the same letters also name a thing, as in `merge_request`. */
  readonly alsoNoun: boolean;
  /** Whether it is the thing more often than the act: `label_values`, `run_complete`. */
  readonly mostlyNoun: boolean;
}

/** A verb as it was found, in one of its forms. */
export interface Inflected {
  readonly verb: Verb;
  readonly form: Form;
}

type Listed<Lists> = Exclude<keyof Lists, "about" | "sources">;

/** Kinds of objects that give a verb its sense. */
export type ObjectKind = Listed<typeof objectsData>;
/** Kinds of things whose mention raises a signal. */
export type Topic = Listed<typeof topicsData>;

// Kinds are bits, so that those of a whole phrase are one number: at most 31 a list.
const objectKinds = bitsOf<ObjectKind>(objectsData);
const topicKinds = bitsOf<Topic>(topicsData);
const roleBits = bitsOf<Role>(roleWords);

function bitsOf<Kind extends string>(lists: object): Readonly<Record<Kind, number>> {
  const kinds = Object.keys(lists).filter((kind) => kind !== "about" && kind !== "sources");
  return Object.fromEntries(kinds.map((kind, index) => [kind, 1 << index])) as Record<Kind, number>;
}

/** The bit of a kind of object. */
export function kindBit(kind: ObjectKind): number {
  return objectKinds[kind];
}

/** The bit of a topic. */
export function topicBit(topic: Topic): number {
  return topicKinds[topic];
}

/** The bit of a part that a word can play in a sentence. */
export function roleBit(role: Role): number {
  return roleBits[role];
}

const spoken: readonly Spoken[] = ["read", "write", "execute", "destructive", "financial"];

/** Everything we know of one word (lower case). */
export interface Known {
  readonly found: Inflected | undefined;
  /** Kinds of object it names, singular or plural, as bits of `kindBit`. */
  readonly kinds: number;
  /** Topics it names, as bits of `topicBit`. */
  readonly topics: number;
  /** Parts it can play in a sentence, as bits of `roleBit`. */
  readonly roles: number;
  /** The verb that it names as a noun does: `deletion`. */
  readonly nominal: Verb | undefined;
  /** The verb of who does something: `reader`, `updater`. */
  readonly agent: Verb | undefined;
  /** The words with which it makes one noun: `request` for `pull`, as in `pull_request`. */
  readonly compoundWith: readonly string[];
  /** The words after which it ends both a noun and a name: `app` for `store`, as in `app_store`. */
  readonly compoundEndAfter: readonly string[];
}

const nothing: Known = {
  found: undefined,
  kinds: 0,
  topics: 0,
  roles: 0,
  nominal: undefined,
  agent: undefined,
  compoundWith: [],
  compoundEndAfter: [],
};
let lexicon: ReadonlyMap<string, Known> | undefined;

/** What we know of `word` (lower case): one look-up for all that is ever asked of it. */
export function known(word: string): Known {
  lexicon ??= buildLexicon();
  return lexicon.get(word) ?? nothing;
}

/** The verb that `word` (lower case) is a form of, if it is one we know. */
export function verbOf(word: string): Inflected | undefined {
  return known(word).found;
}

/** A word where it stands. */
interface Standing {
  readonly text: string;
  readonly known: Known;
}

/** Whether the word at `index` ends both a name and a noun, as in `app_store`. */
export function isCompoundEnd(words: readonly Standing[], index: number): boolean {
  const { compoundEndAfter } = (words[index] as Standing).known;
  return index === words.length - 1 && compoundEndAfter.includes(words[index - 1]?.text ?? "");
}

/** Whether the word at `index` is the first half of a noun, as in `pull_request`. */
export function isCompound(words: readonly Standing[], index: number): boolean {
  return (words[index] as Standing).known.compoundWith.includes(words[index + 1]?.text ?? "");
}

/** Whether the word, if there is one, names a thing of one of these kinds (bits of `kindBit`). */
export function isOfKind(word: Standing | undefined, kinds: number): boolean {
  return word !== undefined && (word.known.kinds & kinds) !== 0;
}

/** The kinds of thing `word` (lower case, singular or plural) names, as bits; 0 if we know none. */
export function kindsOf(word: string): number {
  return known(word).kinds;
}

function buildLexicon(): ReadonlyMap<string, Known> {
  const entries = new Map<string, { -readonly [Key in keyof Known]: Known[Key] }>();
  const entry = (word: string) => {
    const there = entries.get(word) ?? { ...nothing };
    entries.set(word, there);
    return there;
  };
  for (const [word, bits] of bitsByWord(objectKinds, objectsData, true)) entry(word).kinds = bits;
  for (const [word, bits] of bitsByWord(topicKinds, topicsData, true)) entry(word).topics = bits;
  for (const [word, bits] of bitsByWord(roleBits, roleWords, false)) entry(word).roles = bits;
  const forms = buildVerbForms();
  for (const [word, found] of forms) entry(word).found = found;
  for (const [word, found] of forms)
    for (const slip of slipsOf(word, found)) if (!entries.has(slip)) entry(slip).found = found;
  for (const [word, verb] of Object.entries(verbsData.nominal))
    entry(word).nominal = entries.get(verb)?.found?.verb;
  for (const [word, verb] of Object.entries(verbsData.agents))
    entry(word).agent = entries.get(verb)?.found?.verb;
  for (const [word, seconds] of Object.entries(verbsData.compounds)) entry(word).compoundWith = seconds;
  for (const [word, firsts] of Object.entries(verbsData.compoundEnds)) entry(word).compoundEndAfter = firsts;
  return entries;
}

function buildVerbForms(): ReadonlyMap<string, Inflected> {
  const mostly = new Set(verbsData.mostlyNoun);
  const nouns = new Set([...verbsData.alsoNoun, ...mostly]);
  const forms = new Map<string, Inflected>();
  const enter = (word: string, category: Spoken, weight: 1 | 2) => {
    const verb: Verb = { word, category, weight, alsoNoun: nouns.has(word), mostlyNoun: mostly.has(word) };
    for (const [text, form] of inflections(word)) {
      const known = forms.get(text);
      // `seed` is a verb of its own before it is a form of any other; otherwise the plainer verb counts.
      if (form === "base" || known?.form !== "base") forms.set(text, { verb, form });
    }
  };
  for (const category of spoken) for (const word of verbsData[category].weak) enter(word, category, 1);
  for (const category of spoken) for (const word of verbsData[category].plain) enter(word, category, 2);
  for (const verb of new Set([...forms.values()].map(({ verb }) => verb))) derive(verb, forms);
  return forms;
}

function bitsByWord<Kind extends string>(
  kinds: Readonly<Record<Kind, number>>,
  lists: Readonly<Record<Kind, readonly string[]>>,
  withPlurals: boolean,
): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const enter = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const kind of Object.keys(kinds) as Kind[]) {
    for (const word of lists[kind]) {
      enter(word, kinds[kind]);
      if (withPlurals) enter(pluralOf(word), kinds[kind]);
    }
  }
  return bits;
}
