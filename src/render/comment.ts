import type { Reason } from "../model/classification.ts";
import type { Finding, FindingKind, Location } from "../model/finding.ts";
import type { Change } from "../model/lock.ts";
import { ours, type Phrase, say } from "../model/phrase.ts";
import type { Recommendation } from "../model/policy.ts";
import type { Accepted, Review, ServerReview, ToolDrift, ToolReview } from "../model/review.ts";
import type { CaptureFailure } from "../model/server.ts";
import { version } from "../model/version.ts";
import { applyRecommendations } from "../policy/starter.ts";
import { describeChange } from "../review/describe.ts";
import template from "../../templates/comment.md.hbs";
import {
  joinMarkdown,
  type Markdown,
  markdown,
  markdownCode,
  markdownFence,
  markdownPhrase,
  markdownText,
  trustedMarkdown,
  htmlPhrase,
} from "./escape.ts";
import { fileDiff } from "./file-diff.ts";
import { findingSentence } from "./findings.ts";
import { headline } from "./headline.ts";
import { type Decision, type Outline, outlineOf, type PolicyPlace } from "./outline.ts";
import { recommendationWords } from "./rule-words.ts";
import { describeStanding } from "../policy/standing.ts";
import { wordDiff } from "./word-diff.ts";
import { count } from "./words.ts";

/** GitHub refuses a comment over 65,536 characters; this much in bytes, and a marker, stays clear of every reading of that. */
export const commentBudget = 59_800;

/** What may be left out, step by step, when a comment is too long. The headline and the table's head always stay. */
interface Room {
  readonly rows: number;
  readonly folds: number;
  readonly items: number;
  readonly starters: boolean;
}
const rooms: readonly Room[] = [
  { rows: 200, folds: 60, items: 100, starters: true },
  { rows: 200, folds: 30, items: 50, starters: true },
  { rows: 100, folds: 20, items: 30, starters: false },
  { rows: 60, folds: 5, items: 10, starters: false },
  { rows: 20, folds: 0, items: 5, starters: false },
  { rows: 0, folds: 0, items: 0, starters: false },
];

interface Fold {
  readonly summary: Markdown;
  readonly body: Markdown;
}

/** Kinds of findings that the table and the list of changes already tell in full. */
const saidElsewhere: ReadonlySet<FindingKind> = new Set(["tool-added", "tool-renamed", "tool-changed"]);

const none = trustedMarkdown("");

/** Evidence shown for a tool; more would not be read. */
const reasonsShown = 4;

function changedCell(drift: ToolDrift): Markdown {
  if (drift.kind === "added") return markdownText("new");
  if (drift.kind === "same") return markdownText("unchanged");
  if (drift.kind === "renamed") return markdown`was ${markdownCode(drift.from, 40)}`;
  const category = drift.changes.find((change) => change.kind === "category");
  if (category?.kind === "category") return markdown`was *${markdownText(category.from)}*`;
  const [first, ...rest] = drift.changes;
  const words = first === undefined ? markdownText("changed") : markdownPhrase(describeChange(first), 40);
  return rest.length === 0 ? words : markdown`${words}, ${rest.length} more`;
}

const driftWords = { added: "new", renamed: "renamed", changed: "changed", same: "unchanged" } as const;

function row({ server, tool }: Decision) {
  const { category, risk } = tool.classification;
  return {
    server: markdownCode(server, 40),
    tool: markdownCode(tool.name, 80),
    can: markdown`**${markdownText(category)}** · ${markdownText(risk)}`,
    changed: changedCell(tool.drift),
    standing: markdownText(describeStanding(tool.standing)),
    suggested: markdownText(recommendationWords(tool.recommendation)),
  };
}

function reasonLine(reason: Reason): Markdown {
  return markdown`- ${markdownCode(reason.text, 80)} at ${markdownCode(reason.pointer, 120)}: ${markdownText(reason.says)}`;
}

function changeLine(change: Change): Markdown {
  if (change.kind !== "description") return markdown`- ${markdownPhrase(describeChange(change))}`;
  return markdown`- description: ${wordDiff(change.from, change.to)}`;
}

