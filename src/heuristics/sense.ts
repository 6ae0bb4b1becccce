import { sensesOf, type Sense, type Verb } from "./words.ts";

/** Whether a tool drives a browser, a device or a desktop: by its name, by its description, or not that we know. */
export type Screen = "named" | "mentioned" | "none";

/** What stands around a verb: the kinds of thing it acts on, and whether it says where from. */
export interface Surroundings {
  /** Kinds of the words near it, as bits. */
  readonly kinds: number;
  /** Whether `from`, `off` or `out of` follows: then the thing itself stays. */
  readonly from: boolean;
  /** Whether `into` or `onto` follows: then something is put there. */
  readonly into: boolean;
  readonly screen: Screen;
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
    (!sense.from || around.from) &&
    (!sense.into || around.into) &&
    (!sense.screenOnly || around.screen !== "none") &&
    (!sense.screenNamed || around.screen === "named")
  );
}
