import { UsageError } from "../model/errors.ts";
import { describeProblem } from "../model/problem.ts";
import { lintPolicy } from "../policy/lint/lint-policy.ts";
import { terminalText } from "../render/escape.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { parsePolicyFile } from "./policy-file.ts";

const flags: Flags = {};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const { positionals } = parseFlags(argv, flags);
  if (positionals.length === 0)
    throw new UsageError("policy check needs a file: toolwarden policy check FILE...");
  const problems: string[] = [];
  for (const path of positionals) {
    const parsed = parsePolicyFile(path, world);
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

export const policyCheckCommand: Command = {
  name: "policy check",
  summary: "Check policies.",
  usage: ["policy check FILE..."],
  flags,
  run,
};
