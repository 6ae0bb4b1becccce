import { bareAct, type Act } from "./act.ts";
import { fold } from "./fold.ts";
import { exactly, sentenceWords } from "./tokens.ts";
import { known } from "./words.ts";

const longestLine = 300;
const mostLines = 200;
const mostWords = 60;

/** The acts that a list of choices names, "get, create or drop"; `pointer` says where it stands. */
export function choicesIn(text: string, pointer: string): readonly Act[] {
  const folded = fold(text);
  const acts = sentenceWords(folded, 0, folded.text.length, mostWords).flatMap((word): readonly Act[] => {
    const { found } = word.known;
    if (
      found?.form !== "base" ||
      found.verb.weight === 1 ||
      (found.verb.alsoNoun && found.verb.category !== "destructive")
    )
      return [];
    return [bareAct(found.verb, found.verb.weight, "action", { pointer, text: exactly(folded, word) })];
  });
  // One verb alone is prose ("the action to execute"); several are a list of choices.
  return acts.length > 1 ? acts : [];
}

// Bounded, so that they take linear time.
const marked = /[A-Za-z_]{2,30}(?: ?[|/] ?[A-Za-z_]{2,30}){2,20}/g;
const listed =
  /['"`]?[A-Za-z_]{2,30}['"`]?(?:(?: ?[|/] ?|, ?(?:or )?| or )['"`]?[A-Za-z_]{2,30}['"`]?){1,20}/g;
const searched = 2_000;

/**
 * The acts that a tool's description names as choices of its parameter `name`: where it lists its parameters ("action: list
 * or delete"), else anywhere among words that marks join, three at least ("list|get|files|delete").
 */
export function toldChoices(name: string, description: string): readonly Act[] {
  const line = lineOf(name, description);
  const told = line === undefined ? [] : actsAmong(line.matchAll(listed));
  return told.length > 0 ? told : actsAmong(description.slice(0, searched).matchAll(marked));
}

// Bounded, so that it takes linear time.
const headed =
  /\b(?:types|operations|actions|ops)(?: are)?: {0,2}([A-Za-z_]{2,40}(?:\/[A-Za-z_]{2,40})?(?:, ?[A-Za-z_]{2,40}(?:\/[A-Za-z_]{2,40})?){2,60})/i;

/** The names of the steps that a call may be made of, where its description lists them: "Types: addNode, removeNode, ...". */
export const toldSteps = (description: string): readonly string[] =>
  headed.exec(description.slice(0, searched))?.[1]?.split(/[,/ ]+/) ?? [];

function actsAmong(lists: Iterable<RegExpExecArray>): readonly Act[] {
  for (const [found] of lists) {
    const acts = found.split(/[^A-Za-z_]+/).flatMap((text): readonly Act[] => {
      const word = known(text.toLowerCase()).found;
      return word?.form === "base" && !word.verb.mostlyNoun
        ? [bareAct(word.verb, word.verb.weight, "action", { pointer: "/description", text })]
        : [];
    });
    if (acts.length > 1) return acts;
  }
  return [];
}

/** What a tool's description says of the parameter `name` where it lists its parameters. */
function lineOf(name: string, description: string): string | undefined {
  for (const line of description.split(/\r?\n/, mostLines)) {
    const text = line.replace(/^[ \t]*(?:[-*] ?|:param )?`?/, "");
    if (!text.startsWith(name)) continue;
    const rest = /^`?(?: ?\([^)]{0,60}\))?`? ?: ?(.*)$/.exec(
      text.slice(name.length, name.length + longestLine),
    );
    if (rest?.[1]) return rest[1];
  }
  return undefined;
}
