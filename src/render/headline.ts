import { reaches } from "../model/finding.ts";
import { ours, type Phrase, say } from "../model/phrase.ts";
import type { Review } from "../model/review.ts";
import { type Decision, type Outline, outlineOf } from "./outline.ts";
import { count, joinPhrases, listed } from "./words.ts";

/** Most names a headline lists; a lead line below has them all. */
const namesShown = 5;

/** The verdict as one line without a full stop, as it stands first in the comment, its e-mail and the terminal. */
export function headline(review: Review, outline = outlineOf(review)): Phrase {
  switch (review.verdict.kind) {
    case "fail":
      return failed(review, outline);
    case "cannot-judge":
      return ["could not judge, since ", ...unseenWords(review)];
    case "pass":
      return passed(review, outline);
  }
}

/** Whether there is nothing to say but that. */
export function isAllClear({ verdict, findings, accepted, servers }: Review): boolean {
  const isQuiet = verdict.kind === "pass" && findings.length === 0 && accepted.length === 0;
  return isQuiet && servers.every(({ isLocked, hasPolicy }) => isLocked && hasPolicy);
}

function failed(review: Review, outline: Outline): Phrase {
  const { decided, others } = outline;
  const parts = [
    ...(decided.length > 0 ? [needed(decided)] : []),
    ...selfApprovals(outline),
    ...ended(outline),
    ...(others.length > 0
      ? [ours(count(others.length, decided.length > 0 ? "further finding" : "finding"))]
      : []),
    ...(review.verdict.unseen.length > 0 ? [unseenWords(review)] : []),
  ];
  return joinPhrases(parts, "; ");
}

/** `2 new tools and 1 changed tool on `relay` need a decision`. */
function needed(decided: readonly Decision[]): Phrase {
  const of = (kind: string): number => decided.filter(({ tool }) => tool.drift.kind === kind).length;
  const [added, changed, same] = [of("added"), of("changed"), of("same")];
  const kinds = [
    ...(added > 0 ? [ours(count(added, "new tool"))] : []),
    ...(changed > 0 ? [ours(count(changed, "changed tool"))] : []),
    ...(same > 0 ? [ours(count(same, added + changed > 0 ? "other" : "tool"))] : []),
  ];
  const servers = [...new Set(decided.map(({ server }) => server))];
  const need = decided.length === 1 ? "needs" : "need";
  return say`${listed(kinds)} on ${place(servers)} ${ours(need)} a decision`;
}

function place(servers: readonly string[]): Phrase {
  const [only] = servers;
  return only !== undefined && servers.length === 1 ? say`${only}` : ours(count(servers.length, "server"));
}

/** What a change does to the judgement of itself is said first thing, whether it fails or not. */
function selfApprovals({ loosened, acceptances }: Outline): readonly Phrase[] {
  const added = acceptances.filter(({ kind }) => kind === "acceptance-added").length;
  return [
    ...(loosened.length > 0 ? [ours(`this change makes ${count(loosened.length, "rule")} looser`)] : []),
    ...(added > 0 ? [ours(`this change itself accepts ${count(added, "finding")}`)] : []),
  ];
}

function ended({ acceptances }: Outline): readonly Phrase[] {
  const many = acceptances.filter(({ kind }) => kind === "acceptance-expired").length;
  return many === 0 ? [] : [ours(`${count(many, "acceptance has", "acceptances have")} ended`)];
}

function unseenWords(review: Review): Phrase {
  const { unseen } = review.verdict;
  const [first] = unseen;
  if (first === undefined) return ours("nothing is missing");
  if (unseen.length === 1) return first.says;
  const shown = unseen.slice(0, namesShown).map(({ server }) => say`${server}`);
  const more = unseen.length > namesShown ? ` and ${unseen.length - namesShown} more` : "";
  return [`${unseen.length} servers were not read completely: `, ...joinPhrases(shown, ", "), more];
}

function passed(review: Review, outline: Outline): Phrase {
  const tools = review.servers.reduce((sum, server) => sum + server.tools.length, 0);
  const seen = `${count(tools, "tool")} on ${count(review.servers.length, "server")}`;
  if (isAllClear(review)) return ours(`all clear: ${seen} match the policy and the lock`);
  const own = selfApprovals(outline);
  if (own.length > 0) return joinPhrases([ours("nothing fails, but"), listed(own)], " ");
  const smaller = review.findings.length;
  if (smaller > 0) return passedWith(smaller, review);
  if (review.accepted.length === 0) return ours(`${seen}, none needs a decision`);
  const soon = review.accepted.filter(({ daysLeft }) => daysLeft !== undefined).length;
  const ending = soon === 0 ? "" : `; ${count(soon, "acceptance ends", "acceptances end")} soon`;
  return ours(`nothing is open, ${count(review.accepted.length, "accepted finding")} on ${seen}${ending}`);
}

function passedWith(smaller: number, review: Review): Phrase {
  const reaching = review.findings.filter((finding) => reaches(finding, review.failOn)).length;
  return ours(
    review.failOn === "never" || reaching > 0
      ? `${count(smaller, "finding")} to look at, none fails this review`
      : `nothing needs a decision, ${count(smaller, "smaller finding")}`,
  );
}
