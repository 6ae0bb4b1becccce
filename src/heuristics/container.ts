import type { Heuristic } from "./heuristic.ts";
import { named, described } from "./match.ts";
import { aboutTopic } from "./signal-words.ts";

/** Ends something that holds other things. */
export const container: Heuristic = {
  id: "container",
  title: "Ends something that holds other things",
  signal: "container",
  severity: "critical",
  why: "With a database, a bucket or a repository goes everything inside it.",
  sources: ["ISO/IEC 9075, DROP SCHEMA ... CASCADE"],
  examples: {
    flags: [
      named("drop_database"),
      named("delete_repository"),
      described("Deletes a bucket."),
      described("Removes the whole workspace."),
    ],
    ignores: [
      named("get_database"),
      named("delete_draft"),
      described("Lists the buckets."),
      described("Deletes a comment."),
    ],
  },
  detect: (facts) =>
    aboutTopic(
      facts,
      "container",
      "container",
      "what it ends holds other things",
      (one) => one.category === "destructive",
    ),
};
