import * as fc from "fast-check";
import { expect, test } from "vitest";
import { targets, type Target } from "./targets.ts";

const seconds = Number(process.env["TOOLWARDEN_FUZZ_SECONDS"] ?? 0);
const seed = Number(process.env["TOOLWARDEN_FUZZ_SEED"] ?? 20_261_126);
/** Inputs between two looks at the clock. */
const round = 40;

interface Report {
  readonly runs: number;
  readonly findings: readonly string[];
}

/** Goes on after a finding, with other inputs. */
async function fuzz({ run, runs }: Target): Promise<Report> {
  const until = performance.now() + (seconds * 1_000) / targets.length;
  const findings: string[] = [];
  let done = 0;
  while (seconds === 0 ? done < runs : performance.now() < until) {
    const details = await run({ seed: seed + done, numRuns: seconds === 0 ? runs : round });
    done += details.numRuns;
    if (details.failed) findings.push(`seed ${seed + done - details.numRuns}: ${described(details)}`);
    if (findings.length === 5) break;
  }
  return { runs: done, findings };
}

function described({ counterexample, errorInstance }: fc.RunDetails<[unknown]>): string {
  const why =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return `${why.slice(0, 1_500)}\n  for ${fc.stringify(counterexample?.[0]).slice(0, 1_500)}`;
}

test.each(targets)(
  "$name never throw and never hang: what comes is a value or the documented error",
  async (target) => {
    const { runs, findings } = await fuzz(target);
    if (seconds > 0) console.log(`${target.name}: seed ${seed}, ${runs} runs, ${findings.length} findings`);
    expect(findings.join("\n\n")).toBe("");
  },
  120_000 + seconds * 1_000,
);
