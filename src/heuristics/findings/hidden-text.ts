import { invisible } from "../fold.ts";
import { described, taking } from "../match.ts";
import type { Detector, Sighting } from "./detector.ts";

// Emoji and many scripts need joiners and variation selectors, and a file may begin with a byte order mark.
const joiners = new Set(["\u200c", "\u200d", "\ufe0e", "\ufe0f", "\ufeff", "\u3164", "\uffa0"]);
const suspicious = new RegExp(`${invisible.source}|\\p{Co}`, "u");
const everySuspicious = new RegExp(suspicious.source, "gu");
const isLatin = (character: string) => /^[A-Za-z0-9]$/.test(character);
// A flag of a region: a black flag, then tag letters, then the tag that ends it (Unicode TR51).
const flags = /\u{1f3f4}[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]{1,6}\u{e007f}/gu;

/** The first hidden character in a text, joiners where they join nothing included; undefined if there is none. */
export function hiddenIn(source: string): string | undefined {
  if (!suspicious.test(source)) return undefined;
  const text = source.replaceAll(flags, (flag) => " ".repeat(flag.length));
  for (const match of text.matchAll(everySuspicious)) {
    const character = match[0];
    const before = text[match.index - 1] ?? "";
    const after = text[match.index + character.length] ?? "";
    // Between Latin letters a joiner joins nothing.
    if (!joiners.has(character) || (isLatin(before) && isLatin(after))) return character;
  }
  return undefined;
}

/** What the characters of the tags block spell, which models read and people do not see; empty if there are none. */
export function smuggled(source: string): string {
  const spelt = source.match(/[\u{e0020}-\u{e007e}]+/gu) ?? [];
  return spelt
    .join(" ")
    .replaceAll(/[\u{e0020}-\u{e007e}]/gu, (tag) =>
      String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000),
    );
}

/** Characters that a model reads and a person does not see. */
export const hiddenText: Detector = {
  id: "hidden-text",
  severity: "high",
  why: "A reader sees other words than a model: tag characters spell whole sentences, zero-width ones split words, bidirectional ones reorder them.",
  fix: "Have the characters removed; deny the tool until then.",
  sources: [
    "Unicode TR36 and TR39",
    "Trojan Source, CVE-2021-42574",
    "Embrace the Red, ASCII Smuggler, 2024-01",
  ],
  examples: {
    flags: [
      described("Counts.\u{e0072}\u{e0075}\u{e006e}"),
      described("Cuts a te\u200bxt."),
      described("Opens \u202egnp.exe."),
      taking({ mode: { type: "string", enum: ["a\u2060b"] } }),
      described("Draws \ue001."),
    ],
    ignores: [
      described("Counts 👩‍👩‍👧 as one."),
      described("Warns ⚠️ first."),
      described("Flies \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}."),
      described("می‌خواهم"),
    ],
  },
  detect: ({ folded: { source } }) => sighting(source),
};

function sighting(source: string): Sighting | undefined {
  const character = hiddenIn(source);
  if (character === undefined) return undefined;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const isPrivate = /\p{Co}/u.test(character);
  const says = isPrivate
    ? `contains the private character ${code}, which shows what the reader's fonts make of it`
    : `contains the invisible or reordering character ${code}, so a reader sees other words than a model`;
  const decoded = smuggled(source);
  return {
    text: character,
    says,
    ...(decoded === "" ? {} : { decoded }),
    ...(isPrivate ? { severity: "medium" as const } : {}),
  };
}