/** The change of the policy file that the recommendation is, or the rule alone where there is no file yet. */
function ruleBlock(recommendation: Recommendation, { policyFile, policyText }: PolicyPlace): Markdown {
  const { effect: says, gaps } = recommendation;
  // What a rule cannot stop stands beside it: a reader would else take it for a wall.
  const effect = joinMarkdown([says, ...gaps].map(markdownText), " ");
  if (policyText === undefined) {
    const rule = markdownFence(JSON.stringify(recommendation.policy), "json");
    return markdown`**Suggested rule.** ${effect}\n\n${rule}`;
  }
  const after = applyRecommendations(policyText, [recommendation], policyFile);
  const change = markdownFence(fileDiff(policyFile, policyText, after), "diff");
  return markdown`**Suggested rule.** ${effect}\n\n${change}`;
}

function decisionFold({ server, tool, ...place }: Decision, findings: readonly Finding[]): Fold {
  const { category, summary, reasons } = tool.classification;
  const others = findings.filter(
    ({ fingerprint, kind }) => tool.findings.includes(fingerprint) && !saidElsewhere.has(kind),
  );
  const { drift } = tool;
  const changes = "changes" in drift ? drift.changes.map(changeLine) : [];
  const parts = [
    joinMarkdown(
      others.map((finding) => markdown`- ${findingLine(finding)}`),
      "\n",
    ),
    markdown`**Why ${markdownText(category)}.** ${markdownText(summary)}`,
    joinMarkdown(reasons.slice(0, reasonsShown).map(reasonLine), "\n"),
    changes.length === 0
      ? none
      : markdown`**What changed since the lock.**\n\n${joinMarkdown(changes, "\n")}`,
    tool.recommendation === undefined ? none : ruleBlock(tool.recommendation, place),
    // Without a policy the starter below answers for every tool at once.
    place.policyText === undefined ? none : acceptLine(server, tool, others),
  ];
  const what = driftWords[drift.kind];
  return {
    summary: htmlPhrase([{ quoted: tool.name }, ` on `, { quoted: server }, `: ${category}, ${what}`]),
    body: joinMarkdown(
      parts.filter((part) => part !== ""),
      "\n\n",
    ),
  };
}

/** What to do for whoever finds the tool right as it is: the lock moves for a change, the rest takes an acceptance. */
function acceptLine(server: string, { name, drift }: ToolReview, others: readonly Finding[]): Markdown {
  const approve = `toolwarden approve --server ${shellWord(server)} --tool ${shellWord(name)}`;
  const ids = joinMarkdown(
    others.map(({ fingerprint }) => markdownText(fingerprint)),
    ", ",
  );
  const ways = [
    ...(drift.kind === "same" ? [] : [markdown`run ${markdownCode(approve, 300)}`]),
    ...(others.length === 0 ? [] : [markdown`add ${ids} to \`accept\` in \`.toolwarden/config.yml\``]),
  ];
  return markdown`Right as it is? Then ${joinMarkdown(ways, ", and ")}.`;
}

