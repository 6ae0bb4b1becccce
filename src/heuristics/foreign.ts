import foreignData from "../../catalog/words/foreign.json" with { type: "json" };
import { bareAct, meaning, type Act } from "./act.ts";
import { original } from "./fold.ts";
import { verbsOf } from "./foreign-verbs.ts";
import { isKept, isReadingRun, isUnspaced, writtenActs } from "./foreign-written.ts";
import type { Sentence } from "./sentence.ts";
import { exactly, type Word } from "./tokens.ts";
import type { Span } from "./spans.ts";
import type { Verb } from "./words.ts";

let spelled: ReadonlyMap<string, Verb> | undefined;

/** The verb that a word of another Latin-script language (folded) stands for, if we know it. */
export function spelledVerb(word: string): Verb | undefined {
  spelled ??= verbsOf(foreignData.spelled);
  return spelled.get(word);
}

/** The acts of a sentence in another language than English. */
export function foreignActs(sentence: Sentence, { start, end }: Span): readonly Act[] {
  const { folded, words, pointer } = sentence;
  if (isUnspaced(folded.text.slice(start, end))) {
    return writtenActs(folded.text, start, Math.min(end, start + 400)).map((one) => {
      const text = original(folded, one.start, one.end);
      const act = bareAct(one.verb, one.verb.weight, "description", { pointer, text });
      if (isReadingRun(folded.text, one)) return meaning(act, { category: "read", weight: 2 });
      return isKept(folded.text, one) ? meaning(act, { category: "write", weight: 1 }) : act;
    });
  }
  const acts: Act[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    const verb = separableVerb(words, index) ?? spelledVerb(word.text);
    if (!verb || isDenied(words, index)) continue;
    // German may keep its infinitive for the end; the others begin with the verb. What is joined to one acts too.
    const mayAct =
      acts.length === 0 ? index < 4 || index === words.length - 1 : !word.isAside && isJoined(words, index);
    if (mayAct) acts.push(foreignAct(verb, exactly(folded, word), pointer));
  }
  return acts;
}

let separable: ReadonlyMap<string, Verb> | undefined;
const longestClause = 24;

/** "Legt einen Ordner an": German keeps the first part of such a verb for the end of its clause. */
function separableVerb(words: readonly Word[], index: number): Verb | undefined {
  separable ??= verbsOf(foreignData.separable);
  const { text } = words[index] as Word;
  for (let at = index + 1; at < Math.min(words.length, index + longestClause); at++) {
    const verb = separable.get(`${text} ${(words[at] as Word).text}`);
    const next = words[at + 1];
    if (verb && (next?.before !== "space" || conjunctions.has(next.text))) return verb;
  }
  return undefined;
}

/** "Crea un informe y envía", "y lo envía". */
function isJoined(words: readonly Word[], index: number): boolean {
  const previous = words[index - 1]?.text ?? "";
  return (
    words[index]?.before === "list" ||
    conjunctions.has(previous) ||
    (pronouns.has(previous) && conjunctions.has(words[index - 2]?.text ?? ""))
  );
}

const pronouns = new Set("lo la los las le les se o a os as".split(" "));
const conjunctions = new Set("y e o u et ou und oder sowie ademas tambien tambem puis dann".split(" "));
const negations = new Set(
  "no nao ne nunca jamais sin sem sans ohne nicht nie pas keine keinen kein".split(" "),
);

/** "No elimina", "ne supprime pas", "löscht keine"; "antes de enviar" tells the occasion. */
function isDenied(words: readonly Word[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 2), index);
  const after = words.slice(index + 1, index + 3);
  if (before[0]?.text === "antes" || before[0]?.text === "avant") return true;
  return before.some(({ text }) => negations.has(text)) || after.some(({ text }) => following.has(text));
}

const following = new Set("pas nicht keine keinen kein nichts jamais nie".split(" "));

function foreignAct(verb: Verb, text: string, pointer: string): Act {
  return bareAct(verb, verb.weight, "description", { pointer, text });
}
