import { undisguised } from "./disguise.ts";
import type { Folded } from "./fold.ts";
import { startsWithDigit } from "./sentence.ts";
import type { Word } from "./tokens.ts";

/** A name taken apart. */
export interface Name {
  readonly folded: Folded;
  /** Without version suffixes and, where the siblings show one, without the namespace. */
  readonly words: readonly Word[];
  /** Whether it begins with a program for the command line, so that its command follows. */
  readonly isCommand: boolean;
}

/** Takes a name apart, leaving out the leading words in `namespaces` and `v1`-like suffixes. */
export function readName(name: string, namespaces: ReadonlySet<string>): Name {
  const { folded, words } = undisguised(name);
  const kept = words.filter((word, index) => !isVersion(words, index) && !startsWithDigit(word.text));
  const isCommand = kept.length > 1 && commandLines.has((kept[0] as Word).text);
  let first = isCommand ? 1 : 0;
  while (first < kept.length - 1 && namespaces.has((kept[first] as Word).text)) first++;
  return { folded, words: withoutKind(kept.slice(first)), isCommand };
}

// `kubectl_scale` is scaling, whatever else its server offers.
const commandLines = new Set(
  "kubectl docker helm terraform systemctl adb ansible npm pnpm yarn cargo".split(" "),
);

const toolKinds = new Set(["tool", "command", "action", "api"]);

/** `ForwardGeocodeTool` is a tool called forward geocode; but `call_tool` and `run_shell_command` act on one. */
function withoutKind(words: readonly Word[]): readonly Word[] {
  const first = words[0]?.known.found;
  const rest = words.slice(0, -1);
  if (!toolKinds.has(words.at(-1)?.text ?? "") || rest.length === 0) return words;
  if (first && (rest.length === 1 || first.verb.weight === 1 || first.verb.category === "execute"))
    return words;
  return rest;
}

function isVersion(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return (words[index] as Word).text === "v" && next !== undefined && startsWithDigit(next.text);
}
