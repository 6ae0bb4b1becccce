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

/**
 * What tells of an npm package what its declaration does not: a file that pins the project's dependencies, what is
 * installed in it, or the registry that npm is set up with.
 */
export const packageSources = [
  "npm-shrinkwrap.json",
  "package-lock.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "node_modules",
  "registry",
] as const;
export type PackageSource = (typeof packageSources)[number];

/** What a server is started from. */
export interface Package {
  readonly registry: "npm" | "pypi" | "oci";
  readonly name: string;
  /** The one release that is named or was resolved; absent where a range, a tag that moves, or nothing is. */
  readonly version?: string;
  /** Of an image the digest that the declaration pins; of an npm package one hash of its archive, `sha512-...`. */
  readonly integrity?: string;
  /** Where what the declaration does not say was learnt, of the integrity if there is one; absent if it says all. */
  readonly source?: PackageSource;
}

/** One approved server. */
export interface LockedServer {
  /** As it reported itself when it was approved. */
  readonly serverInfo: JsonObject;
  /** What its declaration started then; absent where that does not say. */
  readonly package?: Package;
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

/**
 * How the values that a schema takes now stand to those it took: `narrowed` to some of them or all, `widened` to all of
 * them and perhaps more. `unknown` where neither is proven.
 */
export const schemaRelations = ["same", "narrowed", "widened", "unknown"] as const;
export type SchemaRelation = (typeof schemaRelations)[number];

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
  | { readonly kind: "parameter-changed"; readonly parameter: string; readonly takes: SchemaRelation }
  | { readonly kind: "input"; readonly takes: SchemaRelation }
  | { readonly kind: "input-described"; readonly from: string; readonly to: string }
  | { readonly kind: "output"; readonly gives: SchemaRelation }
  | {
      readonly kind: "hint";
      readonly hint: string;
      /** Absent where the server does not say. */
      readonly from?: Json;
      readonly to?: Json;
      /** Whether the specification reads the two alike: one spells out the default that the other implies. */
      readonly isDefault: boolean;
    }
  | { readonly kind: "meta" }
  | { readonly kind: "duplicate" };

/** One way in which what a server says of itself, or is started from, differs from what was approved. */
export type ServerChange =
  | { readonly kind: "name"; readonly from: string; readonly to: string }
  | { readonly kind: "package"; readonly from: string; readonly to: string }
  /** Something changed, yet the release did not. `by` says whose word on the version that is. */
  | { readonly kind: "same-version"; readonly version: string; readonly by: "declaration" | "server" }
  /** The archive of one release is another than it was. */
  | { readonly kind: "content"; readonly version: string; readonly from: string; readonly to: string }
  | { readonly kind: "instructions"; readonly from?: string; readonly to?: string }
  | {
      readonly kind: "prompts" | "resources";
      /** Names, or URIs, sorted. */
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly changed: readonly string[];
    };
