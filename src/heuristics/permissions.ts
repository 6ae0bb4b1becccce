import type { Heuristic, Match } from "./heuristic.ts";
import { described, makeMatch, named } from "./match.ts";
import type { Facts } from "./facts.ts";
import { aboutTopic, type IsOther } from "./signal-words.ts";
import type { Word } from "./tokens.ts";
import { wordBefore } from "./words.ts";

/** Changes who may do what. */
export const permissions: Heuristic = {
  id: "permissions",
  title: "Changes who may do what",
  signal: "permissions",
  severity: "high",
  why: "A right that is granted outlives the call and opens everything behind it.",
  sources: ["CWE-732", "NIST SP 800-53, AC-3 and AC-6"],
  examples: {
    flags: [
      named("grant_role"),
      named("set_permissions"),
      described("Updates the access policy of a bucket."),
      described("Grants a user access to a project."),
      named("update_policy"),
      described("Updates the backup policy and the roles of a project."),
    ],
    ignores: [
      named("list_roles"),
      described("Lists the permissions of a user."),
      named("send_message"),
      described("Updates a message."),
      named("host_backup_policy"),
      described("Changes the retention policy of a log."),
      named("create_return_policy"),
      named("update_payment_policy"),
      named("delete_fulfillment_policy"),
    ],
  },
  detect: (facts) => {
    const says = "it changes rights, roles or policies";
    const about = aboutTopic(
      facts,
      "permission",
      "permissions",
      says,
      (one) => one.category !== "read",
      isOtherPolicy,
    );
    return about.length > 0 ? about : granted(facts, says);
  },
};

// What such a policy rules is no right of anybody.
const policies = new Set(["policy", "policies"]);
const ruled = new Set("backup retention return payment fulfillment".split(" "));

const isOtherPolicy: IsOther = (words, index) =>
  policies.has((words[index] as Word).text) && ruled.has(wordBefore(words, index)?.text ?? "");

function granted(facts: Facts, says: string): readonly Match[] {
  const act = facts.acts.find((one) => one.verb.word === "grant");
  return act ? [makeMatch(act, says, { signal: "permissions" })] : [];
}
