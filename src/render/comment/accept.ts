import type { Finding } from "../../model/finding.ts";
import { ours } from "../../model/phrase.ts";
import type { Review } from "../../model/review.ts";
import {
  htmlPhrase,
  joinMarkdown,
  type Markdown,
  markdown,
  markdownCode,
  markdownFence,
  markdownText,
  trustedMarkdown,
} from "../escape.ts";
import { themes } from "../findings.ts";
import type { Decision, Outline } from "../outline.ts";
import { type Fold, paragraphs } from "./fold.ts";

/** How long an acceptance is suggested to hold, in days. */
const holdsDays = 90;

/** Whether a name can be copied out of a comment and pasted into a shell or a file as it is. */
function isPlain(name: string): boolean {
  return /^[\w.@/: -]{1,128}$/.test(name) && !name.startsWith("-") && name.trim() === name;
}

/** A word for a POSIX shell to paste. */
function shellWord(word: string): string {
  return word.includes(" ") ? `'${word}'` : word;
}

/** The command that approves a tool as it is; undefined for a name that could not be pasted. */
export function approveCommand(server: string, tool: string): string | undefined {
  if (!isPlain(server) || !isPlain(tool)) return undefined;
  return `toolwarden approve --server ${shellWord(server)} --tool ${shellWord(tool)}`;
}

const settledByApproval: ReadonlySet<Finding["kind"]> = new Set([
  "tool-added",
  "tool-changed",
  "tool-renamed",
  "server-changed",
  "same-version",
  "other-content",
  "differs-from-record",
]);

/** Whether moving the lock settles it: what a server offers, unlike rules and acceptances. */
export function isSettledByApproval({ kind }: Finding): boolean {
  return settledByApproval.has(kind) || themes[kind] === "definitions";
}

/** What to do for whoever finds the tool right as it is: the lock moves for what it offers, the rest takes an acceptance. */
export function acceptLine({ server, tool, findings }: Decision): Markdown {
  const command = approveCommand(server, tool.name);
  const approves = findings.some(isSettledByApproval);
  const rest = findings.filter((finding) => !isSettledByApproval(finding));
  const ids = joinMarkdown(
    rest.map(({ fingerprint }) => markdownText(fingerprint)),
    ", ",
  );
  const ways = [
    ...(approves && command !== undefined ? [markdown`run ${markdownCode(command, 400)}`] : []),
    ...(approves && command === undefined
      ? [markdown`approve the whole server with \`toolwarden approve\`, since this name cannot be pasted`]
      : []),
    ...(rest.length > 0 ? [markdown`accept ${ids} as shown below`] : []),
  ];
  if (ways.length === 0) return trustedMarkdown("");
  return markdown`Right as it is? Then ${joinMarkdown(ways, ", and ")}.`;
}

/** The `accept` entries for what fails and no approval settles, ready to paste but for the reason and the name. */
export function acceptFold(
  review: Review,
  { loosened, acceptances }: Outline,
  most: number,
): readonly [Fold] | readonly [] {
  const failing = new Set(review.verdict.failing);
  const findings = review.findings.filter(
    (finding) => failing.has(finding.fingerprint) && !isSettledByApproval(finding),
  );
  if (findings.length === 0) return [];
  const shown = findings.slice(0, most);
  const entries = shown.map((finding) => acceptEntry(finding, review.today));
  const isSelf = [...loosened, ...acceptances].some(({ fingerprint }) => failing.has(fingerprint));
  return [
    {
      summary: htmlPhrase(ours("How to accept instead")),
      body: paragraphs([
        markdown`Under \`accept\` in \`.toolwarden/config.yml\`, with a reason and a name:`,
        markdownFence(`accept:\n${entries.join("\n")}`, "yaml"),
        findings.length > shown.length
          ? markdown`… and ${findings.length - shown.length} more.`
          : trustedMarkdown(""),
        isSelf
          ? markdownText(
              "It counts once it stands on the base branch: this pull request cannot accept its own findings.",
            )
          : trustedMarkdown(""),
      ]),
    },
  ];
}

/** Left out where a name would not paste: the finding's id alone is enough. */
function acceptEntry({ fingerprint, server, tool }: Finding, today: string): string {
  return [
    `  - finding: ${fingerprint}`,
    ...(server !== "" && isPlain(server) ? [`    server: ${JSON.stringify(server)}`] : []),
    ...(tool !== undefined && isPlain(tool) ? [`    tool: ${JSON.stringify(tool)}`] : []),
    "    reason: # why this is acceptable here",
    "    by: # who decided",
    `    until: ${daysLater(today, holdsDays)}`,
  ].join("\n");
}

/** An ISO date so many days after another. */
function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
