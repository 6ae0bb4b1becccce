import type { Category, Risk } from "../model/classification.ts";
import { byText } from "../model/json.ts";
import type { SiteIndex, SiteServer, SiteTool } from "./site-index.ts";

/** What a search finds: a server, or a tool on one. */
export interface SearchDocument {
  readonly server: string;
  /** Name of the server. */
  readonly name: string;
  readonly tool?: {
    readonly name: string;
    readonly slug: string;
    readonly category: Category;
    readonly risk: Risk;
  };
}

/**
 * A part of the index: every token that begins with the shard's key, unless a longer key is a shard of its own. As it is
 * stored: short keys, every document once.
 */
export interface SearchShard {
  /** Slug and name. */
  readonly servers: readonly (readonly [string, string])[];
  /** Server (its place in `servers`), then for a tool its name, slug (empty where it is the name), category and risk. */
  readonly documents: readonly (readonly [number] | readonly [number, string, string, Category, Risk])[];
  /** Places in `documents`, best first, by token. */
  readonly tokens: Readonly<Record<string, readonly number[]>>;
}

/** Of a word that many tools have, so many are found by it alone, those with the shortest names. */
const mostPostings = 200;
/** A shard of more documents than this is split by the next character: it stays near 50 kB. */
const mostDocuments = 600;
const longestKey = 6;

/** The words of a name or of what somebody typed: lower case, apart at case changes and at all but letters and digits. */
export function tokensOf(text: string): readonly string[] {
  const words = text
    .normalize("NFKC")
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => word !== "").map((word) => word.slice(0, 40)))];
}

interface Posting {
  readonly server: SiteServer;
  readonly tool?: SiteTool;
  /** Words in the name, fewer being a better match; a server comes before its tools. */
  readonly length: number;
}

/**
 * The index in shards, each with its key; in no order, and made one at a time, since all of them weigh more than the catalogue.
 * A key is the beginning of the tokens in its shard; `_` holds what no file name can.
 */
export function* searchShards({ servers }: SiteIndex): Iterable<readonly [string, SearchShard]> {
  const byKey = new Map<string, Postings[]>();
  for (const [token, postings] of postingsOf(servers)) add(byKey, keyOf(token, 2), [token, postings]);
  for (const [key, tokens] of byKey) yield* shardsBelow(key, tokens);
}

type Postings = readonly [token: string, postings: readonly Posting[]];

function* shardsBelow(key: string, tokens: readonly Postings[]): Iterable<readonly [string, SearchShard]> {
  const isWhole = key === "_" || key.length >= longestKey || documentsIn(tokens) <= mostDocuments;
  const own = isWhole ? tokens : tokens.filter(([token]) => keyOf(token, key.length + 1) === key);
  if (own.length > 0) yield [key, shardOf(own)];
  if (isWhole) return;
  const deeper = new Map<string, Postings[]>();
  for (const entry of tokens) {
    const longer = keyOf(entry[0], key.length + 1);
    if (longer !== key) add(deeper, longer, entry);
  }
  for (const [longer, held] of deeper) yield* shardsBelow(longer, held);
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): Value[] {
  const held = map.get(key) ?? [];
  if (held.length === 0) map.set(key, held);
  held.push(value);
  return held;
}

/** The key of that length, or less where the token is shorter. A token that is not plain ASCII is under `_`. */
function keyOf(token: string, length: number): string {
  return /^[a-z0-9]+$/.test(token) ? token.slice(0, length) : "_";
}

function documentsIn(tokens: readonly Postings[]): number {
  return tokens.reduce((sum, [, postings]) => sum + postings.length, 0);
}

function postingsOf(servers: readonly SiteServer[]): ReadonlyMap<string, readonly Posting[]> {
  const all = new Map<string, Posting[]>();
  for (const server of servers) {
    const own = tokensOf(server.name);
    enter(all, own, { server, length: 0 });
    for (const tool of server.tools) {
      const words = tokensOf(tool.name);
      enter(all, words, { server, tool, length: words.length });
    }
  }
  for (const postings of all.values()) keepBest(postings);
  return all;
}

function enter(all: Map<string, Posting[]>, tokens: readonly string[], posting: Posting): void {
  for (const token of tokens) {
    const held = add(all, token, posting);
    // Of half a million tools many thousands begin with `get`: those that will not be kept are let go early.
    if (held.length === 10 * mostPostings) keepBest(held);
  }
}

