import { describeStanding } from "../../policy/standing.ts";
import { describeChange } from "../../review/describe.ts";
import { type Markdown, markdown, markdownCode, markdownPhrase, markdownText } from "../escape.ts";
import type { Decision } from "../outline.ts";
import { recommendationWords } from "../rule-words.ts";

/** A row of the table, cell by cell; few cells, since a phone shows three or four. */
interface Row {
  readonly tool: Markdown;
  readonly can: Markdown;
  readonly changed: Markdown;
  readonly policy: Markdown;
}

/** The first `most` tools, worst first; with the names of their servers if there are several. */
export function tableRows(decided: readonly Decision[], most: number): readonly Row[] {
  const isOfSeveral = new Set(decided.map(({ server }) => server)).size > 1;
  return decided.slice(0, most).map((decision) => tableRow(decision, isOfSeveral));
}

function tableRow(decision: Decision, isOfSeveral: boolean): Row {
  const { server, tool } = decision;
  const { category, risk } = tool.classification;
  const name = markdownCode(tool.name, 80);
  const today = markdownText(describeStanding(tool.standing));
  return {
    tool: isOfSeveral ? markdown`${markdownCode(server, 40)} ${name}` : name,
    can: markdown`**${markdownText(category)}** · ${markdownText(risk)}`,
    changed: changedCell(decision),
    policy:
      tool.recommendation === undefined
        ? today
        : markdown`${today} → **${markdownText(recommendationWords(tool.recommendation))}**`,
  };
}

function changedCell({ tool: { drift, findings: all }, findings }: Decision): Markdown {
  if (drift.kind === "added") return markdownText("new");
  // What a decision leaves out of a tool's findings is what the change did to its rule or its acceptance.
  if (drift.kind === "same") return markdownText(all.length > findings.length ? "its rule" : "unchanged");
  if (drift.kind === "renamed") return markdown`was ${markdownCode(drift.from, 40)}`;
  const category = drift.changes.find((change) => change.kind === "category");
  if (category?.kind === "category") return markdown`was *${markdownText(category.from)}*`;
  const [first, ...rest] = drift.changes;
  const words = first === undefined ? markdownText("changed") : markdownPhrase(describeChange(first), 40);
  return rest.length === 0 ? words : markdown`${words}, ${rest.length} more`;
}
