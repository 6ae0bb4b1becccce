import type { Category, Evidence, Risk, Signal } from "../model/classification.ts";
import type { Json } from "../model/json.ts";
import type { Facts } from "./facts.ts";

/** How much a voice counts: 2 decides, 1 only where nothing plainer speaks, 0 only where nothing else speaks at all. */
export type Weight = 0 | 1 | 2;

/** Something a heuristic saw. */
export interface Match extends Evidence {
  /** Our own words only. */
  readonly says: string;
  readonly category?: Exclude<Category, "unknown"> | undefined;
  readonly weight?: Weight | undefined;
  readonly signal?: Signal | undefined;
}

/** One way of reading a tool definition. */
export interface Heuristic {
  /** Kebab-case, forever. */
  readonly id: string;
  readonly title: string;
  /** The category it speaks for, where it is one. */
  readonly category?: Exclude<Category, "unknown">;
  /** The signal it raises, where it raises one. */
  readonly signal?: Signal;
  /** How bad it is when it alone decides; for documentation and SARIF. */
  readonly severity: Risk;
  readonly why: string;
  readonly sources: readonly string[];
  /** Definitions it must flag, and look-alikes it must leave alone; tests run every one. */
  readonly examples: { readonly flags: readonly Json[]; readonly ignores: readonly Json[] };
  readonly detect: (facts: Facts) => readonly Match[];
}
