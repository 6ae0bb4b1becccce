import type { Heuristic } from "./heuristic.ts";
import { named, described } from "./match.ts";
import { aboutTopic } from "./signal-words.ts";

/** Speaks of a production system. */
export const production: Heuristic = {
  id: "production",
  title: "Acts on production",
  signal: "production",
  severity: "high",
  why: "In production a mistake meets customers.",
  sources: ["NIST SP 800-53, CM-4 (1), separate test environments"],
  examples: {
    flags: [
      named("deploy_to_production"),
      described("Restarts the production cluster."),
      described("Promotes a release to prod."),
      named("prod_db_update"),
    ],
    ignores: [
      named("get_production_status"),
      described("Lists production deployments."),
      described("Restarts the product service."),
      named("deploy_preview"),
    ],
  },
  detect: (facts) =>
    aboutTopic(
      facts,
      "production",
      "production",
      "it acts on a production system",
      (one) => one.category !== "read",
    ),
};
