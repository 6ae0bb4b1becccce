import { resolve } from "node:path";
import { textChunks } from "../io/files/text-files.ts";
import { UsageError } from "../model/errors.ts";
import { count } from "../render/words.ts";
import { batchedOutput } from "./batch.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { linesOf } from "./json-lines.ts";
import { answerForms, type AnswerForm } from "./policy-answer-forms.ts";
import { answering } from "./policy-answers.ts";
import { judgeFlags, judgesOf, type Judges } from "./policy-judges.ts";
import { noPositionals } from "./positionals.ts";

const flags: Flags = {
  ...judgeFlags,
  calls: { value: "FILE", help: "calls, one JSON object a line; `-` is standard input" },
  differences: {
    help: "print only decisions that differ from those an audit has recorded, and where they stand",
  },
  format: {
    value: "FORMAT",
    choices: ["json", "table"],
    help: "one JSON object a line, or a table",
    byDefault: "json",
  },
};

/**
 * Answers each line of a log with what the policy says, as the log is read.
 * @throws UsageError for a policy that is not valid, and, after every line is answered, if some of them are no calls.
 */
async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "policy decide");
  const calls = args.get("calls");
  const judges = await judgesOf(args, world);
  if (calls === undefined) throw new UsageError("policy decide needs calls: --calls FILE.");
  const form = answerForms[args.get("format") === "table" ? "table" : "json"];
  const options = { form, hasDifferencesOnly: args.has("differences") };
  const { lines, faults, decided, differing } = await answerCalls(judges, calls, options, world);
  if (faults > 0) {
    throw new UsageError(
      `${faults} of ${count(lines, "line")} could not be answered; each says why in its place.`,
    );
  }
  if (!options.hasDifferencesOnly) return 0;
  world.notice(
    `toolwarden: ${differing} of ${count(decided, "decision")} ${differing === 1 ? "differs" : "differ"} from what was recorded.`,
  );
  return differing === 0 ? 0 : 1;
}

interface AnswerOptions {
  readonly form: AnswerForm;
  readonly hasDifferencesOnly: boolean;
}

async function answerCalls(
  judges: Judges,
  calls: string,
  { form, hasDifferencesOnly }: AnswerOptions,
  world: World,
) {
  const where = calls === "-" ? "standard input" : calls;
  const chunks = calls === "-" ? world.stdin() : textChunks(resolve(world.cwd, calls));
  const output = batchedOutput(world);
  const answerTo = answering(judges);
  const counts = { lines: 0, faults: 0, decided: 0, differing: 0 };
  try {
    for await (const { number, text } of linesOf(chunks)) {
      counts.lines += 1;
      const answered = answerTo(text, `${where}:${number}`);
      if (answered.kind === "failed") {
        counts.faults += 1;
        await output.add(form.failed(answered.says));
      } else if (answered.kind === "decided") {
        const isOther = answered.answer.before !== undefined;
        counts.decided += 1;
        counts.differing += isOther ? 1 : 0;
        if (!hasDifferencesOnly) await output.add(form.decided(answered.answer));
        else if (isOther) await output.add(form.differing(answered.answer, number));
      }
    }
  } finally {
    await output.flush();
  }
  return counts;
}

export const policyDecideCommand: Command = {
  name: "policy decide",
  summary: "Replay calls against a policy.",
  usage: [
    "policy decide --policy FILE --calls FILE [--format json|table]",
    "policy decide --policy FILE [--server NAME] [--grants FILE] --calls AUDIT [--differences] [--format json|table]",
    "policy decide --policy-dir DIR [--server NAME] [--grants FILE] --calls AUDIT [--differences] [--format json|table]",
  ],
  flags,
  notes: [
    'A call is a line such as {"tool":"search","args":{"q":"x"},"at":"2026-01-31T12:00:00Z","grant":"ci","session":"1","outcome":"ok"};',
    "only `tool` is required. The answer is a line such as",
    '{"decision":"allow","rule":"/tools/search","message":"...","remaining":29}, or {"error":"..."} for a line that is no call.',
    "An outcome of error gives the call's place in the limits back. Lines that `enforce --audit FILE --audit-args full` has",
    "written are calls too, each answered once, with what they gave back when they ended, and with what was recorded where the",
    "policy decides otherwise now; servers of a gateway count for themselves. Exit codes: 0 all answered, 1 with --differences",
    "if there are some, 3 some lines are no calls, or bad usage.",
  ].join("\n"),
  run,
};
