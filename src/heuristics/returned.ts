import { makeAct, type Act } from "./act.ts";
import { overlap, union } from "./kind-set.ts";
import { kindSet } from "./kinds.ts";
import type { Word } from "./tokens.ts";

const composing = new Set("write draft compose build make craft prepare produce".split(" "));
const handing = new Set(["return", "give", "output"]);
const pronouns = new Set(["it", "them"]);

// What services keep: "Make a project and return it" tells what the answer holds.
const kept = (["content", "member", "gathering", "file", "filing", "tie", "sheet"] as const)
  .map(kindSet)
  .reduce(union);

/** "Draft release notes and return them": what is composed is only returned, unless it is something that is kept. */
export function returned(acts: readonly Act[], words: readonly Word[]): readonly Act[] {
  const [lead, ...joined] = acts;
  if (!lead || !composing.has(lead.verb.word) || lead.stored || lead.into || overlap(lead.kinds, kept))
    return acts;
  const isReturned =
    joined.every(({ category }) => category === "read") &&
    words.some(
      ({ known }, index) =>
        handing.has(known.found?.verb.word ?? "") && pronouns.has(words[index + 1]?.text ?? ""),
    );
  if (!isReturned || (lead.category !== "write" && lead.category !== "execute")) return acts;
  return [makeAct(lead, { category: "read", weight: 1 }, lead, lead.place, lead), ...joined];
}
