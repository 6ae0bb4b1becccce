import type { Category, Risk } from "./classification.ts";
import type { Json, JsonObject } from "./json.ts";

/** The parts of a tool that are compared one by one. The order is the order of output. */
export const toolFacets = ["name", "description", "parameters", "input", "output", "hints", "meta"] as const;
export type ToolFacet = (typeof toolFacets)[number];

/** One approved tool: a digest per facet to compare, and the definition itself so that a change can be shown. */
export interface LockedTool {
  readonly category: Category;
  readonly risk: Risk;
  readonly digests: Readonly<Record<ToolFacet, string>>;
  readonly definition: JsonObject;
  /** Digests of further definitions under the same name, sorted; empty for all but careless servers. */
  readonly others: readonly string[];
}

/** One approved server. */
export interface LockedServer {
  /** As it reported itself when it was approved. */
  readonly serverInfo: JsonObject;
  readonly instructions?: string;
  /** A digest for each prompt, by name. */
  readonly prompts: ReadonlyMap<string, string>;
  /** A digest for each resource and resource template, by URI. */
  readonly resources: ReadonlyMap<string, string>;
  /** Fingerprints of the faults that its definitions had when they were approved, sorted. */
  readonly faults: readonly string[];
  readonly tools: ReadonlyMap<string, LockedTool>;
}

/** What was approved last time, by server name. */
export interface Lock {
  readonly servers: ReadonlyMap<string, LockedServer>;
}

/** One way in which a tool differs from what was approved. */
export type Change =
  | { readonly kind: "category"; readonly from: Category; readonly to: Category }
  | { readonly kind: "risk"; readonly from: Risk; readonly to: Risk }
  | { readonly kind: "title"; readonly from: string; readonly to: string }
  | { readonly kind: "description"; readonly from: string; readonly to: string }
  | { readonly kind: "parameter-added"; readonly parameter: string; readonly required: boolean }
  | { readonly kind: "parameter-removed"; readonly parameter: string }
  | { readonly kind: "parameter-required"; readonly parameter: string; readonly required: boolean }
  | {
      readonly kind: "parameter-described";
      readonly parameter: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: "parameter-changed"; readonly parameter: string }
  | { readonly kind: "input" }
  | { readonly kind: "output" }
  | { readonly kind: "hint"; readonly hint: string; readonly from?: Json; readonly to?: Json }
  | { readonly kind: "meta" }
  | { readonly kind: "duplicate" };
