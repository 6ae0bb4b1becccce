import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { matchesFor, taking } from "./match.ts";
import { readName } from "./name.ts";
import type { Parameter } from "./parameters.ts";
import { kindSet } from "./kinds.ts";
import { isOfKind } from "./words.ts";

const none: ReadonlySet<string> = new Set();
// "Reset", "clear" and "drop" as switches mostly concern how the call itself works.
const removing = new Set(["delete", "truncate", "purge", "destroy", "wipe", "erase", "prune"]);

// `removeBackground`, `removeDuplicates`: left out of what is made. `deleteProtection` guards against it.
const parts = new Set(
  (
    "duplicates duplicate dupes background whitespace spaces formatting watermark outliers noise silence stopwords html markup " +
    "prefix suffix exif borders caption captions signature quotes comments punctuation protection"
  ).split(" "),
);

// `removeBranchAfterMerge`: a setting of what happens another time.
const later = new Set(["after", "when", "on"]);

const judging = new Set("analyze assess check compare estimate preview simulate validate verify".split(" "));

const ties = kindSet("tie", "mark", "member");
const content = kindSet("content", "file");

/** A switch that makes the call remove something besides. */
export const destructiveOption: Heuristic = {
  id: "destructive-option",
  title: "An option makes the call remove something",
  category: "destructive",
  severity: "medium",
  why: "A copy that can first empty its target is as grave as the emptying.",
  sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
  examples: {
    flags: [
      taking({ truncateTarget: { type: "boolean" } }),
      taking({ delete_existing: { type: "boolean" } }),
      taking({ removeSourceBranch: { type: "boolean" } }, { name: "merge" }),
      taking({ purge: { type: "boolean" } }),
      taking({ create: { type: "array" }, delete: { type: "array" } }, { name: "batch_update" }),
      taking({ removeFields: { type: "array" } }, { name: "edit_item" }),
      taking({ addFiles: { type: "array" }, removeFiles: { type: "array" } }, { name: "edit_item" }),
      taking({ removeSource: { type: "boolean" } }, { name: "get_copy", description: "Copies a file" }),
    ],
    ignores: [
      taking({ deleted: { type: "boolean" } }),
      taking({ includeDeleted: { type: "boolean" } }),
      taking({ deleteReason: { type: "string" } }),
      taking({ removeBackground: { type: "boolean" } }, { name: "edit_image" }),
      taking({ removeBranchAfterMerge: { type: "boolean" } }, { name: "update_project" }),
      taking({ delete: { type: "boolean" } }, { name: "verify_change" }),
      taking({ clearCache: { type: "boolean" } }),
      taking({ removeLabelIds: { type: "array" } }, { name: "modify_message" }),
      taking({ removeFromFolder: { type: "boolean" } }, { name: "move_page" }),
      taking({ addFields: { type: "array" }, remove_fields: { type: "array" } }, { name: "edit_item" }),
      taking({ removeStoryIds: { type: "array" } }, { name: "update_board" }),
      taking({ removeComments: { type: "boolean" } }, { name: "get_html" }),
      taking({ remove: { type: "array" } }, { name: "edit_item" }),
      taking({ force: { type: "boolean" } }, { name: "edit_item" }),
      taking({ options: { properties: { purge: { type: "boolean" } } } }, { name: "edit_item" }),
    ],
  },
  detect: (facts) =>
    matchesFor(facts, removes, "this option makes the call remove something", {
      category: "destructive",
      weight: 2,
    }),
};

function removes({ name, key, type, depth }: Parameter, facts: Facts): boolean {
  if (depth > 0 || (type !== "boolean" && type !== "array")) return false;
  const [verb, ...rest] = readName(name, none).words;
  const first = verb?.text ?? "";
  // `removeLabelIds` only unties.
  if (
    type === "array" &&
    ((rest.length === 0 && !removing.has(first)) ||
      (first === "remove" && rest.at(-1)?.text === "ids") ||
      rest.some((word) => isOfKind(word, ties)))
  )
    return false;
  if (rest.some(({ text }) => parts.has(text) || later.has(text))) return false;
  // `addEvents` and `removeEvents`: which of them it has.
  if (
    type === "array" &&
    first === "remove" &&
    !rest.some((word) => isOfKind(word, content)) &&
    facts.parameters.some(({ key: other }) => other === `add${key.slice(6)}`)
  )
    return false;
  // `removeFromParents`: it stays elsewhere.
  if (rest[0]?.text === "from") return false;
  // `verify_changes` with `delete`: what would be removed.
  if (facts.nameActs.length > 0 && facts.nameActs.every(({ verb }) => judging.has(verb.word))) return false;
  // What a reading tool removes, it leaves out of its answer.
  return (
    removing.has(first) ||
    (first === "remove" &&
      [...facts.nameActs, ...facts.description.leading].some((act) => act.category !== "read"))
  );
}
