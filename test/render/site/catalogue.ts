import { assessTools } from "../../../src/assess/assess.ts";
import type { CatalogEntry, CatalogFinding, CatalogTool } from "../../../src/model/catalog.ts";
import type { AssessedTool } from "../../../src/model/classification.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { isObject, type JsonObject } from "../../../src/model/json.ts";
import { recommender } from "../../../src/policy/recommend.ts";
import { facetDigests } from "../../../src/review/facets.ts";
import type { Site } from "../../../src/render/site/page.ts";

/** A site with plain names for its assets. */
export const site: Site = {
  assets: {
    css: "site.css",
    icon: "icon.svg",
    site: "site.js",
    search: "search.js",
    try: "try.js",
    compare: "compare.js",
  },
};

/** An entry for a server that offers these tools. */
export function entryOf(slug: string, definitions: readonly JsonObject[]): CatalogEntry {
  const { tools, findings } = assessTools({ tools: definitions }, slug);
  const recommend = recommender(tools);
  return {
    slug,
    name: slug,
    source: { kind: "npm", package: { registry: "npm", name: slug, version: "1.2.3" } },
    start: { args: [], env: {}, sandbox: "bwrap", network: false },
    surface: {
      capturedAt: "2026-11-20T10:00:00Z",
      toolwarden: "0.1.0",
      version: "1.2.3",
      coverage: "complete",
      protocol: "2025-11-25",
      serverInfo: { name: slug, version: "1.2.3" },
      notes: [],
      tools: tools.map((tool) => catalogTool(tool, recommend(tool).rule)),
      prompts: [],
      resources: [],
      findings: findings.map(catalogFinding),
    },
    history: [],
  };
}

function catalogFinding({ kind, severity, fingerprint, tool }: Finding): CatalogFinding {
  return { kind, severity, fingerprint, ...(tool !== undefined && { tool }) };
}

function catalogTool({ name, definition, classification }: AssessedTool, rule: unknown): CatalogTool {
  return {
    name,
    ...classification,
    hints: {},
    parameters: [],
    ...(isObject(rule) && { rule }),
    digests: facetDigests(definition),
  };
}
