import type { Heuristic } from "./heuristic.ts";
import { named, described } from "./match.ts";
import { actOn } from "./signal-words.ts";

// With other verbs an owner is only who something belongs to: "removes a client by owner and name".
const appointing = new Set(["add", "assign", "set", "promote", "demote", "change", "replace"]);

/** Changes who may do what. */
export const admin: Heuristic = {
  id: "admin",
  title: "Changes who may do what",
  signal: "admin",
  severity: "high",
  why: "A right that is granted outlives the call and opens everything behind it.",
  sources: ["CWE-269", "NIST SP 800-53, AC-6"],
  examples: {
    flags: [
      named("grant_role"),
      named("set_permissions"),
      described("Adds an admin to the team."),
      described("Updates the access policy of a bucket."),
      named("add_group_owner"),
    ],
    ignores: [
      named("list_roles"),
      described("Lists the permissions of a user."),
      named("get_admin"),
      described("Sends a message."),
      described("Removes a client by owner and name."),
    ],
  },
  detect: (facts) => {
    const act =
      actOn(facts, "permission", (one) => one.category !== "read") ??
      actOn(facts, "owner", (one) => appointing.has(one.verb.word)) ??
      [...facts.nameActs, ...facts.description.leading].find((one) => one.verb.word === "grant");
    return act
      ? [
          {
            pointer: act.pointer,
            text: act.text,
            signal: "admin",
            says: "it changes rights, roles or policies",
          },
        ]
      : [];
  },
};
