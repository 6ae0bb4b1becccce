import type { Heuristic } from "./heuristic.ts";
import { named, described, join } from "./match.ts";
import { aboutTopic, type IsOther } from "./signal-words.ts";
import type { Word } from "./tokens.ts";

// With other verbs an owner is only who something belongs to: "removes a client by owner and name".
const appointing = new Set(["add", "assign", "set", "promote", "demote", "change", "replace"]);
const says = "it changes who administers or owns something";

// With one word between at most: "the root folder", "the root Contacts folder"; but the root user's folder is an account's.
const isRootOfTree: IsOther = (words, index) =>
  (words[index] as Word).text === "root" &&
  (isFolder(words[index + 1]) ||
    (isFolder(words[index + 2]) && !ofAccount.test((words[index + 1] as Word).text)));

const isFolder = (word: Word | undefined) =>
  word !== undefined && /^(?:folders?|director(?:y|ies))$/.test(word.text);
const ofAccount = /^(?:users?|accounts?|logins?)$|'/;

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
      named("set_root_password"),
    ],
    ignores: [
      named("get_admin"),
      described("Lists the administrators of a site."),
      described("Sends a message."),
      described("Removes a client by owner and name."),
      described("Creates a list in the root folder."),
      described("Adds a page to the root Notes directory."),
    ],
  },
  detect: (facts) =>
    join(
      aboutTopic(facts, "admin", "admin", says, (one) => one.category !== "read", isRootOfTree),
      aboutTopic(facts, "owner", "admin", says, (one) => appointing.has(one.verb.word)),
    ),
};
