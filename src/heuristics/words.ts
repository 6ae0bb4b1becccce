import objectsData from "../../catalog/words/objects.json" with { type: "json" };
import sensesData from "../../catalog/words/senses.json" with { type: "json" };
import topicsData from "../../catalog/words/topics.json" with { type: "json" };
import verbsData from "../../catalog/words/verbs.json" with { type: "json" };
import type { Category } from "../model/classification.ts";

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

function bitsOf<Kind extends string>(lists: object): Readonly<Record<Kind, number>> {
  const kinds = Object.keys(lists).filter((kind) => kind !== "about" && kind !== "sources");
  return Object.fromEntries(kinds.map((kind, index) => [kind, 1 << index])) as Record<Kind, number>;
}

/** The bit of a kind of object. */
export function kindBit(kind: ObjectKind): number {
  return objectKinds[kind];
}

const spoken: readonly Spoken[] = ["read", "write", "execute", "destructive", "financial"];

let verbForms: ReadonlyMap<string, Inflected> | undefined;
let objectBits: ReadonlyMap<string, number> | undefined;
let topicBits: ReadonlyMap<string, number> | undefined;
let sensesByVerb: ReadonlyMap<string, readonly Sense[]> | undefined;

/** The verb that `word` (lower case) is a form of, if it is one we know. */
export function verbOf(word: string): Inflected | undefined {
  verbForms ??= buildVerbForms();
  return verbForms.get(word);
}

/** The verb that a noun such as `deletion` names, if it names one. */
export function nominalOf(word: string): Verb | undefined {
  const nominal: Readonly<Record<string, string>> = verbsData.nominal;
  const verb = Object.hasOwn(nominal, word) ? nominal[word] : undefined;
  return verb === undefined ? undefined : verbOf(verb)?.verb;
}

/** Whether the word at `index` is the first half of a noun, as in `pull_request`. */
export function isCompound(words: readonly { readonly text: string }[], index: number): boolean {
  const compounds: Readonly<Record<string, readonly string[]>> = verbsData.compounds;
  const first = words[index]?.text ?? "";
  const second = words[index + 1]?.text;
  return (
    second !== undefined && Object.hasOwn(compounds, first) && compounds[first]?.includes(second) === true
  );
}

/** The kinds of thing `word` (lower case, singular or plural) names, as bits; 0 if we know none. */
export function kindsOf(word: string): number {
  objectBits ??= buildBits(objectKinds, objectsData);
  return objectBits.get(word) ?? 0;
}

/** Whether `word` (lower case, singular or plural) names a thing of this topic. */
export function isAbout(word: string, topic: Topic): boolean {
  topicBits ??= buildBits(topicKinds, topicsData);
  return ((topicBits.get(word) ?? 0) & topicKinds[topic]) !== 0;
}

/** One line of `catalog/words/senses.json`, with its kinds as bits. */
export interface Sense {
  readonly near: number;
  /** A second kind that has to stand near; 0 if none has to. */
  readonly with: number;
  readonly unless: number;
  readonly from: boolean;
  readonly into: boolean;
  readonly stored: boolean;
  /** The verbs that the description may lead with; empty if any. */
  readonly told: readonly string[];
  readonly screenOnly: boolean;
  readonly screenNamed: boolean;
  readonly category: Spoken;
  readonly weight: 1 | 2;
}

/** The senses of a verb that depend on its object, in the order they are tried. */
export function sensesOf(verb: string): readonly Sense[] {
  sensesByVerb ??= buildSenses();
  return sensesByVerb.get(verb) ?? [];
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
  const verbs = [...forms.values()].filter(({ form }) => form === "base").map(({ verb }) => verb);
  for (const verb of verbs) derive(verb, forms);
  const slips = [...forms].flatMap(([text, found]) =>
    slipsOf(text, found).map((slip) => [slip, found] as const),
  );
  for (const [slip, found] of slips) if (!forms.has(slip) && kindsOf(slip) === 0) forms.set(slip, found);
  return forms;
}

