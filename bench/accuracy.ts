import { parseArgs } from "node:util";
import { classifyTool, contextOf, type ServerContext } from "../src/assess/classify.ts";
import { categories, type Category, type Classification } from "../src/model/classification.ts";
import type { Json } from "../src/model/json.ts";
import { nameOf, readCorpus, withoutHints, type LabelledTool, type Split } from "./corpus.ts";
import { naiveCategory } from "./naive.ts";

// npm run bench:accuracy -- FOLDER [--list] [--by-server] [--split dev|held-out]

/** A tool with our answer and the keyword matcher's. */
interface Judged extends LabelledTool {
  readonly name: string;
  readonly ours: Classification;
  readonly naive: Category;
}

/** At most so many tools of one server count against hints, or the largest server decides the figure. */
const hintsPerServer = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: "boolean", default: false },
    "by-server": { type: "boolean", default: false },
    split: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

main();

function main(): void {
  const folder = positionals[0];
  if (folder === undefined) {
    console.error("usage: npm run bench:accuracy -- FOLDER [--list] [--by-server] [--split dev|held-out]");
    process.exitCode = 3;
    return;
  }
  const judged = judge(readCorpus(folder));
  const splits: readonly Split[] = values.split === undefined ? ["dev", "held-out"] : [values.split as Split];
  for (const split of splits)
    report(
      split,
      judged.filter((tool) => tool.split === split),
    );
}

function judge(corpus: readonly LabelledTool[]): readonly Judged[] {
  const contexts = new Map<readonly Json[], ServerContext>();
  return corpus.map((tool) => {
    const context = contexts.get(tool.siblings) ?? contextOf(tool.siblings);
    contexts.set(tool.siblings, context);
    const name = nameOf(tool.definition);
    return {
      ...tool,
      name,
      ours: classifyTool(withoutHints(tool.definition), context),
      naive: naiveCategory(name),
    };
  });
}

function report(split: Split, tools: readonly Judged[]): void {
  const gold = tools.filter((tool) => tool.gold.length > 0);
  console.log(`\n== ${split}: ${tools.length} tools, ${gold.length} with gold labels ==`);
  console.log(`\ngold labels, naive: ${figures(gold, (tool) => tool.naive)}`);
  console.log(`gold labels, ours:  ${figures(gold, (tool) => tool.ours.category)}`);
  const sure = gold.filter((tool) => !tool.isUnsure);
  console.log(`where both labellers were sure: ${figures(sure, (tool) => tool.ours.category)}`);
  console.log(confusion(gold));
  const hinted = capped(tools.filter((tool) => tool.hint !== undefined));
  console.log(`author hints (${hinted.length} tools, hints hidden from the classifier)`);
  console.log(`  naive: ${hintFigures(hinted, (tool) => tool.naive)}`);
  console.log(`  ours:  ${hintFigures(hinted, (tool) => tool.ours.category)}`);
  console.log(
    `unknown among all ${tools.length}: ${percent(tools.filter((tool) => tool.ours.category === "unknown").length, tools.length)}`,
  );
  console.log(perHeuristic(gold));
  if (values["by-server"]) console.log(byServer(gold));
  if (values.list) list(gold, hinted);
}

type Answer = (tool: Judged) => Category;

function figures(tools: readonly Judged[], answer: Answer): string {
  const dangers = tools.filter((tool) => !tool.gold.includes("read"));
  const reads = tools.filter((tool) => tool.gold.every((one) => one === "read"));
  const grave = tools.filter((tool) =>
    tool.gold.every((one) => one === "destructive" || one === "financial"),
  );
  const is = (category: Category) => (tool: Judged) => answer(tool) === category;
  return [
    `agreement ${percent(tools.filter((tool) => tool.gold.includes(answer(tool))).length, tools.length)}`,
    `missed dangers ${percent(dangers.filter(is("read")).length, dangers.length)}`,
    `false alarms ${percent(reads.filter((tool) => answer(tool) !== "read").length, reads.length)}`,
    `recall destructive+financial ${percent(grave.filter((tool) => tool.gold.includes(answer(tool))).length, grave.length)}`,
    `unknown ${percent(tools.filter(is("unknown")).length, tools.length)}`,
  ].join(" · ");
}

