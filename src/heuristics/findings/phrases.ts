import { between, type Sentence, type Token } from "./sentences.ts";

/** Words in an order, each within so many words of the one before. */
interface Phrase {
  readonly slots: readonly Slot[];
}

interface Slot {
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
  /** The next slot's word stands at most so many words further on. */
  readonly within: number;
}

/**
 * A phrase: lists of words, and between them how many words further on the next may stand. `do*` is any word that
 * begins so; the first list has whole words only.
 */
export function phrase(...parts: readonly (string | number)[]): Phrase {
  const slots: Slot[] = [];
  let within = 0;
  for (const part of parts) {
    if (typeof part === "number") {
      within = part;
      continue;
    }
    const all = part.split(" ");
    const stems = all.filter((one) => one.endsWith("*")).map((one) => one.slice(0, -1));
    slots.push({ words: new Set(all.filter((one) => !one.endsWith("*"))), stems, within });
    within = 1;
  }
  return { slots };
}

/** Where a phrase was found: indexes of its first and last word. */
export interface Found {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}

/** Many phrases, searched for at once. */
export interface Phrases {
  /** The first place where one of them is said and meant. */
  readonly find: (sentence: Sentence) => Found | undefined;
}

/** Phrases by their first words, so that most words of a text cost one look-up. */
export function phrases(list: readonly Phrase[], accept: (found: Found) => boolean = isMeant): Phrases {
  const byWord = new Map<string, Phrase[]>();
  for (const one of list) {
    for (const first of one.slots[0]?.words ?? []) byWord.set(first, [...(byWord.get(first) ?? []), one]);
  }
  return {
    find: (sentence) => {
      for (const [index, { text }] of sentence.words.entries()) {
        for (const { slots } of byWord.get(text) ?? []) {
          const last = endOf(sentence.words, slots, 1, index);
          if (last === undefined) continue;
          const found = { sentence, first: index, last };
          if (accept(found)) return found;
        }
      }
      return undefined;
    },
  };
}

/** Phrases have few slots and short reaches, so the search ends after a bounded number of looks. */
function endOf(
  words: readonly Token[],
  slots: readonly Slot[],
  next: number,
  here: number,
): number | undefined {
  const slot = slots[next];
  if (!slot) return here;
  for (let index = here + 1; index <= here + slot.within && index < words.length; index++) {
    if (!fits(slot, words[index]?.text ?? "")) continue;
    const last = endOf(words, slots, next + 1, index);
    if (last !== undefined) return last;
  }
  return undefined;
}

const fits = ({ words, stems }: Slot, word: string) =>
  words.has(word) || stems.some((stem) => word.startsWith(stem));

/** The exact characters of what was found. */
export function exactText({ sentence, first, last }: Found): string {
  return between(sentence, first, last);
}

const negations = new Set(
  "not no never without cannot nor neither don't doesn't won't can't isn't aren't mustn't shouldn't avoid avoids refuse refuses prevent prevents stop stops rather".split(
    " ",
  ),
);
// "Do not forget to read": two negations make an order.
const undone = new Set("forget fail hesitate omit skip neglect".split(" "));
const turns = new Set("but instead then however otherwise".split(" "));

/** Whether the word is denied by one that stands up to `reach` words before it in the same clause. */
export function isNegated({ words }: Sentence, at: number, reach = 4): boolean {
  for (let index = at; index >= 0 && index >= at - reach; index--) {
    const { text, opensClause } = words[index] as Token;
    if (index < at && (turns.has(text) || undone.has(text))) return false;
    if (index < at && negations.has(text)) return true;
    if (opensClause) return false;
  }
  return false;
}

const reporting = new Set(
  "detects detect detecting flags flag blocks blocking rejects scans finds marks catches injection injections jailbreak jailbreaks attempts attempt hostile malicious trying tries phrases".split(
    " ",
  ),
);
const introducing = new Set("like as example e g i eg".split(" "));

/** Said of texts in general and not to the reader: "detects prompts that ask to ...", `such as "..."`. */
export function isReported({ sentence: { words }, first }: Found): boolean {
  const before = words.slice(Math.max(0, first - 10), first);
  if (before.some(({ text }) => reporting.has(text))) return true;
  return words[first]?.isQuoted === true && before.some(({ text }) => introducing.has(text));
}

/** Neither denied nor reported. */
export function isMeant(found: Found): boolean {
  return !isNegated(found.sentence, found.first) && !isReported(found);
}
