import { sensesOf, type Sense, type Verb } from "./words.ts";

/**
 * Whether a tool drives a browser, a device or a desktop: by its name, by its description, or not that we know.
 * `drawing` is a server of tools that draw charts: what they create is only returned.
 */
export type Screen = "named" | "mentioned" | "drawing" | "none";

/** What stands around a verb: the kinds of thing it acts on, and whether it says where from. */
export interface Surroundings {
  /** Kinds of the words near it, as bits. */
  readonly kinds: number;
  /** Whether `from`, `off` or `out of` follows: then the thing itself stays. */
  readonly from: boolean;
  /** Whether `into` or `onto` follows: then something is put there. */
  readonly into: boolean;
  /** Whether it says that the result goes into a file ("to a directory", "locally", "in place"). */
  readonly stored: boolean;
  readonly screen: Screen;
  /** The verb that the description leads with, where the verb stands in a name. */
  readonly told?: string | undefined;
}

/** The category a verb speaks for where it stands, and how plainly (2 decides, 1 gives way). */
export function senseOf(verb: Verb, around: Surroundings): Pick<Sense, "category" | "weight"> {
  for (const sense of sensesOf(verb.word)) if (fits(sense, around)) return sense;
  return verb;
}

function fits(sense: Sense, around: Surroundings): boolean {
  return (
    (sense.near === 0 || (around.kinds & sense.near) !== 0) &&
    (around.kinds & sense.unless) === 0 &&
    (sense.with === 0 || (around.kinds & sense.with) !== 0) &&
    (!sense.from || around.from) &&
    (!sense.into || around.into) &&
    (!sense.stored || around.stored) &&
    (sense.told.length === 0 || around.screen === "drawing" || sense.told.includes(around.told ?? "")) &&
    (!sense.screenOnly || around.screen === "named" || around.screen === "mentioned") &&
    (!sense.screenNamed || around.screen === "named")
  );
}
