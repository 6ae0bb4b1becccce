import type { CatalogChange, CatalogEntry, CatalogSource } from "../model/catalog.ts";
import type { Category, Risk, Signal } from "../model/classification.ts";
import type { FailureKind } from "../model/server.ts";
import type { JsonObject } from "../model/json.ts";

/** What other pages say of a tool. */
export interface SiteTool {
  readonly name: string;
  /** Last part of the address of its page, unique within its server. */
  readonly slug: string;
  readonly category: Category;
  readonly risk: Risk;
  readonly signals: readonly Signal[];
}

/** What other pages say of a server: little enough to hold tens of thousands in memory. */
export interface SiteServer {
  readonly slug: string;
  readonly name: string;
  readonly source: CatalogSource["kind"];
  readonly version?: string;
  /** ISO 8601; absent where no surface is on record. */
  readonly capturedAt?: string;
  readonly coverage: "complete" | "partial" | "none";
  /** Why the newest attempt failed, if it did. */
  readonly failure?: FailureKind;
  /** By name. */
  readonly tools: readonly SiteTool[];
  /** How many findings are on record for it, by severity. */
  readonly findings: Readonly<Record<Risk, number>>;
  /** Newest first, at most ten. */
  readonly changes: readonly CatalogChange[];
}

/** A tool on some server. */
export interface SiteToolAt {
  readonly server: SiteServer;
  readonly tool: SiteTool;
}

/** What the pages of one server say of others; a page changes only if its entry or this does. */
export interface Neighbourhood {
  /** Most alike first, at most six. */
  readonly similar: readonly SiteServer[];
  /** By tool name: the same name on other servers, at most eight, and how many there are in all. */
  readonly elsewhere: ReadonlyMap<string, { readonly shown: readonly SiteToolAt[]; readonly count: number }>;
}

/** The whole catalogue as the pages about several servers see it. */
export interface SiteIndex {
  /** By slug. */
  readonly servers: readonly SiteServer[];
  /** Where a tool name occurs, for names on two servers or more. */
  readonly names: ReadonlyMap<string, readonly SiteToolAt[]>;
  readonly around: (slug: string) => Neighbourhood;
}

/** The descriptions that a local capture adds to an entry at build time; they are the server's words and never committed. */
export interface ServerWords {
  readonly instructions?: string;
  /** The definition as it was captured, by tool name. */
  readonly tools: ReadonlyMap<string, JsonObject>;
}

/** An entry with the words that are known for it. */
export interface WordedEntry {
  readonly entry: CatalogEntry;
  readonly words?: ServerWords;
}
