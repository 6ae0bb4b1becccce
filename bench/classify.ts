import { classifyTool, contextOf, type ServerContext } from "../src/assess/classify.ts";
import { heuristics } from "../src/heuristics/index.ts";
import type { Json } from "../src/model/json.ts";
import { readCorpus } from "./corpus.ts";
import { perRound, rate } from "./rate.ts";

// npm run bench:classify [-- FOLDER]: how fast tools are classified, on one core, over a corpus repeated; without one,
// over the examples of the heuristics, which are much shorter than real tools.

interface Sample {
  readonly definition: Json;
  readonly context: ServerContext | undefined;
}

const folder = process.argv[2];
measure(folder === undefined ? examples() : corpusIn(folder));

function examples(): readonly Sample[] {
  const definitions = heuristics.flatMap((one) => one.examples.flags.concat(one.examples.ignores));
  return definitions.map((definition) => ({ definition, context: undefined }));
}

function corpusIn(path: string): readonly Sample[] {
  const corpus = readCorpus(path);
  const contexts = new Map(
    corpus.map(({ siblings, instructions }) => [siblings, contextOf(siblings, instructions)]),
  );
  return corpus.map(({ definition, siblings }) => ({ definition, context: contexts.get(siblings) }));
}

function measure(samples: readonly Sample[]): void {
  const texts = samples.map(({ definition, context }) => ({ text: JSON.stringify(definition), context }));
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const parse = perRound(() => {
    for (const { text } of texts) JSON.parse(text);
  });
  const classify = perRound(() => {
    for (const { definition, context } of samples) classifyTool(definition, context);
  });
  const both = perRound(() => {
    for (const { text, context } of texts) classifyTool(JSON.parse(text) as Json, context);
  });
  console.log(`${samples.length} tools, ${bytes} bytes`);
  console.log(`classify: ${rate(samples.length / classify)} tools/s, ${rate(bytes / classify)} bytes/s`);
  console.log(`parse and classify: ${rate(samples.length / both)} tools/s`);
  console.log(`JSON.parse alone over the same bytes: ${rate(samples.length / parse)} tools/s`);
  console.log(`classify takes ${(classify / parse).toFixed(1)} times as long as JSON.parse`);
}
