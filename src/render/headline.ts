import { reaches } from "../model/finding.ts";
import { ours, type Phrase, say } from "../model/phrase.ts";
import type { Review } from "../model/review.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { count } from "./words.ts";

function joined(parts: readonly Phrase[], separator: string): Phrase {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

function place(servers: readonly string[]): Phrase {
  const [only] = servers;
  return only !== undefined && servers.length === 1 ? say`${only}` : ours(count(servers.length, "server"));
}

function failed({ decided, others }: Outline): Phrase {
  const parts: Phrase[] = [];
  if (decided.length > 0) {
    const servers = [...new Set(decided.map(({ server }) => server))];
    const need = decided.length === 1 ? "needs" : "need";
    parts.push([`${count(decided.length, "tool")} on `, ...place(servers), ` ${need} a decision`]);
  }
  if (others.length > 0)
    parts.push(ours(count(others.length, decided.length > 0 ? "further finding" : "finding")));
  return joined(parts, "; ");
}

/** Most names a headline lists; a lead line below has them all. */
const namesShown = 5;

function unseenWords(review: Review): Phrase {
  const { unseen } = review.verdict;
  const [first] = unseen;
  if (first === undefined) return ours("nothing is missing");
  if (unseen.length === 1) return first.says;
  const shown = unseen.slice(0, namesShown).map(({ server }) => say`${server}`);
  const more = unseen.length > namesShown ? ` and ${unseen.length - namesShown} more` : "";
  return [`${unseen.length} servers were not read completely: `, ...joined(shown, ", "), more];
}

function toolCount(review: Review): number {
  return review.servers.reduce((sum, { tools }) => sum + tools.length, 0);
}

function passed(review: Review): Phrase {
  const seen = `${count(toolCount(review), "tool")} on ${count(review.servers.length, "server")}`;
  const smaller = review.findings.length;
  const accepted =
    review.accepted.length === 0 ? "" : `, ${count(review.accepted.length, "accepted finding")}`;
  if (smaller === 0 && review.servers.every(({ isLocked, hasPolicy }) => isLocked && hasPolicy)) {
    return ours(
      accepted === ""
        ? `all clear: ${seen} match the policy and the lock`
        : `${seen}: nothing is open${accepted}`,
    );
  }
  if (smaller === 0) return ours(`${seen}, none needs a decision`);
  const reaching = review.findings.filter((finding) => reaches(finding, review.failOn)).length;
  const threshold =
    review.failOn === "never" ? "nothing fails this review" : `nothing at or above ${review.failOn}`;
  return ours(
    reaching > 0
      ? `${seen}: ${count(reaching, "finding")} to look at, none fails this review`
      : `${seen}: ${threshold}, ${count(smaller, "smaller finding")}`,
  );
}

/** The verdict as one line without a full stop, as it stands first in the comment, its e-mail and the terminal. */
export function headline(review: Review, outline = outlineOf(review)): Phrase {
  switch (review.verdict.kind) {
    case "fail":
      return review.verdict.unseen.length === 0
        ? failed(outline)
        : [...failed(outline), "; ", ...unseenWords(review)];
    case "cannot-judge":
      return ["could not judge: ", ...unseenWords(review)];
    case "pass":
      return passed(review);
  }
}
