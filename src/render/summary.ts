import { say } from "../model/phrase.ts";
import type { Review, ServerReview, ToolReview } from "../model/review.ts";
import type { CaptureResult } from "../model/server.ts";
import template from "../../templates/summary.md.hbs";
import { comment } from "./comment.ts";
import { docsLink, type Links } from "./links.ts";
import {
  htmlPhrase,
  markdown,
  markdownCode,
  markdownFence,
  markdownText,
  trustedMarkdown,
} from "./escape.ts";
import { describeStanding } from "../policy/standing.ts";
import { progressLine } from "./progress.ts";
import { count } from "./words.ts";

/** GitHub loses a job summary over 1 MiB whole; this leaves room for other steps' words in the same file. */
export const summaryBudget = 900_000;

/** Rows a server, tried from the most to the fewest until the summary fits. */
const rowsShown = [5000, 1000, 200, 50, 0];

function toolRow({ name, classification, standing }: ToolReview) {
  const { category, risk, reasons } = classification;
  const [reason] = reasons;
  return {
    name: markdownCode(name, 80),
    category: markdownText(category),
    risk: markdownText(risk),
    standing: markdownText(describeStanding(standing)),
    why:
      reason === undefined
        ? trustedMarkdown("")
        : markdown`${markdownCode(reason.text, 60)} at ${markdownCode(reason.pointer, 80)}`,
  };
}

function serverSection({ server, tools }: ServerReview, most: number) {
  const more = tools.length - most;
  return {
    summary: htmlPhrase([`All ${count(tools.length, "tool")} of `, ...say`${server}`]),
    tools: tools.slice(0, most).map(toolRow),
    more: more > 0 ? markdown`… and ${more} more; \`toolwarden review\` lists them all.` : "",
  };
}

/** The review as a job summary: what the comment says, then every tool of every server; at most `budget` bytes. */
export function summary(review: Review, links: Links = {}, budget = summaryBudget): string {
  const sizes = new TextEncoder();
  const head = comment(review, links);
  for (const most of rowsShown) {
    const servers = review.servers.map((server) => serverSection(server, most));
    const text = template({ comment: head, servers });
    if (sizes.encode(text).length <= budget) return text;
  }
  return head;
}

/** The job summary of a run that ended before there was a review. `message` may quote anything. */
export function failureSummary(message: string): string {
  return markdown`### Toolwarden: nothing was judged\n\n${markdownFence(message.slice(0, 10_000), "text")}\n\n${docsLink("Getting started", "getting-started.md")}`;
}

/** The job summary of a run that asked servers and left the judging to another. */
export function captureSummary(results: readonly CaptureResult[]): string {
  const lines = results.map(progressLine).join("\n");
  return markdown`### Toolwarden: captured, not judged\n\n${markdownFence(lines.slice(0, 100_000), "text")}`;
}
