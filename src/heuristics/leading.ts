import { actAt } from "./act-at.ts";
import { weighing, type Act } from "./act.ts";
import { joinedActs } from "./joined.ts";
import { isForbidden, isNoAct, isQuestion, leadsUp } from "./lead-doubt.ts";
import { nounLed } from "./noun-led.ts";
import { returned } from "./returned.ts";
import { isPreamble, type Sentence } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import { verbAt } from "./verb-at.ts";
import { wordBefore } from "./words.ts";

/** The acts of a sentence that says what the tool does: the leading one, then those joined to it. */
export function leadingActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  if (isQuestion(words) || isForbidden(words)) return [];
  for (let index = opening(words); index < words.length; index++) {
    const word = words[index] as Word;
    if (refersElsewhere(words, index, sentence.own)) return [];
    const lead = word.isIdentifier ? undefined : verbAt(words, index);
    if (leadsUp(words, index, lead)) continue;
    if (lead && (isNoAct(words, index, lead) || isArgument(sentence, index))) return [];
    if (lead)
      return returned(
        withJoined(actAt(sentence, index, lead, "description"), joinedActs(sentence, index, lead)),
        words,
      );
    if (!isPreamble(word)) return nounLed(sentence, index);
  }
  return [];
}

/**
 * "Given a task, recommend a model", "When you need a task, use this tool to plan it": where the sentence begins behind
 * what it is given or its occasion; 0 where nothing is.
 */
function opening(words: readonly Word[]): number {
  if (words[0]?.text === "when" || words[0]?.text === "if") {
    const tool = words.findIndex(
      ({ text }, at) => calls.has(text) && leadingOn.has(words[at + 1]?.text ?? ""),
    );
    return Math.max(0, tool);
  }
  if (words[0]?.text !== "given") return 0;
  const index = words.findIndex(({ before }, at) => before === "list" && verbAt(words, at) !== undefined);
  return Math.max(0, index);
}

const calls = new Set(["tool", "command", "function"]);
const leadingOn = new Set(["to", "can", "will"]);

/** "Apply a preview and verify it": what is read besides does not outweigh the act that leads. */
const withJoined = (lead: Act, joined: readonly Act[]) => [
  lead,
  ...(lead.category === "read" || lead.weight === 2
    ? joined
    : joined.map((act) => (assuring.has(act.verb.word) ? weighing(act, 1) : act))),
];
const assuring = new Set("check confirm support validate verify wait".split(" "));

/** "Set include_raw=true only when ...": what to pass. */
const isArgument = ({ words, folded }: Sentence, index: number) => {
  const next = words[index + 1];
  return next?.isIdentifier === true && /^`?=/.test(folded.text.slice(next.end, next.end + 2));
};

const referring = new Set("use call see try prefer using run via".split(" "));

/** "Use `other_tool` to remove one" tells of the other tool. */
function refersElsewhere(words: readonly Word[], index: number, own: string): boolean {
  const word = words[index] as Word;
  const previous = wordBefore(words, index);
  return word.isIdentifier && previous !== undefined && referring.has(previous.text) && word.text !== own;
}
