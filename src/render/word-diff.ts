import { diffWordsWithSpace } from "diff";
import { joinMarkdown, type Markdown, markdown, markdownCode } from "./escape.ts";

/** Characters of unchanged text kept on each side of a change, so that its place can be recognised. */
const context = 30;
/** Longer texts are compared only so far: the comparison takes quadratic time in the worst case. */
const longest = 4000;

interface Part {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

function partsOf(from: string, to: string): readonly Part[] {
  const changes = diffWordsWithSpace(from.slice(0, longest), to.slice(0, longest));
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

/** What stayed, shortened to what stands next to a change. */
function surroundings(text: string, index: number, last: number): string {
  if (text.length <= 2 * context) return text;
  const head = index === 0 ? "" : text.slice(0, context);
  const tail = index === last ? "" : text.slice(-context);
  return `${head}…${tail}`;
}

/** A full stop that stayed at the very end tells nothing, and would stand apart. */
function withoutEndMark(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  const isMark = last?.kind === "same" && parts.length > 1 && !/[\p{L}\p{N}]/u.test(last.text);
  return isMark ? parts.slice(0, -1) : parts;
}

/** A changed text in Markdown, word by word: what went struck through, what came underlined, what stayed shortened. */
export function wordDiff(from: string, to: string): Markdown {
  const parts = partsOf(from, to);
  const shown = withoutEndMark(parts)
    .filter(({ text }) => text !== "")
    .map(({ kind, text }, index) => {
      switch (kind) {
        case "same":
          return markdownCode(surroundings(text, index, parts.length - 1), 200);
        case "removed":
          return markdown`~~${markdownCode(text, 300)}~~`;
        case "added":
          return markdown`<ins>${markdownCode(text, 600)}</ins>`;
      }
    });
  return joinMarkdown(shown, " ");
}