function hintFigures(tools: readonly Judged[], answer: Answer): string {
  const reads = tools.filter((tool) => tool.hint === "read");
  const others = tools.filter((tool) => tool.hint === "not-read");
  return [
    `missed dangers ${percent(others.filter((tool) => answer(tool) === "read").length, others.length)}`,
    `false alarms ${percent(reads.filter((tool) => answer(tool) !== "read").length, reads.length)}`,
    `unknown ${percent(tools.filter((tool) => answer(tool) === "unknown").length, tools.length)}`,
  ].join(" · ");
}

function capped(tools: readonly Judged[]): readonly Judged[] {
  const counts = new Map<string, number>();
  return tools.filter(({ server }) => {
    const count = (counts.get(server) ?? 0) + 1;
    counts.set(server, count);
    return count <= hintsPerServer;
  });
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? "-" : ((part / whole) * 100).toFixed(1)} % (${part}/${whole})`;
}

/** Rows are labels, columns are our answers; of two labels the one we gave counts, else the first. */
function confusion(tools: readonly Judged[]): string {
  const label = (tool: Judged) =>
    tool.gold.includes(tool.ours.category) ? tool.ours.category : tool.gold[0];
  const cell = (row: Category, column: Category) =>
    tools.filter((tool) => label(tool) === row && tool.ours.category === column).length;
  const head = ["label \\ ours", ...categories].map((text) => text.padStart(12)).join("");
  const rows = categories
    .filter((row) => row !== "unknown")
    .map((row) =>
      [row, ...categories.map((column) => String(cell(row, column)))]
        .map((text) => text.padStart(12))
        .join(""),
    );
  return [head, ...rows].join("\n");
}

/** Of the tools a heuristic speaks for a category on: how often the label says the same. */
function perHeuristic(tools: readonly Judged[]): string {
  const seen = new Map<string, { spoke: number; right: number }>();
  for (const tool of tools) {
    const voices = new Set(
      tool.ours.reasons.flatMap((one) => (one.category ? [`${one.heuristic} ${one.category}`] : [])),
    );
    for (const voice of voices) {
      const entry = seen.get(voice) ?? { spoke: 0, right: 0 };
      entry.spoke++;
      if (tool.gold.some((one) => voice.endsWith(` ${one}`))) entry.right++;
      seen.set(voice, entry);
    }
  }
  const rows = [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    "heuristic: precision, coverage",
    ...rows.map(
      ([voice, { spoke, right }]) =>
        `  ${voice.padEnd(36)} ${percent(right, spoke).padStart(18)}, ${percent(spoke, tools.length)}`,
    ),
  ].join("\n");
}

function byServer(tools: readonly Judged[]): string {
  const servers = [...new Set(tools.map((tool) => tool.server))];
  return servers
    .map(
      (server) =>
        `  ${server.padEnd(24)} ${figures(
          tools.filter((tool) => tool.server === server),
          (tool) => tool.ours.category,
        )}`,
    )
    .join("\n");
}

function list(gold: readonly Judged[], hinted: readonly Judged[]): void {
  console.log("\ndisagreements with gold labels");
  for (const tool of gold.filter((one) => !one.gold.includes(one.ours.category)))
    describe(tool, `${tool.gold.join("|")}${tool.isUnsure ? "?" : ""}`);
  console.log("\ndisagreements with author hints");
  const differs = (tool: Judged) => (tool.hint === "read") !== (tool.ours.category === "read");
  for (const tool of hinted.filter((one) => one.gold.length === 0 && differs(one)))
    describe(tool, `hint ${tool.hint}`);
}

function describe(tool: Judged, label: string): void {
  const reasons = tool.ours.reasons
    .filter((one) => one.category)
    .map((one) => `${one.category} ← ${one.heuristic} ${JSON.stringify(one.text)}`);
  console.log(
    `  ${tool.server} / ${tool.name}: label ${label}, ours ${tool.ours.category} (${tool.ours.confidence}) ${reasons.join("; ")}`,
  );
}
