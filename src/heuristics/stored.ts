import { kindSet } from "./kinds.ts";
import { roleBit } from "./roles.ts";
import { plays } from "./sentence.ts";
import type { Word } from "./tokens.ts";
import { isOfKind } from "./words.ts";

const reachOfStoring = 16;
const file = kindSet("file");
const keeping = roleBit("keeping");

/** "to a given directory", "as a file", "locally", "in place": where the result of the act at `index` goes. */
export function isStored(words: readonly Word[], index: number): boolean {
  const end = Math.min(words.length, index + reachOfStoring);
  for (let next = index + 1; next < end; next++) {
    const word = words[next] as Word;
    if (!plays(word, keeping)) continue;
    const { text } = word;
    if (text === "locally" && !isComputed(words[index] as Word)) return true;
    if (text === "place" && words[next - 1]?.text === "in") return true;
    for (let at = next + 1; at < Math.min(end, next + 5); at++) {
      if (isPlaceForFiles(words, at)) return true;
    }
  }
  return false;
}

// "Render the chart locally" says where it is computed, not where it is kept.
const computing = new Set(
  "render generate convert format sort transform chunk split compile transcribe".split(" "),
);
const isComputed = ({ known }: Word) => computing.has(known.found?.verb.word ?? "");

// "as a file URL", "to a file name": something about a file.
const aboutFiles = new Set(
  "url urls link links id ids name names format formats type types content contents".split(" "),
);
const places = new Set(
  "location filesystem drive desktop library gallery bucket s3 gcs dropbox onedrive sharepoint".split(" "),
);
const machines = new Set("machine computer system host disk storage device workspace".split(" "));

function isPlaceForFiles(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1]?.text ?? "";
  if (aboutFiles.has(next)) return false;
  return isOfKind(word, file) || places.has(word.text) || (word.text === "local" && machines.has(next));
}
