import type { Evidence } from "../model/classification.ts";
import { fold, type Folded } from "./fold.ts";
import type { Weight } from "./heuristic.ts";
import { noKinds, type KindSet } from "./kind-set.ts";
import type { Word } from "./tokens.ts";
import type { Form, Spoken, Verb } from "./words.ts";

/** Where in a definition an act was read. */
export type Place =
  | "name"
  | "title"
  | "description"
  | "later"
  | "operations"
  | "action"
  | "route"
  | "mention";

/** Something a definition says a call does: a verb in its sense, with where it stands. */
export interface Act extends Evidence {
  readonly verb: Verb;
  readonly form: Form;
  readonly category: Spoken;
  /** 2 decides; 1 only where nothing plainer speaks, 0 only where nothing else speaks at all. */
  readonly weight: Weight;
  readonly place: Place;
  /** Kinds of thing it acts on, as in `catalog/words/objects.json`. */
  readonly kinds: KindSet;
  /** Whether `from` or `off` follows: the thing itself stays. */
  readonly from: boolean;
  /** Whether `into` or `onto` follows: something is put there. */
  readonly into: boolean;
  /** Whether it says that the result goes into a file. */
  readonly stored: boolean;
  /** Topics of the words around it. */
  readonly topics: KindSet;
  /** The words around it; they stand in `folded`. */
  readonly near: readonly Word[];
  readonly folded: Folded;
  /** Whether its own words bind it to a language that only reads ("a read-only SQL query"). */
  readonly readOnly: boolean;
}

/**
 * An act; made in one place so that all of them have one shape, which engines read fastest. `around` may be another
 * act: then the new one stands where that one does.
 */
export function makeAct(
  { verb, form }: Pick<Act, "verb" | "form">,
  { category, weight }: Pick<Act, "category" | "weight">,
  around: Pick<Act, "kinds" | "topics" | "from" | "into" | "stored" | "near" | "folded">,
  place: Place,
  { pointer, text }: Evidence,
  readOnly = false,
): Act {
  const { kinds, topics, from, into, stored, near, folded } = around;
  return {
    verb,
    form,
    category,
    weight,
    place,
    kinds,
    topics,
    from,
    into,
    stored,
    near,
    folded,
    readOnly,
    pointer,
    text,
  };
}

/** The same act in another sense. */
export function meaning(act: Act, sense: Pick<Act, "category" | "weight">): Act {
  return makeAct(act, sense, act, act.place, act, act.readOnly);
}

/** The same act with another weight. */
export const weighing = (act: Act, weight: Weight): Act => meaning(act, { category: act.category, weight });

/** The same act as a change that can be undone: "remove" said of what is only untied or unset. */
export const asWrite = (act: Act): Act => meaning(act, { category: "write", weight: act.weight });

/** Whether the act, if there is one, plainly reads. */
export const readsPlainly = (act: Act | undefined) => act?.category === "read" && act.weight === 2;

const nowhere = {
  kinds: noKinds,
  topics: noKinds,
  from: false,
  into: false,
  stored: false,
  near: [],
  folded: fold(""),
} as const;

/** An act that its verb alone decides, where nothing around it is known. */
export function bareAct(verb: Verb, weight: Weight, place: Place, evidence: Evidence): Act {
  return makeAct({ verb, form: "base" }, { category: verb.category, weight }, nowhere, place, evidence);
}
