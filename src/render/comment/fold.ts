import type { Phrase } from "../../model/phrase.ts";
import { htmlPhrase, joinMarkdown, markdown, type Markdown } from "../escape.ts";

/** A part of the comment that opens on a click: its one line, and what is below. */
export interface Fold {
  readonly summary: Markdown;
  readonly body: Markdown;
}

/** A fold of a list, with what to do about it below; nothing for an empty list. */
export function listFold(
  summary: Phrase,
  lines: readonly Markdown[],
  whatToDo: Markdown,
): readonly [Fold] | readonly [] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => markdown`- ${line}`);
  return [{ summary: htmlPhrase(summary), body: markdown`${joinMarkdown(items, "\n")}\n\n${whatToDo}` }];
}

/** The first `most` of the items, a line each, and how many more there are; only what is shown is rendered. */
export function firstLines<T>(
  items: readonly T[],
  most: number,
  line: (item: T) => Markdown,
): readonly Markdown[] {
  const more = items.length - most;
  const shown = items.slice(0, most).map(line);
  return more > 0 ? [...shown, markdown`… and ${more} more`] : shown;
}

/** Paragraphs, without the empty ones. */
export function paragraphs(parts: readonly Markdown[]): Markdown {
  return joinMarkdown(
    parts.filter((part) => part !== ""),
    "\n\n",
  );
}
