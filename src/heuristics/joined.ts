import type { Act } from "./act.ts";
import { actAt, isAdverb, takesObject, verbAt, type Found, type Sentence } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import type { Verb } from "./words.ts";

/** Acts joined to the leading one: "lists, creates and deletes", "creates a run, then closes it". */
export function joinedActs(sentence: Sentence, lead: number, { verb, form }: Found): readonly Act[] {
  const { words } = sentence;
  const acts: Act[] = [];
  let lastVerb = lead;
  for (let index = lead + 1; index < words.length; index++) {
    const word = words[index] as Word;
    if (!isJoint(words, index) || word.isIdentifier || (word.isAside && !states(words, index, verb)))
      continue;
    const at = isAdverb(word.text) || word.text === "either" || word.text === "both" ? index + 1 : index;
    const isListed = isAdjacent(words, lastVerb, at);
    const found = at < words.length ? verbAt(words, at, isListed) : undefined;
    if (!found || found.form !== form) continue;
    // Between objects ("branch, commit and tag") a verb-noun is a noun unless it has an object of its own.
    if (found.verb.alsoNoun && !isListed && !takesObject(words, at)) continue;
    acts.push(actAt(sentence, at, found, "description"));
    lastVerb = at;
  }
  return acts;
}

/**
 * Whether an aside states acts: "Update keys (add, rotate, delete)" spells out its verb, "(and deletes the rest)" goes on,
 * but "List policies (approve / block)" tells what a policy may say.
 */
function states(words: readonly Word[], index: number, lead: Verb): boolean {
  const previous = words[index - 1]?.text;
  return lead.weight === 1 || lead.category !== "read" || previous === "and" || previous === "then";
}

const joints = new Set(["and", "or", "then", "either"]);

function isJoint(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const previous = words[index - 1];
  return word.before === "list" || (previous !== undefined && joints.has(previous.text));
}

/** Whether only joints stand between two verbs: "list, get or set". */
function isAdjacent(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    if (!joints.has((words[index] as Word).text)) return false;
  }
  return true;
}
