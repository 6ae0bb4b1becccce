import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { policyCheckCommand } from "./policy-check.ts";
import { policyDecideCommand } from "./policy-decide.ts";
import { policyExplainCommand } from "./policy-explain.ts";

const verbs: Readonly<Record<string, Command>> = {
  check: policyCheckCommand,
  decide: policyDecideCommand,
  explain: policyExplainCommand,
};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const [verb, ...rest] = argv;
  const command = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (command !== undefined) return command.run(rest, world);
  const names = Object.keys(verbs);
  const has = `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
  if (verb === undefined) throw new UsageError(`policy needs a verb: ${has}.`);
  const meant = nearest(verb, names);
  throw new UsageError(
    `policy has no verb "${verb}": ${meant === undefined ? `it has ${has}.` : `did you mean ${meant}?`}`,
  );
}

export const policyCommand: Command = {
  name: "policy",
  summary: "Check policies, explain them, or replay calls against one.",
  usage: Object.values(verbs).flatMap(({ usage }) => usage),
  flags: {},
  notes: "`toolwarden policy VERB --help` explains a verb.",
  verbs,
  run,
};
