import { diffWordsWithSpace } from "diff";
import { html, joinMarkdown, type Markdown, markdown, markdownCode } from "./escape.ts";

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

/** A text that was written anew changes in every other word; nobody reads that to its end. */
const mostParts = 40;

/** The parts of a changed text that are worth showing, what stayed shortened. */
function shownParts(from: string, to: string): readonly Part[] {
  const all = withoutEndMark(partsOf(from, to)).filter(({ text }) => text !== "");
  const parts: readonly Part[] =
    all.length > mostParts ? [...all.slice(0, mostParts), { kind: "same", text: "…" }] : all;
  return parts.map(({ kind, text }, index) => ({
    kind,
    text: kind === "same" ? surroundings(text, index, parts.length - 1) : text,
  }));
}

/** Characters shown of one part; of what came more than of what went. */
const longestPart: Readonly<Record<Part["kind"], number>> = { same: 200, removed: 300, added: 600 };

/** A changed text in Markdown, word by word: what went struck through, what came underlined. */
export function wordDiff(from: string, to: string): Markdown {
  const shown = shownParts(from, to).map(({ kind, text }) => {
    const code = markdownCode(text, longestPart[kind]);
    return kind === "same" ? code : kind === "removed" ? markdown`~~${code}~~` : markdown`<ins>${code}</ins>`;
  });
  return joinMarkdown(shown, " ");
}

/** The same in HTML. */
export function htmlWordDiff(from: string, to: string): string {
  const shown = shownParts(from, to).map(({ kind, text }) => {
    const words = html(text, longestPart[kind]);
    return kind === "same" ? words : kind === "removed" ? `<del>${words}</del>` : `<ins>${words}</ins>`;
  });
  return shown.join("");
}
