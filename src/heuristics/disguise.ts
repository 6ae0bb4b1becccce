import { nameWords } from "./tokens.ts";
import { isGrave, verbOf } from "./words.ts";

// Characters that stand in for letters; a one is an l or an i.
const letters: Readonly<Record<string, string>> = {
  I: "l",
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** `deIete_user` and `d3lete_user` read as delete: their words are taken from what they look like. */
export function undisguised(name: string): ReturnType<typeof nameWords> {
  const plain = nameWords(name);
  if (!/[a-z][I013457@$][A-Za-z]|[013457@$][a-z]{3}/.test(name)) return plain;
  for (const one of ["l", "i"]) {
    const seen = nameWords(
      name.replace(/[I013457@$]/g, (sign) => (sign === "1" ? one : (letters[sign] ?? sign))),
    );
    const isDisguised = seen.words.some(
      ({ text }) => isGraveWord(text) && !plain.words.some((word) => word.text === text),
    );
    if (isDisguised) return { folded: plain.folded, words: seen.words };
  }
  return plain;
}

function isGraveWord(text: string): boolean {
  const found = verbOf(text);
  return found !== undefined && isGrave(found.verb);
}
