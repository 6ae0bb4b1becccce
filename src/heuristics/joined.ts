import { asWrite, type Act } from "./act.ts";
import { actAt } from "./act-at.ts";
import { isAdverb, isStop, type Sentence } from "./sentence.ts";
import { takesObject, takesParticiple } from "./noun-here.ts";
import { phrasal, verbAt } from "./verb-at.ts";
import type { Word } from "./tokens.ts";
import { overlap } from "./kind-set.ts";
import { kindSet, topicSet } from "./kinds.ts";
import { isHalf, isKeyword, isOfAnswer, isProperName, isValue } from "./joined-doubt.ts";
import { isAdjacent, isJoint, joins } from "./joints.ts";
import { isGrave, isOfKind, verbOf, type Verb, type Inflected } from "./words.ts";

/** Acts joined to the leading one: "lists, creates and deletes", "creates a run, then closes it". */
export function joinedActs(sentence: Sentence, lead: number, { verb, form }: Inflected): readonly Act[] {
  const { words } = sentence;
  const acts: Act[] = [];
  let lastVerb = lead;
  for (let index = lead + 1; index < words.length; index++) {
    const word = words[index] as Word;
    if (!(isJoint(words, index) || tellsWhat(word, { verb, form }) || isExample(words, index, verb)))
      continue;
    if (word.isIdentifier) {
      const found =
        form === "base" && isAdjacent(words, lastVerb, index) ? verbIn(sentence, index) : undefined;
      if (!found) continue;
      acts.push(actAt(sentence, index, found, "description"));
      lastVerb = index;
      continue;
    }
    const at = isAdverb(word.text) || word.text === "either" || word.text === "both" ? index + 1 : index;
    const isListed = isAdjacent(words, lastVerb, at) || sets(words, at);
    const found = at < words.length ? verbAt(words, at, isListed) : undefined;
    if (
      !found ||
      !(
        found.form === form ||
        word.before === "break" ||
        removesAlong(word, found, verb) ||
        goesOn(words, index, found, verb)
      )
    )
      continue;
    // Between objects ("branch, commit and tag") a verb-noun is a noun unless it has an object of its own.
    if (
      found.verb.alsoNoun &&
      !isListed &&
      !takesObject(words, at) &&
      !takesParticiple(words, at) &&
      !sets(words, at) &&
      !isActing(words, at, found, verb)
    )
      continue;
    if (isOfAnswer(words, at, verb, found.verb) && !sets(words, at)) continue;
    if (!isListed && verb.category === "read" && isProperName(sentence, at, found.verb)) continue;
    if (isHalf(words, at, lastVerb) || isValue(sentence, at, verb) || isKeyword(sentence, at, lead)) continue;
    if (word.isAside && !states(words, index, verb, found.verb)) continue;
    // "Drag and drop" puts something down.
    if (verb.word === "drag" && found.verb.word === "drop") continue;
    const act = actAt(sentence, at, found, "description");
    acts.push(isSetting(verb, acts.at(-1)?.verb, act) ? asWrite(act) : act);
    lastVerb = at;
    index = at;
  }
  return acts;
}

/** "list, get, delete_file": among acts, an identifier acts by its first word, unless it is written as code. */
function verbIn({ words, folded }: Sentence, index: number): Inflected | undefined {
  const { text, start } = words[index] as Word;
  if (folded.text[start - 1] === "`") return undefined;
  const found = verbOf(text.slice(0, Math.max(0, text.indexOf("_"))));
  return found?.form === "base" && !found.verb.alsoNoun ? found : undefined;
}

/** "Get a task and set status to done": the verb by what follows, though no article does. */
const sets = (words: readonly Word[], at: number) =>
  words[at]?.text === "set" &&
  adds(words, at) &&
  words.slice(at + 2, at + 5).some(({ text }) => text === "to");

/**
 * "Closes the market and pays out winners", "creates a parcel and buy postage": the verb-noun is a verb by its particle, or
 * by the thing it buys or ends; but not in "update drop and purge settings".
 */
