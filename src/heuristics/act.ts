import type { Evidence } from "../model/classification.ts";
import { fold, type Folded } from "./fold.ts";
import type { Weight } from "./heuristic.ts";
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
  /** Kinds of thing it acts on, as bits of `words.kindBit`. */
  readonly kinds: number;
  /** Whether `from` or `off` follows: the thing itself stays. */
  readonly from: boolean;
  /** Whether `into` or `onto` follows: something is put there. */
  readonly into: boolean;
  /** Whether it says that the result goes into a file. */
  readonly stored: boolean;
  /** Topics of the words around it, as bits of `words.topicBit`. */
  readonly topics: number;
  /** The words around it, where one has a topic; they stand in `folded`. */
  readonly near: readonly Word[];
  readonly folded: Folded;
  /** Whether its own words bind it to a language that only reads ("a read-only SQL query"). */
  readonly readOnly?: true;
}

const nowhere = fold("");

/** The part of an act that its verb alone decides, where nothing around it is known. */
export function actWithout(verb: Verb, form: Form): Omit<Act, "place" | "pointer" | "text"> {
  const around = { kinds: 0, from: false, into: false, stored: false, topics: 0, near: [], folded: nowhere };
  return { verb, form, category: verb.category, weight: verb.weight, ...around };
}
