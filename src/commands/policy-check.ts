import { UsageError } from "../model/errors.ts";
import { describeProblem, type Problem } from "../model/problem.ts";
import { lintPolicy, offerOf, portabilityOf, type LintProblem } from "../policy/lint/lint-policy.ts";
import type { ParsedPolicy } from "../policy/parse.ts";
import { plainText, terminalText } from "../render/escape.ts";
import { count } from "../render/words.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { parsePolicyFile } from "./policy-file.ts";
import { readOffers, serverOf, type ServerTools } from "./policy-offers.ts";

const flags: Flags = {
  snapshots: { value: "FILE", help: "what `capture` saved: also say what does not fit these tools" },
  portable: { help: "also say what another PolicyLayer-compatible enforcer would not accept" },
  format: {
    value: "FORMAT",
    choices: ["terminal", "json"],
    help: "lines for people, or one JSON document",
    byDefault: "terminal",
  },
};

/** One policy file with everything there is to say of it. */
interface Checked {
  readonly path: string;
  readonly parsed: ParsedPolicy;
  /** Empty where the file is not valid. */
  readonly remarks: readonly LintProblem[];
}

interface Question {
  readonly offers: readonly ServerTools[] | undefined;
  readonly isPortable: boolean;
}

function checked(path: string, { offers, isPortable }: Question, world: World): Checked {
  const parsed = parsePolicyFile(path, world);
  if (!parsed.ok) return { path, parsed, remarks: [] };
  const server = offers === undefined ? undefined : serverOf(path, offers);
  const offer = server === undefined ? undefined : offerOf(server.tools, server.isWhole);
  const portability = isPortable ? portabilityOf(parsed.file) : [];
  return { path, parsed, remarks: [...lintPolicy(parsed.file, offer), ...portability] };
}

function lines({ path, parsed, remarks }: Checked): string {
  if (!parsed.ok) return "";
  const { tools, default: byDefault } = parsed.file.policy;
  const rules = `${count(tools.size, "tool")} ${tools.size === 1 ? "has" : "have"} a rule, default ${byDefault}`;
  const end = remarks.length === 0 ? "" : `; ${count(remarks.length, "remark")}`;
  const said = remarks.map((remark) => `${terminalText(describeProblem(remark))} [${remark.lint}]\n`);
  return `${said.join("")}${terminalText(path)}: valid, ${rules}${end}.\n`;
}

function document(all: readonly Checked[]): object {
  const place = ({ line, column, pointer, says }: Problem) => ({
    line,
    column,
    pointer,
    says: plainText(says),
  });
  const files = all.map(({ path, parsed, remarks }) => ({
    file: path,
    valid: parsed.ok,
    errors: parsed.ok ? [] : parsed.problems.map(place),
    remarks: remarks.map(({ lint, ...problem }) => ({ lint, ...place(problem) })),
  }));
  return { schema: "toolwarden.policy-check/1", files };
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  if (args.positionals.length === 0)
    throw new UsageError("policy check needs a file: toolwarden policy check FILE...");
  const snapshots = args.get("snapshots");
  const offers = snapshots === undefined ? undefined : await readOffers(snapshots, world);
  const question = { offers, isPortable: args.has("portable") };
  const all = args.positionals.map((path) => checked(path, question, world));
  const errors = all.flatMap(({ parsed }) => (parsed.ok ? [] : parsed.problems));
  if (args.get("format") === "json") await world.print(`${JSON.stringify(document(all), undefined, 2)}\n`);
  else {
    await world.print(all.map(lines).join(""));
    if (errors.length > 0) throw new UsageError(errors.map(describeProblem).join("\n"));
  }
  if (errors.length > 0) return 3;
  return all.some(({ remarks }) => remarks.length > 0) ? 1 : 0;
}

export const policyCheckCommand: Command = {
  name: "policy check",
  summary: "Say what is wrong with policies, and what in them does not do what it seems to.",
  usage: ["policy check FILE... [--snapshots FILE] [--portable] [--format terminal|json]"],
  flags,
  notes: [
    "A policy is named after its server, as in .toolwarden/policy/github.json. docs/policy.md lists what is looked for.",
    "Exit codes: 0 nothing to say, 1 valid with remarks, 2 the snapshots lack a server, 3 not valid or bad usage.",
  ].join("\n"),
  run,
};
