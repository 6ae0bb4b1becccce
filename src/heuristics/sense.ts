import { sensesOf, type Spoken, type Verb } from "./words.ts";

/** What stands around a verb: the kinds of thing it acts on, and whether it says where from. */
export interface Surroundings {
  /** Kinds of the words near it, as bits. */
  readonly kinds: number;
  /** Whether `from`, `off` or `out of` follows: then the thing itself stays. */
  readonly from: boolean;
  /** Whether the tool drives a browser, a device or a desktop. */
  readonly screen: boolean;
}

/** The category a verb speaks for where it stands, and how plainly (2 decides, 1 gives way). */
export function senseOf(
  verb: Verb,
  around: Surroundings,
): { readonly category: Spoken; readonly weight: 1 | 2 } {
  const sense = sensesOf(verb.word).find(
    (one) =>
      (one.near === 0 || (around.kinds & one.near) !== 0) &&
      (around.kinds & one.unless) === 0 &&
      (!one.from || around.from) &&
      (!one.screenOnly || around.screen),
  );
  return sense ?? verb;
}
