import { say } from "../../model/phrase.ts";
import type { CatalogEntry } from "../../model/catalog.ts";
import type { ServerReview } from "../../model/review.ts";
import type { CaptureFailure } from "../../model/server.ts";
import {
  htmlPhrase,
  joinMarkdown,
  markdown,
  markdownCode,
  markdownFence,
  markdownPhrase,
  markdownSentence,
  markdownText,
  trustedMarkdown,
} from "../escape.ts";
import { onRecord } from "../on-record.ts";
import { docsLink, type Links, placeLink } from "../links.ts";
import { type Fold, paragraphs } from "./fold.ts";

const none = trustedMarkdown("");
/** Last lines of a server's standard error, characters of those and of its error, and variables that are shown. */
const most = { lines: 10, quoted: 1500, variables: 20 } as const;

/** A server that did not answer: what happened, its last words, what is on record of it, and how to have it judged all the same. */
export function failureFold(failure: CaptureFailure, record: CatalogEntry | undefined, links: Links): Fold {
  const { server, says, quotes, stderrTail, unresolved, declared } = failure;
  const names = joinMarkdown(
    unresolved.slice(0, most.variables).map((name) => markdownCode(name, 80)),
    ", ",
  );
  return {
    summary: htmlPhrase(say`Not checked: ${server}`),
    body: paragraphs([
      markdownSentence(says),
      record === undefined
        ? none
        : markdown`On record in the catalogue: ${markdownPhrase(onRecord(record))}.`,
      quotes === "" ? none : markdownFence(quotes, "text", most.quoted),
      stderrTail.length === 0
        ? none
        : markdown`Its last words:\n\n${markdownFence(stderrTail.slice(-most.lines).join("\n"), "text", most.quoted)}`,
      unresolved.length === 0
        ? none
        : markdown`Its declaration uses ${names}, which had no value here. A made-up value of the right form is often enough to list tools: set it in the job and name it in \`pass-env\`.`,
      declared.kind === "argument" ? none : markdown`It is declared in ${placeLink(declared, links)}.`,
      markdown`Cannot be started here? Run \`toolwarden capture\` where it can, and review that file: ${docsLink("how", "getting-started.md")}.`,
    ]),
  };
}

/** A server whose listing broke off. */
export function partialFold({ server, snapshot }: ServerReview): Fold {
  const lines = snapshot.notes.map((note) => {
    const quotes = note.quotes === "" ? none : markdown` ${markdownCode(note.quotes)}`;
    return markdown`- ${markdownSentence(note.says)}${quotes}`;
  });
  return {
    summary: htmlPhrase(say`Not seen completely: ${server}`),
    body: paragraphs([
      joinMarkdown(lines.slice(0, most.lines), "\n"),
      markdownText(
        "Tools that are missing here were not judged. Run it again; if it stays so, tell the author of the server.",
      ),
    ]),
  };
}
