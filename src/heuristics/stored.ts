import { kindSet } from "./kinds.ts";
import type { Word } from "./tokens.ts";
import { isOfKind } from "./words.ts";

const reachOfStoring = 16;
const file = kindSet("file");
const storing = new Set(["to", "into", "as"]);

/** "to a given directory", "as a file", "locally", "in place": where the result of the act at `index` goes. */
export function isStored(words: readonly Word[], index: number): boolean {
  const end = Math.min(words.length, index + reachOfStoring);
  for (let next = index + 1; next < end; next++) {
    const { text } = words[next] as Word;
    if (text === "locally" || (text === "place" && words[next - 1]?.text === "in")) return true;
    if (!storing.has(text)) continue;
    for (let at = next + 1; at < Math.min(end, next + 4); at++) {
      const target = words[at] as Word;
      if (isOfKind(target, file) || target.text === "location") return true;
    }
  }
  return false;
}
