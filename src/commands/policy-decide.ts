import { resolve } from "node:path";
import { textChunks } from "../io/files/text-files.ts";
import type { Call, Decision } from "../model/decision.ts";
import { UsageError } from "../model/errors.ts";
import type { Policy } from "../model/policy.ts";
import { newReplay, replayCall } from "../policy/replay.ts";
import { columns } from "../render/columns.ts";
import { terminalText } from "../render/escape.ts";
import { batchedOutput } from "./batch.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { linesOf, parseJson } from "./json-lines.ts";
import { readCall } from "./policy-calls.ts";
import { readPolicy } from "./policy-file.ts";
import { noPositionals } from "./positionals.ts";

const flags: Flags = {
  policy: { value: "FILE", help: "the policy to ask" },
  calls: { value: "FILE", help: "calls, one JSON object a line; `-` is standard input" },
  format: {
    value: "FORMAT",
    choices: ["json", "table"],
    help: "one JSON object a line, or a table",
    byDefault: "json",
  },
};

/**
 * Answers each call of a log with what the policy says, one line each, as the log is read.
 * @throws UsageError for a policy that is not valid, and, after all other lines are answered, for lines that are no calls.
 */
async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "policy decide");
  const path = args.get("policy");
  const calls = args.get("calls");
  if (path === undefined || calls === undefined) {
    throw new UsageError("policy decide needs both: --policy FILE --calls FILE.");
  }
  const { policy } = readPolicy(path, world);
  const answer = args.get("format") === "table" ? decisionRow : decisionLine;
  const faults = await answerCalls(policy, calls, answer, world);
  if (faults.count > 0) throw new UsageError(describeFaults(faults));
  return 0;
}

/** Lines that got no answer. */
interface Faults {
  readonly count: number;
  /** The first of them, a sentence each. */
  readonly first: readonly string[];
}

/** So many sentences show what is wrong with a log; a million would bury it. */
const faultsShown = 20;

function describeFaults({ count, first }: Faults): string {
  const more = count > first.length ? [`and ${count - first.length} more lines that could not be read.`] : [];
  return [...first, ...more].join("\n");
}

type Answer = (call: Call, decision: Decision) => string;

async function answerCalls(policy: Policy, calls: string, answer: Answer, world: World): Promise<Faults> {
  const where = calls === "-" ? "standard input" : calls;
  const chunks = calls === "-" ? world.stdin() : textChunks(resolve(world.cwd, calls));
  const output = batchedOutput(world);
  let replay = newReplay;
  let at = 0;
  let faults: Faults = { count: 0, first: [] };
  try {
    for await (const { number, text } of linesOf(chunks)) {
      const here = `${where}:${number}`;
      try {
        const logged = readCall(parseJson(text, here), at, here);
        const replayed = replayCall(policy, replay, logged);
        if (!replayed.ok) throw new UsageError(`${here}: ${replayed.says}`);
        ({ at } = logged.call);
        ({ replay } = replayed);
        await output.add(answer(logged.call, replayed.decision));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        faults = withFault(faults, error.message);
      }
    }
  } finally {
    await output.flush();
  }
  return faults;
}

function withFault({ count, first }: Faults, says: string): Faults {
  return { count: count + 1, first: first.length < faultsShown ? [...first, says] : first };
}

function decisionLine(_call: Call, { kind, rule, message, remaining }: Decision): string {
  const answer = { decision: kind, rule, message, ...(remaining === undefined ? {} : { remaining }) };
  return `${JSON.stringify(answer)}\n`;
}

function decisionRow({ tool }: Call, { kind, rule, message }: Decision): string {
  const cells = [kind, terminalText(tool, 40), terminalText(rule, 80), terminalText(message)];
  return columns([cells.map((text) => ({ text }))]);
}

export const policyDecideCommand: Command = {
  name: "policy decide",
  summary: "Replay calls against a policy.",
  usage: ["policy decide --policy FILE --calls FILE [--format json|table]"],
  flags,
  notes: [
    'A call is a line such as {"tool":"search","args":{"q":"x"},"at":"2026-01-31T12:00:00Z","grant":"ci","session":"1","outcome":"ok"};',
    "only `tool` is required. The answer is a line such as",
    '{"decision":"allow","rule":"/tools/search","message":"...","remaining":29}. An outcome of error gives the call\'s place back.',
  ].join("\n"),
  run,
};
