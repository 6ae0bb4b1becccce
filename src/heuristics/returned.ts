import { meaning, type Act } from "./act.ts";
import { overlap } from "./kind-set.ts";
import { kindSet } from "./kinds.ts";
import type { Word } from "./tokens.ts";

const composing = new Set("write draft compose build make craft prepare produce".split(" "));
const handing = new Set(["return", "give", "output"]);
const pronouns = new Set(["it", "them"]);

// What services keep: "Make a project and return it" tells what the answer holds.
const kept = kindSet("content", "member", "gathering", "file", "filing", "tie", "sheet");

const making = new Set([...composing, "create", "generate", "construct", "scaffold"]);
/** Makes that are text by themselves, whatever else they are about: "a smart account contract". */
const written = new Set("smart module component snippet boilerplate stub expression".split(" "));
const places = new Set("in on to into inside under".split(" "));
const owned = new Set("the your my this a an its their".split(" "));
const saying =
  /(?:^|[.!;\n,]|\band) ?(?:it |this |the tool )?(?:returns?|outputs?|gives|emits?|prints) (?:only |just )?(?:the |its |a |an |valid |plain |ready-to-\w{1,10} )?(?:(?:full|complete|generated|resulting|raw|html|css|svg|jsx|tsx|yaml|solidity|python|rust|typescript|javascript|terraform) ){0,3}(?:source code|source|code|markup|html|svg|jsx|tsx|yaml|hcl|sql|latex|snippet|boilerplate)(?= ?(?:[.,;:]|$)| (?:of the (?:generated|new|resulting)|as|for|only|that|you|ready|to|code block|in a|block|markup|source|text)\b)/i;

/** Whatever it is of, source code that is returned is kept nowhere. */
const source = /\breturns (?:the )?source code of the (?:generated|new|resulting)\b/i;

/**
 * "Make a token. Returns the source code of the generated contract.": what is made is text that is only returned, unless
 * it is something that services keep, or is made somewhere ("in your workspace").
 */
export function returnedText(acts: readonly Act[], text: string, first: readonly Word[]): readonly Act[] {
  const lead = acts[0];
  if (!lead || !making.has(lead.verb.word) || lead.place !== "description") return acts;
  if (lead.category !== "write" && lead.category !== "execute") return acts;
  const isKept =
    !source.test(text) &&
    (lead.stored ||
      lead.into ||
      (overlap(lead.kinds, kept) && !lead.near.some((word) => written.has(word.text))) ||
      first.some((word, index) => places.has(word.text) && owned.has(first[index + 1]?.text ?? "")));
  const joined = acts.slice(1);
  if (isKept || joined.some(({ category }) => category !== "read") || !saying.test(text)) return acts;
  return [meaning(lead, { category: "read", weight: 1 }), ...joined];
}

/** "Draft release notes and return them": what is composed is only returned, unless it is something that is kept. */
export function returned(acts: readonly Act[], words: readonly Word[]): readonly Act[] {
  const lead = acts[0];
  if (!lead || !composing.has(lead.verb.word) || lead.stored || lead.into || overlap(lead.kinds, kept))
    return acts;
  const joined = acts.slice(1);
  const isReturned =
    joined.every(({ category }) => category === "read") &&
    words.some(
      ({ known }, index) =>
        handing.has(known.found?.verb.word ?? "") && pronouns.has(words[index + 1]?.text ?? ""),
    );
  if (!isReturned || (lead.category !== "write" && lead.category !== "execute")) return acts;
  return [meaning(lead, { category: "read", weight: 1 }), ...joined];
}
