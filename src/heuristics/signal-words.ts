import type { Signal } from "../model/classification.ts";
import type { Act } from "./act.ts";
import type { Facts } from "./facts.ts";
import type { Match } from "./heuristic.ts";
import { makeMatch, silent } from "./match.ts";
import { exactly, type Word } from "./tokens.ts";
import { overlap } from "./kind-set.ts";
import { topicSets, type Topic } from "./kinds.ts";

/** Whether the word at `index` is another thing by what stands beside it: `policy` in `backup_policy`. */
export type IsOther = (words: readonly Word[], index: number) => boolean;

/**
 * A match for the first act that is about a thing of this topic, the plainest place first. What it underlines is the
 * thing, not the verb: `connections` in `connections.create`.
 */
export function aboutTopic(
  facts: Facts,
  topic: Topic,
  signal: Signal,
  says: string,
  isMeant: (act: Act) => boolean = () => true,
  isOther: IsOther = () => false,
): readonly Match[] {
  const sought = topicSets[topic];
  if (!overlap(facts.topics, sought)) return silent;
  for (const act of facts.acts) {
    if (!overlap(act.topics, sought) || !isMeant(act)) continue;
    const word = act.near.find(
      ({ text, known }, index) =>
        overlap(known.topics, sought) && text !== act.verb.word && !isOther(act.near, index),
    );
    if (word) return [makeMatch({ pointer: act.pointer, text: exactly(act.folded, word) }, says, { signal })];
  }
  return silent;
}
