import type { FoundTool } from "../catalog/find-tools.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { columns } from "./columns.ts";
import { terminalText } from "./escape.ts";
import { count } from "./words.ts";

/** What a search found. */
export interface Found {
  /** By slug. */
  readonly servers: readonly CatalogEntry[];
  /** Best first. */
  readonly tools: readonly FoundTool[];
}

/** Tools that a table shows; the rest is counted. */
const mostTools = 40;

export function searchTable({ servers, tools }: Found): string {
  const serverRows = servers.map((entry) => [entry.name, versionOf(entry), seenOf(entry)]);
  const toolRows = tools
    .slice(0, mostTools)
    .map(({ server, tool: { name, category, risk, signals } }) => [
      name,
      category,
      risk,
      server,
      signals.join(", "),
    ]);
  const more = tools.length - toolRows.length;
  return [
    section("servers", serverRows),
    section("tools", toolRows),
    more > 0 ? `  and ${count(more, "more tool")}; --format json lists all\n` : "",
    servers.length + tools.length === 0 ? "Nothing on record fits these words.\n" : "",
  ].join("");
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return `${title}\n${columns(rows.map((row) => row.map((text) => ({ text: terminalText(text, 60) }))))}`;
}

function versionOf({ surface, failure }: CatalogEntry): string {
  return surface?.version ?? failure?.version ?? "";
}

function seenOf({ surface, failure }: CatalogEntry): string {
  if (surface === undefined) return `not seen: ${failure?.failure ?? "never tried"}`;
  const partly = surface.coverage === "partial" ? ", listing partial" : "";
  return `${count(surface.tools.length, "tool")}${partly}, ${surface.capturedAt.slice(0, 10)}`;
}

/** One JSON document, as `catalog-search.schema.json` describes it. */
export function searchJson({ servers, tools }: Found): string {
  const document = {
    schema: "toolwarden.catalog-search/1",
    servers: servers.map(({ slug, name, surface }) => ({
      slug,
      name,
      ...(surface?.version === undefined ? {} : { version: surface.version }),
      coverage: surface?.coverage ?? "none",
      tools: surface?.tools.length ?? 0,
    })),
    tools: tools.map(({ slug, tool: { name, category, risk, signals } }) => ({
      slug,
      name,
      category,
      risk,
      signals,
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
