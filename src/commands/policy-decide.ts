import { resolve } from "node:path";
import { textChunks } from "../io/files/text-files.ts";
import type { Call, Decision, Reservation } from "../model/decision.ts";
import { UsageError } from "../model/errors.ts";
import type { Policy } from "../model/policy.ts";
import { failedLater, type LoggedCall, newReplay, type Replay, replayCall } from "../policy/replay.ts";
import { plainText, terminalText } from "../render/escape.ts";
import { count } from "../render/words.ts";
import { batchedOutput } from "./batch.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { linesOf, parseJson } from "./json-lines.ts";
import { readAuditLine } from "./policy-audit.ts";
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
 * Answers each line of a log with what the policy says, as the log is read.
 * @throws UsageError for a policy that is not valid, and, after every line is answered, if some of them are no calls.
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
  const { lines, faults } = await answerCalls(
    policy,
    calls,
    forms[args.get("format") ?? "json"] ?? json,
    world,
  );
  if (faults === 0) return 0;
  throw new UsageError(
    `${faults} of ${count(lines, "line")} could not be answered; each says why in its place.`,
  );
}

async function answerCalls(policy: Policy, calls: string, form: Form, world: World) {
  const where = calls === "-" ? "standard input" : calls;
  const chunks = calls === "-" ? world.stdin() : textChunks(resolve(world.cwd, calls));
  const output = batchedOutput(world);
  let progress: Progress = { replay: newReplay, at: 0, held: new Map() };
  let lines = 0;
  let faults = 0;
  try {
    for await (const { number, text } of linesOf(chunks)) {
      lines += 1;
      const answered = answerTo(text, `${where}:${number}`, progress, policy);
      if (answered.kind === "failed") {
        faults += 1;
        await output.add(form.failed(answered.says));
        continue;
      }
      ({ progress } = answered);
      if (answered.kind === "decided") await output.add(form.decided(answered.call, answered.decision));
    }
  } finally {
    await output.flush();
  }
  return { lines, faults };
}

/** How far the lines have been read. */
interface Progress {
  readonly replay: Replay;
  /** When the last call was. */
  readonly at: number;
  /** What calls of an audit hold until it says how they ended. */
  readonly held: Map<string, readonly Reservation[]>;
}

type Answered =
  | {
      readonly kind: "decided";
      readonly call: Call;
      readonly decision: Decision;
      readonly progress: Progress;
    }
  /** The end of a call, to which there is nothing to say. */
  | { readonly kind: "noted"; readonly progress: Progress }
  | { readonly kind: "failed"; readonly says: string };

/** What a line is answered, which a line that is no call never changes for those after it. */
function answerTo(text: string, here: string, progress: Progress, policy: Policy): Answered {
  try {
    const line = parseJson(text, here);
    const record = readAuditLine(line, here);
    if (record?.kind === "end") return { kind: "noted", progress: ended(progress, record) };
    const logged = record?.logged ?? readCall(line, progress.at, here);
    return answerToCall(logged, record?.key, here, progress, policy);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { kind: "failed", says: error.message };
  }
}

function answerToCall(
  logged: LoggedCall,
  key: string | undefined,
  here: string,
  { replay, held }: Progress,
  policy: Policy,
): Answered {
  const replayed = replayCall(policy, replay, logged);
  if (!replayed.ok) return { kind: "failed", says: `${here}: ${replayed.says}` };
  const { call, outcome } = logged;
  if (key !== undefined && outcome === "ok" && replayed.reservations.length > 0) {
    held.set(key, replayed.reservations);
  }
  const progress = { replay: replayed.replay, at: call.at, held };
  return { kind: "decided", call, decision: replayed.decision, progress };
}

function ended(
  progress: Progress,
  { key, isGivenBack }: { readonly key: string; readonly isGivenBack: boolean },
): Progress {
  const { replay, held } = progress;
  const reservations = held.get(key) ?? [];
  held.delete(key);
  return isGivenBack ? { ...progress, replay: failedLater(replay, reservations) } : progress;
}

/** How an answer is printed, one line each. */
interface Form {
  readonly decided: (call: Call, decision: Decision) => string;
  readonly failed: (says: string) => string;
}

const json: Form = {
  decided: (_call, { kind, rule, message, remaining }) => {
    const answer = { decision: kind, rule, message, ...(remaining === undefined ? {} : { remaining }) };
    return `${JSON.stringify(answer)}\n`;
  },
  failed: (says) => `${JSON.stringify({ error: plainText(says) })}\n`,
};

const table: Form = {
  decided: ({ tool }, { kind, rule, message, remaining }) => {
    const left = remaining === undefined ? "" : ` ${remaining} left.`;
    return row(kind, terminalText(tool, 40), terminalText(rule, 80), `${terminalText(message)}${left}`);
  },
  failed: (says) => row("error", "", "", terminalText(says)),
};

/** Columns of fixed widths, since a row is printed before the next one is known. */
function row(decision: string, tool: string, rule: string, says: string): string {
  return `${decision.padEnd(8)} ${tool.padEnd(24)} ${rule.padEnd(32)} ${says}\n`;
}

const forms: Readonly<Record<string, Form>> = { json, table };

export const policyDecideCommand: Command = {
  name: "policy decide",
  summary: "Replay calls against a policy.",
  usage: ["policy decide --policy FILE --calls FILE [--format json|table]"],
  flags,
  notes: [
    'A call is a line such as {"tool":"search","args":{"q":"x"},"at":"2026-01-31T12:00:00Z","grant":"ci","session":"1","outcome":"ok"};',
    "only `tool` is required. The answer is a line such as",
    '{"decision":"allow","rule":"/tools/search","message":"...","remaining":29}, or {"error":"..."} for a line that is no call.',
    "An outcome of error gives the call's place in the limits back. Lines that `enforce --audit FILE --audit-args full` has",
    "written are calls too, each answered once, with what they gave back when they ended. Exit codes: 0 all answered, 3 some lines are no calls, or bad usage.",
  ].join("\n"),
  run,
};
