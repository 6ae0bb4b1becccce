import type { Risk } from "../../model/classification.ts";
import type { FindingKind } from "../../model/finding.ts";
import type { Json } from "../../model/json.ts";
import type { Text } from "./texts.ts";

/** Something that a detector saw in one text. */
export interface Sighting {
  /** The exact characters seen, unescaped. */
  readonly text: string;
  /** Our own words only: the rest of the sentence `the text at POINTER ...`. */
  readonly says: string;
  /** What the text stands for once decoded, where that is not what a reader sees. */
  readonly decoded?: string;
  /** Where it is not the detector's own. */
  readonly severity?: Risk;
}

/** What is known of the server that a text came from. */
export interface Surroundings {
  /** Names of all tools of the server, in lower case: to speak of them is a server's good right. */
  readonly siblings: ReadonlySet<string>;
}

/** One way of reading the texts of a definition for what is meant for the model and not for the person. */
export interface Detector {
  /** The kind of finding it makes; forever. */
  readonly id: FindingKind;
  readonly severity: Risk;
  readonly why: string;
  /** What a reviewer should do. */
  readonly fix: string;
  readonly sources: readonly string[];
  /** Definitions it must flag, and look-alikes that it must leave alone; tests run every one. */
  readonly examples: { readonly flags: readonly Json[]; readonly ignores: readonly Json[] };
  /** The first thing it sees, if it sees one: one finding a text is enough to look at it. */
  readonly detect: (text: Text, around: Surroundings) => Sighting | undefined;
}