function keepBest(postings: Posting[]): void {
  // The order of servers and tools is that of their names already, and this sort keeps it.
  postings.sort((a, b) => a.length - b.length);
  if (postings.length > mostPostings) postings.length = mostPostings;
}

function shardOf(tokens: readonly Postings[]): SearchShard {
  const servers = new Map<SiteServer, number>();
  const places = new Map<SiteServer | SiteTool, number>();
  const documents: SearchShard["documents"][number][] = [];
  const place = ({ server, tool }: Posting): number => {
    const known = places.get(tool ?? server);
    if (known !== undefined) return known;
    const at = servers.get(server) ?? servers.size;
    servers.set(server, at);
    const slug = tool === undefined || tool.slug === tool.name ? "" : tool.slug;
    documents.push(tool === undefined ? [at] : [at, tool.name, slug, tool.category, tool.risk]);
    places.set(tool ?? server, documents.length - 1);
    return documents.length - 1;
  };
  const sorted = [...tokens].sort(([a], [b]) => byText(a, b));
  const found = sorted.map(([token, postings]) => [token, postings.map(place)] as const);
  return {
    servers: [...servers.keys()].map(({ slug, name }) => [slug, name]),
    documents,
    tokens: Object.fromEntries(found),
  };
}

/** Words of a query that are looked up; the others only have to stand in what is found. */
const mostLookups = 2;

/**
 * The shards to load for what somebody typed: for its two longest words, the longest key that begins each. `keys` are
 * those that exist.
 */
export function shardsFor(query: string, keys: ReadonlySet<string>): readonly string[] {
  const found = lookups(query).flatMap((word) => {
    for (let length = longestKey; length >= 1; length -= 1) {
      const key = keyOf(word, length);
      if (keys.has(key)) return [key];
    }
    const longer = [...keys].find((key) => key.startsWith(word));
    return longer === undefined ? [] : [longer];
  });
  return [...new Set(found)];
}

function lookups(query: string): readonly string[] {
  return [...tokensOf(query)].sort((a, b) => b.length - a.length || byText(a, b)).slice(0, mostLookups);
}

/**
 * What a query finds in the shards that `shardsFor` named, best first, at most `most`. Every word of the query must begin
 * a word of the server's or the tool's name; whole words come before beginnings, short names before long ones.
 */
export function search(query: string, shards: readonly SearchShard[], most = 50): readonly SearchDocument[] {
  const words = tokensOf(query);
  const wanted = lookups(query);
  const found = new Map<string, { readonly document: SearchDocument; readonly score: number }>();
  for (const shard of shards) {
    for (const place of candidates(shard, wanted)) {
      const document = documentAt(shard, place);
      const score = document === undefined ? undefined : scoreOf(document, words);
      if (document === undefined || score === undefined) continue;
      found.set(`${document.server} ${document.tool?.name ?? ""}`, { document, score });
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.score - one.score || byText(a, b))
    .slice(0, most)
    .map(([, { document }]) => document);
}

function candidates({ tokens }: SearchShard, wanted: readonly string[]): ReadonlySet<number> {
  const found = Object.entries(tokens).filter(([token]) => wanted.some((word) => token.startsWith(word)));
  return new Set(found.flatMap(([, places]) => places));
}

function documentAt(shard: SearchShard, place: number): SearchDocument | undefined {
  const stored = shard.documents[place];
  const server = stored === undefined ? undefined : shard.servers[stored[0]];
  if (stored === undefined || server === undefined) return undefined;
  const [slug, name] = server;
  if (stored.length === 1) return { server: slug, name };
  const [, tool, toolSlug, category, risk] = stored;
  return {
    server: slug,
    name,
    tool: { name: tool, slug: toolSlug === "" ? tool : toolSlug, category, risk },
  };
}

/** Undefined where a word begins no word of the names. */
function scoreOf({ name, tool }: SearchDocument, words: readonly string[]): number | undefined {
  const own = tokensOf(tool?.name ?? name);
  const all = tool === undefined ? own : [...own, ...tokensOf(name)];
  let score = tool === undefined ? 1 : 0;
  for (const word of words) {
    if (own.includes(word)) score += 4;
    else if (all.includes(word)) score += 3;
    else if (all.some((token) => token.startsWith(word))) score += 1;
    else return undefined;
  }
  return score - own.length / 10;
}
