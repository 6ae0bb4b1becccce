import type { JsonObject } from "./json.ts";

/** What a call to a tool can do; the strongest that applies. `unknown` is its own state, never a mild one. */
export type Category = "read" | "write" | "execute" | "destructive" | "financial" | "unknown";

/** The categories, weakest first; `unknown` stands apart. */
export const categories: readonly Category[] = [
  "unknown",
  "read",
  "write",
  "execute",
  "destructive",
  "financial",
];

/** How much harm one call, or a loop of calls, can do. Also the severity of a finding. */
export type Risk = "low" | "medium" | "high" | "critical";

/** The risks, lowest first. */
export const risks: readonly Risk[] = ["low", "medium", "high", "critical"];

/** Negative if `a` is lower than `b`, zero if equal. */
export function compareRisk(a: Risk, b: Risk): number {
  return risks.indexOf(a) - risks.indexOf(b);
}

/** True if `a` is `b` or worse. */
export function atLeast(a: Risk, b: Risk): boolean {
  return compareRisk(a, b) >= 0;
}

/** A named property of a tool beside its category. The order here is the order of output. */
export const signals = [
  "handles-credentials",
  "takes-sql",
  "takes-shell",
  "takes-code",
  "takes-path",
  "takes-url",
  "bulk",
  "admin",
  "permissions",
  "container",
  "reaches-outside",
  "irreversible",
  "production",
  "personal-data",
  "dry-run-available",
  "single-target",
] as const;
export type Signal = (typeof signals)[number];

/**
 * Where a heuristic saw something. `pointer` is an RFC 6901 path into the tool definition, such as
 * `/inputSchema/properties/sql`; it leads to the text itself or, for a parameter's name, to the parameter.
 * `text` is the exact characters matched, unescaped.
 */
export interface Evidence {
  readonly pointer: string;
  readonly text: string;
}

/** Why a classification came out as it did. `says` is our own words only, never the server's. */
export interface Reason extends Evidence {
  /** Id of the heuristic that gave it. */
  readonly heuristic: string;
  readonly says: string;
  /** The category it speaks for, if it speaks for one. */
  readonly category?: Category;
  /** The signal it raises, if it raises one. */
  readonly signal?: Signal;
}

/** `high`: name and description (or parameters) agree; `medium`: one voice; `low`: voices disagree or are weak. */
export type Confidence = "high" | "medium" | "low";

/** Our judgement of one tool. */
export interface Classification {
  readonly category: Category;
  readonly risk: Risk;
  readonly confidence: Confidence;
  readonly signals: readonly Signal[];
  /** Deciding reasons first, in reading order. */
  readonly reasons: readonly Reason[];
  /** One paragraph a reviewer can act on, in our own words only. */
  readonly summary: string;
}

/**
 * The risk metadata that SEP-2793 proposes for tool annotations, as far as a definition tells it. The proposal is not
 * accepted yet; names and values are those of its draft of May 2026. A field that we cannot tell is left out.
 */
export interface RiskMetadata {
  readonly riskLevel: Risk;
  readonly category?: "read" | "mutate" | "delete" | "destroy";
  readonly blastRadius?: "item" | "namespace" | "organization" | "global";
  readonly reversibility?: "auto" | "manual" | "none";
  /** Our signals: the proposal leaves the vocabulary open. */
  readonly sideEffects: readonly Signal[];
  readonly approvalRecommendation: "none" | "single" | "multi";
}

/** A tool definition as the server sent it, with its judgement. */
export interface AssessedTool {
  readonly name: string;
  readonly definition: JsonObject;
  readonly classification: Classification;
}
