import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { regressions, type Baseline, type Recorded } from "./accuracy-baseline.ts";
import {
  authorHints,
  confusionOf,
  disagreementsOf,
  figuresOf,
  goldLabels,
  judge,
  naiveAnswer,
  ourAnswer,
  toldBy,
  voicesOf,
  type Judged,
  type Truth,
} from "./accuracy-figures.ts";
import { accuracyReport, byServerReport, disagreementsReport, figuresLine } from "./accuracy-report.ts";
import { readCorpus } from "./corpus.ts";

const usage = `usage: npm run bench:accuracy -- [FOLDER] [--by-server] [--list] [--json] [--split dev|held-out] [--check|--update]
How well tools are classified, against what people say of them. FOLDER is laid out like test/corpus, the default.
--check exits 1 if missed dangers or false alarms are worse than test/corpus/baseline.json; --update records them.`;

const ownCorpus = join(import.meta.dirname, "..", "test", "corpus");
const baselineFile = join(ownCorpus, "baseline.json");
const truths = [goldLabels, authorHints];

main();

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: "boolean", default: false },
      "by-server": { type: "boolean", default: false },
      split: { type: "string" },
      json: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      update: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || positionals.length > 1) {
    console.error(usage);
    process.exitCode = 3;
    return;
  }
  const folder = resolve(positionals[0] ?? ownCorpus);
  const judged = judge(readCorpus(folder));
  const tools = values.split === undefined ? judged : judged.filter(({ split }) => split === values.split);
  if (values.check || values.update) return hold(corpusName(folder), judged, values.update);
  if (values.json) return console.log(JSON.stringify(everything(tools), undefined, 2));
  for (const truth of truths) {
    const told = toldBy(truth, tools);
    console.log(accuracyReport(truth, told));
    if (values["by-server"]) console.log(byServerReport(truth, told));
    if (values.list) console.log(disagreementsReport(truth, told));
  }
  const unknown = tools.filter(({ ours }) => ours.category === "unknown").length;
  console.log(`unknown among all ${tools.length} tools: ${unknown}`);
}

function corpusName(folder: string): string {
  return `${basename(dirname(folder))}/${basename(folder)}`;
}

/** Records the figures, or holds them against those that were recorded. */
function hold(name: string, judged: readonly Judged[], isUpdate: boolean): void {
  const now: Recorded = { gold: oursOf(goldLabels, judged), hints: oursOf(authorHints, judged) };
  const baseline = existsSync(baselineFile)
    ? (JSON.parse(readFileSync(baselineFile, "utf8")) as Baseline)
    : {};
  if (isUpdate) {
    const entries = Object.entries({ ...baseline, [name]: now }).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(baselineFile, `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`);
    return;
  }
  const before = baseline[name];
  const faults =
    before === undefined
      ? ["it has no baseline yet; record one with --update"]
      : regressions(before.gold, now.gold);
  console.log(`accuracy on ${name}: ${figuresLine(now.gold)}`);
  for (const fault of faults) console.error(`accuracy on ${name}: ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function oursOf(truth: Truth, judged: readonly Judged[]) {
  return figuresOf(truth, toldBy(truth, judged), ourAnswer);
}

/** All figures, for programs. */
function everything(tools: readonly Judged[]): object {
  const parts = truths.map((truth) => {
    const told = toldBy(truth, tools);
    const servers = [...new Set(told.map(({ server }) => server))];
    const within = (keep: (tool: Judged) => boolean) => figuresOf(truth, told.filter(keep), ourAnswer);
    return [
      truth === goldLabels ? "gold" : "hints",
      {
        tools: told.length,
        naive: figuresOf(truth, told, naiveAnswer),
        ours: within(() => true),
        sure: within(({ isUnsure }) => !isUnsure),
        unseen: within(({ split }) => split === "held-out"),
        confusion: confusionOf(truth, told),
        heuristics: voicesOf(truth, told),
        servers: Object.fromEntries(
          servers.map((server) => [server, within((tool) => tool.server === server)]),
        ),
        disagreements: disagreementsOf(truth, told).map((tool) => ({
          server: tool.server,
          tool: tool.name,
          labels: truth.labels(tool),
          ours: tool.ours,
        })),
      },
    ];
  });
  return Object.fromEntries(parts) as object;
}
