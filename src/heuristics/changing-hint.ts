import { categories } from "../model/classification.ts";
import type { Act } from "./act.ts";
import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { hinted, makeMatch, named } from "./match.ts";
import type { Spoken } from "./words.ts";

/** The server's own hint that a call changes something: testimony against interest, so it may raise. */
export const changingHint: Heuristic = {
  id: "changing-hint",
  title: "The server says that a call changes something",
  severity: "medium",
  why: "A server has no reason to call a harmless tool harmful.",
  sources: ["MCP 2025-11-25, ToolAnnotations.readOnlyHint and destructiveHint"],
  examples: {
    flags: [
      hinted({ readOnlyHint: false }),
      hinted({ destructiveHint: true }),
      hinted({ readOnlyHint: false, destructiveHint: true }),
      hinted({ readOnlyHint: false }, "lookup"),
    ],
    ignores: [
      hinted({ readOnlyHint: true }),
      named("delete_user"),
      hinted({ readOnlyHint: true, destructiveHint: true }),
      hinted({ readOnlyHint: "false" }),
    ],
  },
  detect: (facts) => {
    const { readOnly, destructive } = facts.hints;
    if (readOnly === true) return [];
    const matches: Match[] = [];
    if (destructive === true) {
      const says = "the server says that a call may destroy something";
      matches.push(makeMatch(at("destructiveHint"), says, { category: "destructive", weight: 0 }));
    }
    if (readOnly === false || destructive === true) {
      const says = "the server says that a call changes something";
      const hint = readOnly === false ? "readOnlyHint" : "destructiveHint";
      matches.push(makeMatch(at(hint), says, changeIn(facts)));
    }
    return matches;
  },
};

// A hint's value is no text, so the evidence is its name, as for a parameter.
const at = (hint: string) => ({ pointer: `/annotations/${hint}`, text: hint });

/**
 * What the hint makes of the definition: nothing new where a plain act changes something already, or where name and
 * description both plainly read; otherwise it decides that a call is the gravest thing that a weak act says, or a write.
 */
function changeIn(facts: Facts): Pick<Match, "category" | "weight"> {
  const acts = facts.acts;
  const isSettled = acts.length === 0 || acts.some((act) => act.weight === 2 && act.category !== "read");
  if (isSettled || isReadTwice(facts)) return { category: "write", weight: 0 };
  // Some authors mark whatever is not known to be harmless as destructive; a plain reading outweighs that.
  return { category: gravest(acts), weight: facts.hints.readOnly === false ? 2 : 1 };
}

const isPlainRead = (act: Act) => act.weight === 2 && act.category === "read";

const isReadTwice = ({ nameActs, description }: Facts) =>
  nameActs.some(isPlainRead) && description.leading.some(isPlainRead);

function gravest(acts: readonly Act[]): Spoken {
  return acts.reduce<Spoken>(
    (worst, { category }) => (categories.indexOf(category) > categories.indexOf(worst) ? category : worst),
    "write",
  );
}
