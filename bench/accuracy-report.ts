import { categories } from "../src/model/classification.ts";
import {
  confusionOf,
  disagreementsOf,
  figuresOf,
  naiveAnswer,
  ourAnswer,
  voicesOf,
  type Figures,
  type Judged,
  type Share,
  type Truth,
} from "./accuracy-figures.ts";
import { median } from "./median.ts";

/** What people read of one truth: figures, confusion table, heuristics. */
export function accuracyReport(truth: Truth, tools: readonly Judged[]): string {
  const sure = tools.filter((tool) => !tool.isUnsure);
  const held = tools.filter((tool) => tool.split === "held-out");
  return [
    `== ${truth.title}: ${tools.length} tools ==`,
    "",
    `naive     ${figuresLine(figuresOf(truth, tools, naiveAnswer))}`,
    `ours      ${figuresLine(figuresOf(truth, tools, ourAnswer))}`,
    `  sure    ${figuresLine(figuresOf(truth, sure, ourAnswer))}`,
    `  unseen  ${figuresLine(figuresOf(truth, held, ourAnswer))}`,
    "(sure: no labeller doubted; unseen: the half of the servers that nobody tunes for)",
    "",
    confusion(truth, tools),
    "",
    "heuristic: precision, coverage",
    ...voicesOf(truth, tools).map(
      ({ heuristic, category, precision, coverage }) =>
        `  ${`${heuristic} ${category}`.padEnd(38)} ${percent(precision).padStart(18)}, ${percent(coverage)}`,
    ),
    "",
  ].join("\n");
}

export function figuresLine(figures: Figures): string {
  const { agreement, missedDangers, falseAlarms, graveRecall, unknown } = figures;
  return [
    `agreement ${percent(agreement)}`,
    `missed dangers ${percent(missedDangers)}`,
    `false alarms ${percent(falseAlarms)}`,
    `recall destructive+financial ${percent(graveRecall)}`,
    `unknown ${percent(unknown)}`,
  ].join(" · ");
}

function percent({ part, whole }: Share): string {
  return `${whole === 0 ? "-" : ((part / whole) * 100).toFixed(1)} % (${part}/${whole})`;
}

/** Rows are labels, columns are our answers. */
function confusion(truth: Truth, tools: readonly Judged[]): string {
  const line = (cells: readonly string[]) => cells.map((text) => text.padStart(12)).join("");
  const table = confusionOf(truth, tools);
  const rows = truth.rows.map((row) =>
    line([row, ...categories.map((column) => String(table[row]?.[column]))]),
  );
  return [line(["label \\ ours", ...categories]), ...rows].join("\n");
}

/**
 * Each server by itself, as one nobody has seen: nothing is learnt from a corpus, so leaving a server out changes no
 * answer, and the spread over servers is what a new one has to expect.
 */
export function byServerReport(truth: Truth, tools: readonly Judged[]): string {
  const servers = [...new Set(tools.map((tool) => tool.server))];
  const figures = servers.map((server) => ({
    server,
    figures: figuresOf(
      truth,
      tools.filter((tool) => tool.server === server),
      ourAnswer,
    ),
  }));
  const agreements = figures.map(({ figures }) => rate(figures.agreement));
  const mean = agreements.reduce((sum, one) => sum + one, 0) / agreements.length;
  const width = Math.max(...servers.map((server) => server.length));
  return [
    `== ${truth.title}, by server ==`,
    `agreement over ${servers.length} servers, each counting the same: mean ${points(mean)}, median ${points(median(agreements))}, lowest ${points(Math.min(...agreements))}`,
    ...figures.map(({ server, figures }) => `  ${server.padEnd(width)}  ${figuresLine(figures)}`),
    "",
  ].join("\n");
}

const rate = ({ part, whole }: Share) => (whole === 0 ? 1 : part / whole);
const points = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Every disagreement with our reasons, in reading order. */
export function disagreementsReport(truth: Truth, tools: readonly Judged[]): string {
  const lines = disagreementsOf(truth, tools).map((tool) => {
    const label = `${truth.labels(tool).join("|")}${tool.isUnsure ? "?" : ""}`;
    const { category, confidence, reasons } = tool.ours;
    const why = reasons
      .filter((one) => one.category)
      .map((one) => `${one.category} ← ${one.heuristic} ${JSON.stringify(one.text)}`);
    return `  ${tool.server} / ${tool.name}: label ${label}, ours ${category} (${confidence}) ${why.join("; ")}`;
  });
  return [`== ${truth.title}: ${lines.length} disagreements ==`, ...lines, ""].join("\n");
}
