import type { Finding } from "../model/finding.ts";
import type { Review } from "../model/review.ts";
import type { CaptureFailure } from "../model/server.ts";
import { type Cell, columns } from "./columns.ts";
import { terminalPhrase, terminalText } from "./escape.ts";
import { findingSentence } from "./findings.ts";
import { headline } from "./headline.ts";
import { type Ink, inkOf } from "./ink.ts";
import { type Decision, outlineOf } from "./outline.ts";
import { onRecord } from "./on-record.ts";
import { recommendationWords } from "./rule-words.ts";
import { describeStanding } from "../policy/standing.ts";
import { count } from "./words.ts";

/** Findings of one sort that are shown; of those below the threshold the rest is counted. */
const listed = 20;

const driftWords = { added: "new", renamed: "renamed", changed: "changed", same: "" } as const;

function decisionRow({ server, tool }: Decision, ink: Ink): readonly Cell[] {
  const { category, risk } = tool.classification;
  const change = driftWords[tool.drift.kind];
  return [
    { text: terminalText(`${server} · ${tool.name}`, 60), paint: ink.bold },
    { text: `${category}, ${risk}`, paint: (text) => ink.risk(risk, text) },
    { text: change },
    { text: describeStanding(tool.standing) },
    { text: `→ ${recommendationWords(tool.recommendation)}` },
  ];
}

function findingLines(findings: readonly Finding[], ink: Ink): string {
  return findings
    .map((finding) => {
      const { severity, location, fingerprint } = finding;
      const where = location === undefined ? "" : ` ${terminalText(location.file)}:${location.line}`;
      return `  ${ink.risk(severity, severity)}: ${terminalPhrase(findingSentence(finding))}${ink.faint(`${where} ${fingerprint}`)}\n`;
    })
    .join("");
}

// Even our own sentences may come from a saved capture, which anybody may have written.
function failureLines(failure: CaptureFailure, ink: Ink): string {
  const tail = failure.stderrTail.slice(-5).map((line) => ink.faint(`      ${terminalText(line, 160)}\n`));
  const quotes = failure.quotes === "" ? "" : ink.faint(`      ${terminalText(failure.quotes, 200)}\n`);
  return `  ${ink.bold(terminalText(failure.server, 60))}: ${terminalText(failure.says)}\n${quotes}${tail.join("")}`;
}

function recordLines({ records }: Review, ink: Ink): string {
  return [...records]
    .map(([server, entry]) => `  ${ink.bold(terminalText(server, 60))}: ${terminalPhrase(onRecord(entry))}\n`)
    .join("");
}

function section(title: string, body: string, ink: Ink): string {
  return body === "" ? "" : `\n${ink.bold(title)}\n${body}`;
}

/** The words that decided, a line a tool; the whole of it is in the other formats. */
function whyLines(decided: readonly Decision[], ink: Ink): string {
  const rows = decided.flatMap(({ tool }) => {
    const [reason] = tool.classification.reasons;
    if (reason === undefined) return [];
    const seen = `${terminalText(reason.text, 30)} at ${terminalText(reason.pointer, 50)}`;
    return [
      [
        { text: terminalText(tool.name, 44), paint: ink.bold },
        { text: seen },
        { text: reason.says, paint: ink.faint },
      ],
    ];
  });
  return columns(rows);
}

/** The review for a person at a terminal. */
export function terminalReview(review: Review, options: { readonly colour: boolean }): string {
  const ink = inkOf(options.colour);
  const outline = outlineOf(review);
  const { decided, others, loosened, acceptances, smaller } = outline;
  const partial = review.servers.flatMap(({ server, snapshot }) =>
    snapshot.notes
      .filter(({ hidesTools }) => hidesTools)
      .map(({ says }) => `  ${terminalText(server, 60)}: ${terminalText(says)}\n`),
  );
  const more = smaller.length - listed;
  const starters = review.servers.filter(({ starter }) => starter !== undefined).length;
  return [
    `${ink.bold(terminalPhrase(headline(review, outline)))}\n`,
    section("To decide", columns(decided.map((decision) => decisionRow(decision, ink))), ink),
    section("Why", whyLines(decided, ink), ink),
    section("Also", findingLines(others, ink), ink),
    section("Rules that this change makes looser", findingLines(loosened.slice(0, listed), ink), ink),
    section("Acceptances", findingLines(acceptances.slice(0, listed), ink), ink),
    section("Not checked", review.failures.map((failure) => failureLines(failure, ink)).join(""), ink),
    section("Not seen completely", partial.join(""), ink),
    section("On record in the catalogue", recordLines(review, ink), ink),
    section(
      "Below the threshold",
      findingLines(smaller.slice(0, listed), ink) + (more > 0 ? `  … and ${more} more\n` : ""),
      ink,
    ),
    review.accepted.length > 0
      ? `\n${count(review.accepted.length, "finding")} accepted in config.yml.\n`
      : "",
    starters > 0
      ? "\n`toolwarden init` writes a starter policy and a lock; `--format markdown` shows the policy.\n"
      : "",
  ].join("");
}
