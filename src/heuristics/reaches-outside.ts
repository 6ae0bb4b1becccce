import type { Heuristic } from "./heuristic.ts";
import { named, described } from "./match.ts";
import { aboutTopic } from "./signal-words.ts";

const reaching = new Set(
  "send post reply publish email message notify broadcast tweet invite comment forward dm share respond call submit".split(
    " ",
  ),
);

/** Reaches people, or the public, outside the conversation. */
export const reachesOutside: Heuristic = {
  id: "reaches-outside",
  title: "Reaches people",
  signal: "reaches-outside",
  severity: "medium",
  why: "What has been read by somebody cannot be taken back.",
  sources: ["MCP 2025-11-25, ToolAnnotations.openWorldHint"],
  examples: {
    flags: [
      named("send_email"),
      named("post_message"),
      described("Replies to a thread."),
      described("Sends a notification to a user."),
    ],
    ignores: [
      named("get_email"),
      named("delete_message"),
      described("Lists the messages of a channel."),
      named("send_key"),
    ],
  },
  detect: (facts) =>
    aboutTopic(
      facts,
      "people",
      "reaches-outside",
      "people outside the conversation will see it",
      (one) => reaching.has(one.verb.word) && one.category !== "read",
    ),
};