/** A word for a POSIX shell to paste: quoted unless every character is plain. */
function shellWord(word: string): string {
  return /^[\w.@/:-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function findingLine(finding: Finding): Markdown {
  const { severity, location, fingerprint } = finding;
  const place = location === undefined ? none : markdown` (${placeCode(location)})`;
  const sentence = markdownPhrase(findingSentence(finding));
  return markdown`**${markdownText(severity)}** ${sentence}${place} ${markdownText(fingerprint)}`;
}

function placeCode({ file, line }: Location): Markdown {
  return markdownCode(`${file}:${line}`, 200);
}

/** The first `most` of the items, a line each, and how many more there are; only what is shown is rendered. */
function firstLines<T>(items: readonly T[], most: number, line: (item: T) => Markdown): readonly Markdown[] {
  const more = items.length - most;
  const shown = items.slice(0, most).map(line);
  return more > 0 ? [...shown, markdown`… and ${more} more`] : shown;
}

function listFold(summary: Phrase, lines: readonly Markdown[]): Fold {
  const items = lines.map((line) => markdown`- ${line}`);
  return { summary: htmlPhrase(summary), body: joinMarkdown(items, "\n") };
}

function starterFold({ server, policyFile, starter }: ServerReview): Fold {
  return {
    summary: htmlPhrase(say`Starter policy for ${server}`),
    body: markdown`Commit this as ${markdownCode(policyFile)}, or let \`toolwarden init\` write it together with the lock.\n\n${markdownFence((starter ?? "").trimEnd(), "json")}`,
  };
}

function failureFold(failure: CaptureFailure): Fold {
  const parts = [markdownText(failure.says)];
  if (failure.quotes !== "") parts.push(markdownFence(failure.quotes, "text"));
  if (failure.stderrTail.length > 0) {
    parts.push(
      markdown`Its last words:\n\n${markdownFence(failure.stderrTail.slice(-10).join("\n"), "text")}`,
    );
  }
  if (failure.unresolved.length > 0) {
    const names = joinMarkdown(
      failure.unresolved.map((name) => markdownCode(name, 80)),
      ", ",
    );
    parts.push(
      markdown`Its declaration uses ${names}, which had no value here. A made-up value of the right form is often enough to list tools.`,
    );
  }
  return { summary: htmlPhrase(say`Not checked: ${failure.server}`), body: joinMarkdown(parts, "\n\n") };
}

function noteFold({ server, snapshot }: ServerReview): Fold {
  const lines = snapshot.notes.map((note) => {
    const quotes = note.quotes === "" ? none : markdown` ${markdownCode(note.quotes)}`;
    return markdown`- ${markdownText(note.says)}${quotes}`;
  });
  return { summary: htmlPhrase(say`Not seen completely: ${server}`), body: joinMarkdown(lines, "\n") };
}

function acceptedLine({ finding, reason, by, until }: Accepted): Markdown {
  return markdown`${findingLine(finding)}, accepted by ${markdownCode(by, 80)} until ${markdownText(until)}: ${markdownCode(reason)}`;
}

function folds(review: Review, { decided, smaller }: Outline, room: Room): readonly Fold[] {
  const { accepted, failures, findings, servers } = review;
  const partial = servers.filter(({ snapshot }) => snapshot.coverage === "partial");
  const starters = room.starters ? servers.filter(({ starter }) => starter !== undefined) : [];
  const below = ours(count(smaller.length, "finding below the threshold", "findings below the threshold"));
  const known = ours(count(accepted.length, "accepted finding"));
  return [
    ...decided.slice(0, room.folds).map((decision) => decisionFold(decision, findings)),
    ...failures.slice(0, Math.max(1, room.folds)).map(failureFold),
    ...partial.slice(0, Math.max(1, room.folds)).map(noteFold),
    ...starters.map(starterFold),
    ...(smaller.length > 0 ? [listFold(below, firstLines(smaller, room.items, findingLine))] : []),
    ...(accepted.length > 0 ? [listFold(known, firstLines(accepted, room.items, acceptedLine))] : []),
  ];
}

function lead(review: Review): Markdown {
  const complete = review.servers.filter(({ snapshot }) => snapshot.coverage === "complete").length;
  const partial = review.servers.length - complete;
  const names = joinMarkdown(
    review.failures.slice(0, 20).map(({ server }) => markdownCode(server, 40)),
    ", ",
  );
  const parts = [
    ...(complete > 0 ? [markdownText(`${count(complete, "server")} read completely`)] : []),
    ...(partial > 0 ? [markdown`**${partial} read in part**`] : []),
    ...(review.failures.length > 0 ? [markdown`**${review.failures.length} not reached** (${names})`] : []),
  ];
  return parts.length === 0 ? markdownText("No server was read.") : joinMarkdown(parts, ", ");
}

function footer(review: Review): Markdown {
  const shown = review.verdict.failing.slice(0, 12);
  const more = review.verdict.failing.length - shown.length;
  const ids =
    shown.length === 0 ? "" : ` · findings ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return markdownText(`Toolwarden ${version} · judged offline from names, descriptions and schemas${ids}`);
}

function commentIn(review: Review, outline: Outline, room: Room): string {
  const { decided, others } = outline;
  const hiddenRows = decided.length - room.rows;
  return template({
    headline: markdownPhrase(headline(review, outline), 60),
    lead: lead(review),
    severalServers: new Set(decided.map(({ server }) => server)).size > 1,
    rows: decided.slice(0, room.rows).map(row),
    moreRows: hiddenRows > 0 ? markdown`… and ${hiddenRows} more tools; the job summary lists them all.` : "",
    bullets: firstLines(others, Math.max(5, room.items), findingLine),
    folds: folds(review, outline, room),
    footer: footer(review),
  });
}

/**
 * The review as the comment on a pull request: GitHub Markdown of at most `budget` UTF-8 bytes. What does not fit is
 * left out from the end of what matters least, and said to be left out.
 */
export function comment(review: Review, budget = commentBudget): string {
  const sizes = new TextEncoder();
  const outline = outlineOf(review);
  for (const room of rooms) {
    const text = commentIn(review, outline, room);
    if (sizes.encode(text).length <= budget) return text;
  }
  throw new Error(`no comment of at most ${budget} bytes can be made of this review`);
}
