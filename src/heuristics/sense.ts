import sensesData from "../../catalog/words/senses.json" with { type: "json" };
import { isNone, overlap, type KindSet } from "./kind-set.ts";
import { pluralOf } from "./inflect.ts";
import { kindSet, topicSet, type ObjectKind, type Topic } from "./kinds.ts";
import type { Setting } from "./setting.ts";
import type { Word } from "./tokens.ts";
import type { Spoken, Verb } from "./words.ts";

/** What stands around a verb: the kinds of thing it acts on, and whether it says where from. */
export interface Surroundings {
  /** Kinds of the words near it. */
  readonly kinds: KindSet;
  /** Topics of the words near it. */
  readonly topics: KindSet;
  /** The words near it. */
  readonly near: readonly Word[];
  /** Whether `from`, `off` or `out of` follows: then the thing itself stays. */
  readonly from: boolean;
  /** Whether `into` or `onto` follows: then something is put there. */
  readonly into: boolean;
  /** Whether it says that the result goes into a file ("to a directory", "locally", "in place"). */
  readonly stored: boolean;
  /** Whether what is made is one run of something ("create a pipeline run"). */
  readonly started: boolean;
  readonly setting: Setting;
  /** The verb that the description leads with, where the verb stands in a name. */
  readonly told?: string | undefined;
}

/** The category a verb speaks for where it stands, and how plainly (2 decides, 1 gives way). */
export function senseOf(verb: Verb, around: Surroundings): Pick<Sense, "category" | "weight"> {
  // The words near it that any sense asks for: looked up once, as a verb may have many such senses.
  let named: readonly string[] | undefined;
  for (const sense of sensesOf(verb.word)) {
    if (sense.words.size > 0) {
      named ??= namedIn(around.near);
      if (!named.some((word) => sense.words.has(word))) continue;
    }
    if (fits(sense, around)) return sense;
  }
  return verb;
}

function namedIn(near: readonly Word[]): readonly string[] {
  const named: string[] = [];
  for (const { text, isHyphened } of near) {
    if (asked.has(text)) named.push(text);
    if (isHyphened) named.push(...text.split("-").filter((part) => asked.has(part)));
  }
  return named;
}

/** Every word that some sense asks for. */
const asked = new Set<string>();

/** Whether a sense fits but for the words it asks for. */

function fits(sense: Sense, around: Surroundings): boolean {
  return (
    (isNone(sense.near) || overlap(around.kinds, sense.near)) &&
    !overlap(around.kinds, sense.unless) &&
    (isNone(sense.with) || overlap(around.kinds, sense.with)) &&
    (isNone(sense.about) || overlap(around.topics, sense.about)) &&
    (!sense.trades || around.setting.trades) &&
    (!sense.from || around.from) &&
    (!sense.into || around.into) &&
    (!sense.stored || around.stored) &&
    (!sense.started || around.started) &&
    (sense.told.length === 0 ||
      around.setting.screen === "drawing" ||
      sense.told.includes(around.told ?? "")) &&
    (!sense.screenOnly || around.setting.screen === "named" || around.setting.screen === "mentioned") &&
    (!sense.screenNamed || around.setting.screen === "named")
  );
}

/** One line of `catalog/words/senses.json`. */
interface Sense {
  /** Kinds one of which has to stand near; empty if none has to. */
  readonly near: KindSet;
  /** Words one of which has to stand near, where only this sense asks for them; empty if none has to. */
  readonly words: ReadonlySet<string>;
  /** A second kind that has to stand near; empty if none has to. */
  readonly with: KindSet;
  readonly unless: KindSet;
  /** Topics one of which has to be near; empty if none has to. */
  readonly about: KindSet;
  /** Whether it holds only on a server that trades. */
  readonly trades: boolean;
  readonly from: boolean;
  readonly into: boolean;
  readonly stored: boolean;
  readonly started: boolean;
  /** The verbs that the description may lead with; empty if any. */
  readonly told: readonly string[];
  readonly screenOnly: boolean;
  readonly screenNamed: boolean;
  readonly category: Spoken;
  readonly weight: 1 | 2;
}

let sensesByVerb: ReadonlyMap<string, readonly Sense[]> | undefined;

const none: readonly Sense[] = [];

/** The senses of a verb that depend on its object, in the order they are tried. */
function sensesOf(verb: string): readonly Sense[] {
  sensesByVerb ??= buildSenses();
  return sensesByVerb.get(verb) ?? none;
}

interface SenseData {
  readonly verbs: readonly string[];
  readonly near: readonly string[];
  readonly words?: readonly string[];
  readonly with?: readonly string[];
  readonly unless?: readonly string[];
  readonly about?: readonly string[];
  readonly trades?: boolean;
  readonly from?: boolean;
  readonly into?: boolean;
  readonly stored?: boolean;
  readonly started?: boolean;
  readonly told?: readonly string[];
  readonly screenOnly?: boolean;
  readonly screenNamed?: boolean;
  readonly category: string;
  readonly weight: number;
}

function buildSenses(): ReadonlyMap<string, readonly Sense[]> {
  const byVerb = new Map<string, Sense[]>();
  const kinds = (names: readonly string[]) => kindSet(...(names as readonly ObjectKind[]));
  const topics = (names: readonly string[]) => topicSet(...(names as readonly Topic[]));
  for (const line of sensesData.senses as readonly SenseData[]) {
    const sense: Sense = {
      near: kinds(line.near),
      words: new Set((line.words ?? []).flatMap((word) => [word, pluralOf(word)])),
      with: kinds(line.with ?? []),
      unless: kinds(line.unless ?? []),
      about: topics(line.about ?? []),
      trades: line.trades ?? false,
      from: line.from ?? false,
      into: line.into ?? false,
      stored: line.stored ?? false,
      started: line.started ?? false,
      told: line.told ?? [],
      screenOnly: line.screenOnly ?? false,
      screenNamed: line.screenNamed ?? false,
      category: line.category as Spoken,
      weight: line.weight === 1 ? 1 : 2,
    };
    for (const word of sense.words) asked.add(word);
    for (const verb of line.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), sense]);
  }
  return byVerb;
}
