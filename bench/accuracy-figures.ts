import { classifyTool, contextOf, type ServerContext } from "../src/assess/classify.ts";
import { categories, type Category, type Classification } from "../src/model/classification.ts";
import type { Json } from "../src/model/json.ts";
import { nameOf, withoutHints, type LabelledTool } from "./corpus.ts";
import { naiveCategory } from "./naive.ts";

/** A tool with our answer and a keyword matcher's. Neither has seen the author's hints. */
export interface Judged extends LabelledTool {
  readonly name: string;
  readonly ours: Classification;
  readonly naive: Category;
}

/** Judges every tool among its siblings. */
export function judge(corpus: readonly LabelledTool[]): readonly Judged[] {
  const contexts = new Map<readonly Json[], ServerContext>();
  return corpus.map((tool) => {
    const context = contexts.get(tool.siblings) ?? contextOf(tool.siblings, tool.instructions);
    contexts.set(tool.siblings, context);
    const name = nameOf(tool.definition);
    const ours = classifyTool(withoutHints(tool.definition), context);
    return { ...tool, name, ours, naive: naiveCategory(name) };
  });
}

/** What people say of tools: by one of `rows`, or by several where any of them counts as right. */
export interface Truth {
  readonly title: string;
  readonly rows: readonly string[];
  readonly labels: (tool: Judged) => readonly string[];
  /** The row that an answer agrees with; `unknown` agrees with none. */
  readonly rowOf: (answer: Category) => string;
  /** Whether it is beyond doubt that the tool removes something or moves money. */
  readonly isGrave: (tool: Judged) => boolean;
}

export const goldLabels: Truth = {
  title: "gold labels",
  rows: categories.filter((category) => category !== "unknown"),
  labels: ({ gold }) => gold,
  rowOf: (answer) => answer,
  isGrave: ({ gold }) => gold.every((label) => label === "destructive" || label === "financial"),
};

export const authorHints: Truth = {
  title: "author hints",
  rows: ["read", "not-read"],
  labels: ({ hint }) => (hint === undefined ? [] : [hint]),
  rowOf: (answer) => (answer === "read" || answer === "unknown" ? answer : "not-read"),
  isGrave: ({ isHintedDestructive }) => isHintedDestructive,
};

/** At most so many tools of one server count against hints, or the largest server decides the figure. */
const hintsPerServer = 40;

/** The tools that a truth speaks of. */
export function toldBy(truth: Truth, tools: readonly Judged[]): readonly Judged[] {
  const told = tools.filter((tool) => truth.labels(tool).length > 0);
  return truth === authorHints ? capped(told) : told;
}

function capped(tools: readonly Judged[]): readonly Judged[] {
  const counts = new Map<string, number>();
  return tools.filter(({ server }) => {
    const count = (counts.get(server) ?? 0) + 1;
    counts.set(server, count);
    return count <= hintsPerServer;
  });
}

/** `part` of `whole` tools. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** The figures of an answer against a truth. */
export interface Figures {
  readonly agreement: Share;
  /** Labelled anything but read, called read. */
  readonly missedDangers: Share;
  /** Labelled read, called anything else, `unknown` too. */
  readonly falseAlarms: Share;
  /** Of the tools that are destructive or financial beyond doubt, those that are called so. */
  readonly graveRecall: Share;
  readonly unknown: Share;
}

export type Answer = (tool: Judged) => Category;
export const ourAnswer: Answer = (tool) => tool.ours.category;
export const naiveAnswer: Answer = (tool) => tool.naive;

export function figuresOf(truth: Truth, tools: readonly Judged[], answer: Answer): Figures {
  const share = (among: readonly Judged[], holds: (tool: Judged) => boolean): Share => ({
    part: among.filter(holds).length,
    whole: among.length,
  });
  const isRight = (tool: Judged) => truth.labels(tool).includes(truth.rowOf(answer(tool)));
  const dangers = tools.filter((tool) => !truth.labels(tool).includes("read"));
  const reads = tools.filter((tool) => truth.labels(tool).every((label) => label === "read"));
  const isNamedGrave = (tool: Judged) => answer(tool) === "destructive" || answer(tool) === "financial";
  return {
    agreement: share(tools, isRight),
    missedDangers: share(dangers, (tool) => answer(tool) === "read"),
    falseAlarms: share(reads, (tool) => answer(tool) !== "read"),
    graveRecall: share(tools.filter(truth.isGrave), (tool) => isNamedGrave(tool) && isRight(tool)),
    unknown: share(tools, (tool) => answer(tool) === "unknown"),
  };
}

/** For each label, how often we gave each answer; of two labels the one we gave counts, else the first. */
export function confusionOf(
  truth: Truth,
  tools: readonly Judged[],
): Readonly<Record<string, Record<Category, number>>> {
  const none = () =>
    Object.fromEntries(categories.map((category) => [category, 0])) as Record<Category, number>;
  const table = Object.fromEntries(truth.rows.map((row) => [row, none()]));
  for (const tool of tools) {
    const answer = ourAnswer(tool);
    const labels = truth.labels(tool);
    const given = truth.rowOf(answer);
    const row = table[labels.includes(given) ? given : (labels[0] ?? "")];
    if (row) row[answer] += 1;
  }
  return table;
}

/** One heuristic speaking for one category: how many tools it spoke on, and how often the label agrees. */
export interface VoiceFigures {
  readonly heuristic: string;
  readonly category: Category;
  readonly precision: Share;
  readonly coverage: Share;
}

export function voicesOf(truth: Truth, tools: readonly Judged[]): readonly VoiceFigures[] {
  const seen = new Map<string, { heuristic: string; category: Category; spoke: number; right: number }>();
  for (const tool of tools) {
    const voices = new Map(
      tool.ours.reasons.flatMap(({ heuristic, category }) =>
        category ? [[`${heuristic} ${category}`, { heuristic, category }] as const] : [],
      ),
    );
    for (const [key, voice] of voices) {
      const entry = seen.get(key) ?? { ...voice, spoke: 0, right: 0 };
      entry.spoke += 1;
      if (truth.labels(tool).includes(truth.rowOf(voice.category))) entry.right += 1;
      seen.set(key, entry);
    }
  }
  return [...seen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { heuristic, category, spoke, right }]) => ({
      heuristic,
      category,
      precision: { part: right, whole: spoke },
      coverage: { part: spoke, whole: tools.length },
    }));
}

/** The tools whose label is not our answer. */
export function disagreementsOf(truth: Truth, tools: readonly Judged[]): readonly Judged[] {
  return tools.filter((tool) => !truth.labels(tool).includes(truth.rowOf(ourAnswer(tool))));
}
