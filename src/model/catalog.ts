import type { Category, Classification, Risk } from "./classification.ts";
import type { FindingKind } from "./finding.ts";
import type { JsonObject } from "./json.ts";
import type { Package, ToolFacet } from "./lock.ts";
import type { FailureKind } from "./server.ts";

/** What an entry of the catalogue is about, and so how anyone captures it again. */
export type CatalogSource =
  | { readonly kind: "npm"; readonly package: Package }
  | { readonly kind: "url"; readonly url: string }
  /** A file of snapshots that somebody gave; the catalogue cannot capture it anew. */
  | { readonly kind: "snapshots" };

/** How the server was started for its capture. */
export interface CatalogStart {
  /** Which of a package's programs; absent where `npx` would find it. */
  readonly program?: string;
  /** Arguments after the program. */
  readonly args: readonly string[];
  /** Variables that it was given. Each value is a dummy of the right form; a real one never stands here. */
  readonly env: Readonly<Record<string, string>>;
  /** The release of Node that ran it, and that npm chose the release of the package for; absent where none did. */
  readonly node?: string;
  /** What it was started in. */
  readonly sandbox: "none" | "bwrap" | "docker";
  /** Whether it could reach the network. */
  readonly network: boolean;
}

/** A parameter of a tool: its name, and what kind of value it takes. */
export interface CatalogParameter {
  readonly name: string;
  /** A type of JSON Schema, several joined by ` or `, or `any`. */
  readonly kind: string;
  readonly required: boolean;
}

/** The hints of the specification; one is absent where the server does not give it. */
export interface CatalogHints {
  readonly readOnlyHint?: boolean;
  readonly destructiveHint?: boolean;
  readonly idempotentHint?: boolean;
  readonly openWorldHint?: boolean;
}

/** One tool, as it was judged: facts and our own words, none of the server's prose but the few that decided. */
export interface CatalogTool extends Classification {
  readonly name: string;
  /** The hints of the specification that the server gives. */
  readonly hints: CatalogHints;
  /** In the order of the definition. */
  readonly parameters: readonly CatalogParameter[];
  /** The recommended rule, in the policy language; absent where the recommendation is to hide the tool. */
  readonly rule?: JsonObject;
  readonly digests: Readonly<Record<ToolFacet, string>>;
  /** Set if its definition names the folder that it ran in, and so differs from place to place. */
  readonly local?: true;
}

/** A finding on record: what kind, how bad, where; its sentence is made again when it is shown. */
export interface CatalogFinding {
  readonly kind: FindingKind;
  readonly severity: Risk;
  /** As a review gives it to a server that is declared under the slug. */
  readonly fingerprint: string;
  /** The tool that it is about; absent where it is about the server. */
  readonly tool?: string;
}

/** A prompt or a resource: its name or URI, and the digest of its definition. */
export interface CatalogItem {
  readonly name: string;
  readonly digest: string;
}

/** What a server offered when it was captured. */
export interface CatalogSurface {
  /** ISO 8601, UTC, to the second. */
  readonly capturedAt: string;
  /** The release of Toolwarden that captured and judged it. */
  readonly toolwarden: string;
  /** The release that was captured; absent where nothing names it. */
  readonly version?: string;
  readonly coverage: "complete" | "partial";
  /** The MCP revision that was agreed on. */
  readonly protocol: string;
  /** What the server calls itself. */
  readonly serverInfo: { readonly name: string; readonly version: string };
  /** Our sentences about what was not seen or was mended, sorted. */
  readonly notes: readonly string[];
  /** Digest of the server's instructions; absent if it gives none. */
  readonly instructions?: string;
  /** By name. */
  readonly tools: readonly CatalogTool[];
  /** By name. */
  readonly prompts: readonly CatalogItem[];
  /** Resources and resource templates, by URI. */
  readonly resources: readonly CatalogItem[];
  /** Worst first. */
  readonly findings: readonly CatalogFinding[];
}

/** Why the newest attempt gave no surface. */
export interface CatalogFailure {
  /** ISO 8601, UTC, to the second. */
  readonly triedAt: string;
  /** The release that was tried; absent where nothing names it. */
  readonly version?: string;
  readonly failure: FailureKind;
  /** Our sentence. */
  readonly says: string;
}

/** What moved for one tool between two captures. */
export type CatalogMove =
  | { readonly kind: "added"; readonly tool: string; readonly category: Category; readonly risk: Risk }
  | { readonly kind: "removed"; readonly tool: string; readonly category: Category; readonly risk: Risk }
  | { readonly kind: "category"; readonly tool: string; readonly from: Category; readonly to: Category }
  | { readonly kind: "risk"; readonly tool: string; readonly from: Risk; readonly to: Risk }
  /** Its definition changed and its class did not; `facets` says which parts. */
  | { readonly kind: "definition"; readonly tool: string; readonly facets: readonly ToolFacet[] };

/** One step in the history of an entry. */
export interface CatalogChange {
  /** Date of the capture that showed it, ISO 8601. */
  readonly on: string;
  readonly from?: string;
  readonly to?: string;
  /** Whether the definitions are the same and only our judgement moved, with the releases of Toolwarden. */
  readonly judgement?: { readonly from: string; readonly to: string };
  /** By tool; never empty. */
  readonly moves: readonly CatalogMove[];
}

/** One server of the catalogue. */
export interface CatalogEntry {
  /** Its file name and the last part of its address: `a-z`, `0-9`, `.`, `_` and `-`. */
  readonly slug: string;
  /** What people call it: the package's name, or the host. */
  readonly name: string;
  readonly source: CatalogSource;
  /** Where its source code or its home is; always https. */
  readonly homepage?: string;
  readonly start: CatalogStart;
  /** The newest surface that was seen. */
  readonly surface?: CatalogSurface;
  /** Set if the newest attempt failed, also where an older surface is on record. */
  readonly failure?: CatalogFailure;
  /** Newest first. */
  readonly history: readonly CatalogChange[];
}