function isActing(words: readonly Word[], at: number, { verb, form }: Inflected, lead: Verb): boolean {
  if (phrasal(words, at)) return true;
  const next = words[at + 1];
  // "Upload a file and start translation."
  if (
    beginning.has(verb.word) &&
    adds(words, at) &&
    next?.before === "space" &&
    !joins(next) &&
    !isStop(next)
  )
    return true;
  return (
    form !== "gerund" &&
    verb.weight === 2 &&
    isGrave(verb) &&
    lead.category !== "read" &&
    words[at - 2]?.known.found === undefined &&
    next?.before === "space" &&
    !joins(next) &&
    !isStop(next) &&
    !isOfKind(next, namedAfter)
  );
}

const beginning = new Set(["start", "stop", "restart", "run", "launch"]);
const namedAfter = kindSet("result", "paper", "heading", "order");

/**
 * "Disconnects the agent: revokes its token": behind a colon a change is told in full. "Prepare for a meeting - gather
 * notes": what is weak is spelled out behind a dash.
 */
const tellsWhat = ({ before, known: { found } }: Word, lead: Inflected) =>
  before === "break" &&
  found !== undefined &&
  !found.verb.alsoNoun &&
  ((found.form === "third" && isGrave(found.verb) && lead.verb.category !== "read") ||
    (found.form === lead.form && lead.verb.weight === 1));

/** "Perform actions like create and get": the first example. */
const isExample = (words: readonly Word[], index: number, lead: Verb) =>
  (words[index - 1] as Word).text === "like" && managing.has(lead.word);

/** "Makes the target equal to the source, deleting what it does not have"; what a reading tool removes, it leaves out. */
const removesAlong = ({ before }: Word, { verb, form }: Inflected, lead: Verb) =>
  before === "list" && form === "gerund" && removing.has(verb.word) && lead.category !== "read";

/** In an aside also another form than the leading verb's: "Update keys (and deletes the rest)", "Manages keys (add, delete)". */
const goesOn = (words: readonly Word[], index: number, found: Inflected, lead: Verb) =>
  (words[index] as Word).isAside &&
  (isSpelledOut(found, lead) || (found.form === "third" && adds(words, index)));

/** "Manages keys (add, rotate, delete)": the aside lists bare verbs whatever the form of the one it spells out. */
const isSpelledOut = (found: Inflected, lead: Verb) =>
  found.form === "base" && !found.verb.mostlyNoun && managing.has(lead.word);

/**
 * Whether an aside states acts: "Update keys (add, rotate, delete)" spells out its verb, "(and deletes the rest)" goes on,
 * but "List policies (approve / block)" tells what a policy may say.
 */
function states(words: readonly Word[], index: number, lead: Verb, found: Verb): boolean {
  if (adds(words, index) || managing.has(lead.word)) return true;
  // "Sets a state (hover, focus)": what stands in brackets after a change is one of its values.
  return lead.category !== "read" && found.category !== "execute";
}

const adds = (words: readonly Word[], index: number) => adding.has((words[index - 1] as Word).text);
const adding = new Set(["and", "then"]);

// "Clearing", "resetting" and "dropping" are said of much that is not lost.
const removing = new Set("delete remove erase purge destroy wipe prune truncate overwrite".split(" "));

/** Verbs that say nothing until what follows spells them out. */
export const managing = new Set("manage handle perform control maintain operate process".split(" "));

/**
 * "Set or clear a field": what is set to nothing can be set again, unless it holds other things. "Add and remove roles":
 * only ties are made and undone.
 */
const isSetting = (lead: Verb, last: Verb | undefined, { verb, topics, kinds, from }: Act) =>
  (setting.has(lead.word) && emptying.has(verb.word) && !overlap(topics, holding)) ||
  (lead.word === "set" && verb.word === "remove" && !overlap(topics, holding)) ||
  (tying.has((last ?? lead).word) && verb.word === "remove" && (from || overlap(kinds, tie)));

const holding = topicSet("container");
const tie = kindSet("tie");
const tying = new Set("add assign attach apply grant".split(" "));

const setting = new Set("set update write edit override toggle change modify".split(" "));
const emptying = new Set("clear reset unset".split(" "));
