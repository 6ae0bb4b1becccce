import type { SiteIndex, SiteServer } from "../../catalog/site-index.ts";
import { worstOf } from "../../catalog/worst.ts";
import type { CatalogEntry } from "../../model/catalog.ts";
import { categories } from "../../model/classification.ts";
import { formatCatalogEntry } from "../../model/files/catalog-file.ts";
import { jsonSchemas } from "../../model/files/schemas.ts";
import type { SiteFile } from "./page.ts";

/** The entry itself, for programs. */
export function apiServer(entry: CatalogEntry): SiteFile {
  return { path: `api/servers/${entry.slug}.json`, content: formatCatalogEntry(entry) };
}

/** The list of all servers, for programs, and the schemas of both. */
export function apiIndex({ servers }: SiteIndex): readonly SiteFile[] {
  const list = { schema: "toolwarden.catalog-index/1", servers: servers.map(listed) };
  const schemas = jsonSchemas();
  return [
    { path: "api/index.json", content: `${JSON.stringify(list)}\n` },
    ...["catalog-entry", "catalog-index"].map((name) => ({
      path: `api/${name}.schema.json`,
      content: `${JSON.stringify(schemas[`${name}.schema.json`], undefined, 2)}\n`,
    })),
  ];
}

function listed(server: SiteServer) {
  const { slug, name, version, capturedAt, coverage, failure, tools } = server;
  const counts = categories.map((category) => [
    category,
    tools.filter((tool) => tool.category === category).length,
  ]);
  const risk = worstOf(tools);
  return {
    slug,
    name,
    ...(version !== undefined && { version }),
    ...(capturedAt !== undefined && { capturedAt }),
    coverage,
    ...(failure !== undefined && { failure }),
    categories: Object.fromEntries(counts) as Record<string, number>,
    ...(risk !== undefined && { risk }),
    entry: `servers/${slug}.json`,
  };
}
