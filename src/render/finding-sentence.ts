import type { Finding } from "../model/finding.ts";
import type { Phrase } from "../model/phrase.ts";

/** A finding's sentence after the name of its server, for places where nothing else names that. */
export function findingSentence({ server, says }: Finding): Phrase {
  return server === "" ? says : [{ quoted: server }, ": ", ...says];
}
