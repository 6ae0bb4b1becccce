import { nameVerb } from "../../src/catalog/name-verb.ts";
import type { SiteServer, SiteTool } from "../../src/catalog/site-index.ts";
import { toolSlug } from "../../src/catalog/tool-slug.ts";

/** A server of the site with these tools, for what needs no more than names. */
export function siteServerOf(slug: string, tools: readonly (string | Partial<SiteTool>)[]): SiteServer {
  return {
    slug,
    name: slug,
    source: "npm",
    capturedAt: "2026-11-01T00:00:00Z",
    coverage: "complete",
    tools: tools.map((given) => {
      const tool = typeof given === "string" ? { name: given } : given;
      const name = tool.name ?? "tool";
      const verb = nameVerb(name);
      return {
        name,
        slug: toolSlug(name),
        category: "read",
        risk: "low",
        signals: [],
        attacks: [],
        ...(verb !== undefined && { verb }),
        ...tool,
      };
    }),
    findings: { low: 0, medium: 0, high: 0, critical: 0 },
    changes: [],
  };
}
