import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { directoryFiles } from "../io/files/project-files.ts";
import { readTextFile, writeTextFile } from "../io/files/text-files.ts";
import { enforcers } from "../model/enforcer.ts";
import { UsageError } from "../model/errors.ts";
import type { Policy, PolicyFile } from "../model/policy.ts";
import { compilePolicy, type Compiled } from "../policy/compile/compile.ts";
import { fragmentText } from "../policy/compile/fragment.ts";
import { mergeJson } from "../policy/compile/merge.ts";
import type { Fragment, Loss, Target } from "../policy/compile/target.ts";
import { targets } from "../policy/compile/targets.ts";
import { policyServer } from "../policy/file-name.ts";
import { plainText, terminalText } from "../render/escape.ts";
import { count } from "../render/words.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { type Arguments, type Flags, parseFlags } from "./flags.ts";
import { readPolicy } from "./policy-file.ts";
import { readOffers, serverOf } from "./policy-offers.ts";
import { noPositionals } from "./positionals.ts";
import { defaultPolicyDir, loadProject, lockPath } from "./project.ts";

const flags: Flags = {
  policy: { value: "FILE", help: "the policy to compile" },
  to: { value: "TARGET", choices: enforcers, help: "what to compile it for" },
  server: {
    value: "NAME",
    help: "the server's name in the target's own configuration",
    byDefault: "that of the policy file",
  },
  snapshots: { value: "FILE", help: "the tools, as `capture` saved them", byDefault: `those in ${lockPath}` },
  into: {
    value: "FILE",
    help: "write the fragment into this JSON, TOML or YAML file, and leave the rest of it as it is",
  },
  strict: { help: "write nothing, and exit with 1, if the target would let through what the policy stops" },
  format: {
    value: "FORMAT",
    choices: ["text", "json"],
    help: "the fragment, with the losses on standard error; or one JSON document of both",
    byDefault: "text",
  },
};

/** The tools that are known of the policy's server: of a lock that does not have it, and without a lock, none. */
async function knownTools(
  { file: path, policy }: PolicyFile,
  args: Arguments,
  world: World,
): Promise<readonly string[]> {
  const snapshots = args.get("snapshots");
  if (snapshots !== undefined) {
    const { server, tools } = serverOf(path, await readOffers(snapshots, world));
    const names = tools.map(({ name }) => name);
    checkNames(path, server, policy, names);
    return names;
  }
  const { lock } = await loadProject(directoryFiles(world.cwd), defaultPolicyDir);
  return [...(lock?.servers.get(policyServer(basename(path)) ?? "")?.tools.keys() ?? [])];
}

/** @throws UsageError if the policy names tools, and none of them is there: it is that of another server. */
function checkNames(path: string, server: string, { tools, hide }: Policy, known: readonly string[]): void {
  const named = [...tools.keys(), ...hide];
  if (named.length === 0 || named.some((name) => name === "*" || known.includes(name))) return;
  throw new UsageError(
    `${path}: the policy names none of the tools of ${JSON.stringify(server)}; is it that of another server?`,
  );
}

/** @throws UsageError if there is no server to name. */
function serverName(path: string, args: Arguments): string {
  const name = args.get("server") ?? policyServer(basename(path));
  if (name === undefined || name === "")
    throw new UsageError(`${path}: the policy is not named after a server; give --server NAME.`);
  return name;
}

async function mergedInto(
  path: string,
  { title }: Target,
  fragment: Fragment,
  world: World,
): Promise<string> {
  const file = resolve(world.cwd, path);
  const text = existsSync(file) ? readTextFile(file, 1_000_000) : undefined;
  if (fragment.kind === "json") return mergeJson(path, text ?? "{}\n", fragment);
  if (fragment.into === undefined)
    throw new UsageError(
      `--into does not merge for ${title}: print the fragment and put it in its place, or give it a file of its own.`,
    );
  const { mergeText } = await import("../policy/compile/merge-text.ts");
  return mergeText(path, text ?? "", fragment, fragment.into);
}

function lossLine({ effect, pointer, says }: Loss): string {
  const words = { wider: "WIDER", narrower: "narrower", same: "as before" } as const;
  return `${words[effect].padEnd(9)} ${terminalText(pointer === "" ? "/" : pointer)}: ${terminalText(says)}`;
}

function document({ id, file }: Target, { fragment, losses }: Compiled): object {
  return {
    schema: "toolwarden.policy-export/1",
    target: id,
    file,
    fragment: fragmentText(fragment),
    losses: losses.map((loss) => ({ ...loss, pointer: plainText(loss.pointer), says: plainText(loss.says) })),
  };
}

function wanted(args: Arguments): { readonly path: string; readonly target: Target } {
  const path = args.get("policy");
  const target = targets.find(({ id }) => id === args.get("to"));
  if (path === undefined || target === undefined)
    throw new UsageError("policy export needs both: --policy FILE --to TARGET.");
  return { path, target };
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "policy export");
  const { path, target } = wanted(args);
  const into = args.get("into");
  const file = readPolicy(path, world);
  const context = { server: serverName(path, args), tools: await knownTools(file, args, world) };
  const compiled = compilePolicy(target, file.policy, context);
  const text = into === undefined ? undefined : await mergedInto(into, target, compiled.fragment, world);
  const isJson = args.get("format") === "json";
  const wider = compiled.losses.filter(({ effect }) => effect === "wider").length;
  const isRefused = args.has("strict") && wider > 0;
  if (isJson) await world.print(`${JSON.stringify(document(target, compiled), undefined, 2)}\n`);
  else for (const loss of compiled.losses) world.notice(lossLine(loss));
  if (isRefused) {
    world.notice(
      `${target.title} would let through more than the policy, in ${count(wider, "way")}; nothing is written.`,
    );
    return 1;
  }
  if (into !== undefined && text !== undefined) writeTextFile(resolve(world.cwd, into), text);
  else if (!isJson) await world.print(fragmentText(compiled.fragment));
  return 0;
}

export const policyExportCommand: Command = {
  name: "policy export",
  summary: "Write a policy in the language of another enforcer, and say what is lost there.",
  usage: [
    "policy export --policy FILE --to TARGET [--server NAME] [--snapshots FILE] [--into FILE] [--strict] [--format text|json]",
  ],
  flags,
  notes: [
    ...targets.map(({ id, title, file }) => `  ${id.padEnd(14)} ${title}: ${file}`),
    "",
    "A loss is WIDER where the target lets through what the policy stops, narrower where it stops more, `as before` where",
    "access is the same. Exit codes: 0 written, 1 --strict and something is wider, 2 the snapshots lack a server,",
    "3 the policy is not valid, the target has one name for two tools, or bad usage.",
  ].join("\n"),
  run,
};
