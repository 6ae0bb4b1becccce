import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { assessTools } from "../src/assess/assess.ts";
import type { ToolList } from "../src/assess/assessment.ts";
import { lookAlikeTools } from "../src/assess/look-alike-tools.ts";
import type { Finding } from "../src/model/finding.ts";
import { plainPhrase } from "../src/render/escape.ts";
import { halves, poisonIn, readTwins } from "./findings-corpus.ts";
import { figuresOf, judgeTwins, lapses, type Figures, type Judged } from "./findings-figures.ts";

const usage = `usage: npm run bench:findings -- [FOLDER] [--list] [--json] [--check|--update]
How many poisoned definitions of test/corpus-findings are found, and how many honest twins are flagged. With a FOLDER of honest
servers (servers/*.json with \`tools\`): every finding in them of severity medium or above, and every name that is taken for
one of another of these servers. --list prints what is missed and what is false; --check exits 1 if either is worse than test/corpus-findings/baseline.json; --update records them.`;

const corpus = join(import.meta.dirname, "..", "test", "corpus-findings");
const baselineFile = join(corpus, "baseline.json");

main();

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: "boolean", default: false },
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
  const [folder] = positionals;
  if (folder !== undefined) return falseFindings(resolve(folder));
  const judged = judgeTwins(readTwins(corpus));
  const figures = Object.fromEntries(
    halves.map((half) => [half, figuresOf(judged.filter((one) => one.half === half))]),
  );
  if (values.update) return writeFileSync(baselineFile, `${JSON.stringify(figures, undefined, 2)}\n`);
  if (values.json) return console.log(JSON.stringify(figures, undefined, 2));
  for (const [half, one] of Object.entries(figures)) console.log(report(half, one));
  if (values.list) console.log(lists(judged));
  if (values.check) hold(figures);
}

function hold(figures: Readonly<Record<string, Figures>>): void {
  const before = existsSync(baselineFile)
    ? (JSON.parse(readFileSync(baselineFile, "utf8")) as Readonly<Record<string, Figures>>)
    : {};
  const faults = Object.entries(figures).flatMap(([half, now]) => {
    const old = before[half];
    const found = old === undefined ? ["no baseline yet; record one with --update"] : lapses(old, now);
    return found.map((fault) => `findings on ${half}: ${fault}`);
  });
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function report(half: string, { all, kinds }: Figures): string {
  const line = (name: string, { found, poisoned, falselyFound }: Figures["all"]) => {
    const reported = found + falselyFound;
    const precision = reported === 0 ? "-" : `${((found / reported) * 100).toFixed(1)} %`;
    const recall = poisoned === 0 ? "-" : `${((found / poisoned) * 100).toFixed(1)} %`;
    return `  ${name.padEnd(20)} precision ${precision.padStart(8)} · recall ${recall.padStart(8)} (${found} of ${poisoned} found, ${falselyFound} false)`;
  };
  return [
    `== ${half} ==`,
    line("any finding", all),
    ...Object.entries(kinds).map(([kind, one]) => line(kind, one)),
    "",
  ].join("\n");
}

function lists(judged: readonly Judged[]): string {
  return judged
    .flatMap(({ half, attack, kind, texts, poisoned, honest }) => [
      ...(poisoned.some((one) => one.kind === kind)
        ? []
        : [
            `${half} missed ${kind} (${attack}): ${texts.poisoned} → ${poisoned.map((one) => one.kind).join(" ")}`,
          ]),
      ...honest.map((one) => `${half} false ${one.kind} (${attack}): ${texts.honest} → ${sentence(one)}`),
    ])
    .join("\n");
}

function sentence({ says }: Finding): string {
  return plainPhrase(says);
}

function falseFindings(folder: string): void {
  const files = readdirSync(join(folder, "servers"))
    .filter((file) => file.endsWith(".json"))
    .sort();
  const lists = files.map((file) => ({ file, list: readServer(join(folder, "servers", file)) }));
  const tools = lists.reduce((sum, { list }) => sum + list.tools.length, 0);
  const across = lookAlikeTools(
    lists.map(({ file, list }) => ({
      snapshot: { ...list, server: file.slice(0, -5) },
      tools: assessTools(list).tools,
    })),
  );
  const found = [
    ...lists.flatMap(({ file, list }) => poisonIn(list).map((finding) => ({ file, finding }))),
    ...across.map((finding) => ({ file: `${finding.server}.json`, finding })),
  ].filter(({ finding }) => finding.severity !== "low");
  for (const { file, finding } of found)
    console.log(
      `${file.slice(0, -5)} / ${finding.tool ?? "(server)"}: ${finding.kind} ${finding.severity}: ${sentence(finding)}`,
    );
  console.log(
    `${across.filter(({ severity }) => severity === "low").length} pairs of servers whose names differ only in case or separators (low)`,
  );
  console.log(
    `${found.length} findings of severity medium or above on ${tools} tools of ${files.length} servers`,
  );
}

/** A captured server; a server without instructions has null there. */
function readServer(file: string): ToolList {
  const { instructions, ...rest } = JSON.parse(readFileSync(file, "utf8")) as ToolList;
  return typeof instructions === "string" ? { ...rest, instructions } : rest;
}
