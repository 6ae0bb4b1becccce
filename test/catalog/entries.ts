import { assessServer } from "../../src/assess/assess.ts";
import { firstEntry } from "../../src/catalog/entry.ts";
import type { CatalogEntry } from "../../src/model/catalog.ts";
import type { Json } from "../../src/model/json.ts";
import type { ServerSnapshot } from "../../src/model/server.ts";
import { snapshot } from "../review/support.ts";

/** The entry of an npm package of this slug that offers these tools. */
export function entryOf(slug: string, tools: readonly Json[], at = "2026-11-26T12:00:00Z"): CatalogEntry {
  return firstEntry(
    {
      slug,
      name: slug,
      source: { kind: "npm", package: { registry: "npm", name: slug, version: "1.0.0" } },
      start: { args: [], env: {}, sandbox: "none", network: true },
    },
    assessServer(captureOf(slug, tools)),
    { at, toolwarden: "1.0.0", version: "1.0.0" },
  );
}

export function captureOf(slug: string, tools: readonly Json[]): ServerSnapshot {
  return snapshot({ server: slug, tools });
}
