import { resolve } from "node:path";
import { readTextFile, textChunks } from "../io/files/text-files.ts";
import type { Call, Decision } from "../model/decision.ts";
import { UsageError } from "../model/errors.ts";
import type { PolicyFile } from "../model/policy.ts";
import { describeProblem } from "../model/problem.ts";
import { nearest } from "../model/nearest.ts";
import { noCounters } from "../policy/counters.ts";
import { decide, settle } from "../policy/decide.ts";
import { lintPolicy } from "../policy/lint.ts";
import { parsePolicy } from "../policy/parse.ts";
import { columns } from "../render/columns.ts";
import { terminalText } from "../render/escape.ts";
import { batchedOutput } from "./batch.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { linesOf, parseJson } from "./json-lines.ts";
import { noPositionals } from "./positionals.ts";
import { readCall } from "./policy-calls.ts";

const flags: Flags = {
  policy: { value: "FILE", help: "decide: the policy to ask" },
  calls: { value: "FILE", help: "decide: calls, one JSON object a line; `-` is standard input" },
  format: {
    value: "FORMAT",
    choices: ["json", "table"],
    help: "decide: one JSON object a line, or a table",
    byDefault: "json",
  },
};

/** A policy over a megabyte was not written by a person. */
const maxPolicyBytes = 1_000_000;

function readPolicy(path: string, world: World): PolicyFile {
  const parsed = parsePolicy(path, readTextFile(resolve(world.cwd, path), maxPolicyBytes));
  if (parsed.ok) return parsed.file;
  throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
}

async function check(argv: readonly string[], world: World): Promise<ExitCode> {
  const { positionals } = parseFlags(argv, {});
  if (positionals.length === 0)
    throw new UsageError("policy check needs a file: toolwarden policy check FILE...");
  const problems: string[] = [];
  for (const path of positionals) {
    const parsed = parsePolicy(path, readTextFile(resolve(world.cwd, path), maxPolicyBytes));
    if (!parsed.ok) {
      problems.push(...parsed.problems.map(describeProblem));
      continue;
    }
    const lines = lintPolicy(parsed.file).map((problem) => `${terminalText(describeProblem(problem))}\n`);
    const { size } = parsed.file.policy.tools;
    await world.print(
      `${lines.join("")}${terminalText(path)}: valid, ${size} tools have a rule, default ${parsed.file.policy.default}.\n`,
    );
  }
  if (problems.length > 0) throw new UsageError(problems.join("\n"));
  return 0;
}

async function replay(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "policy decide");
  const path = args.get("policy");
  const calls = args.get("calls");
  if (path === undefined || calls === undefined) {
    throw new UsageError("policy decide needs both: --policy FILE --calls FILE.");
  }
  const { policy } = readPolicy(path, world);
  const where = calls === "-" ? "standard input" : calls;
  const chunks = calls === "-" ? world.stdin() : textChunks(resolve(world.cwd, calls));
  const isTable = args.get("format") === "table";
  let counters = noCounters;
  let at = 0;
  const output = batchedOutput(world);
  for await (const { number, text } of linesOf(chunks)) {
    const logged = readCall(parseJson(text, `${where}:${number}`), at, `${where}:${number}`);
    ({ at } = logged.call);
    const decided = decide(policy, logged.call, counters);
    counters = settle(decided.counters, decided.reservations, logged.outcome);
    await output.add(isTable ? decisionRow(logged.call, decided.decision) : decisionLine(decided.decision));
  }
  await output.flush();
  return 0;
}

function decisionLine({ kind, rule, message, remaining }: Decision): string {
  const answer = { decision: kind, rule, message, ...(remaining === undefined ? {} : { remaining }) };
  return `${JSON.stringify(answer)}\n`;
}

function decisionRow({ tool }: Call, { kind, rule, message }: Decision): string {
  const cells = [kind, terminalText(tool, 40), terminalText(rule, 80), terminalText(message)];
  return columns([cells.map((text) => ({ text }))]);
}

const verbs = { check, decide: replay } as const;

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const [verb, ...rest] = argv;
  if (verb === "check" || verb === "decide") return verbs[verb](rest, world);
  const meant = nearest(verb ?? "", Object.keys(verbs));
  throw new UsageError(
    verb === undefined
      ? "policy needs a verb: check or decide."
      : `policy has no verb "${verb}": ${meant === undefined ? "it has check and decide." : `did you mean ${meant}?`}`,
  );
}

export const policyCommand: Command = {
  name: "policy",
  summary: "Check policies, or replay calls against one.",
  usage: ["policy check FILE...", "policy decide --policy FILE --calls FILE [--format json|table]"],
  flags,
  notes: [
    'A call is a line such as {"tool":"search","args":{"q":"x"},"at":"2026-01-31T12:00:00Z","grant":"ci","session":"1","outcome":"ok"};',
    "only `tool` is required. The answer is a line such as",
    '{"decision":"allow","rule":"/tools/search","message":"...","remaining":29}. An outcome of error gives the call\'s place back.',
  ].join("\n"),
  run,
};
