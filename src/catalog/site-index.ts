import type { CatalogChange, CatalogEntry, CatalogSource, CatalogSurface } from "../model/catalog.ts";
import type { Category, Risk, Signal } from "../model/classification.ts";
import type { FindingKind } from "../model/finding.ts";
import { byText, type JsonObject } from "../model/json.ts";
import type { FailureKind } from "../model/server.ts";
import { attacks } from "./attacks.ts";
import { attacksFor } from "./attacks-for.ts";
import { nameVerb } from "./name-verb.ts";
import type { ShareList } from "./share-list.ts";
import { toolSlug } from "./tool-slug.ts";

/** What other pages say of a tool. */
export interface SiteTool {
  readonly name: string;
  /** Last part of the address of its page, unique within its server. */
  readonly slug: string;
  readonly category: Category;
  readonly risk: Risk;
  readonly signals: readonly Signal[];
  /** Ids of the attack patterns that concern it. */
  readonly attacks: readonly string[];
  /** What its name says that it does, such as `create`; absent where it says nothing. */
  readonly verb?: string;
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
  /**
   * By tool name: the same name on other servers, the first eight, and whether there are more. Not how many: then one
   * more server with a `search` would change the pages of thousands.
   */
  readonly elsewhere: ReadonlyMap<
    string,
    { readonly shown: readonly SiteToolAt[]; readonly hasMore: boolean }
  >;
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

const most = { similar: 6, elsewhere: 8, changes: 10 } as const;
/** A name on more servers than this (`search`, `list`) says nothing about what two of them have in common. */
const commonName = 64;

/**
 * What other pages say of the server of an entry. Whoever holds many of them gives a `share`, so that lists which many tools
 * have in common are held once.
 */
export function siteServer(
  { slug, name, source, surface, failure, history }: CatalogEntry,
  share: ShareList = (list) => list,
): SiteServer {
  const findings = { low: 0, medium: 0, high: 0, critical: 0 };
  for (const { severity } of surface?.findings ?? []) findings[severity] += 1;
  return {
    slug,
    name,
    source: source.kind,
    ...(surface?.version !== undefined && { version: surface.version }),
    ...(surface !== undefined && { capturedAt: surface.capturedAt }),
    coverage: surface?.coverage ?? "none",
    ...(failure !== undefined && { failure: failure.failure }),
    tools: surface === undefined ? [] : siteTools(surface, share),
    findings,
    changes: history.slice(0, most.changes),
  };
}

/** Of several tools that share a name, the riskier comes first and is the one that has a page. */
function siteTools(
  { tools, findings }: Pick<CatalogSurface, "tools" | "findings">,
  share: ShareList,
): readonly SiteTool[] {
  const found = new Map<string, FindingKind[]>();
  for (const { tool, kind } of findings) {
    if (tool !== undefined) found.set(tool, [...(found.get(tool) ?? []), kind]);
  }
  const byName = new Map<string, SiteTool>();
  for (const tool of tools) {
    const { name, category, risk, signals } = tool;
    if (byName.has(name)) continue;
    const concerns = attacksFor({ ...tool, findings: found.get(name) ?? [] }, attacks);
    const verb = nameVerb(name);
    byName.set(name, {
      name,
      slug: toolSlug(name),
      category,
      risk,
      signals: share(signals),
      attacks: share(concerns.map(({ attack }) => attack.id)),
      ...(verb !== undefined && { verb }),
    });
  }
  return [...byName.values()].sort((a, b) => byText(a.name, b.name));
}

/** The catalogue of these servers, in any order. */
export function siteIndex(unsorted: readonly SiteServer[]): SiteIndex {
  const servers = [...unsorted].sort((a, b) => byText(a.slug, b.slug));
  const names = sharedNames(servers);
  const bySlug = new Map(servers.map((server) => [server.slug, server]));
  return {
    servers,
    names,
    around: (slug) => {
      const server = bySlug.get(slug);
      if (server === undefined) return { similar: [], elsewhere: new Map() };
      return { similar: similarTo(server, names), elsewhere: elsewhere(server, names) };
    },
  };
}

function sharedNames(servers: readonly SiteServer[]): SiteIndex["names"] {
  // Most names are on one server only: of those nothing is kept but the server.
  const first = new Map<string, SiteServer>();
  const shared = new Map<string, SiteToolAt[]>();
  for (const server of servers) {
    for (const tool of server.tools) {
      const other = first.get(tool.name);
      if (other === undefined) {
        first.set(tool.name, server);
        continue;
      }
      const known = shared.get(tool.name) ?? placesOn(other, tool.name);
      known.push({ server, tool });
      shared.set(tool.name, known);
    }
  }
  return new Map([...shared].sort(([a], [b]) => byText(a, b)));
}

function placesOn(server: SiteServer, name: string): SiteToolAt[] {
  return server.tools.filter((tool) => tool.name === name).map((tool) => ({ server, tool }));
}

/** Servers that share tool names with this one; a name counts the more, the fewer servers have it. */
function similarTo(server: SiteServer, names: SiteIndex["names"]): readonly SiteServer[] {
  const scores = new Map<SiteServer, number>();
  for (const { name } of server.tools) {
    const places = names.get(name) ?? [];
    if (places.length > commonName) continue;
    for (const place of places) {
      if (place.server !== server)
        scores.set(place.server, (scores.get(place.server) ?? 0) + 1 / places.length);
    }
  }
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || byText(a.slug, b.slug))
    .slice(0, most.similar)
    .map(([other]) => other);
}

function elsewhere(server: SiteServer, names: SiteIndex["names"]): Neighbourhood["elsewhere"] {
  const found = server.tools.flatMap(({ name }) => {
    const places = names.get(name);
    if (places === undefined) return [];
    // One more than is shown, since the server itself may be among them: a common name has thousands.
    const first = places.slice(0, most.elsewhere + 1).filter((place) => place.server !== server);
    const shown = first.slice(0, most.elsewhere);
    return [[name, { shown, hasMore: places.length - 1 > shown.length }] as const];
  });
  return new Map(found);
}
