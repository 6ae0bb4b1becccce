import { weighing, type Act } from "./act.ts";
import { clauses } from "./noun-led.ts";
import { continues, isDirective } from "./lead-doubt.ts";
import { actAt } from "./act-at.ts";
import { takesObject } from "./noun-here.ts";
import { verbAt } from "./verb-at.ts";
import type { Sentence } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import { wordBefore, isGrave, verbOf, type Inflected } from "./words.ts";

/** Verbs that a sentence mentions anywhere, for where no sentence tells an act. */
export function mentionedActs(sentence: Sentence): readonly Act[] {
  const { words } = sentence;
  const clause = words.findIndex(({ text }) => clauses.has(text) || text === "whose");
  // "Always call when writing code": what follows tells the occasion.
  const said = clause < 0 ? words : words.slice(0, clause);
  return said.flatMap((word, index) => {
    const found = word.isIdentifier ? undefined : (verbAt(words, index) ?? lastPart(word));
    // "Sessions that are running" go on whether the tool is called or not.
    const goesOn =
      found?.form === "gerund" && /^(?:are|is|currently|now)$/.test(wordBefore(words, index)?.text ?? "");
    if (!found || goesOn || isDirective(words, index, found)) return [];
    // "Past transfers."
    if (found.form === "third" && found.verb.alsoNoun && isGrave(found.verb) && !continues(words[index + 1]))
      return [];
    // "From one place to another": such a word is the act only where an object follows.
    const isThing =
      found.verb.mostlyNoun &&
      (found.verb.weight === 1 ? !takesObject(words, index) : !continues(words[index + 1]));
    return isThing ? [] : [weighing(actAt(sentence, index, found, "mention"), 0)];
  });
}

/** The verb in `problem-solving`. */
function lastPart({ text, isHyphened }: Word): Inflected | undefined {
  const found = isHyphened ? verbOf(text.slice(text.lastIndexOf("-") + 1)) : undefined;
  return found?.form === "gerund" ? found : undefined;
}
