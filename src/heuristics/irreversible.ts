import type { Act } from "./act.ts";
import type { Heuristic } from "./heuristic.ts";
import { described, makeMatch, named } from "./match.ts";

const pattern =
  /\b(?:(?:can(?:no|['’])t|can not|cannot) be (?:undone|reversed|recovered|restored|reverted|reopened|reactivated|re-?enabled|resumed|(?:attached|used|opened) again)|for good(?=[.,;)]|$)|irreversibl[ey]|permanent(?:ly)? (?:delet|remov|eras|destr)\w*|permanently|not (?:be )?(?:reversible|recoverable)|unrecoverable|no (?:undo|way back))/i;

// Looked for first: most texts hold none of it, and it is much faster than the pattern.
const clue = /permanent|undo|rever|recover|restored|way back|not be re| again|for good/;

/** Says itself that there is no way back. */
export const irreversible: Heuristic = {
  id: "irreversible",
  title: "Says that there is no way back",
  signal: "irreversible",
  severity: "high",
  why: "The author warns that a mistake stays.",
  sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
  examples: {
    flags: [
      described("Deletes a note. This cannot be undone."),
      described("Permanently deletes a note."),
      described("Irreversible."),
      described("Closes an account. This cannot be undone."),
      described("Erases it; the data is unrecoverable."),
      { name: "get_note", description: "Permanently deletes the note it returns." },
    ],
    ignores: [
      described("Deletes a note."),
      named("permanent_link"),
      described("This can be undone."),
      described("Lists permanent redirects."),
      described("Lists the notes that were permanently deleted."),
      described("Gets a file that cannot be recovered."),
    ],
  },
  detect: ({ acts, description: { folded } }) => {
    if (acts.length > 0 && acts.every((act) => act.category === "read")) return [];
    const found = clue.test(folded.text) ? pattern.exec(folded.source) : null;
    if (!found) return [];
    const says = "the description says that there is no way back";
    const isEnded = acts.some(ends) && !denied.test(found[0]);
    return [makeMatch({ pointer: "/description", text: found[0] }, says, isEnded ? ended : forever)];
  },
};

// What can be opened or enabled again is not destroyed, unless the author says that it cannot.
const ending = new Set(
  "anonymize archive block close deactivate detach disable disconnect end finish lock merge redact reject release remove replace retire squash stop suspend unlink".split(
    " ",
  ),
);
// "Hidden rather than permanently deleted": told of what another call does.
const denied = /^permanent(?:ly)? /i;
const forever = { signal: "irreversible" } as const;
const ended = { category: "destructive", weight: 2, signal: "irreversible" } as const;
const ends = ({ verb, place }: Act) => ending.has(verb.word) && (place === "name" || place === "description");
