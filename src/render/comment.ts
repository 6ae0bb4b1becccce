import type { Review } from "../model/review.ts";
import { version } from "../model/version.ts";
import template from "../../templates/comment.md.hbs";
import { acceptFold } from "./comment/accept.ts";
import { enforcerFolds } from "./comment/enforcer-folds.ts";
import { firstLines, type Fold } from "./comment/fold.ts";
import {
  acceptanceFolds,
  instructionsFolds,
  loosenedFold,
  recordsFold,
  smallerFolds,
  starterFolds,
} from "./comment/group-folds.ts";
import { lead } from "./comment/lead.ts";
import { tableRows } from "./comment/table.ts";
import { allRulesFold, toolFold } from "./comment/tool-fold.ts";
import { failureFold, partialFold } from "./comment/unseen-folds.ts";
import {
  joinMarkdown,
  type Markdown,
  markdown,
  markdownPhrase,
  markdownText,
  trustedMarkdown,
} from "./escape.ts";
import { findingLine } from "./findings.ts";
import { headline, isAllClear } from "./headline.ts";
import { docsLink, type Links, wholeReview } from "./links.ts";
import { type Outline, outlineOf } from "./outline.ts";

/** GitHub refuses a comment over 65,536 characters; this much in bytes, and a marker, stays clear of every reading of that. */
export const commentBudget = 59_800;

/** What may be left out, step by step, when a comment is too long. The headline and the table always stay. */
interface Room {
  /** Rows of the table. */
  readonly rows: number;
  /** Tools, and servers not seen, that have a fold of their own. */
  readonly folds: number;
  /** Lines of one list. */
  readonly items: number;
  /** Whether whole policies and the patch of all rules are shown. */
  readonly wholes: boolean;
}
const rooms: readonly Room[] = [
  { rows: 200, folds: 40, items: 50, wholes: true },
  { rows: 100, folds: 25, items: 30, wholes: true },
  { rows: 100, folds: 20, items: 20, wholes: false },
  { rows: 60, folds: 8, items: 10, wholes: false },
  { rows: 40, folds: 2, items: 5, wholes: false },
  { rows: 20, folds: 0, items: 2, wholes: false },
];

function folds(review: Review, outline: Outline, room: Room, links: Links): readonly Fold[] {
  const { failures, servers } = review;
  const { folds: most, items, wholes } = room;
  const partial = servers.filter(({ snapshot }) => snapshot.coverage === "partial");
  // What was not seen is never left out whole, however little room there is.
  const unseen = Math.max(2, most);
  return [
    ...outline.decided.slice(0, most).map((decision) => toolFold(decision, links)),
    ...(wholes && outline.decided.length <= most ? allRulesFold(outline.decided) : []),
    ...(wholes && outline.decided.length <= most
      ? enforcerFolds(review.enforcer, servers, outline.decided)
      : []),
    ...loosenedFold(outline, review, items, links),
    ...acceptanceFolds(outline, review, items, links),
    ...failures
      .slice(0, unseen)
      .map((failure) => failureFold(failure, review.records.get(failure.server), links)),
    ...partial.slice(0, unseen).map(partialFold),
    ...instructionsFolds(servers).slice(0, most),
    ...recordsFold(review, items),
    ...(wholes ? starterFolds(servers, links) : []),
    ...smallerFolds(outline, items, links),
    ...acceptFold(review, outline, items),
  ];
}

function footer({ verdict }: Review): Markdown {
  const shown = verdict.failing.slice(0, 12);
  const more = verdict.failing.length - shown.length;
  const ids = `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const parts = [
    markdownText(`Toolwarden ${version}`),
    markdown`judged offline from names, descriptions and schemas (${docsLink("how", "risk-model.md")})`,
    ...(shown.length === 0 ? [] : [markdownText(`findings ${ids}`)]),
  ];
  return joinMarkdown(parts, " · ");
}

/** What a shorter comment leaves out, and where that is. */
function leftOut({ decided }: Outline, { rows, folds: most, wholes }: Room, links: Links): Markdown {
  const isWhole = decided.length <= Math.min(rows, most) && wholes;
  if (isWhole) return trustedMarkdown("");
  const hidden = decided.length - rows;
  return hidden > 0
    ? markdown`… and ${hidden} more tools. The whole review is in ${wholeReview(links)}.`
    : markdown`Shortened; the whole review is in ${wholeReview(links)}.`;
}

function commentIn(review: Review, outline: Outline, room: Room, links: Links): string {
  const { decided, others } = outline;
  return template({
    headline: markdownPhrase(headline(review, outline), 60),
    lead: lead(review),
    rows: tableRows(decided, room.rows),
    leftOut: leftOut(outline, room, links),
    bullets: firstLines(others, Math.max(5, room.items), (finding) => findingLine(finding, links)),
    folds: folds(review, outline, room, links),
    footer: footer(review),
  });
}

/**
 * The review as the comment on a pull request: GitHub Markdown of at most `budget` UTF-8 bytes. What does not fit is
 * left out from the end of what matters least, and said to be left out. When all is clear it is one line.
 */
export function comment(review: Review, links: Links = {}, budget = commentBudget): string {
  const outline = outlineOf(review);
  if (isAllClear(review)) return `### Toolwarden: ${markdownPhrase(headline(review, outline))}\n`;
  const sizes = new TextEncoder();
  for (const room of rooms) {
    const text = commentIn(review, outline, room, links);
    if (sizes.encode(text).length <= budget) return text;
  }
  throw new Error(`no comment of at most ${budget} bytes can be made of this review`);
}
