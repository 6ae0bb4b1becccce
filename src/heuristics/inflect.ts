import type { Form, Inflected, Verb } from "./words.ts";

// "Easing" and "shedding" are no slips of "erasing" and "shredding".
const english = new Set(["easing", "shedding"]);

/** A grave verb is known with two letters swapped or one left out too (`remvoe`, `delte`): nothing hides by misspelling. */
export function slipsOf(word: string, { verb, form }: Inflected): readonly string[] {
  const isGrave = verb.category === "destructive" || verb.category === "financial";
  if (!isGrave || verb.weight === 1 || verb.alsoNoun || word.length < 6 || form === "past") return [];
  const slips: string[] = [];
  for (let at = 1; at < word.length - 1; at++) {
    slips.push(word.slice(0, at) + word.slice(at + 1));
    slips.push(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  }
  return slips.filter((slip) => !english.has(slip));
}

/** `resend` does what `send` does, once more; `unmerge` undoes what `merge` did. */
export function derive(verb: Verb, forms: Map<string, Inflected>): void {
  if (verb.weight === 1 || (verb.category !== "write" && verb.category !== "execute")) return;
  for (const prefix of verb.category === "write" ? ["re", "un"] : ["re"]) {
    const word = prefix + verb.word;
    const derived: Verb = { ...verb, word, alsoNoun: false, mostlyNoun: false };
    for (const [text, form] of inflections(word))
      if (!forms.has(text)) forms.set(text, { verb: derived, form });
  }
}

// Verbs whose last consonant doubles although they are longer than one syllable.
const doubling = new Set([
  "submit",
  "commit",
  "upset",
  "reset",
  "unset",
  "unpin",
  "untag",
  "rerun",
  "embed",
  "format",
]);

const consonantY = /[^aeiou]y$/;

/** The forms in which a verb stands in texts. */
export function inflections(word: string): readonly (readonly [string, Form])[] {
  const stem = stemOf(word);
  const third = /(?:s|x|z|ch|sh|o)$/.test(word)
    ? `${word}es`
    : consonantY.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`;
  // "News" is no form of `new`.
  if (word === "new") return [[word, "base"]];
  return [
    [word, "base"],
    [third, "third"],
    [`${stem}ing`, "gerund"],
    [
      word.endsWith("e") ? `${word}d` : consonantY.test(word) ? `${word.slice(0, -1)}ied` : `${stem}ed`,
      "past",
    ],
  ];
}

function stemOf(word: string): string {
  if (word.endsWith("e") && !word.endsWith("ee")) return word.slice(0, -1);
  const isShort = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word);
  return isShort || doubling.has(word) ? word + word.slice(-1) : word;
}

/** `box` to `boxes`, `policy` to `policies`. */
export function pluralOf(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return consonantY.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
