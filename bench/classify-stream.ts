import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { readCorpus } from "./corpus.ts";
import { rate } from "./rate.ts";

// npm run bench:stream [-- FOLDER] [--tools N]: a million tools as JSON Lines through the built `toolwarden classify`.

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tools: { type: "string", default: "1000000" } },
});
const wanted = Number(values.tools);
const corpus = readCorpus(positionals[0] ?? join(root, "test", "corpus"));
const lines = corpus.map(({ definition }) => `${JSON.stringify(definition)}\n`);

/** What a run took, told by the program itself as it ends. */
interface Usage {
  /** Kilobytes. */
  readonly maxRSS: number;
  /** Microseconds of processor time. */
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
}

const tellUsage = `data:text/javascript,process.on("exit",()=>process.stderr.write(JSON.stringify(process.resourceUsage())))`;

const streamed = await classify();
const parsing = parseAlone();
const bytes = lineBytes();
const classifying = (streamed.usage.userCPUTime + streamed.usage.systemCPUTime) / 1e6;
console.log(`${wanted} tools, ${(bytes / 1e6).toFixed(0)} MB in, ${streamed.answers} lines out`);
console.log(`peak memory: ${(streamed.usage.maxRSS / 1000).toFixed(0)} MB`);
console.log(`time: ${streamed.seconds.toFixed(1)} s, of the processor's ${classifying.toFixed(1)} s`);
console.log(`${rate(wanted / streamed.seconds)} tools/s, ${rate(bytes / streamed.seconds / 1e6)} MB/s`);
console.log(`JSON.parse alone over the same bytes: ${parsing.toFixed(1)} s of the processor's time`);
console.log(`reading, classifying and answering takes ${(classifying / parsing).toFixed(1)} times as long`);
if (streamed.answers !== wanted) throw new Error("a line is missing");

async function classify(): Promise<{
  readonly answers: number;
  readonly seconds: number;
  readonly usage: Usage;
}> {
  const start = performance.now();
  const child = spawn(process.execPath, [
    "--import",
    tellUsage,
    join(root, "dist", "cli.js"),
    "classify",
    "-",
  ]);
  const closed = once(child, "close") as Promise<[number | null]>;
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  const answers = count(createInterface({ input: child.stdout }));
  for (let sent = 0; sent < wanted; sent += lines.length) {
    const batch = lines.slice(0, wanted - sent).join("");
    if (!child.stdin.write(batch)) await once(child.stdin, "drain");
  }
  child.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`classify ended with ${String(code)}: ${told}`);
  const seconds = (performance.now() - start) / 1000;
  return { answers: await answers, seconds, usage: JSON.parse(told) as Usage };
}

async function count(answers: AsyncIterable<string>): Promise<number> {
  let number = 0;
  for await (const _ of answers) number += 1;
  return number;
}

/** Seconds of processor time to parse as many lines. */
function parseAlone(): number {
  const start = process.cpuUsage();
  for (let parsed = 0; parsed < wanted; parsed++) JSON.parse(lines[parsed % lines.length] ?? "");
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function lineBytes(): number {
  const whole = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  const rest = lines.slice(0, wanted % lines.length).reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  return Math.floor(wanted / lines.length) * whole + rest;
}
