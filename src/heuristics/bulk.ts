import type { Act } from "./act.ts";
import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { named, described, join, makeMatch, silent } from "./match.ts";
import { exactly } from "./tokens.ts";

const words = new Set("bulk batch mass many multiple multi all everything".split(" "));
// "delete all", "every": only where they follow at once; "all fields of one record" further on is not bulk.
const pattern =
  /\b(?:in bulk|bulk|in batch(?:es)?|multiple|all (?:of )?(?:the |your |its )?\w+|every \w+|everything|entire)\b/i;

/** Changes many things in one call. */
export const bulk: Heuristic = {
  id: "bulk",
  title: "Changes many things at once",
  signal: "bulk",
  severity: "medium",
  why: "One mistaken call reaches everything that matches.",
  sources: ["OWASP API Security Top 10 2023, API6"],
  examples: {
    flags: [
      named("bulk_delete_users"),
      named("delete_many"),
      described("Deletes all messages."),
      described("Updates multiple rows in one call."),
      { name: "get_rows", description: "Updates multiple rows." },
    ],
    ignores: [
      named("list_all_users"),
      described("Lists all messages."),
      named("delete_user"),
      described("Gets multiple rows."),
      { name: "update_row", description: "Gets multiple rows." },
      described("Deletes a row. Every row has a key."),
      { name: "delete_user", description: "Multiple things" },
    ],
  },
  detect: (facts) => (changes(facts) ? join(inName(facts), inDescription(facts)) : silent),
};

const isChange = ({ category }: Act) => category !== "read";

const changes = ({ nameActs, description }: Facts) =>
  nameActs.some(isChange) || description.leading.some(isChange);

function inName({ name }: Facts): readonly Match[] {
  const word = name.words.find((one) => words.has(one.text));
  if (!word) return [];
  const text = exactly(name.folded, word);
  return [makeMatch({ pointer: "/name", text }, "the name says that one call changes many things", raised)];
}

function inDescription({ description }: Facts): readonly Match[] {
  const last = description.first.at(-1);
  if (!description.leading.some(isChange) || !last) return [];
  const sentence = description.folded.source.slice(0, Math.min(last.end, 300));
  const found = pattern.exec(sentence);
  if (!found) return [];
  return [makeMatch({ pointer: "/description", text: found[0] }, "one call changes many things", raised)];
}

const raised = { signal: "bulk" } as const;
