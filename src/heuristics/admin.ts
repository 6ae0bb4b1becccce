import type { Heuristic } from "./heuristic.ts";
import { named, described } from "./match.ts";
import { aboutTopic } from "./signal-words.ts";

// With other verbs an owner is only who something belongs to: "removes a client by owner and name".
const appointing = new Set(["add", "assign", "set", "promote", "demote", "change", "replace"]);
const says = "it changes who administers or owns something";

/** Changes who administers or owns something. */
export const admin: Heuristic = {
  id: "admin",
  title: "Changes who is in charge",
  signal: "admin",
  severity: "high",
  why: "An administrator can undo every other limit.",
  sources: ["CWE-269", "NIST SP 800-53, AC-6 (5)"],
  examples: {
    flags: [
      named("grant_admin_role"),
      described("Adds an admin to the team."),
      named("add_group_owner"),
      named("create_superuser"),
    ],
    ignores: [
      named("get_admin"),
      described("Lists the administrators of a site."),
      described("Sends a message."),
      described("Removes a client by owner and name."),
    ],
  },
  detect: (facts) => [
    ...aboutTopic(facts, "admin", "admin", says, (one) => one.category !== "read"),
    ...aboutTopic(facts, "owner", "admin", says, (one) => appointing.has(one.verb.word)),
  ],
};
