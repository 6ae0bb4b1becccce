import type { Finding, FindingKind } from "../../model/finding.ts";
import type { Change } from "../../model/lock.ts";
import { ours, type Phrase, say } from "../../model/phrase.ts";
import type { Recommendation } from "../../model/policy.ts";
import type { ToolReview } from "../../model/review.ts";
import { applyRecommendations } from "../../policy/starter.ts";
import { describeChange } from "../../review/describe.ts";
import {
  htmlCode,
  htmlPhrase,
  isMisleading,
  joinMarkdown,
  type Markdown,
  markdown,
  markdownFence,
  markdownPhrase,
  markdownText,
  trustedMarkdown,
} from "../escape.ts";
import { fileDiff } from "../file-diff.ts";
import { ownFindingLine } from "../findings.ts";
import type { Links } from "../links.ts";
import type { Decision, PolicyPlace } from "../outline.ts";
import { policyLink } from "../policy-link.ts";
import { recommendationWords } from "../rule-words.ts";
import { wordDiff } from "../word-diff.ts";
import { acceptLine } from "./accept.ts";
import { type Fold, paragraphs } from "./fold.ts";
import { decidingWord, whyPhrase } from "../why.ts";

/** Changes of one tool that are listed; a definition may differ in thousands of parameters. */
const changesShown = 12;

const none = trustedMarkdown("");

/** Findings that the line of the fold and the list of changes already tell in full. */
const saidAbove: ReadonlySet<FindingKind> = new Set(["tool-added", "tool-changed", "tool-renamed"]);

/** All there is to say of a tool somebody must decide on. It ends in what to do. */
export function toolFold(decision: Decision, links: Links): Fold {
  const { server, tool, findings } = decision;
  const { category } = tool.classification;
  const notes = findings.filter(({ kind }) => !saidAbove.has(kind));
  return {
    summary: markdown`<b>${htmlCode(tool.name, 80)}</b> on ${htmlCode(server, 40)}: ${htmlPhrase(inShort(tool), 60)}`,
    body: paragraphs([
      markdown`**Why ${markdownText(category)}.** ${markdownPhrase(whyPhrase(tool.classification), 80)}`,
      changesBlock(tool),
      notesBlock(notes, links),
      tool.recommendation === undefined ? none : ruleBlock(tool.recommendation, decision, links),
      // Without a policy the starter below answers for every tool at once.
      decision.policyText === undefined ? none : acceptLine(decision),
    ]),
  };
}

/** What is wrong with its definition or its rule. */
function notesBlock(notes: readonly Finding[], links: Links): Markdown {
  if (notes.length === 0) return none;
  const lines = notes.map((finding) => markdown`- ${ownFindingLine(finding, links)}`);
  return markdown`**Also found.**\n\n${joinMarkdown(lines, "\n")}`;
}

/** What happened to the tool and the word that decides, as half a sentence. */
function inShort({ drift, classification }: ToolReview): Phrase {
  const { category } = classification;
  const word = decidingWord(classification);
  switch (drift.kind) {
    case "added":
      return say`new, ${ours(category)}: ${word}`;
    case "changed": {
      const was = drift.changes.find((change) => change.kind === "category");
      return was === undefined
        ? say`changed, still ${ours(category)}: ${word}`
        : say`was ${ours(was.from)}, is now ${ours(category)}: ${word}`;
    }
    case "renamed":
      return say`was named ${drift.from}, ${ours(category)}: ${word}`;
    case "same":
      return say`${ours(category)}: ${word}`;
  }
}

function changesBlock({ drift, classification }: ToolReview): Markdown {
  if (!("changes" in drift) || drift.changes.length === 0) return none;
  return markdown`**What changed since the lock.**\n\n${changeLines(drift.changes, classification.risk)}`;
}

/** The changes of a tool as a list, texts word by word. */
function changeLines(changes: readonly Change[], risk: string): Markdown {
  const parts = changes.filter(({ kind }) => kind !== "category" && kind !== "risk");
  const rise = changes.find((change) => change.kind === "risk");
  const lines = [
    ...parts.slice(0, changesShown).map(changeLine),
    ...(parts.length > changesShown ? [markdown`… and ${parts.length - changesShown} more`] : []),
    ...(rise === undefined ? [] : [markdownText(`with that, risk ${rise.from} → ${risk}`)]),
  ];
  return joinMarkdown(
    lines.map((line) => markdown`- ${line}`),
    "\n",
  );
}

function changeLine(change: Change): Markdown {
  switch (change.kind) {
    case "title":
    case "description":
      return markdown`${markdownText(change.kind)}: ${wordDiff(change.from, change.to)}`;
    case "parameter-described":
      return markdown`${markdownPhrase(say`description of parameter ${change.parameter}`)}: ${wordDiff(change.from, change.to)}`;
    default:
      return markdownPhrase(describeChange(change));
  }
}

/** The patch of the policy file that the recommendation is, or the policy alone where there is no file yet. */
function ruleBlock(
  recommendation: Recommendation,
  { policyFile, policyText }: PolicyPlace,
  { branch }: Links,
): Markdown {
  const { reasons, effect, gaps } = recommendation;
  // The first reason is the category, which the paragraph above is about. What a rule cannot stop stands beside it: a reader
  // would else take it for a wall.
  const says = joinMarkdown([effect, ...reasons.slice(1), ...gaps].map(markdownText), " ");
  const words = markdown`**Suggested: ${markdownText(recommendationWords(recommendation))}.** ${says}`;
  if (isMisleading(recommendation.tool)) {
    return markdown`${words} Its name holds invisible characters, so the rule cannot be pasted from here.`;
  }
  if (policyText === undefined) {
    return markdown`${words}\n\n${markdownFence(JSON.stringify(recommendation.policy), "json")}`;
  }
  const after = applyRecommendations(policyText, [recommendation], policyFile);
  if (after === policyText) return words;
  const patch = markdownFence(fileDiff(policyFile, policyText, after), "diff");
  return paragraphs([words, patch, ...policyLink({ policyFile, policyText }, branch)]);
}

/** Every suggested rule at once, a patch for each policy file, for whoever agrees with all of them. */
export function allRulesFold(decided: readonly Decision[]): readonly [Fold] | readonly [] {
  const files = new Map<string, { text: string; wanted: Recommendation[] }>();
  for (const { policyFile, policyText, tool } of decided) {
    if (policyText === undefined || tool.recommendation === undefined || isMisleading(tool.name)) continue;
    const file = files.get(policyFile) ?? { text: policyText, wanted: [] };
    file.wanted.push(tool.recommendation);
    files.set(policyFile, file);
  }
  const count = [...files.values()].reduce((sum, { wanted }) => sum + wanted.length, 0);
  if (count < 2) return [];
  const patches = [...files].flatMap(([path, { text, wanted }]) => {
    const after = applyRecommendations(text, wanted, path);
    return after === text ? [] : [fileDiff(path, text, after)];
  });
  return [
    {
      summary: htmlPhrase(ours(`All ${count} suggested rules as one patch`)),
      body: markdown`Paste it into \`git apply\`.\n\n${markdownFence(patches.join("\n"), "diff")}`,
    },
  ];
}