/** A grave verb is known with two letters swapped or one left out too (`remvoe`, `delte`): nothing hides by misspelling. */
function slipsOf(word: string, { verb, form }: Inflected): readonly string[] {
  const isGrave = verb.category === "destructive" || verb.category === "financial";
  if (!isGrave || verb.weight === 1 || verb.alsoNoun || word.length < 6 || form === "past") return [];
  const slips: string[] = [];
  for (let at = 1; at < word.length - 1; at++) {
    slips.push(word.slice(0, at) + word.slice(at + 1));
    slips.push(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  }
  return slips;
}

/** `resend` does what `send` does, once more; `unmerge` undoes what `merge` did. */
function derive(verb: Verb, forms: Map<string, Inflected>): void {
  if (verb.weight === 1 || (verb.category !== "write" && verb.category !== "execute")) return;
  for (const prefix of verb.category === "write" ? ["re", "un"] : ["re"]) {
    const word = prefix + verb.word;
    const derived: Verb = { ...verb, word, alsoNoun: false, mostlyNoun: false };
    for (const [text, form] of inflections(word))
      if (!forms.has(text)) forms.set(text, { verb: derived, form });
  }
}

// Verbs whose last consonant doubles although they are longer than one syllable.
const doubling = new Set([
  "submit",
  "commit",
  "upset",
  "reset",
  "unset",
  "unpin",
  "untag",
  "rerun",
  "embed",
  "format",
]);

function inflections(word: string): readonly (readonly [string, Form])[] {
  const stem = stemOf(word);
  const third = /(?:s|x|z|ch|sh|o)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`;
  return [
    [word, "base"],
    [third, "third"],
    [`${stem}ing`, "gerund"],
    [word.endsWith("y") && !/[aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${stem}ed`, "past"],
  ];
}

function stemOf(word: string): string {
  if (word.endsWith("e") && !word.endsWith("ee")) return word.slice(0, -1);
  const isShort = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word);
  return isShort || doubling.has(word) ? word + word.slice(-1) : word;
}

function buildBits<Kind extends string>(
  kinds: Readonly<Record<Kind, number>>,
  lists: Readonly<Record<Kind, readonly string[]>>,
): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const enter = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const kind of Object.keys(kinds) as Kind[]) {
    const bit = kinds[kind];
    for (const word of lists[kind]) {
      enter(word, bit);
      enter(pluralOf(word), bit);
    }
  }
  return bits;
}

function pluralOf(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

interface SenseData {
  readonly verbs: readonly string[];
  readonly near: readonly string[];
  readonly with?: readonly string[];
  readonly unless?: readonly string[];
  readonly from?: boolean;
  readonly into?: boolean;
  readonly stored?: boolean;
  readonly told?: readonly string[];
  readonly screenOnly?: boolean;
  readonly screenNamed?: boolean;
  readonly category: string;
  readonly weight: number;
}

function buildSenses(): ReadonlyMap<string, readonly Sense[]> {
  const byVerb = new Map<string, Sense[]>();
  const bits = (kinds: readonly string[]) =>
    kinds.reduce((sum, kind) => sum | kindBit(kind as ObjectKind), 0);
  for (const line of sensesData.senses as readonly SenseData[]) {
    const sense: Sense = {
      near: bits(line.near),
      with: bits(line.with ?? []),
      unless: bits(line.unless ?? []),
      from: line.from ?? false,
      into: line.into ?? false,
      stored: line.stored ?? false,
      told: line.told ?? [],
      screenOnly: line.screenOnly ?? false,
      screenNamed: line.screenNamed ?? false,
      category: line.category as Spoken,
      weight: line.weight === 1 ? 1 : 2,
    };
    for (const verb of line.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), sense]);
  }
  return byVerb;
}
