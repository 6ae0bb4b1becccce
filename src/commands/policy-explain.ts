import { directoryFiles } from "../io/files/project-files.ts";
import { UsageError } from "../model/errors.ts";
import { byText } from "../model/json.ts";
import type { PolicyFile } from "../model/policy.ts";
import type { Project } from "../model/project.ts";
import { explainPolicy, type JudgedTool } from "../policy/explain.ts";
import { staleNames } from "../policy/stale-names.ts";
import { terminalText } from "../render/escape.ts";
import { markdownPolicy, policyJson, terminalPolicy, type ExplainedServer } from "../render/policy-table.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Arguments, type Flags, parseFlags } from "./flags.ts";
import { readPolicy } from "./policy-file.ts";
import { readOffers, serverOf } from "./policy-offers.ts";
import { noPositionals } from "./positionals.ts";
import { defaultPolicyDir, loadProject, lockPath } from "./project.ts";

const flags: Flags = {
  policy: { value: "FILE", help: "explain this policy only" },
  "policy-dir": { value: "DIR", help: "where the policies lie", byDefault: defaultPolicyDir },
  snapshots: { value: "FILE", help: "the tools, as `capture` saved them", byDefault: `those in ${lockPath}` },
  format: {
    value: "FORMAT",
    choices: ["terminal", "markdown", "json"],
    help: "what to print",
    byDefault: "terminal",
  },
};

interface Server {
  readonly server: string;
  readonly tools: readonly JudgedTool[];
  readonly isWhole: boolean;
}

/** What was approved; a tool that is offered and not approved is not among it. */
function lockedServers({ lock }: Project): readonly Server[] {
  if (lock === undefined)
    throw new UsageError(`no tools are known: there is no ${lockPath} here; give --snapshots FILE.`);
  return [...lock.servers].map(([server, { tools }]) => ({
    server,
    tools: [...tools].map(([name, classification]) => ({ name, classification })),
    isWhole: false,
  }));
}

async function serversOf(
  args: Arguments,
  world: World,
  project: () => Promise<Project>,
): Promise<readonly Server[]> {
  const snapshots = args.get("snapshots");
  return snapshots === undefined ? lockedServers(await project()) : readOffers(snapshots, world);
}

function explained({ server, tools, isWhole }: Server, file: PolicyFile | undefined): ExplainedServer {
  const names = tools.map(({ name }) => name);
  return {
    server,
    ...(file === undefined ? {} : { policyFile: file.file }),
    tools: explainPolicy(file?.policy, tools),
    unused: file === undefined || !isWhole ? [] : staleNames(file.policy, names),
  };
}

/** The servers with their policies; a policy whose server is not there is only mentioned. */
async function allExplained(args: Arguments, world: World): Promise<readonly ExplainedServer[]> {
  const policyDir = args.get("policy-dir") ?? defaultPolicyDir;
  const project = await loadProject(directoryFiles(world.cwd), policyDir);
  const servers = await serversOf(args, world, async () => project);
  const known = new Set(servers.map(({ server }) => server));
  for (const [server, { file }] of project.policies) {
    if (!known.has(server))
      world.notice(
        `${terminalText(file)}: no tools of ${JSON.stringify(terminalText(server))} are known; left out.`,
      );
  }
  return servers.map((server) => explained(server, project.policies.get(server.server)));
}

async function oneExplained(path: string, args: Arguments, world: World): Promise<ExplainedServer> {
  const file = readPolicy(path, world);
  const project = () => loadProject(directoryFiles(world.cwd), defaultPolicyDir);
  return explained(serverOf(path, await serversOf(args, world, project)), file);
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "policy explain");
  const path = args.get("policy");
  if (path !== undefined && args.has("policy-dir"))
    throw new UsageError("--policy explains one file, --policy-dir all of a folder; give one of them.");
  const servers =
    path === undefined ? await allExplained(args, world) : [await oneExplained(path, args, world)];
  const sorted = servers.toSorted((a, b) => byText(a.server, b.server));
  await world.print(rendered(sorted, args.get("format"), world));
  return 0;
}

function rendered(servers: readonly ExplainedServer[], format: string | undefined, world: World): string {
  if (format === "json") return policyJson(servers);
  if (format === "markdown") return markdownPolicy(servers);
  return terminalPolicy(servers, { colour: world.hasColour });
}

export const policyExplainCommand: Command = {
  name: "policy explain",
  summary: "Say of each tool what its policy lets happen, and which rule says so.",
  usage: [
    "policy explain [--policy-dir DIR] [--snapshots FILE] [--format terminal|markdown|json]",
    "policy explain --policy FILE [--snapshots FILE] [--format terminal|markdown|json]",
  ],
  flags,
  notes: [
    "Worst first: tools that can be called before those that cannot, then by risk. A rule is named by its JSON pointer.",
    "Exit codes: 0 explained, 2 the snapshots lack a server, 3 a policy is not valid, or bad usage.",
  ].join("\n"),
  run,
};
