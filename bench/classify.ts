import { classifyTool, contextOf } from "../src/assess/classify.ts";
import type { Json } from "../src/model/json.ts";
import { readCorpus } from "./corpus.ts";

// npx tsx bench/classify.ts FOLDER: how fast tools are classified, on one core, over the corpus repeated.

/** Long enough that a garbage collection more or less does not show. */
const seconds = 5;

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: npx tsx bench/classify.ts FOLDER");
  process.exitCode = 3;
} else {
  measure(folder);
}

function measure(folder: string): void {
  const corpus = readCorpus(folder);
  const contexts = new Map(corpus.map(({ siblings }) => [siblings, contextOf(siblings)]));
  const texts = corpus.map(({ definition }) => JSON.stringify(definition));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

  const parse = perRound(() => {
    for (const text of texts) JSON.parse(text);
  });
  const classify = perRound(() => {
    for (const { definition, siblings } of corpus) classifyTool(definition, contexts.get(siblings));
  });
  const both = perRound(() => {
    for (const [index, text] of texts.entries())
      classifyTool(JSON.parse(text) as Json, contexts.get(corpus[index]?.siblings ?? []));
  });
  console.log(`${corpus.length} tools, ${bytes} bytes`);
  console.log(`classify: ${rate(corpus.length / classify)} tools/s, ${rate(bytes / classify)} bytes/s`);
  console.log(`parse and classify: ${rate(corpus.length / both)} tools/s`);
  console.log(`JSON.parse alone over the same bytes: ${rate(corpus.length / parse)} tools/s`);
  console.log(`classify takes ${(classify / parse).toFixed(1)} times as long as JSON.parse`);
}

/** Seconds of processor time for one round of `work` once it is warm: other programs do not change the figure. */
function perRound(work: () => void): number {
  for (let round = 0; round < 10; round++) work();
  const start = process.cpuUsage();
  let rounds = 0;
  while (used(start) < seconds) {
    work();
    rounds++;
  }
  return used(start) / rounds;
}

function used(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function rate(perSecond: number): string {
  return Math.round(perSecond)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, " ");
}
